import { describe, expect, test } from "vitest";
import { fieldOfFinding } from "@/lib/bank/edit/field-of-finding";
import { inspectItem } from "@/lib/bank/edit/inspect-item";
import { readItemSource } from "@/lib/bank/edit/read-item-source";
import { lintRules } from "@/lib/bank/lint/rules";

const bank = {
  language: "en",
  forbidden: [],
  domains: [
    { id: "ethics", title: "Ethics", weight: 60 },
    { id: "crisis", title: "Crisis", weight: 40 },
  ],
  sources: [{ id: "guide", title: "A guide", asOf: "2026-01-01" }],
  competencies: [],
};
const frontmatter = "---\ndomain: ethics\nsources: guide\n---";
const inspect = (text: string, head = frontmatter) => inspectItem(text, head, bank, "2026-11-22");

const sound = `<Question id="a" difficulty="apply">

What should you do first when somebody asks for help?

- [x] Ask what they need
  > They know best.
- [ ] Tell them what to do
  > It takes the choice away.

<Hint>Who knows best?</Hint>

<Explanation>
Asking comes first.
</Explanation>

</Question>`;

test("a sound item is read as its bank will have it, with its file's defaults", () => {
  const { item, findings } = inspect(sound);
  expect(item).toMatchObject({ kind: "question", id: "a", domain: "ethics", sources: ["guide"] });
  expect(findings).toEqual([]);
});

test("errors have their places in the item's own text", () => {
  const { item, findings } = inspect(sound.replace("[x]", "[ ]").replace("<Hint>", "<Hint>{oops "));
  expect(item).toBeUndefined();
  expect(findings.map(({ severity, line }) => [severity, line])).toEqual([["error", 10]]);
});

test("what lint warns of is said too", () => {
  const { item, findings } = inspect(sound.replace(/<Hint>.*<\/Hint>\n/, ""));
  expect(item).toBeDefined();
  expect(findings).toMatchObject([{ rule: "question-without-hint", severity: "warning" }]);
});

test("ids that the bank doesn't have are errors", () => {
  const { findings } = inspect(sound.replace("<Question", '<Question domain="law" sources="book"'));
  expect(findings.map(({ message }) => message)).toEqual([
    'The bank has no domain "law".',
    'The bank has no source "book".',
  ]);
});

describe("a message stands beside the field that it speaks of", () => {
  test("every lint rule has a field", () => {
    const finding = (rule: string) => ({ rule, line: 1, column: 1 }) as never;
    const onItem = lintRules.filter(({ id }) => fieldOfFinding(undefined, finding(id)) === "item");
    // These two may find their words anywhere.
    expect(onItem.map(({ id }) => id)).toEqual(["forbidden-claim", "stigmatising-term"]);
  });

  test("an error of the format by its place", () => {
    const source = readItemSource(sound);
    if (typeof source === "string") throw new Error("The item can be read.");
    const at = (line: number, column = 1) =>
      fieldOfFinding(source, { rule: "raw-html", line, column } as never);
    expect([at(1, 20), at(3), at(5, 8), at(8, 5), at(10), at(13), at(2)]).toEqual([
      "difficulty",
      "body",
      "options",
      "options",
      "hints",
      "explanation",
      "item",
    ]);
  });
});
