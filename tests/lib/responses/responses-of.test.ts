import { expect, test } from "vitest";
import { makeResponseFile, responseFileName } from "@/lib/responses/make-response-file";
import { responseFileSchema } from "@/lib/responses/response-file";
import { responsesOf } from "@/lib/responses/responses-of";
import { aFinish, aFlag, anAnswer, aRetraction, aStart } from "../../support/an-event";

const itemsOf = (events: Parameters<typeof responsesOf>[0]) =>
  responsesOf(events, "demo").responses.map(({ item, id }) => [item, id]);

test("of each item outside of an exam, the first answer counts, whatever the order of events", () => {
  const first = anAnswer({ item: "q1" });
  const second = anAnswer({ item: "q1", correct: false });
  expect(itemsOf([second, first])).toEqual([["q1", first.id]]);
});

test("an answer that was taken back does not count; the next one is the first", () => {
  const first = anAnswer({ item: "q1" });
  const second = anAnswer({ item: "q1" });
  expect(itemsOf([first, aRetraction(first.id), second])).toEqual([["q1", second.id]]);
});

test("other banks, short answers and contrast drills stay out", () => {
  expect(
    itemsOf([
      anAnswer({ bank: "other" }),
      anAnswer({ item: "s", kind: "short-answer", typed: ["what I feel"] }),
      anAnswer({ item: "c", contrast: true }),
    ]),
  ).toEqual([]);
});

test("a practice exam that was handed in is a paper, with all its answers", () => {
  const before = anAnswer({ item: "q1" });
  const start = aStart({ session: "exam-1", activity: "exam", items: [{ item: "q1" }, { item: "q2" }] });
  const inside = anAnswer({ item: "q1", session: "exam-1" });
  const found = responsesOf([before, start, inside, aFinish({ session: "exam-1" })], "demo");
  expect(found.papers).toEqual([{ id: "exam-1", time: start.time, items: ["q1", "q2"] }]);
  expect(found.responses.map(({ id, paper }) => [id, paper])).toEqual([
    [before.id, undefined],
    [inside.id, "exam-1"],
  ]);
});

test("a practice exam that is not handed in is no paper", () => {
  expect(responsesOf([aStart({ activity: "exam" })], "demo").papers).toEqual([]);
});

test("the file for an instructor is what its schema says, and holds nothing that was typed or marked", () => {
  const { text, answers } = makeResponseFile(
    [
      anAnswer({ item: "q1", time: 90_500, struck: ["b"], confidence: "guess" }),
      anAnswer({ item: "c1", kind: "cloze", typed: ["my own words"], chosen: [], key: [], order: [] }),
      { type: "noted", id: "n", time: 1, zone: 0, bank: "demo", item: "q1", text: "my note" },
      { type: "bookmarked", id: "b", time: 1, zone: 0, bank: "demo", item: "q1", on: true },
      aFlag({ item: "q1" }),
    ],
    "demo",
    "pseudonym-1",
  );
  expect(answers).toBe(2);
  const file = responseFileSchema.parse(JSON.parse(text));
  expect(file.learner).toBe("pseudonym-1");
  expect(file.responses.find(({ item }) => item === "q1")?.time).toBe(60_000);
  expect(Object.keys(file.responses.find(({ item }) => item === "c1") ?? {}).sort()).toEqual([
    "durationMs",
    "hints",
    "id",
    "item",
    "score",
    "time",
  ]);
  expect(text).not.toMatch(/my own words|my note|struck|guess|flagged|noted|bookmarked|zone/);
});

test("files of a class don't share a name", () => {
  expect(responseFileName("demo", "7f3a-91bc")).toBe("responses-demo-7f3a91.json");
});
