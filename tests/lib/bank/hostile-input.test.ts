import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileContent } from "@/lib/bank/compile/compile-content";
import { parseBankFile } from "@/lib/bank/parse/bank-file";
import { parseItemFile } from "@/lib/bank/parse/item-file";
import { parseLessonFile } from "@/lib/bank/parse/lesson-file";
import {
  aBankFile,
  aContentFolder,
  aFlashcardText,
  anItemFile,
  aQuestionText,
} from "@/tests/support/bank-files";
import { aWorkspace } from "@/tests/support/workspace";

const today = "2026-11-22";
const fill = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);
const rulesOf = ({ diagnostics }: { diagnostics: { rule: string }[] }) => [
  ...new Set(diagnostics.map(({ rule }) => rule)),
];
const idsOf = (file: ReturnType<typeof parseItemFile>) => file.items.map(({ item }) => item.id);

/** Each finishes in well under the time of a test. Unbounded, some take minutes and one hours. */
describe("900 kB of one thing", () => {
  const things = [
    ..."[>*<{`~_#|\\&!-",
    ...["<a ", "<a>", "</a>", "<>", "![", "[a](", "[a]: b\n", "[^a]", "**a", "*a_b", "``", "```\n", "```a\n"],
    ...[
      "- ",
      "1. ",
      "+ - ",
      "- a\n",
      "- [x] a\n",
      "a\n",
      "\n",
      "# a\n",
      "|a",
      "> a\n",
      "a\\\n",
      "www.",
      "a@b.",
    ],
    ...[
      "{a}\n\n",
      "import a\n",
      "<!--",
      "<Question>\n",
      "<Question>",
      "</Question>\n",
      "<Case>\n",
      "<Callout>\n",
    ],
    ...["---\n", "\t", " ", "\r", "\u2028", "é", "👩‍👩‍👧", "a"],
  ];

  it.each(things)("%j in an item costs that item alone, or the file is refused", (thing) => {
    const broken = aQuestionText("broken", fill(thing, 900_000));
    const file = parseItemFile(anItemFile(aQuestionText("before"), broken, aQuestionText("after")), "f.mdx");
    const kept = rulesOf(file).includes("too-many-items") ? [] : ["before", "after"];
    expect(idsOf(file).filter((id) => id !== "broken")).toEqual(kept);
  });

  it.each(things)("%j between frontmatter and the end of a lesson gives an answer", (thing) => {
    const lesson = parseLessonFile(`---\ntitle: A lesson\n---\n${fill(thing, 900_000)}`, "f.mdx");
    expect(lesson.meta?.title).toBe("A lesson");
  });

  it.each(["a: [", "[", "{", "- ", "a:\n ", "&a [*a", "'", '"', "? ", "!!a ", "# a\n", "a: |\n"])(
    "%j as frontmatter gives an answer",
    (thing) => {
      expect(rulesOf(parseBankFile(`---\n${fill(thing, 900_000)}\n---\n`, "bank.mdx"))).toEqual([
        "frontmatter-yaml",
      ]);
    },
  );
});

describe("nesting without end", () => {
  it.each([
    ["quotes", `${"> ".repeat(2000)}text`],
    ["lists", `${"- ".repeat(2000)}text`],
    ["numbers", `${"1. ".repeat(2000)}text`],
    ["emphasis", "*a **b ".repeat(3000)],
  ])("of %s is refused where it starts", (_, stem) => {
    const { diagnostics } = parseItemFile(anItemFile(aQuestionText("one", stem)), "f.mdx");
    expect(diagnostics).toMatchObject([{ line: 9, rule: expect.stringMatching(/^too-(deep|many-marks)$/) }]);
  });

  it("of indented lists is read or refused", () => {
    const list = Array.from({ length: 200 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n");
    const file = parseItemFile(anItemFile(aFlashcardText("one", "Front", list)), "f.mdx");
    expect([...idsOf(file), ...rulesOf(file)]).toHaveLength(1);
  });

  it("of tags is read or refused", () => {
    const tags = `${"<Callout>\n".repeat(2000)}a\n${"</Callout>\n".repeat(2000)}`;
    const file = parseItemFile(anItemFile(aFlashcardText("one", "Front", tags)), "f.mdx");
    expect([...idsOf(file), ...rulesOf(file)]).toHaveLength(1);
  });

  it("of YAML is refused", () => {
    const yaml = `---\ndomain: ${"[".repeat(50_000)}${"]".repeat(50_000)}\n---\n`;
    expect(rulesOf(parseItemFile(yaml, "f.mdx"))).toEqual(["frontmatter-yaml"]);
  });
});

describe("YAML", () => {
  it("with aliases that unfold to gigabytes is refused", () => {
    const levels = "abcdefghij".split("").map((name, level, all) => {
      const inner = level === 0 ? '"lol"' : `*${all[level - 1]}`;
      return `${name}: &${name} [${Array(10).fill(inner).join(", ")}]`;
    });
    const { diagnostics } = parseBankFile(`---\n${levels.join("\n")}\n---\n`, "bank.mdx");
    expect(diagnostics).toMatchObject([{ rule: "frontmatter-yaml", line: 3, column: 8 }]);
  });

  it("with a hundred thousand keys is refused", () => {
    const keys = Array.from({ length: 100_000 }, (_, index) => `key${index}: 1`).join("\n");
    expect(rulesOf(parseBankFile(`---\n${keys}\n---\n`, "bank.mdx"))).toEqual(["frontmatter-yaml"]);
  });

  it("with ten thousand unknown keys has each of them named", () => {
    const keys = Array.from({ length: 10_000 }, (_, index) => `key${index}: 1`).join("\n");
    const { diagnostics } = parseItemFile(`---\n${keys}\n---\n`, "f.mdx");
    expect(diagnostics.filter(({ rule }) => rule === "unknown-frontmatter-key")).toHaveLength(10_000);
  });

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "with the key %s has it named",
    (key) => {
      const file = parseItemFile(
        anItemFile(aQuestionText("one")).replace("---\n", `---\n${key}: 1\n`),
        "f.mdx",
      );
      expect(file.diagnostics).toMatchObject([{ rule: "unknown-frontmatter-key", line: 2, column: 1 }]);
    },
  );

  it("can't reach the prototype of all objects", () => {
    parseItemFile(
      "---\n__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }\n---\n",
      "f",
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it("can't name a type that makes something", () => {
    const { diagnostics } = parseItemFile('---\ndomain: !!js/function "function () {}"\n---\n', "f.mdx");
    expect(diagnostics).toHaveLength(1);
  });
});

describe("names that every object has", () => {
  it.each(["__proto__", "constructor", "toString", "valueOf"])("%s is no attribute", (name) => {
    const text = aQuestionText("one").replace('id="one"', `id="one" ${name}="x"`);
    expect(rulesOf(parseItemFile(anItemFile(text), "f.mdx"))).toEqual(["unknown-attribute"]);
  });

  it.each(["constructor", "toString", "valueOf", "hasOwnProperty"])("<%s> is no tag", (name) => {
    const file = parseItemFile(anItemFile(aQuestionText("one", `A <${name}>b</${name}>`)), "f.mdx");
    expect(file.diagnostics).toMatchObject([{ rule: "raw-html", help: expect.any(String) }]);
  });

  it("constructor is an id like any other", async () => {
    const { dir } = aWorkspace({
      "constructor/bank.mdx": aBankFile().replaceAll("ethics", "constructor"),
      "constructor/questions/constructor.mdx": anItemFile(aQuestionText("constructor")).replace(
        "ethics",
        "constructor",
      ),
      "constructor/lessons/constructor.mdx": '---\ntitle: A\n---\n\n<Check question="constructor"/>\n',
    });
    const { diagnostics, banks } = await compileContent(dir, { today, cacheDir: join(dir, ".cache") });
    expect([diagnostics, banks[0]?.bank?.lessons[0]?.body]).toEqual([
      [],
      [{ type: "check", question: "constructor" }],
    ]);
  });
});

describe("a link", () => {
  const linksIn = (markdown: string) => {
    const { items, diagnostics } = parseItemFile(anItemFile(aFlashcardText("one", markdown)), "f.mdx");
    const urls = [...JSON.stringify(items).matchAll(/"url":"((?:[^"\\]|\\.)*)"/g)].map(([, url]) => url);
    return { urls, rules: diagnostics.map(({ rule }) => rule) };
  };

  it.each([
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](&#106;avascript:alert(1))",
    "[a](&#x6A;&#x61;vascript&colon;alert(1))",
    "[a](java&Tab;script:alert(1))",
    "[a](java&NewLine;script:alert(1))",
    "[a](<java\tscript:alert(1)>)",
    "[a](&#32;javascript:alert(1))",
    "[a](data:text/html,x)",
    "[a](vbscript:x)",
    "[a](blob:https://example.org/x)",
    "[a](file:///etc/passwd)",
    "[a](intent://x#Intent;end)",
    "[a][b]\n\n[b]: javascript:alert(1)",
    "[b]\n\n[b]: <javascript:alert(1)>",
    "[b][]\n\n[b]: JAVASCRIPT:x 'title'",
    "[![c](images/c.png)](javascript:alert(1))",
    "**[a](javascript:alert(1))**",
    "[a](//evil.example)",
    "[a](/\\evil.example)",
    "[a](\\\\evil.example)",
    "[a](/&Tab;/evil.example)",
    "[a](https&colon;)b](javascript:alert(1))",
    "[a](page)",
    "[a](../page)",
    "[a]()",
    "[a](\ud800)",
  ])("%j is refused or no link", (markdown) => {
    expect(linksIn(markdown).urls.filter((url) => !/^https?:/.test(url ?? ""))).toEqual([]);
  });

  it.each([
    "https://example.org/a?b=c#d",
    "http://example.org",
    "mailto:a@example.org",
    "tel:988",
    "sms:741741",
    "/exams/demo",
    "#heading",
    "HTTPS://EXAMPLE.ORG/",
  ])("to %s is a link", (url) => {
    expect(linksIn(`[a](${url})`)).toEqual({ urls: [url], rules: [] });
  });
});

describe("a picture", () => {
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  const showing = (src: string) => ({
    "content/demo/bank.mdx": aBankFile(),
    "content/demo/questions/one.mdx": anItemFile(aQuestionText("one", `Which? ![A picture](${src})`)),
    "outside.png": png,
    "content/demo/images/inside.png": png,
    "content/demo/images/broken.png": "not a picture",
  });

  it.each([
    "../../outside.png",
    "../../../outside.png",
    "..%2F..%2Foutside.png",
    "%2e%2e/%2e%2e/outside.png",
    "images/../../../outside.png",
    "images/link.png",
    "linked/outside.png",
    "images",
    "images/.png",
    "images/folder.png",
    "../../../../../../../../etc/passwd",
    "..\\..\\outside.png",
    "%00.png",
    "a%.png",
    "images/INSIDE.png",
  ])("from %s is refused", async (src) => {
    const { dir } = aWorkspace(showing(src));
    symlinkSync(join(dir, "outside.png"), join(dir, "content/demo/images/link.png"));
    symlinkSync(dir, join(dir, "content/demo/linked"));
    mkdirSync(join(dir, "content/demo/images/folder.png"));
    const { diagnostics } = await compileContent(join(dir, "content"), { today });
    expect(diagnostics).toMatchObject([
      { rule: expect.stringMatching(/^(missing-image|image-format)$/), line: 9, column: 8 },
    ]);
  });

  it("from the bank's folder is shown with its size", async () => {
    const { dir } = aWorkspace(showing("images/inside.png"));
    const { banks } = await compileContent(join(dir, "content"), { today });
    expect(JSON.stringify(banks[0]?.bank?.items)).toContain('"src":"images/inside.png"');
  });
});

describe("files that are not what they seem", () => {
  it.each([
    ["empty", ""],
    ["blank", "\n\n \t\n"],
    ["frontmatter alone", "---\ndomain: ethics\n---"],
    ["an empty frontmatter", "---\n---\n"],
    ["a byte order mark alone", "\ufeff"],
  ])("%s holds no items and is no mistake", async (_, content) => {
    const { dir } = aWorkspace({ ...aContentFolder(), "demo/questions/strange.mdx": content });
    const { diagnostics, banks } = await compileContent(dir, { today });
    expect([diagnostics, banks[0]?.bank?.items.length]).toEqual([[], 2]);
  });

  it.each(["", "\n\n", "---", "---\n", "---\n---\n", "\ufeff", "\0"])(
    "%j as bank.mdx gives no bank",
    async (text) => {
      const { dir } = aWorkspace({ "demo/bank.mdx": text });
      const { diagnostics, banks } = await compileContent(dir, { today });
      expect([banks[0]?.bank, diagnostics.length > 0]).toEqual([null, true]);
    },
  );

  it.each(["questions", "lessons"])("a file called %s is named", async (name) => {
    const { dir } = aWorkspace({ "demo/bank.mdx": aBankFile(), [`demo/${name}`]: "" });
    expect(rulesOf(await compileContent(dir, { today }))).toEqual(["not-a-folder"]);
  });

  it("a link to a folder of questions is not followed", async () => {
    const { dir } = aWorkspace({ "content/demo/bank.mdx": aBankFile(), "other/x.mdx": "<Question>" });
    symlinkSync(join(dir, "other"), join(dir, "content/demo/questions"));
    expect(rulesOf(await compileContent(join(dir, "content"), { today }))).toEqual(["not-a-folder"]);
  });

  it("a link to a question file is not followed", async () => {
    const { dir } = aWorkspace({ "content/demo/bank.mdx": aBankFile(), "content/demo/questions/a.mdx": "" });
    symlinkSync("/etc/passwd", join(dir, "content/demo/questions/b.mdx"));
    expect(rulesOf(await compileContent(join(dir, "content"), { today }))).toEqual([]);
  });

  it("a link in the place of bank.mdx is not followed", async () => {
    const { dir } = aWorkspace({ "content/demo/questions/a.mdx": "" });
    symlinkSync("/etc/passwd", join(dir, "content/demo/bank.mdx"));
    expect(rulesOf(await compileContent(join(dir, "content"), { today }))).toEqual(["file-unreadable"]);
  });

  it("a folder in the place of bank.mdx is named", async () => {
    const { dir } = aWorkspace({ "demo/bank.mdx/a.mdx": "" });
    expect(rulesOf(await compileContent(dir, { today }))).toEqual(["file-unreadable"]);
  });

  it("a folder in the place of a question file is searched", async () => {
    const { dir } = aWorkspace({ ...aContentFolder(), "demo/questions/a.mdx/b.mdx": anItemFile() });
    expect(rulesOf(await compileContent(dir, { today }))).toEqual([]);
  });

  it("a content folder without banks is empty", async () => {
    const { dir } = aWorkspace({ "a-file.mdx": "", ".hidden/bank.mdx": "" });
    expect(await compileContent(dir, { today })).toEqual({ banks: [], diagnostics: [] });
  });
});
