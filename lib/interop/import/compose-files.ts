import { splitFrontmatter } from "@/lib/bank/parse/frontmatter";
import { parseItemFile } from "@/lib/bank/parse/item-file";
import { splitItems } from "@/lib/bank/parse/split-items";
import { differingFields, isSameCase } from "../bridge/compare-items";
import type { Piece } from "../bridge/piece";
import { idFromText } from "../stable-id";
import { appendPieces, type BankContent, type BankText, draftFolder, replacePieces } from "./bank-text";
import type { Step } from "./step";

/** A file is not filled further: far below what the format allows, and still pleasant to open. */
const full = { items: 300, characters: 400_000 };

const openings = /^\s*<(?:Question|Flashcard|Cloze|ShortAnswer)\b/gm;

/** Where new items go: a file for each category of the source, and a further one when it is full. */
class Placement {
  private readonly sizes = new Map<string, { items: number; characters: number }>();

  constructor(
    private readonly texts: ReadonlyMap<string, string>,
    private readonly source: string,
  ) {}

  /** The file for a new piece, which is counted into it. */
  fileFor({ foreign, isDraft, items }: Piece, text: string): string {
    const category = idFromText(foreign.category.at(-1) ?? "");
    const base = `${isDraft ? draftFolder : "questions/"}${this.source}${category ? `/${category}` : ""}`;
    for (let number = 1; ; number++) {
      const path = `${base}${number > 1 ? `-${number}` : ""}.mdx`;
      const now = this.texts.get(path);
      // Frontmatter gives items what they don't say themselves.
      if (now !== undefined && /^\ufeff?---/.test(now)) continue;
      const size = this.sizes.get(path) ?? {
        items: now?.match(openings)?.length ?? 0,
        characters: now?.length ?? 0,
      };
      this.sizes.set(path, size);
      // One that is too long for any file goes into a file of its own; there is no other place for it.
      const isFull = size.items >= full.items || size.characters + text.length > full.characters;
      if (isFull && size.items > 0) continue;
      size.items += items.length;
      size.characters += text.length;
      return path;
    }
  }
}

/** Whether a file holds exactly what was to be written into it. */
function holds(
  text: string,
  path: string,
  steps: readonly Step[],
  fallbackDomain: string | undefined,
): boolean {
  // A piece that stands in a file without frontmatter as it stood when it was read back reads the same: pieces are read one by one.
  const { yaml, body } = splitFrontmatter(text);
  const asRead = new Set(yaml === undefined ? splitItems(body).map((chunk) => chunk.text) : []);
  const isAsRead = ({ piece, text: own }: Step) =>
    piece.text !== undefined && piece.text === own && asRead.has(own.trimEnd());
  if (steps.every(isAsRead)) return true;
  const read = parseItemFile(text, path, fallbackDomain);
  const items = new Map(read.items.map(({ item }) => [item.id, item]));
  const cases = new Map(read.cases.map((one) => [one.case.id, one.case]));
  return steps.every(({ piece }) => {
    const isSame = piece.items.every((item) => {
      const again = items.get(item.id);
      return again !== undefined && differingFields(again, item).length === 0;
    });
    const stimulus = piece.case && cases.get(piece.case.id);
    return isSame && (!piece.case || (stimulus !== undefined && isSameCase(stimulus, piece.case)));
  });
}

function byFile(steps: readonly Step[], change: string): Map<string, Step[]> {
  const groups = new Map<string, Step[]>();
  for (const step of steps) {
    const { file } = step.change;
    if (step.change.change !== change || file === undefined) continue;
    const group = groups.get(file);
    if (group) group.push(step);
    else groups.set(file, [step]);
  }
  return groups;
}

/**
 * Puts additions and updates into the bank's files, in memory. Each changed file is parsed again and compared; an update that its file does
 * not take (it stands in a hand-written case, or the file's frontmatter would change it) becomes a conflict.
 * @returns all files by path, changed or not
 */
export function composeFiles(
  steps: readonly Step[],
  files: readonly BankText[],
  content: BankContent,
  source: string,
  fallbackDomain: string | undefined,
): Map<string, string> {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const placement = new Placement(texts, source);
  for (const { change, piece, text } of steps)
    if (change.change === "added") change.file = placement.fileFor(piece, text);

  const replace = (file: string, group: readonly Step[]): boolean => {
    const after = replacePieces(texts.get(file) ?? "", new Map(group.map(({ id, text }) => [id, text])));
    if (after === undefined) return false;
    if (!file.startsWith(draftFolder) && !holds(after, file, group, fallbackDomain)) return false;
    texts.set(file, after);
    return true;
  };
  for (const [file, group] of byFile(steps, "updated")) {
    if (replace(file, group)) continue;
    for (const step of group) if (!replace(file, [step])) step.change.change = "conflict";
  }
  for (const [file, group] of byFile(steps, "added")) {
    const text = appendPieces(
      texts.get(file),
      group.map((step) => step.text),
    );
    if (!file.startsWith(draftFolder) && !holds(text, file, group, fallbackDomain))
      throw new Error(`What was printed into ${file} reads as something else.`);
    texts.set(file, text);
  }
  for (const { id, piece, change } of steps) {
    // A draft that the source has finished meanwhile leaves the drafts.
    const isFinished = !piece.isDraft && (change.change === "added" || change.hasDraftLeft);
    const draft = isFinished ? content.drafts.get(id) : undefined;
    const rest = draft && replacePieces(texts.get(draft.path) ?? "", new Map([[id, undefined]]));
    if (draft && rest !== undefined) texts.set(draft.path, rest);
  }
  return texts;
}
