import { describe, expect, it } from "vitest";
import { applyReview, type ConceptMemory } from "@/lib/memory/memory-state";
import { buildQueue, dueCount, nextDue, type QueueInput } from "@/lib/memory/queue";
import { createSpacing, dueDayOf } from "@/lib/memory/spacing";
import { aFlashcard, aQuestion } from "@/tests/support/an-item";

const today = 100;
const spacing = createSpacing();

function anInput(
  memories: Record<string, ConceptMemory> = {},
  changes: Partial<QueueInput> = {},
): QueueInput {
  return {
    items: ["a", "b", "c", "d"].map((id) => aFlashcard({ id })),
    memoryOf: (concept) => memories[concept],
    dueDayOf: (concept) => memories[concept] && dueDayOf(memories[concept], spacing),
    isSuspended: () => false,
    today,
    newPerDay: 10,
    introducedToday: 0,
    ...changes,
  };
}

const conceptsOf = (input: QueueInput) => buildQueue(input).cards.map(({ concept }) => concept);

describe("buildQueue", () => {
  it("brings due concepts before new ones", () => {
    expect(conceptsOf(anInput({ c: applyReview(null, 3, 98) }))).toEqual(["c", "a", "b", "d"]);
  });

  it("brings the least well remembered first", () => {
    const memories = {
      a: applyReview(null, 3, 98),
      b: applyReview(null, 1, 60),
      c: applyReview(null, 3, 90),
    };
    expect(conceptsOf(anInput(memories, { newPerDay: 0 }))).toEqual(["b", "c", "a"]);
  });

  it("leaves out what is not due yet", () => {
    expect(conceptsOf(anInput({ a: applyReview(null, 3, 99) }))).toEqual(["b", "c", "d"]);
  });

  it("brings new concepts in the bank's order up to what is left of today's allowance", () => {
    expect(conceptsOf(anInput({}, { newPerDay: 5, introducedToday: 3 }))).toEqual(["a", "b"]);
  });

  it("brings no new concept when more than the allowance was met today", () => {
    expect(conceptsOf(anInput({}, { newPerDay: 2, introducedToday: 3 }))).toEqual([]);
  });

  it("leaves out suspended concepts", () => {
    expect(conceptsOf(anInput({}, { isSuspended: (concept) => concept === "b" }))).toEqual(["a", "c", "d"]);
  });

  it("leaves out a concept whose only flashcard is retired", () => {
    const items = [aFlashcard({ id: "a", retired: true }), aFlashcard({ id: "b" })];
    expect(conceptsOf(anInput({}, { items }))).toEqual(["b"]);
  });

  it("leaves out a due concept that has questions only", () => {
    const items = [aQuestion({ id: "a" })];
    expect(conceptsOf(anInput({ a: applyReview(null, 1, 50) }, { items }))).toEqual([]);
  });

  it("has at most 20 cards unless told otherwise", () => {
    const items = Array.from({ length: 30 }, (_, index) => aFlashcard({ id: `card-${index}` }));
    expect(conceptsOf(anInput({}, { items, newPerDay: 30 }))).toHaveLength(20);
  });

  it("counts what is due beyond the limit", () => {
    const memory = applyReview(null, 1, 50);
    expect(buildQueue(anInput({ a: memory, b: memory, c: memory }, { limit: 2 })).due).toBe(3);
  });

  it("shows the next face at the next review", () => {
    const items = [aFlashcard({ id: "a", concept: "trust" }), aFlashcard({ id: "b", concept: "trust" })];
    const input = anInput({ trust: applyReview(null, 3, 90) }, { items });
    expect(buildQueue(input).cards).toEqual([{ concept: "trust", item: "b", isNew: false }]);
  });
});

describe("dueCount", () => {
  it("counts concepts that are due today or were before", () => {
    const memories = {
      a: applyReview(null, 3, 98),
      b: applyReview(null, 1, 50),
      c: applyReview(null, 3, 99),
    };
    expect(dueCount(anInput(memories))).toBe(2);
  });
});

describe("nextDue", () => {
  it("is the first later day, and how many are due on it", () => {
    const soon = applyReview(null, 3, 99);
    expect(nextDue(anInput({ a: soon, b: soon, c: applyReview(null, 4, 99) }))).toEqual({
      day: 101,
      count: 2,
    });
  });

  it("is nothing when no concept was reviewed", () => {
    expect(nextDue(anInput())).toBeNull();
  });
});
