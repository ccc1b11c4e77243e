import type { BankMeta } from "@/lib/bank/bank";
import { difficulties } from "@/lib/bank/difficulties";
import { type Difficulty, dateSchema, type Item, idSchema, itemSchema } from "@/lib/bank/item";
import { plainText } from "@/lib/bank/plain-text";
import type { Block } from "@/lib/bank/rich-text";
import { type FidelityNote, uniqueNotes } from "../fidelity";
import type { ForeignItem } from "../foreign-item";
import { idFromText, shortHash } from "../stable-id";
import type { FacePart } from "./face";
import type { Piece } from "./piece";
import { readBack } from "./read-back";
import { toFace } from "./to-face";

/** What of a bank the bridge needs to know. */
export interface TargetBank {
  meta: Pick<BankMeta, "language" | "domains" | "sources" | "competencies">;
  /** The domain of items that name none of the bank's. */
  domain: string;
}

/** The domain of the bank that an item names, by itself or by its category. */
export function domainOf(
  { own, category }: Pick<ForeignItem, "own" | "category">,
  { meta }: Pick<TargetBank, "meta">,
): string | undefined {
  const named = [own.domain ?? "", ...[...category].reverse()].map(idFromText);
  return named
    .map(
      (name) =>
        meta.domains.find(({ id, title }) => name !== "" && (id === name || idFromText(title) === name))?.id,
    )
    .find((id) => id !== undefined);
}

/** The ids that the bank knows; the others are noted. */
function known(
  what: string,
  ids: readonly string[] | undefined,
  list: readonly { id: string }[],
  notes: FidelityNote[],
): string[] {
  const found = (ids ?? []).filter((id) => list.some((one) => one.id === id));
  const lost = (ids ?? []).filter((id) => !found.includes(id));
  if (lost.length > 0)
    notes.push({
      fate: "in-part",
      rule: `unknown-${what}`,
      message: `The bank has no ${what} ${lost.map((id) => `"${id}"`).join(", ")}; it was left out.`,
      help: "Add it to bank.mdx and import again.",
    });
  return found;
}

function tagsOf({ tags }: ForeignItem, notes: FidelityNote[]): string[] {
  const ids = [...new Set(tags.map(idFromText).filter(Boolean))];
  if (tags.some((tag) => !ids.includes(tag.trim())))
    notes.push({
      fate: "changed",
      rule: "tags-as-ids",
      message: `Tags are small letters, digits and hyphens here: ${tags
        .map((tag) => `"${tag}"`)
        .join(", ")
        .slice(0, 200)}.`,
    });
  return ids;
}

const validId = (id: string | undefined) =>
  id !== undefined && idSchema.safeParse(id).success ? id : undefined;

function noteCombined({ combined }: ForeignItem, notes: FidelityNote[]): void {
  const texts = [combined?.right, combined?.partly, combined?.wrong].flatMap((blocks) =>
    blocks && plainText(blocks) !== "" ? [plainText(blocks)] : [],
  );
  if (texts.length > 0)
    notes.push({
      fate: "in-part",
      rule: "combined-feedback",
      message: `Feedback on the answer as a whole was left out: ${texts.map((text) => `"${text.slice(0, 80)}"`).join(", ")}.`,
      help: "What matters of it belongs into the explanation.",
    });
}

function joined(...texts: (readonly Block[] | undefined)[]): Block[] | undefined {
  const blocks = texts.flatMap((text) => text ?? []);
  return blocks.length > 0 ? blocks : undefined;
}

/** Ids of the parts of a piece: its own where there is one, else its own with a word of each. */
function partIds(id: string, parts: readonly FacePart[]): string[] {
  if (parts.length === 1) return [id];
  const seen = new Set<string>();
  return parts.map((part) => {
    const text = part.kind === "question" ? plainText(part.stem) : "";
    let name = `${id.slice(0, 60)}-${idFromText(text).slice(0, 24).replace(/-$/, "") || shortHash(text)}`;
    if (seen.has(name)) name = `${name}-${seen.size}`;
    seen.add(name);
    return name;
  });
}

/**
 * A foreign item as items of the bank, each printed, parsed again and compared; what does not read as the same is checked against the schema.
 * @param id the id that it is to have
 */
export function toPiece(foreign: ForeignItem, id: string, target: TargetBank): Piece {
  const face = toFace(foreign, target.meta.language);
  const notes = [...foreign.notes, ...face.notes];
  const domain = domainOf(foreign, target);
  const piece = { foreign, hasDomain: domain !== undefined };
  const nothing = (): Piece => ({ ...piece, items: [], isDraft: false, notes: uniqueNotes(notes) });
  if (face.parts.length === 0) return nothing();
  noteCombined(foreign, notes);
  const { own } = foreign;
  const explanation = joined(face.explanation, foreign.explanation);
  const difficulty = difficulties.find((one) => one === own.difficulty) as Difficulty | undefined;
  const reviewBy = own.reviewBy === undefined ? undefined : dateSchema.safeParse(own.reviewBy).data;
  const concept = validId(own.concept);
  const common = {
    domain: domain ?? target.domain,
    ...(difficulty ? { difficulty } : {}),
    sources: known("source", own.sources, target.meta.sources, notes),
    competencies: known("competency", own.competencies, target.meta.competencies, notes),
    tags: tagsOf(foreign, notes),
    allow: [],
    ...(reviewBy ? { reviewBy } : {}),
    retired: own.retired ?? false,
    hints: foreign.hints.filter((hint) => hint.length > 0),
    ...(explanation ? { explanation } : {}),
  };
  const ids = partIds(id, face.parts);
  const drafts = face.parts.map((part, index) => {
    const own = ids[index] ?? id;
    const fixed = part.kind === "question" && foreign.own.fixed ? { fixed: true } : {};
    return {
      ...part,
      ...fixed,
      ...common,
      id: own,
      concept: concept ?? own,
      ...(face.stimulus ? { case: id } : {}),
    };
  });
  const items = drafts as Item[];
  const made: Piece = {
    ...piece,
    items,
    ...(face.stimulus ? { case: { id, stimulus: face.stimulus } } : {}),
    isDraft: face.isDraft ?? false,
    notes: uniqueNotes(notes),
  };
  const read = made.isDraft ? made : readBack(made);
  const isAsRead = read !== made && read.items.length > 0 && read.items.every((one, at) => one === items[at]);
  // What the parser gives is valid, so what is the same to the letter need not be checked.
  const issue = isAsRead ? undefined : firstIssue(items);
  if (issue === undefined) return read;
  notes.push({ fate: "left-out", rule: "not-an-item", message: `It makes no valid item: ${issue}.` });
  return nothing();
}

/** What is wrong with the first item that the schema does not take. */
function firstIssue(items: readonly Item[]): string | undefined {
  for (const item of items) {
    const [issue] = itemSchema.safeParse(item).error?.issues ?? [];
    if (issue) return `${issue.path.map(String).join(".")} ${issue.message}`;
  }
  return undefined;
}
