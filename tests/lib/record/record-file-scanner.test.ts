import { expect, it } from "vitest";
import { exportPages, exportRecord } from "@/lib/record/export-record";
import { importRecord } from "@/lib/record/import-record";
import { createMemoryStore } from "@/lib/record/memory-store";
import { createRecordFileScanner } from "@/lib/record/record-file-scanner";
import { aRecord } from "@/tests/support/a-record";
import { anAnswer } from "@/tests/support/an-event";
import { anyEvents } from "@/tests/support/any-events";
import fc from "@/tests/support/fast-check";

/** A text in pieces of so many letters. */
const cut = (text: string, size: number) =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, place) =>
    text.slice(place * size, (place + 1) * size),
  );

it("finds every event, wherever a piece of the file ends and however it is laid out", () => {
  fc.assert(
    fc.property(anyEvents, fc.integer({ min: 1, max: 60 }), fc.boolean(), (events, size, isOneLine) => {
      const text = exportRecord(events, 0);
      const scanner = createRecordFileScanner();
      const laidOut = isOneLine ? JSON.stringify(JSON.parse(text)) : text;
      const found = cut(laidOut, size).flatMap((piece) => scanner.push(piece));
      expect(found.map((event) => JSON.parse(event))).toEqual(JSON.parse(text).events);
      expect(JSON.parse(scanner.head)).toMatchObject({ format: "rehearse-record", version: 1, events: [] });
    }),
  );
});

/** More than eight million bytes. */
function longFile(): { text: string; count: number } {
  const events = Array.from({ length: 600 }, () =>
    anAnswer({ kind: "short-answer", typed: ['é}]{"'.repeat(3000)] }),
  );
  return { text: exportRecord(events, 0), count: events.length };
}

it("brings in a long file in pieces, and a second time adds nothing", async () => {
  const { record } = await aRecord();
  const { text, count } = longFile();
  const shares: number[] = [];
  const file = new Blob([text]);
  expect(file.size).toBeGreaterThan(8_000_000);
  expect(await importRecord(file, record, (share) => shares.push(share))).toMatchObject({
    added: count,
    refused: [],
  });
  expect(await importRecord(file, record)).toMatchObject({ added: 0, alreadyThere: count });
});

it("refuses a long file that is no record, before anything is added", async () => {
  const { record } = await aRecord();
  const text = longFile().text.replace("rehearse-record", "another-record");
  expect(await importRecord(new Blob([text]), record)).toMatchObject({
    ok: false,
    message: "This file is not a Rehearse record.",
  });
  expect(await record.listEvents()).toEqual([]);
});

it("is the same text in pieces as at once", async () => {
  const store = createMemoryStore();
  const events = Array.from({ length: 7 }, () => anAnswer());
  await store.append(events);
  let text = "";
  for await (const piece of exportPages(store, 0)) text += piece;
  expect(text).toBe(exportRecord(events, 0));
  let empty = "";
  for await (const piece of exportPages(createMemoryStore(), 0)) empty += piece;
  expect(JSON.parse(empty).events).toEqual([]);
});
