import { describe, expect, it } from "vitest";
import { outlineItemOf } from "@/lib/bank/delivery/outline-item";
import { foldRecord } from "@/lib/record/fold";
import { isKeyChanged, listKeyChanges, listKeySuspects } from "@/lib/record/key-change";
import { anAnswer } from "@/tests/support/an-event";
import { anOption, aQuestion } from "@/tests/support/an-item";

const answered = { order: ["a", "b", "c"], key: ["a"] };
const withOptions = (...options: ReturnType<typeof anOption>[]) => aQuestion({ id: "question-1", options });

describe("isKeyChanged", () => {
  it.each([
    ["a distractor became the key", [anOption("a"), anOption("b", true), anOption("c")]],
    ["a distractor became a second key", [anOption("a", true), anOption("b", true), anOption("c")]],
    ["the key became a distractor", [anOption("a"), anOption("b"), anOption("new", true)]],
  ])("sees that %s", (_, options) => {
    expect(isKeyChanged(withOptions(...options), answered)).toBe(true);
  });

  it.each([
    ["nothing changed", [anOption("a", true), anOption("b"), anOption("c")]],
    ["the order changed", [anOption("c"), anOption("b"), anOption("a", true)]],
    ["the key was reworded", [anOption("a, better", true), anOption("b"), anOption("c")]],
    ["a distractor was reworded", [anOption("a", true), anOption("b, better"), anOption("c")]],
    ["a distractor was taken out", [anOption("a", true), anOption("b")]],
    ["a distractor was added", [anOption("a", true), anOption("b"), anOption("c"), anOption("new")]],
  ])("sees no change when %s", (_, options) => {
    expect(isKeyChanged(withOptions(...options), answered)).toBe(false);
  });
});

describe("listKeySuspects", () => {
  const suspects = (question: ReturnType<typeof aQuestion>) =>
    listKeySuspects(foldRecord([anAnswer()]), { id: "demo", items: [outlineItemOf(question)] });

  it.each([
    ["became the key", [anOption("a"), anOption("b", true)]],
    ["is a second key", [anOption("a", true), anOption("b", true)]],
    ["took the place of the key, which is gone", [anOption("b"), anOption("new", true)]],
  ])("knows from the outline that an option %s", (_, options) => {
    expect(suspects(withOptions(...options))).toEqual(["question-1"]);
  });

  it.each([
    ["a distractor is new", [anOption("a", true), anOption("b"), anOption("new")]],
    ["distractors were taken out", [anOption("a", true)]],
  ])("suspects nothing when %s", (_, options) => {
    expect(suspects(withOptions(...options))).toEqual([]);
  });

  it("passes over what is retired", () => {
    expect(suspects({ ...withOptions(anOption("a"), anOption("b", true)), retired: true })).toEqual([]);
  });
});

describe("listKeyChanges", () => {
  const changed = withOptions(anOption("a"), anOption("b", true), anOption("c"), anOption("d"));
  const bank = { id: "demo", items: [changed] };

  it("lists a question whose last answer had the old key", () => {
    expect(listKeyChanges(foldRecord([anAnswer()]), bank).map(({ question }) => question.id)).toEqual([
      "question-1",
    ]);
  });

  it("lists no question that was answered again since", () => {
    const [before, since] = [anAnswer(), anAnswer({ key: ["b"], chosen: ["b"] })];
    expect(listKeyChanges(foldRecord([before, since]), bank)).toEqual([]);
  });

  it("lists no question that was never answered", () => {
    expect(listKeyChanges(foldRecord([]), bank)).toEqual([]);
  });

  it("lists no retired question", () => {
    const retired = { id: "demo", items: [{ ...changed, retired: true }] };
    expect(listKeyChanges(foldRecord([anAnswer()]), retired)).toEqual([]);
  });
});
