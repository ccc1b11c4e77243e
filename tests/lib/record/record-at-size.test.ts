import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { RecordEvent } from "@/lib/record/event";
import { FOLD_VERSION, foldRecord, type RecordState } from "@/lib/record/fold";
import { createIndexedDbStore } from "@/lib/record/indexeddb-store";
import { LearnerRecord } from "@/lib/record/learner-record";
import { createMemoryStore, createSharedMemory, type SharedMemory } from "@/lib/record/memory-store";
import { rebuildState } from "@/lib/record/rebuild-state";
import type { SavedState } from "@/lib/record/saved-state";
import { historyOf, memoryOf } from "@/lib/record/select";
import type { RecordStore } from "@/lib/record/store";
import { createManualClock } from "@/lib/shared/clock";
import { createCountingId } from "@/lib/shared/ids";
import { aFinish, anAnswer, aRating, aRetraction, aSetting, aStart, noonOf } from "@/tests/support/an-event";
import { anyEvents } from "@/tests/support/any-events";
import fc from "@/tests/support/fast-check";
import "@/tests/support/indexeddb-classes";
import { plainState } from "@/tests/support/plain-state";

const clock = createManualClock(noonOf(20_000));

let tabs = 0;

async function opened(store: RecordStore, keepAfter?: number): Promise<LearnerRecord> {
  tabs += 1;
  const record = new LearnerRecord({ store, clock, makeId: createCountingId(`tab-${tabs}`), keepAfter });
  await record.open();
  return record;
}

/** Everything but whole sessions, of which only some are at hand. */
function withoutSessions(state: RecordState): Record<string, unknown> {
  const { sessions: _, ...rest } = plainState(state);
  return rest;
}

async function expectFoldOf(record: LearnerRecord, events: readonly RecordEvent[]): Promise<void> {
  const expected = foldRecord(events);
  expect(withoutSessions(record.state)).toEqual(withoutSessions(expected));
  await record.readSessions([...expected.sessions.keys()]);
  expect(new Map(record.state.sessions)).toEqual(new Map(expected.sessions));
}

/** What happens to a record: events arrive, its tab is closed and opened again, or its state is folded anew. */
const anyHistory = fc.tuple(
  anyEvents,
  fc.array(fc.constantFrom("append", "append twice", "reopen", "other tab", "rebuild"), {
    minLength: 3,
    maxLength: 12,
  }),
);

/** Lives through a history, a few events at each step. */
async function live(
  events: readonly RecordEvent[],
  steps: readonly string[],
  store: () => RecordStore,
): Promise<LearnerRecord> {
  let record = await opened(store(), 2);
  const other = await opened(store(), 4);
  const size = Math.ceil(events.length / steps.length);
  for (const [place, step] of steps.entries()) {
    const batch = events.slice(place * size, (place + 1) * size);
    if (step === "other tab") await other.addForeign(batch);
    else await record.addForeign(batch);
    if (step === "append twice") await record.addForeign(batch);
    if (step === "rebuild") await rebuildState(store(), undefined, 10);
    if (step === "reopen") record = await opened(store(), 3);
  }
  await record.refresh();
  return record;
}

describe("a record that opens from what was kept", () => {
  it("comes to the same state as a fold of all events, whatever happened and in whatever order", async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, async ([events, steps]) => {
        const memory = createSharedMemory();
        const record = await live(events, steps, () => createMemoryStore(memory));
        await expectFoldOf(record, events);
        await expectFoldOf(await opened(createMemoryStore(memory)), events);
      }),
      { numRuns: 300 },
    );
  });

  it("does so over IndexedDB", async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, async ([events, steps]) => {
        const indexedDB = new IDBFactory();
        const stores: RecordStore[] = [];
        const open = () => {
          const store = createIndexedDbStore({ name: "history", indexedDB, IDBKeyRange });
          stores.push(store);
          return store;
        };
        try {
          await expectFoldOf(await live(events, steps, open), events);
        } finally {
          for (const store of stores) store.close();
        }
      }),
      { numRuns: 15 },
    );
  });
});

/** A long record, whose state was kept, and what a tab needs to open it. */
async function keptRecord(count = 60): Promise<{ memory: SharedMemory; events: RecordEvent[] }> {
  const memory = createSharedMemory();
  const events = Array.from({ length: count }, (_, place) =>
    aRating({ item: `card-${place % 7}`, time: noonOf(19_000 + place) }),
  );
  const record = await opened(createMemoryStore(memory));
  await record.addForeign(events);
  await record.refresh();
  await vi.waitFor(() => expect(memory.saved.changes).toBeDefined());
  return { memory, events };
}

describe("what is kept beside the events", () => {
  it("is written after a while, and read instead of the events", async () => {
    const { memory, events } = await keptRecord();
    const store = createMemoryStore(memory);
    const list = vi.spyOn(store, "list");
    const record = await opened(store);
    expect(await list.mock.results[0]?.value).toEqual([]);
    await expectFoldOf(record, events);
  });

  it("is thrown away when another version of the fold made it", async () => {
    const { memory, events } = await keptRecord();
    Object.assign(memory.saved.changes as SavedState, { foldVersion: FOLD_VERSION - 1, days: new Map() });
    await expectFoldOf(await opened(createMemoryStore(memory)), events);
  });

  it.each<[string, (state: SavedState) => void]>([
    ["a column is cut off", ({ rows }) => rows.concepts.columns.splice(0, 1, new Float64Array(2))],
    ["a column is missing", ({ rows }) => rows.concepts.columns.pop()],
    ["texts are cut off", ({ rows }) => Object.assign(rows.concepts.keys, { text: "demo/card" })],
    ["a part is missing", ({ rows }) => Reflect.deleteProperty(rows, "items")],
    ["it is something else", (state) => Object.assign(state, { rows: null })],
  ])("is thrown away when %s", async (_, damage) => {
    const { memory, events } = await keptRecord();
    damage(memory.saved.changes as SavedState);
    await expectFoldOf(await opened(createMemoryStore(memory)), events);
  });

  it("may be older than the events: a tab was killed before it could write it", async () => {
    const { memory, events } = await keptRecord();
    const late = [aRating({ item: "card-1", time: noonOf(19_003) + 5 }), aRetraction(events[8]?.id ?? "")];
    await createMemoryStore(memory).append(late);
    await expectFoldOf(await opened(createMemoryStore(memory)), [...events, ...late]);
  });

  it("does not come back after the record was cleared, though a tab has not heard of it", async () => {
    const { memory } = await keptRecord();
    const changes = memory.saved.changes as SavedState;
    const store = createMemoryStore(memory);
    const { edition } = await store.readSaved();
    await store.clear();
    expect(await store.writeSaved(edition, "changes", changes)).toBe(false);
    await expectFoldOf(await opened(store), []);
  });

  it("is folded anew in parts when many events arrived", async () => {
    const memory = createSharedMemory();
    const record = await opened(createMemoryStore(memory));
    const events = Array.from({ length: 2500 }, (_, place) =>
      anAnswer({ item: `q-${place % 90}`, session: "s", time: noonOf(19_000) + place }),
    );
    await createMemoryStore(memory).append([...events, aSetting("theme", "dark")]);
    await record.refresh();
    expect(memory.saved.whole?.seq).toBe(2501);
    expect(record.state.settings.theme).toBe("dark");
    expect(historyOf(record.state, "demo", "q-3")?.answers).toBe(1);
  });
});

describe("two tabs", () => {
  it("see each other's events once each, whoever was first", async () => {
    const { memory, events } = await keptRecord();
    const [one, other] = [await opened(createMemoryStore(memory)), await opened(createMemoryStore(memory))];
    const rating = {
      type: "rated",
      bank: "demo",
      item: "card-1",
      concept: "card-1",
      rating: 3,
      durationMs: 9,
    } as const;
    await Promise.all([one.append([rating]), other.append([rating]), one.append([rating])]);
    await Promise.all([one.refresh(), other.refresh()]);
    const all = await one.listEvents();
    expect(all).toHaveLength(events.length + 3);
    await expectFoldOf(one, all);
    await expectFoldOf(other, all);
  });
});

describe("an old session", () => {
  it("is known in short, and read whole when it is asked for", async () => {
    const memory = createSharedMemory();
    const sessions = Array.from({ length: 30 }, (_, place) => {
      const time = noonOf(19_000 + place);
      const session = `s-${place}`;
      return [
        aStart({ session, time, items: [{ item: "q" }] }),
        anAnswer({ item: "q", session, time: time + 1 }),
        aFinish({ session, time: time + 2 }),
      ];
    }).flat();
    await (await opened(createMemoryStore(memory))).addForeign(sessions);
    const record = await opened(createMemoryStore(memory));
    expect(record.state.sittings.get("s-1")).toMatchObject({ right: 1, total: 1, finished: true });
    expect([record.state.sessions.has("s-1"), record.state.sessions.has("s-29")]).toEqual([false, true]);
    const [found] = await record.readSessions(["s-1"]);
    expect(found?.answers.get("q")?.correct).toBe(true);
    expect(await record.readSessions(["nowhere"])).toEqual([]);
  });
});

describe("a database of the first schema", () => {
  const indexedDB = new IDBFactory();
  afterEach(() => vi.restoreAllMocks());

  it("keeps every event and every draft, and opens", async () => {
    const events = Array.from({ length: 300 }, (_, place) =>
      aRating({ item: `card-${place % 9}`, time: noonOf(19_000 + place) }),
    );
    await new Promise<void>((resolve, reject) => {
      // Dexie counts versions in tenths.
      const request = indexedDB.open("rehearse", 10);
      request.onupgradeneeded = () => {
        const store = request.result.createObjectStore("events", { keyPath: "seq", autoIncrement: true });
        store.createIndex("id", "id", { unique: true });
        for (const event of events) store.add({ id: event.id, event });
        request.result.createObjectStore("drafts", { keyPath: "key" }).add({ key: "a", value: "one" });
      };
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    const store = createIndexedDbStore({ indexedDB, IDBKeyRange });
    const record = await opened(store);
    expect(await record.listEvents()).toEqual(events);
    expect(await record.listDrafts()).toEqual(new Map([["a", "one"]]));
    await expectFoldOf(record, events);
    expect(memoryOf(record.state, "demo", "card-1")?.reviews).toBe(34);
    store.close();
  });
});
