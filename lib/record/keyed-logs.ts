import { compareEvents } from "./compare-events";
import type { RecordEvent } from "./event";

/**
 * Events sorted into logs by a key (a concept, an item, a session), and a value computed from each log. A value is
 * always computed from its whole log, so that it is the same whatever order the events arrived in.
 */
export interface KeyedLogs<K, V> {
  /** The values up to the last `flush`. The map itself stays the same and is changed in place. */
  readonly values: ReadonlyMap<K, V>;
  add(key: K, event: RecordEvent): void;
  remove(key: K, event: RecordEvent): void;
  /** Computes the values of the logs that were touched. Many events of one log cost one computation. */
  flush(): void;
}

/**
 * Creates empty logs.
 * @param derive the value of a log, whose events come ordered by (time, id); `null` for a log without one
 */
export function createKeyedLogs<K, V>(
  derive: (events: readonly RecordEvent[], key: K) => V | null,
): KeyedLogs<K, V> {
  const logs = new Map<K, RecordEvent[]>();
  const values = new Map<K, V>();
  const touched = new Set<K>();
  return {
    values,
    add(key, event) {
      const log = logs.get(key);
      if (log) log.push(event);
      else logs.set(key, [event]);
      touched.add(key);
    },
    remove(key, event) {
      const log = logs.get(key);
      if (!log) return;
      logs.set(
        key,
        log.filter(({ id }) => id !== event.id),
      );
      touched.add(key);
    },
    flush() {
      for (const key of touched) {
        const value = derive((logs.get(key) ?? []).sort(compareEvents), key);
        if (value === null) values.delete(key);
        else values.set(key, value);
      }
      touched.clear();
    },
  };
}
