import Dexie, { type Table } from "dexie";
import { randomId } from "@/lib/shared/ids";
import type { RecordEvent } from "./event";
import type { LogRef } from "./logs-of";
import type { SavedState } from "./saved-state";
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
  /** Does not tell other tabs of each append: for an import, which tells them at its end. */
  isQuiet?: boolean;
}

interface EventRow extends StoredEvent {
  /** The event's id, beside the event for the index that keeps it unique. */
  id: string;
}

interface DraftRow {
  key: string;
  value: string;
}

/** Folded state, or the edition of the record: another text after each clearing. */
type SavedRow = { key: "whole" | "changes"; state: SavedState } | { key: "edition"; edition: string };

/** From here on, ids are looked up each by itself: one cursor that jumps from id to id is slower for many. */
const manyIds = 50;

/** Opens the record that this browser keeps on disk. The database itself opens at the first use. */
export function createIndexedDbStore(options: IndexedDbStoreOptions = {}): RecordStore {
  const name = options.name ?? "rehearse";
  const database = openDatabase(name, options);
  const events: Table<EventRow, number, Omit<EventRow, "seq">> = database.table("events");
  const drafts: Table<DraftRow, string> = database.table("drafts");
  const saved: Table<SavedRow, string> = database.table("saved");
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

  /** Adds those of a batch that are new. */
  async function addNew(batch: readonly RecordEvent[]): Promise<StoredEvent[]> {
    const fresh = new Map(batch.map((event) => [event.id, event]));
    for (const id of await knownIds([...fresh.keys()])) fresh.delete(id);
    return fresh.size === 0 ? [] : add(fresh);
  }

  async function add(fresh: ReadonlyMap<string, RecordEvent>): Promise<StoredEvent[]> {
    const rows = [...fresh].map(([id, event]) => ({ id, event }));
    const seqs = await events.bulkAdd(rows, { allKeys: true });
    return rows.map(({ event }, place) => ({ seq: seqs[place] ?? 0, event }));
  }

  async function knownIds(ids: readonly string[]): Promise<string[]> {
    if (ids.length < manyIds) {
      const known = await events.where("id").anyOf(ids).toArray();
      return known.map(({ id }) => id);
    }
    const found = await Promise.all(ids.map((id) => events.where("id").equals(id).primaryKeys()));
    return ids.filter((_, place) => (found[place]?.length ?? 0) > 0);
  }

  function readLog({ kind, bank, id }: LogRef) {
    switch (kind) {
      case "concept":
        return events.where("[event.bank+event.concept]").equals([bank, id]).toArray();
      case "item":
        return events.where("[event.bank+event.item]").equals([bank, id]).toArray();
      case "session":
        return events.where("event.session").equals(id).toArray();
      case "setting":
        throw new Error("Inconsistent: settings are kept with the folded state.");
    }
  }

  async function editionOf(): Promise<string> {
    const row = await saved.get("edition");
    return row?.key === "edition" ? row.edition : "";
  }

  return {
    async append(batch) {
      const added = await attempt(async () => {
        const write = (work: () => Promise<StoredEvent[]>) => database.transaction("rw", events, work);
        if (batch.length < manyIds) return write(() => addNew(batch));
        // A page of an import is new as a rule. Only where one event is not, all of them are looked up.
        const all = new Map(batch.map((event) => [event.id, event]));
        return write(() => add(all)).catch((error) => {
          if (!isKnown(error)) throw error;
          return write(() => addNew(batch));
        });
      });
      if (added.length > 0 && !options.isQuiet) channel.tell("appended");
      return added;
    },
    async list(afterSeq, limit) {
      const rows = await attempt(() => {
        const after = events.where("seq").above(afterSeq);
        return (limit === undefined ? after : after.limit(limit)).toArray();
      });
      return rows.map(({ seq, event }) => ({ seq, event }));
    },
    async lastSeq() {
      const last = await attempt(() => events.toCollection().lastKey());
      return typeof last === "number" ? last : 0;
    },
    async readLogs(refs) {
      return attempt(() => database.transaction("r", events, () => Promise.all(refs.map(readLog))));
    },
    async find(ids) {
      const rows = await attempt(() => events.where("id").anyOf(ids).toArray());
      return rows.map(({ event }) => event);
    },
    async readSaved() {
      return attempt(() =>
        database.transaction("r", saved, async () => {
          const [whole, changes] = await saved.bulkGet(["whole", "changes"]);
          return {
            ...(whole?.key === "whole" && { whole: whole.state }),
            ...(changes?.key === "changes" && { changes: changes.state }),
            edition: await editionOf(),
          };
        }),
      );
    },
    async writeSaved(edition, kind, state) {
      return attempt(() =>
        database.transaction("rw", saved, async () => {
          if ((await editionOf()) !== edition) return false;
          const [old, changes] = await saved.bulkGet([kind, "changes"]);
          if (old && "state" in old && old.state.seq > state.seq) return false;
          await saved.put({ key: kind, state });
          const isCovered = changes && "state" in changes && changes.state.seq <= state.seq;
          if (kind === "whole" && isCovered) await saved.delete("changes");
          return true;
        }),
      );
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
        database.transaction("rw", events, drafts, saved, async () => {
          await events.clear();
          await drafts.clear();
          await saved.clear();
          // A tab that has not heard of it yet must not bring folded state back.
          await saved.put({ key: "edition", edition: randomId() });
        }),
      );
      channel.tell("cleared");
    },
    tellOthers: () => channel.tell("appended"),
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
  // The browser builds the indexes from the events, which stay as they are: nothing is rewritten.
  database.version(2).stores({
    events: "++seq,&id,[event.bank+event.concept],[event.bank+event.item],event.session",
    drafts: "key",
    saved: "key",
  });
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

/** Whether an id was there already. */
function isKnown(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const { name, failures } = error as { name?: string; failures?: unknown };
  return name === "ConstraintError" || (Array.isArray(failures) && failures.some(isKnown));
}

/** Dexie wraps what the browser reports, once for the operation and once for the transaction. */
function isQuotaExceeded(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const { name, inner, failures } = error as { name?: string; inner?: unknown; failures?: unknown };
  if (name === "QuotaExceededError") return true;
  return (
    (inner !== error && isQuotaExceeded(inner)) || (Array.isArray(failures) && failures.some(isQuotaExceeded))
  );
}
