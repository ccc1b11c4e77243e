import { notFound } from "next/navigation";
import { NewItem } from "@/components/studio/new-item";
import { isDraftPath } from "@/lib/bank/edit/let-in-draft";
import { gate } from "../../gate";
import { findStudioBank, listStudioRows } from "../../studio-bank";

export default function NewItemPage({ params }: { params: Promise<{ bank: string }> }) {
  return gate(async () => {
    const bank = await findStudioBank((await params).bank);
    if (!bank) notFound();
    const rows = await listStudioRows(bank.id);
    return (
      <NewItem
        bank={bank}
        files={[...new Set(rows.map(({ file }) => file))].filter((file) => !isDraftPath(file))}
        ids={rows.map(({ id }) => id)}
      />
    );
  });
}
