import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readAnkiReviews } from "@/lib/interop/anki/read-reviews";
import { reviewEvents } from "@/lib/interop/anki/review-events";
import { eventSchema } from "@/lib/record/event";

const folder = join(import.meta.dirname, "../../../fixtures/interop");
const read = (name: string) =>
  readAnkiReviews({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) });

it.each(["first.apkg", "second.apkg", "third.colpkg"])(
  "%s has the answers that a learner gave, oldest first",
  (name) => {
    expect(
      read(name).map(({ sourceId, atMs, rating, durationMs }) => [sourceId, atMs, rating, durationMs]),
    ).toEqual([
      ["aB#1;x", 1_700_000_000_000, 3, 5000],
      ["aB#1;x", 1_700_086_400_000, 1, 5000],
      ["aB#1;x", 1_700_086_500_000, 3, 5000],
    ]);
  },
);

it("become events that the record takes, the same ones each time, for items that the bank has", () => {
  const target = {
    bank: "demo",
    itemOf: (sourceId: string) =>
      sourceId === "aB#1;x" ? { item: "naloxone", concept: "overdose" } : undefined,
    zoneMinutes: () => -480,
  };
  const events = reviewEvents(read("first.apkg"), target);
  expect(events.map((event) => eventSchema.parse(event))).toEqual(events);
  expect(events[0]).toMatchObject({
    type: "rated",
    item: "naloxone",
    concept: "overdose",
    rating: 3,
    zone: -480,
  });
  expect(new Set(events.map(({ id }) => id)).size).toBe(3);
  expect(reviewEvents(read("first.apkg"), target)).toEqual(events);
  expect(reviewEvents(read("first.apkg"), { ...target, itemOf: () => undefined })).toEqual([]);
});
