import { describe, expect, it } from "vitest";
import { chooseQuizPages } from "@/lib/exam/quiz-pages";
import { defaultQuizRequest, type QuizRequest } from "@/lib/exam/quiz-request";

const choose = (pages: number, request: Partial<QuizRequest> = {}, needed: number[] = [], seed = "s") =>
  chooseQuizPages({ request: { ...defaultQuizRequest, ...request }, pages, seed, needed });

describe("the pages that a quiz is chosen from", () => {
  it("are the only one of a small bank", () => {
    expect(choose(1)).toEqual([0]);
    expect(choose(1, { count: 200 })).toEqual([0]);
  });

  it("are one for five questions and more for more, but never all of them", () => {
    expect(choose(8)).toHaveLength(1);
    expect(choose(8, { count: 40 })).toHaveLength(2);
    expect(choose(8, { count: 200 })).toHaveLength(7);
    expect(choose(2, { count: 200 })).toHaveLength(1);
  });

  it("are others for another seed, and the same for the same", () => {
    const drawn = Array.from({ length: 40 }, (_, index) => choose(8, {}, [], `s${index}`)[0]);
    expect(new Set(drawn).size).toBe(8);
    expect(choose(8, {}, [], "s1")).toEqual(choose(8, {}, [], "s1"));
  });

  it("are up to two more for what the learner needs to see", () => {
    const [drawn] = choose(8);
    const others = [0, 1, 2, 3, 4].filter((place) => place !== drawn);
    expect(choose(8, {}, others)).toHaveLength(3);
    expect(choose(8, {}, others)).toEqual(expect.arrayContaining(others.slice(0, 2)));
    expect(choose(8, {}, [drawn ?? 0])).toEqual([drawn]);
  });

  it.each([{ seed: "shared" }, { domains: ["ethics"] }, { kinds: ["cloze" as const] }, { items: ["one"] }])(
    "are all for %o",
    (request) => {
      expect(choose(3, request)).toEqual([0, 1, 2]);
    },
  );
});
