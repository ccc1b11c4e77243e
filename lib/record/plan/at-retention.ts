import { intervalDays, publishedFsrs } from "@/lib/memory/fsrs";
import type { ConceptMemory } from "@/lib/memory/memory-state";
import { defaultRetention } from "./plan-settings";

/**
 * A memory that comes up again at the chance of recall that the learner chose. The usual one is in the memory already.
 */
export function atRetention(
  memory: ConceptMemory | undefined,
  retention: number,
  fsrs = publishedFsrs,
): ConceptMemory | undefined {
  if (!memory || retention === defaultRetention) return memory;
  return { ...memory, dueDay: memory.lastDay + intervalDays(memory.stability, retention, fsrs) };
}
