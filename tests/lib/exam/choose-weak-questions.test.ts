import { describe, expect, it } from "vitest";
import type { Question } from "@/lib/bank/item";
import { chooseWeakQuestions } from "@/lib/exam/choose-weak-questions";
import { createRandom } from "@/lib/shared/random";
import { someQuestions } from "@/tests/support/an-item";

const domains = ["a", "b", "c", "d"].map((id) => ({ id, weight: 25 }));
const questions = domains.flatMap(({ id }) => someQuestions(6, id, { domain: id }) as Question[]);
const standing = (domain: string, remembered: number) => ({ domain, concepts: 10, remembered });

function choose(changes: Partial<Parameters<typeof chooseWeakQuestions>[0]> = {}) {
  const chosen = chooseWeakQuestions({
    questions,
    domains,
    standings: [standing("a", 9), standing("b", 2), standing("c", 5), standing("d", 7)],
    learner: { lastCorrect: () => undefined, retrievability: () => undefined },
    without: new Set(),
    count: 6,
    random: createRandom("test"),
    ...changes,
  });
  return chosen.map(({ id }) => id.split("-")[0]);
}

const countOf = (chosen: (string | undefined)[], domain: string) =>
  chosen.filter((one) => one === domain).length;

describe("chooseWeakQuestions", () => {
  it("asks from the three weakest domains, the weakest most", () => {
    const chosen = choose();
    expect(countOf(chosen, "a")).toBe(0);
    expect(countOf(chosen, "b")).toBeGreaterThan(countOf(chosen, "d"));
    expect(chosen[0]).toBe("b");
  });

  it("counts a domain by its weight in the exam", () => {
    const heavy = domains.map(({ id }) => ({ id, weight: id === "a" ? 97 : 1 }));
    expect(countOf(choose({ domains: heavy }), "a")).toBeGreaterThan(3);
  });

  it("takes from the others what the weakest can't fill", () => {
    expect(countOf(choose({ count: 20 }), "a")).toBe(2);
    expect(choose({ count: 100 })).toHaveLength(24);
  });

  it("counts a domain without a standing as not met at all", () => {
    expect(
      countOf(choose({ standings: [standing("b", 9), standing("c", 9), standing("d", 9)], count: 3 }), "a"),
    ).toBe(3);
  });

  it("leaves out what is remembered, and what comes up anyway", () => {
    const learner = {
      lastCorrect: () => true,
      retrievability: (concept: string) => (concept.startsWith("b") ? 0.5 : 0.95),
    };
    expect(new Set(choose({ learner, count: 24 }))).toEqual(new Set(["b"]));
    expect(choose({ learner, without: new Set(["b-1", "b-2"]), count: 24 })).toHaveLength(4);
  });

  it("chooses none of none, and none when none are asked for", () => {
    expect(choose({ questions: [] })).toEqual([]);
    expect(choose({ count: 0 })).toEqual([]);
  });
});
