import { contentDir } from "@/lib/bank/compile/catalogue";
import type { BatchFile } from "@/lib/server/content-folder";
import { contentFolder } from "@/lib/server/content-folders";
import { publish } from "../../../publish";
import { answer, refusal, refuse } from "../../../refuse";

type Context = { params: Promise<{ bank: string }> };

/** Far beyond the texts of fifty thousand items. */
const mostBytes = 100_000_000;

const reasons = {
  changed: [409, "The bank was changed meanwhile. Nothing was written."],
  outside: [403, "One of the files is none of the bank’s, or leads out of its folder. Nothing was written."],
  "read-only": [507, "This server can’t write to its content folder. Download the files instead."],
  "too-large": [413, "One of the files would have more than a megabyte. Nothing was written."],
} as const;

/** What an import reads of a bank: its sheet, item files, drafts and ledger, with a name for this state of them. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const refused = await refusal(request);
  if (refused) return refused;
  const snapshot = await contentFolder(contentDir()).snapshot((await params).bank);
  return snapshot.files.length > 0 ? answer(snapshot) : refuse(404, "There is no such bank.");
}

function filesOf(body: Record<string, unknown>): BatchFile[] | undefined {
  if (!Array.isArray(body.files) || body.files.length === 0) return undefined;
  const files = body.files as Partial<BatchFile>[];
  const isSound = files.every(
    (file) => typeof file?.path === "string" && (typeof file.text === "string" || file.text === null),
  );
  return isSound ? (files as BatchFile[]) : undefined;
}

/**
 * Saves several files of a bank at once: `{ "state", "files": [{ "path", "text" }] }`, where `state` names what they were
 * worked out from, and a text of null takes a file away. Answers 409 when the bank is another one by now.
 */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const refused = await refusal(request);
  if (refused) return refused;
  if (Number(request.headers.get("content-length")) > mostBytes)
    return refuse(413, "This is more than can be saved at once. Import it in several parts.");
  const body = (await request.json().catch(() => ({}))) as Record<string, unknown>;
  const files = filesOf(body ?? {});
  if (!files || typeof body.state !== "string")
    return refuse(400, "A save needs files, each with a path and a text, and the state that was seen.");
  const { bank } = await params;
  const failed = await contentFolder(contentDir()).writeAll(bank, files, body.state);
  if (!failed) return answer({ isPublished: await publish() });
  const [status, sentence] = reasons[failed.refused];
  return refuse(status, sentence);
}
