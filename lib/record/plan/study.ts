import { accidentsOf } from "@/lib/memory/evidence/asked";
import { likelihoodsOf } from "@/lib/memory/evidence/likelihoods";
import {
  type Beliefs,
  believedRecall,
  createBeliefs,
  type LikelyModel,
  learnFrom,
  likelyModels,
} from "@/lib/memory/plan/beliefs";
import { addToEase, type Check, type ItemEase } from "@/lib/memory/readiness/answer-chance";
import { createUsualTimes, type ItemTimes } from "../usual-times";
import type { PlanResponse } from "./response-of";

/**
 * What a bank's responses say of one learner: enough to plan and to forecast. It knows nothing of the bank but the names of
 * concepts, so a bank that changes takes nothing away from it.
 */
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
  /** By item: how long its answers took, and how long its card was looked at. */
  readonly times: { answers: ItemTimes; looks: ItemTimes };
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
    times: { answers: new Map(), looks: new Map() },
    openExams: new Set(),
  };
}

/** A study with room for more concepts; the same one where there is room already. */
export function withConcepts(study: Study, names: readonly string[]): Study {
  if (names.length === 0) return study;
  const all = new Set(study.concepts);
  for (const name of names) all.add(name);
  return all.size === study.concepts.length ? study : placed(study, [...all]);
}

/** A study with just these concepts, in this order. What else it knows of the learner stays. */
export function placed(study: Study, concepts: readonly string[]): Study {
  const { beliefs } = study;
  const from = new Map(study.concepts.map((concept, place) => [concept, place]));
  const places = Int32Array.from(concepts, (concept) => from.get(concept) ?? -1);
  const moved = <Column extends Float64Array | Uint16Array>(old: Column, fresh: Column): Column => {
    // A plain loop: there are some millions of places in a big bank.
    for (let to = 0; to < places.length; to++) {
      const place = places[to] as number;
      if (place >= 0) fresh[to] = old[place] as number;
    }
    return fresh;
  };
  const fresh = createBeliefs(concepts.length);
  return {
    ...study,
    concepts,
    beliefs: {
      ...beliefs,
      stability: beliefs.stability.map((column, model) =>
        moved(column, fresh.stability[model] as Float64Array),
      ),
      difficulty: moved(beliefs.difficulty, fresh.difficulty),
      lastDay: moved(beliefs.lastDay, fresh.lastDay),
      responses: moved(beliefs.responses, fresh.responses),
    },
  };
}

/** Learns from responses, one after the other, in the order of their times. Changes the study in place. */
export function createLearner(study: Study) {
  const { beliefs, ease } = study;
  const places = new Map(study.concepts.map((concept, place) => [concept, place]));
  const answerTimes = createUsualTimes(study.times.answers);
  const lookTimes = createUsualTimes(study.times.looks);
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
    learn({ concept: name, item, day, isAnswer, observed, tookMs }: PlanResponse, isExam: boolean) {
      const concept = places.get(name);
      if (concept === undefined) throw new Error("Inconsistent: there is no room for a concept.");
      const { correct, asked } = observed;
      const accidents = accidentsOf(asked);
      const usual = isAnswer ? answerTimes : lookTimes;
      const timed = { seconds: tookMs / 1000, usualSeconds: usual.secondsOf(item) };
      usual.add(item, tookMs);
      const isFirst = beliefs.responses[concept] === 0;
      // Who only looked said neither that they knew nor that they did not.
      const isChecked = asked.kind !== "seen";
      if (isFirst && isChecked) {
        study.first.responses += 1;
        study.first.known += ((correct ? 1 : 0) - accidents.guess) / (1 - accidents.guess - accidents.slip);
      }
      const isLater = !isFirst && day > (beliefs.lastDay[concept] as number);
      if (isChecked && (isExam || isLater)) {
        const check: Check = { recall: expect(concept, day), correct, ...accidents };
        keep(isExam ? study.exams : study.study, check);
        if (!isFirst) addToEase(easeOf(ease, item), check);
      }
      learnFrom(beliefs, { concept, day, correct, likelihoods: likelihoodsOf({ ...observed, ...timed }) });
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
