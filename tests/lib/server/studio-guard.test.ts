import { beforeEach, describe, expect, test } from "vitest";
import { StudioGuard, sessionMs } from "@/lib/server/studio-guard";

let nowMs: number;
const guardOf = (password: string) => new StudioGuard({ password, now: () => nowMs, cost: 16 });

beforeEach(() => {
  nowMs = 1_800_000_000_000;
});

test("the password opens a session that lasts twelve hours", async () => {
  const guard = guardOf("a long password");
  const answer = await guard.signIn("a long password", "1.2.3.4");
  if (answer.outcome !== "in") throw new Error("The password is right.");
  expect(await guard.isSession(answer.session)).toBe(true);
  nowMs += sessionMs + 1;
  expect(await guard.isSession(answer.session)).toBe(false);
});

test("a session outlives a restart, and ends when the password is changed", async () => {
  const answer = await guardOf("first").signIn("first", "a");
  const session = answer.outcome === "in" ? answer.session : "";
  expect(await guardOf("first").isSession(session)).toBe(true);
  expect(await guardOf("second").isSession(session)).toBe(false);
});

describe("no session is", () => {
  const made = (change: (parts: string[]) => void) => (session: string) => {
    const parts = session.split(".");
    change(parts);
    return parts.join(".");
  };
  const forged: [string, (session: string) => string | undefined][] = [
    ["nothing", () => undefined],
    ["an empty text", () => ""],
    ["one with a later end", made((parts) => (parts[0] = String(Number(parts[0]) + 1)))],
    ["one with another nonce", made((parts) => (parts[1] = "AAAA"))],
    ["one without its mark", made((parts) => parts.pop())],
    ["one that never ends", made((parts) => (parts[0] = "Infinity"))],
  ];
  for (const [what, forge] of forged) {
    test(what, async () => {
      const guard = guardOf("p");
      const answer = await guard.signIn("p", "a");
      expect(await guard.isSession(forge(answer.outcome === "in" ? answer.session : ""))).toBe(false);
    });
  }
});

test("after five wrong passwords an address waits, each time longer, even with the right one", async () => {
  const guard = guardOf("right");
  for (let round = 0; round < 5; round++)
    expect(await guard.signIn("wrong", "a")).toEqual({ outcome: "wrong" });
  expect(await guard.signIn("right", "a")).toEqual({ outcome: "wait", waitMs: 30_000 });
  nowMs += 30_000;
  expect(await guard.signIn("wrong", "a")).toEqual({ outcome: "wrong" });
  expect(await guard.signIn("right", "a")).toEqual({ outcome: "wait", waitMs: 60_000 });
  expect(await guard.signIn("right", "b")).toMatchObject({ outcome: "in" });
  nowMs += 60_000;
  expect(await guard.signIn("right", "a")).toMatchObject({ outcome: "in" });
});

test("a hundred wrong passwords in an hour, from wherever, make everybody wait", async () => {
  const guard = guardOf("right");
  const tries = Array.from({ length: 100 }, (_, index) => guard.signIn("wrong", `address ${index}`));
  await Promise.all(tries);
  expect(await guard.signIn("right", "another")).toMatchObject({ outcome: "wait" });
  nowMs += 3_600_000;
  expect(await guard.signIn("right", "another")).toMatchObject({ outcome: "in" });
});
