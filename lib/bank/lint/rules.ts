import { absoluteWords } from "../rules/absolute-words";
import { allOfTheAbove } from "../rules/all-of-the-above";
import { explanationRepeatsRationale } from "../rules/explanation-repeats-rationale";
import { forbiddenClaim } from "../rules/forbidden-claim";
import { grammaticalCue } from "../rules/grammatical-cue";
import { hintHoldsKey } from "../rules/hint-holds-key";
import { itemWithoutSource } from "../rules/item-without-source";
import { keyLength } from "../rules/key-length";
import { keyLongest } from "../rules/key-longest";
import { keyPosition } from "../rules/key-position";
import { keyRepeatsStem } from "../rules/key-repeats-stem";
import { nearDuplicateStems } from "../rules/near-duplicate-stems";
import { negativeStem } from "../rules/negative-stem";
import { optionWithoutRationale } from "../rules/option-without-rationale";
import { overlappingOptions } from "../rules/overlapping-options";
import { questionWithoutDifficulty } from "../rules/question-without-difficulty";
import { questionWithoutExplanation } from "../rules/question-without-explanation";
import { questionWithoutHint } from "../rules/question-without-hint";
import { readingGrade } from "../rules/reading-grade";
import { reviewOverdue } from "../rules/review-overdue";
import { sourceWithoutDate } from "../rules/source-without-date";
import { stemWithoutQuestion } from "../rules/stem-without-question";
import { stigmatisingTerm } from "../rules/stigmatising-term";
import type { LintRule } from "./lint-rule";

/** Every lint rule, by name. */
export const lintRules: readonly LintRule[] = [
  absoluteWords,
  allOfTheAbove,
  explanationRepeatsRationale,
  forbiddenClaim,
  grammaticalCue,
  hintHoldsKey,
  itemWithoutSource,
  keyLength,
  keyLongest,
  keyPosition,
  keyRepeatsStem,
  nearDuplicateStems,
  negativeStem,
  optionWithoutRationale,
  overlappingOptions,
  questionWithoutDifficulty,
  questionWithoutExplanation,
  questionWithoutHint,
  readingGrade,
  reviewOverdue,
  sourceWithoutDate,
  stemWithoutQuestion,
  stigmatisingTerm,
];
