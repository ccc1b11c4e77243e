import type { Role } from "../csv/columns";
import { readRow } from "../csv/read-row";
import type { SourcePlace } from "../fidelity";
import { PictureStore } from "../files/picture-store";
import { type ForeignItem, unreadItem } from "../foreign-item";
import type { ReadChoice, Reading, ReadOptions, Source } from "../format";
import { limits } from "../limits";
import { readOwnTags } from "../own-tags";
import { Refused } from "../refused";
import { type CardContext, CardTexts } from "./card-texts";
import { columnsOf, fieldsOf, ordsOf, ownIdOf, sourceIdOf } from "./cards";
import { bareText as bare } from "./cloze-body";
import { type Collection, type Note, type NoteType, readCollection } from "./collection";
import { openAnki } from "./package";
import { choiceName, readCard, readClozeCard } from "./read-card";

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
  texts: CardTexts,
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

function readNote(note: Note, collection: Collection, context: CardContext): ForeignItem[] {
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
    const texts = new CardTexts(context);
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
    const texts = new CardTexts(context);
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
  const context: CardContext = { pack, pictures, choices, file: source.name };
  return {
    items: collection.notes.flatMap((note) => readNote(note, collection, context)),
    files: pictures.files,
    notes: [],
    choices: choicesFor(collection, choices),
  };
}
