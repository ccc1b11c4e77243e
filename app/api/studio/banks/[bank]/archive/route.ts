import { contentDir } from "@/lib/bank/compile/catalogue";
import { contentFolder } from "@/lib/server/content-folders";
import { answer, refusal, refuse } from "../../../refuse";

/** All of a bank's texts as they stand on disk, and the paths of its pictures. The browser packs them. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ bank: string }> },
): Promise<Response> {
  const refused = await refusal(request);
  if (refused) return refused;
  const { bank } = await params;
  const folder = contentFolder(contentDir());
  const files: { path: string; text: string }[] = [];
  for (const path of await folder.files(bank)) {
    const file = await folder.read(bank, path);
    if (file) files.push({ path, text: file.text });
  }
  if (files.length === 0) return refuse(404, "There is no such bank.");
  return answer({ files, pictures: await folder.pictures(bank) });
}
