import { describe, expect, it, vi } from "vitest";
import type { RecordEvent } from "@/lib/record/event";
import { createMemoryStore } from "@/lib/record/memory-store";
import { readStudy, type StudySource } from "@/lib/record/plan/read-study";
import { createStudy } from "@/lib/record/plan/study";
import { aKeyChange, anAnswer, aRating, aRetraction, aStart, noonOf } from "@/tests/support/an-event";
import { anyEvents } from "@/tests/support/any-events";
import fc from "@/tests/support/fast-check";

const today = 20_000;
const concepts = ["one", "two", "three"];
const wanted = { bank: "demo", concepts, today };

const answer = (concept: string, day: number, correct = true, changes = {}) =>
  anAnswer({ item: concept, concept, correct, time: noonOf(day), ...changes });

async function studyOf(events: readonly RecordEvent[], day = today) {
  const store = createMemoryStore();
  await store.append(events);
  return readStudy(store, { ...wanted, today: day });
}

/** What counts of a study; columns as plain lists, to the precision that is kept. */
const plain = ({ beliefs, study, exams, first, ease, times }: Awaited<ReturnType<typeof studyOf>>) => ({
  stability: beliefs.stability.map((column) =>
    Array.from(column, (days) => Math.fround(days).toPrecision(4)),
  ),
  weights: Array.from(beliefs.logWeights, (weight) => weight.toFixed(3)),
  lastDay: [...beliefs.lastDay],
  responses: [...beliefs.responses],
  informative: beliefs.informative,
  checks: [study.length, exams.length],
  first,
  ease: [...ease.keys()].sort(),
  times: [[...times.answers].sort(), [...times.looks].sort()],
});

describe("reading evidence as the record's own memory does", () => {
  /** Three answers that say what is usual, and one that took so long. */
  const timed = (durationMs: number, correct = true) => [
    ...[12, 9, 6].map((ago) => answer("one", today - ago, true, { durationMs: 10_000 })),
    answer("one", today - 2, correct, { durationMs }),
  ];
  const stability = async (events: RecordEvent[]) => {
    const { beliefs } = await studyOf(events);
    return beliefs.stability.reduce((sum, column) => sum + Math.log(column[0] as number), 0);
  };

  it("takes a quick right answer for more than a slow one", async () => {
    expect(await stability(timed(7000))).toBeGreaterThan(await stability(timed(25_000)));
  });

  it("learns nothing of how one forgets from an answer that nobody could have read for", async () => {
    const { beliefs } = await studyOf(timed(500, false));
    const before = await studyOf(timed(500).slice(0, 3));
    expect([...beliefs.logWeights]).toEqual([...before.beliefs.logWeights]);
  });

  it("leaves the times of two-option drills out, and says nothing of time before three answers", async () => {
    const drill = answer("one", today - 3, true, { contrast: true, durationMs: 500 });
    const { times } = await studyOf([...timed(8000), drill]);
    expect(times.answers.get("one")).toEqual([10_000, 10_000, 10_000, 8000]);
    const first = (durationMs: number) => [answer("one", today - 3, true, { durationMs })];
    expect(await stability(first(500))).toBe(await stability(first(60_000)));
  });

  it("takes a card that was looked at without a word by its look alone, and forecasts nothing of it", async () => {
    const look = (ago: number, revealMs: number) =>
      aRating({ item: "one", inferred: true, revealMs, time: noonOf(today - ago) });
    const looks = [12, 9, 6].map((ago) => look(ago, 4000));
    const quick = await stability([...looks, look(2, 2500)]);
    expect(quick).toBeGreaterThan(await stability([...looks, look(2, 12_000)]));
    const { first, study } = await studyOf(looks);
    expect([first, study]).toEqual([{ responses: 0, known: 0 }, []]);
  });

  it("counts answers by the key that a question has now", async () => {
    const wrong = (ago: number) => answer("one", today - ago, false, { chosen: ["b"] });
    const change = aKeyChange({ item: "one", time: noonOf(today - 3) });
    const right = [8, 5].map((ago) => answer("one", today - ago, true, { chosen: ["b"], key: ["b"] }));
    const later = answer("one", today - 1, true, { chosen: ["b"], key: ["b"] });
    expect(plain(await studyOf([wrong(8), wrong(5), change, later]))).toEqual(
      plain(await studyOf([...right, later])),
    );
    // One that was taken back changes nothing.
    expect(plain(await studyOf([wrong(8), change, aRetraction(change.id)]))).toEqual(
      plain(await studyOf([wrong(8)])),
    );
  });

  it("reads all again when a key changes by which something was learned, and only then", async () => {
    const store = createMemoryStore();
    const wrong = answer("one", today - 5, false, { chosen: ["b"] });
    await store.append([wrong, answer("two", today - 4)]);
    const before = await readStudy(store, wanted);
    expect(before.beliefs.difficulty[0]).toBeGreaterThan(before.beliefs.difficulty[1] as number);
    const list = vi.spyOn(store, "list");
    await store.append([aKeyChange({ item: "three", time: noonOf(today - 1) })]);
    await readStudy(store, wanted);
    expect(list.mock.calls.map(([after]) => after)).toEqual([2]);
    await store.append([aKeyChange({ item: "one", time: noonOf(today - 1) })]);
    const after = await readStudy(store, wanted);
    expect(list.mock.calls.map(([after]) => after)).toEqual([2, 3, 0]);
    expect(after.beliefs.difficulty[0]).toBe(before.beliefs.difficulty[1]);
  });

  it("does without logs, where a record has none", async () => {
    const store = createMemoryStore();
    const change = aKeyChange({ item: "one", time: noonOf(today - 1) });
    await store.append([answer("one", today - 5, false, { chosen: ["b"] }), change]);
    const study = await readStudy({ list: store.list }, wanted);
    expect(plain(study)).toEqual(plain(await readStudy(store, wanted)));
  });
});

describe("reading what a record says of a learner", () => {
  it("says nothing of an empty record", async () => {
    expect(await studyOf([])).toEqual(createStudy(concepts));
  });

  it("learns from answers and ratings of the bank alone, in the order of their times", async () => {
    const study = await studyOf([
      answer("one", today - 3),
      aRating({ item: "card", concept: "one", rating: 1, time: noonOf(today - 5) }),
      answer("two", today - 1, true, { bank: "other" }),
      answer("gone", today - 1),
    ]);
    expect([...study.beliefs.responses]).toEqual([2, 0, 0]);
    expect(study.beliefs.lastDay[0]).toBe(today - 3);
    expect(study.beliefs.informative).toBe(1);
    expect(study.study).toMatchObject([{ correct: true, guess: 0.25 }]);
  });

  it("leaves out what was taken back, the second answer of two tabs, and cards that were brought forward", async () => {
    const mistake = answer("one", today - 2);
    const study = await studyOf([
      mistake,
      aRetraction(mistake.id),
      answer("two", today - 2, true, { session: "s" }),
      answer("two", today - 1, false, { session: "s" }),
      aRating({ item: "three", durationMs: 0, time: noonOf(today - 1) }),
    ]);
    expect([...study.beliefs.responses]).toEqual([0, 1, 0]);
  });

  it("keeps responses in practice exams apart, those to concepts that never came up too", async () => {
    const session = "exam";
    const study = await studyOf([
      aStart({ session, activity: "exam", mode: "test", time: noonOf(today - 2) }),
      answer("one", today - 2, true, { session }),
      answer("two", today - 2, false, { session }),
    ]);
    expect(study.study).toEqual([]);
    expect(study.exams).toMatchObject([
      { recall: 0, correct: true },
      { recall: 0, correct: false },
    ]);
    expect(study.first.responses).toBe(2);
  });

  it("reads only what is new the next time, and comes to the same", async () => {
    const store = createMemoryStore();
    const old = [answer("one", today - 9), answer("one", today - 4), answer("two", today - 2, false)];
    await store.append(old);
    await readStudy(store, wanted);
    const list = vi.spyOn(store, "list");
    const fresh = [answer("one", today), answer("three", today)];
    await store.append(fresh);
    const study = await readStudy(store, wanted);
    expect(list.mock.calls).toEqual([[3, 5000]]);
    expect(plain(study)).toEqual(plain(await studyOf([...old, ...fresh])));
  });

  it("takes back what was said today without reading all again, and older things by doing so", async () => {
    const store = createMemoryStore();
    const [old, fresh] = [answer("one", today - 9), answer("two", today)];
    await store.append([old, fresh]);
    await readStudy(store, wanted);
    const list = vi.spyOn(store, "list");
    await store.append([aRetraction(fresh.id)]);
    expect([...(await readStudy(store, wanted)).beliefs.responses]).toEqual([1, 0, 0]);
    expect(list.mock.calls.map(([after]) => after)).toEqual([2]);
    await store.append([aRetraction(old.id)]);
    expect([...(await readStudy(store, wanted)).beliefs.responses]).toEqual([0, 0, 0]);
    expect(list.mock.calls.map(([after]) => after)).toEqual([2, 3, 0]);
  });

  it("comes to the same in any steps, whatever happened", async () => {
    const byEvents = anyEvents.filter((events) => events.length > 1);
    await fc.assert(
      fc.asyncProperty(byEvents, fc.nat(), async (events, at) => {
        // A retraction that arrives before its target is the one thing that is not followed.
        const known = new Set<string>();
        const told = events.filter((event) => {
          known.add(event.id);
          return event.type !== "retracted" || known.has(event.target);
        });
        const names = { ...wanted, concepts: ["a", "trust"] };
        const whole = createMemoryStore();
        await whole.append(told);
        const inSteps = createMemoryStore();
        const cut = at % (told.length + 1);
        await inSteps.append(told.slice(0, cut));
        await readStudy(inSteps, { ...names, today: today + 3 });
        await inSteps.append(told.slice(cut));
        const [one, other] = [
          await readStudy(whole, { ...names, today: today + 6 }),
          await readStudy(inSteps, { ...names, today: today + 6 }),
        ];
        expect(plain(other)).toEqual(plain(one));
      }),
      { numRuns: 60 },
    );
  });

  it("knows the second answer of two tabs on a later day, too", async () => {
    const store = createMemoryStore();
    await store.append([answer("one", today - 2, true, { session: "s" })]);
    await readStudy(store, wanted);
    await store.append([answer("one", today, false, { session: "s" })]);
    expect([...(await readStudy(store, wanted)).beliefs.responses]).toEqual([1, 0, 0]);
  });

  it("works over a record that keeps nothing aside", async () => {
    const store = createMemoryStore();
    await store.append([answer("one", today - 1)]);
    const source: StudySource = { list: store.list };
    expect((await readStudy(source, wanted)).beliefs.responses[0]).toBe(1);
  });

  it("goes on with what is kept when the bank has other concepts", async () => {
    const store = createMemoryStore();
    await store.append([answer("one", today - 2), answer("two", today - 1)]);
    await readStudy(store, wanted);
    const study = await readStudy(store, { ...wanted, concepts: ["new", "two"] });
    expect([...study.beliefs.responses]).toEqual([0, 1]);
  });
});
