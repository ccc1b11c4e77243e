import { describe, expect, it } from "vitest";
import type { Item } from "@/lib/bank/item";
import { beginWith, chooseFirst, isOpenToChance } from "@/lib/exam/first-question";
import { defaultQuizRequest } from "@/lib/exam/quiz-request";
import { aCloze, aQuestion } from "@/tests/support/an-item";

const domains = [
  { id: "ethics", title: "Ethics", weight: 75 },
  { id: "law", title: "Law", weight: 25 },
];
const items: Item[] = [
  aQuestion({ id: "e1" }),
  aQuestion({ id: "e2" }),
  aQuestion({ id: "gone", retired: true }),
  aCloze("Ask {before} you act", { id: "cloze" }),
  aQuestion({ id: "l1", domain: "law" }),
];
const seeds = Array.from({ length: 400 }, (_, index) => `seed-${index}`);

describe("isOpenToChance", () => {
  it("is a quiz by count, domains, kinds and mode", () => {
    expect(isOpenToChance({ ...defaultQuizRequest, count: 20, domains: ["law"], mode: "test" })).toBe(true);
  });

  it("is none that may be under way on the device, that the record decides, or that asks no question", () => {
    expect(isOpenToChance({ ...defaultQuizRequest, seed: "class" })).toBe(false);
    expect(isOpenToChance({ ...defaultQuizRequest, retry: "session" })).toBe(false);
    expect(isOpenToChance({ ...defaultQuizRequest, items: ["e1"] })).toBe(false);
    expect(isOpenToChance({ ...defaultQuizRequest, kinds: ["cloze"] })).toBe(false);
  });
});

describe("chooseFirst", () => {
  const choose = (seed: string, domain: string[] = []) =>
    chooseFirst({ items, domains }, { ...defaultQuizRequest, domains: domain }, seed);

  it("gives the same question for the same seed", () => {
    expect(seeds.map((seed) => choose(seed))).toEqual(seeds.map((seed) => choose(seed)));
  });

  it("chooses any question that is not retired, and domains by their weight", () => {
    const chosen = seeds.map((seed) => choose(seed));
    expect(new Set(chosen)).toEqual(new Set(["e1", "e2", "l1"]));
    const law = chosen.filter((id) => id === "l1").length;
    expect(law).toBeGreaterThan(60);
    expect(law).toBeLessThan(140);
  });

  it("keeps to the domains that are asked for", () => {
    expect(new Set(seeds.map((seed) => choose(seed, ["law"])))).toEqual(new Set(["l1"]));
  });

  it("gives nothing where no question fits", () => {
    expect(choose("seed", ["crisis"])).toBeUndefined();
    expect(chooseFirst({ items: [], domains }, defaultQuizRequest, "seed")).toBeUndefined();
  });
});

describe("beginWith", () => {
  const item = (id: string, concept = id, domain = "ethics", shared?: string) => ({
    id,
    concept,
    domain,
    ...(shared ? { case: shared } : {}),
  });
  const ids = (paper: readonly { id: string }[]) => paper.map(({ id }) => id);

  it("puts a question that was chosen anyway in front, and changes nothing else", () => {
    expect(ids(beginWith([item("a"), item("b"), item("c")], item("b")))).toEqual(["b", "a", "c"]);
  });

  it("takes the place of the one that asks the same concept", () => {
    const paper = [item("a"), item("b", "same"), item("c")];
    expect(ids(beginWith(paper, item("first", "same")))).toEqual(["first", "a", "c"]);
  });

  it("else of one of its own domain, so that the domains keep their shares", () => {
    const paper = [item("a"), item("b", "b", "law"), item("c")];
    expect(ids(beginWith(paper, item("first", "first", "law")))).toEqual(["first", "a", "c"]);
  });

  it("else of the last one: the quiz is as long as was asked for", () => {
    expect(ids(beginWith([item("a"), item("b")], item("first", "first", "law")))).toEqual(["first", "a"]);
  });

  it("keeps cases together", () => {
    const paper = [item("a", "a", "ethics", "story"), item("b"), item("c", "c", "ethics", "story")];
    const first = item("first", "first", "law", "story");
    expect(ids(beginWith(paper, first))).toEqual(["first", "a", "b"]);
  });

  it("begins a paper that would be empty", () => {
    expect(ids(beginWith([], item("first")))).toEqual(["first"]);
  });
});
