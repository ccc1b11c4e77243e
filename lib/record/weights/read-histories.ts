import { dayOf } from "@/lib/memory/day";
import type { History, PastResponse } from "@/lib/memory/fit/reviews";
import type { Fsrs } from "@/lib/memory/fsrs";
import { compareEvents } from "../compare-events";
import type { RecordEvent } from "../event";
import { firstAnswers } from "../first-answers";
import { rescoreAll } from "../keys/rescore";
import { logName, logsOf, weightsLog } from "../logs-of";
import { observeAnswer, observeLook } from "../observe-answer";
import { bankKey } from "../record-key";
import type { RecordStore } from "../store";
import { newestFsrs } from "./newest-weights";

/** Events read at once. */
const pageSize = 5000;

/** Only the newest responses are looked at: habits change, and memory is bounded. */
const mostResponses = 100_000;

/** The responses to each concept of a record, of all banks, and the weights in use. @throws StoreError */
export async function readHistories(
  store: Pick<RecordStore, "list" | "lastSeq">,
  onProgress: (share: number) => void = () => {},
): Promise<{ histories: History[]; fsrs: Fsrs }> {
  const end = await store.lastSeq();
  const [retracted, keys, fits] = [new Set<string>(), new Map<string, RecordEvent[]>(), [] as RecordEvent[]];
  const responses: RecordEvent[] = [];
  for (let seq = 0; seq < end; ) {
    const page = await store.list(seq, pageSize);
    for (const { event } of page) {
      if (event.type === "retracted") retracted.add(event.target);
      else if (event.type === "answered" || event.type === "rated") responses.push(event);
      else if (event.type === "key-changed") add(keys, bankKey(event.bank, event.item), event);
      else if (event.type === "parameters-fitted" || event.type === "parameters-reset") fits.push(event);
    }
    seq = page.at(-1)?.seq ?? end;
    onProgress(Math.min(1, seq / end));
  }
  const isCounting = ({ id }: RecordEvent) => !retracted.has(id);
  for (const [key, log] of keys) keys.set(key, log.filter(isCounting).sort(compareEvents));
  const newest = responses.filter(isCounting).sort(compareEvents).slice(-mostResponses);
  const concepts = new Map<string, RecordEvent[]>();
  for (const event of rescoreAll(newest, keys)) {
    const ref = logsOf(event).find(({ kind }) => kind === "concept");
    if (ref) add(concepts, logName(ref), event);
  }
  const settingLogs = new Map([[weightsLog, fits.filter(isCounting).sort(compareEvents)]]);
  return { histories: [...concepts.values()].map(historyOf), fsrs: newestFsrs({ settingLogs }) };
}

function add(logs: Map<string, RecordEvent[]>, key: string, event: RecordEvent): void {
  const log = logs.get(key);
  if (log) log.push(event);
  else logs.set(key, [event]);
}

function historyOf(events: readonly RecordEvent[]): History {
  const counting = new Set<RecordEvent>(firstAnswers(events));
  return events.flatMap((event): PastResponse[] => {
    const day = dayOf(event.time, event.zone);
    if (event.type === "rated")
      return [event.inferred ? { day, observed: observeLook(event) } : { day, rated: event.rating }];
    return event.type === "answered" && counting.has(event) ? [{ day, observed: observeAnswer(event) }] : [];
  });
}
