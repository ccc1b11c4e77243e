import { fsrsWeights } from "@/lib/memory/fsrs";
import type { RecordEvent } from "@/lib/record/event";
import fc from "@/tests/support/fast-check";
import { noonOf } from "./an-event";

const banks = fc.constantFrom("demo", "other");
const items = fc.constantFrom("a", "b", "c");
const sessions = fc.option(fc.constantFrom("s-1", "s-2"), { nil: undefined });
const options = fc.subarray(["w", "x", "y", "z"]);

const base = {
  // Few moments and many ids, so that events often share a time and the id has to settle their order.
  time: fc.integer({ min: 0, max: 40 }).map((step) => noonOf(20_000) + step * 20_000_000),
  zone: fc.constantFrom(-480, 0, 60),
};
const sitting = { session: fc.constantFrom("s-1", "s-2"), bank: banks };

const kinds = fc.oneof(
  fc.record({
    type: fc.constant("answered" as const),
    ...base,
    bank: banks,
    item: items,
    concept: fc.constantFrom("a", "trust"),
    kind: fc.constantFrom("question" as const, "cloze" as const, "short-answer" as const),
    session: sessions,
    order: options,
    chosen: options,
    key: options,
    correct: fc.boolean(),
    hints: fc.integer({ min: 0, max: 2 }),
    confidence: fc.constantFrom("sure" as const, "unsure" as const, "guess" as const, undefined),
    struck: fc.option(options, { nil: undefined }),
    contrast: fc.constantFrom(true as const, undefined),
    durationMs: fc.nat({ max: 60_000 }),
  }),
  fc.record({
    type: fc.constant("rated" as const),
    ...base,
    bank: banks,
    item: items,
    concept: fc.constantFrom("a", "trust"),
    session: sessions,
    rating: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    inferred: fc.constantFrom(true as const, undefined),
    revealMs: fc.option(fc.nat({ max: 60_000 }), { nil: undefined }),
    durationMs: fc.nat(),
  }),
  fc.record({
    type: fc.constant("retracted" as const),
    ...base,
    target: fc.nat({ max: 30 }).map((place) => `event-${place}`),
  }),
  fc.record({
    type: fc.constant("suspended" as const),
    ...base,
    bank: banks,
    concept: fc.constantFrom("a", "trust"),
    on: fc.boolean(),
  }),
  fc.record({
    type: fc.constant("flagged" as const),
    ...base,
    bank: banks,
    item: items,
    session: sessions,
    on: fc.boolean(),
  }),
  fc.record({
    type: fc.constant("session-started" as const),
    ...base,
    ...sitting,
    activity: fc.constantFrom("quiz" as const, "flashcards" as const),
    mode: fc.constantFrom("tutor" as const, "test" as const),
    items: fc.array(fc.record({ item: items }), { maxLength: 3 }),
    request: fc.string(),
  }),
  fc.record({ type: fc.constant("session-finished" as const), ...base, ...sitting }),
  fc.record({
    type: fc.constant("key-changed" as const),
    ...base,
    bank: banks,
    item: items,
    was: options,
    key: options,
    options: options.map((own) => [...own, "v"]),
  }),
  fc.record({ type: fc.constant("key-change-seen" as const), ...base, bank: banks, item: items }),
  fc.record({
    type: fc.constant("parameters-fitted" as const),
    ...base,
    weights: fc
      .constantFrom(0.7, 1, 1.4)
      .map((factor) => fsrsWeights.map((weight, place) => (place < 4 ? weight * factor : weight))),
    lossBefore: fc.constant(0.4),
    lossAfter: fc.constant(0.3),
    fittedTo: fc.constant(400),
    heldOut: fc.constant(100),
  }),
  fc.record({ type: fc.constant("parameters-reset" as const), ...base }),
  fc.record({
    type: fc.constant("forecast-made" as const),
    ...base,
    bank: banks,
    model: fc.constant("1"),
    papers: fc.nat(9).map((low) => [{ of: 60, mean: 40, low, high: 46, mark: 70, chance: 0.4 }]),
  }),
  fc.record({
    type: fc.constant("exam-outcome" as const),
    ...base,
    bank: banks,
    examDay: fc.constant(20_001),
    result: fc.constantFrom("passed" as const, "not-passed" as const, "unknown" as const),
  }),
  fc.record({
    type: fc.constant("setting-changed" as const),
    ...base,
    key: fc.constantFrom("theme", "textSize", "newPerDay", "examDate"),
    value: fc.oneof(fc.constantFrom("dark", "light", 115, true, null), fc.string()),
  }),
);

/** Up to 30 events of every kind, over few banks, items and sessions, so that they get in each other's way. */
export const anyEvents: fc.Arbitrary<RecordEvent[]> = fc
  .array(kinds, { maxLength: 30 })
  .map((events) => events.map((event, place) => ({ ...event, id: `event-${place}` })));

/** Events, and the same ones in any other order. */
export const anyEventsTwice = anyEvents.chain((events) =>
  fc.tuple(
    fc.constant(events),
    fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
  ),
);
