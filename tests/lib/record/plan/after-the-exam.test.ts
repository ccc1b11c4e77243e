import { describe, expect, it } from "vitest";
import { planDay } from "@/lib/exam/plan-day";
import { dueCount } from "@/lib/memory/queue";
import { foldRecord } from "@/lib/record/fold";
import { changePlan, type PlanSettings } from "@/lib/record/plan/plan-settings";
import { readDayInput } from "@/lib/record/read-day-input";
import { readQueueInput } from "@/lib/record/select";
import { aBank, outlineOf } from "@/tests/support/a-bank";
import { anExamOutcome, aRating, aSetting, noonOf } from "@/tests/support/an-event";
import { aFlashcard, someQuestions } from "@/tests/support/an-item";

const today = 20_000;
const cards = Array.from({ length: 6 }, (_, place) => aFlashcard({ id: `card-${place}` }));
const bank = outlineOf(aBank({ items: [...cards, ...someQuestions(20, "ask")] }));
const set = (changes: Partial<PlanSettings>) =>
  changePlan("demo", changes).flatMap((event) =>
    event.type === "setting-changed" ? [aSetting(event.key, event.value)] : [],
  );
/** Three cards, due at 90 % today. */
const met = [0, 1, 2].map((place) => aRating({ item: `card-${place}`, time: noonOf(today - 3) }));

const dayOf = (changes: Partial<PlanSettings>) => {
  const state = foldRecord([...met, ...set(changes), anExamOutcome({ examDay: today - 2 })]);
  return planDay(readDayInput(state, bank, { today, minutes: 10, seed: "a" }));
};

describe("keeping what one knows after an exam", () => {
  it("brings what came up before, and nothing new", () => {
    const day = dayOf({ examDay: today - 2, after: "maintain" });
    expect(day.items.toSorted()).toEqual(["card-0", "card-1", "card-2"]);
  });

  it("brings new things again with a new date, or when nothing was chosen", () => {
    expect(dayOf({ examDay: today - 2 }).items.length).toBeGreaterThan(3);
    expect(dayOf({ examDay: today + 9, after: "maintain" }).items.length).toBeGreaterThan(3);
  });
});

describe("a chosen chance of recall", () => {
  const dueAt = (retention: number) =>
    dueCount(readQueueInput(foldRecord([...met, ...set({ retention })]), "demo", bank.items, today));

  it("brings cards back earlier or later", () => {
    expect(dueAt(0.9)).toBe(3);
    expect(dueAt(0.95)).toBe(3);
    expect(dueAt(0.8)).toBe(0);
  });
});
