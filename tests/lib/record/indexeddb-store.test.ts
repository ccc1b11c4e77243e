import { IDBDatabase, IDBFactory, IDBKeyRange, IDBObjectStore } from "fake-indexeddb";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createIndexedDbStore } from "@/lib/record/indexeddb-store";
import type { RecordStore } from "@/lib/record/store";
import { describeRecordStore } from "@/tests/contracts/record-store.contract";
import "@/tests/support/indexeddb-classes";
import { anAnswer } from "@/tests/support/an-event";

let databases = 0;

function prepare(indexedDB: IDBFactory = new IDBFactory()) {
  databases += 1;
  const name = `test-${databases}`;
  return () => createIndexedDbStore({ name, indexedDB, IDBKeyRange });
}

describeRecordStore("IndexedDB", () => prepare());

describe("the IndexedDB store", () => {
  let store: RecordStore | undefined;

  afterEach(() => {
    vi.restoreAllMocks();
    store?.close();
  });

  function failAdding(name: string, afterCount = 0) {
    const add = IDBObjectStore.prototype.add;
    let count = 0;
    vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (this: IDBObjectStore, ...args) {
      count += 1;
      if (count > afterCount) throw new DOMException("No.", name);
      return add.apply(this, args);
    });
  }

  it("says that it is full when the disk is", async () => {
    store = prepare()();
    failAdding("QuotaExceededError");
    await expect(store.append([anAnswer()])).rejects.toMatchObject({ name: "StoreError", failure: "full" });
  });

  it("adds nothing when one event of a batch can't be written", async () => {
    store = prepare()();
    failAdding("QuotaExceededError", 1);
    await store.append([anAnswer(), anAnswer(), anAnswer()]).catch(() => {});
    expect(await store.list(0)).toEqual([]);
  });

  it("works again when there is room again", async () => {
    store = prepare()();
    failAdding("QuotaExceededError");
    const event = anAnswer();
    await store.append([event]).catch(() => {});
    vi.restoreAllMocks();
    expect(await store.append([event])).toHaveLength(1);
  });

  it("says that it failed for any other reason", async () => {
    store = prepare()();
    failAdding("DataError");
    await expect(store.append([anAnswer()])).rejects.toMatchObject({ failure: "failed" });
  });

  it("is unavailable where there is no IndexedDB", async () => {
    store = createIndexedDbStore({ name: "nowhere" });
    await expect(store.list(0)).rejects.toMatchObject({ name: "StoreError", failure: "unavailable" });
  });

  it("is unavailable where the browser refuses to open it", async () => {
    const blocked = new IDBFactory();
    vi.spyOn(blocked, "open").mockImplementation(() => {
      throw new DOMException("Blocked.", "SecurityError");
    });
    store = prepare(blocked)();
    await expect(store.append([anAnswer()])).rejects.toMatchObject({ failure: "unavailable" });
  });

  it("asks the browser to put each append on disk before it reports success", async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, "transaction");
    store = prepare()();
    await store.append([anAnswer()]);
    expect(transaction).toHaveBeenCalledWith(["events"], "readwrite", { durability: "strict" });
  });

  it("opens again after the browser closed the connection", async () => {
    const close = vi.spyOn(IDBDatabase.prototype, "close");
    const transaction = vi.spyOn(IDBDatabase.prototype, "transaction");
    store = prepare()();
    await store.append([anAnswer()]);
    const database = transaction.mock.contexts[0] as IDBDatabase;
    database.close();
    expect(close).toHaveBeenCalledTimes(1);
    await store.append([anAnswer()]);
    expect(await store.list(0)).toHaveLength(2);
  });

  it("makes way for a newer app in another tab, and opens again after it", async () => {
    const indexedDB = new IDBFactory();
    const open = prepare(indexedDB);
    store = open();
    await store.append([anAnswer()]);
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(`test-${databases}`);
      request.onsuccess = resolve;
      request.onblocked = reject;
    });
    expect(await store.list(0)).toEqual([]);
  });

  it("keeps a record of version 1, and finds its logs", async () => {
    const indexedDB = new IDBFactory();
    const open = prepare(indexedDB);
    const event = anAnswer();
    await new Promise((resolve) => {
      const request = indexedDB.open(`test-${databases}`, 10);
      request.onupgradeneeded = () => {
        const events = request.result.createObjectStore("events", { keyPath: "seq", autoIncrement: true });
        events.createIndex("id", "id", { unique: true });
        events.add({ id: event.id, event });
        request.result.createObjectStore("drafts", { keyPath: "key" }).add({ key: "typed", value: "half" });
      };
      request.onsuccess = () => resolve(request.result.close());
    });
    store = open();
    expect(await store.listDrafts()).toEqual(new Map([["typed", "half"]]));
    const logs = await store.readLogs([{ kind: "item", bank: event.bank, id: event.item }]);
    expect(logs[0]).toEqual([expect.objectContaining({ seq: 1, event })]);
  });

  it("does not hide a record that a newer app has written", async () => {
    const indexedDB = new IDBFactory();
    const open = prepare(indexedDB);
    await new Promise((resolve) => {
      const request = indexedDB.open(`test-${databases}`, 99);
      request.onsuccess = () => resolve(request.result.close());
    });
    store = open();
    await expect(store.list(0)).rejects.toMatchObject({ failure: "failed" });
  });
});
