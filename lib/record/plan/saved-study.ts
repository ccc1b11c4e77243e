import { forgettingModels } from "@/lib/memory/plan/forgetting-models";
import type { Check, ItemEase } from "@/lib/memory/readiness/answer-chance";
import type { KeyChanged } from "../event";
import type { ItemTimes } from "../usual-times";
import type { PlanResponse } from "./response-of";
import { createStudy, type Study } from "./study";

/** Counts up when the same events would be learned otherwise. What was kept is then thrown away. */
const STUDY_VERSION = 2;

/** Lists of numbers by name, as columns: a map of them takes a browser ten times as long to read. */
interface PackedLists {
  names: string[];
  counts: Uint8Array;
  numbers: Float64Array;
}

/** A study on its way to or from disk. It can be thrown away at any time. */
export interface SavedStudy {
  version: number;
  /** The last event that it knows, by its number of arrival. */
  seq: number;
  /** The newest time among the responses that were learned. */
  time: number;
  /** Responses of the newest day, which may still be taken back: known, and not learned yet. */
  recent: PlanResponse[];
  /** The bank's changes of keys. */
  keys: KeyChanged[];
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
  ease: PackedLists;
  times: { answers: PackedLists; looks: PackedLists };
  first: { responses: number; known: number };
  openExams: string[];
}

/** Packs a study: only concepts that came up. */
export function packStudy(
  { concepts, beliefs, study, exams, ease, times, first, openExams }: Study,
  { seq, time, recent, keys }: Pick<SavedStudy, "seq" | "time" | "recent" | "keys">,
): SavedStudy {
  const met = Int32Array.from(concepts.keys()).filter((place) => beliefs.responses[place] !== 0);
  const column = (values: Float64Array) => {
    const packed = new Float32Array(met.length);
    for (let to = 0; to < met.length; to++) packed[to] = values[met[to] as number] as number;
    return packed;
  };
  return {
    version: STUDY_VERSION,
    seq,
    time,
    recent,
    keys,
    concepts: Array.from(met, (place) => concepts[place] as string),
    stability: beliefs.stability.map(column),
    difficulty: column(beliefs.difficulty),
    lastDay: Int32Array.from(met, (place) => beliefs.lastDay[place] as number),
    responses: Uint16Array.from(met, (place) => beliefs.responses[place] as number),
    logWeights: Float64Array.from(beliefs.logWeights),
    informative: beliefs.informative,
    study: [...study],
    exams: [...exams],
    ease: packLists(ease, ({ slope, information }) => [slope, information]),
    times: {
      answers: packLists(times.answers, (own) => own),
      looks: packLists(times.looks, (own) => own),
    },
    first: { ...first },
    openExams: [...openExams],
  };
}

/** The study that was kept, of the concepts that came up. */
export function openStudy(saved: SavedStudy): Study {
  const study = createStudy(saved.concepts);
  const { beliefs } = study;
  saved.stability.forEach((column, model) => {
    beliefs.stability[model]?.set(column);
  });
  beliefs.difficulty.set(saved.difficulty);
  beliefs.lastDay.set(saved.lastDay);
  beliefs.responses.set(saved.responses);
  beliefs.logWeights.set(saved.logWeights);
  beliefs.informative = saved.informative;
  study.study = saved.study;
  study.exams = saved.exams;
  const ease = openLists(saved.ease, ([slope = 0, information = 0]): ItemEase => ({ slope, information }));
  const [answers, looks]: ItemTimes[] = [saved.times.answers, saved.times.looks].map((packed) =>
    openLists(packed, (own) => own),
  );
  for (const session of saved.openExams) study.openExams.add(session);
  return {
    ...study,
    ease,
    times: { answers: answers ?? new Map(), looks: looks ?? new Map() },
    first: { ...saved.first },
  };
}

/** Whether something from a disk is a study of this version. */
export function isSavedStudy(value: unknown): value is SavedStudy {
  const { version, stability } = (value ?? {}) as Partial<SavedStudy>;
  return version === STUDY_VERSION && stability?.length === forgettingModels.length;
}

function packLists<V>(
  lists: ReadonlyMap<string, V>,
  numbersOf: (value: V) => readonly number[],
): PackedLists {
  const numbers = [...lists.values()].map(numbersOf);
  return {
    names: [...lists.keys()],
    counts: Uint8Array.from(numbers, ({ length }) => length),
    numbers: Float64Array.from(numbers.flat()),
  };
}

function openLists<V>(
  { names, counts, numbers }: PackedLists,
  toValue: (numbers: number[]) => V,
): Map<string, V> {
  const lists = new Map<string, V>();
  let from = 0;
  names.forEach((name, place) => {
    const to = from + (counts[place] as number);
    lists.set(name, toValue(Array.from(numbers.subarray(from, to))));
    from = to;
  });
  return lists;
}
