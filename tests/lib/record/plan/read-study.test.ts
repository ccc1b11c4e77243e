import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { RecordEvent } from "@/lib/record/event";
import { createMemoryStore } from "@/lib/record/memory-store";
import { readStudy, type StudySource } from "@/lib/record/plan/read-study";
import { createStudy } from "@/lib/record/plan/study";
import { anAnswer, aRating, aRetraction, aStart, noonOf } from "@/tests/support/an-event";
import { anyEvents } from "@/tests/support/any-events";

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
const plain = ({ beliefs, study, exams, first, ease }: Awaited<ReturnType<typeof studyOf>>) => ({
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
