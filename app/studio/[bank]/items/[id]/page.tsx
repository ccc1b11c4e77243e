import { notFound } from "next/navigation";
import { ItemEditor } from "@/components/studio/item-editor";
import { contentDir } from "@/lib/bank/compile/catalogue";
import { contentFolder } from "@/lib/server/content-folders";
import { gate } from "../../../gate";
import { findStudioBank, listStudioRows } from "../../../studio-bank";

export default function StudioItemPage({ params }: { params: Promise<{ bank: string; id: string }> }) {
  return gate(async () => {
    const { bank: bankId, id } = await params;
    const bank = await findStudioBank(bankId);
    const row = bank && (await listStudioRows(bankId)).find((one) => one.id === id);
    const file = row && (await contentFolder(contentDir()).read(bankId, row.file));
    if (!bank || !row || !file) notFound();
    return <ItemEditor key={`${row.file} ${id}`} bank={bank} id={id} file={{ path: row.file, ...file }} />;
  });
}
