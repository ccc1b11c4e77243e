import { notFound } from "next/navigation";
import { ItemTable } from "@/components/studio/item-table";
import { gate } from "../gate";
import { findStudioBank, listStudioRows } from "../studio-bank";

export default function StudioBankPage({ params }: { params: Promise<{ bank: string }> }) {
  return gate(async () => {
    const bank = await findStudioBank((await params).bank);
    if (!bank) notFound();
    return <ItemTable bank={bank} rows={await listStudioRows(bank.id)} />;
  });
}
