import { describe, expect, test } from "vitest";
import { emptyBank, readNewBank, shareEvenly, weightSum } from "@/components/studio/new-bank-form";
import { parseBankFile } from "@/lib/bank/parse/bank-file";
import { bankSheetText } from "@/lib/bank/scaffold/bank-sheet-text";

const row = (key: number, title: string, weight: string) => ({ key, title, weight });
const filled = {
  ...emptyBank,
  title: 'The "food" card: #1',
  description: "Practice: for one exam.",
  domains: [row(1, "Hygiene", "33,3"), row(2, "Hygiene", "66.7")],
};

describe("a new bank", () => {
  test("is written so that it reads as what was typed", () => {
    const exam = { hasExam: true, items: "40", minutes: "60", passMark: "70" };
    const read = readNewBank({ ...filled, ...exam }, []);
    if ("errors" in read) throw new Error(JSON.stringify(read.errors));
    expect(read.id).toBe("the-food-card-1");
    const { meta, diagnostics } = parseBankFile(bankSheetText(read.sheet), "bank.mdx");
    expect(diagnostics).toEqual([]);
    expect(meta).toMatchObject({
      title: filled.title,
      description: filled.description,
      exam: { items: 40, minutes: 60, passMark: 70 },
      domains: [
        { title: "Hygiene", weight: 33.3 },
        { title: "Hygiene", weight: 66.7 },
      ],
    });
    expect(new Set(meta?.domains.map(({ id }) => id)).size).toBe(2);
  });

  const errorsOf = (change: object, taken: string[] = []) => {
    const read = readNewBank({ ...filled, ...change }, taken);
    return "errors" in read ? Object.keys(read.errors) : [];
  };
  test("says at each field what is wrong", () => {
    expect(errorsOf({ title: " ", id: "x" })).toEqual(["title"]);
    expect(errorsOf({ id: "../x" })).toEqual(["id"]);
    expect(errorsOf({ id: "new" })).toEqual(["id"]);
    expect(errorsOf({}, ["the-food-card-1"])).toEqual(["id"]);
    expect(errorsOf({ language: "english!" })).toEqual(["language"]);
    expect(errorsOf({ language: "en-california" })).toEqual(["language"]);
    expect(errorsOf({ domains: [row(1, "", "40"), row(2, "B", "50")] })).toEqual(["title 1", "weights"]);
    expect(errorsOf({ domains: [row(1, "A", ""), row(2, "B", "50")] })).toEqual(["weight 1"]);
    expect(errorsOf({ hasExam: true, items: "1.5", minutes: "", passMark: "101" })).toEqual([
      "items",
      "minutes",
      "passMark",
    ]);
  });
});

test("weights that are shared evenly sum to 100", () => {
  const shared = shareEvenly([row(1, "a", ""), row(2, "b", ""), row(3, "c", "9")]);
  expect(shared.map(({ weight }) => weight)).toEqual(["34", "33", "33"]);
  expect(weightSum(shared)).toBe(100);
});
