import { allocateSeats } from "@/lib/exam/allocate-seats";
import { type FormLength, formShape } from "@/lib/exam/form-shape";
import { believedRecall, likelyModels } from "@/lib/memory/plan/beliefs";
import type { PathAhead } from "@/lib/memory/plan/follow-plan";
import { shiftOf } from "@/lib/memory/readiness/answer-chance";
import {
  chanceToReach,
  type ExamItem,
  forecastExam,
  projectionDrift,
  type ReadinessInput,
  type RecallColumn,
} from "@/lib/memory/readiness/forecast";
import { accidentsOfItem, type ConceptIndex, type PlanBank } from "./bank-course";
import type { PaperForecast } from "./exam-events";
import type { Study } from "./study";

/** What is forecast of practice exams, or that there is too little to judge by. */
export type ReadinessView =
  | {
      kind: "forecast";
      /** Each length of a practice exam that the bank has, the longest first. */
      papers: (PaperForecast & { length: FormLength })[];
    }
  | { kind: "too-little"; checked: number; needed: number }
  /** The bank has no questions. */
  | { kind: "no-questions" };

const allLengths: readonly FormLength[] = ["full", "half", "short"];
const modelsFollowed = 6;

/** Before anything came up, nothing is taken as known; so many first responses until one's own share counts as much. */
const unmetWeight = 20;

/** What readiness is made from. */
export interface ReadinessParts {
  index: ConceptIndex;
  bank: PlanBank;
  study: Study;
  /** The mark to ask about, in percent; `null` where none is named. */
  mark: number | null;
}

/** The forecast of a practice exam that is sat on a day, from what is remembered by then without more study. */
export function forecastOn(parts: ReadinessParts, day: number): ReadinessView {
  const { index, study } = parts;
  const unmet = knownUnmet(study);
  const columns = likelyModels(study.beliefs, modelsFollowed).map(
    ({ index: model, weight }): RecallColumn => {
      const only = [{ index: model, weight: 1 }];
      return {
        weight,
        recall: Float64Array.from(index.concepts, (_, concept) =>
          study.beliefs.responses[concept] === 0 ? unmet : believedRecall(study.beliefs, only, concept, day),
        ),
      };
    },
  );
  return forecast(parts, columns, (concept) => concept);
}

/**
 * The forecast of a whole exam after studying as planned.
 * @param ahead what the plan comes to, once for each way in which the time until then may go
 */
export function forecastAfter(parts: ReadinessParts, ahead: readonly PathAhead[]): ReadinessView {
  const [first] = ahead;
  if (!first) return { kind: "no-questions" };
  const unmet = knownUnmet(parts.study);
  const places = new Map(Array.from(first.outcome.sample, (concept, place) => [concept, place]));
  const columns = ahead.map(({ weight, outcome }) => ({
    weight,
    recall: outcome.recall.map((recall, place) => (outcome.unmet[place] ? unmet : recall)),
  }));
  return forecast(parts, columns, (concept) => places.get(concept), {
    lengths: ["full"],
    drift: projectionDrift,
  });
}

/** The part of concepts that were known before they came up, shrunk to none. */
function knownUnmet({ first }: Study): number {
  return Math.min(0.95, Math.max(0, first.known / (first.responses + unmetWeight)));
}

interface ForecastWanted {
  lengths: readonly FormLength[];
  /** By how much the learner may have moved until then, in logits. */
  drift: number;
}

/** @param placeOf the place of a concept in the columns; `undefined` where they don't follow it */
function forecast(
  { index, bank, study, mark }: ReadinessParts,
  recalls: RecallColumn[],
  placeOf: (concept: number) => number | undefined,
  { lengths, drift }: ForecastWanted = { lengths: allLengths, drift: 0 },
): ReadinessView {
  const domains = bank.domains.map(({ id }) => id);
  let questions = 0;
  const counts = domains.map(() => 0);
  const items: ExamItem[] = [];
  index.faces.forEach((faces, number) => {
    for (const face of faces) {
      if (face.kind !== "question") continue;
      const domain = Math.max(0, domains.indexOf(face.domain));
      questions += 1;
      counts[domain] = (counts[domain] ?? 0) + 1;
      const concept = placeOf(number);
      if (concept === undefined) continue;
      const ease = study.ease.get(face.id);
      items.push({ domain, concept, shift: ease ? shiftOf(ease) : 0, ...accidentsOfItem(face) });
    }
  });
  if (questions === 0) return { kind: "no-questions" };
  const papers: (PaperForecast & { length: FormLength })[] = [];
  for (const length of lengths) {
    const shape = formShape({ ...(bank.exam && { exam: bank.exam }), questions }, length);
    if (papers.some(({ of }) => of === shape.items)) continue;
    const seats = allocateSeats(
      bank.domains.map(({ weight }, domain) => ({ weight, capacity: counts[domain] ?? 0 })),
      shape.items,
    );
    const input: ReadinessInput = {
      items: standIns(items, seats),
      seats,
      recalls,
      study: study.study,
      exams: study.exams,
      drift,
    };
    const readiness = forecastExam(input);
    if (readiness.kind === "too-little") return readiness;
    const { mean, range } = readiness;
    const chance =
      mark === null ? null : chanceToReach(readiness, Math.ceil((mark / 100) * shape.items - 1e-9));
    papers.push({
      length,
      of: shape.items,
      mean: Math.round(mean * 100) / 100,
      ...range,
      ...(mark !== null && chance !== null && { mark, chance: Math.round(chance * 1000) / 1000 }),
    });
  }
  return { kind: "forecast", papers };
}

/** A domain that has seats and no item that is followed gets all items: else its seats would count as wrong. */
function standIns(items: readonly ExamItem[], seats: readonly number[]): ExamItem[] {
  const followed = new Set(items.map(({ domain }) => domain));
  const bare = seats.flatMap((count, domain) => (count > 0 && !followed.has(domain) ? [domain] : []));
  return [...items, ...bare.flatMap((domain) => items.map((item) => ({ ...item, domain })))];
}
