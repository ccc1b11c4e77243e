import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { aContentFolder } from "@/tests/support/bank-files";
import { bank, temporaryFolder } from "./run-bank";

const gift =
  "::Night::Who is on at night?{=The peer#Yes. ~The judge}\n\n::Draft::Which?{~a ~b}\n\nBroken {=a\n";

function setUp(text = gift, name = "quiz.gift") {
  const content = temporaryFolder(aContentFolder());
  const file = join(temporaryFolder({ [name]: text }), name);
  return { content, file, run: (...args: string[]) => bank(...args, "--content", content) };
}

describe("bank import", () => {
  test("brings items in, says what it could not keep, and the bank passes its check", async () => {
    const { content, file, run } = setUp();
    const { code, out } = await run("import", file, "--bank", "demo");
    expect(out).toContain("3 items: 1 kept, 1 kept as a draft, 1 left out");
    expect(out).toMatch(/5 left out Broken \{=a/);
    expect(out).toContain("Wrote questions/quiz.mdx, drafts/quiz.mdx, imports/ledger.json.");
    expect(code).toBe(1);
    const written = readFileSync(join(content, "demo/questions/quiz.mdx"), "utf8");
    expect(written).toContain(
      '<Question id="night" domain="ethics">\n\nWho is on at night?\n\n- [x] The peer\n  > Yes.\n- [ ] The judge',
    );
    const check = await run("check", "demo", "--format", "json");
    const { diagnostics, banks } = JSON.parse(check.out);
    expect(diagnostics.filter(({ severity }: { severity: string }) => severity === "error")).toEqual([]);
    expect(banks).toMatchObject([{ id: "demo", questions: 3 }]);
    expect(readdirSync(join(content, "demo/questions")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("a dry run writes nothing; a second import changes nothing", async () => {
    const { content, file, run } = setUp("::Night::Who?{=The peer ~The judge}");
    const dry = await run("import", file, "--bank", "demo", "--dry-run");
    expect(dry.out).toContain("Would write questions/quiz.mdx");
    expect(existsSync(join(content, "demo/questions/quiz.mdx"))).toBe(false);
    expect((await run("import", file, "--bank", "demo")).code).toBe(0);
    const again = await run("import", file, "--bank", "demo");
    expect(again.out).toContain("In the bank: 1 unchanged.\nNothing to write.");
  });

  test("shows what an update changes", async () => {
    const { file, run } = setUp("::Night::Who?{=The peer ~The judge}");
    await run("import", file, "--bank", "demo");
    writeFileSync(file, "::Night::Who?{=The peer ~The clerk}");
    const { out } = await run("import", file, "--bank", "demo");
    expect(out).toContain("kept, updated");
    expect(out).toContain("- - [ ] The judge\n");
    expect(out).toContain("+ - [ ] The clerk\n");
  });

  test("reports as JSON, and nothing else stands on standard output", async () => {
    const { file, run } = setUp();
    const { out } = await run("import", file, "--bank", "demo", "--report", "json", "--domain", "crisis");
    expect(JSON.parse(out)).toMatchObject({
      format: "gift",
      direction: "import",
      file: "quiz.gift",
      counts: { kept: 1, changed: 0, "in-part": 0, draft: 1, "left-out": 1 },
      items: [
        {
          title: "Night",
          ids: ["night"],
          place: { file: "quiz.gift", line: 1 },
          fate: "kept",
          change: "added",
        },
        { fate: "draft", change: "added", file: "drafts/quiz.mdx" },
        { fate: "left-out", ids: [], notes: [{ rule: "gift-braces" }], change: "none" },
      ],
      written: ["questions/quiz.mdx", "drafts/quiz.mdx", "imports/ledger.json"],
      dryRun: false,
    });
  });

  test("refuses a file that it can't read with place and help, exit code 1", async () => {
    const { file, run } = setUp(
      '<!DOCTYPE quiz [<!ENTITY a "b">]><quiz><question type="essay"></question></quiz>',
      "x.xml",
    );
    const { code, out } = await run("import", file, "--bank", "demo");
    expect(code).toBe(1);
    expect(out).toContain("entity-declarations");
    expect(out).toContain("help:");
    const words = setUp("Only words.", "x.txt");
    expect((await words.run("import", words.file, "--bank", "demo")).out).toContain("unknown-format");
  });

  test.each([
    [["import"], "Import which file?"],
    [["import", "gone.gift", "--bank", "demo"], "There is no file gone.gift."],
    [["import", "FILE", "--bank", "demo", "--format", "gfit"], "Did you mean gift?"],
    [["import", "FILE", "--bank", "demo", "--domain", "etics"], "Did you mean ethics?"],
    [["import", "FILE", "--bank", "dmeo"], "Did you mean demo?"],
    [["import", "FILE", "--bank", "demo", "--report", "xml"], "There are: pretty, json."],
    [["export", "demo"], "--format FORMAT says what to write."],
    [["export", "demo", "--format", "word"], 'There is no format "word".'],
  ])("%j is bad usage", async (args, message) => {
    const { file, run } = setUp();
    const { code, err } = await run(...args.map((arg) => (arg === "FILE" ? file : arg)));
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  test("writes nothing through links that lead out of the bank", async () => {
    const { content, file, run } = setUp();
    const outside = temporaryFolder();
    symlinkSync(outside, join(content, "demo/drafts"));
    const { code, err } = await run("import", file, "--bank", "demo");
    expect(code).toBe(2);
    expect(err).toContain("is a link");
    expect(readdirSync(outside)).toEqual([]);
    expect(existsSync(join(content, "demo/questions/quiz.mdx"))).toBe(false);
  });
});

describe("bank export", () => {
  test("writes to standard output, with the report beside it", async () => {
    const { run } = setUp();
    const { code, out, err } = await run("export", "demo", "--format", "gift");
    expect(code).toBe(0);
    expect(out).toContain("// [id:one] [tag:rehearse:domain:ethics]");
    expect(err).toContain("2 items: 2 changed");
  });

  test("writes a file, which imports into a new bank as the same items", async () => {
    const { content, run } = setUp();
    const out = join(temporaryFolder(), "demo.xml");
    const made = await run("export", "demo", "--format", "moodle-xml", "--out", out, "--report", "json");
    expect(JSON.parse(made.out)).toMatchObject({ direction: "export", counts: { kept: 2 } });
    mkdirSync(join(content, "copy"));
    writeFileSync(join(content, "copy/bank.mdx"), readFileSync(join(content, "demo/bank.mdx")));
    expect((await run("import", out, "--bank", "copy")).code).toBe(0);
    const copy = readFileSync(join(content, "copy/questions/demo/ethics.mdx"), "utf8");
    expect(copy).toContain('<Question id="one" domain="ethics" difficulty="apply" sources="guide">');
    expect(copy).toContain("<Hint>What has to be there for the others?</Hint>");
    const again = await run("import", out, "--bank", "demo");
    expect(again.out).toContain("In the bank: 2 unchanged.");
  });

  test.each(["qti-2", "qti-2-2", "qti-3"])(
    "%s is a package, which imports into a new bank as the same items",
    async (format) => {
      const { content, run } = setUp();
      const out = join(temporaryFolder(), "demo.zip");
      const made = await run("export", "demo", "--format", format, "--out", out, "--report", "json");
      expect(JSON.parse(made.out)).toMatchObject({ format, counts: { "left-out": 0, draft: 0 } });
      mkdirSync(join(content, "copy"));
      writeFileSync(join(content, "copy/bank.mdx"), readFileSync(join(content, "demo/bank.mdx")));
      expect((await run("import", out, "--bank", "copy")).code).toBe(0);
      const again = await run("import", out, "--bank", "demo");
      expect(again.out).toContain("In the bank: 2 unchanged.");
    },
  );

  test("Aiken leaves out what it has no place for, exit code 1 where an item is missing", async () => {
    const { content, run } = setUp();
    writeFileSync(
      join(content, "demo/questions/card.mdx"),
      '<Flashcard id="card" domain="ethics">\n\nF\n\n<Answer>\nA\n</Answer>\n\n</Flashcard>\n',
    );
    const { code, out, err } = await run("export", "demo", "--format", "aiken");
    expect(code).toBe(1);
    expect(out).toContain("A) The first option\nB) The second option\nANSWER: B");
    expect(err).toContain("aiken-choice-only");
    expect(err).toContain("Aiken has no place for rationales, hints, the explanation");
  });
});
