import { LearnerRecord } from "@/lib/record/learner-record";
import { createMemoryStore, createSharedMemory } from "@/lib/record/memory-store";
import type { RecordStore } from "@/lib/record/store";
import { createManualClock } from "@/lib/shared/clock";
import { createCountingId } from "@/lib/shared/ids";
import { noonOf } from "./an-event";

let tabs = 0;

/** A record in memory, open, on noon of day 20000, with its clock and its store. */
export async function aRecord(store: RecordStore = createMemoryStore(createSharedMemory())) {
  tabs += 1;
  const clock = createManualClock(noonOf(20_000));
  const record = new LearnerRecord({ store, clock, makeId: createCountingId(`tab-${tabs}`) });
  await record.open();
  return { record, clock, store };
}
