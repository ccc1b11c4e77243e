import type { ConceptMemory } from "./memory-state";

/** Memories of concepts by place, where they need not be made one by one: a record has them in columns. */
export interface ConceptTable {
  /** The place of a concept; undefined when it was never reviewed. */
  placeOf(concept: string): number | undefined;
  /** The local day number on which it is due. */
  dueDayAt(place: number): number;
  /** The local day number of its last review. */
  lastDayAt(place: number): number;
  /** In days. */
  stabilityAt(place: number): number;
  reviewsAt(place: number): number;
}

/** A table of memories that are asked for one by one. */
export function tableOfMemories({
  memoryOf,
  dueDayOf,
}: {
  memoryOf: (concept: string) => ConceptMemory | undefined;
  dueDayOf: (concept: string) => number | undefined;
}): ConceptTable {
  const places = new Map<string, number | undefined>();
  const found: { concept: string; memory: ConceptMemory }[] = [];
  const find = (concept: string) => {
    const memory = memoryOf(concept);
    return memory && found.push({ concept, memory }) - 1;
  };
  const at = (place: number) => found[place] as { concept: string; memory: ConceptMemory };
  return {
    placeOf(concept) {
      if (!places.has(concept)) places.set(concept, find(concept));
      return places.get(concept);
    },
    // One that has a memory has a due day.
    dueDayAt: (place) => dueDayOf(at(place).concept) ?? 0,
    lastDayAt: (place) => at(place).memory.lastDay,
    stabilityAt: (place) => at(place).memory.stability,
    reviewsAt: (place) => at(place).memory.reviews,
  };
}
