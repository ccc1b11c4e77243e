import type { Block, Inline } from "@/lib/bank/rich-text";
import fc from "@/tests/support/fast-check";

/** Pieces that mean something in MDX, alone or together, and some that don't. */
const tokens = [
  ...[
    '<Question id="a">',
    "</Question>",
    '<Question id="b" multiple>',
    "<Question",
    "<Flashcard>",
    "</Flashcard>",
  ],
  ...["<Cloze id='c'>", "</Cloze>", '<ShortAnswer id="s">', "</ShortAnswer>", "<KeyPoints>", "</KeyPoints>"],
  ...[
    "<Stimulus>",
    "</Stimulus>",
    "<Answer>",
    "</Answer>",
    "<Hint>",
    "</Hint>",
    "<Explanation>",
    "</Explanation>",
  ],
  ...["<Blank>", "</Blank>", '<Term definition="x">', "</Term>", '<Callout kind="tip">', "</Callout>"],
  ...['<Check question="a"/>', "<b>", "</b>", "<br/>", "<>", "</>", "<", ">", "</", "/>", "<!--", "-->"],
  ...[
    "- [x] a",
    "- [ ] b",
    "- [ ]",
    "* [X] c",
    "- d",
    "1. e",
    "+ f",
    "  > why",
    "> quote",
    ">",
    "  ",
    "    ",
  ],
  ...["{", "}", "{x}", "\\{", "{/*", "*/}", "import x from 'y'", "export const a = 1", "import", "export "],
  ...[
    "```",
    "````",
    "~~~",
    "```js",
    "`",
    "``",
    "---",
    "***",
    "===",
    "# ",
    "## a",
    "#",
    "| a | b |",
    "|-|-|",
    "|",
  ],
  ...[
    "[a](https://example.org)",
    "[a](javascript:x)",
    "[a][b]",
    "[b]: https://example.org",
    "[b]: x",
    "[^1]",
  ],
  ...[
    "[^1]: note",
    "![a](a.png)",
    "![](a.png)",
    "![a",
    "](",
    "[",
    "]",
    "(",
    ")",
    "&amp;",
    "&#0;",
    "&lt;",
    "&",
  ],
  ...[
    "*",
    "**",
    "_",
    "__",
    "~",
    "~~",
    "\\",
    "\\\n",
    "  \n",
    "\n",
    "\n\n",
    "\n\n\n",
    "\t",
    "\r",
    "\r\n",
    "\0",
    "\u2028",
  ],
  ...[
    "\ud800",
    "\udfff",
    "\ufeff",
    "\u00a0",
    "\u200f",
    "é",
    "日本",
    "👩‍👩‍👧",
    "a",
    "b c",
    " ",
    ".",
    ":",
    '"',
    "'",
    "=",
  ],
  ...[
    "https://example.org",
    "www.example.org",
    "a@b.c",
    "---\n",
    "title: x",
    "domain: a",
    "a: [",
    "constructor",
    "1",
  ],
];

/** A text made of pieces that mean something in MDX. */
export const mdxLikeText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...tokens) },
      fc.string({ unit: "grapheme", maxLength: 5 }),
    ),
    {
      maxLength: 40,
    },
  )
  .map((pieces) => pieces.join(""));

/** The same, with a line break after most pieces. */
export const mdxLikeLines = fc
  .array(fc.tuple(fc.constantFrom(...tokens), fc.constantFrom("\n", "\n\n", " ", "")), { maxLength: 40 })
  .map((pieces) => pieces.flat().join(""));

/** Any text: of characters, of lone halves of characters, and of what looks like MDX. */
export const anyText = fc.oneof(
  mdxLikeText,
  mdxLikeLines,
  fc.string({ unit: "binary", maxLength: 60 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
);

/** Words as they stand in a text: with signs that mean something in Markdown, and trimmed as the parser does. */
const words = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom("a", "word", "two words", "Ä", "日本", "🌱", "עברית", "x y") },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ...[
            "*",
            "_",
            "~",
            "~~",
            "`",
            "[",
            "]",
            "(",
            ")",
            "<",
            ">",
            "{",
            "}",
            "\\",
            "|",
            "#",
            "!",
            "&",
            "&amp;",
          ],
          ...[
            "- ",
            "+ ",
            "1. ",
            "> ",
            "# ",
            "---",
            "===",
            "[x] ",
            "[ ] ",
            "![",
            "](",
            "http://a.b",
            "www.a.b",
          ],
          ...[
            "import ",
            "export ",
            "<b>",
            "</Question>",
            "<Question>",
            "a@b.c",
            ":",
            "*a*",
            "_a_",
            "$",
            "'",
            '"',
          ],
        ),
      },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((pieces) => pieces.join("").replace(/\s+/g, " ").trim())
  .filter((text) => text !== "");

const text = words.map((value): Inline => ({ type: "text", value }));
const url = fc.constantFrom(
  "https://example.org/",
  "https://example.org/a_b(c)?d=e&f=<g>#h",
  "mailto:a@example.org",
  "/exams/demo",
);
const title = fc.option(words, { nil: undefined });

/** Leaves out what has no value, as the parser does. */
function whole<T extends object>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

const emphases = ["emphasis", "strong", "delete"] as const;

/** What may stand within a paragraph. Emphasis within the same emphasis is nothing that Markdown can say. */
interface Kinds {
  emphases: readonly (typeof emphases)[number][];
  blanks: boolean;
  breaks: boolean;
  links: boolean;
}

/** As Markdown can say it: no text, code or deletion beside another, no break at the ends or beside another. */
function tidy(nodes: Inline[]): Inline[] {
  const kept: Inline[] = [];
  for (const node of nodes) {
    const last = kept.at(-1)?.type;
    const repeats = ["text", "code", "delete", "break"].includes(node.type) && node.type === last;
    if (!repeats && !(node.type === "break" && last === undefined)) kept.push(node);
  }
  if (kept.at(-1)?.type === "break") kept.pop();
  return kept;
}

/** Rich text within a paragraph. */
function inlines(kinds: Kinds, depth = 1): fc.Arbitrary<Inline[]> {
  const within = (more: Partial<Kinds>) =>
    depth > 0 ? inlines({ ...kinds, ...more }, depth - 1) : text.map((one) => [one]);
  const one = fc.oneof(
    { weight: 5, arbitrary: text },
    { weight: 1, arbitrary: words.map((value): Inline => ({ type: "code", value })) },
    { weight: kinds.breaks ? 1 : 0, arbitrary: fc.constant<Inline>({ type: "break" }) },
    ...kinds.emphases.map((type) => ({
      weight: 1,
      arbitrary: within({ emphases: kinds.emphases.filter((other) => other !== type) }).map(
        (children): Inline => ({ type, children }),
      ),
    })),
    {
      weight: kinds.links ? 1 : 0,
      arbitrary: fc.record({
        type: fc.constant("link" as const),
        url,
        title,
        children: within({ links: false }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ type: fc.constant("term" as const), definition: title, children: within({}) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant("image" as const),
        src: fc.constantFrom("images/a.png", "a b (c).png", "100%.png", "ä.png"),
        alt: words,
        title,
      }),
    },
    {
      weight: kinds.blanks ? 2 : 0,
      arbitrary: fc.record({ type: fc.constant("blank" as const), answer: words, hint: title }),
    },
  );
  return fc
    .tuple(text, fc.array(one, { maxLength: 4 }), fc.boolean())
    .map(([first, others, isBehind]) => whole(tidy(isBehind ? [...others, first] : [first, ...others])));
}

/** Rich text as a reader of a foreign format might make it. */
export function richTexts(blanks = false, depth = 2): fc.Arbitrary<Block[]> {
  const inline = inlines({ blanks, breaks: true, links: true, emphases });
  const line = inlines({ blanks, breaks: false, links: true, emphases });
  const paragraph = inline.map((children): Block => ({ type: "paragraph", children }));
  const inner = depth > 0 ? richTexts(blanks, depth - 1) : paragraph.map((one) => [one]);
  const items = fc.array(inner, { minLength: 1, maxLength: 3 });
  const cell = fc.oneof(line, fc.constant<Inline[]>([]));
  const table = fc.integer({ min: 1, max: 3 }).chain((width) => {
    const row = fc.array(cell, { minLength: width, maxLength: width });
    return fc.record({
      type: fc.constant("table" as const),
      align: fc.array(fc.constantFrom("left" as const, "right" as const, "center" as const, null), {
        minLength: width,
        maxLength: width,
      }),
      head: row,
      rows: fc.array(row, { maxLength: 2 }),
    });
  });
  const block = fc.oneof(
    { weight: 6, arbitrary: paragraph },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant("heading" as const),
        depth: fc.constantFrom(2 as const, 3 as const, 4 as const),
        id: fc.constant("x"),
        children: line,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ type: fc.constant("list" as const), ordered: fc.constant(false), items }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant("list" as const),
        ordered: fc.constant(true),
        start: fc.option(fc.integer({ min: 2, max: 99 }), { nil: undefined }),
        items,
      }),
    },
    { weight: 1, arbitrary: inner.map((children): Block => ({ type: "quote", children })) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant("code" as const),
        lang: fc.constantFrom("js", undefined),
        value: fc.constantFrom(
          "a",
          "a\n\nb",
          "```\nx\n```",
          "</Question>",
          "  {x}\n<b>",
          "~~~",
          "",
          "- [x] a",
        ),
      }),
    },
    { weight: 1, arbitrary: table },
    { weight: 1, arbitrary: fc.constant<Block>({ type: "rule" }) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant("callout" as const),
        kind: fc.constantFrom("note" as const, "tip" as const, "caution" as const),
        title,
        children: inner,
      }),
    },
  );
  return fc.array(block, { minLength: 1, maxLength: 3 }).map(whole);
}
