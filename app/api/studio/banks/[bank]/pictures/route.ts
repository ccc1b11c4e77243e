import { imageSize } from "image-size";
import { contentDir } from "@/lib/bank/compile/catalogue";
import { contentFolder } from "@/lib/server/content-folders";
import { answer, refusal, refuse } from "../../../refuse";

const reasons = {
  changed: [409, "The bank has another picture of this name. Give this one another name."],
  outside: [400, "A picture’s name is letters, digits and hyphens, and ends in png, jpg, gif, webp or avif."],
  "read-only": [507, "This server can’t write to its content folder."],
  "too-large": [413, "A picture may have five megabytes."],
} as const;

/** Adds a picture to a bank: its bytes, under `?name=a-name.png`. Answers with the path for the text. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ bank: string }> },
): Promise<Response> {
  const refused = await refusal(request);
  if (refused) return refused;
  const name = new URL(request.url).searchParams.get("name") ?? "";
  const [status, tooLarge] = reasons["too-large"];
  if (Number(request.headers.get("content-length")) > 6_000_000) return refuse(status, tooLarge);
  const bytes = new Uint8Array(await request.arrayBuffer());
  try {
    imageSize(bytes);
  } catch {
    return refuse(400, "This file is not a picture that browsers show.");
  }
  const path = `images/${name}`;
  const written = await contentFolder(contentDir()).addPicture((await params).bank, path, bytes);
  if ("version" in written) return answer({ path });
  const [code, sentence] = reasons[written.refused];
  return refuse(code, sentence);
}
