import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { MemorySettings } from "@/components/settings/memory-settings";
import { fitText, intervalsText } from "@/components/study/fit-text";
import { isFittedByItself } from "@/lib/record/weights/fit-wish";
import { newestFit } from "@/lib/record/weights/newest-weights";
import { aRecord } from "@/tests/support/a-record";
import { aWeightsFit, noonOf } from "@/tests/support/an-event";

const kept = {
  outcome: "kept",
  fittedTo: 800,
  heldOut: 200,
  lossBefore: 0.4,
  lossAfter: 0.38,
  weights: [],
  intervals: 1.19,
} as const;

describe("what came of a fit, in words", () => {
  it.each([
    [1.19, /longer than Rehearse took you to: intervals grow by about 20 %/],
    [0.7, /fades sooner .* shrink by about 30 %/],
    [1.02, /about as long as they were/],
  ])("says what happens to intervals that are %s times as long", (intervals, text) => {
    expect(intervalsText(intervals)).toMatch(text);
  });

  it("says by what it was judged", () => {
    expect(fitText({ ...kept, weights: [] })).toContain(
      "on your last 200 responses, which the fit had not seen",
    );
  });

  it("says that nothing was changed", () => {
    expect(fitText({ ...kept, weights: [], outcome: "not-better" })).toMatch(/^Nothing was changed/);
  });

  it("says how much is missing", () => {
    expect(fitText({ outcome: "too-few", responses: 120, needed: 400 })).toMatch(
      /It takes 400 .* you have 120/,
    );
  });
});

describe("MemorySettings", () => {
  it("goes back to the standard model", async () => {
    const { record } = await aRecord();
    await record.addForeign([aWeightsFit({ time: noonOf(19_999) })]);
    render(<MemorySettings record={record} state={record.state} />);
    expect(screen.getByText(/fitted to your own record, since October 3, 2024/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Go back to the standard" }));
    await waitFor(() => expect(screen.getByText(/standard model is in use again/)).toBeTruthy());
    expect(newestFit(record.state.settingLogs)).toBeUndefined();
  });

  it("says what a fit does, and asks before the next one where the learner wants that", async () => {
    const { record } = await aRecord();
    await record.addForeign([aWeightsFit({ time: noonOf(19_999), intervals: 1.3 })]);
    render(<MemorySettings record={record} state={record.state} />);
    expect(screen.getByText(/intervals grow by about 30 %/)).toBeTruthy();
    fireEvent.click(screen.getByRole("checkbox", { name: "Fit it by itself" }));
    await waitFor(() => expect(isFittedByItself(record.state)).toBe(false));
  });

  it("says so where nothing can be fitted, and changes nothing", async () => {
    const { record } = await aRecord();
    render(<MemorySettings record={record} state={record.state} />);
    fireEvent.click(screen.getByRole("button", { name: "Fit it to my record" }));
    await waitFor(() => expect(screen.getByText(/Nothing was changed/)).toBeTruthy());
    expect(await record.listEvents()).toEqual([]);
  });
});
