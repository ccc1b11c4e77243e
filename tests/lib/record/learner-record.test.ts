import { describe, expect, it, vi } from "vitest";
import type { NewEvent } from "@/lib/record/event";
import { foldRecord } from "@/lib/record/fold";
import { createMemoryStore, createSharedMemory } from "@/lib/record/memory-store";
import { memoryOf } from "@/lib/record/select";
import { StoreError } from "@/lib/record/store";
import { aRecord } from "@/tests/support/a-record";
import { aRating, noonOf } from "@/tests/support/an-event";

function newRating(item = "flashcard-1"): NewEvent {
  return { type: "rated", bank: "demo", item, concept: item, rating: 3, durationMs: 4000 };
}

async function twoTabs() {
  const memory = createSharedMemory();
  const one = await aRecord(createMemoryStore(memory));
  const other = await aRecord(createMemoryStore(memory));
  return { one: one.record, other: other.record };
}

describe("append", () => {
  it("stamps events with id, time and zone", async () => {
    const { record } = await aRecord();
    const [event] = await record.append([newRating()]);
    expect(event).toMatchObject({ id: expect.stringMatching(/-0001$/), time: noonOf(20_000), zone: 0 });
  });

  it("shows in the state", async () => {
    const { record } = await aRecord();
    await record.append([newRating()]);
    expect(memoryOf(record.state, "demo", "flashcard-1")?.reviews).toBe(1);
  });

  it("is in the store before it shows in the state", async () => {
    const { record, store } = await aRecord();
    let stored: unknown[] = [];
    const append = store.append.bind(store);
    vi.spyOn(store, "append").mockImplementation(async (events) => {
      expect(record.state.concepts.size).toBe(0);
      stored = [...events];
      return append(events);
    });
    await record.append([newRating()]);
    expect(stored).toHaveLength(1);
  });

  it("tells its listeners once", async () => {
    const { record } = await aRecord();
    const listener = vi.fn();
    record.subscribe(listener);
    await record.append([newRating("a"), newRating("b")]);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it("gives another state object after a change, and the same one without", async () => {
    const { record } = await aRecord();
    const before = record.getState();
    expect(record.getState()).toBe(before);
    await record.append([newRating()]);
    expect(record.getState()).not.toBe(before);
  });

  it("rejects with the store's error and changes nothing", async () => {
    const { record, store } = await aRecord();
    const before = record.state;
    vi.spyOn(store, "append").mockRejectedValue(new StoreError("full", "Full."));
    await expect(record.append([newRating()])).rejects.toMatchObject({ failure: "full" });
    expect(record.state).toBe(before);
  });

  it("works again after the store failed once", async () => {
    const { record, store } = await aRecord();
    vi.spyOn(store, "append").mockRejectedValueOnce(new StoreError("full", "Full."));
    await record.append([newRating()]).catch(() => {});
    await record.append([newRating()]);
    expect(memoryOf(record.state, "demo", "flashcard-1")?.reviews).toBe(1);
  });

  it("writes one batch after the other", async () => {
    const { record, store } = await aRecord();
    let running = 0;
    let most = 0;
    vi.spyOn(store, "append").mockImplementation(async (events) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 2));
      running -= 1;
      return events.map((event, place) => ({ seq: place + 1, event }));
    });
    await Promise.all([record.append([newRating("a")]), record.append([newRating("b")])]);
    expect(most).toBe(1);
  });

  it("has the time of the tap, not of the writing", async () => {
    const { record, clock } = await aRecord();
    const first = record.append([newRating("a")]);
    const second = record.append([newRating("b")]);
    clock.advance(5000);
    await first;
    expect((await second)[0]?.time).toBe(noonOf(20_000) + 1);
  });
});

describe("open", () => {
  it("reads what is in the store", async () => {
    const memory = createSharedMemory();
    await createMemoryStore(memory).append([aRating()]);
    const { record } = await aRecord(createMemoryStore(memory));
    expect(memoryOf(record.state, "demo", "flashcard-1")?.reviews).toBe(1);
  });
});

describe("another tab", () => {
  it("shows here what it recorded", async () => {
    const { one, other } = await twoTabs();
    await one.append([newRating()]);
    await vi.waitFor(() => expect(memoryOf(other.state, "demo", "flashcard-1")?.reviews).toBe(1));
  });

  it("comes to the same state", async () => {
    const { one, other } = await twoTabs();
    await Promise.all([
      one.append([newRating("a")]),
      other.append([newRating("b")]),
      one.append([newRating("a")]),
    ]);
    await Promise.all([one.refresh(), other.refresh()]);
    expect(new Map(one.state.concepts)).toEqual(new Map(other.state.concepts));
  });

  it("empties the state here when it clears the record", async () => {
    const { one, other } = await twoTabs();
    await one.append([newRating()]);
    await one.clear();
    await vi.waitFor(() => expect(other.state.concepts.size).toBe(0));
  });

  it("is no longer followed after close", async () => {
    const { one, other } = await twoTabs();
    const listener = vi.fn();
    other.subscribe(listener);
    other.close();
    await one.append([newRating()]);
    expect(listener).not.toHaveBeenCalled();
  });
});

describe("clear", () => {
  it("empties the state and the store", async () => {
    const { record, store } = await aRecord();
    await record.append([newRating()]);
    await record.clear();
    expect([record.state.concepts.size, await store.list(0)]).toEqual([0, []]);
  });

  it("lets the learner begin again", async () => {
    const { record } = await aRecord();
    await record.append([newRating()]);
    await record.clear();
    await record.append([newRating()]);
    expect(memoryOf(record.state, "demo", "flashcard-1")?.reviews).toBe(1);
  });
});

describe("addForeign", () => {
  it("keeps events as they are", async () => {
    const { record } = await aRecord();
    const event = aRating();
    await record.addForeign([event]);
    expect(await record.listEvents()).toEqual([event]);
  });

  it("counts what was new", async () => {
    const { record } = await aRecord();
    const event = aRating();
    await record.addForeign([event]);
    expect(await record.addForeign([event, aRating()])).toBe(1);
  });
});

describe("drafts", () => {
  it("are kept by key until they are deleted", async () => {
    const { record } = await aRecord();
    await record.saveDraft("a", "one");
    await record.saveDraft("b", "two");
    await record.deleteDraft("a");
    expect(await record.listDrafts()).toEqual(new Map([["b", "two"]]));
  });

  it("are no part of the state", async () => {
    const { record } = await aRecord();
    await record.saveDraft("a", "one");
    expect(record.state.revision).toBe(foldRecord([]).revision);
  });
});
