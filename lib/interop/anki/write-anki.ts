import { plainText } from "@/lib/bank/plain-text";
import type { Block } from "@/lib/bank/rich-text";
import { systemClock } from "@/lib/shared/clock";
import { hashText } from "@/lib/shared/hash";
import { writeZip } from "../archive/write-zip";
import { trueFalseWords } from "../bridge/choice-face";
import { type OutgoingItem, withStimulus } from "../bridge/from-items";
import type { FidelityNote } from "../fidelity";
import type { Writing, Written } from "../format";
import { escapeHtml, richTextToHtml } from "../html/rich-text-to-html";
import { ownTags } from "../own-tags";
import { writeDatabase } from "../sqlite/write-sqlite";
import { collectionTables, type NewNote } from "./collection-tables";
import { mostHints, mostOptions, type OwnNoteType, ownNoteTypes } from "./note-types";
import { sha1Start } from "./sha1";

/** A number made of a text, of the size that Anki's ids have (milliseconds of some day after 2015). */
const idFrom = (text: string) => 1_430_000_000_000 + (Number.parseInt(hashText(text), 36) % 300_000_000_000);

/** Hands out ids that are made of texts, each once. */
function idGiver(): (text: string) => number {
  const taken = new Set<number>();
  return (text) => {
    let id = idFrom(text);
    while (taken.has(id)) id++;
    taken.add(id);
    return id;
  };
}

type Cells = Record<string, string>;

const numbered = (name: string, texts: readonly string[]): Cells =>
  Object.fromEntries(texts.map((text, index) => [`${name} ${index + 1}`, text]));

interface Target {
  writing: Writing;
  media: Map<string, Uint8Array>;
}

/** Text as HTML; pictures go along under a name that is theirs alone. */
function toHtml(
  blocks: readonly Block[] | undefined,
  { writing, media }: Target,
  notes: FidelityNote[],
  gap = false,
): string {
  return richTextToHtml(blocks ?? [], {
    picture(src) {
      const bytes = writing.picture(src);
      if (!bytes) {
        notes.push({
          fate: "in-part",
          rule: "picture-missing",
          message: `The picture "${src}" is not in the bank's folder.`,
        });
        return src;
      }
      const name = `rehearse-${hashText(src).slice(0, 8)}-${src.replace(/^.*\//, "")}`;
      media.set(name, bytes);
      notes.push({
        fate: "changed",
        rule: "picture-inside",
        message: `The picture "${src}" goes along, and gets another file name when it comes back.`,
      });
      return encodeURI(name);
    },
    // All blanks of an item are asked together, so they have one number.
    blank: ({ answer, hint }) => {
      const safe = (text: string) => escapeHtml(text).replaceAll("}}", "}&#125;").replaceAll("::", ":&#58;");
      return gap ? `{{c1::${safe(answer)}${hint ? `::${safe(hint)}` : ""}}}` : escapeHtml(answer);
    },
  });
}

function contentOf(
  outgoing: OutgoingItem,
  target: Target,
  notes: FidelityNote[],
): { type: OwnNoteType; cells: Cells } | undefined {
  const { item, body } = outgoing;
  const { stem, notes: stimulusNotes } = withStimulus(outgoing);
  notes.push(...stimulusNotes);
  const html = (blocks: readonly Block[] | undefined) => toHtml(blocks, target, notes);
  if (item.hints.length > mostHints)
    notes.push({
      fate: "in-part",
      rule: "anki-hints",
      message: `A note holds ${mostHints} hints; this item has ${item.hints.length}.`,
    });
  const common = {
    Explanation: html(item.explanation),
    ...numbered("Hint", item.hints.slice(0, mostHints).map(html)),
  };
  const question = (options: { text: string; isKey: boolean; why: string }[]) => {
    if (options.length > mostOptions) {
      notes.push({
        fate: "left-out",
        rule: "anki-options",
        message: `A note holds ${mostOptions} options; this question has ${options.length}.`,
      });
      return undefined;
    }
    const letters = options.flatMap(({ isKey }, index) => (isKey ? [String.fromCharCode(65 + index)] : []));
    const cells = {
      ...common,
      Question: html(stem),
      ...numbered(
        "Option",
        options.map(({ text }) => text),
      ),
      ...numbered(
        "Rationale",
        options.map(({ why }) => why),
      ),
      Key: letters.join(", "),
    };
    return { type: ownNoteTypes.question, cells };
  };
  switch (body.kind) {
    case "choice":
      return question(
        body.options.map(({ text, fraction, feedback }) => ({
          text: html(text),
          isKey: fraction > 0,
          why: html(feedback),
        })),
      );
    case "true-false": {
      const [yes, no] = trueFalseWords(target.writing.language);
      return question([
        { text: yes, isKey: body.answer, why: html(body.ifTrue) },
        { text: no, isKey: !body.answer, why: html(body.ifFalse) },
      ]);
    }
    case "card":
      return {
        type: ownNoteTypes.flashcard,
        cells: { ...common, Question: html(stem), Answer: html(body.back) },
      };
    case "cloze":
      return { type: ownNoteTypes.cloze, cells: { ...common, Text: toHtml(stem, target, notes, true) } };
    case "essay":
      return {
        type: ownNoteTypes["short-answer"],
        cells: {
          ...common,
          Question: html(stem),
          "Key points": html([{ type: "list", ordered: false, items: body.keyPoints }]),
          Answer: html(body.answer),
        },
      };
  }
}

/**
 * Writes a package of Anki that every version reads: notes of our own types, a deck for each domain, facts in tags. A note is known by the
 * bank's title and the item's id, so that a later package updates it and keeps what was learned.
 */
export function writeAnki(writing: Writing): Written {
  const notes = new Map<string, FidelityNote[]>();
  const media = new Map<string, Uint8Array>();
  const newNotes: NewNote[] = [];
  const decks = new Map<number, string>();
  const giveNote = idGiver();
  const giveDeck = idGiver();
  const deckIds = new Map<string, number>();
  const step = (name: string) => name.replaceAll("::", ":").replaceAll('"', "'");
  for (const outgoing of writing.items) {
    const { item } = outgoing;
    const own: FidelityNote[] = [];
    notes.set(item.id, own);
    const content = contentOf(outgoing, { writing, media }, own);
    if (item.allow.length > 0)
      own.push({ fate: "in-part", rule: "allow", message: "Answers to lint rules (`allow`) were left out." });
    if (!content) continue;
    const { type, cells } = content;
    const name = `${step(writing.title)}::${step(writing.domains.get(item.domain) ?? item.domain)}`;
    const deck = deckIds.get(name) ?? giveDeck(name);
    deckIds.set(name, deck);
    decks.set(deck, name);
    const fields = type.fields.map((field) => (cells[field] ?? "").replaceAll("\x1f", " "));
    const sortField = fields[0]?.replace(/<[^>]*>/g, "").trim() ?? "";
    newNotes.push({
      id: giveNote(`${writing.title}/${item.id}`),
      guid: hashText(`${writing.title}/${item.id}`),
      type: type.id,
      tags: [`rehearse:id:${item.id}`, ...item.tags, ...ownTags(item)],
      fields,
      sum: sha1Start(sortField),
      sortField: plainText([{ type: "paragraph", children: [{ type: "text", value: sortField }] }]),
      deck,
    });
  }
  const files = new Map<string, Uint8Array>();
  const names: Record<string, string> = {};
  [...media].forEach(([name, bytes], index) => {
    names[index] = name;
    files.set(String(index), bytes);
  });
  files.set("media", new TextEncoder().encode(JSON.stringify(names)));
  files.set("collection.anki2", writeDatabase(collectionTables(newNotes, decks, systemClock.now())));
  return { bytes: writeZip(files), notes };
}
