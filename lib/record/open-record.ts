import type { Clock } from "@/lib/shared/clock";
import type { MakeId } from "@/lib/shared/ids";
import { LearnerRecord } from "./learner-record";
import { createMemoryStore } from "./memory-store";
import type { LearnerRecordParts } from "./record-parts";
import { type RecordStore, StoreError } from "./store";

/** What a record is opened with. */
export interface OpenRecordParts {
  /** Creates the store on disk. */
  createStore: () => RecordStore;
  clock: Clock;
  makeId: MakeId;
  /** Folds the whole record, away from the page. */
  rebuild?: LearnerRecordParts["rebuild"];
  whenIdle?: LearnerRecordParts["whenIdle"];
}

/**
 * Opens the learner's record. Where the browser gives no storage (private windows of some, or blocked by a policy), the
 * record lives in memory, and its `status` is `memory-only`, which the screen has to say.
 * @throws StoreError when storage is there and can't be read: to go on without it would look like a lost record.
 */
export async function openRecord({ createStore, ...parts }: OpenRecordParts): Promise<LearnerRecord> {
  let store: RecordStore | null = null;
  try {
    store = createStore();
    const record = new LearnerRecord({ store, ...parts });
    await record.open();
    return record;
  } catch (error) {
    store?.close();
    if (!(error instanceof StoreError && error.failure === "unavailable")) throw error;
  }
  const { clock, makeId } = parts;
  const record = new LearnerRecord({ store: createMemoryStore(), clock, makeId, status: "memory-only" });
  await record.open();
  return record;
}
