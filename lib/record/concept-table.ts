import type { ConceptTable } from "@/lib/memory/concept-table";
import { conceptColumns } from "./concept-columns";
import type { ConceptState } from "./concept-state";
import type { RecordState } from "./fold";
import { LayeredMap } from "./layered-map";
import { spacingOf } from "./plan/spacing-of";
import { bankKey } from "./record-key";

/**
 * The memories of a bank's concepts as the record has them packed, and what changed since above them. Undefined where they are
 * not packed. To be made anew for each state.
 */
export function createConceptTable(
  state: Pick<RecordState, "concepts" | "settingValues" | "fsrs">,
  bank: string,
): ConceptTable | undefined {
  const { concepts } = state;
  if (!(concepts instanceof LayeredMap)) return undefined;
  const map: LayeredMap<ConceptState> = concepts;
  const prefix = bankKey(bank, "");
  const changed = new Map<string, number | undefined>();
  const states: ConceptState[] = [];
  for (const [key, state] of map.changes)
    if (key.startsWith(prefix))
      changed.set(key.slice(prefix.length), state ? map.rowCount + states.push(state) - 1 : undefined);
  const read = (column: number, ofState: (state: ConceptState) => number) => (place: number) =>
    place < map.rowCount
      ? map.numberAt(place, column)
      : ofState(states[place - map.rowCount] as ConceptState);
  const lastDayAt = read(conceptColumns.lastDay, ({ memory }) => memory.lastDay);
  const stabilityAt = read(conceptColumns.stability, ({ memory }) => memory.stability);
  const spacing = spacingOf(state, bank);
  return {
    placeOf: (concept) =>
      changed.size > 0 && changed.has(concept) ? changed.get(concept) : map.rowOf(prefix, concept),
    dueDayAt: (place) => lastDayAt(place) + spacing.daysFor(stabilityAt(place)),
    lastDayAt,
    stabilityAt,
    reviewsAt: read(conceptColumns.reviews, ({ memory }) => memory.reviews),
  };
}
