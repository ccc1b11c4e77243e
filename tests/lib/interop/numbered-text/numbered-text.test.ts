import { describe, expect, it } from "vitest";
import { formats } from "@/lib/interop/formats";
import { numberedText } from "@/lib/interop/numbered-text/format";
import { detectFormats, readSource } from "@/lib/interop/read-source";
import { aSource, inShort, oneItem, pieces, read, rules } from "@/tests/support/foreign";

const short = (text: string) => pieces(numberedText, text).map(({ items }) => inShort(items[0]));

describe("the key", () => {
  it.each([
    ["a star before the letter", "1. What first?\n a) Ask\n*b) Act\n c) Wait"],
    ["a star behind the option", "1. What first?\na) Ask\nb) Act *\nc) Wait"],
    ["a word behind the option", "1. What first?\nA. Ask\nB. Act (correct)\nC. Wait"],
    ["an answer line", "1. What first?\nA. Ask\nB. Act\nC. Wait\nAnswer: B"],
    ["an answer line in short", "1) What first?\n(a) Ask\n(b) Act\n(c) Wait\nAns. (b)"],
    ["a line Key", "Question 1: What first?\nA: Ask\nB: Act\nC: Wait\nKey = B"],
    ["the words of the option", "1. What first?\nA. Ask\nB. Act\nC. Wait\nCorrect answer: Act"],
    ["letter and words", "1. What first?\nA. Ask\nB. Act\nC. Wait\nAnswer: B. Act"],
    ["a list at the end", "1. What first?\nA. Ask\nB. Act\nC. Wait\n\nAnswer key\n1. B"],
    ["options on one line", "1. What first?\na) Ask\tb) Act   c) Wait\nAnswer: b"],
    ["a check mark", "1. What first?\nA. Ask\n✓ B. Act\nC. Wait"],
  ])("may be %s", (_what, text) => {
    expect(short(text)).toEqual(["What first? [Ask | *Act | Wait]"]);
  });

  it("may be several", () => {
    expect(oneItem(numberedText, "1. Which?\na) x\nb) y\nc) z\nAnswer: A and C")).toMatchObject({
      multiple: true,
    });
    expect(oneItem(numberedText, "1. Which?\n*a) x\nb) y\n*c) z")).toMatchObject({ multiple: true });
  });

  it("is never made up", () => {
    for (const end of ["", "\nAnswer: F", "\nAnswer: it depends", "\nAnswer: A, F"])
      expect(pieces(numberedText, `1. Which?\na) x\nb) y${end}`)[0]).toMatchObject({ isDraft: true });
    expect(rules(numberedText, "1. Which?\na) x\nb) y\nAnswer: F")).toContain("answer-unclear");
    // Two sections with one list each: numbers stand twice.
    const [first, second] = pieces(
      numberedText,
      "1. One?\na) x\nb) y\n1. Two?\na) x\nb) y\n\nAnswer key\n1. A\n1. B",
    );
    expect([first?.isDraft, second?.isDraft]).toEqual([true, true]);
  });

  it("of the answer line counts, where an option is marked as well, and the report says so", () => {
    expect(short("1. Which?\n*a) x\nb) y\nAnswer: b")).toEqual(["Which? [x | *y]"]);
    expect(rules(numberedText, "1. Which?\n*a) x\nb) y\nAnswer: b")).toEqual(["two-keys"]);
  });
});

it("takes lists of answers with several on a line, and one for each section", () => {
  const question = (number: number) => `${number}. Which ${number}?\na) x\nb) y\n`;
  const text = `${question(1)}${question(2)}\nAnswers:\n1-A 2-B\n\n${question(1).replace("Which", "What")}\nAnswers\n1) b`;
  expect(short(text)).toEqual(["Which 1? [*x | y]", "Which 2? [x | *y]", "What 1? [x | *y]"]);
  expect(short(`${question(1)}${question(2)}\n1. B  2. A`)).toEqual([
    "Which 1? [x | *y]",
    "Which 2? [*x | y]",
  ]);
});

it("reads rationales, explanations, hints, tags, domain and id", () => {
  const [item] = read(
    numberedText,
    "1. Which?\na) x\nWhy: x is so\nb) y\nFeedback: y is not\nAnswer: A - as the law says\nRationale: Because.\n\nAnd more.\nHint: Look.\nTags: one, two\nDomain: Crisis help\nID: q-7",
  ).items;
  expect(item).toMatchObject({
    sourceId: "q-7",
    tags: ["one", "two"],
    own: { domain: "Crisis help" },
    hints: [[{ children: [{ value: "Look." }] }]],
  });
  expect(
    inShort(
      pieces(numberedText, "1. Which?\na) x\nWhy: x is so\nb) y\nFeedback: y is not\nAnswer: A")[0]?.items[0],
    ),
  ).toBe("Which? [*x#x is so | y#y is not]");
  expect(item?.explanation).toHaveLength(3);
  const last = oneItem(numberedText, "1. Which?\n*a) x\nb) y\nRationale: Because.");
  expect(last.explanation).toMatchObject([{ children: [{ value: "Because." }] }]);
});

it("keeps numbers and letters that belong to a text", () => {
  expect(short("1. Which are true?\n1. x\n2. y\na) 1 only\n*b) both\n2. Next?\n*a) x\nb) y")).toEqual([
    "Which are true? 1. x 2. y [1 only | *both]",
    "Next? [*x | y]",
  ]);
  expect(short("1. Who wrote it?\nA. Smith says so.\n\nAnswer: Smith")[0]).toContain("A. Smith says so.");
});

it("reads questions without numbers, with blank lines between them", () => {
  expect(short("What first?\n*a) Ask\nb) Act\n\nWhat next?\na) x\n*b) y")).toEqual([
    "What first? [*Ask | Act]",
    "What next? [x | *y]",
  ]);
});

it("reads questions without options: cards, true or false, blanks", () => {
  expect(short("1. What is naloxone?\nAnswer: It reverses an overdose.")[0]).toContain(
    "It reverses an overdose.",
  );
  expect(short("1. Water is wet.\nAnswer: True")).toEqual(["Water is wet. [*True | False]"]);
  expect(short("1. Call [[988::a number]] for help.")[0]).toContain("<Blank");
});

it("costs a bad question alone", () => {
  expect(rules(numberedText, "1. Only words\n2. Which?\n*a) x\nb) y")).toEqual(["no-options"]);
  expect(read(numberedText, "A test for all\n\n1. Which?\n*a) x\nb) y").notes).toMatchObject([
    { rule: "text-outside" },
  ]);
});

it("is told from Aiken and other texts by its content, and refuses what holds no question", async () => {
  const told = (text: string) => detectFormats(aSource(text), formats)[0]?.id;
  expect(told("1. What?\na) x\nb) y\nAnswer: b")).toBe("numbered-text");
  expect(told("1. What?\nA) x\nB) y\nANSWER: B")).toBe("numbered-text");
  expect(told("What?\nA) x\nB) y\nANSWER: B")).toBe("aiken");
  expect(told("What?\n*a) x\nb) y")).toBe("numbered-text");
  expect((await readSource(aSource("\n\n"), formats, "numbered-text")).refused?.rule).toBe("no-questions");
});

it("counts beyond ten thousand, as far as a file may have items", () => {
  expect(short("9999. One?\na) x\n*b) y\n\n10000. Two?\n*a) x\nb) y")).toEqual([
    "One? [x | *y]",
    "Two? [*x | y]",
  ]);
  expect(short("9999. One?\na) x\nb) y\n\n10000. Two?\na) x\nb) y\n\nAnswer key\n9999. B\n10000. A")).toEqual(
    ["One? [x | *y]", "Two? [*x | y]"],
  );
});
