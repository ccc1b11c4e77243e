import { compareEvents } from "./compare-events";
import type { RecordEvent } from "./event";
import { FOLD_VERSION } from "./fold";
import { basesFirst, isBase } from "./keys/scored-by";
import { type LogRef, logName, logsOf } from "./logs-of";
import { emptyValues, type RecordValues, refold } from "./record-values";
import { packWhole, type SavedState } from "./saved-state";
import type { RecordStore } from "./store";
import { isOutdated, newestFsrs } from "./weights/newest-weights";

/** Events read at once. */
export const pageSize = 5000;

/** Events whose logs are held in memory at the same time. A longer record is read several times. */
const eventsAtOnce = 250_000;

/** Tells how far something is, from 0 to 1. */
export type OnProgress = (share: number) => void;

/**
 * Folds a whole record from its events, however long it is, and keeps the result. Its memory is bounded: it reads the record
 * once for each quarter of a million events, and each time computes a part of the logs.
 * @throws StoreError when the events can't be read. A result that can't be kept is given back all the same.
 */
export async function rebuildState(
  store: Pick<RecordStore, "list" | "lastSeq" | "readSaved" | "writeSaved">,
  onProgress: OnProgress = () => {},
  atOnce = eventsAtOnce,
): Promise<SavedState> {
  const { edition } = await store.readSaved();
  const end = await store.lastSeq();
  const passes = Math.max(1, Math.ceil(end / atOnce));
  const values = emptyValues();
  for (let pass = 0; pass < passes; pass += 1) {
    // What other logs are computed by, all parts need.
    const logs = createLogs((ref, name) =>
      isBase(ref) ? pass === 0 : passes === 1 || partOf(name, passes) === pass,
    );
    for (let seq = 0; seq < end; ) {
      const page = await store.list(seq, pageSize);
      for (const stored of page) {
        if (stored.seq > end) break;
        if (stored.event.type === "retracted") values.maps.retracted.set(stored.event.target, true);
        else logs.add(stored.event);
      }
      seq = page.at(-1)?.seq ?? end;
      onProgress((pass + Math.min(1, seq / end)) / passes);
    }
    logs.fold(values);
  }
  const state = packWhole(values, FOLD_VERSION, end);
  await store.writeSaved(edition, "whole", state).catch(() => false);
  return state;
}

function createLogs(accepts: (ref: LogRef, name: string) => boolean) {
  const logs = new Map<string, { ref: LogRef; events: RecordEvent[] }>();
  return {
    add(event: RecordEvent) {
      for (const ref of logsOf(event)) {
        const name = logName(ref);
        if (!accepts(ref, name)) continue;
        const log = logs.get(name);
        if (log) log.events.push(event);
        else logs.set(name, { ref, events: [event] });
      }
    },
    fold(values: RecordValues) {
      for (const { ref, events } of basesFirst([...logs.values()])) {
        if (!isBase(ref)) takeNewestWeights(values);
        const counting = events.filter(({ id }) => !values.maps.retracted.has(id)).sort(compareEvents);
        refold(values, ref, [], counting);
        // Only its summary is kept.
        values.sessions.clear();
      }
      takeNewestWeights(values);
      logs.clear();
    },
  };
}

function takeNewestWeights(values: RecordValues): void {
  if (isOutdated(values)) values.fsrs = newestFsrs(values.maps);
}

/** Which part a log belongs to. The same in each pass, and even (FNV-1a). */
function partOf(name: string, parts: number): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < name.length; place += 1)
    hash = Math.imul(hash ^ name.charCodeAt(place), 0x01000193);
  return (hash >>> 0) % parts;
}
