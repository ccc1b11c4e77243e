import { expect, test } from "vitest";
import { analyse } from "@/lib/psychometrics/analyse";
import { scoreGroups } from "@/lib/psychometrics/score-groups";
import type { Mark, ScoreRow } from "@/lib/psychometrics/score-table";
import { createRandom } from "@/lib/shared/random";
import { rowsOf } from "./a-score-table";

const options = ["a", "b", "c", "d"].map((id) => ({ id, isKey: id === "a" }));

/**
 * Learners of rising ability, the first knows least. `pick` says what one of them chooses on the item "odd", by ability from 0 to 1 and a
 * random number; the ten other items are answered by ability alone.
 */
function classOf(size: number, pick: (ability: number, luck: number) => string): ScoreRow[] {
  const random = createRandom("class");
  return Array.from({ length: size }, (_, at) => {
    const ability = at / (size - 1);
    const others = Array.from({ length: 10 }, (_, item): [string, Mark] => [
      `i${item}`,
      { score: random() < 0.2 + 0.7 * ability ? 1 : 0 },
    ]);
    const chosen = pick(ability, random());
    const odd: Mark = { score: chosen === "a" ? 1 : 0, chosen: [chosen], durationMs: 20_000 + at };
    return { learner: `l${String(at).padStart(3, "0")}`, marks: new Map([...others, ["odd", odd]]) };
  });
}

const items = [
  { id: "odd", options },
  ...Array.from({ length: 10 }, (_, item) => ({ id: `i${item}`, options: [] })),
];
const odd = (rows: ScoreRow[]) => analyse(items, rows, []).items[0];

test("with nine learners nothing is told but how many there were", () => {
  const found = odd(classOf(9, () => "a"));
  expect(found).toMatchObject({
    learners: 9,
    facility: null,
    sd: null,
    discrimination: null,
    efficiency: null,
    medianMs: null,
  });
  expect(found?.options.map(({ count, rate }) => [count, rate])).toEqual([
    [9, null],
    [0, null],
    [0, null],
    [0, null],
  ]);
});

test("with ten learners shares are told, with thirty relations too", () => {
  const pick = (_: number, luck: number) => (luck < 0.5 ? "a" : "b");
  expect(odd(classOf(10, pick))).toMatchObject({
    facility: { range: { low: expect.any(Number) } },
    discrimination: null,
  });
  expect(odd(classOf(29, pick))?.discrimination).toBeNull();
  expect(odd(classOf(30, pick))?.discrimination?.value).toEqual(expect.any(Number));
});

test("a question that everybody gets right has Wilson's range, not a range of nothing", () => {
  const found = odd(classOf(40, () => "a"));
  expect(found?.facility?.value).toBe(1);
  expect(found?.facility?.range?.low).toBeLessThan(0.95);
  expect(found).toMatchObject({ discrimination: null, efficiency: null, flags: [{ kind: "very-easy" }] });
});

test("a key that the better learners leave for another option is suspect, and that option is named", () => {
  const found = odd(classOf(120, (ability, luck) => (luck < ability ? "b" : "a")));
  expect(found?.discrimination?.range?.high).toBeLessThan(0);
  expect(found?.flags[0]).toEqual({ kind: "key-suspect", option: "b" });
});

test("a distractor that the better learners choose is told also where the key works", () => {
  const found = odd(
    classOf(200, (ability, luck) => {
      if (ability < 0.5) return luck < 0.1 ? "a" : "c";
      return luck < 0.5 ? "a" : "b";
    }),
  );
  expect(found?.discrimination?.value).toBeGreaterThan(0);
  expect(found?.flags).toContainEqual({ kind: "lures-the-better", option: "b" });
});

test("a distractor that nobody takes, and a question that hardly anybody can answer", () => {
  const found = odd(classOf(80, (ability, luck) => (luck < 0.1 * ability ? "a" : luck < 0.5 ? "b" : "c")));
  expect(found?.flags).toContainEqual({ kind: "very-hard" });
  expect(found?.flags).toContainEqual({ kind: "unused-distractor", option: "d" });
});

test("a question that works has no flags, and its key's curve rises", () => {
  const found = odd(
    classOf(150, (ability, luck) => {
      if (luck < 0.2 + 0.7 * ability) return "a";
      return ["b", "c", "d"][Math.floor(luck * 1000) % 3] as string;
    }),
  );
  expect(found?.flags).toEqual([]);
  const key = found?.options[0]?.curve ?? [];
  expect(key.length).toBe(5);
  expect(key.at(-1)).toBeGreaterThan(key[0] as number);
  expect(found?.groups.reduce((sum, { learners }) => sum + learners, 0)).toBe(150);
  // Everybody chose one option: the rates of each group come to one.
  for (const group of key.keys())
    expect(found?.options.reduce((sum, { curve }) => sum + (curve[group] ?? 0), 0)).toBeCloseTo(1);
});

test("an item left without an answer counts as wrong, and its time does not count", () => {
  const rows = classOf(40, () => "a").map((row, at) =>
    at < 10
      ? { ...row, marks: new Map([...row.marks, ["odd", { score: 0, chosen: [], omitted: true }]]) }
      : row,
  );
  expect(odd(rows)).toMatchObject({ omitted: 10, facility: { value: 0.75 }, medianMs: 20_024.5 });
});

test("who was not asked an item plays no part in it", () => {
  const rows = classOf(60, () => "a").map((row, at) =>
    at % 2 === 0 ? row : { ...row, marks: new Map([...row.marks].filter(([item]) => item !== "odd")) },
  );
  expect(odd(rows)).toMatchObject({ learners: 30, omitted: 0, facility: { value: 1 } });
});

test("a learner with few other answers has no score to compare with", () => {
  const rows = classOf(60, (_, luck) => (luck < 0.5 ? "a" : "b")).map((row, at) =>
    at < 20 ? { ...row, marks: new Map([...row.marks].slice(-4)) } : row,
  );
  expect(odd(rows)).toMatchObject({ learners: 60, compared: 40 });
});

test("marks on items that the bank does not have are left out of every score", () => {
  const strange = rowsOf(Array.from({ length: 12 }, () => [1, 0]));
  expect(analyse([{ id: "i0", options: [] }], strange, []).answers).toBe(12);
});

test("the same seed gives the same ranges", () => {
  const rows = classOf(60, (_, luck) => (luck < 0.5 ? "a" : "b"));
  expect(analyse(items, rows, [])).toEqual(analyse(items, rows, []));
  expect(analyse(items, rows, [], "other").items[0]?.facility?.range).not.toBeUndefined();
});

test("a paper's ranges hold its figures, and a paper that few sat has none", () => {
  const rows = classOf(60, (_, luck) => (luck < 0.5 ? "a" : "b"));
  const ids = items.map(({ id }) => id);
  const [paper, small] = analyse(items, rows, [
    { items: ids.slice(0, 5), rows: rows.slice(0, 29) },
    { items: ids, rows },
  ]).papers;
  const alpha = paper?.statistics?.alpha;
  expect(alpha?.value).toBeGreaterThan(alpha?.range?.low as number);
  expect(alpha?.value).toBeLessThan(alpha?.range?.high as number);
  expect(paper?.statistics?.standardError).toBeCloseTo(
    (paper?.statistics?.sd ?? 0) * Math.sqrt(1 - (alpha?.value ?? 0)),
  );
  expect(small).toMatchObject({ learners: 29, statistics: null });
});

test("score groups keep equal scores together and hold ten learners or more where scores differ", () => {
  expect(scoreGroups(Array.from({ length: 19 }, (_, at) => at)).groups).toBe(1);
  expect(scoreGroups(Array.from({ length: 30 }, (_, at) => at)).groups).toBe(3);
  expect(scoreGroups(Array.from({ length: 500 }, (_, at) => at)).groups).toBe(5);
  const { groupOf, groups } = scoreGroups([...Array(25).fill(0.5), ...Array(25).fill(0.7)]);
  expect(groups).toBe(2);
  expect(new Set(groupOf.slice(0, 25)).size).toBe(1);
});
