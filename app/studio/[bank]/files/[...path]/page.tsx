import { notFound } from "next/navigation";
import { FileEditor } from "@/components/studio/file-editor";
import { contentDir } from "@/lib/bank/compile/catalogue";
import { contentFolder } from "@/lib/server/content-folders";
import { gate } from "../../../gate";
import { findStudioBank } from "../../../studio-bank";

export default function StudioFilePage({ params }: { params: Promise<{ bank: string; path: string[] }> }) {
  return gate(async () => {
    const { bank: id, path: steps } = await params;
    const bank = await findStudioBank(id);
    const path = steps.map(decodeURIComponent).join("/");
    const file = path.endsWith(".mdx") ? await contentFolder(contentDir()).read(id, path) : undefined;
    if (!bank || !file) notFound();
    return <FileEditor key={path} bank={bank} path={path} file={file} />;
  });
}
