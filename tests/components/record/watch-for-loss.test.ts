import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watchForLoss } from "@/components/record/watch-for-loss";
import type { NewEvent } from "@/lib/record/event";
import { aRecord } from "@/tests/support/a-record";

let persist: ReturnType<typeof vi.fn>;

beforeEach(() => {
  persist = vi.fn(async () => true);
  vi.stubGlobal("navigator", { storage: { persisted: async () => false, persist } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

const start: NewEvent = {
  type: "session-started",
  session: "s1",
  bank: "demo",
  activity: "quiz",
  mode: "tutor",
  items: [],
  request: "count=5",
};
const finish: NewEvent = { type: "session-finished", session: "s1", bank: "demo" };

it("the browser is asked to keep the record once a session was finished, and not before", async () => {
  const { record } = await aRecord();
  watchForLoss(record);
  await record.append([start]);
  expect(persist).not.toHaveBeenCalled();
  await record.append([finish]);
  await vi.waitFor(() => expect(persist).toHaveBeenCalledTimes(1));
});

it("a browser that was asked is not asked again", async () => {
  const { record } = await aRecord();
  watchForLoss(record);
  await record.append([start, finish]);
  await vi.waitFor(() => expect(persist).toHaveBeenCalledTimes(1));
  watchForLoss(record);
  await record.append([
    { ...start, session: "s2" },
    { ...finish, session: "s2" },
  ] as NewEvent[]);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(persist).toHaveBeenCalledTimes(1);
});
