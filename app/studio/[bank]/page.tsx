import { notFound } from "next/navigation";
import { ItemTable } from "@/components/studio/item-table";
import { gate } from "../gate";
import { findStudioBank, listStudioRows } from "../studio-bank";

type Props = { params: Promise<{ bank: string }>; searchParams: Promise<{ state?: string | string[] }> };

export default function StudioBankPage({ params, searchParams }: Props) {
  return gate(async () => {
    const bank = await findStudioBank((await params).bank);
    if (!bank) notFound();
    const isDrafts = (await searchParams).state === "drafts";
    return <ItemTable bank={bank} rows={await listStudioRows(bank.id)} state={isDrafts ? "drafts" : ""} />;
  });
}
