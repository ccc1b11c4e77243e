import { expect, test } from "vitest";
import { similarItems } from "@/lib/bank/edit/similar-items";

const items = [
  { id: "gift", text: "A person you support offers you a gift card. What should you do first?" },
  { id: "crisis", text: "Somebody says that they want to end their life. What comes first?" },
];

test("finds what asks nearly the same, in other words around it", () => {
  const found = similarItems("The person you support offers a gift card: what do you do?", items);
  expect(found.map(({ id }) => id)).toEqual(["gift"]);
});

test("finds nothing for something else, or for too few words", () => {
  expect(similarItems("Which law protects records of treatment?", items)).toEqual([]);
  expect(similarItems("gift card", items)).toEqual([]);
});
