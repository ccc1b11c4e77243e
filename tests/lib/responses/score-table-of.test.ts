import { expect, test } from "vitest";
import type { MergedLearner } from "@/lib/responses/merge-sheets";
import { scoreTableOf } from "@/lib/responses/score-table-of";
import { anAskedItem, aResponse, aResponseBank } from "./some-responses";

const learner = (changes: Partial<MergedLearner>): MergedLearner => ({
  id: "l1",
  responses: [],
  papers: [],
  ...changes,
});
const tableOf = (...learners: MergedLearner[]) => scoreTableOf(learners, aResponseBank.items);
const markOf = (one: MergedLearner, item = "q1") => tableOf(one).rows[0]?.marks.get(item);

test("the first answer counts", () => {
  const responses = [
    aResponse("q1", { time: 1, score: 0, chosen: ["b"] }),
    aResponse("q1", { id: "later", time: 2 }),
  ];
  expect(markOf(learner({ responses }))).toMatchObject({ score: 0, chosen: ["b"] });
});

test("the answer in a practice exam counts before an earlier one outside", () => {
  const responses = [
    aResponse("q1", { time: 1, score: 0, chosen: ["b"] }),
    aResponse("q1", { id: "in", time: 9, paper: "e1" }),
  ];
  const papers = [{ id: "e1", time: 8, items: ["q1"] }];
  expect(markOf(learner({ responses, papers }))).toMatchObject({ score: 1 });
});

test("left without an answer in a practice exam, a question is wrong; never asked, it is not there", () => {
  const found = tableOf(learner({ papers: [{ id: "e1", time: 8, items: ["q1", "q2"] }] }));
  expect(found.rows[0]?.marks.get("q1")).toEqual({ score: 0, omitted: true, chosen: [] });
  expect(found.rows[0]?.marks.has("q3")).toBe(false);
});

test("a first answer after a hint is left out, and no later one takes its place", () => {
  const responses = [aResponse("q1", { time: 1, hints: 1 }), aResponse("q1", { id: "later", time: 2 })];
  const found = tableOf(learner({ responses }));
  expect(found.rows).toEqual([]);
  expect(found.leftOut).toEqual({ unknown: 0, hinted: 1, outdated: 0 });
});

test("where the key changed, an answer counts by the key of today", () => {
  const responses = [aResponse("q1", { chosen: ["b"], key: ["b"], score: 1 })];
  expect(markOf(learner({ responses }))).toMatchObject({ score: 0, chosen: ["b"] });
});

test("an answer to options that are gone, by another key, is left out and counted", () => {
  const found = tableOf(learner({ responses: [aResponse("q1", { chosen: ["old"], key: ["old"] })] }));
  expect(found.leftOut.outdated).toBe(1);
});

test("an answer to an option that is gone counts where the key is the same", () => {
  const responses = [aResponse("q1", { chosen: ["old"], key: ["a"], score: 0 })];
  expect(markOf(learner({ responses }))).toMatchObject({ score: 0 });
});

test("answers to items that the bank does not have are left out and counted", () => {
  expect(tableOf(learner({ responses: [aResponse("gone")] })).leftOut.unknown).toBe(1);
});

test("learners who sat the same questions, in whatever order, sat one paper, each with the first sitting", () => {
  const one = learner({
    papers: [
      { id: "e1", time: 1, items: ["q1", "q2"] },
      { id: "e2", time: 2, items: ["q2", "q1"] },
    ],
    responses: [aResponse("q1", { id: "second", paper: "e2" })],
  });
  const other = learner({ id: "l2", papers: [{ id: "e3", time: 1, items: ["q2", "q1"] }] });
  const { papers } = tableOf(one, other);
  expect(papers.map(({ items, rows }) => [items, rows.map((row) => row.learner)])).toEqual([
    [
      ["q1", "q2"],
      ["l1", "l2"],
    ],
  ]);
  expect(papers[0]?.rows[0]?.marks.get("q1")).toMatchObject({ omitted: true });
});

test("without practice exams, those who answered everything that anybody was asked make a paper", () => {
  const both = learner({ responses: [aResponse("q1"), aResponse("q2")] });
  const half = learner({ id: "l2", responses: [aResponse("q1")] });
  const { papers } = tableOf(both, half);
  expect(papers.map(({ items, rows }) => [items, rows.length])).toEqual([[["q1", "q2"], 1]]);
});

test("a cloze has a score and no choices", () => {
  const { rows } = scoreTableOf(
    [learner({ responses: [{ id: "r", item: "c", time: 1, hints: 0, score: 1 }] })],
    [anAskedItem("c", { options: [] })],
  );
  expect(rows[0]?.marks.get("c")).toEqual({ score: 1 });
});
