import { dayOf } from "@/lib/memory/day";
import { type Accidents, type Asked, accidentsOf } from "@/lib/memory/evidence/asked";
import { type Likelihoods, likelihoodsOf } from "@/lib/memory/evidence/likelihoods";
import type { Answered, Rated, RecordEvent } from "../event";

/** What a response says, whatever it was about. */
export interface PlanEvidence {
  correct: boolean;
  likelihoods: Likelihoods;
  accidents: Accidents;
}

/** A response as a plan learns from it: small, because a long record has many. */
export interface PlanResponse {
  id: string;
  time: number;
  /** A local day number. */
  day: number;
  concept: string;
  item: string;
  session?: string | undefined;
  /** An answer, not a rating. */
  isAnswer: boolean;
  evidence: PlanEvidence;
}

/** Whether an event is a response to a bank's item. */
export function isResponseTo(event: RecordEvent, bank: string): event is Answered | Rated {
  if (event.type === "answered") return event.bank === bank;
  // A card that was brought forward after a practice exam was not shown: nothing was remembered or forgotten.
  return (
    event.type === "rated" && event.bank === bank && !(event.session === undefined && event.durationMs === 0)
  );
}

/** Makes responses of events. What they have in common is the same object in all of them. */
export function createResponseReader(): (event: Answered | Rated) => PlanResponse {
  const names = new Map<string, string>();
  const shared = new Map<string, PlanEvidence>();
  const name = (text: string) => {
    const found = names.get(text);
    if (found === undefined) names.set(text, text);
    return found ?? text;
  };
  return (event) => {
    const key = evidenceKey(event);
    const evidence = shared.get(key) ?? evidenceOf(event);
    shared.set(key, evidence);
    const { id, time, zone, concept, item, session } = event;
    return {
      id,
      time,
      day: dayOf(time, zone),
      concept: name(concept),
      item: name(item),
      session: session && name(session),
      isAnswer: event.type === "answered",
      evidence,
    };
  };
}

function evidenceKey(event: Answered | Rated): string {
  if (event.type === "rated") return event.inferred ? "seen" : event.rating > 1 ? "right" : "wrong";
  const { kind, order, key, correct, confidence, hints, struck } = event;
  return [kind, order.length, key.length, correct, confidence, hints, struck?.length].join();
}

/**
 * What a response tells about its concept (docs/memory-model.md). Its time is left out: what an item usually takes is not
 * known here.
 */
function evidenceOf(event: Answered | Rated): PlanEvidence {
  const asked = askedBy(event);
  if (event.type === "rated") {
    const correct = event.rating > 1;
    return { correct, likelihoods: likelihoodsOf({ asked, correct }), accidents: accidentsOf(asked) };
  }
  const { correct, confidence, hints, struck } = event;
  const likelihoods = likelihoodsOf({
    asked,
    correct,
    hints,
    ...(confidence && { confidence }),
    ...(struck && { struck: struck.length }),
  });
  return { correct, likelihoods, accidents: accidentsOf(asked) };
}

function askedBy(event: Answered | Rated): Asked {
  // Who turned a card and went on said nothing about it.
  if (event.type === "rated") return { kind: event.inferred ? "seen" : "self-rated" };
  if (event.kind === "cloze") return { kind: "cloze" };
  if (event.kind === "short-answer") return { kind: "free-recall" };
  const options = Math.max(2, event.order.length);
  return event.key.length > 1
    ? { kind: "multiple-response", options, keys: event.key.length }
    : { kind: "recognition", options };
}
