import type { FitReport } from "@/lib/memory/fit/fit-weights";
import type { ImportReport } from "@/lib/record/import-record";
import type { SavedState } from "@/lib/record/saved-state";

/** Long work on the record that a worker does, so that the page stays usable. */
export type RecordJob =
  | { kind: "export"; nowMs: number }
  | { kind: "import"; file: Blob }
  /** Folds the whole record and keeps the result. */
  | { kind: "rebuild" }
  /** Learns ahead what study plans over a long record will want to know. */
  | { kind: "studies" }
  /** Fits weights of FSRS to the record. Nothing is kept. */
  | { kind: "fit" };

/** What each kind of work gives. */
export interface RecordJobResults {
  export: Blob;
  import: ImportReport;
  rebuild: SavedState;
  studies: undefined;
  fit: FitReport;
}
