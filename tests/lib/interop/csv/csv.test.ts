import { describe, expect, it } from "vitest";
import { csv } from "@/lib/interop/csv/format";
import { readCsv } from "@/lib/interop/csv/read-csv";
import { detectDelimiter, splitCsv } from "@/lib/interop/csv/split-csv";
import { formats } from "@/lib/interop/formats";
import { detectFormats } from "@/lib/interop/read-source";
import { aSource, inShort, oneItem, pieces, read, rules } from "@/tests/support/foreign";

describe("splitCsv", () => {
  it.each([
    [
      "a,b\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ['"a ""b"", c",d\n', [['a "b", c', "d"]]],
    ['"a\nb",c\n\n,\nd', [["a\nb", "c"], ["d"]]],
    [
      '"open,b\nc,d',
      [
        ['"open', "b"],
        ["c", "d"],
      ],
    ],
    ["", []],
  ])("%j", (text, cells) => {
    expect(splitCsv(text, ",").map((row) => row.cells)).toEqual(cells);
  });
  it("counts lines through cells of several", () => {
    expect(splitCsv('"a\nb",c\nd,e', ",").map(({ line }) => line)).toEqual([1, 3]);
  });
  it.each([
    ["a\tb\nc\td", "\t"],
    ["a;b,c\nd;e\nf;g", ";"],
    ["a|b\nc|d", "|"],
    ["words, and more\nwords\nwords", undefined],
  ])("tells the delimiter of %j", (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });
  it("takes a long line and many quotes in time that grows with their length", () => {
    const begun = performance.now();
    splitCsv(",".repeat(3_000_000), ",");
    splitCsv(`${"a\n".repeat(1_000_000)}`, ",");
    splitCsv('"'.repeat(100_000), ",");
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
});

describe("a table with a head", () => {
  it("has the key as a letter, a number, or the text", () => {
    for (const key of ["B", "b)", "2", "Act", "option B"])
      expect(inShort(oneItem(csv, `Question,Option A,Option B,Correct\nWhat first?,Ask,Act,${key}`))).toBe(
        "What first? [Ask | *Act]",
      );
    expect(oneItem(csv, 'question,a,b,c,key\nWhich?,x,y,z,"A, C"')).toMatchObject({ multiple: true });
  });

  it("never makes up a key: one that names no option is none", () => {
    for (const key of ["", "E", "Wait", "A, F"])
      expect(pieces(csv, `question,a,b,key\nWhich?,x,y,"${key}"`)[0]).toMatchObject({ isDraft: true });
  });

  it("may have the right answer apart from the wrong ones", () => {
    const text = "Question,Correct Answer,Distractor 1,Distractor 2\nWhat?,right,wrong,worse".replace(
      "Correct Answer",
      "Answer",
    );
    expect(inShort(oneItem(csv, text))).toBe("What? [*right | wrong | worse]");
  });

  it("keeps rationales, hints, explanation, tags, domain and id", () => {
    const [item] = read(
      csv,
      "id;domain;question;a;b;key;rationale 1;rationale 2;hint 1;hint 2;explanation;tags\nq1;Crisis help;What?;x;y;A;why x;why not y;h1;h2;all;one, two",
    ).items;
    expect(item).toMatchObject({ sourceId: "q1", tags: ["one", "two"], own: { domain: "Crisis help" } });
    expect(item?.hints).toHaveLength(2);
    const made = oneItem(csv, "domain;question;a;b;key;rationale 1\nCrisis help;What?;x;y;A;why x");
    expect(inShort(made)).toBe("What? [*x#why x | y]");
    expect(made.domain).toBe("crisis");
  });

  it("names columns that it does not read", () => {
    expect(read(csv, "question,answer,author\nWhat?,x,me").notes).toMatchObject([
      { rule: "columns-not-read", message: expect.stringContaining("author") },
    ]);
  });
});

describe("a table without a head", () => {
  it("of two columns is cards: what Quizlet and Anki copy", () => {
    expect(inShort(oneItem(csv, "naloxone\treverses an overdose"))).toContain(
      "naloxone\n\n<Answer>\nreverses an overdose\n</Answer>",
    );
    expect(pieces(csv, "a\tb\nc\t\nd\te").map(({ items }) => items.length)).toEqual([1, 0, 1]);
  });
  it("of more has a question, options and the key", () => {
    expect(inShort(oneItem(csv, "What?\tx\ty\tz\t2"))).toBe("What? [x | *y | z]");
  });
  it("can be read as a person says", () => {
    const reading = readCsv(aSource("x\tWhat?\ty\nz\tWho?\tw"), {
      choices: { "column 1": "answer", "column 2": "question", "column 3": "nothing" },
    });
    expect(reading.items[0]?.body).toMatchObject({ kind: "card", back: [{ children: [{ value: "x" }] }] });
    expect(reading.choices?.map(({ name, value }) => [name, value])).toEqual([
      ["column 1", "answer"],
      ["column 2", "question"],
      ["column 3", "nothing"],
    ]);
  });
});

it("reads HTML that fills a cell, and takes everything else as it stands", () => {
  expect(oneItem(csv, "question,answer\n<p>a <b>b</b></p>,c")).toMatchObject({
    front: [{ children: [{}, { type: "strong" }] }],
  });
  expect(inShort(oneItem(csv, "question,answer\na <b>,c"))).toContain("a \\<b>");
  expect(inShort(oneItem(csv, "question,answer\n'=1+1,'-2"))).toContain("=1+1");
  expect(rules(csv, "question,answer\n,c\nd,e")).toEqual(["row-without-question"]);
});

it("is told from other texts by its content", () => {
  expect(detectFormats(aSource("question,answer\na,b", "x.txt"), formats)[0]?.id).toBe("csv");
  expect(detectFormats(aSource("::A::Which, of?{=a ~b, c}", "x.csv"), formats)[0]?.id).toBe("gift");
});
