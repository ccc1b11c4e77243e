import { describe, expect, it } from "vitest";
import { createDueDays } from "@/lib/record/due-concepts";
import { bringForward, planForTomorrow } from "@/lib/record/due-tomorrow";
import type { RecordEvent } from "@/lib/record/event";
import { foldRecord } from "@/lib/record/fold";
import { aRecord } from "@/tests/support/a-record";
import { anAnswer, aRating, aSuspension, noonOf } from "@/tests/support/an-event";
import { aFlashcard, aQuestion } from "@/tests/support/an-item";

const today = 20_000;
const bank = {
  id: "demo",
  items: [
    aQuestion({ id: "q-trust", concept: "trust" }),
    aFlashcard({ id: "f-trust", concept: "trust" }),
    aQuestion({ id: "q-law", concept: "law" }),
  ],
};
const plan = (events: RecordEvent[], missed = ["q-trust"], sittingDay = today, day = today) =>
  planForTomorrow(foldRecord(events), {
    bank,
    missed,
    sitting: { timeMs: noonOf(sittingDay), zone: 0 },
    today: day,
  });
const wrong = (day: number) =>
  anAnswer({ item: "q-trust", concept: "trust", correct: false, time: noonOf(day) });
/** Right answers when due, which make a memory of many months. */
const longKnown = [19_000, 19_002, 19_013, 19_059, 19_222, 19_800].map((day) =>
  aRating({ item: "f-trust", concept: "trust", time: noonOf(day) }),
);

describe("a missed question's concept", () => {
  it("is due as a flashcard tomorrow by the wrong answer itself", () => {
    expect(plan([wrong(today)])).toMatchObject({ ready: ["trust"], toAdd: [] });
  });

  it("is to be added when there was no answer, so nothing is in the record", () => {
    expect(plan([])).toMatchObject({ ready: [], toAdd: [{ concept: "trust", item: "f-trust" }] });
  });

  it("is to be added when it was known so well that one slip leaves it some days", () => {
    expect(plan([...longKnown, wrong(today)]).toAdd).toMatchObject([{ concept: "trust", item: "f-trust" }]);
  });

  it("keeps its own day once it was studied after the sitting", () => {
    const since = [wrong(19_990), aRating({ item: "f-trust", concept: "trust", time: noonOf(20_000) })];
    expect(plan(since, ["q-trust"], 19_990)).toMatchObject({ toAdd: [], studiedSince: ["trust"] });
  });

  it("stays left out when the learner left it out", () => {
    expect(plan([aSuspension({ concept: "trust" })])).toMatchObject({ toAdd: [], leftOut: ["trust"] });
  });

  it("can't be a flashcard without one", () => {
    expect(plan([], ["q-law"])).toMatchObject({ toAdd: [], noCard: ["law"] });
  });

  it("counts once, and an item that left the bank not at all", () => {
    expect(plan([], ["q-trust", "q-trust", "gone"]).toAdd).toHaveLength(1);
  });
});

it("is due tomorrow after it was brought forward, met before or not", async () => {
  for (const before of [[], [...longKnown, wrong(today)], longKnown]) {
    const { record } = await aRecord();
    await record.addForeign(before);
    const input = { bank, missed: ["q-trust"], sitting: { timeMs: noonOf(today), zone: 0 }, today };
    const first = planForTomorrow(record.state, input);
    expect(first.toAdd).toHaveLength(1);
    await record.append(bringForward("demo", first.toAdd));
    expect(createDueDays(record.state, "demo")("trust")).toBe(today + 1);
    expect(planForTomorrow(record.state, input)).toMatchObject({ ready: ["trust"], toAdd: [] });
  }
});
