import type { ConceptState } from "./concept-state";
import type { RecordState } from "./fold";
import { LayeredMap } from "./layered-map";
import { bankKey } from "./record-key";
import { dueDayColumn } from "./saved-state";

type Concepts = Pick<RecordState, "concepts">;

/** Tells the local day number on which a concept of a bank is due; undefined when it was never reviewed. */
export function createDueDays({ concepts }: Concepts, bank: string): (concept: string) => number | undefined {
  const prefix = bankKey(bank, "");
  const read = ({ memory }: ConceptState) => memory.dueDay;
  if (!(concepts instanceof LayeredMap))
    return (concept) => concepts.get(bankKey(bank, concept))?.memory.dueDay;
  return (concept) => concepts.numberOf(prefix, concept, dueDayColumn, read);
}

/**
 * The concepts of a bank that are due, those left out of flashcards too, in no order that means anything. Looks at the due days
 * where they lie together, so that a record of 100,000 concepts costs what is due.
 * @param today a local day number
 */
export function* listDueConcepts(
  { concepts }: Concepts,
  bank: string,
  today: number,
): Generator<[concept: string, state: ConceptState]> {
  const prefix = bankKey(bank, "");
  const entries =
    concepts instanceof LayeredMap
      ? (concepts as LayeredMap<ConceptState>).entriesWhere(dueDayColumn, (dueDay) => dueDay <= today)
      : concepts;
  for (const [key, state] of entries)
    if (state.memory.dueDay <= today && key.startsWith(prefix)) yield [key.slice(prefix.length), state];
}
