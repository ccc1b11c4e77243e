import { expect, test } from "vitest";
import { completeSource } from "@/lib/bank/edit/complete-source";

const bank = {
  domains: [{ id: "ethics", title: "Ethics" }],
  sources: [
    { id: "guide", title: "A guide" },
    { id: "law", title: "A law" },
  ],
  competencies: [],
};
const labels = (before: string) => completeSource(before, bank)?.options.map(({ label }) => label);

test("behind < stand the components", () => {
  expect(labels("Words\n\n<")).toContain("Question");
  expect(completeSource("Words\n\n<Que", bank)?.from).toBe(8);
});

test("in a tag stand attributes", () => {
  expect(labels('<Question id="a" ')).toContain("difficulty");
  expect(labels('<Question id="a" diff')).toContain("difficulty");
});

test("between the quotes of an attribute stand the bank's ids, of a list the one that is typed", () => {
  expect(labels('<Question id="a" domain="')).toEqual(["ethics"]);
  expect(completeSource('<Question sources="guide la', bank)).toMatchObject({ from: 25 });
  expect(labels('<Question difficulty="')).toEqual(["recall", "apply", "analyze"]);
});

test("where only words can stand there is nothing to offer", () => {
  expect(labels("<Question>\n\nWhat is ho")).toBeUndefined();
  expect(labels('<Question id="')).toBeUndefined();
});
