import { describe, expect, it } from "vitest";
import { formats } from "@/lib/interop/formats";
import { openTriviaDb } from "@/lib/interop/opentdb/format";
import { readSource } from "@/lib/interop/read-source";
import { aSource, inShort, pieces, read } from "@/tests/support/foreign";
import { encodings, triviaAnswer, triviaRefusal } from "@/tests/support/opentdb-shapes";

describe.each(Object.entries(encodings))("an answer in the encoding %s", (_name, encode) => {
  const text = triviaAnswer(encode);

  it("is told by its content", async () => {
    const result = await readSource(aSource(text, "x"), formats);
    expect(result.refused ?? result.format.id).toBe("opentdb");
  });

  it("gives its texts as they are meant, signs of HTML and of addresses among them", () => {
    expect(pieces(openTriviaDb, text).map(({ items }) => inShort(items[0]))).toEqual([
      `Which is "hot", as René's <b> tag says: 60 + 3 °C? [*63 °C & more | 5 °C | -18 °C | 100%]`,
      "Soap cleans. [*True | False]",
    ]);
  });

  it("gives category and level", () => {
    expect(read(openTriviaDb, text).items).toMatchObject([
      { category: ["Science & Nature: Heat"], tags: ["level-easy"] },
      { category: ["Kitchen"], tags: ["level-hard"] },
    ]);
  });

  it("loses nothing", () => {
    expect(pieces(openTriviaDb, text).map(({ notes }) => notes)).toEqual([[], []]);
  });
});

describe("an answer without questions", () => {
  it.each([
    [1, "not as many questions"],
    [2, "not valid"],
    [3, "does not exist"],
    [4, "given all its questions"],
    [5, "too often"],
    [6, "no questions"],
  ])("code %i is refused, and the message says why", async (code, reason) => {
    const { refused } = await readSource(aSource(triviaRefusal(code), "api.json"), formats);
    expect(refused).toMatchObject({
      rule: "opentdb-response",
      message: expect.stringContaining(reason),
      help: expect.stringMatching(/\S/),
    });
  });
});
