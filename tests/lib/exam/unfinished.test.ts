import { describe, expect, it } from "vitest";
import { findUnfinished } from "@/lib/exam/unfinished";
import { aSession } from "@/tests/support/a-session";
import { aFinish, noonOf } from "@/tests/support/an-event";

const now = noonOf(100);
const started = (session: string, time: number, changes = {}) =>
  aSession(["a"], [], { session, time, ...changes });

describe("findUnfinished", () => {
  it("finds the session that was worked on last", () => {
    const sessions = [started("old", noonOf(97)), started("new", noonOf(99)), started("older", noonOf(95))];
    expect(findUnfinished(sessions, now)?.id).toBe("new");
  });

  it("leaves out a finished session", () => {
    const finished = aSession(["a"], [aFinish({ time: noonOf(99) })], { time: noonOf(99) });
    expect(findUnfinished([finished], now)).toBeNull();
  });

  it("leaves out a session that was left for seven days", () => {
    expect(findUnfinished([started("s", noonOf(93))], now)).toBeNull();
  });

  it("finds the session of a request", () => {
    const sessions = [
      started("five", noonOf(98), { request: "count=5" }),
      started("ten", noonOf(99), { request: "count=10" }),
    ];
    const wanted = { bank: "demo", activity: "quiz", request: "count=5" } as const;
    expect(findUnfinished(sessions, now, wanted)?.id).toBe("five");
  });

  it("finds nothing in another bank", () => {
    expect(findUnfinished([started("s", noonOf(99))], now, { bank: "other" })).toBeNull();
  });
});
