import { describe, expect, it, vi } from "vitest";
import { exportRecord } from "@/lib/record/export-record";
import { importRecord } from "@/lib/record/import-record";
import { StoreError } from "@/lib/record/store";
import { aRecord } from "@/tests/support/a-record";
import { anAnswer, aRating } from "@/tests/support/an-event";
import { anyEvents } from "@/tests/support/any-events";
import fc from "@/tests/support/fast-check";

describe("importRecord", () => {
  it("brings an exported record to the same state elsewhere", async () => {
    await fc.assert(
      fc.asyncProperty(anyEvents, async (events) => {
        const [here, there] = [await aRecord(), await aRecord()];
        await here.record.addForeign(events);
        await importRecord(exportRecord(await here.record.listEvents(), 0), there.record);
        expect({ ...there.record.state, revision: 0 }).toEqual({ ...here.record.state, revision: 0 });
      }),
      { numRuns: 60 },
    );
  });

  it("counts what was added and what was there", async () => {
    const { record } = await aRecord();
    const events = [anAnswer(), aRating(), aRating()];
    await record.addForeign(events.slice(0, 1));
    expect(await importRecord(exportRecord(events, 0), record)).toEqual({
      ok: true,
      added: 2,
      alreadyThere: 1,
      refused: [],
    });
  });

  it("adds the events that fit, and reports the others", async () => {
    const { record } = await aRecord();
    const spoilt = { ...aRating(), rating: 9 } as never;
    expect(await importRecord(exportRecord([anAnswer(), spoilt], 0), record)).toMatchObject({
      added: 1,
      refused: [{ index: 1 }],
    });
  });

  it("leaves the record alone when the file is none", async () => {
    const { record } = await aRecord();
    await importRecord("hello", record);
    expect(await record.listEvents()).toEqual([]);
  });

  it("rejects when the store can't be written", async () => {
    const { record, store } = await aRecord();
    vi.spyOn(store, "append").mockRejectedValue(new StoreError("full", "Full."));
    await expect(importRecord(exportRecord([anAnswer()], 0), record)).rejects.toMatchObject({
      failure: "full",
    });
  });
});
