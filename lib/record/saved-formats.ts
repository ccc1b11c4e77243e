import type { ConceptState } from "./concept-state";
import type { RecordEvent, Reported } from "./event";
import type { ItemHistory } from "./item-history";
import type { LayeredMap } from "./layered-map";
import type { LureHistory } from "./lures";
import type { RowFormat } from "./packed-rows";
import type { ValueMaps } from "./record-values";
import type { SessionSummary } from "./session-summary";
import type { SlipHistory } from "./slip-history";

const none = -(2 ** 31);

/** How the values of each map lie in columns. */
export const formats: { [K in keyof ValueMaps]: RowFormat<ValueOf<ValueMaps[K]>> } = {
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

/** The maps that are saved. */
export const savedNames = Object.keys(formats) as (keyof ValueMaps)[];

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
