import type { Check, ItemEase } from "@/lib/memory/readiness/answer-chance";
import type { PlanResponse } from "./response-of";
import { createStudy, type Study } from "./study";

/** Counts up when the same events would be learned otherwise. What was kept is then thrown away. */
const STUDY_VERSION = 1;

/** A study on its way to or from disk. It can be thrown away at any time. */
export interface SavedStudy {
  version: number;
  /** The last event that it knows, by its number of arrival. */
  seq: number;
  /** The newest time among the responses that were learned. */
  time: number;
  /** Responses of the newest day, which may still be taken back: known, and not learned yet. */
  recent: PlanResponse[];
  /** Concepts that came up. The columns below have a place for each. */
  concepts: string[];
  stability: Float32Array[];
  difficulty: Float32Array;
  lastDay: Int32Array;
  responses: Uint16Array;
  logWeights: Float64Array;
  informative: number;
  study: Check[];
  exams: Check[];
  ease: Map<string, ItemEase>;
  first: { responses: number; known: number };
  openExams: string[];
}

/** Packs a study: only concepts that came up. */
export function packStudy(
  { concepts, beliefs, study, exams, ease, first, openExams }: Study,
  { seq, time, recent }: Pick<SavedStudy, "seq" | "time" | "recent">,
): SavedStudy {
  const met = concepts.flatMap((_, place) => (beliefs.responses[place] === 0 ? [] : [place]));
  const column = (values: Float64Array) => Float32Array.from(met, (place) => values[place] as number);
  return {
    version: STUDY_VERSION,
    seq,
    time,
    recent,
    concepts: met.map((place) => concepts[place] as string),
    stability: beliefs.stability.map(column),
    difficulty: column(beliefs.difficulty),
    lastDay: Int32Array.from(met, (place) => beliefs.lastDay[place] as number),
    responses: Uint16Array.from(met, (place) => beliefs.responses[place] as number),
    logWeights: Float64Array.from(beliefs.logWeights),
    informative: beliefs.informative,
    study: [...study],
    exams: [...exams],
    ease: new Map([...ease].map(([item, sums]) => [item, { ...sums }])),
    first: { ...first },
    openExams: [...openExams],
  };
}

/**
 * A study that was kept, for the concepts that the bank has now.
 * @returns `null` where nothing is kept, or what another version made.
 */
export function openStudy(value: unknown, concepts: readonly string[]): Study | null {
  if (!isSavedStudy(value)) return null;
  const study = createStudy(concepts);
  const { beliefs } = study;
  if (value.stability.length !== beliefs.stability.length) return null;
  const places = new Map(concepts.map((concept, place) => [concept, place]));
  value.concepts.forEach((concept, from) => {
    const place = places.get(concept);
    if (place === undefined) return;
    value.stability.forEach((column, model) => {
      (beliefs.stability[model] as Float64Array)[place] = column[from] as number;
    });
    beliefs.difficulty[place] = value.difficulty[from] as number;
    beliefs.lastDay[place] = value.lastDay[from] as number;
    beliefs.responses[place] = value.responses[from] as number;
  });
  beliefs.logWeights.set(value.logWeights);
  beliefs.informative = value.informative;
  study.study = value.study;
  study.exams = value.exams;
  for (const [item, sums] of value.ease) study.ease.set(item, sums);
  Object.assign(study.first, value.first);
  for (const session of value.openExams) study.openExams.add(session);
  return study;
}

/** Whether something from a disk is a study of this version. */
export function isSavedStudy(value: unknown): value is SavedStudy {
  return (
    typeof value === "object" && value !== null && (value as Partial<SavedStudy>).version === STUDY_VERSION
  );
}
