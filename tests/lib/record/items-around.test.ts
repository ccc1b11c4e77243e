import { expect, test } from "vitest";
import type { NewEvent } from "@/lib/record/event";
import { aRecord } from "@/tests/support/a-record";

const item = { bank: "demo", item: "one" };

async function after(...events: NewEvent[]) {
  const { record, clock } = await aRecord();
  for (const event of events) {
    await record.append([event]);
    clock.advance(1000);
  }
  return record.state;
}

test("a bookmark is there until it is taken out", async () => {
  const on: NewEvent = { type: "bookmarked", ...item, on: true };
  expect([...(await after(on)).bookmarks.keys()]).toEqual(["demo/one"]);
  expect((await after(on, { ...on, on: false })).bookmarks.size).toBe(0);
});

test("the newest note counts, and an empty one takes it away", async () => {
  const note = (text: string): NewEvent => ({ type: "noted", ...item, text });
  expect((await after(note("First."), note(" Second. "))).notes.get("demo/one")).toBe("Second.");
  expect((await after(note("First."), note("  "))).notes.size).toBe(0);
});

test("every problem that was reported is kept, oldest first", async () => {
  const report = (text: string): NewEvent => ({ type: "reported", ...item, version: "v1", text });
  const { reports } = await after(report("The key is wrong."), report("And the link."));
  expect(reports.get("demo/one")?.map(({ text }) => text)).toEqual(["The key is wrong.", "And the link."]);
});
