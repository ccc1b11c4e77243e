import { dateOf, dayOf } from "@/lib/memory/day";
import { type Fsrs, publishedFsrs } from "@/lib/memory/fsrs";
import { type ConceptState, foldConcept } from "./concept-state";
import type { RecordEvent, Reported } from "./event";
import { firstAnswers } from "./first-answers";
import { foldItem, type ItemHistory } from "./item-history";
import { rescoreAll } from "./keys/rescore";
import { LayeredMap } from "./layered-map";
import { type LogRef, valueKey } from "./logs-of";
import { foldLures, type LureHistory } from "./lures";
import { foldSession, type SessionState } from "./session-state";
import { type SessionSummary, summarizeSession } from "./session-summary";
import type { SettingValue } from "./settings";
import { foldSlips, type SlipHistory } from "./slip-history";
import { tallyName } from "./tallies";

/** What is kept by key, packed on disk. */
export interface ValueMaps {
  concepts: LayeredMap<ConceptState>;
  slips: LayeredMap<SlipHistory>;
  suspended: LayeredMap<true>;
  items: LayeredMap<ItemHistory>;
  lures: LayeredMap<LureHistory>;
  bookmarks: LayeredMap<true>;
  notes: LayeredMap<string>;
  reports: LayeredMap<readonly Reported[]>;
  sittings: LayeredMap<SessionSummary>;
  /** The log of each setting: they are few, and have no index in the store. */
  settingLogs: LayeredMap<readonly RecordEvent[]>;
  /** What is known of changed keys, by item: few as well. Answers are scored by it (see keys/rescore.ts). */
  keyLogs: LayeredMap<readonly RecordEvent[]>;
  /** The log of each exam (forecasts, outcomes), by bank: few as well. */
  examLogs: LayeredMap<readonly RecordEvent[]>;
  /** Ids of events that were taken back, here or not. */
  retracted: LayeredMap<true>;
}

/** Everything that is computed from logs. */
export interface RecordValues {
  /** What the memories were computed with. Behind the newest weights while they are being computed anew. */
  fsrs: Fsrs;
  maps: ValueMaps;
  /** Whole sessions: those whose log was read. */
  sessions: Map<string, SessionState>;
  settings: Map<string, SettingValue>;
  /** Answers and ratings by local day number. */
  days: Map<number, number>;
  tallies: Map<string, number>;
}

/** The values of an empty record. */
export function emptyValues(): RecordValues {
  return {
    fsrs: publishedFsrs,
    maps: {
      concepts: new LayeredMap(),
      slips: new LayeredMap(),
      suspended: new LayeredMap(),
      items: new LayeredMap(),
      lures: new LayeredMap(),
      bookmarks: new LayeredMap(),
      notes: new LayeredMap(),
      reports: new LayeredMap(),
      sittings: new LayeredMap(),
      settingLogs: new LayeredMap(),
      keyLogs: new LayeredMap(),
      examLogs: new LayeredMap(),
      retracted: new LayeredMap(),
    },
    sessions: new Map(),
    settings: new Map(),
    days: new Map(),
    tallies: new Map(),
  };
}

/**
 * Computes the values of one log again, after it changed. Answers count by the keys that are known, and memories by the
 * weights in use: those logs come first.
 * @param before its events before the change, as they counted: what they gave to the counts is taken off
 * @param now its events now. Both without those that were taken back, ordered by (time, id)
 */
export function refold(
  values: RecordValues,
  ref: LogRef,
  before: readonly RecordEvent[],
  now: readonly RecordEvent[],
): void {
  const after = rescoreAll(now, values.maps.keyLogs);
  if (ref.kind === "concept") refoldConcept(values, ref, before, after);
  else if (ref.kind === "item") refoldItem(values, ref, before, after);
  else if (ref.kind === "session") refoldSession(values, ref, after);
  else if (ref.kind === "key") values.maps.keyLogs.set(valueKey(ref), after.length > 0 ? after : null);
  else if (ref.kind === "exam") values.maps.examLogs.set(ref.id, after.length > 0 ? after : null);
  else refoldSetting(values, ref, after);
}

function refoldConcept(
  { fsrs, maps, days, tallies }: RecordValues,
  ref: LogRef,
  before: readonly RecordEvent[],
  after: readonly RecordEvent[],
): void {
  const key = valueKey(ref);
  const value = foldConcept(after, fsrs);
  tallyConcept(tallies, ref.bank, maps.concepts.get(key), -1);
  tallyConcept(tallies, ref.bank, value, 1);
  tallyDays(days, before, -1);
  tallyDays(days, after, 1);
  maps.concepts.set(key, value);
  maps.slips.set(key, foldSlips(after));
  maps.suspended.set(key, isOn(after, "suspended"));
}

function refoldItem(
  { maps, tallies }: RecordValues,
  ref: LogRef,
  before: readonly RecordEvent[],
  after: readonly RecordEvent[],
): void {
  const key = valueKey(ref);
  const value = foldItem(after);
  tallyItem(tallies, ref.bank, maps.items.get(key), -1);
  tallyItem(tallies, ref.bank, value, 1);
  tallyConfidence(tallies, before, -1);
  tallyConfidence(tallies, after, 1);
  maps.items.set(key, value);
  maps.lures.set(key, foldLures(after));
  maps.bookmarks.set(key, isOn(after, "bookmarked"));
  maps.notes.set(key, after.findLast((event) => event.type === "noted")?.text.trim() || null);
  const reports = after.filter((event) => event.type === "reported");
  maps.reports.set(key, reports.length > 0 ? reports : null);
}

function refoldSession({ maps, sessions }: RecordValues, ref: LogRef, after: readonly RecordEvent[]): void {
  const session = foldSession(after);
  if (session) sessions.set(ref.id, session);
  else sessions.delete(ref.id);
  maps.sittings.set(ref.id, session && summarizeSession(session));
}

function refoldSetting({ maps, settings }: RecordValues, ref: LogRef, after: readonly RecordEvent[]): void {
  const value = after.findLast((event) => event.type === "setting-changed")?.value ?? null;
  if (value === null) settings.delete(ref.id);
  else settings.set(ref.id, value);
  maps.settingLogs.set(ref.id, after.length > 0 ? after : null);
}

function isOn(events: readonly RecordEvent[], type: "suspended" | "bookmarked"): true | null {
  const last = events.findLast((event) => event.type === type);
  return last && "on" in last && last.on ? true : null;
}

function tallyConcept(
  tallies: Map<string, number>,
  bank: string,
  value: ConceptState | null | undefined,
  by: number,
): void {
  if (!value) return;
  count(tallies, tallyName.studied(bank), by);
  count(tallies, tallyName.reviews, by * value.memory.reviews);
  if (value.introducedDay !== null) count(tallies, tallyName.introduced(bank, value.introducedDay), by);
}

function tallyItem(
  tallies: Map<string, number>,
  bank: string,
  value: ItemHistory | null | undefined,
  by: number,
): void {
  if (!value?.last) return;
  count(tallies, tallyName.answered(bank), by);
  count(tallies, tallyName.answers, by * value.answers);
}

function tallyDays(days: Map<number, number>, events: readonly RecordEvent[], by: number): void {
  for (const { type, time, zone } of events)
    if (type === "answered" || type === "rated") count(days, dayOf(time, zone), by);
}

function tallyConfidence(tallies: Map<string, number>, events: readonly RecordEvent[], by: number): void {
  if (!events.some((event) => event.type === "answered" && event.confidence)) return;
  for (const { bank, confidence, correct, time, zone } of firstAnswers(events)) {
    if (!confidence) continue;
    const month = dateOf(dayOf(time, zone)).slice(0, 7);
    count(tallies, tallyName.confidence(bank, month, confidence, correct), by);
  }
}

function count<K>(counts: Map<K, number>, key: K, by: number): void {
  const sum = (counts.get(key) ?? 0) + by;
  if (sum === 0) counts.delete(key);
  else counts.set(key, sum);
}
