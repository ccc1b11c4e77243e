import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { quietMs, type RunFit, tendWeights } from "@/components/record/tend-weights";
import { fsrsWeights } from "@/lib/memory/fsrs";
import { isFitDue, untoldFit } from "@/lib/record/weights/fit-wish";
import { newestFit } from "@/lib/record/weights/newest-weights";
import { systemClock } from "@/lib/shared/clock";
import { aRecord } from "@/tests/support/a-record";
import { aRating, aStart, noonOf } from "@/tests/support/an-event";

const today = 20_000;
const weights = fsrsWeights.map((weight, place) => (place < 4 ? weight / 2 : weight));
const kept = {
  outcome: "kept",
  weights,
  fittedTo: 320,
  heldOut: 80,
  lossBefore: 0.4,
  lossAfter: 0.3,
  intervals: 0.6,
} as const;

let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(systemClock, "now").mockReturnValue(noonOf(today));
  window.history.replaceState(null, "", "/");
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const quiet = () => vi.advanceTimersByTimeAsync(quietMs + 100);

async function tend(run: RunFit = async () => ({ ...kept, weights: [...weights] }), reviews = 400) {
  const { record } = await aRecord();
  await record.addForeign(
    Array.from({ length: reviews }, (_, place) =>
      aRating({ item: `card-${place % 40}`, time: noonOf(today - 20 + Math.floor(place / 40)) }),
    ),
  );
  const fit = vi.fn(run);
  stop = tendWeights(record, fit);
  return { record, fit };
}

/** A quiz that was begun just now, on its page. */
const sitDown = (record: Awaited<ReturnType<typeof tend>>["record"]) => {
  window.history.replaceState(null, "", "/exams/demo/quiz?session=session-1");
  return record.addForeign([aStart({ time: noonOf(today) })]);
};

describe("fitting weights without being asked", () => {
  it("waits until the page is left alone, keeps what foretells better, and has it told", async () => {
    const { record, fit } = await tend();
    await vi.advanceTimersByTimeAsync(quietMs - 1000);
    window.dispatchEvent(new Event("pointerdown"));
    await vi.advanceTimersByTimeAsync(quietMs - 1000);
    expect(fit).not.toHaveBeenCalled();
    await quiet();
    expect(fit).toHaveBeenCalledTimes(1);
    expect(newestFit(record.state.settingLogs)).toMatchObject({ weights, unasked: true });
    expect(untoldFit(record.state)).toBeDefined();
    await quiet();
    expect(fit).toHaveBeenCalledTimes(1);
  });

  it("does not begin below the evidence that it takes", async () => {
    const { fit } = await tend(undefined, 399);
    await quiet();
    expect(fit).not.toHaveBeenCalled();
  });

  it("keeps only that it was tried where nothing foretells better", async () => {
    const { record } = await tend(async () => ({ ...kept, weights: [...weights], outcome: "not-better" }));
    await quiet();
    expect(newestFit(record.state.settingLogs)).toBeUndefined();
    expect(isFitDue(record.state)).toBe(false);
  });

  it("does not begin during a sitting, and begins after it", async () => {
    const { record, fit } = await tend();
    await sitDown(record);
    await quiet();
    expect(fit).not.toHaveBeenCalled();
    await record.append([{ type: "session-finished", session: "session-1", bank: "demo" }]);
    await quiet();
    expect(fit).toHaveBeenCalledTimes(1);
  });

  it("breaks off when a sitting begins, and leaves nothing behind", async () => {
    const { record, fit } = await tend(
      (_, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason));
        }),
    );
    await quiet();
    expect(fit).toHaveBeenCalledTimes(1);
    const signal = fit.mock.calls[0]?.[1];
    await sitDown(record);
    expect(signal?.aborted).toBe(true);
    await quiet();
    expect(fit).toHaveBeenCalledTimes(1);
    expect(isFitDue(record.state)).toBe(true);
  });

  it("is not kept where the learner decided otherwise meanwhile", async () => {
    let finish = () => {};
    const { record } = await tend(
      () =>
        new Promise((resolve) => {
          finish = () => resolve({ ...kept, weights: [...weights] });
        }),
    );
    await quiet();
    await record.append([{ type: "parameters-reset" }]);
    finish();
    await vi.advanceTimersByTimeAsync(100);
    expect(newestFit(record.state.settingLogs)).toBeUndefined();
  });

  it.each([
    ["saves data", { connection: { saveData: true } }],
    ["runs down its battery", { getBattery: async () => ({ charging: false, level: 0.3 }) }],
    ["has one core", { hardwareConcurrency: 1 }],
  ])("does not begin on a device that %s", async (_, signs) => {
    vi.stubGlobal("navigator", signs);
    const { fit } = await tend();
    await quiet();
    expect(fit).not.toHaveBeenCalled();
  });

  it("begins on a device that is charged", async () => {
    vi.stubGlobal("navigator", { getBattery: async () => ({ charging: false, level: 0.9 }) });
    const { fit } = await tend();
    await quiet();
    expect(fit).toHaveBeenCalledTimes(1);
  });
});
