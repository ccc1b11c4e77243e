import { contentDir, listDiagnostics } from "@/lib/bank/compile/catalogue";
import { contentFolder } from "@/lib/server/content-folders";
import { publish } from "../../../publish";
import { answer, refusal, refuse } from "../../../refuse";

type Context = { params: Promise<{ bank: string }> };

const reasons = {
  outside: [403, "This is not a file of the bank, or it leads out of the bank’s folder."],
  "read-only": [507, "This server can’t write to its content folder. Download the file instead."],
  "too-large": [413, "A file may have one megabyte. Split it into several files."],
} as const;

/** A file of a bank: `?path=questions/a.mdx`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const refused = await refusal(request);
  if (refused) return refused;
  const path = new URL(request.url).searchParams.get("path") ?? "";
  const file = await contentFolder(contentDir()).read((await params).bank, path);
  return file ? answer(file) : refuse(404, "There is no such file in the bank.");
}

/**
 * Saves a file of a bank: `{ "path", "text", "seen" }`, where `seen` is the version that was edited, or null for a new
 * file. Answers 409 with what stands there when that is another version.
 */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const refused = await refusal(request);
  if (refused) return refused;
  const { bank } = await params;
  const body = (await request.json().catch(() => ({}))) as Record<string, unknown>;
  const { path, text, seen } = body;
  if (typeof path !== "string" || typeof text !== "string" || (seen !== null && typeof seen !== "string"))
    return refuse(400, "A save needs a path, a text, and the version that was seen.");
  const written = await contentFolder(contentDir()).write(bank, path, text, seen);
  if ("version" in written) {
    const isPublished = await publish();
    const mine = (await listDiagnostics(bank)).filter(({ file }) =>
      file.replaceAll("\\", "/").endsWith(`/${bank}/${path}`),
    );
    return answer({ version: written.version, isPublished, diagnostics: mine });
  }
  if (written.refused === "changed")
    return answer({ error: "Somebody else changed this file.", current: written.current ?? null }, 409);
  const [status, sentence] = reasons[written.refused];
  return refuse(status, sentence);
}
