import type { ConceptState } from "./concept-state";
import type { RecordEvent, Reported } from "./event";
import type { ItemHistory } from "./item-history";
import { createRecordIndex, type RecordIndex } from "./record-index";
import type { SessionState } from "./session-state";
import { isSameSettings, readSettings, type Settings, type SettingValue } from "./settings";

/** Counts up when the same events would fold to something else. Whatever was kept from an older fold is thrown away. */
export const FOLD_VERSION = 3;

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
  /** By session id, quizzes and flashcards alike. */
  readonly sessions: ReadonlyMap<string, SessionState>;
  /** Concepts that are left out of flashcard sessions, by `bankKey(bank, concept)`. */
  readonly suspended: ReadonlyMap<string, true>;
  /** Bookmarked items, by `bankKey(bank, item)`. */
  readonly bookmarks: ReadonlyMap<string, true>;
  /** The learner's own notes, by `bankKey(bank, item)`. */
  readonly notes: ReadonlyMap<string, string>;
  /** Problems that the learner wrote down, oldest first, by `bankKey(bank, item)`. */
  readonly reports: ReadonlyMap<string, readonly Reported[]>;
  readonly settings: Settings;
  /** Everything that was set, by key, known to `Settings` or not (an exam date, say). */
  readonly settingValues: ReadonlyMap<string, SettingValue>;
  /** How many answers and ratings there were, by local day number. */
  readonly studyDays: ReadonlyMap<number, number>;
}

const indexes = new WeakMap<RecordState, RecordIndex>();

/** The state of a record without events. */
export function emptyState(): RecordState {
  return snapshot(createRecordIndex(), 0);
}

/**
 * The state after more events, in any order. Events that are already in it count once.
 * @returns the same object when nothing was new.
 * @throws Error when `state` is not the newest of its record.
 */
export function applyEvents(state: RecordState, events: readonly RecordEvent[]): RecordState {
  const index = indexes.get(state);
  if (!index) throw new Error("Inconsistent: events can be applied to the newest state of a record only.");
  let isChanged = false;
  for (const event of events) isChanged = index.add(event) || isChanged;
  if (!isChanged) return state;
  index.flush();
  indexes.delete(state);
  return snapshot(index, state.revision + 1, state);
}

/** The state of a whole record. */
export function foldRecord(events: readonly RecordEvent[]): RecordState {
  return applyEvents(emptyState(), events);
}

function snapshot(index: RecordIndex, revision: number, before?: RecordState): RecordState {
  const settings = readSettings(index.settings);
  const state: RecordState = {
    foldVersion: FOLD_VERSION,
    revision,
    concepts: index.concepts,
    items: index.items,
    sessions: index.sessions,
    suspended: index.suspended,
    bookmarks: index.bookmarks,
    notes: index.notes,
    reports: index.reports,
    // The same object while nothing was set, so that what depends on it is left alone.
    settings: before && isSameSettings(before.settings, settings) ? before.settings : settings,
    settingValues: index.settings,
    studyDays: index.days,
  };
  indexes.set(state, index);
  return state;
}
