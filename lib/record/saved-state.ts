import { Fsrs, fsrsWeights } from "@/lib/memory/fsrs";
import type { ConceptState } from "./concept-state";
import type { RecordEvent, Reported } from "./event";
import type { ItemHistory } from "./item-history";
import { LayeredMap, type Rows } from "./layered-map";
import type { LureHistory } from "./lures";
import { openRows, type PackedRows, packRows, type RowFormat } from "./packed-rows";
import { emptyValues, type RecordValues, type ValueMaps } from "./record-values";
import { listNewestSessions, type SessionSummary } from "./session-summary";
import type { SlipHistory } from "./slip-history";
import { isSameWeights } from "./weights/newest-weights";

/**
 * Folded state on its way to or from disk: of the whole record (`whole`), or what changed since one (`changes`). It can be thrown
 * away at any time: the events are the truth.
 */
export interface SavedState {
  /** `FOLD_VERSION` of the fold that made it. */
  foldVersion: number;
  /** Of `changes`: everything that changed after this number of arrival is in it, and perhaps more. 0 of `whole`. */
  since: number;
  /** The last event that it counts, by its number of arrival. */
  seq: number;
  /** The weights that its memories were computed with. */
  weights: readonly number[];
  rows: Record<keyof ValueMaps, PackedRows>;
  /** Keys that have no value any more. */
  removed: Record<keyof ValueMaps, string[]>;
  /** All of them, in `changes` too: they are few. */
  days: Map<number, number>;
  tallies: Map<string, number>;
  /** Of `whole`: the sessions that may be at hand (see session-summary.ts). */
  newest?: string[];
}

const none = -(2 ** 31);

const formats: { [K in keyof ValueMaps]: RowFormat<ValueOf<ValueMaps[K]>> } = {
  // What makes a concept due is looked at where it lies: see concept-columns.ts.
  concepts: {
    isIndexed: true,
    columns: ["float", "float", "int", "int", "int", "int", "int"],
    toCells: ({ memory: { stability, difficulty, lastDay, reviews, lapses }, introducedDay, missed }) => [
      stability,
      difficulty,
      lastDay,
      reviews,
      lapses,
      introducedDay ?? none,
      missed ? 1 : 0,
    ],
    fromCells: ({ number }): ConceptState => {
      const introducedDay = number(5);
      return {
        memory: {
          stability: number(0),
          difficulty: number(1),
          lastDay: number(2),
          reviews: number(3),
          lapses: number(4),
        },
        introducedDay: introducedDay === none ? null : introducedDay,
        missed: number(6) === 1,
      };
    },
  },
  slips: {
    columns: ["int", "int"],
    toCells: ({ slips, lastSlipDay }) => [slips, lastSlipDay],
    fromCells: ({ number }): SlipHistory => ({ slips: number(0), lastSlipDay: number(1) }),
  },
  items: {
    columns: ["int", "int", "float", "int", "text", "text", "text"],
    toCells: ({ answers, last, flagged }) => [
      answers,
      (flagged ? 1 : 0) + (last ? 2 : 0) + (last?.correct ? 4 : 0),
      last?.time ?? 0,
      last?.zone ?? 0,
      last ? JSON.stringify([last.bank, ...last.order]).slice(1, -1) : "",
      last ? JSON.stringify(last.key).slice(1, -1) : "",
      last?.concept ?? "",
    ],
    fromCells: ({ number, text }): ItemHistory => {
      const bits = number(1);
      if ((bits & 2) === 0) return { answers: number(0), last: null, flagged: (bits & 1) !== 0 };
      const [place, keys, concept] = [text(4), text(5), text(6)];
      const read = (): string[] => JSON.parse(`[${place}]`);
      const [time, zone] = [number(2), number(3)];
      return {
        answers: number(0),
        // Read when it is asked for: of most items, only whether they were right is.
        last: {
          get bank() {
            return read()[0] ?? "";
          },
          concept,
          time,
          zone,
          correct: (bits & 4) !== 0,
          get order() {
            return read().slice(1);
          },
          get key() {
            return JSON.parse(`[${keys}]`) as string[];
          },
        },
        flagged: (bits & 1) !== 0,
      };
    },
  },
  lures: {
    columns: ["int", "text"],
    toCells: ({ dueDay, lures }) => [dueDay ?? none, JSON.stringify(lures)],
    fromCells: ({ number, text }): LureHistory => {
      const [dueDay, lures] = [number(0), text(1)];
      return {
        dueDay: dueDay === none ? null : dueDay,
        // Read when it is asked for: of most questions, only whether there is something to ask is.
        get lures() {
          return JSON.parse(lures);
        },
      };
    },
  },
  sittings: {
    columns: ["word", "word", "word", "text", "word", "int", "float", "float", "int", "int"],
    toCells: (sitting) => [
      sitting.bank,
      sitting.activity,
      sitting.mode,
      sitting.request,
      sitting.length ?? "",
      sitting.finished ? 1 : 0,
      sitting.startedAt,
      sitting.lastAt,
      sitting.total,
      sitting.right,
    ],
    fromCells: ({ number, text }, id): SessionSummary => ({
      id: id(),
      bank: text(0),
      activity: text(1) as SessionSummary["activity"],
      mode: text(2) as SessionSummary["mode"],
      request: text(3),
      length: (text(4) || undefined) as SessionSummary["length"],
      finished: number(5) === 1,
      startedAt: number(6),
      lastAt: number(7),
      total: number(8),
      right: number(9),
    }),
  },
  notes: { columns: ["text"], toCells: (note) => [note], fromCells: ({ text }) => text(0) },
  reports: json<readonly Reported[]>(),
  settingLogs: json<readonly RecordEvent[]>(),
  keyLogs: json<readonly RecordEvent[]>(),
  examLogs: json<readonly RecordEvent[]>(),
  suspended: mark(),
  bookmarks: mark(),
  retracted: mark(),
};

type ValueOf<M> = M extends LayeredMap<infer V> ? V : never;

const names = Object.keys(formats) as (keyof ValueMaps)[];

function mark(): RowFormat<true> {
  return { columns: [], toCells: () => [], fromCells: () => true };
}

function json<V>(): RowFormat<V> {
  return {
    columns: ["text"],
    toCells: (value) => [JSON.stringify(value)],
    fromCells: ({ text }) => JSON.parse(text(0)) as V,
  };
}

/** Packs the whole state. */
export function packWhole(values: RecordValues, foldVersion: number, seq: number): SavedState {
  const all = pack(values, { foldVersion, since: 0, seq }, (map) => ({
    entries: map.entries(),
    removed: [],
  }));
  return { ...all, newest: listNewestSessions(values.maps.sittings.values()) };
}

/** Packs what changed since the values were opened, at number of arrival `since`. */
export function packChanges(
  values: RecordValues,
  foldVersion: number,
  since: number,
  seq: number,
): SavedState {
  return pack(values, { foldVersion, since, seq }, ({ changes }) => ({
    entries: [...changes].flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])),
    removed: [...changes].flatMap(([key, value]) => (value === null ? [key] : [])),
  }));
}

function pack(
  { fsrs, maps, days, tallies }: RecordValues,
  place: Pick<SavedState, "foldVersion" | "since" | "seq">,
  choose: (map: LayeredMap<unknown>) => {
    entries: Iterable<readonly [string, unknown]>;
    removed: string[];
  },
): SavedState {
  const chosen = names.map((name) => [name, choose(maps[name] as LayeredMap<unknown>)] as const);
  return {
    ...place,
    weights: fsrs.weights,
    rows: Object.fromEntries(
      chosen.map(([name, { entries }]) => [name, packRows(entries, formats[name] as RowFormat<unknown>)]),
    ) as SavedState["rows"],
    removed: Object.fromEntries(
      chosen.map(([name, { removed }]) => [name, removed]),
    ) as SavedState["removed"],
    days: new Map(days),
    tallies: new Map(tallies),
  };
}

/** States as they were saved: as unknown as anything that comes from a disk. */
export interface SavedStates {
  whole?: unknown;
  changes?: unknown;
}

/** Values from saved states, and up to which number of arrival they count. */
export interface OpenedState {
  values: RecordValues;
  seq: number;
  /** The number of arrival that the packed rows below reach. */
  since: number;
  /** The sessions in those rows that may be at hand. */
  newest: readonly string[];
}

/**
 * Opens saved states. What another version of the fold made, or what is damaged, is left out.
 * @returns `null` when there is nothing to go on from.
 */
export function openSaved(saved: SavedStates, foldVersion: number): OpenedState | null {
  const whole = read(saved.whole, foldVersion);
  const found = read(saved.changes, foldVersion);
  const wholeSeq = whole?.seq ?? 0;
  // Changes fit a whole that is not older than where they begin and not newer than where they end, and has their weights.
  const isOther = whole && found && !isSameWeights(whole.weights, found.weights);
  const changes = found && !isOther && found.since <= wholeSeq && found.seq >= wholeSeq ? found : undefined;
  const newest = changes ?? whole;
  if (!newest) return null;
  try {
    const values = emptyValues();
    if (!isSameWeights(newest.weights, fsrsWeights)) values.fsrs = new Fsrs(newest.weights);
    for (const name of names) {
      const format = formats[name] as RowFormat<unknown>;
      const map = new LayeredMap<unknown>(whole && openRows(whole.rows[name], format));
      if (changes) {
        for (const [key, value] of listRows(openRows(changes.rows[name], format))) map.set(key, value);
        for (const key of changes.removed[name]) map.set(key, null);
      }
      (values.maps as unknown as Record<string, unknown>)[name] = map;
    }
    for (const [day, count] of newest.days) values.days.set(day, count);
    for (const [name, count] of newest.tallies) values.tallies.set(name, count);
    for (const [key, log] of values.maps.settingLogs) {
      const last = log.findLast((event) => event.type === "setting-changed");
      if (last && last.value !== null) values.settings.set(key, last.value);
    }
    return { values, seq: newest.seq, since: wholeSeq, newest: whole?.newest ?? [] };
  } catch {
    // Damaged. The caller computes it from the events.
    return null;
  }
}

function* listRows<V>(rows: Rows<V>): Generator<[string, V]> {
  for (let row = 0; row < rows.size; row += 1) yield [rows.keyAt(row), rows.valueAt(row)];
}

function read(saved: unknown, foldVersion: number): SavedState | undefined {
  const state = saved as Partial<SavedState> | null | undefined;
  const isWhole =
    typeof state === "object" &&
    state !== null &&
    state.foldVersion === foldVersion &&
    Number.isInteger(state.seq) &&
    Number.isInteger(state.since) &&
    Array.isArray(state.weights) &&
    state.days instanceof Map &&
    state.tallies instanceof Map &&
    typeof state.rows === "object" &&
    typeof state.removed === "object";
  return isWhole ? (state as SavedState) : undefined;
}
