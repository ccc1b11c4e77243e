import { expect, test } from "vitest";
import { bankTemplate } from "@/lib/bank/scaffold/bank-template";
import { scaffoldItem } from "@/lib/bank/scaffold/scaffold-item";
import { bank, temporaryFolder } from "./run-bank";

const content = {
  "one/bank.mdx": bankTemplate({ title: "One" }),
  "one/questions/a.mdx":
    scaffoldItem("question", { id: "q", domain: "general" }) +
    scaffoldItem("cloze", { id: "c", domain: "general" }) +
    scaffoldItem("flashcard", { id: "f", domain: "general" }),
};

test("report counts what a bank holds", async () => {
  const { code, out } = await bank("report", "--content", temporaryFolder(content), "--format", "json");
  expect(code).toBe(0);
  const [figures] = JSON.parse(out).banks;
  expect(figures).toMatchObject({
    id: "one",
    questions: 1,
    clozes: 1,
    flashcards: 1,
    questionsByDomain: { general: 1 },
    kindsByDomain: { general: { question: 1, flashcard: 1, cloze: 1, "short-answer": 0 } },
    lint: {},
    allowed: {},
  });
});

test("report names a run of eight words that an item shares with another text", async () => {
  const folder = temporaryFolder(content);
  const { out: first } = await bank("report", "--content", folder, "--format", "json");
  expect(JSON.parse(first).banks[0].sharedRuns).toEqual([]);
  const card = "Which of the many steps would you take before all of the others?";
  const files = {
    ...content,
    "one/questions/b.mdx": `---\ndomain: general\n---\n\n<Flashcard id="own">\n\n${card}\n\n<Answer>\nThis one.\n</Answer>\n\n</Flashcard>\n`,
  };
  const against = temporaryFolder({ "other.txt": `They asked: ${card}` });
  const { out } = await bank(
    "report",
    "--content",
    temporaryFolder(files),
    "--against",
    against,
    "--format",
    "json",
  );
  expect(JSON.parse(out).banks[0].sharedRuns).toEqual([
    { first: "own", second: "other.txt", words: "which of the many steps would you take" },
  ]);
});

test("report refuses a folder to compare with that is not there", async () => {
  const { code, err } = await bank(
    "report",
    "--content",
    temporaryFolder(content),
    "--against",
    "no-such-folder",
  );
  expect([code, err]).toEqual([2, "There is no folder no-such-folder.\n"]);
});

test("report counts the warnings of check by rule, and those that an item answers", async () => {
  const question = (id: string, attributes: string) =>
    scaffoldItem("question", { id, domain: "general" })
      .replace("Which question do you ask about it?", "Which is not so?")
      .replace(`id="${id}"`, `id="${id}" ${attributes}`);
  const files = {
    "one/bank.mdx": bankTemplate({ title: "One" }),
    "one/questions/a.mdx":
      question("warned", "") + question("answered", 'allow="negative-stem: the law asks so"'),
  };
  const folder = temporaryFolder(files);
  const { out } = await bank("report", "--content", folder, "--format", "json");
  expect(JSON.parse(out).banks[0]).toMatchObject({
    lint: { "negative-stem": 1 },
    allowed: { "negative-stem": 1 },
  });
  const { out: text } = await bank("report", "--content", folder);
  expect(text).toMatch(/ {2}check says, by rule\n(.*\n)* {7}1 {2}negative-stem\n/);
  expect(text).toContain("  rules answered with allow\n       1  negative-stem\n");
});
