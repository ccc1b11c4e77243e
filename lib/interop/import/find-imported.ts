import type { Ledger } from "./ledger";
import { sourceIdKey } from "./source-key";

/** An item of a bank, as far as finding it by its source looks at it. */
interface FoundItem {
  id: string;
  concept: string;
}

/**
 * Tells which item of a bank something of a source became: by the ledger of what was imported, or because the source has the bank's own
 * ids, as a file that was exported from it does. Undefined for what is not in the bank.
 */
export function findImported(
  ledger: Ledger | undefined,
  items: readonly FoundItem[],
): (sourceId: string) => { item: string; concept: string } | undefined {
  const concepts = new Map(items.map(({ id, concept }) => [id, concept]));
  return (sourceId) => {
    const item = ledger?.entries[sourceIdKey(sourceId)]?.id ?? sourceId;
    const concept = concepts.get(item);
    return concept === undefined ? undefined : { item, concept };
  };
}
