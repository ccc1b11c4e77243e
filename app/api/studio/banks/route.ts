import { contentDir } from "@/lib/bank/compile/catalogue";
import { parseBankFile } from "@/lib/bank/parse/bank-file";
import { contentFolder } from "@/lib/server/content-folders";
import { publish } from "../publish";
import { answer, refusal, refuse } from "../refuse";

const reasons = {
  changed: [409, "There is a folder of this name already. Choose another id."],
  outside: [400, "An id is small letters, digits and single hyphens, such as food-handler."],
  "read-only": [507, "This server can’t write to its content folder. Download the file instead."],
  "too-large": [413, "bank.mdx may have one megabyte."],
} as const;

/** Makes a bank: `{ "id", "text" }`, where `text` is its bank.mdx. */
export async function POST(request: Request): Promise<Response> {
  const refused = await refusal(request);
  if (refused) return refused;
  const body = ((await request.json().catch(() => null)) ?? {}) as Record<string, unknown>;
  const { id, text } = body;
  if (typeof id !== "string" || typeof text !== "string")
    return refuse(400, "A new bank needs an id and the text of its bank.mdx.");
  const [wrong] = parseBankFile(text, "bank.mdx").diagnostics.filter(({ severity }) => severity === "error");
  if (wrong) return refuse(400, `${wrong.message} ${wrong.help}`);
  const failed = await contentFolder(contentDir()).createBank(id, text);
  if (!failed) return answer({ id, isPublished: await publish() });
  const [status, sentence] = reasons[failed.refused];
  return refuse(status, sentence);
}
