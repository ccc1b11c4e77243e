import { notFound } from "next/navigation";
import { FileList } from "@/components/studio/file-list";
import { contentDir } from "@/lib/bank/compile/catalogue";
import { contentFolder } from "@/lib/server/content-folders";
import { gate } from "../../gate";
import { findStudioBank } from "../../studio-bank";

export default function StudioFilesPage({ params }: { params: Promise<{ bank: string }> }) {
  return gate(async () => {
    const bank = await findStudioBank((await params).bank);
    if (!bank) notFound();
    return <FileList bank={bank} files={await contentFolder(contentDir()).files(bank.id)} />;
  });
}
