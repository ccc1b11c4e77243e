import { describe, expect, it } from "vitest";
import { readClozeCode, writeClozeCode } from "@/lib/interop/moodle-xml/cloze-code";
import { moodleXml } from "@/lib/interop/moodle-xml/format";
import { read } from "@/tests/support/foreign";
import { inWords } from "@/tests/support/in-words";
import { clozeShapes } from "@/tests/support/moodle-xml-cloze-shapes";
import { quizFile } from "@/tests/support/moodle-xml-parts";

describe("embedded answers as Moodle's files have them", () => {
  it.each([
    [
      "typed and chosen, with feedback, hints and a tag",
      "twoGaps",
      'Complete it: "The [Milk] stands in the [Fridge] at once". ? Hint 1 ? Hint 2 #### Read "The book of milk": "Milk is cold". (answer-feedback, gap-choices)',
    ],
    ["signs that programs fall over", "dollars", "What does it cost? [a $3 bill] (gap-choices)"],
    [
      "by share and by sign, with line ends inside",
      "documented",
      "Match the foods with their store. * Milk: [fridge] * Flour: [shelf] * Fish: [fridge] * Rice: [shelf] Soup is kept above [sixty three] degrees. (answer-feedback, gap-choices, partial-credit)",
    ],
    [
      "signs, escaped and as entities",
      "escapes",
      "It says [a}b#c], [<b> & é € '], [R&D] and [2.5], [y]. (answer-feedback, gap-choices, tolerance, partial-credit)",
    ],
    ["no gap", "noGap", "left out (no-gap)"],
    ["a code without choices is no gap", "noChoices", "left out (no-gap)"],
    [
      "one choice is an answer all the same",
      "oneChoice",
      "Tick what is cold [Milk] (answer-feedback, gap-choices)",
    ],
    [
      "no answer that is fully right: none is made so",
      "noneFull",
      "left out (answer-feedback, gap-without-answer)",
    ],
    ["a word for a number stays a word", "noNumber", "How many trays? [none]"],
    ["one of several to tick is an answer", "oneOfSeveral", "Cold is [milk]. (gap-choices)"],
    [
      "several to tick belong together: a card lists them, and no single one is made the answer",
      "several",
      "Cold are _____. Known for _____. Wash with _____. => milk, fish cold, ice soap (answer-feedback, several-in-a-gap)",
    ],
  ] as const)("%s", (_says, name, kept) => {
    expect(inWords(moodleXml, quizFile(clozeShapes[name]))).toEqual([kept]);
  });

  it("every type in one text", () => {
    const [told = ""] = inWords(moodleXml, quizFile(clozeShapes.everyType));
    expect(told).toContain("Milk is kept [cold]. Fish lies [low]. Bread lies [high]. Rice cools [fast].");
    expect(told).toContain("Soup cools [in trays]. Tea is [hot].");
    expect(told).toContain("A fridge has [5] degrees, a hob [63]. It opened in [1987].");
    expect(told).toContain("We wash with [soap], that is [H2O], or [suds].");
    for (const rule of ["case-sensitive", "answer-feedback", "partial-credit", "other-answers"])
      expect(told).toContain(rule);
  });

  it("every short name, a share without a weight too", () => {
    const [item] = read(moodleXml, quizFile(clozeShapes.shortNames)).items;
    expect(item?.body).toMatchObject({
      gaps: ["text", "text", "text", "text", "number", ...Array(6).fill("choice")].map((kind) => ({ kind })),
    });
    expect(inWords(moodleXml, quizFile(clozeShapes.shortNames))[0]).toContain(
      "Typed [Maths], with capitals [Maths], [a] and [b], a number [23.8], chosen [as], [as], [as], [as], [as], [as].",
    );
  });
});

describe("an answer that is written into a code", () => {
  it.each([
    "a}b",
    "a#b",
    "a~b",
    'say "a"',
    "a/b",
    String.raw`C:\temp`,
    "5*",
    "a<b>c",
    "R&D",
    "&eacute;",
    "=x",
    "%50%x",
  ])("%s comes back as it was", (answer) => {
    expect(readClozeCode(`<p>${writeClozeCode(answer)}</p>`).gaps).toEqual([
      { kind: "text", answers: [{ text: answer, fraction: 1 }] },
    ]);
  });

  it("has a backslash only where Moodle takes it off again, and before a star", () => {
    expect(writeClozeCode(String.raw`a/b "c" ~ } # * \ `)).toBe(
      String.raw`{1:SHORTANSWER:=a/b &quot;c&quot; &#126; \} \# \* &#92; }`,
    );
  });
});
