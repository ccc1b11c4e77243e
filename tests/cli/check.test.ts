import { expect, test } from "vitest";
import { bankTemplate } from "@/lib/bank/scaffold/bank-template";
import { scaffoldItem } from "@/lib/bank/scaffold/scaffold-item";
import { bank, bankProgram, temporaryFolder } from "./run-bank";

const good = {
  "one/bank.mdx": bankTemplate({ title: "One" }),
  "one/questions/a.mdx":
    scaffoldItem("question", { id: "q", domain: "general" }) +
    scaffoldItem("cloze", { id: "c", domain: "general" }),
};
const broken = {
  ...good,
  "two/bank.mdx": bankTemplate({ title: "Two" }),
  "two/questions/sub folder/b.mdx": scaffoldItem("question", { id: "q", domain: "nowhere" }),
};

test("a clean bank gives one JSON document, keys in order, and exit code 0", async () => {
  const { code, out, err } = bankProgram("check", "--content", temporaryFolder(good), "--format", "json");
  expect(code).toBe(0);
  expect(err).toBe("");
  expect(JSON.parse(out)).toEqual({
    diagnostics: [],
    banks: [{ id: "one", items: 2, questions: 1, flashcards: 1, lessons: 0 }],
  });
  expect(out.indexOf('"diagnostics"')).toBeLessThan(out.indexOf('"banks"'));
  expect([...out.matchAll(/"(items|questions|flashcards|lessons)"/g)].map(([, key]) => key)).toEqual([
    "items",
    "questions",
    "flashcards",
    "lessons",
  ]);
});

test("an error gives exit code 1 and a diagnostic with its place", async () => {
  const folder = temporaryFolder(broken);
  const { code, out } = await bank("check", "--content", folder, "--format", "json");
  expect(code).toBe(1);
  const { diagnostics, banks } = JSON.parse(out);
  expect(banks.map(({ id, items }: { id: string; items: number }) => [id, items])).toContainEqual(["one", 2]);
  const error = diagnostics.find(({ severity }: { severity: string }) => severity === "error");
  expect(Object.keys(error)).toEqual(["file", "line", "column", "severity", "rule", "message", "help"]);
  expect(error.file).toBe(`${folder}/two/questions/sub folder/b.mdx`);
  expect(error.line).toBe(1);
});

test("pretty output shows the place, the rule, the help and a summary; a named bank leaves the others out", async () => {
  const folder = temporaryFolder(broken);
  const { code, out } = await bank("check", "two", "--content", folder);
  expect(code).toBe(1);
  expect(out).toContain(`${folder}/two/questions/sub folder/b.mdx`);
  expect(out).toContain('  1 | <Question id="q" domain="nowhere" difficulty="apply">');
  expect(out).toMatch(/\n {4}\| +\^\n/);
  expect(out).toContain("help: ");
  expect(out).toMatch(/✗ 1 error, \d+ warnings? in 1 bank\n$/);
  expect(out).not.toContain("one:");
  expect(out).not.toContain("\u001b");
});

test("SARIF names each rule once with its help and gives relative paths", async () => {
  const { out } = await bank("check", "--content", temporaryFolder(broken), "--format", "sarif");
  const { version, runs } = JSON.parse(out);
  expect(version).toBe("2.1.0");
  const [{ tool, results }] = runs;
  const result = results.find(({ level }: { level: string }) => level === "error");
  expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
  expect(tool.driver.rules[result.ruleIndex].help.text).not.toBe("");
  const { artifactLocation, region } = result.locations[0].physicalLocation;
  expect(artifactLocation.uri).toBe("two/questions/sub%20folder/b.mdx");
  expect(region).toEqual({ startLine: 1, startColumn: expect.any(Number) });
});

test("warnings fail only beyond --max-warnings", async () => {
  // A file that is not read, because of its name, is a warning.
  const folder = temporaryFolder({ ...good, "one/questions/notes.md": "Not read." });
  expect((await bank("check", "--content", folder)).code).toBe(0);
  expect((await bank("check", "--content", folder, "--max-warnings", "1")).code).toBe(0);
  const { code, err } = await bank("check", "--content", folder, "--max-warnings=0", "--format", "json");
  expect(code).toBe(1);
  expect(err).toContain("--max-warnings allows 0");
});

test.each([
  [["chekc"], "Did you mean check?"],
  [["check", "--fromat", "json"], "Did you mean --format?"],
  [["check", "--format", "jsn"], "Did you mean json?"],
  [["check", "--format"], "--format needs a value"],
  [["check", "--max-warnings", "few"], "whole number"],
  [["check", "ccar-recovery-coch", "--content", "content"], "Did you mean ccar-recovery-coach?"],
  [["check", "--content", "no/such/folder"], "There is no folder no/such/folder"],
])(
  "bad usage %j exits with 2, says what to do, and prints nothing on standard output",
  async (args, message) => {
    const { code, out, err } = await bank(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  },
);

test("--help of each command lists its options", async () => {
  expect((await bank("--help")).out).toMatch(/check .*\n.*new /);
  const { code, out } = await bank("check", "--help");
  expect(code).toBe(0);
  expect(out).toContain("--max-warnings N");
});

test("the program passes the exit code and the message of bad usage on", () => {
  expect(bankProgram("chekc")).toEqual({
    code: 2,
    out: "",
    err: 'There is no command "chekc". Did you mean check?\n',
  });
});

test("drafts are counted, and are no fault", async () => {
  const draft = '<Question id="no-key">\n\nWhich?\n\n- [ ] One\n- [ ] Two\n\n</Question>\n';
  const folder = temporaryFolder({
    ...good,
    "one/drafts/old.mdx": `${draft}\n${draft.replace("no-key", "nor-this")}`,
  });
  const { code, out } = await bank("check", "one", "--content", folder);
  expect(code).toBe(0);
  expect(out).toContain("2 drafts without a key, never asked");
  const { out: json } = await bank("check", "one", "--content", folder, "--format", "json");
  expect(JSON.parse(json).banks[0].drafts).toBe(2);
});
