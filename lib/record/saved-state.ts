import { Fsrs, fsrsWeights } from "@/lib/memory/fsrs";
import { LayeredMap, type Rows } from "./layered-map";
import { openRows, type PackedRows, packRows, type RowFormat } from "./packed-rows";
import { emptyValues, type RecordValues, type ValueMaps } from "./record-values";
import { formats, savedNames } from "./saved-formats";
import { listNewestSessions } from "./session-summary";
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
  const chosen = savedNames.map((name) => [name, choose(maps[name] as LayeredMap<unknown>)] as const);
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
    for (const name of savedNames) {
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
