import { plainText } from "@/lib/bank/plain-text";
import type { Block } from "@/lib/bank/rich-text";
import type { Role } from "../csv/columns";
import { readRow } from "../csv/read-row";
import type { FidelityNote, SourcePlace } from "../fidelity";
import { noteMissingPicture, PictureStore } from "../files/picture-store";
import { emptyItem, type ForeignItem, unreadItem } from "../foreign-item";
import type { ReadChoice, Reading, ReadOptions, Source } from "../format";
import { htmlToRichText } from "../html/html-to-rich-text";
import { limits } from "../limits";
import { readOwnTags } from "../own-tags";
import { Refused } from "../refused";
import { columnsOf, fieldsOf, gapFields, ordsOf, ownIdOf, sourceIdOf } from "./cards";
import { bareText as bare, clozeBody } from "./cloze-body";
import { type ClozeGap, clozeNumbers, readCloze } from "./cloze-text";
import { type Collection, type Note, type NoteType, readCollection } from "./collection";
import { type AnkiPackage, openAnki } from "./package";
import { renderTemplate } from "./render-template";
import { settleHtml } from "./settle-html";

/** What names an item when it is imported again. */
function sourceOf(
  note: Note,
  id: string | undefined,
  index: number,
  ord: number,
): Pick<ForeignItem, "sourceId" | "hasOpaqueId"> {
  return { sourceId: sourceIdOf(note, index, ord), ...(id === undefined ? { hasOpaqueId: true } : {}) };
}

/** What is taken from the fields of a note type: what its cards show, unless somebody says otherwise. */
const asShown = "as the card shows it";

/** Tags that Anki sets by itself; they speak of a learner, not of the note. */
const learnersTags = /^(?:leech|marked)$/i;

/** The longest answer that is typed rather than turned over. */
const longestTyped = 80;

interface Context {
  pack: AnkiPackage;
  pictures: PictureStore;
  choices: Readonly<Record<string, string>>;
  file: string;
}

/** Reads the texts of one item. */
class Texts {
  readonly notes: FidelityNote[] = [];

  constructor(private readonly context: Context) {}

  picture(address: string): string | undefined {
    if (address.startsWith("data:")) return this.context.pictures.keepDataUri(address, this.notes);
    let name = address;
    try {
      name = decodeURIComponent(address);
    } catch {
      // As it stands.
    }
    const bytes = this.context.pack.media(name) ?? this.context.pack.media(address);
    return bytes
      ? this.context.pictures.keep(name, bytes, this.notes)
      : noteMissingPicture(address, this.notes);
  }

  settle(html: string): string {
    return settleHtml(html, this.notes);
  }

  read(html: string): Block[] {
    return htmlToRichText(this.settle(html), {
      notes: this.notes,
      picture: (address) => this.picture(address),
    });
  }
}

function common(
  note: Note,
  collection: Collection,
  ord: number,
): Pick<ForeignItem, "tags" | "own" | "category"> & { id?: string | undefined } {
  const id = ownIdOf(note);
  const deck = note.cards.find((card) => card.ord === ord)?.deck ?? note.cards[0]?.deck ?? 0;
  const given = note.tags.filter((tag) => !tag.startsWith("rehearse:id:") && !learnersTags.test(tag));
  const { tags, own } = readOwnTags(given);
  return { tags, own, category: collection.decks.get(deck)?.filter((step) => step !== "Default") ?? [], id };
}

const textRoles = new Set<Role>([
  "question",
  "option",
  "rationale",
  "answer",
  "key points",
  "hint",
  "explanation",
]);

function readTabular(
  note: Note,
  columns: readonly Role[],
  type: NoteType,
  texts: Texts,
  place: SourcePlace,
): ForeignItem {
  const kind = { "Rehearse short answer": "short-answer" }[type.name];
  const cells = note.fields.map((field, index) =>
    textRoles.has(columns[index] ?? "nothing") ? texts.settle(field) : bare(field),
  );
  const item = readRow([...cells, kind ?? ""], place, {
    columns: [...columns, ...(kind ? (["kind"] as const) : [])],
    isHtml: true,
    picture: (address) => texts.picture(address),
  });
  return { ...item, notes: [...texts.notes, ...item.notes] };
}

/** Hints of both sides, each once. */
function readHints(texts: Texts, ...sides: { hints: readonly string[] }[]): Block[][] {
  return [...new Set(sides.flatMap(({ hints }) => hints))]
    .map((hint) => texts.read(hint))
    .filter((hint) => hint.length > 0);
}

/** What a side of a card shows beside what it shares with the other: some templates repeat the front instead of naming it. */
function beyond(front: string, back: string): string {
  const [shown, behind] = [front.trim(), back.trim()];
  return shown && behind.startsWith(shown) ? behind.slice(shown.length) : behind;
}

function readClozeCard(
  note: Note,
  type: NoteType,
  fields: ReadonlyMap<string, string>,
  number: number,
  texts: Texts,
  place: SourcePlace,
): ForeignItem {
  const template = type.templates[0] ?? { front: "{{cloze:Text}}", back: "" };
  const names = gapFields(type, fields);
  if (names.some((name) => fields.get(name)?.includes("image-occlusion:")))
    return unreadItem(
      place,
      {
        rule: "image-occlusion",
        message: "It hides parts of a picture, which has no counterpart here.",
        help: "Ask for each part in words.",
      },
      bare(
        note.fields.find((field) => bare(field) !== "" && !field.includes("image-occlusion:")) ?? "",
      ).slice(0, 60),
    );
  const gaps: ClozeGap[] = [];
  // As in Anki, a text without a gap of this number is not shown.
  const cloze = (name: string) => {
    const found = readCloze(texts.settle(fields.get(name) ?? ""), number, gaps.length);
    gaps.push(...found.gaps);
    return found.gaps.length > 0 ? found.html : "";
  };
  const front = renderTemplate(template.front, fields, { number, cloze });
  const asked = names.find((name) => clozeNumbers(fields.get(name) ?? "").includes(number));
  const text = texts.read(gaps.length > 0 || asked === undefined ? front.html : cloze(asked));
  const around = renderTemplate(template.front, fields, { number });
  const back = renderTemplate(template.back, fields, { isBack: true, number });
  const explanation = texts.read(beyond(around.html, back.html));
  return {
    ...emptyItem(place, clozeBody(text, gaps)),
    hints: readHints(texts, front, back),
    ...(explanation.length > 0 ? { explanation } : {}),
  };
}

function choiceName(type: NoteType, side: "front" | "back"): string {
  return `${side} of ${type.name}`;
}

function readCard(
  type: NoteType,
  fields: ReadonlyMap<string, string>,
  ord: number,
  texts: Texts,
  context: Context,
  place: SourcePlace,
): ForeignItem {
  const template = type.templates[ord];
  if (!template)
    return unreadItem(
      place,
      { rule: "card-without-template", message: "Its note type has no such card." },
      bare([...fields.values()][0] ?? "").slice(0, 60),
    );
  const chosen = (side: "front" | "back") => {
    const name = context.choices[choiceName(type, side)];
    return ord === 0 && name !== undefined && fields.has(name) ? fields.get(name) : undefined;
  };
  const front = renderTemplate(template.front, fields);
  const back = renderTemplate(template.back, fields, { isBack: true });
  const frontHtml = chosen("front") ?? front.html;
  const behind = chosen("back") ?? beyond(frontHtml, back.html);
  const stem = texts.read(frontHtml);
  const hints = readHints(texts, front, back);
  const typed = front.typed === undefined ? "" : (fields.get(front.typed) ?? "");
  const answer = texts.read(behind);
  const typedText = bare(typed);
  if (
    front.typed !== undefined &&
    typedText !== "" &&
    typedText.length <= longestTyped &&
    !/<(?:img|br|div|p)\b/i.test(typed)
  ) {
    const isSame = plainText(answer).replace(/\s+/g, " ").trim() === typedText;
    return {
      ...emptyItem(place, {
        kind: "text",
        stem,
        answers: [{ text: typedText, fraction: 1 }],
        caseSensitive: false,
        wildcards: false,
      }),
      hints,
      ...(isSame || answer.length === 0 ? {} : { explanation: answer }),
    };
  }
  if (front.typed !== undefined)
    texts.notes.push({
      fate: "changed",
      rule: "typed-as-card",
      message: "Its answer was typed; it is too long for a blank, so it is a flashcard.",
    });
  return { ...emptyItem(place, { kind: "card", front: stem, back: answer }), hints };
}

function readNote(note: Note, collection: Collection, context: Context): ForeignItem[] {
  const type = collection.types.get(note.type);
  const place: SourcePlace = { file: context.file, part: `note ${note.id}` };
  if (!type)
    return [
      unreadItem(
        place,
        {
          rule: "no-note-type",
          message: "Its note type is missing in the collection.",
          help: "In Anki: Tools → Check Database, then export again.",
        },
        bare(note.fields[0] ?? "").slice(0, 60),
      ),
    ];
  const columns = columnsOf(type);
  if (columns) {
    const texts = new Texts(context);
    const { id, ...rest } = common(note, collection, 0);
    const item = readTabular(note, columns, type, texts, place);
    const own = { ...item.own, ...rest.own };
    return [{ ...item, ...rest, own, tags: [...rest.tags, ...item.tags], ...sourceOf(note, id, 0, 0) }];
  }
  const fields = fieldsOf(note, type);
  const ords = ordsOf(note, type);
  if (ords.length === 0)
    return [
      unreadItem(
        place,
        { rule: "note-without-card", message: "The note has no card: its fields are empty, or mark no gap." },
        bare(note.fields[0] ?? "").slice(0, 60),
      ),
    ];
  return ords.slice(0, 100).map((ord, index) => {
    const texts = new Texts(context);
    const { id, ...rest } = common(note, collection, ord);
    const at: SourcePlace = ords.length > 1 ? { ...place, part: `note ${note.id}, card ${ord + 1}` } : place;
    const item = type.isCloze
      ? readClozeCard(note, type, fields, ord + 1, texts, at)
      : readCard(type, fields, ord, texts, context, at);
    return { ...item, ...rest, ...sourceOf(note, id, index, ord), notes: [...texts.notes, ...item.notes] };
  });
}

/** Fields of note types with more than two, for a person to choose from. */
function choicesFor({ types, notes }: Collection, given: Readonly<Record<string, string>>): ReadChoice[] {
  const used = new Set(notes.map(({ type }) => type));
  return [...types.values()]
    .filter((type) => used.has(type.id) && !type.isCloze && type.fields.length > 2 && !columnsOf(type))
    .flatMap((type) =>
      (["front", "back"] as const).map((side): ReadChoice => {
        const name = choiceName(type, side);
        const value = given[name];
        return {
          name,
          label: `${type.name}: ${side}`,
          values: [asShown, ...type.fields],
          value: value !== undefined && type.fields.includes(value) ? value : asShown,
        };
      }),
    );
}

/** Reads a package of Anki: an item for each card, with its deck, tags and pictures. A note that can't be read costs itself alone. */
export function readAnki(source: Source, options: ReadOptions = {}): Reading {
  const pack = openAnki(source.bytes);
  const collection = readCollection(pack.database);
  if (collection.notes.length > limits.items)
    throw new Refused(
      "too-many-items",
      `The collection has ${collection.notes.length} notes; at most ${limits.items} are read.`,
      "Export one deck at a time.",
    );
  const choices = options.choices ?? {};
  const pictures = new PictureStore();
  const context: Context = { pack, pictures, choices, file: source.name };
  return {
    items: collection.notes.flatMap((note) => readNote(note, collection, context)),
    files: pictures.files,
    notes: [],
    choices: choicesFor(collection, choices),
  };
}
