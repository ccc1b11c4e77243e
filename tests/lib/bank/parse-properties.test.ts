import { describe, expect, it } from "vitest";
import { caseSchema, itemSchema } from "@/lib/bank/item";
import { parseBankFile } from "@/lib/bank/parse/bank-file";
import { parseItemFile } from "@/lib/bank/parse/item-file";
import { parseLessonFile } from "@/lib/bank/parse/lesson-file";
import { blockSchema } from "@/lib/bank/rich-text";
import type { Diagnostic } from "@/lib/shared/diagnostic";
import { anyText } from "@/tests/support/a-rich-text";
import { aBankFile, aFlashcardText, anItemFile, aQuestionText } from "@/tests/support/bank-files";
import fc from "@/tests/support/fast-check";

const runs = { numRuns: 150 };

/** Whole files of any kind, and files whose beginning is sound. */
const anyFile = fc.oneof(
  anyText,
  anyText.map((text) => anItemFile(text)),
  anyText.map((text) => anItemFile(aQuestionText("one", text))),
  anyText.map((text) => anItemFile(aFlashcardText("one", "Front", text))),
  anyText.map((text) => `---\n${text}\n---\n`),
  anyText.map((text) => `---\ntitle: A lesson\n---\n${text}`),
  anyText.map((text) => aBankFile() + text),
  anyText.map((text) => aBankFile().replace("title: Ethics", () => `title: ${text}`)),
);

const readers = {
  parseItemFile: (text: string) => parseItemFile(text, "f.mdx"),
  parseLessonFile: (text: string) => parseLessonFile(text, "f.mdx"),
  parseBankFile: (text: string) => parseBankFile(text, "f.mdx"),
};

/** Whether a diagnostic points into the text, one column behind the end of a line included. */
function isInside({ line, column }: Diagnostic, text: string): boolean {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
  const row = lines[line - 1];
  return Number.isInteger(line) && row !== undefined && column >= 1 && column <= row.length + 1;
}

describe.each(Object.entries(readers))("%s", (_, read) => {
  it("throws for no text", () => {
    fc.assert(
      fc.property(anyFile, (text) => {
        read(text);
      }),
      runs,
    );
  });

  it("points into the text with every diagnostic", () => {
    fc.assert(
      fc.property(anyFile, (text) => {
        expect(read(text).diagnostics.filter((one) => !isInside(one, text))).toEqual([]);
      }),
      runs,
    );
  });

  it("gives plain data that JSON keeps", () => {
    fc.assert(
      fc.property(anyFile, (text) => {
        const result = read(text);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }),
      runs,
    );
  });
});

describe("parseItemFile", () => {
  it("gives items and cases that the schema takes", () => {
    fc.assert(
      fc.property(anyFile, (text) => {
        const { items, cases } = parseItemFile(text, "f.mdx");
        for (const { item } of items) itemSchema.parse(item);
        for (const one of cases) caseSchema.parse(one.case);
      }),
      runs,
    );
  });

  it("gives questions with a key", () => {
    fc.assert(
      fc.property(anyFile, (text) => {
        for (const { item } of parseItemFile(text, "f.mdx").items) {
          if (item.kind !== "question") continue;
          const keys = item.options.filter((option) => option.correct).length;
          expect(item.multiple ? keys >= 2 : keys === 1).toBe(true);
        }
      }),
      runs,
    );
  });

  it("gives the sound items, whatever stands between them", () => {
    const sound = [
      aQuestionText("first"),
      aFlashcardText("second", "Front", "```js\nconst a = 1;\n```"),
      aQuestionText("third"),
    ] as const;
    const itemsOf = (text: string) => parseItemFile(text, "f.mdx").items.map(({ item }) => item);
    const alone = itemsOf(anItemFile(...sound));
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        // A fence that one text opens and the other closes makes code of the item between them, as Markdown has it.
        fc.pre(!(/^\s*(```|~~~)/m.test(one) && /^\s*(```|~~~)/m.test(other)));
        const found = itemsOf(anItemFile(sound[0], one, sound[1], other, sound[2]));
        for (const item of alone) expect(found).toContainEqual(item);
      }),
      { numRuns: 250 },
    );
  });
});

describe("parseLessonFile", () => {
  it("gives a body that the schema takes", () => {
    fc.assert(
      fc.property(anyFile, (text) => {
        for (const block of parseLessonFile(text, "f.mdx").body) blockSchema.parse(block);
      }),
      runs,
    );
  });

  it("gives the sound sections, whatever stands in another", () => {
    // Code and comments that are opened and not closed reach over headings, as Markdown has it.
    const section = anyText.filter((text) => !/[`~<]/.test(text));
    fc.assert(
      fc.property(section, (text) => {
        const { body } = parseLessonFile(
          `---\ntitle: A\n---\n\n## One\n\nText.\n\n## Two\n\n${text}\n\n## Three\n`,
          "f",
        );
        const headings = body.flatMap((block) => (block.type === "heading" ? [block.id] : []));
        expect(headings).toEqual(expect.arrayContaining(["one", "three"]));
      }),
      runs,
    );
  });
});
