import { describe, expect, it } from "vitest";
import type { Move } from "@/lib/exam/move";
import { playTape } from "@/lib/exam/tape";
import type { NewEvent } from "@/lib/record/event";
import { startExam } from "@/lib/record/start-exam";
import { submitExam } from "@/lib/record/submit-exam";
import { aRecord } from "@/tests/support/a-record";
import { anOption, aQuestion } from "@/tests/support/an-item";

const one = aQuestion({ id: "one" });
const two = aQuestion({ id: "two" });
const several = aQuestion({
  id: "several",
  multiple: true,
  options: [anOption("a", true), anOption("b", true), anOption("c")],
});
const wishes = {
  length: "short" as const,
  seed: "k3m9qa",
  unseenFirst: false,
  pace: 1.5,
  canPause: false,
  asksConfidence: true,
};

const start = (changes: Partial<Parameters<typeof startExam>[0]> = {}) =>
  startExam({
    session: "exam-1",
    bank: { id: "demo", version: "v1" },
    wishes,
    shape: { items: 3, minutes: 4, break: { afterItem: 2, minutes: 1 } },
    paper: [one, two, several],
    ...changes,
  });

describe("the start of a practice exam", () => {
  it("fixes the paper, the order of options and the rules", () => {
    const event = start();
    expect(event).toMatchObject({ activity: "exam", mode: "test", request: "length=short&seed=k3m9qa" });
    expect(event.items.map(({ item, order }) => [item, order?.length])).toEqual([
      ["one", 4],
      ["two", 4],
      ["several", 3],
    ]);
    expect(event.rules).toMatchObject({
      version: "v1",
      limitMs: 360_000,
      break: { afterItem: 2, ms: 60_000 },
    });
  });

  it("has no limit where none is wanted", () => {
    expect(start({ wishes: { ...wishes, pace: null } }).rules).toMatchObject({ limitMs: null, pace: 1 });
  });

  it("gives the same order of options for the same seed", () => {
    expect(start().items).toEqual(start({ session: "exam-2" }).items);
  });
});

/** A sitting with these moves, submitted into a record. */
async function sit(moves: [number, Move][], items = [one, two, several]) {
  const { record } = await aRecord();
  await record.append([start()]);
  const moved = moves.map(
    ([atMs, move]): NewEvent => ({ type: "moved", session: "exam-1", bank: "demo", atMs, move }),
  );
  await record.append(moved);
  const session = record.state.sessions.get("exam-1");
  if (!session) throw new Error("The session is missing.");
  const paper = session.items.map(({ item }) => item);
  const events = submitExam(session, playTape(paper, session.tape), items, "learner", 90_000);
  await record.append(events);
  return { record, session: record.state.sessions.get("exam-1") };
}

describe("the end of a practice exam", () => {
  it("answers each question that has a choice, with its last one, scored", async () => {
    const { session } = await sit([
      [0, { kind: "shown", item: "one" }],
      [1000, { kind: "chosen", item: "one", chosen: ["b"] }],
      [2000, { kind: "chosen", item: "one", chosen: ["a"] }],
      [4000, { kind: "shown", item: "several" }],
      [5000, { kind: "chosen", item: "several", chosen: ["a"] }],
    ]);
    expect(
      [...(session?.answers.values() ?? [])].map(({ item, chosen, correct }) => [item, chosen, correct]),
    ).toEqual([
      ["one", ["a"], true],
      ["several", ["a"], false],
    ]);
    expect(session?.answers.get("one")).toMatchObject({ durationMs: 4000, key: ["a"], hints: 0 });
    expect(session).toMatchObject({ finished: true });
  });

  it("keeps how sure the learner was and what was struck out", async () => {
    const { session } = await sit([
      [10, { kind: "struck", item: "one", option: "d", on: true }],
      [20, { kind: "chosen", item: "one", chosen: ["a"] }],
      [30, { kind: "confident", item: "one", level: "unsure" }],
    ]);
    expect(session?.answers.get("one")).toMatchObject({ confidence: "unsure", struck: ["d"] });
  });

  it("gives no answer to a question without a choice, or with one that was taken back", async () => {
    const { session } = await sit([
      [10, { kind: "chosen", item: "one", chosen: ["a"] }],
      [20, { kind: "chosen", item: "one", chosen: [] }],
    ]);
    expect(session?.answers.size).toBe(0);
  });

  it("can't score a question that left the bank meanwhile", async () => {
    const { session } = await sit([[10, { kind: "chosen", item: "two", chosen: ["a"] }]], [one, several]);
    expect(session?.answers.size).toBe(0);
  });

  it("reaches the memory of each concept, once", async () => {
    const { record } = await sit([[10, { kind: "chosen", item: "one", chosen: ["a"] }]]);
    expect([...record.state.concepts.keys()]).toEqual(["demo/one"]);
  });
});
