import type { Block } from "@/lib/bank/rich-text";
import { trueFalseWords } from "../bridge/choice-face";
import { type OutgoingItem, withStimulus } from "../bridge/from-items";
import type { FidelityNote } from "../fidelity";
import { toBase64 } from "../files/picture-store";
import type { Writing, Written } from "../format";
import { escapeHtml, richTextToHtml } from "../html/rich-text-to-html";

/** Text as it stands where nothing else is in it, else HTML. */
function cellText(blocks: readonly Block[], writing: Writing): string {
  const isPlain = blocks.every(
    (block) =>
      block.type === "paragraph" && block.children.every(({ type }) => type === "text" || type === "break"),
  );
  const plain = blocks
    .map((block) =>
      block.type === "paragraph"
        ? block.children.map((node) => (node.type === "text" ? node.value : "\n")).join("")
        : "",
    )
    .join("\n\n");
  if (isPlain && !/^\s*</.test(plain) && !plain.includes("[[")) return plain;
  return richTextToHtml(blocks, {
    picture(src) {
      const bytes = writing.picture(src);
      const ending = src.split(".").at(-1)?.toLowerCase();
      return bytes
        ? `data:image/${ending === "jpg" ? "jpeg" : ending === "svg" ? "svg+xml" : ending};base64,${toBase64(bytes)}`
        : src;
    },
    blank: ({ answer, hint }) => escapeHtml(`[[${answer}${hint ? `::${hint}` : ""}]]`),
  });
}

/** A cell: quoted where it has to be, and never a formula. */
function quoted(cell: string): string {
  const safe = /^[=+\-@']/.test(cell) ? `'${cell}` : cell;
  return /[",;|\t\n\r]/.test(safe) || /^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

type Cells = Record<string, string>;

const numbered = (name: string, texts: readonly string[]): Cells =>
  Object.fromEntries(texts.map((text, index) => [`${name} ${index + 1}`, text]));

function rowOf(outgoing: OutgoingItem, writing: Writing, notes: FidelityNote[]): Cells {
  const { item, body } = outgoing;
  const text = (blocks: readonly Block[] | undefined) => cellText(blocks ?? [], writing);
  const { stem, notes: stimulusNotes } = withStimulus(outgoing);
  notes.push(...stimulusNotes);
  if (item.allow.length > 0)
    notes.push({ fate: "in-part", rule: "allow", message: "Answers to lint rules (`allow`) were left out." });
  const common: Cells = {
    id: item.id,
    kind: item.kind,
    domain: item.domain,
    concept: item.concept === item.id ? "" : item.concept,
    difficulty: item.difficulty ?? "",
    sources: item.sources.join(" "),
    competencies: item.competencies.join(" "),
    tags: item.tags.join(", "),
    "review by": item.reviewBy ?? "",
    retired: item.retired ? "yes" : "",
    question: text(stem),
    explanation: text(item.explanation),
    ...numbered("hint", item.hints.map(text)),
  };
  const [yes, no] = trueFalseWords(writing.language);
  const letters = (keys: boolean[]) =>
    keys.flatMap((isKey, index) => (isKey ? [String.fromCharCode(65 + index)] : [])).join(", ");
  switch (body.kind) {
    case "choice":
      return {
        ...common,
        fixed: body.fixed ? "yes" : "",
        ...numbered(
          "option",
          body.options.map((option) => text(option.text)),
        ),
        key: letters(body.options.map(({ fraction }) => fraction > 0)),
        ...numbered(
          "rationale",
          body.options.map(({ feedback }) => text(feedback)),
        ),
      };
    case "true-false":
      return {
        ...common,
        fixed: "yes",
        ...numbered("option", [yes, no]),
        key: body.answer ? "A" : "B",
        ...numbered("rationale", [text(body.ifTrue), text(body.ifFalse)]),
      };
    case "card":
      return { ...common, answer: text(body.back) };
    case "essay":
      return {
        ...common,
        answer: text(body.answer),
        "key points": text([{ type: "list", ordered: false, items: body.keyPoints }]),
      };
    case "cloze":
      return common;
  }
}

const order = [
  ...["id", "kind", "question", "option", "key", "rationale", "answer", "key points", "hint", "explanation"],
  ...["domain", "concept", "difficulty", "sources", "competencies", "tags", "review by", "retired", "fixed"],
];

/** Columns that any row fills, in an order that people read. */
function columnsOf(rows: readonly Cells[]): string[] {
  const used = new Set(rows.flatMap((row) => Object.keys(row).filter((name) => row[name] !== "")));
  const rank = (name: string) =>
    order.indexOf(name.replace(/ \d+$/, "")) * 100 + Number(/\d+$/.exec(name)?.[0] ?? 0);
  return [...used].sort((a, b) => rank(a) - rank(b));
}

/** Writes a table that spreadsheets open: UTF-8 with a mark, a column for each part. Bold and lists are HTML in their cell. */
export function writeCsv(writing: Writing): Written {
  const notes = new Map<string, FidelityNote[]>();
  const rows = writing.items.map((outgoing) => {
    const own: FidelityNote[] = [];
    notes.set(outgoing.item.id, own);
    return rowOf(outgoing, writing, own);
  });
  const columns = columnsOf(rows);
  const lines = [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ""))];
  const text = lines.map((cells) => cells.map(quoted).join(",")).join("\r\n");
  return { bytes: new TextEncoder().encode(`\ufeff${text}\r\n`), notes };
}
