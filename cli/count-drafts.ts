import { join } from "node:path";
import { listItemRows } from "@/lib/bank/edit/item-rows";
import { textsBelow } from "./interop/read-bank";

/** How many items wait in a bank's `drafts` folder: imported without a key, and never asked. */
export function countDrafts(contentDir: string, bank: string): number {
  return textsBelow(join(contentDir, bank), "drafts").reduce(
    (sum, { path, text }) => sum + listItemRows(path, text).length,
    0,
  );
}
