import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Bank } from "@/lib/bank/bank";
import { compileContent } from "@/lib/bank/compile/compile-content";
import { type Item, itemSchema } from "@/lib/bank/item";
import { plainText } from "@/lib/bank/plain-text";

const folder = resolve(import.meta.dirname, "../../fixtures/banks/everything");
const compiled = compileContent(folder, { today: "2026-11-22" });

async function theBank(id = "all-features"): Promise<Bank> {
  const bank = (await compiled).banks.find((one) => one.id === id)?.bank;
  if (!bank) throw new Error(`There is no bank "${id}".`);
  return bank;
}

async function theItem<Kind extends Item["kind"]>(
  kind: Kind,
  id: string,
): Promise<Extract<Item, { kind: Kind }>> {
  const item = (await theBank()).items.find((one) => one.id === id);
  if (item?.kind !== kind) throw new Error(`There is no ${kind} "${id}".`);
  return item as Extract<Item, { kind: Kind }>;
}

const text = (value: string) => ({ type: "text", value });
const paragraph = (value: string) => ({ type: "paragraph", children: [text(value)] });

describe("a bank that uses every feature", () => {
  it("compiles with nothing to be said but advice on parts that may be left out", async () => {
    const { diagnostics } = await compiled;
    expect(diagnostics.map(({ rule, line }) => `${rule} ${line}`)).toEqual([
      "question-without-hint 16",
      "question-without-hint 29",
      "absolute-words 36",
      "question-without-hint 36",
      "question-without-hint 60",
      "question-without-difficulty 6",
      "question-without-hint 6",
    ]);
  });

  it("has the frontmatter's values", async () => {
    const { items, cases, lessons, landing, version, ...meta } = await theBank();
    expect(meta).toEqual({
      id: "all-features",
      title: "All features",
      description: "A bank that uses every feature of the format.",
      language: "en-GB",
      exam: { items: 20, minutes: 30, break: { afterItem: 10, minutes: 5 }, passMark: 70 },
      domains: [
        { id: "safety", title: "Safety", weight: 62.5 },
        { id: "ethics", title: "Ethics: rights and duties", weight: 37.5 },
      ],
      competencies: [
        { id: "listening", title: "Listening" },
        { id: "planning", title: "Planning" },
      ],
      sources: [
        { id: "guide", title: "The guide", url: "https://example.org/guide", asOf: "2026-01-31" },
        { id: "handbook", title: "The handbook", asOf: "2025-12-01" },
      ],
      forbidden: [{ phrase: "guaranteed * pass", why: "nobody can promise it." }],
      notice: "Made up for tests.",
      feedback: { email: "questions@example.org" },
    });
  });

  it("has items in the order of files and of the text", async () => {
    const { items } = await theBank();
    expect(items.map(({ id }) => id)).toEqual([
      "marked",
      ...["visit-1", "visit-2"],
      ...["spanish", "arabic", "hebrew", "vietnamese"],
      ...["single", "several", "old", "wide"],
      ...["card", "card-on-one-line", "gaps", "gaps-on-one-line", "in-your-words"],
      ...["marks", "blocks", "pictures", "shows-the-format"],
      "windows",
    ]);
  });

  it("has items that the schema takes", async () => {
    const { items } = await theBank();
    expect(items.filter((item) => !itemSchema.safeParse(item).success)).toEqual([]);
  });

  it("has a landing text", async () => {
    expect((await theBank()).landing).toEqual([
      { type: "heading", depth: 2, id: "welcome", children: [text("Welcome")] },
      {
        type: "paragraph",
        children: [
          text("This bank is for "),
          { type: "strong", children: [text("tests")] },
          text(". See "),
          {
            type: "link",
            url: "https://example.org/guide",
            title: "Guide",
            children: [text("the guide")],
          },
          text("."),
        ],
      },
      {
        type: "paragraph",
        children: [{ type: "image", src: "images/square.png", alt: "A green square", width: 40, height: 30 }],
      },
    ]);
  });
});

describe("a question", () => {
  it("takes what its file gives", async () => {
    expect(await theItem("question", "single")).toMatchObject({
      concept: "single",
      domain: "safety",
      difficulty: "apply",
      sources: ["guide"],
      competencies: ["listening", "planning"],
      tags: ["core"],
      reviewBy: "2030-06-01",
      allow: [],
      retired: false,
      multiple: false,
      fixed: false,
    });
  });

  it("overrides what its file gives", async () => {
    expect(await theItem("question", "several")).toMatchObject({
      concept: "choosing",
      domain: "ethics",
      difficulty: "analyze",
      sources: ["guide", "handbook"],
      competencies: ["planning"],
      tags: ["extra", "late"],
      reviewBy: "2031-01-01",
      allow: [
        { rule: "negative-stem", reason: "the exam asks so" },
        { rule: "all-of-the-above", reason: "it is the point" },
      ],
      multiple: true,
      fixed: true,
    });
  });

  it("has its options with marks, key and rationale", async () => {
    const { options } = await theItem("question", "single");
    expect(options.map(({ id, ...option }) => option)).toEqual([
      {
        text: [
          {
            type: "paragraph",
            children: [text("The "), { type: "emphasis", children: [text("first")] }],
          },
        ],
        correct: false,
        rationale: [paragraph("Why the first is wrong.")],
      },
      {
        text: [paragraph("The second")],
        correct: true,
        rationale: [paragraph("Why the second is right."), paragraph("In two paragraphs.")],
      },
      { text: [paragraph("The third")], correct: false, rationale: [paragraph("Why the third is wrong.")] },
    ]);
  });

  it("has options whose ids differ", async () => {
    const { options } = await theItem("question", "single");
    expect(new Set(options.map(({ id }) => id)).size).toBe(3);
  });

  it("has its hints in order", async () => {
    const { hints } = await theItem("question", "single");
    expect(hints.map(plainText)).toEqual(["The weakest hint.", "A stronger one: with a list"]);
  });

  it("can be retired", async () => {
    expect(await theItem("question", "old")).toMatchObject({ retired: true });
  });

  it("can have its tag on several lines and numbers before its options", async () => {
    const { options } = await theItem("question", "wide");
    expect(options.map(({ correct }) => correct)).toEqual([false, true]);
  });
});

describe("a case", () => {
  it("has a stimulus with a table", async () => {
    expect((await theBank()).cases).toEqual([
      {
        id: "visit",
        title: "A visit",
        stimulus: [
          paragraph("Sam visits on Monday."),
          {
            type: "table",
            align: ["left", "right"],
            head: [[text("Day")], [text("Mood")]],
            rows: [[[text("Monday")], [text("low")]]],
          },
        ],
      },
    ]);
  });

  it("hands its attributes to its questions", async () => {
    expect(await theItem("question", "visit-1")).toMatchObject({
      case: "visit",
      domain: "ethics",
      difficulty: "analyze",
      sources: ["handbook"],
      competencies: ["listening"],
      tags: ["case"],
      reviewBy: "2032-01-01",
    });
  });

  it("has questions that say otherwise", async () => {
    expect(await theItem("question", "visit-2")).toMatchObject({ domain: "safety", difficulty: "recall" });
  });
});

describe("items for recall", () => {
  it("are flashcards with a front and an answer", async () => {
    expect(await theItem("flashcard", "card")).toMatchObject({
      domain: "ethics",
      sources: ["handbook"],
      front: [
        {
          type: "paragraph",
          children: [text("The front, "), { type: "emphasis", children: [text("with marks")] }, text(".")],
        },
      ],
      answer: [
        paragraph("The back."),
        { type: "list", ordered: true, items: [[paragraph("One")], [paragraph("Two")]] },
      ],
      hints: [[paragraph("A hint.")]],
      explanation: [paragraph("More.")],
    });
  });

  it("are flashcards on one line", async () => {
    expect(await theItem("flashcard", "card-on-one-line")).toMatchObject({
      front: [paragraph("The front")],
      answer: [paragraph("The back")],
    });
  });

  it("are clozes with blanks within other marks", async () => {
    expect((await theItem("cloze", "gaps")).text).toEqual([
      {
        type: "paragraph",
        children: [
          text("Ask "),
          { type: "blank", answer: "before", hint: "a word of time" },
          text(" you act, and say "),
          { type: "strong", children: [text("what you "), { type: "blank", answer: "heard" }] },
          text("."),
        ],
      },
    ]);
  });

  it("are clozes on one line", async () => {
    expect(plainText((await theItem("cloze", "gaps-on-one-line")).text)).toBe("The sky is blue.");
  });

  it("are short answers with key points", async () => {
    const { keyPoints, answer } = await theItem("short-answer", "in-your-words");
    expect([...keyPoints.map(plainText), plainText(answer)]).toEqual([
      "It shows respect",
      "It avoids guesses and their costs",
      "Because it shows respect and avoids guesses.",
    ]);
  });
});

describe("rich text", () => {
  it("has marks within words", async () => {
    expect((await theItem("flashcard", "marks")).front).toEqual([
      {
        type: "paragraph",
        children: [
          { type: "emphasis", children: [text("Emphasis")] },
          text(", "),
          { type: "strong", children: [text("strong")] },
          text(", "),
          { type: "delete", children: [text("deleted")] },
          text(", "),
          { type: "code", value: "code {x} <y>" },
          text(", a line"),
          { type: "break" },
          text("break, { braces } and < signs, & entities."),
        ],
      },
    ]);
  });

  it("has links: written out, by reference, bare and to a mailbox", async () => {
    const [block] = (await theItem("flashcard", "marks")).answer;
    const children = block?.type === "paragraph" ? block.children : [];
    expect(children.filter((node) => node.type === "link")).toEqual([
      { type: "link", url: "https://example.org/a?b=c&d=e", title: "Title", children: [text("link")] },
      {
        type: "link",
        url: "https://example.org/reference",
        title: "Reference",
        children: [text("reference")],
      },
      { type: "link", url: "https://example.org/bare", children: [text("https://example.org/bare")] },
      { type: "link", url: "mailto:a@example.org", children: [text("mail")] },
    ]);
  });

  it("has headings, nested lists, numbers, quotations, rules and code", async () => {
    expect((await theItem("flashcard", "blocks")).front).toEqual([
      { type: "heading", depth: 2, id: "a-heading", children: [text("A heading")] },
      {
        type: "list",
        ordered: false,
        items: [
          [
            paragraph("one"),
            {
              type: "list",
              ordered: false,
              items: [[paragraph("nested"), paragraph("with a paragraph")]],
            },
          ],
          [paragraph("two")],
        ],
      },
      { type: "list", ordered: true, start: 3, items: [[paragraph("three")], [paragraph("four")]] },
      { type: "quote", children: [paragraph("A quotation")] },
      { type: "rule" },
      { type: "code", lang: "js", value: 'const example = { a: "<Question>" };' },
    ]);
  });

  it("has tables, short rows filled up, and callouts", async () => {
    expect((await theItem("flashcard", "blocks")).answer).toEqual([
      {
        type: "table",
        align: ["left", "center", "right", null],
        head: [[text("Left")], [text("Centre")], [text("Right")], [text("None")]],
        rows: [
          [[text("a")], [{ type: "strong", children: [text("b")] }], [text("c")], []],
          [[text("short")], [], [], []],
        ],
      },
      {
        type: "callout",
        kind: "caution",
        title: "Mind this",
        children: [
          paragraph("A callout with"),
          { type: "list", ordered: false, items: [[paragraph("a list")]] },
        ],
      },
      { type: "callout", kind: "note", children: [paragraph("A callout on one line.")] },
    ]);
  });

  it("has pictures with their sizes, by their paths from the bank's folder", async () => {
    const { front, answer } = await theItem("flashcard", "pictures");
    const images = [...front, ...answer].flatMap((block) =>
      block.type === "paragraph" ? block.children.filter((node) => node.type === "image") : [],
    );
    expect(images).toEqual([
      expect.objectContaining({ src: "images/square.png", width: 40, height: 30, title: "A title" }),
      expect.objectContaining({ src: "images/drawing.svg", width: 120, height: 80 }),
      expect.objectContaining({ src: "questions/pictures/near the file.png", width: 8, height: 6 }),
    ]);
  });

  it("shows tags of the format within fenced code", async () => {
    expect((await theItem("flashcard", "shows-the-format")).answer).toEqual([
      { type: "code", lang: "mdx", value: '<Question id="not-an-item">\n\n- [ ] a\n\n</Question>' },
    ]);
  });

  it.each([
    ["spanish", "¿Qué es la recuperación?", "Un proceso de cambio — «propio»."],
    ["arabic", "ما هو التعافي؟", "عملية تغيير"],
    ["hebrew", "מה זה החלמה?", "תהליך"],
    ["vietnamese", "Phục hồi là gì?", "Một quá trình 🌱 👩‍👩‍👧"],
  ])("keeps %s letters", async (id, front, answer) => {
    const card = await theItem("flashcard", id);
    expect([plainText(card.front), plainText(card.answer)]).toEqual([front, answer]);
  });
});

describe("a file", () => {
  it("has the line ends of Windows", async () => {
    expect(plainText((await theItem("question", "windows")).stem)).toBe("Which one, on two lines?");
  });

  it("starts with a byte order mark", async () => {
    expect(await theItem("flashcard", "marked")).toMatchObject({ domain: "safety" });
  });

  it("names no domain where the bank has one only", async () => {
    expect((await theBank("one-domain")).items).toMatchObject([{ id: "bare", domain: "general" }]);
  });
});

describe("lessons", () => {
  it("stand in the order that they give, then by title", async () => {
    expect((await theBank()).lessons.map(({ slug }) => slug)).toEqual([
      "second-steps",
      "first-steps",
      "unordered",
    ]);
  });

  it("have the frontmatter's values", async () => {
    const { body, ...meta } = (await theBank()).lessons[1] ?? {};
    expect(meta).toEqual({
      slug: "first-steps",
      title: "First steps",
      description: "Where to start.",
      domain: "safety",
      order: 2,
      sources: ["guide"],
      competencies: ["listening"],
      reviewBy: "2030-01-01",
    });
  });

  it("have live questions, terms, callouts, and headings that can be told apart", async () => {
    expect((await theBank()).lessons[1]?.body).toEqual([
      paragraph("An opening."),
      { type: "heading", depth: 2, id: "asking-first", children: [text("Asking first")] },
      {
        type: "paragraph",
        children: [
          text("Text with a "),
          { type: "term", definition: "What it means.", children: [text("term")] },
          text("."),
        ],
      },
      {
        type: "callout",
        kind: "tip",
        children: [
          { type: "heading", depth: 3, id: "inside", children: [text("Inside")] },
          paragraph("Try it:"),
          { type: "check", question: "single" },
        ],
      },
      { type: "heading", depth: 2, id: "asking-first-2", children: [text("Asking first")] },
      paragraph("Again, with"),
      { type: "check", question: "visit-1" },
      paragraph("in the middle."),
    ]);
  });
});

describe("a bank's version", () => {
  it("is the same on every run", async () => {
    const again = await compileContent(folder, { today: "2030-01-01", banks: ["all-features"] });
    expect(again.banks[0]?.bank?.version).toBe((await theBank()).version);
  });
});
