import { join } from "node:path";
import { expect, test } from "vitest";
import { bankTemplate } from "@/lib/bank/scaffold/bank-template";
import { scaffoldItem } from "@/lib/bank/scaffold/scaffold-item";
import { createRandom } from "@/lib/shared/random";
import { bank, temporaryFolder } from "./run-bank";

const content = {
  "one/bank.mdx": bankTemplate({ title: "One" }),
  "one/questions/a.mdx": ["q1", "q2", "q3"]
    .map((id) => scaffoldItem("question", { id, domain: "general" }))
    .join("\n"),
};

/** A class of forty: the better a learner, the more are right, but for q3, whose key the better learners miss. */
function aClass(): string {
  const random = createRandom("forty");
  const rows = Array.from({ length: 40 }, (_, at) => {
    const ability = at / 39;
    const score = (share: number) => (random() < share ? 1 : 0);
    return `learner ${at},${score(ability)},${score(ability)},${score(1 - ability)}`;
  });
  return `learner,q1,q2,q3\n${rows.join("\n")}\n`;
}

function files(more: Record<string, string> = {}) {
  const folder = temporaryFolder({ ...content, ...more });
  return { folder, path: (name: string) => join(folder, name) };
}

test("stats says what is known of each question, and names a key that may be wrong", async () => {
  const { folder, path } = files({ "class.csv": aClass() });
  const { code, out } = await bank("stats", "one", path("class.csv"), "--content", folder);
  expect(code).toBe(0);
  expect(out).toMatch(/^one: 40 learners, 120 answers/);
  expect(out).toMatch(/Paper of 3 questions, 40 learners/);
  expect(out).toMatch(/q3 .*\n.*The better learners get it wrong more often: is the key right\?/);
  expect(out).not.toContain("learner 0");
});

test("stats gives all figures as JSON and as CSV, the same each time", async () => {
  const { folder, path } = files({ "class.csv": aClass() });
  const run = (format: string) =>
    bank("stats", "one", path("class.csv"), "--content", folder, "--format", format);
  const { items, papers } = JSON.parse((await run("json")).out);
  expect(items.map(({ item }: { item: string }) => item)).toEqual(["q1", "q2", "q3"]);
  expect(papers[0].statistics.alpha).toEqual({ value: expect.any(Number), range: expect.anything() });
  expect((await run("json")).out).toBe((await run("json")).out);
  const [head, first] = (await run("csv")).out.split("\r\n");
  expect(head).toMatch(/^item,learners,omitted,facility,/);
  expect(first).toMatch(/^q1,40,0,0\.\d{4},/);
});

test("stats with few answers says so", async () => {
  const { folder, path } = files({ "class.csv": "learner,q1\na,1\nb,0\n" });
  const { out } = await bank("stats", "one", path("class.csv"), "--content", folder);
  expect(out).toMatch(/q1 +2 +too few +too few +too few/);
});

test("the file may be named with --attempts, and more than one be given", async () => {
  const { folder, path } = files({ "class.csv": aClass(), "more.csv": "learner,q1\nnew,1\n" });
  const args = ["--attempts", path("class.csv"), path("more.csv"), "--content", folder];
  expect((await bank("stats", "one", ...args)).out).toMatch(/^one: 41 learners/);
});

test("a file that is refused costs itself, and the exit code says so", async () => {
  const { folder, path } = files({ "class.csv": aClass(), "odd.txt": "hello", "odd.bin": "\0\0\0\u0001" });
  const args = ["stats", "one", path("odd.txt"), path("odd.bin"), path("class.csv"), "--content", folder];
  const { code, out } = await bank(...args);
  expect(code).toBe(1);
  expect(out).toMatch(/^one: 40 learners/);
  expect(out).toMatch(/odd\.txt:1 error This is neither a record/);
  expect(out).toMatch(/odd\.bin:1 error/);
});

test("bad usage is told apart", async () => {
  const { folder, path } = files({ "class.csv": aClass() });
  const wrong = [
    ["stats"],
    ["stats", "one", "--content", folder],
    ["stats", "one", path("none.csv"), "--content", folder],
    ["stats", "two", path("class.csv"), "--content", folder],
    ["stats", "one", path("class.csv"), "--content", folder, "--format", "sarif"],
  ];
  for (const args of wrong) {
    const { code, err, out } = await bank(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).not.toBe("");
  }
});
