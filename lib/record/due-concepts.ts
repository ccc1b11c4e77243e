import { dueDayOf, type Spacing } from "@/lib/memory/spacing";
import { conceptColumns } from "./concept-columns";
import type { ConceptState } from "./concept-state";
import type { RecordState } from "./fold";
import { LayeredMap, type NumberOf } from "./layered-map";
import { spacingOf } from "./plan/spacing-of";
import { bankKey } from "./record-key";

type State = Pick<RecordState, "concepts" | "settingValues" | "fsrs">;

/** Tells the local day number on which a concept of a bank is due; undefined when it was never reviewed. */
export function createDueDays(state: State, bank: string): (concept: string) => number | undefined {
  const { concepts } = state;
  const prefix = bankKey(bank, "");
  const look = dueDayBy(spacingOf(state, bank));
  if (concepts instanceof LayeredMap) return (concept) => concepts.numberOf(prefix, concept, look);
  return (concept) => {
    const found = concepts.get(bankKey(bank, concept));
    return found && look.ofValue(found);
  };
}

/**
 * The concepts of a bank that are due, those left out of flashcards too, in no order that means anything. Looks at what makes
 * them due where it lies together, so that a record of 100,000 concepts costs what is due.
 * @param today a local day number
 */
export function* listDueConcepts(
  state: State,
  bank: string,
  today: number,
): Generator<[concept: string, state: ConceptState]> {
  const prefix = bankKey(bank, "");
  const look = dueDayBy(spacingOf(state, bank));
  const { concepts } = state;
  const due =
    concepts instanceof LayeredMap
      ? (concepts as LayeredMap<ConceptState>).entriesUpTo(today, look)
      : [...concepts].filter(([, value]) => look.ofValue(value) <= today);
  for (const [key, value] of due) if (key.startsWith(prefix)) yield [key.slice(prefix.length), value];
}

/** Finds the due day of a concept, packed or not. */
function dueDayBy(spacing: Spacing): NumberOf<ConceptState> {
  return {
    ofRow: (rows, row) =>
      rows.numberAt(row, conceptColumns.lastDay) +
      spacing.daysFor(rows.numberAt(row, conceptColumns.stability)),
    ofValue: ({ memory }) => dueDayOf(memory, spacing),
  };
}
