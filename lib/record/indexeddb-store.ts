import Dexie, { type Table } from "dexie";
import type { RecordEvent } from "./event";
import { type RecordStore, type StoredEvent, StoreError, type StoreFailure } from "./store";
import { openTabChannel } from "./tab-channel";

/** Where the store lives. Tests give their own. */
export interface IndexedDbStoreOptions {
  /** The database's name; `rehearse` when left out. */
  name?: string;
  /** The platform's own when left out. */
  indexedDB?: IDBFactory;
  /** The `IDBKeyRange` that belongs to `indexedDB`. */
  IDBKeyRange?: typeof IDBKeyRange;
}

interface EventRow extends StoredEvent {
  /** The event's id, beside the event for the index that keeps it unique. */
  id: string;
}

interface DraftRow {
  key: string;
  value: string;
}

/** Opens the record that this browser keeps on disk. The database itself opens at the first use. */
export function createIndexedDbStore(options: IndexedDbStoreOptions = {}): RecordStore {
  const name = options.name ?? "rehearse";
  const database = openDatabase(name, options);
  const events: Table<EventRow, number, Omit<EventRow, "seq">> = database.table("events");
  const drafts: Table<DraftRow, string> = database.table("drafts");
  const channel = openTabChannel(`rehearse-record/${name}`);

  let isClosed = false;

  async function attempt<T>(work: () => PromiseLike<T>): Promise<T> {
    if (isClosed) throw new StoreError("unavailable", "The store is closed.");
    try {
      // Opened apart from the work, so that a database that can't be opened is told from one that can't be written.
      await database.open();
    } catch (error) {
      throw storeError(error, "unavailable");
    }
    try {
      return await work();
    } catch (error) {
      throw storeError(error, "failed");
    }
  }

  async function addNew(batch: readonly RecordEvent[]): Promise<number> {
    const fresh = new Map(batch.map((event) => [event.id, event]));
    const known = await events
      .where("id")
      .anyOf([...fresh.keys()])
      .toArray();
    for (const { id } of known) fresh.delete(id);
    await events.bulkAdd([...fresh].map(([id, event]) => ({ id, event })));
    return fresh.size;
  }

  return {
    async append(batch) {
      const added = await attempt(() => database.transaction("rw", events, () => addNew(batch)));
      if (added > 0) channel.tell("appended");
      return added;
    },
    async list(afterSeq) {
      const rows = await attempt(() => events.where("seq").above(afterSeq).sortBy("seq"));
      return rows.map(({ seq, event }) => ({ seq, event }));
    },
    async saveDraft(key, value) {
      await attempt(() => drafts.put({ key, value }));
    },
    async listDrafts() {
      const rows = await attempt(() => drafts.toArray());
      return new Map(rows.map(({ key, value }) => [key, value]));
    },
    async deleteDraft(key) {
      await attempt(() => drafts.delete(key));
    },
    async clear() {
      await attempt(() =>
        database.transaction("rw", events, drafts, async () => {
          await events.clear();
          await drafts.clear();
        }),
      );
      channel.tell("cleared");
    },
    subscribe: channel.subscribe,
    close() {
      isClosed = true;
      channel.close();
      database.close();
    },
  };
}

function openDatabase(name: string, { indexedDB, IDBKeyRange }: IndexedDbStoreOptions): Dexie {
  const platform = indexedDB ? { indexedDB, ...(IDBKeyRange && { IDBKeyRange }) } : {};
  const database = new Dexie(name, {
    ...platform,
    // "Durable before the screen says so": without it, Chrome reports success before the data is on disk.
    chromeTransactionDurability: "strict",
  } as ConstructorParameters<typeof Dexie>[1]);
  database.version(1).stores({ events: "++seq,&id", drafts: "key" });
  return database;
}

function storeError(error: unknown, otherwise: StoreFailure): StoreError {
  const failure = isQuotaExceeded(error) ? "full" : otherwise;
  const reason = error instanceof Error ? error.message : String(error);
  return new StoreError(failure, `The record on this device is ${words[failure]}: ${reason}`, {
    cause: error,
  });
}

const words: Record<StoreFailure, string> = {
  full: "full",
  unavailable: "not available",
  failed: "not working",
};

/** Dexie wraps what the browser reports, once for the operation and once for the transaction. */
function isQuotaExceeded(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const { name, inner, failures } = error as { name?: string; inner?: unknown; failures?: unknown };
  if (name === "QuotaExceededError") return true;
  return (
    (inner !== error && isQuotaExceeded(inner)) || (Array.isArray(failures) && failures.some(isQuotaExceeded))
  );
}
