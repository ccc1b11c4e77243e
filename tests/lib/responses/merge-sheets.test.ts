import { expect, test } from "vitest";
import { mergeSheets } from "@/lib/responses/merge-sheets";
import type { ResponseSheet } from "@/lib/responses/response";
import fc from "@/tests/support/fast-check";
import { aResponse } from "./some-responses";

const sheet = (learner: string | undefined, ...ids: string[]): ResponseSheet => ({
  ...(learner === undefined ? {} : { learner }),
  responses: ids.map((id, time) => aResponse("q1", { id, time })),
  papers: [],
});
const idsOf = (sheets: ResponseSheet[]) =>
  mergeSheets(sheets)
    .map(({ responses }) => responses.map(({ id }) => id).sort())
    .sort();

test("two files of one pseudonym are one learner, and what is in both counts once", () => {
  expect(idsOf([sheet("x", "1", "2"), sheet("x", "2", "3"), sheet("y", "4")])).toEqual([
    ["1", "2", "3"],
    ["4"],
  ]);
});

test("a record, which has no name, is the same learner as a file that shares an answer with it", () => {
  expect(idsOf([sheet(undefined, "1", "2"), sheet("x", "2"), sheet(undefined, "9")])).toEqual([
    ["1", "2"],
    ["9"],
  ]);
});

test("of an answer with its exact time and one cut to the minute, the earlier time stays", () => {
  const [learner] = mergeSheets([
    { responses: [aResponse("q1", { id: "1", time: 90_500 })], papers: [] },
    { learner: "x", responses: [aResponse("q1", { id: "1", time: 60_000 })], papers: [] },
  ]);
  expect(learner?.responses.map(({ time }) => time)).toEqual([60_000]);
});

test("merging is a set union: order and repetition of files change nothing", () => {
  const anySheet = fc
    .tuple(
      fc.option(fc.constantFrom("x", "y"), { nil: undefined }),
      fc.array(fc.integer({ min: 0, max: 12 })),
    )
    .map(([learner, ids]) => ({
      ...(learner === undefined ? {} : { learner }),
      responses: ids.map((id) => aResponse("q1", { id: `r${id}`, time: id })),
      papers: [],
    }));
  const byId = (sheets: ResponseSheet[]) => mergeSheets(sheets).sort((a, b) => (a.id < b.id ? -1 : 1));
  fc.assert(
    fc.property(fc.array(anySheet, { maxLength: 6 }), (sheets) => {
      expect(byId([...sheets].reverse())).toEqual(byId(sheets));
      expect(byId([...sheets, ...sheets])).toEqual(byId(sheets));
    }),
  );
});
