import { describe, expect, it } from "vitest";
import { exportRecord } from "@/lib/record/export-record";
import { parseRecordFile } from "@/lib/record/parse-record-file";
import { anAnswer, aRating } from "@/tests/support/an-event";

const file = (changes: object) =>
  JSON.stringify({ format: "rehearse-record", version: 1, exportedAt: "", events: [], ...changes });

describe("parseRecordFile", () => {
  it.each([
    ["a text that is not JSON", "a,b,c", "This file is not JSON."],
    ["nothing", "", "This file is not JSON."],
    ["other JSON", "[1, 2]", "This file is not a Rehearse record."],
    ["another format", file({ format: "anki" }), "This file is not a Rehearse record."],
    [
      "a newer version",
      file({ version: 2 }),
      "This record was exported by a newer Rehearse (its version is 2, this one reads 1).",
    ],
    [
      "a record without events",
      file({ events: 5 }),
      "This record is damaged: its version or its events are missing.",
    ],
  ])("refuses %s", (_, text, message) => {
    expect(parseRecordFile(text)).toMatchObject({ ok: false, message });
  });

  it("reads a file with a byte order mark", () => {
    expect(parseRecordFile(`\uFEFF${file({})}`).ok).toBe(true);
  });

  it("reads what was exported", () => {
    const events = [anAnswer({ session: "s-1" }), aRating()];
    expect(parseRecordFile(exportRecord(events, 0))).toEqual({ ok: true, events, refused: [] });
  });

  it.each([
    ["no event", "hello", "This is not an event."],
    ["an unknown kind", { ...anAnswer(), type: "guessed" }, 'There is no kind of event "guessed".'],
    ["no kind", {}, "There is no kind of event without a type."],
    [
      "a field that does not fit",
      { ...anAnswer(), time: "noon" },
      'The field "time" of this answered event is missing or does not fit.',
    ],
  ])("says why it refuses %s", (_, event, reason) => {
    expect(parseRecordFile(file({ events: [event] }))).toMatchObject({ refused: [{ index: 0, reason }] });
  });
});
