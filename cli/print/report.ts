import type { ContentCounts } from "@/lib/bank/compile/compile-content";
import type { Diagnostic } from "@/lib/shared/diagnostic";

/** What `check` found, ready to be printed in any format. */
export interface Report {
  /** The content folder as the user typed it. */
  folder: string;
  /** A bank that can't be read at all has nothing in it. `drafts`: imported items that lack a key. */
  banks: { id: string; counts: ContentCounts; drafts?: number }[];
  /** All diagnostics in order of file and place. */
  diagnostics: Diagnostic[];
}
