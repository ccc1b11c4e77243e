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
