import { expect, it } from "vitest";
import { optionOrder } from "@/lib/exam/option-order";
import { aQuestion } from "@/tests/support/an-item";

it("holds every option once", () => {
  expect(optionOrder(aQuestion(), "s").sort()).toEqual(["a", "b", "c", "d"]);
});

it("is the same for the same seed and item", () => {
  expect(optionOrder(aQuestion(), "s")).toEqual(optionOrder(aQuestion(), "s"));
});

it("puts the key in each place about equally often", () => {
  const places = [0, 0, 0, 0];
  for (let index = 0; index < 4000; index++) {
    const place = optionOrder(aQuestion(), `seed-${index}`).indexOf("a");
    places[place] = (places[place] ?? 0) + 1;
  }
  expect(places.every((count) => count > 850 && count < 1150)).toBe(true);
});

it("differs between items of one seed", () => {
  const orders = Array.from({ length: 20 }, (_, index) =>
    optionOrder(aQuestion({ id: `q-${index}` }), "s").join(),
  );
  expect(new Set(orders).size).toBeGreaterThan(5);
});

it("is the author's where options are fixed", () => {
  expect(optionOrder(aQuestion({ fixed: true }), "s")).toEqual(["a", "b", "c", "d"]);
});
