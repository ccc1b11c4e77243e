import { describe, expect, it } from "vitest";
import { parseQuizRequest } from "@/lib/exam/parse-quiz-request";
import { defaultQuizRequest, printQuizRequest, quizKinds } from "@/lib/exam/quiz-request";
import fc from "@/tests/support/fast-check";

const parse = (query: string) => parseQuizRequest(new URLSearchParams(query));

describe("parseQuizRequest", () => {
  it("gives the default quiz for an empty query", () => {
    expect(parse("")).toEqual({ request: defaultQuizRequest, notices: [] });
  });

  it("reads every key", () => {
    expect(parse("count=12&domain=ethics&kinds=cloze&mode=test&seed=k3m9qa").request).toEqual({
      count: 12,
      domains: ["ethics"],
      kinds: ["cloze"],
      mode: "test",
      seed: "k3m9qa",
      retry: null,
      items: [],
    });
  });

  it("reads domains that are repeated and ones with commas", () => {
    expect(parse("domain=b,a&domain=c").request.domains).toEqual(["a", "b", "c"]);
  });

  it("reads what Next hands over", () => {
    expect(parseQuizRequest({ domain: ["b", "a"], count: "3" }).request).toMatchObject({
      count: 3,
      domains: ["a", "b"],
    });
  });

  it.each(["0", "201", "-1", "2.5", "five", "1e2"])("takes the default for a count of %s", (count) => {
    expect(parse(`count=${count}`).request.count).toBe(5);
  });

  it("reports a count that can't be used", () => {
    expect(parse("count=0").notices).toEqual([
      'The number of questions must be from 1 to 200, and the address says "0". This quiz has 5.',
    ]);
  });

  it("reports a mode that does not exist", () => {
    expect(parse("mode=exam").notices).toEqual([
      'There is no mode "exam". Feedback comes after each answer.',
    ]);
  });

  it("keeps the kinds that exist", () => {
    expect(parse("kinds=cloze,essay").request.kinds).toEqual(["cloze"]);
  });

  it("reports a kind that does not exist", () => {
    expect(parse("kinds=cloze,essay").notices).toHaveLength(1);
  });

  it("leaves out a domain that the bank does not have", () => {
    const { request } = parseQuizRequest({ domain: "ethics,magic" }, { domains: ["ethics"] });
    expect(request.domains).toEqual(["ethics"]);
  });

  it("reports a domain that the bank does not have", () => {
    const { notices } = parseQuizRequest({ domain: "magic" }, { domains: ["ethics"] });
    expect(notices).toEqual(['There is no domain "magic" here. It is left out.']);
  });

  it("leaves out a seed that is too long", () => {
    expect(parse(`seed=${"x".repeat(101)}`).request.seed).toBeNull();
  });

  it("keeps items in the order given", () => {
    expect(parse("items=b,a,b").request.items).toEqual(["b", "a"]);
  });

  it("ignores the count where items are named", () => {
    expect(parse("items=a,b&count=9").request).toEqual(parse("items=a,b").request);
  });

  it("never throws", () => {
    const keys = fc.constantFrom("count", "domain", "kinds", "mode", "seed", "retry", "items", "other");
    const values = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
    fc.assert(
      fc.property(fc.dictionary(keys, values), (query) => {
        parseQuizRequest(query);
      }),
    );
  });
});

describe("printQuizRequest", () => {
  it("always gives the count, and no other default", () => {
    expect(printQuizRequest(defaultQuizRequest)).toBe("count=5");
  });

  it("has one order of keys", () => {
    expect(printQuizRequest(parse("seed=s&mode=test&domain=b,a&count=7").request)).toBe(
      "count=7&domain=a,b&mode=test&seed=s",
    );
  });

  it("is read back as the same request", () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,9}$/), { maxLength: 4 });
    const text = fc.option(fc.stringMatching(/^[!-~é]{1,20}$/), { nil: null });
    const requests = fc
      .record({
        count: fc.integer({ min: 1, max: 200 }),
        domains: ids,
        kinds: fc.uniqueArray(fc.constantFrom(...quizKinds), { minLength: 1 }),
        mode: fc.constantFrom("tutor" as const, "test" as const),
        seed: text,
        retry: text,
        items: ids,
      })
      .map((request) => parseQuizRequest(new URLSearchParams(printQuizRequest(request))).request);
    fc.assert(
      fc.property(requests, (request) => {
        expect(parseQuizRequest(new URLSearchParams(printQuizRequest(request))).request).toEqual(request);
      }),
    );
  });
});
