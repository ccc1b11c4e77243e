import { z } from "zod";
import type { Database, SqlRow } from "../sqlite/read-sqlite";
import { protoNumber, protoText, readProto } from "./protobuf";

/** A note type: the names of its fields, and how its cards show them. */
export interface NoteType {
  id: number;
  name: string;
  isCloze: boolean;
  fields: string[];
  templates: { name: string; front: string; back: string }[];
}

/** A note with its cards. */
export interface Note {
  id: number;
  guid: string;
  type: number;
  tags: string[];
  fields: string[];
  cards: { id: number; ord: number; deck: number }[];
}

/** What of a collection matters here. */
export interface Collection {
  types: Map<number, NoteType>;
  /** Names of decks, outermost first, by id. */
  decks: Map<number, string[]>;
  notes: Note[];
}

const number = (value: unknown) => (typeof value === "number" ? value : Number(value) || 0);
const text = (value: unknown) => (typeof value === "string" ? value : "");

const modelSchema = z.object({
  name: z.string().catch(""),
  type: z.number().catch(0),
  flds: z.array(z.object({ name: z.string(), ord: z.number().optional() })).catch([]),
  tmpls: z
    .array(z.object({ name: z.string().catch(""), qfmt: z.string().catch(""), afmt: z.string().catch("") }))
    .catch([]),
});
const deckSchema = z.object({ name: z.string() });

function parsed(json: unknown): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text(json));
    return value && typeof value === "object" ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Note types as JSON in the one row of `col`, as collections up to version 11 have them. */
function oldTypes(col: SqlRow | undefined): Map<number, NoteType> {
  const types = new Map<number, NoteType>();
  for (const [id, value] of Object.entries(parsed(col?.models))) {
    const model = modelSchema.safeParse(value).data;
    if (!model) continue;
    types.set(Number(id), {
      id: Number(id),
      name: model.name,
      isCloze: model.type === 1,
      fields: [...model.flds].sort((a, b) => (a.ord ?? 0) - (b.ord ?? 0)).map(({ name }) => name),
      templates: model.tmpls.map(({ name, qfmt, afmt }) => ({ name, front: qfmt, back: afmt })),
    });
  }
  return types;
}

const blob = (value: unknown) => readProto(value instanceof Uint8Array ? value : new Uint8Array());

/** Note types in tables of their own, with messages in them. */
function newTypes(database: Database): Map<number, NoteType> {
  const ofType = (rows: readonly SqlRow[], id: number) =>
    rows.filter(({ ntid }) => number(ntid) === id).sort((a, b) => number(a.ord) - number(b.ord));
  const fields = database.rows("fields");
  const templates = database.rows("templates");
  return new Map(
    database.rows("notetypes").map((row): [number, NoteType] => {
      const id = number(row.id);
      return [
        id,
        {
          id,
          name: text(row.name),
          isCloze: protoNumber(blob(row.config), 1) === 1,
          fields: ofType(fields, id).map(({ name }) => text(name)),
          templates: ofType(templates, id).map(({ name, config }) => {
            const settings = blob(config);
            return { name: text(name), front: protoText(settings, 1), back: protoText(settings, 2) };
          }),
        },
      ];
    }),
  );
}

function readDecks(database: Database, col: SqlRow | undefined): Map<number, string[]> {
  const steps = (name: string, sign: string) =>
    name
      .split(sign)
      .map((step) => step.trim().slice(0, 200))
      .filter(Boolean);
  if (database.has("decks"))
    return new Map(database.rows("decks").map(({ id, name }) => [number(id), steps(text(name), "\x1f")]));
  return new Map(
    Object.entries(parsed(col?.decks)).flatMap(([id, value]): [number, string[]][] => {
      const deck = deckSchema.safeParse(value).data;
      return deck ? [[Number(id), steps(deck.name, "::")]] : [];
    }),
  );
}

/** Reads note types, decks, notes and cards, of collections of any version. */
export function readCollection(database: Database): Collection {
  const [col] = database.rows("col");
  const types = database.has("notetypes") ? newTypes(database) : oldTypes(col);
  const decks = readDecks(database, col);
  const notes = new Map<number, Note>();
  for (const row of database.rows("notes"))
    notes.set(number(row.id), {
      id: number(row.id),
      guid: text(row.guid),
      type: number(row.mid),
      tags: text(row.tags).split(/\s+/).filter(Boolean).slice(0, 200),
      fields: text(row.flds).split("\x1f"),
      cards: [],
    });
  for (const row of database.rows("cards"))
    notes.get(number(row.nid))?.cards.push({
      id: number(row.id),
      ord: number(row.ord),
      // A card in a filtered deck remembers its own.
      deck: number(row.odid) || number(row.did),
    });
  for (const { cards } of notes.values()) cards.sort((a, b) => a.ord - b.ord);
  return { types, decks, notes: [...notes.values()] };
}
