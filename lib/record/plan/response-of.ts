import { dayOf } from "@/lib/memory/day";
import type { ObservedResponse } from "@/lib/memory/evidence/likelihoods";
import type { Answered, Rated, RecordEvent } from "../event";
import { observeAnswer, observeLook } from "../observe-answer";

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
  /** What it shows, but for its time: that means something only beside the times before it. */
  observed: ObservedResponse;
  /** Milliseconds until the answer, or until it was looked at; 0 was not timed. */
  tookMs: number;
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
  const shared = new Map<string, ObservedResponse>();
  const name = (text: string) => {
    const found = names.get(text);
    if (found === undefined) names.set(text, text);
    return found ?? text;
  };
  return (event) => {
    const key = observedKey(event);
    const observed = shared.get(key) ?? observe(event);
    shared.set(key, observed);
    const { id, time, zone, concept, item, session } = event;
    return {
      id,
      time,
      day: dayOf(time, zone),
      concept: name(concept),
      item: name(item),
      session: session && name(session),
      isAnswer: event.type === "answered",
      observed,
      tookMs: tookMs(event),
    };
  };
}

/** The same for events that show the same. */
function observedKey(event: Answered | Rated): string {
  if (event.type === "rated") return event.inferred ? "seen" : event.rating > 1 ? "right" : "wrong";
  const { asked, correct, confidence, hints, struck } = observeAnswer(event);
  const options = "options" in asked ? asked.options : 0;
  return [asked.kind, options, "keys" in asked ? asked.keys : 0, correct, confidence, hints, struck].join();
}

/** As the fold of the record reads them (concept-state.ts): a rating is the learner's own word. */
function observe(event: Answered | Rated): ObservedResponse {
  if (event.type === "rated" && !event.inferred) {
    return { asked: { kind: "self-rated" }, correct: event.rating > 1 };
  }
  const {
    seconds: _,
    usualSeconds: __,
    ...observed
  } = event.type === "rated" ? observeLook(event) : observeAnswer(event);
  return observed;
}

function tookMs(event: Answered | Rated): number {
  if (event.type === "rated") return event.revealMs ?? 0;
  // Two options are read faster than all of them.
  return event.contrast ? 0 : event.durationMs;
}
