import { describe, expect, it } from "vitest";
import { foldRecord } from "@/lib/record/fold";
import { hasAnswered, hasStudied, lastStudiedBank, preferredBank } from "@/lib/record/last-bank";
import { anAnswer, aRating, aSetting, aStart, noonOf } from "@/tests/support/an-event";

const banks = ["demo", "other"];

describe("preferredBank", () => {
  it("is the first without a record, and undefined without a bank", () => {
    expect(preferredBank(foldRecord([]), banks)).toBe("demo");
    expect(preferredBank(foldRecord([]), [])).toBeUndefined();
  });

  it("is the one studied last, in a session or outside of one", () => {
    const start = aStart({ bank: "other", time: noonOf(20_001) });
    expect(preferredBank(foldRecord([anAnswer(), start]), banks)).toBe("other");
    const answer = anAnswer({ bank: "demo", time: noonOf(20_002) });
    expect(preferredBank(foldRecord([answer, start]), banks)).toBe("demo");
  });

  it("is the chosen one before all, as long as it is there", () => {
    const state = foldRecord([anAnswer({ bank: "demo" }), aSetting("exam", "other")]);
    expect(preferredBank(state, banks)).toBe("other");
    expect(preferredBank(state, ["demo"])).toBe("demo");
  });
});

describe("lastStudiedBank", () => {
  it("passes over banks that are gone", () => {
    expect(lastStudiedBank(foldRecord([anAnswer({ bank: "gone" })]), banks)).toBeUndefined();
  });
});

describe("hasStudied and hasAnswered", () => {
  it("tell ratings from answers, and banks whose ids begin alike", () => {
    const state = foldRecord([aRating({ bank: "demo" }), anAnswer({ bank: "demo-2" })]);
    expect([hasStudied(state, "demo"), hasAnswered(state, "demo")]).toEqual([true, false]);
    expect([hasStudied(state, "demo-2"), hasAnswered(state, "demo-2")]).toEqual([true, true]);
    expect(hasStudied(state, "dem")).toBe(false);
  });
});
