import { describe, expect, it } from "vitest";
import type { Item } from "@/lib/bank/item";
import { type DayInput, type Pace, planDay } from "@/lib/exam/plan-day";
import { applyReview, type ConceptMemory, retrievabilityOn } from "@/lib/memory/memory-state";
import { createSpacing, dueDayOf } from "@/lib/memory/spacing";
import { aCloze, aFlashcard, aQuestion, someQuestions } from "@/tests/support/an-item";

const today = 100;
const spacing = createSpacing();
const pace: Pace = { flashcard: 12, question: 45, cloze: 25, "short-answer": 90 };
/** Was due long ago; the earlier, the less is left of it. */
const reviewedOn = (day: number) => applyReview(null, 3, day);

function someCards(count: number, prefix = "card") {
  return Array.from({ length: count }, (_, index) => aFlashcard({ id: `${prefix}-${index + 1}` }));
}

interface Changes extends Partial<Omit<DayInput, "queue" | "items">> {
  memories?: Record<string, ConceptMemory>;
  suspended?: boolean;
  newPerDay?: number;
  wrong?: string[];
}

function aDay(items: Item[], changes: Changes = {}): DayInput {
  const { memories = {}, suspended = false, newPerDay = 10, wrong = [], ...rest } = changes;
  return {
    items,
    queue: {
      memoryOf: (concept) => memories[concept],
      dueDayOf: (concept) => memories[concept] && dueDayOf(memories[concept], spacing),
      isSuspended: () => suspended,
      today,
      newPerDay,
      introducedToday: 0,
    },
    domains: [{ id: "ethics", weight: 100 }],
    standings: [],
    learner: {
      lastCorrect: (item) => (wrong.includes(item) ? false : undefined),
      retrievability: (concept) => {
        const memory = memories[concept];
        return memory && retrievabilityOn(memory, today);
      },
    },
    pace,
    minutes: 10,
    seed: "a",
    ...rest,
  };
}

const due = (items: Item[], day = 60) =>
  Object.fromEntries(items.map(({ concept }) => [concept, reviewedOn(day)]));

describe("planDay", () => {
  it("mixes due cards with questions, a card first, and says how long it takes", () => {
    const cards = someCards(4);
    const plan = planDay(aDay([...cards, ...someQuestions(2, "q")], { memories: due(cards) }));
    expect(plan).toMatchObject({ due: 4, fresh: 0, questions: 2, waiting: 0, seconds: 4 * 12 + 2 * 45 });
    expect(plan.items.map((id) => id.split("-")[0])).toEqual(["card", "q", "card", "card", "q", "card"]);
  });

  it("brings the least well remembered cards first, and new ones after the due ones", () => {
    const cards = someCards(3);
    const memories = { "card-2": reviewedOn(90), "card-3": reviewedOn(20) };
    expect(planDay(aDay(cards, { memories })).items).toEqual(["card-3", "card-2", "card-1"]);
  });

  it("takes a backlog of 1,400 cards in slices that fit the minutes, and counts what waits", () => {
    const cards = someCards(1400);
    const memories = due(cards);
    for (const minutes of [5, 10, 20]) {
      const plan = planDay(aDay([...cards, ...someQuestions(50, "q")], { memories, minutes }));
      expect(plan.seconds).toBeLessThanOrEqual(minutes * 60);
      expect(plan.seconds).toBeGreaterThan(minutes * 60 - 45);
      expect(plan.questions).toBeGreaterThan(0);
      expect(plan.fresh).toBe(0);
      expect(plan.due + plan.waiting).toBe(1400);
    }
  });

  it("brings no new card while due ones wait", () => {
    const cards = someCards(100);
    const plan = planDay(aDay([...someCards(20, "new"), ...cards], { memories: due(cards) }));
    expect(plan).toMatchObject({ fresh: 0 });
    expect(plan.waiting).toBeGreaterThan(0);
  });

  it("keeps to the day's allowance of new cards", () => {
    expect(planDay(aDay(someCards(30), { newPerDay: 4 }))).toMatchObject({ due: 0, fresh: 4 });
  });

  it("gives all of the time to questions when no card is due", () => {
    const plan = planDay(aDay(someQuestions(40, "q")));
    expect(plan).toMatchObject({ due: 0, fresh: 0, questions: 13, waiting: 0 });
  });

  it("gives all of the time to cards when no question is weak", () => {
    const cards = someCards(80);
    const questions = someQuestions(5, "q");
    const memories = { ...due(cards), ...due(questions, today) };
    const plan = planDay(aDay([...cards, ...questions], { memories }));
    expect(plan).toMatchObject({ due: 50, questions: 0, waiting: 30 });
  });

  it("serves somebody new: new cards and questions never met", () => {
    const plan = planDay(aDay([...someCards(30), ...someQuestions(30, "q")]));
    expect(plan).toMatchObject({ due: 0, fresh: 10, waiting: 0 });
    expect(plan.questions).toBe(10);
  });

  it("asks questions only when all cards are left out", () => {
    const cards = someCards(5);
    const input = aDay([...cards, ...someQuestions(2, "q")], { memories: due(cards), suspended: true });
    expect(planDay(input)).toMatchObject({ due: 0, fresh: 0, questions: 2, waiting: 0 });
  });

  it("holds nothing when all is remembered, or there is nothing", () => {
    const questions = someQuestions(3, "q");
    expect(planDay(aDay(questions, { memories: due(questions, today) })).items).toEqual([]);
    expect(planDay(aDay([]))).toEqual({ items: [], due: 0, fresh: 0, questions: 0, seconds: 0, waiting: 0 });
  });

  it("holds one item when the minutes are too few for any", () => {
    const cards = someCards(2);
    const slow: Pace = { flashcard: 400, question: 900, cloze: 400, "short-answer": 900 };
    const both = [...cards, ...someQuestions(2, "q")];
    expect(planDay(aDay(both, { memories: due(cards), pace: slow, minutes: 5 }))).toMatchObject({
      due: 1,
      questions: 0,
      waiting: 1,
    });
    expect(planDay(aDay(someQuestions(2, "q"), { pace: slow, minutes: 5 })).questions).toBe(1);
  });

  it("leaves time for one question with somebody who reads slowly", () => {
    const cards = someCards(50);
    const slow = { ...pace, question: 200 };
    const input = aDay([...cards, ...someQuestions(3, "q")], {
      memories: due(cards),
      pace: slow,
      minutes: 5,
    });
    expect(planDay(input).questions).toBe(1);
  });

  it("asks each concept once, as a card or as a question", () => {
    const card = aFlashcard({ id: "card", concept: "trust" });
    const items = [card, ...["q-1", "q-2"].map((id) => aQuestion({ id, concept: "trust" }))];
    expect(planDay(aDay(items, { memories: due([card]) })).items).toEqual(["card"]);
    expect(planDay(aDay(items.slice(1))).items).toHaveLength(1);
  });

  it("asks again what was answered wrong, however fresh", () => {
    const questions = someQuestions(2, "q");
    const input = aDay(questions, { memories: due(questions, today), wrong: ["q-2"] });
    expect(planDay(input).items).toEqual(["q-2"]);
  });

  it("leaves retired items out, and reckons a cloze by its own pace", () => {
    const cloze = aCloze("Ask {first}", { id: "cloze" });
    const plan = planDay(aDay([cloze, aQuestion({ id: "old", retired: true })]));
    expect(plan).toMatchObject({ items: ["cloze"], seconds: 25 });
  });

  it("asks the questions of a case one after the other", () => {
    const cards = someCards(9);
    const questions = [...someQuestions(2, "first", { case: "a-case" }), ...someQuestions(3, "other")];
    const { items } = planDay(aDay([...cards, ...questions], { memories: due(cards) }));
    const places = items.flatMap((id, place) => (id.startsWith("first") ? [place] : []));
    expect(places[1]).toBe((places[0] ?? 0) + 1);
  });

  it("is the same for the same seed, and as long for any", () => {
    const items = [...someCards(5), ...someQuestions(60, "q")];
    expect(planDay(aDay(items))).toEqual(planDay(aDay(items)));
    const other = planDay(aDay(items, { seed: "b" }));
    expect(other.items).not.toEqual(planDay(aDay(items)).items);
    expect(other.items.length).toBe(planDay(aDay(items)).items.length);
  });
});
