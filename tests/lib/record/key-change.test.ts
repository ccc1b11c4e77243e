import { describe, expect, it } from "vitest";
import { outlineItemOf } from "@/lib/bank/delivery/outline-item";
import { foldRecord } from "@/lib/record/fold";
import { findKeyChanges, isKeyChanged, listKeyChanges, listTrusted } from "@/lib/record/key-change";
import { aKeyChange, anAnswer } from "@/tests/support/an-event";
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

describe("findKeyChanges", () => {
  const find = (question: ReturnType<typeof aQuestion>) =>
    findKeyChanges(foldRecord([anAnswer()]), { id: "demo", items: [outlineItemOf(question)] });
  const [b, c, d] = [anOption("b"), anOption("c"), anOption("d")];

  it("knows a change from the outline alone, where the options are those of the answer", () => {
    expect(find(withOptions(anOption("a"), anOption("b", true), c, d))).toEqual({
      changed: [
        {
          type: "key-changed",
          bank: "demo",
          item: "question-1",
          was: ["a"],
          key: ["b"],
          options: ["a", "b", "c", "d"],
        },
      ],
      unsure: [],
    });
  });

  it.each([
    ["is a second key beside other options", [anOption("a", true), anOption("b", true)]],
    ["took the place of the key, which is gone", [anOption("b"), anOption("new", true)]],
  ])("leaves it to the content when an option %s", (_, options) => {
    expect(find(withOptions(...options))).toEqual({ changed: [], unsure: ["question-1"] });
  });

  it.each([
    ["a distractor is new", [anOption("a", true), b, anOption("new")]],
    ["distractors were taken out", [anOption("a", true)]],
    ["options were moved about", [d, c, b, anOption("a", true)]],
  ])("finds nothing when %s", (_, options) => {
    expect(find(withOptions(...options))).toEqual({ changed: [], unsure: [] });
  });

  it("passes over what is retired", () => {
    const retired = { ...withOptions(anOption("a"), anOption("b", true)), retired: true };
    expect(find(retired)).toEqual({ changed: [], unsure: [] });
  });
});

describe("listTrusted", () => {
  const { id: _, time: __, zone: ___, ...change } = aKeyChange();
  const changes = [change];

  it("takes a first change from a bank that was kept offline", () => {
    expect(listTrusted(foldRecord([anAnswer()]), changes, false)).toEqual(changes);
  });

  it("waits for the network where another device may have seen a newer bank", () => {
    const state = foldRecord([anAnswer(), aKeyChange()]);
    expect(listTrusted(state, changes, false)).toEqual([]);
    expect(listTrusted(state, changes, true)).toEqual(changes);
  });
});

describe("listKeyChanges", () => {
  const changed = withOptions(anOption("a"), anOption("b", true), anOption("c"), anOption("d"));
  const bank = { id: "demo", items: [changed] };

  it("lists a question whose last answer had the old key", () => {
    expect(listKeyChanges(foldRecord([anAnswer()]), bank)).toEqual([
      {
        type: "key-changed",
        bank: "demo",
        item: "question-1",
        was: ["a"],
        key: ["b"],
        options: ["a", "b", "c", "d"],
      },
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
