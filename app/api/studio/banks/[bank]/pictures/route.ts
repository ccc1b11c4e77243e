import { imageSize } from "image-size";
import { contentDir } from "@/lib/bank/compile/catalogue";
import { sniffPicture } from "@/lib/interop/files/sniff-picture";
import { contentFolder } from "@/lib/server/content-folders";
import { answer, refusal, refuse } from "../../../refuse";

type Context = { params: Promise<{ bank: string }> };

const reasons = {
  changed: [409, "The bank has another picture of this name. Give this one another name."],
  outside: [400, "A picture’s name is letters, digits and hyphens, and ends in png, jpg, gif, webp or avif."],
  "read-only": [507, "This server can’t write to its content folder."],
  "too-large": [413, "A picture may have ten megabytes."],
} as const;

/** The bytes of a picture: `?path=images/a.png`. They are given as a file, which no browser runs. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const refused = await refusal(request);
  if (refused) return refused;
  const path = new URL(request.url).searchParams.get("path") ?? "";
  const bytes = await contentFolder(contentDir()).readPicture((await params).bank, path);
  if (!bytes) return refuse(404, "There is no such picture in the bank.");
  return new Response(new Uint8Array(bytes), {
    headers: {
      "cache-control": "no-store",
      "content-type": "application/octet-stream",
      "content-disposition": "attachment",
    },
  });
}

/** Whether bytes are a picture that browsers show. A drawing (SVG) counts where nothing in it could run. */
function isPicture(bytes: Uint8Array): boolean {
  if (sniffPicture(bytes) === "svg") return true;
  try {
    imageSize(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Adds a picture to a bank: its bytes, under `?name=a-name.png`. Answers with the path for the text. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const refused = await refusal(request);
  if (refused) return refused;
  const name = new URL(request.url).searchParams.get("name") ?? "";
  const [status, tooLarge] = reasons["too-large"];
  if (Number(request.headers.get("content-length")) > 11_000_000) return refuse(status, tooLarge);
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (!isPicture(bytes)) return refuse(400, "This file is not a picture that browsers show.");
  const path = `images/${name}`;
  const isDrawing = sniffPicture(bytes) === "svg";
  const written = await contentFolder(contentDir()).addPicture((await params).bank, path, bytes, isDrawing);
  if ("version" in written) return answer({ path });
  const [code, sentence] = reasons[written.refused];
  return refuse(code, sentence);
}
