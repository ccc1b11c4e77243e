import { describe, expect, it } from "vitest";
import { findNearDuplicates, findNearDuplicatesAgain } from "@/lib/bank/lint/near-duplicates";
import { wordsOf } from "@/lib/bank/lint/words";
import { plainText, rememberedText } from "@/lib/bank/plain-text";
import type { Block } from "@/lib/bank/rich-text";
import { stigmatisingTerm } from "@/lib/bank/rules/stigmatising-term";
import { aQuestion } from "@/tests/support/an-item";
import fc from "@/tests/support/fast-check";

// Lint reads some texts by a shorter way than the obvious one: both have to say the same.

const signs = [..."abzAZ019'-’“ .,;_\n\t", "é", "ß", "İ", "–", "\u00a0", "𝒳"];
const anyText = fc.array(fc.constantFrom(...signs), { maxLength: 40 }).map((some) => some.join(""));

describe("the words of a text", () => {
  it("are what one pattern says they are", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const small = text.toLowerCase().replaceAll("’", "'");
        expect(wordsOf(text)).toEqual(small.match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("plain text", () => {
  it("has single spaces between words and none at its ends, however it was written", () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyText, { maxLength: 3 }), { maxLength: 3 }), (paragraphs) => {
        const blocks = paragraphs.map(
          (values): Block => ({
            type: "paragraph",
            children: values.map((value) => ({ type: "text", value })),
          }),
        );
        const joined = paragraphs.map((values) => values.join("")).filter(Boolean);
        const wanted = joined.join(" ").replace(/\s+/g, " ").trim();
        expect([plainText(blocks), rememberedText(blocks), rememberedText(blocks)]).toEqual([
          wanted,
          wanted,
          wanted,
        ]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("near duplicates", () => {
  it("are the same when they are looked for again", () => {
    const anyRuns = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.array(anyRuns, { maxLength: 8 }), { maxLength: 4 }), (banks) => {
        for (const texts of [...banks, ...banks])
          expect(findNearDuplicatesAgain(texts)).toEqual(findNearDuplicates(texts));
      }),
    );
  });
});

describe("words that mark the person", () => {
  it.each(
    [
      "addict,addicts,junkie,junkies,druggie,crackheads,drug abuser,substance abusers,alcohol abuse,opioid abuse,alcoholic,alcoholics",
      "got clean,staying clean,been clean,clean and sober,clean time,clean date,dirty urine,clean tests,dirty U.A.,dirty drops,clean screen",
      "commits suicide,committing suicide,successful suicide,failed suicide,a schizophrenic,the manic-depressives,two psychotics,other bipolars",
      "the mentally ill,mental patient,crazy people,lunatics,suffers from addiction,suffering from bipolar,the homeless,convicts,ex-felon,inmate",
    ].flatMap((list) => list.split(",")),
  )("are found: %s", (term) => {
    for (const text of [`He met ${term} there.`, `He met ${term.toUpperCase()} there.`]) {
      const item = aQuestion({ stem: [{ type: "paragraph", children: [{ type: "text", value: text }] }] });
      expect(
        stigmatisingTerm.check(item, { meta: { language: "en", forbidden: [] }, hasSources: true }),
      ).toMatch(/marks the person/);
    }
  });
});
