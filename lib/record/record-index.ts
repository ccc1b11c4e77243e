import { compareEvents } from "./compare-events";
import type { RecordEvent } from "./event";
import { rescoreAll } from "./keys/rescore";
import { isBase, listScoredBy } from "./keys/scored-by";
import { type LogRef, logName, logsOf, valueKey } from "./logs-of";
import { emptyValues, type RecordValues, refold } from "./record-values";
import { isOutdated, newestFsrs } from "./weights/newest-weights";

/**
 * The working part of a record's state: logs, and what is computed from them. Changed in place.
 *
 * It may hold all logs (`createRecordIndex()`, from an empty record), or only those that were looked at
 * (`createRecordIndex(values)`, from a saved state). Then `missing` says which ones events need, `putLog` brings them,
 * and after that both are the same code.
 */
export type RecordIndex = ReturnType<typeof createRecordIndex>;

/** Logs kept at hand beside what was saved. More are let go, and read again when they are needed. */
const logsAtHand = 400;

/** The logs of a kind that are few, and kept with the folded state. */
function keptLogs({ settingLogs, keyLogs, examLogs }: RecordValues["maps"], { kind }: LogRef) {
  if (kind === "setting") return settingLogs;
  if (kind === "key") return keyLogs;
  return kind === "exam" ? examLogs : undefined;
}

/** Creates an index. @param saved values that are computed already, whose logs are in the store */
export function createRecordIndex(saved?: RecordValues) {
  const values = saved ?? emptyValues();
  const { maps } = values;
  const isWhole = !saved;
  const known = new Map<string, RecordEvent>();
  const logs = new Map<string, RecordEvent[]>();
  /** Logs that were touched since the last flush, as they were before. */
  const touched = new Map<string, { ref: LogRef; before: readonly RecordEvent[] }>();

  function logOf(ref: LogRef): RecordEvent[] | undefined {
    const name = logName(ref);
    const found = logs.get(name);
    if (found) return found;
    const kept = keptLogs(maps, ref);
    const log = kept ? [...(kept.get(valueKey(ref)) ?? [])] : isWhole ? [] : undefined;
    if (log) logs.set(name, log);
    return log;
  }

  /** A concept's log, to be computed again as it is. None of another kind. */
  function conceptOf(name: string, log: RecordEvent[]) {
    const ref = log
      .slice(0, 1)
      .flatMap(logsOf)
      .find((one) => one.kind === "concept" && logName(one) === name);
    return ref ? [{ ref, before: rescoreAll(log, maps.keyLogs), now: log.sort(compareEvents) }] : [];
  }

  function touch(ref: LogRef): RecordEvent[] {
    const log = logOf(ref);
    if (!log) throw new Error("Inconsistent: an event was applied before its logs were read.");
    const name = logName(ref);
    if (!touched.has(name)) touched.set(name, { ref, before: [...log] });
    return log;
  }

  function change(ref: LogRef, next: (log: RecordEvent[]) => RecordEvent[]): void {
    logs.set(logName(ref), next(touch(ref)));
    if (ref.kind === "key") for (const other of listScoredBy(ref, logOf)) touch(other);
  }

  /** @returns whether the event was new. */
  function add(event: RecordEvent): boolean {
    if (known.has(event.id)) return false;
    known.set(event.id, event);
    if (event.type === "retracted") retract(event.target);
    else if (!maps.retracted.has(event.id))
      for (const ref of logsOf(event))
        change(ref, (log) => {
          log.push(event);
          return log;
        });
    return true;
  }

  function retract(id: string): void {
    if (maps.retracted.has(id)) return;
    maps.retracted.set(id, true);
    const target = known.get(id);
    // A retraction itself can't be taken back: what counts would depend on chains of events, for no use.
    if (!target) return;
    for (const ref of logsOf(target)) change(ref, (log) => log.filter((event) => event.id !== id));
  }

  /** Ids of events that these take back and that have to be found first. */
  function missingTargets(events: readonly RecordEvent[]): string[] {
    if (isWhole) return [];
    const here = new Set(events.map(({ id }) => id));
    return events.flatMap((event) =>
      event.type === "retracted" &&
      !known.has(event.target) &&
      !here.has(event.target) &&
      !maps.retracted.has(event.target)
        ? [event.target]
        : [],
    );
  }

  /** Logs that have to be read before these events are added. Asked again until there are none: a log may name others. */
  function missingLogs(events: readonly RecordEvent[], targets: readonly RecordEvent[] = []): LogRef[] {
    if (isWhole) return [];
    const needed = new Map<string, LogRef>();
    const look = (event: RecordEvent) => {
      for (const ref of logsOf(event))
        for (const one of ref.kind === "key" ? [ref, ...listScoredBy(ref, logOf)] : [ref])
          if (!logOf(one)) needed.set(logName(one), one);
    };
    for (const target of targets) look(target);
    for (const event of events) {
      if (event.type === "retracted") {
        const target = known.get(event.target);
        if (target) look(target);
      } else look(event);
    }
    return [...needed.values()];
  }

  return {
    values,
    add,
    missingTargets,
    missingLogs,
    /** Whether a log is neither here nor known to be empty. */
    isMissing: (ref: LogRef) => logOf(ref) === undefined,
    /** Brings events that are to be taken back. */
    putTargets(targets: readonly RecordEvent[]) {
      for (const target of targets) known.set(target.id, target);
    },
    /** Brings a log as the store has it. */
    putLog(ref: LogRef, events: readonly RecordEvent[]) {
      const name = logName(ref);
      const own = events.filter(
        (event) => !maps.retracted.has(event.id) && logsOf(event).some((other) => logName(other) === name),
      );
      // In the order that counts: what it gave before is taken off again by what it was.
      logs.set(name, own.sort(compareEvents));
    },
    /** Computes again what was read and not kept: a session, whole. */
    recompute(ref: LogRef) {
      const log = (logOf(ref) ?? []).sort(compareEvents);
      refold(values, ref, log, log);
    },
    /** Computes the values of the logs that were touched. Many events of one log cost one computation. */
    flush() {
      // What a log gave to the counts, it gave by the keys that were known before.
      const work = [...touched].map(([name, { ref, before }]) => ({
        ref,
        before: rescoreAll(before, maps.keyLogs),
        now: (logs.get(name) ?? []).sort(compareEvents),
      }));
      const rest: typeof work = [];
      for (const one of work)
        if (isBase(one.ref)) refold(values, one.ref, one.before, one.now);
        else rest.push(one);
      if (isWhole && isOutdated(values)) {
        values.fsrs = newestFsrs(values.maps);
        for (const [name, log] of logs) if (!touched.has(name)) rest.push(...conceptOf(name, log));
      }
      for (const { ref, before, now } of rest) refold(values, ref, before, now);
      touched.clear();
      if (isWhole || logs.size <= logsAtHand) return;
      for (const name of [...logs.keys()].slice(0, logs.size - logsAtHand)) logs.delete(name);
    },
  };
}
