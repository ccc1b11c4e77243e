import { intervalDays } from "@/lib/memory/fsrs";
import { type ConceptMemory, retrievabilityOn } from "@/lib/memory/memory-state";

/**
 * What to review today when no exam date is set: plain FSRS at a chosen retention. The concepts whose chance of recall
 * is expected to have fallen to it, the least well remembered first.
 * @param memories by concept; `undefined` where it was never met
 * @param retention between 0 and 1
 * @throws Error when `retention` is not above 0 and at most 1
 */
export function dueAtRetention(
  memories: readonly (ConceptMemory | undefined)[],
  retention: number,
  today: number,
): number[] {
  const due: { concept: number; recall: number }[] = [];
  memories.forEach((memory, concept) => {
    if (!memory || memory.lastDay + intervalDays(memory.stability, retention) > today) return;
    due.push({ concept, recall: retrievabilityOn(memory, today) });
  });
  return due.sort((a, b) => a.recall - b.recall || a.concept - b.concept).map(({ concept }) => concept);
}
