import { describe, expect, it } from "vitest";
import { findDay, lastDayMinutes, listOpenDays } from "@/lib/record/find-day";
import { foldRecord } from "@/lib/record/fold";
import { aFinish, aStart, noonOf } from "@/tests/support/an-event";

const moment = { nowMs: noonOf(20_000) + 3_600_000, zone: 0 };
const day = (changes: Parameters<typeof aStart>[0] = {}) =>
  aStart({ activity: "day", request: "minutes=5", ...changes });
const find = (query: string, events = [day()] as Parameters<typeof foldRecord>[0]) =>
  findDay(foldRecord(events), "demo", new URLSearchParams(query), moment);

describe("findDay", () => {
  it("goes on with the session that the address names", () => {
    expect(find("session=session-1")).toMatchObject({ kind: "resume", session: { id: "session-1" } });
  });

  it("shows the end of a session that is over, on any day", () => {
    const old = [day({ time: noonOf(19_990) }), aFinish({ time: noonOf(19_990) + 1 })];
    expect(find("session=session-1", old)).toMatchObject({ kind: "resume" });
  });

  it("starts anew instead of a session that was left on an earlier day, as long as that was", () => {
    const old = [day({ time: noonOf(19_999) })];
    expect(find("session=session-1", old)).toEqual({ kind: "start", length: 5 });
    expect(find("minutes=5", old)).toEqual({ kind: "start", length: 5 });
  });

  it("goes on with today's unfinished session of the same length", () => {
    expect(find("minutes=5")).toMatchObject({ kind: "resume" });
    expect(find("minutes=20")).toEqual({ kind: "start", length: 20 });
    expect(find("minutes=5", [day(), aFinish()])).toEqual({ kind: "start", length: 5 });
  });

  it("starts ten minutes when the address says nothing that can be used", () => {
    for (const query of ["", "minutes=7", "session=gone"])
      expect(find(query)).toEqual({ kind: "start", length: 10 });
  });

  it("knows no session of another bank, nor a quiz", () => {
    expect(find("session=session-1", [day({ bank: "other" })])).toMatchObject({ kind: "start" });
    expect(find("session=session-1", [aStart()])).toMatchObject({ kind: "start" });
  });
});

describe("lastDayMinutes", () => {
  it("is the length chosen last, and ten before that", () => {
    expect(lastDayMinutes(foldRecord([]))).toBe(10);
    const later = day({ session: "later", request: "minutes=20", time: noonOf(20_001) });
    expect(lastDayMinutes(foldRecord([later, day()]))).toBe(20);
  });
});

describe("listOpenDays", () => {
  it("lists the bank's sessions of a day that are not over", () => {
    const events = [day(), day({ session: "other", bank: "other" }), aStart({ session: "quiz" })];
    expect(listOpenDays(foldRecord(events), "demo").map(({ id }) => id)).toEqual(["session-1"]);
    expect(listOpenDays(foldRecord([day(), aFinish()]), "demo")).toEqual([]);
  });
});
