import type { NewTable } from "../sqlite/write-sqlite";
import { modelOf, ownNoteTypes } from "./note-types";

/** A note to write, with one card in a deck. */
export interface NewNote {
  id: number;
  guid: string;
  type: number;
  tags: readonly string[];
  fields: readonly string[];
  /** First field's sum, by which Anki looks for duplicates. */
  sum: number;
  /** What notes are sorted by: the words of the first field. */
  sortField: string;
  deck: number;
}

function deckOf(id: number, name: string, seconds: number): object {
  const none = [0, 0];
  return {
    id,
    name,
    mod: seconds,
    usn: -1,
    desc: "",
    dyn: 0,
    collapsed: false,
    browserCollapsed: false,
    conf: 1,
    newToday: none,
    revToday: none,
    lrnToday: none,
    timeToday: none,
    extendNew: 0,
    extendRev: 0,
  };
}

const deckOptions = {
  id: 1,
  name: "Default",
  mod: 0,
  usn: 0,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  dyn: false,
  new: { delays: [1, 10], ints: [1, 4, 0], initialFactor: 2500, perDay: 20, order: 1, bury: false },
  rev: { perDay: 200, ease4: 1.3, ivlFct: 1, maxIvl: 36500, hardFactor: 1.2, bury: false },
  lapse: { delays: [10], mult: 0, minInt: 1, leechFails: 8, leechAction: 1 },
};

/**
 * The tables of a collection of version 11, which every Anki reads (`collection.anki2`).
 * @param decks names by id
 * @param now milliseconds since the epoch
 */
export function collectionTables(
  notes: readonly NewNote[],
  decks: ReadonlyMap<number, string>,
  now: number,
): NewTable[] {
  const seconds = Math.floor(now / 1000);
  const [firstDeck = 1] = decks.keys();
  const models = Object.fromEntries(
    Object.values(ownNoteTypes).map((type) => [type.id, modelOf(type, firstDeck, seconds)]),
  );
  const deckList = Object.fromEntries(
    [[1, "Default"] as const, ...decks].map(([id, name]) => [id, deckOf(id, name, seconds)]),
  );
  const settings = {
    nextPos: 1,
    estTimes: true,
    activeDecks: [1],
    sortType: "noteFld",
    timeLim: 0,
    sortBackwards: false,
    addToCur: true,
    curDeck: 1,
    newSpread: 0,
    dueCounts: true,
    curModel: null,
    collapseTime: 1200,
  };
  const col: NewTable["rows"][number] = [
    1,
    seconds,
    now,
    now,
    11,
    0,
    0,
    0,
    JSON.stringify(settings),
    JSON.stringify(models),
    JSON.stringify(deckList),
    JSON.stringify({ 1: deckOptions }),
    "{}",
  ];
  const ordered = [...notes].sort((a, b) => a.id - b.id);
  return [
    {
      name: "col",
      sql: "CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null, dconf text not null, tags text not null)",
      rows: [col],
    },
    {
      name: "notes",
      sql: "CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null)",
      rows: ordered.map(({ id, guid, type, tags, fields, sum, sortField }) => [
        id,
        guid,
        type,
        seconds,
        -1,
        ` ${tags.join(" ")} `,
        fields.join("\x1f"),
        sortField,
        sum,
        0,
        "",
      ]),
    },
    {
      name: "cards",
      sql: "CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null, factor integer not null, reps integer not null, lapses integer not null, left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null)",
      rows: ordered.map(({ id, deck }, index) => [
        id,
        id,
        deck,
        0,
        seconds,
        -1,
        0,
        0,
        index + 1,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        "",
      ]),
    },
    {
      name: "revlog",
      sql: "CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, type integer not null)",
      rows: [],
    },
    {
      name: "graves",
      sql: "CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null)",
      rows: [],
    },
  ];
}
