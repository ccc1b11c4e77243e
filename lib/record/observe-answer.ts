import type { Asked } from "@/lib/memory/evidence/asked";
import type { ObservedResponse } from "@/lib/memory/evidence/likelihoods";
import type { Answered, Rated } from "./event";

/**
 * What an answer in the record shows, for the evidence model (docs/memory-model.md). What an older event does not say
 * counts as not having been there: no hint, nothing struck out, nothing said about how sure one was.
 * @param usualSeconds how long this item usually takes this learner; 0 when that is not known yet
 */
export function observeAnswer(answer: Answered, usualSeconds = 0): ObservedResponse {
  return {
    asked: askedIn(answer),
    correct: answer.correct,
    confidence: answer.confidence,
    hints: answer.hints,
    struck: answer.struck?.filter((id) => answer.order.includes(id)).length ?? 0,
    // Two options are read faster than all of them.
    seconds: answer.contrast ? 0 : answer.durationMs / 1000,
    usualSeconds,
  };
}

/**
 * What it shows that a flashcard was turned and left without a rating.
 * @param usualSeconds how long this learner usually looks at this card before the answer; 0 when that is not known yet
 */
export function observeLook({ revealMs = 0 }: Rated, usualSeconds = 0): ObservedResponse {
  return { asked: { kind: "seen" }, correct: true, seconds: revealMs / 1000, usualSeconds };
}

function askedIn({ kind, order, chosen, key }: Answered): Asked {
  if (kind === "cloze") return { kind: "cloze" };
  // The learner compared their own words with the model answer: recalled without a prompt, and judged kindly at times.
  if (kind === "short-answer") return { kind: "free-recall" };
  // Without an order, what was chosen and what was right were there at least.
  const options = order.length > 0 ? order.length : new Set([...chosen, ...key]).size;
  return key.length > 1
    ? { kind: "multiple-response", options, keys: key.length }
    : { kind: "recognition", options };
}
