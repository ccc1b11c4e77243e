import { describe, expect, it } from "vitest";
import { Fsrs, fsrsWeights } from "@/lib/memory/fsrs";
import { applyReview } from "@/lib/memory/memory-state";
import { foldRecord } from "@/lib/record/fold";
import { memoryOf } from "@/lib/record/select";
import { newestFit } from "@/lib/record/weights/newest-weights";
import { readHistories } from "@/lib/record/weights/read-histories";
import { aRecord } from "@/tests/support/a-record";
import {
  aKeyChange,
  anAnswer,
  aRating,
  aRetraction,
  aWeightsFit,
  aWeightsReset,
  noonOf,
} from "@/tests/support/an-event";

const weights = fsrsWeights.map((weight, place) => (place < 4 ? weight / 2 : weight));
const own = new Fsrs(weights);
const first = aRating({ time: noonOf(20_000) });
const second = aRating({ time: noonOf(20_004) });
const fit = aWeightsFit({ weights, time: noonOf(20_005) });
const byPublished = applyReview(applyReview(null, 3, 20_000), 3, 20_004);
const byOwn = applyReview(applyReview(null, 3, 20_000, own), 3, 20_004, own);

describe("weights of one's own", () => {
  it("apply to all that was ever reviewed", () => {
    expect(memoryOf(foldRecord([first, second, fit]), "demo", "flashcard-1")).toEqual(byOwn);
    expect(byOwn.stability).toBeLessThan(byPublished.stability);
  });

  it.each([
    ["reset", aWeightsReset({ time: noonOf(20_006) })],
    ["taken back", aRetraction(fit.id)],
  ])("are in use no longer once they are %s", (_, undo) => {
    const state = foldRecord([first, second, fit, undo]);
    expect(memoryOf(state, "demo", "flashcard-1")).toEqual(byPublished);
    expect(newestFit(state.settingLogs)).toBeUndefined();
  });

  it("reach a record that opened from what was kept, and every one after it", async () => {
    const { record, store } = await aRecord();
    await record.addForeign([first, second]);
    const { record: other } = await aRecord(store);
    await other.addForeign([fit]);
    await other.refresh();
    await record.refresh();
    const { record: later } = await aRecord(store);
    for (const one of [record, other, later])
      expect(memoryOf(one.state, "demo", "flashcard-1")).toEqual(byOwn);
  });

  it("do not keep an answer waiting", async () => {
    const { record } = await aRecord();
    await record.addForeign([first]);
    const both = Promise.all([record.addForeign([fit]), record.addForeign([second])]);
    expect(await both).toEqual([1, 1]);
    await record.refresh();
    expect(memoryOf(record.state, "demo", "flashcard-1")).toEqual(byOwn);
  });
});

describe("what a fit reads", () => {
  it("is every response that counts, by concept and as it counts now, and the weights in use", async () => {
    const wrong = anAnswer({ item: "question-1", concept: "c", chosen: ["b"], correct: false, session: "s" });
    const again = anAnswer({ item: "question-1", concept: "c", session: "s" });
    const undone = aRating({ concept: "c" });
    const { store, record } = await aRecord();
    await record.addForeign([
      wrong,
      again,
      undone,
      aRetraction(undone.id),
      aRating({ concept: "c", time: noonOf(20_003), rating: 1 }),
      aRating({ concept: "d", time: noonOf(20_003) }),
      aKeyChange({ time: noonOf(20_009) }),
      fit,
    ]);
    const { histories, fsrs } = await readHistories(store);
    expect(histories).toMatchObject([
      [
        { day: 20_000, observed: { correct: true, asked: { kind: "recognition", options: 4 } } },
        { day: 20_003, rated: 1 },
      ],
      [{ day: 20_003, rated: 3 }],
    ]);
    expect(fsrs.weights).toEqual(own.weights);
  });
});
