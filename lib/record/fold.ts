import type { Fsrs } from "@/lib/memory/fsrs";
import type { ConceptState } from "./concept-state";
import type { RecordEvent, Reported } from "./event";
import type { ItemHistory } from "./item-history";
import type { LureHistory } from "./lures";
import { createRecordIndex, type RecordIndex } from "./record-index";
import type { RecordValues } from "./record-values";
import type { SessionState } from "./session-state";
import type { SessionSummary } from "./session-summary";
import { isSameSettings, readSettings, type Settings, type SettingValue } from "./settings";
import type { SlipHistory } from "./slip-history";
import type { Tallies } from "./tallies";

/** Counts up when the same events would fold to something else. Whatever was kept from an older fold is thrown away. */
export const FOLD_VERSION = 7;

/**
 * Everything that is computed from a record. Each change makes a new object, so that React sees it, but the maps are
 * shared with the states before and change in place: read them from the newest state, and keep no copy.
 */
export interface RecordState {
  readonly foldVersion: number;
  /** Counts the changes. */
  readonly revision: number;
  /** By `bankKey(bank, concept)`. */
  readonly concepts: ReadonlyMap<string, ConceptState>;
  /** By `bankKey(bank, item)`. */
  readonly items: ReadonlyMap<string, ItemHistory>;
  /** Wrong options that were chosen, by `bankKey(bank, item)`. */
  readonly lures: ReadonlyMap<string, LureHistory>;
  /** Concepts that were forgotten after having been known, by `bankKey(bank, concept)`. */
  readonly slips: ReadonlyMap<string, SlipHistory>;
  /** Every session in short, by its id. */
  readonly sittings: ReadonlyMap<string, SessionSummary>;
  /** Sessions at hand, whole, by id: the newest and what was left unfinished. `readSession` brings any other. */
  readonly sessions: ReadonlyMap<string, SessionState>;
  /** Concepts that are left out of flashcard sessions, by `bankKey(bank, concept)`. */
  readonly suspended: ReadonlyMap<string, true>;
  /** Bookmarked items, by `bankKey(bank, item)`. */
  readonly bookmarks: ReadonlyMap<string, true>;
  /** The learner's own notes, by `bankKey(bank, item)`. */
  readonly notes: ReadonlyMap<string, string>;
  /** Problems that the learner wrote down, oldest first, by `bankKey(bank, item)`. */
  readonly reports: ReadonlyMap<string, readonly Reported[]>;
  /** What the memories were computed with: published weights, or the learner's own. */
  readonly fsrs: Fsrs;
  readonly settings: Settings;
  /** Everything that was set, by key, known to `Settings` or not (an exam date, say). */
  readonly settingValues: ReadonlyMap<string, SettingValue>;
  /** Changes of keys and what was told of them, by `bankKey(bank, item)`: see keys/. */
  readonly keyLogs: ReadonlyMap<string, readonly RecordEvent[]>;
  /** The logs of settings, and of the weights: see weights/newest-weights.ts. */
  readonly settingLogs: ReadonlyMap<string, readonly RecordEvent[]>;
  /** Forecasts and outcomes of each exam, by bank, ordered by (time, id): see plan/exam-log.ts. */
  readonly examLogs: ReadonlyMap<string, readonly RecordEvent[]>;
  /** How many answers and ratings there were, by local day number. */
  readonly studyDays: ReadonlyMap<number, number>;
  /** Counts over the whole record (see tallies.ts). */
  readonly tallies: Tallies;
}

const indexes = new WeakMap<RecordState, RecordIndex>();

/** The state of a record without events. */
export function emptyState(): RecordState {
  return stateOf(createRecordIndex(), 0);
}

/** The state of values that were computed before and kept. Events are added to it with what `indexOf` asks for. */
export function stateOfSaved(values: RecordValues, revision: number): RecordState {
  return stateOf(createRecordIndex(values), revision);
}

/** The working part of the newest state of a record. @throws Error when `state` is not the newest. */
export function indexOf(state: RecordState): RecordIndex {
  const index = indexes.get(state);
  if (!index) throw new Error("Inconsistent: events can be applied to the newest state of a record only.");
  return index;
}

/**
 * The state after more events, in any order. Events that are already in it count once.
 * @returns the same object when nothing was new.
 * @throws Error when `state` is not the newest of its record.
 */
export function applyEvents(state: RecordState, events: readonly RecordEvent[]): RecordState {
  const index = indexOf(state);
  let isChanged = false;
  for (const event of events) isChanged = index.add(event) || isChanged;
  if (!isChanged) return state;
  index.flush();
  return renew(state);
}

/** Another state of the same record, after its working part was changed. */
export function renew(state: RecordState): RecordState {
  const index = indexOf(state);
  indexes.delete(state);
  return stateOf(index, state.revision + 1, state);
}

/** The state of a whole record, in memory. */
export function foldRecord(events: readonly RecordEvent[]): RecordState {
  return applyEvents(emptyState(), events);
}

function stateOf(index: RecordIndex, revision: number, before?: RecordState): RecordState {
  const { fsrs, maps, sessions, settings: settingValues, days, tallies } = index.values;
  const settings = readSettings(settingValues);
  const { retracted: _, ...shown } = maps;
  const state: RecordState = {
    foldVersion: FOLD_VERSION,
    revision,
    ...shown,
    fsrs,
    sessions,
    // The same object while nothing was set, so that what depends on it is left alone.
    settings: before && isSameSettings(before.settings, settings) ? before.settings : settings,
    settingValues,
    studyDays: days,
    tallies,
  };
  indexes.set(state, index);
  return state;
}
