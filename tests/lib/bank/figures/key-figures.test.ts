import { expect, test } from "vitest";
import { keyFigures } from "@/lib/bank/figures/key-figures";
import { parseItemFile } from "@/lib/bank/parse/item-file";

/** Questions from their options; an option that starts with * is a key. */
function questions(...optionLists: string[][]) {
  const text = optionLists.map(
    (options, index) =>
      `<Question id="q${index}" domain="d"${options.filter((option) => option.startsWith("*")).length > 1 ? " multiple" : ""}>\n\nWhich?\n\n${options
        .map((option) => (option.startsWith("*") ? `- [x] ${option.slice(1)}` : `- [ ] ${option}`))
        .join("\n")}\n\n</Question>`,
  );
  return parseItemFile(text.join("\n\n"), "q.mdx").items.flatMap(({ item }) =>
    item.kind === "question" ? [item] : [],
  );
}

test("counts the keys that are longer than every distractor, by number of options", () => {
  const figures = keyFigures(
    questions(["*longest", "short", "tiny"], ["*abc", "abcd", "ab"], ["*aaaaaa", "bb", "cc", "dd"]),
  );
  expect(figures.keyLongestByOptions).toEqual({ 3: 0.5, 4: 1 });
});

test("does not call a key the longest when a distractor is as long", () => {
  expect(keyFigures(questions(["*abcd", "efgh", "ij"])).keyLongestByOptions).toEqual({ 3: 0 });
});

test("gives the mean of key length over mean distractor length", () => {
  expect(keyFigures(questions(["*abcd", "ab", "cdefgh"], ["*ab", "cdef", "ghij"])).lengthRatio).toBe(0.75);
});

test("gives the share of keys at each place among questions with four options", () => {
  const figures = keyFigures(questions(["*a", "b", "c", "d"], ["a", "b", "c", "*d"], ["a", "*b", "c"]));
  expect(figures.positions).toEqual([0.5, 0, 0, 0.5]);
});

test("leaves questions with several keys out", () => {
  expect(keyFigures(questions(["*a", "*b", "c"])).questionsByOptions).toEqual({});
});
