import { describe, expect, it } from "vitest";
import type { Item } from "@/lib/bank/item";
import { type Choice, chooseItems } from "@/lib/exam/choose-items";
import type { LearnerView } from "@/lib/exam/learner-view";
import { defaultQuizRequest, type QuizRequest } from "@/lib/exam/quiz-request";
import { aCloze, aFlashcard, aQuestion, someQuestions } from "@/tests/support/an-item";
import fc from "@/tests/support/fast-check";

const domains = [
  { id: "ethics", title: "Ethics", weight: 60 },
  { id: "crisis", title: "Crisis", weight: 30 },
  { id: "law", title: "Law", weight: 10 },
];

function choose(items: Item[], request: Partial<QuizRequest> = {}, rest: Partial<Choice<Item>> = {}): Item[] {
  return chooseItems({
    bank: { items, domains },
    request: { ...defaultQuizRequest, ...request },
    seed: "k3m9qa",
    ...rest,
  });
}

const ids = (items: Item[]) => items.map(({ id }) => id);
const threeDomains = domains.flatMap(({ id }) => someQuestions(30, id, { domain: id }));

/** A learner who remembers everything, except that `weak` were wrong and `unseen` never asked. */
function aLearner({ weak = [] as string[], unseen = [] as string[] }): LearnerView {
  return {
    lastCorrect: (item) => (unseen.includes(item) ? undefined : !weak.includes(item)),
    retrievability: () => 0.99,
  };
}

describe("chooseItems", () => {
  it("gives as many items as asked for", () => {
    expect(choose(threeDomains, { count: 12 })).toHaveLength(12);
  });

  it("gives all items when there are fewer", () => {
    expect(choose(someQuestions(3, "q"), { count: 5 })).toHaveLength(3);
  });

  it("spreads a seeded paper over the domains by blueprint weight", () => {
    const paper = choose(threeDomains, { count: 20, seed: "s" });
    expect(domains.map(({ id }) => paper.filter((item) => item.domain === id).length)).toEqual([12, 6, 2]);
  });

  it("takes only the domains that are asked for", () => {
    const paper = choose(threeDomains, { count: 10, domains: ["law"] });
    expect(new Set(paper.map(({ domain }) => domain))).toEqual(new Set(["law"]));
  });

  it("takes questions only, unless other kinds are asked for", () => {
    const items = [aQuestion({ id: "q" }), aCloze("{a}", { id: "c" }), aFlashcard({ id: "f" })];
    expect(ids(choose(items))).toEqual(["q"]);
  });

  it("takes other kinds when they are asked for", () => {
    const items = [aQuestion({ id: "q" }), aCloze("{a}", { id: "c" })];
    expect(ids(choose(items, { kinds: ["cloze"] }))).toEqual(["c"]);
  });

  it("leaves out retired items", () => {
    expect(ids(choose([aQuestion({ id: "a" }), aQuestion({ id: "b", retired: true })]))).toEqual(["a"]);
  });

  it("takes no two items of one concept while that can be avoided", () => {
    const items = [...someQuestions(10, "same", { concept: "trust" }), ...someQuestions(4, "other")];
    const concepts = choose(items, { count: 5 }).map(({ concept }) => concept);
    expect(new Set(concepts).size).toBe(5);
  });

  it("takes more of one concept when there is nothing else", () => {
    expect(choose(someQuestions(10, "same", { concept: "trust" }), { count: 5 })).toHaveLength(5);
  });

  it("gives everybody the same paper for a seed, whatever they learned", () => {
    const learner = aLearner({ weak: ["ethics-7"] });
    expect(choose(threeDomains, { seed: "s" }, { learner, seed: "mine" })).toEqual(
      choose(threeDomains, { seed: "s" }, { seed: "theirs" }),
    );
  });

  it("gives the same paper for a seed when items moved to another file", () => {
    expect(choose([...threeDomains].reverse(), { seed: "s" })).toEqual(choose(threeDomains, { seed: "s" }));
  });

  it("gives different papers for different seeds", () => {
    expect(ids(choose(threeDomains, { seed: "s" }))).not.toEqual(ids(choose(threeDomains, { seed: "t" })));
  });

  it("brings weak and unseen items first", () => {
    const items = someQuestions(50, "q");
    const learner = aLearner({ weak: ["q-7", "q-41"], unseen: ["q-23"] });
    expect(ids(choose(items, { count: 3 }, { learner })).sort()).toEqual(["q-23", "q-41", "q-7"]);
  });

  it("brings every domain in the long run, however light", () => {
    const seen = new Set<string>();
    for (let index = 0; index < 60; index++) {
      for (const { domain } of choose(threeDomains, { count: 3 }, { seed: `s-${index}` })) seen.add(domain);
    }
    expect(seen).toEqual(new Set(["ethics", "crisis", "law"]));
  });

  it("gives the named items in their order", () => {
    expect(ids(choose(threeDomains, { items: ["law-2", "gone", "ethics-1"] }))).toEqual([
      "law-2",
      "ethics-1",
    ]);
  });

  it("gives the missed items of a session for a retry, however many", () => {
    const missed = ["law-1", "law-2", "law-3", "law-4", "law-5", "law-6"];
    expect(ids(choose(threeDomains, { retry: "session-1" }, { missed }))).toEqual(missed);
  });

  it("puts the questions of a case next to each other", () => {
    const items = [...someQuestions(20, "q"), ...someQuestions(3, "c", { case: "a-case" })];
    const places = choose(items, { count: 23 }).flatMap((item, place) =>
      item.id.startsWith("c-") ? [place] : [],
    );
    expect((places.at(-1) ?? 0) - (places[0] ?? 0)).toBe(2);
  });

  it("never gives an item twice", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.string(), (count, seed) => {
        const paper = ids(choose(threeDomains, { count }, { seed }));
        expect(new Set(paper).size).toBe(count);
      }),
    );
  });
});
