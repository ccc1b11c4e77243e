import { describe, expect, it } from "vitest";
import { contrastOrder, contrastRequest, narrowBank } from "@/lib/exam/contrast";
import { aFlashcard, aQuestion } from "@/tests/support/an-item";

const question = aQuestion();
const bank = { items: [question, aFlashcard()] };
const session = { request: contrastRequest, items: [{ item: question.id, order: ["c", "a"] }] };

describe("contrastOrder", () => {
  it("has the two options, in an order that the seed decides", () => {
    const orders = ["1", "2", "3", "4", "5", "6"].map((seed) => contrastOrder(question, ["a", "c"], seed));
    for (const order of orders) expect([...order].sort()).toEqual(["a", "c"]);
    expect(new Set(orders.map(String)).size).toBe(2);
  });

  it("keeps the author's order where that is fixed", () => {
    expect(contrastOrder(aQuestion({ fixed: true }), ["c", "a"], "1")).toEqual(["a", "c"]);
  });
});

describe("narrowBank", () => {
  it("leaves two options to each question of a drill", () => {
    const [narrowed, card] = narrowBank(bank, session).items;
    expect(narrowed?.kind === "question" && narrowed.options.map(({ id }) => id)).toEqual(["a", "c"]);
    expect(card).toBe(bank.items[1]);
  });

  it("asks for one where a question has several keys", () => {
    const several = aQuestion({
      multiple: true,
      options: question.options.map((one) => ({ ...one, correct: one.id !== "c" })),
    });
    const [narrowed] = narrowBank({ items: [several] }, session).items;
    expect(narrowed).toMatchObject({ multiple: false, options: [{ id: "a" }, { id: "c" }] });
  });

  it("asks the whole question where an option is gone", () => {
    const gone = { ...session, items: [{ item: question.id, order: ["gone", "a"] }] };
    expect(narrowBank(bank, gone).items[0]).toBe(question);
  });

  it("leaves any other quiz as it is", () => {
    expect(narrowBank(bank, { ...session, request: "count=1" })).toBe(bank);
  });
});
