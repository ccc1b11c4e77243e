import {
  type Beliefs,
  believedRecall,
  createBeliefs,
  type LikelyModel,
  learnFrom,
  likelyModels,
} from "@/lib/memory/plan/beliefs";
import { addToEase, type Check, type ItemEase } from "@/lib/memory/readiness/answer-chance";
import type { PlanResponse } from "./response-of";

/** What a bank's responses say of one learner: enough to plan and to forecast. */
export interface Study {
  /** Ids of the concepts by their number in `beliefs`. */
  readonly concepts: readonly string[];
  readonly beliefs: Beliefs;
  /** The newest responses in study with what was expected of them, oldest first. */
  study: Check[];
  /** The same in practice exams. */
  exams: Check[];
  /** By item: how much easier or harder than expected it was. */
  readonly ease: Map<string, ItemEase>;
  /** First responses to a concept, and how many of them were probably known before: the rest was guessed. */
  readonly first: { responses: number; known: number };
  /** Practice exams under way, by session. */
  readonly openExams: Set<string>;
}

/** More than readiness looks at (lib/memory/readiness/learner-shift). */
const checksKept = 400;
/** So many responses are forecast with the same models: weighing 44 of them takes longer than learning. */
const forecastsAtOnce = 10;
const modelsForecast = 4;

/** What is known of a learner who has not answered yet. */
export function createStudy(concepts: readonly string[]): Study {
  return {
    concepts,
    beliefs: createBeliefs(concepts.length),
    study: [],
    exams: [],
    ease: new Map(),
    first: { responses: 0, known: 0 },
    openExams: new Set(),
  };
}

/** Learns from responses, one after the other, in the order of their times. Changes the study in place. */
export function createLearner(study: Study) {
  const { beliefs, ease } = study;
  const places = new Map(study.concepts.map((concept, place) => [concept, place]));
  let models: LikelyModel[] = [];
  let age = forecastsAtOnce;

  function expect(concept: number, day: number): number {
    if (beliefs.responses[concept] === 0) return 0;
    age += 1;
    if (age >= forecastsAtOnce) {
      models = likelyModels(beliefs, modelsForecast);
      age = 0;
    }
    return believedRecall(beliefs, models, concept, day);
  }

  return {
    /** @param isExam whether it was given in a practice exam */
    learn({ concept: name, item, day, evidence }: PlanResponse, isExam: boolean) {
      const concept = places.get(name);
      // What has left the bank can't be planned for.
      if (concept === undefined) return;
      const { correct, likelihoods, accidents } = evidence;
      const isFirst = beliefs.responses[concept] === 0;
      if (isFirst) {
        study.first.responses += 1;
        study.first.known += ((correct ? 1 : 0) - accidents.guess) / (1 - accidents.guess - accidents.slip);
      }
      const isLater = !isFirst && day > (beliefs.lastDay[concept] as number);
      if (isExam || isLater) {
        const check: Check = { recall: expect(concept, day), correct, ...accidents };
        keep(isExam ? study.exams : study.study, check);
        if (!isFirst) addToEase(easeOf(ease, item), check);
      }
      learnFrom(beliefs, { concept, day, correct, likelihoods });
    },
  };
}

function keep(checks: Check[], check: Check) {
  checks.push(check);
  if (checks.length >= 2 * checksKept) checks.splice(0, checks.length - checksKept);
}

function easeOf(ease: Map<string, ItemEase>, item: string): ItemEase {
  const found = ease.get(item);
  if (found) return found;
  const fresh = { slope: 0, information: 0 };
  ease.set(item, fresh);
  return fresh;
}
