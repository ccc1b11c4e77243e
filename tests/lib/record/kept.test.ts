import { expect, it } from "vitest";
import type { NewEvent } from "@/lib/record/event";
import { isBookmarked, listKept, noteOn } from "@/lib/record/kept";
import { aRecord } from "@/tests/support/a-record";

const of = (bank: string, item: string) => ({ bank, item });

it("lists what is kept of one bank, the newest report first", async () => {
  const { record, clock } = await aRecord();
  const add = async (...events: NewEvent[]) => {
    clock.advance(1000);
    await record.append(events);
  };
  await add(
    { type: "bookmarked", ...of("demo", "one"), on: true },
    { type: "bookmarked", ...of("demo", "two"), on: true },
    { type: "bookmarked", ...of("demo-two", "one"), on: true },
    { type: "noted", ...of("demo", "one"), text: " Mind this. " },
    { type: "noted", ...of("demo", "two"), text: "gone" },
    { type: "reported", ...of("demo", "one"), version: "v1", text: "first" },
  );
  await add(
    { type: "bookmarked", ...of("demo", "two"), on: false },
    { type: "noted", ...of("demo", "two"), text: "" },
    { type: "reported", ...of("demo", "two"), version: "v2", text: "second" },
  );
  const { state } = record;
  const kept = listKept(state, "demo");
  expect([...kept.bookmarks]).toEqual(["one"]);
  expect([...kept.notes]).toEqual([["one", "Mind this."]]);
  expect(kept.reports.map(({ text }) => text)).toEqual(["second", "first"]);
  expect([isBookmarked(state, "demo", "one"), isBookmarked(state, "demo", "two")]).toEqual([true, false]);
  expect([noteOn(state, "demo", "one"), noteOn(state, "demo", "two")]).toEqual(["Mind this.", undefined]);
});
