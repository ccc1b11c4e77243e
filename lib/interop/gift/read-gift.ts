import { decodeText, withLineFeeds } from "../decode-text";
import type { FidelityNote, SourcePlace } from "../fidelity";
import { PictureStore } from "../files/picture-store";
import { emptyItem, type ForeignBody, type ForeignItem, unreadItem } from "../foreign-item";
import type { Reading, Source } from "../format";
import { restoreOwnKind } from "../own-kind";
import { readOwnTags } from "../own-tags";
import { readAnswers } from "./gift-answers";
import { hideEscapes, showEscapes } from "./gift-escapes";
import { formatOf, textsFor } from "./gift-texts";
import { type GiftPiece, splitGift } from "./split-gift";

const repairs: Record<NonNullable<GiftPiece["repair"]>, string> = {
  "blank-line-inside": "A blank line stands between its braces. It was read as one question.",
  "no-blank-line-between": "No blank line parts it from its neighbour. They were read as two.",
  "category-with-question": "No blank line parts it from the category above. Both were read.",
};

/** `[id:…]` and `[tag:…]` of the comments above a question. */
function readComments(comments: string): { id?: string; tags: string[] } {
  const plain = (text: string) => text.replaceAll("\\]", "]").trim();
  const [, id] = /\[id:((?:\\\]|[^\]\p{Cc}]){1,500})\]/u.exec(comments) ?? [];
  const tags = [...comments.matchAll(/\[tag:((?:\\\]|[^\]<>`\p{Cc}]){1,200})\]/gu)].map(([, tag = ""]) =>
    plain(tag),
  );
  return { tags, ...(id?.trim() ? { id: plain(id) } : {}) };
}

/** The path of a category: Moodle's own first steps (`$course$/top`) say nothing. `//` is a slash in a name. */
function readCategory(text: string): string[] {
  return text
    .replaceAll("//", "\ue000")
    .split("/")
    .map((step) => step.replaceAll("\ue000", "/").trim())
    .filter((step, index) => step !== "" && !/^\$\w+\$$/.test(step) && !(step === "top" && index < 2));
}

interface GiftParts {
  title?: string;
  stem: string;
  /** What stands between the braces; undefined where there are none. */
  answers?: string;
  general: string;
}

/** Cuts a question's text, escapes hidden, into its parts. */
function cutParts(text: string): GiftParts | string {
  let rest = text;
  let title: string | undefined;
  if (rest.startsWith("::")) {
    const end = rest.indexOf("::", 2);
    if (end >= 0) {
      title = showEscapes(rest.slice(2, end)).replace(/\s+/g, " ").trim();
      rest = rest.slice(end + 2).trim();
    } else rest = rest.slice(2);
  }
  const named = title ? { title } : {};
  const open = rest.indexOf("{");
  const close = rest.indexOf("}");
  if (open < 0 && close < 0) return { ...named, stem: rest, general: "" };
  if (open < 0 || close < open)
    return open < 0
      ? "It has a } without a { before it."
      : close < 0
        ? "Its { is never closed with }."
        : "It has a } before its {.";
  const behind = rest.slice(close + 1);
  if (/\{/.test(behind)) return "It has a second pair of { and }; one question has one.";
  const inside = rest.slice(open + 1, close).trim();
  const general = inside.lastIndexOf("####");
  return {
    ...named,
    stem: behind.trim() === "" ? rest.slice(0, open) : `${rest.slice(0, open)}_____${behind}`,
    answers: general < 0 ? inside : inside.slice(0, general).trim(),
    general: general < 0 ? "" : inside.slice(general + 4),
  };
}

function readPiece(
  piece: GiftPiece,
  place: SourcePlace,
  pictures: PictureStore,
): ForeignItem | string[] | undefined {
  const isComment = (line: string) => line.trim().startsWith("//");
  const comments = piece.lines.filter(isComment).join("\n");
  const text = hideEscapes(
    piece.lines
      .map((line) => (isComment(line) ? " " : line))
      .join("\n")
      .trim(),
  );
  if (text === "") return undefined;
  if (/^\$CATEGORY:/.test(text)) return readCategory(showEscapes(text.slice(10)));
  const parts = cutParts(text);
  if (typeof parts === "string")
    return unreadItem(
      place,
      { rule: "gift-braces", message: parts, help: "Write \\{ and \\} for braces that belong to the text." },
      showEscapes(text).slice(0, 60),
    );
  const { format = "moodle" } = formatOf(parts.stem);
  const texts = textsFor(pictures, format);
  const { id, tags } = readComments(comments);
  const stem = texts.read(parts.stem);
  const body: ForeignBody | FidelityNote =
    parts.answers === undefined ? { kind: "description", stem } : readAnswers(parts.answers, stem, texts);
  const own = readOwnTags(tags);
  const general = texts.readSections(parts.general);
  const notes: FidelityNote[] = piece.repair
    ? [{ fate: "changed", rule: piece.repair, message: repairs[piece.repair] }]
    : [];
  const head = { ...(id ? { sourceId: id } : {}), ...(parts.title ? { title: parts.title } : {}) };
  if ("fate" in body) return { ...unreadItem(place, body, parts.title), ...head };
  const item: ForeignItem = {
    ...emptyItem(place, body),
    ...head,
    ...(general.main.length > 0 ? { explanation: general.main } : {}),
    tags: own.tags,
    own: own.own,
    notes: [...notes, ...texts.notes],
  };
  return restoreOwnKind(item, own.kind, general.sections);
}

/** Reads a GIFT file as Moodle's importer does. A question that can't be read costs itself alone. */
export function readGift(source: Source): Reading {
  const { text, notes } = decodeText(source.bytes);
  const pictures = new PictureStore();
  const items: ForeignItem[] = [];
  let category: string[] = [];
  let before: GiftPiece | undefined;
  for (const piece of splitGift(withLineFeeds(text))) {
    // Comments above a blank line still belong to the question below it.
    const lines = before ? [...before.lines, ...piece.lines] : piece.lines;
    const read = readPiece({ ...piece, lines }, { file: source.name, line: piece.line }, pictures);
    before = read === undefined ? { ...piece, lines } : undefined;
    if (Array.isArray(read)) category = read;
    else if (read) items.push({ ...read, category });
  }
  return { items, files: pictures.files, notes };
}
