import { expect, it } from "vitest";
import { createMemoryStore } from "@/lib/record/memory-store";
import { openRecord } from "@/lib/record/open-record";
import { type RecordStore, StoreError, type StoreFailure } from "@/lib/record/store";
import { createManualClock } from "@/lib/shared/clock";
import { createCountingId } from "@/lib/shared/ids";

const parts = { clock: createManualClock(0), makeId: createCountingId() };

function aBrokenStore(failure: StoreFailure): RecordStore {
  return { ...createMemoryStore(), list: () => Promise.reject(new StoreError(failure, "No.")) };
}

it("is durable where the store can be read", async () => {
  const record = await openRecord({ ...parts, createStore: () => createMemoryStore() });
  expect(record.status).toBe("durable");
});

it("lives in memory, and says so, where there is no storage", async () => {
  const record = await openRecord({ ...parts, createStore: () => aBrokenStore("unavailable") });
  expect(record.status).toBe("memory-only");
});

it("works in memory", async () => {
  const record = await openRecord({ ...parts, createStore: () => aBrokenStore("unavailable") });
  await record.append([{ type: "setting-changed", key: "theme", value: "dark" }]);
  expect(record.state.settings.theme).toBe("dark");
});

it("rejects where there is storage that can't be read", async () => {
  const opening = openRecord({ ...parts, createStore: () => aBrokenStore("failed") });
  await expect(opening).rejects.toMatchObject({ failure: "failed" });
});
