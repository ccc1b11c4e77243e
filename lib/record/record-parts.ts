import type { Clock } from "@/lib/shared/clock";
import type { MakeId } from "@/lib/shared/ids";
import type { SavedState } from "./saved-state";
import type { RecordStore } from "./store";

/** Where a record is kept: on disk, or only for as long as the page is open. */
export type RecordStatus = "durable" | "memory-only";

/** What a record is made of. */
export interface LearnerRecordParts {
  store: RecordStore;
  clock: Clock;
  makeId: MakeId;
  /** `durable` when left out. */
  status?: RecordStatus;
  /** Folds the whole record from its events and keeps the result. Here, unless a worker does it. */
  rebuild?: (() => Promise<SavedState>) | undefined;
  /** Runs work when there is nothing better to do. At once when left out. */
  whenIdle?: ((work: () => void) => void) | undefined;
  /** After how many events the state is kept on disk, so that the next opening has few to read; 50 when left out. */
  keepAfter?: number;
}

/** An answer that is likely to come. */
export interface ExpectedAnswer {
  bank: string;
  concept: string;
  item: string;
  session: string;
}
