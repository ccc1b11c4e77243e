import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { splitFrontmatter } from "@/lib/bank/parse/frontmatter";
import { parseItemFile } from "@/lib/bank/parse/item-file";
import { parsePlainChunk } from "@/lib/bank/parse/plain-chunk";
import { splitItems } from "@/lib/bank/parse/split-items";
import { aFlashcardText, aQuestionText } from "@/tests/support/bank-files";
import fc from "@/tests/support/fast-check";

// The short way of reading must give exactly what the Markdown parser's tree gives, or give up.

const frontmatter = "---\ndomain: ethics\nsources: guide\n---\n\n";
const both = (text: string) =>
  [parseItemFile(text, "f.mdx"), parseItemFile(text, "f.mdx", undefined, "long")] as const;

function expectSame(text: string): void {
  const [short, long] = both(text);
  expect(short).toEqual(long);
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".mdx") && path.includes("questions"))
    .map((path) => join(folder, path));
const read = (path: string) => readFileSync(path, "utf8").replace(/\r\n?/g, "\n");

describe("the short way of reading", () => {
  it.each([...filesIn("content"), ...filesIn("tests/fixtures/banks")])("gives the same for %s", (path) => {
    expectSame(read(path));
  });

  it("is taken for nine tenths of what people wrote", () => {
    const chunks = filesIn("content").flatMap((path) =>
      splitItems(splitFrontmatter(read(path)).body).filter(({ kind }) => kind === "item"),
    );
    const plain = chunks.filter(({ text }) => parsePlainChunk(text));
    expect(plain.length / chunks.length).toBeGreaterThan(0.9);
  });

  const pieces = [
    ..."a b,word,two words,**bold**,*italic*,* ,**,***,_a_,__,`code`,\\*,&amp;,&,<,>,<br>,{x},~~no~~,[a](https://b.org),[a],![a](b.png)".split(
      ",",
    ),
    ..."\n,\n\n,\n- [ ] more,\n- point,\n+ other,\n  > quote,\n> quote,\n1. one,\n# head,\n---,\n===,\n    code,\n\t,  \n, ,.,?,:,|,a|b\n-|-".split(
      ",",
    ),
    ..."<Blank>x</Blank>,<Term>y</Term>,<Hint>h</Hint>,\n<Hint>h</Hint>\n,\n\n<Hint>\nh\n</Hint>\n\n,</Hint>,<Hint>,www.a.org,https://a.org,a@b.org,“q”,é,…,—,\u00a0,’s,*a*b,a*b*,**a** b,(*a*),*a*.,**a b**,*a\nb*,[**a**](https://b.org),**[a](https://b.org)**,import x,\nimport x,\nexport y".split(
      ",",
    ),
  ];
  const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((parts) => parts.join(""));

  it("gives the same whatever stands in a stem", () => {
    fc.assert(
      fc.property(anyText, (text) => expectSame(frontmatter + aQuestionText("one", `Which ${text}`))),
      { numRuns: 400 },
    );
  });

  it("gives the same whatever stands in an option, a rationale, a hint or an explanation", () => {
    const places = [
      "The first option",
      "Why the first is wrong.",
      "What has to be there for the others?",
      "What to remember.",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...places), anyText, (place, text) =>
        expectSame(frontmatter + aQuestionText("one").replace(place, () => text)),
      ),
      { numRuns: 600 },
    );
  });

  it("gives the same whatever stands between, and however lines are set", () => {
    const lines = aQuestionText("one").split("\n");
    fc.assert(
      fc.property(fc.nat(lines.length), anyText, fc.boolean(), (at, text, isOwn) => {
        const changed = isOwn
          ? [...lines.slice(0, at), text, ...lines.slice(at)]
          : lines.filter((_, line) => line !== at);
        expectSame(frontmatter + changed.join("\n"));
      }),
      { numRuns: 600 },
    );
  });

  it.each(["\u00a0", "\u2003", " \u00a0 "])(
    "gives the same where a line is white space alone: %j",
    (space) => {
      const lines = aQuestionText("one").split("\n");
      for (let at = 0; at <= lines.length; at++)
        expectSame(frontmatter + [...lines.slice(0, at), space, ...lines.slice(at)].join("\n"));
    },
  );

  it("gives the same for cards", () => {
    fc.assert(
      fc.property(anyText, anyText, (front, answer) => {
        expectSame(frontmatter + aFlashcardText("one", `Front ${front}`, answer));
        expectSame(`${frontmatter}<Cloze id="two">\n\nSay <Blank hint="h">it</Blank> ${front}\n\n</Cloze>`);
        expectSame(
          `${frontmatter}<ShortAnswer id="three">\n\nWhy?\n\n<KeyPoints>\n- ${front}\n- two\n</KeyPoints>\n\n<Answer>\n${answer}\n</Answer>\n\n</ShortAnswer>`,
        );
      }),
      { numRuns: 300 },
    );
  });

  it("gives the same for attributes", () => {
    const anyAttributes = fc
      .array(
        fc.constantFrom(
          'difficulty="apply"',
          "fixed",
          "fixed",
          'tags="a b"',
          "tags='a'",
          "{...x}",
          'tags="&amp;"',
          'id="b"',
          "\n",
          "  ",
          'x="',
          'retired="false"',
          "multiple",
        ),
      )
      .map((parts) => parts.join(" "));
    fc.assert(
      fc.property(anyAttributes, (text) =>
        expectSame(frontmatter + aQuestionText("one").replace('id="one"', () => `id="one" ${text}`)),
      ),
      { numRuns: 200 },
    );
  });
});
