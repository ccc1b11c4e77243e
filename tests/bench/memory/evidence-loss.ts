import { createFsrsBatch, reviewInBatch } from "@/lib/memory/engine/fsrs-batch";
import { createFsrsModel, recallAfter } from "@/lib/memory/engine/fsrs-model";
import { type Asked, accidentsOf } from "@/lib/memory/evidence/asked";
import type { ObservedResponse } from "@/lib/memory/evidence/likelihoods";
import { reviewWithEvidence } from "@/lib/memory/evidence/review-with-evidence";
import { type FsrsMemory, fsrsWeights, nextMemory, type Rating, retrievability } from "@/lib/memory/fsrs";
import type { Random } from "@/lib/shared/random";
import { logNormal, natureOf } from "../planner/noise";

/** Mean log loss (natural logarithm) of predicted recall, for two ways to read the same responses. */
export interface EvidenceLoss {
  /** Right is Good, wrong is Again. */
  naive: number;
  /** lib/memory/evidence. */
  evidence: number;
  /** Both against the next response instead: right or wrong, each with the same correction for accidents. */
  nextResponse: { naive: number; evidence: number };
  predictions: number;
}

/** The kinds of a mixed history; recognition is half of it. */
const kinds: Asked[] = [
  { kind: "recognition", options: 4 },
  { kind: "recognition", options: 4 },
  { kind: "recognition", options: 3 },
  { kind: "multiple-response", options: 5, keys: 2 },
  { kind: "cloze" },
  { kind: "free-recall" },
];

const pick = <T>(values: readonly T[], random: Random) => values[Math.floor(random() * values.length)] as T;

/**
 * One simulated learner: FSRS-6 with weights that are not the model's, and guessing, slips, confidence, hints and times
 * that are not the model's either: other chances, and a learner who says "sure" too often or too seldom.
 */
export function evidenceLossOf(learner: number, concepts = 40, reviews = 10): EvidenceLoss {
  const random = natureOf(learner, "evidence");
  const model = createFsrsModel(
    fsrsWeights.map((weight, index) => (index === 20 ? weight : weight * logNormal(random, 0.12))),
  );
  const guessing = 0.7 + 0.7 * random();
  const slipping = 0.5 + 1.5 * random();
  const boldness = 0.15 * (2 * random() - 1);
  const sum = { naive: 0, evidence: 0, nextNaive: 0, nextEvidence: 0, count: 0 };
  for (let concept = 0; concept < concepts; concept++) {
    const truth = createFsrsBatch(1);
    let naive: FsrsMemory | null = null;
    let evidence: FsrsMemory | null = null;
    let day = 0;
    for (let review = 0; review < reviews; review++) {
      const gap = review === 0 ? 0 : 1 + Math.floor(40 * random() ** 3);
      day += gap;
      const recall = review === 0 ? 0.5 : recallAfter(model, gap, truth.stability[0] as number);
      const known = random() < recall;
      const response = respond(known, { guessing, slipping, boldness }, random);
      if (naive && evidence) {
        const plain = retrievability(naive, gap);
        const corrected = retrievability(evidence, gap);
        const { guess, slip } = accidentsOf(response.asked);
        const right = (chance: number) => chance * (1 - slip) + (1 - chance) * guess;
        sum.naive += loss(plain, known);
        sum.evidence += loss(corrected, known);
        sum.nextNaive += loss(right(plain), response.correct);
        sum.nextEvidence += loss(right(corrected), response.correct);
        sum.count += 1;
      }
      const rating: Rating = response.correct ? 3 : 1;
      naive = nextMemory(naive, rating, gap);
      evidence = reviewWithEvidence(evidence, response, gap);
      reviewInBatch(model, truth, 0, known ? 3 : 1, day);
    }
  }
  return {
    naive: sum.naive / sum.count,
    evidence: sum.evidence / sum.count,
    nextResponse: { naive: sum.nextNaive / sum.count, evidence: sum.nextEvidence / sum.count },
    predictions: sum.count,
  };
}

interface Nature {
  guessing: number;
  slipping: number;
  boldness: number;
}

function respond(known: boolean, nature: Nature, random: Random): ObservedResponse {
  const asked = pick(kinds, random);
  const { guess, slip } = accidentsOf(asked);
  const hints = random() < (known ? 0.03 : 0.2) ? 1 : 0;
  const correct =
    random() < (known ? 1 - slip * nature.slipping : Math.min(0.9, guess * nature.guessing + 0.25 * hints));
  const usualSeconds = 30;
  const seconds =
    usualSeconds * Math.exp((known ? -0.05 : 0.2) + 0.55 * (random() + random() + random() - 1.5) * 2);
  const isSure = (known ? 0.65 : 0.25) + nature.boldness;
  const isUnsure = 0.6;
  const confidence =
    random() < 0.5 ? undefined : random() < isSure ? "sure" : random() < isUnsure ? "unsure" : "guess";
  return { asked, correct, confidence, hints, seconds, usualSeconds };
}

function loss(chance: number, happened: boolean): number {
  const bounded = Math.min(0.999, Math.max(0.001, chance));
  return -Math.log(happened ? bounded : 1 - bounded);
}
