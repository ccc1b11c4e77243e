import { describe, expect, it } from "vitest";
import type { FitReport } from "@/lib/memory/fit/fit-weights";
import { fsrsWeights } from "@/lib/memory/fsrs";
import type { NewEvent, RecordEvent } from "@/lib/record/event";
import { foldRecord } from "@/lib/record/fold";
import { fitByItself, fitTried, isFitDue, toldOfFit, untoldFit } from "@/lib/record/weights/fit-wish";
import { keepFit } from "@/lib/record/weights/keep-fit";
import { newestFit } from "@/lib/record/weights/newest-weights";
import { aRating, aSetting, aWeightsFit, aWeightsReset, noonOf } from "@/tests/support/an-event";

const someRatings = (count: number) =>
  Array.from({ length: count }, (_, place) =>
    aRating({ item: `card-${place % 50}`, time: noonOf(20_000 + Math.floor(place / 50)) }),
  );
const stamped = (events: NewEvent[], time = noonOf(20_100)): RecordEvent[] =>
  events.flatMap((event) => {
    if (event.type === "setting-changed") return [aSetting(event.key, event.value, { time })];
    return event.type === "parameters-fitted" ? [aWeightsFit({ ...event, time })] : [];
  });
const kept: FitReport = {
  outcome: "kept",
  fittedTo: 320,
  heldOut: 80,
  lossBefore: 0.4,
  lossAfter: 0.3,
  weights: [...fsrsWeights],
  intervals: 1.2,
};

describe("weights are fitted without being asked for", () => {
  const many = someRatings(600);
  const due = (...events: RecordEvent[]) => isFitDue(foldRecord([...many, ...events]));

  it("from 400 reviews on", () => {
    expect(isFitDue(foldRecord(someRatings(399)))).toBe(false);
    expect(isFitDue(foldRecord(someRatings(400)))).toBe(true);
  });

  it("again when there are half as many more, and not before", () => {
    const tried = stamped([fitTried(foldRecord(someRatings(401)))]);
    expect(due(...tried)).toBe(false);
    expect(due(...stamped([fitTried(foldRecord(someRatings(400)))]))).toBe(true);
  });

  it("not where the learner wants to be asked", () => {
    expect(due(...stamped([fitByItself(false)]))).toBe(false);
    expect(due(...stamped([fitByItself(false)]), ...stamped([fitByItself(true)], noonOf(20_101)))).toBe(true);
  });

  it("not after the learner went back to the published ones", () => {
    const fit = aWeightsFit({ time: noonOf(20_101) });
    expect(due(fit)).toBe(true);
    expect(due(fit, aWeightsReset({ time: noonOf(20_102) }))).toBe(false);
  });
});

describe("what is kept of a fit", () => {
  const ratings = someRatings(400);
  const state = foldRecord(ratings);
  const stateAfter = (how: "asked" | "unasked", report: FitReport = kept) =>
    foldRecord([...ratings, ...stamped(keepFit(state, report, how))]);

  it("is that it was made, so that it is not made again for the same", () => {
    expect(isFitDue(stateAfter("unasked", { outcome: "too-few", responses: 300, needed: 400 }))).toBe(false);
    const same = stateAfter("unasked", { ...kept, outcome: "not-better" });
    expect(isFitDue(same)).toBe(false);
    expect(newestFit(same.settingLogs)).toBeUndefined();
  });

  it("are the weights that foretell better, which the learner is told once unless they asked", () => {
    expect(untoldFit(stateAfter("asked"))).toBeUndefined();
    const told = untoldFit(stateAfter("unasked"));
    expect(told).toMatchObject({ intervals: 1.2, heldOut: 80, unasked: true });
    const events = [...ratings, ...stamped(keepFit(state, kept, "unasked"))];
    const fit = events.find(({ type }) => type === "parameters-fitted");
    expect(fit).toBeDefined();
    if (fit) expect(untoldFit(foldRecord([...events, ...stamped([toldOfFit(fit)])]))).toBeUndefined();
  });
});
