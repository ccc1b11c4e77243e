import { expect, it } from "vitest";
import { exportRecord, recordFileName } from "@/lib/record/export-record";
import { anAnswer, aRating } from "@/tests/support/an-event";

const nowMs = Date.UTC(2026, 10, 22, 4, 5, 6);

it("is one JSON document", () => {
  const events = [anAnswer(), aRating()];
  expect(JSON.parse(exportRecord(events, nowMs))).toEqual({
    format: "rehearse-record",
    version: 1,
    exportedAt: "2026-11-22T04:05:06.000Z",
    events,
  });
});

it("is JSON for an empty record too", () => {
  expect(JSON.parse(exportRecord([], nowMs)).events).toEqual([]);
});

it("has one line for each event", () => {
  const text = exportRecord([anAnswer(), aRating()], nowMs);
  expect(text.split("\n").filter((line) => line.includes('"type"'))).toHaveLength(2);
});

it("is named after the local date", () => {
  expect(recordFileName(nowMs, -480)).toBe("rehearse-record-2026-11-21.json");
});
