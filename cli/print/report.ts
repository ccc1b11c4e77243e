import type { Bank } from "@/lib/bank/bank";
import type { Diagnostic } from "@/lib/shared/diagnostic";

/** What `check` found, ready to be printed in any format. */
export interface Report {
  /** The content folder as the user typed it. */
  folder: string;
  /** A bank that can't be read at all has no contents. */
  banks: { id: string; bank: Bank | null }[];
  /** All diagnostics in order of file and place. */
  diagnostics: Diagnostic[];
}
