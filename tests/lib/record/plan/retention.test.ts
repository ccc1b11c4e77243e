import { describe, expect, it } from "vitest";
import { dueAhead } from "@/lib/memory/due-ahead";
import { applyReview } from "@/lib/memory/memory-state";
import { buildQueue, nextDue } from "@/lib/memory/queue";
import { createSpacing, dueDayOf } from "@/lib/memory/spacing";
import { countDueConcepts } from "@/lib/record/count-due";
import { planForTomorrow } from "@/lib/record/due-tomorrow";
import { FOLD_VERSION, foldRecord, indexOf, type RecordState, stateOfSaved } from "@/lib/record/fold";
import { listNeedyItems } from "@/lib/record/needy-items";
import { openSaved, packWhole } from "@/lib/record/saved-state";
import { readQueueInput } from "@/lib/record/select";
import { anAnswer, aRating, aSetting, noonOf } from "@/tests/support/an-event";
import { aFlashcard } from "@/tests/support/an-item";

const first = 20_000;
/** Known for about three weeks at the usual chance of recall. */
const days = [first, first + 2, first + 13];
const ratings = days.map((day) => aRating({ item: "card", time: noonOf(day) }));
const memory = days.reduce<Parameters<typeof applyReview>[0]>(
  (before, day) => applyReview(before, 3, day),
  null,
);
const items = [aFlashcard({ id: "card" })];

/** As the fold gives it, and as it is opened from disk: due days are looked up in another way there. */
function openBoth(retention: number | null): RecordState[] {
  const chosen = retention === null ? [] : [aSetting("plan/demo/retention", retention)];
  const folded = foldRecord([...ratings, ...chosen]);
  const kept = openSaved({ whole: packWhole(indexOf(folded).values, FOLD_VERSION, 9) }, FOLD_VERSION);
  return [folded, ...(kept ? [stateOfSaved(kept.values, 1)] : [])];
}

describe.each([
  ["nothing chosen", null],
  ["80 %", 0.8],
  ["95 %", 0.95],
])("with %s, every due day", (_, retention) => {
  const dueDay = memory ? dueDayOf(memory, createSpacing(retention ?? 0.9)) : 0;
  const each = openBoth(retention);
  const input = (state: RecordState, today: number) => readQueueInput(state, "demo", items, today);

  it("is there twice: folded and from disk", () => {
    expect(each).toHaveLength(2);
    expect(dueDay).toBeGreaterThan(first + 13);
  });

  it("is the same in the day's cards and in what comes next", () => {
    for (const state of each) {
      expect(buildQueue(input(state, dueDay - 1)).due).toBe(0);
      expect(nextDue(input(state, dueDay - 1))).toEqual({ day: dueDay, count: 1 });
      expect(buildQueue(input(state, dueDay)).due).toBe(1);
    }
  });

  it("is the same in the count of a large bank", () => {
    for (const state of each) {
      expect(countDueConcepts(state, "demo", dueDay - 1)).toBe(0);
      expect(countDueConcepts(state, "demo", dueDay)).toBe(1);
    }
  });

  it("is the same on the progress page", () => {
    for (const state of each)
      expect(dueAhead(input(state, first + 13), 200).findIndex(({ flashcards }) => flashcards > 0)).toBe(
        dueDay - (first + 13),
      );
  });

  it("is the same for what an exam left for tomorrow", () => {
    for (const state of each) {
      const planOn = (today: number) =>
        planForTomorrow(state, {
          bank: { id: "demo", items },
          missed: ["card"],
          sitting: { timeMs: noonOf(first + 13), zone: 0 },
          today,
        });
      expect(planOn(dueDay - 2).ready).toEqual([]);
      expect(planOn(dueDay - 1).ready).toEqual(["card"]);
    }
  });
});

describe("what a learner needs to see again", () => {
  const answered = anAnswer({ item: "ask", concept: "ask", time: noonOf(first) });
  const needy = (retention: number, today: number) =>
    listNeedyItems(foldRecord([answered, aSetting("plan/demo/retention", retention)]), "demo", today, 5);

  it("comes later at a lower chance of recall", () => {
    expect(needy(0.95, first + 1)).toEqual(["ask"]);
    expect(needy(0.8, first + 1)).toEqual([]);
    expect(needy(0.8, first + 30)).toEqual(["ask"]);
  });
});

it("counts another bank's choice for that bank alone", () => {
  const state = foldRecord([...ratings, aSetting("plan/other/retention", 0.8)]);
  const dueDay = memory ? dueDayOf(memory, createSpacing()) : 0;
  expect(countDueConcepts(state, "demo", dueDay)).toBe(1);
});
