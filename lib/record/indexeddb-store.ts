import { randomId } from "@/lib/shared/ids";
import { addEvents, createDatabase, nameOf, type SavedRow } from "./database";
import type { RecordEvent } from "./event";
import type { LogRef } from "./logs-of";
import { type RecordStore, type StoredEvent, StoreError } from "./store";
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

/** Events that are deleted at once, so that there is progress to show. */
const deletedAtOnce = 20_000;

/** Opens the record that this browser keeps on disk. The database itself opens at the first use. */
export function createIndexedDbStore(options: IndexedDbStoreOptions = {}): RecordStore {
  const name = options.name ?? "rehearse";
  const database = createDatabase({ name, ...(options.indexedDB && { indexedDB: options.indexedDB }) });
  const keyRange = options.IDBKeyRange ?? globalThis.IDBKeyRange;
  const channel = openTabChannel(`rehearse-record/${name}`);

  function add(fresh: ReadonlyMap<string, RecordEvent>): Promise<StoredEvent[]> {
    const rows = [...fresh].map(([id, event]) => ({ id, event }));
    return database.run("readwrite", ["events"], async (transaction) => {
      const seqs = await addEvents(transaction, rows);
      return rows.map(({ event }, place) => ({ seq: seqs[place] ?? 0, event }));
    });
  }

  /** Those of a batch that are not there yet. */
  async function withoutKnown(batch: ReadonlyMap<string, RecordEvent>) {
    const ids = [...batch.keys()];
    const known = await database.run("readonly", ["events"], (transaction) => {
      const byId = transaction.objectStore("events").index("id");
      return Promise.all(ids.map((id) => byId.getKey(id)));
    });
    return new Map([...batch].filter((_, place) => known[place] === undefined));
  }

  /** Adds what is new. As a rule all of it is, so that is tried first; no id is looked up for it. */
  async function addNew(batch: ReadonlyMap<string, RecordEvent>): Promise<StoredEvent[]> {
    try {
      return await add(batch);
    } catch (error) {
      if (!isKnown(error)) throw error;
      const fresh = await withoutKnown(batch);
      // Another tab may have added the same events in between: then there are fewer, and the next try ends.
      return fresh.size === 0 ? [] : addNew(fresh);
    }
  }

  return {
    async append(batch) {
      if (batch.length === 0) return [];
      const added = await addNew(new Map(batch.map((event) => [event.id, event])));
      if (added.length > 0 && !options.isQuiet) channel.tell("appended");
      return added;
    },
    async list(afterSeq, limit) {
      const rows = await database.run("readonly", ["events"], (transaction) =>
        transaction.objectStore("events").getAll(keyRange.lowerBound(afterSeq, true), limit),
      );
      return rows.map(({ seq, event }) => ({ seq, event }));
    },
    lastSeq: () =>
      database.run("readonly", ["events"], async (transaction) => {
        const last = await transaction.objectStore("events").openKeyCursor(null, "prev");
        return last?.key ?? 0;
      }),
    readLogs: (refs) =>
      database.run("readonly", ["events"], (transaction) => {
        const events = transaction.objectStore("events");
        const readLog = ({ kind, bank, id }: LogRef) => {
          switch (kind) {
            case "concept":
              return events.index("[event.bank+event.concept]").getAll([bank, id]);
            case "item":
              return events.index("[event.bank+event.item]").getAll([bank, id]);
            case "session":
              return events.index("event.session").getAll(id);
            case "setting":
            case "key":
            case "exam":
              throw new Error("Inconsistent: settings, keys and exams are kept with the folded state.");
          }
        };
        return Promise.all(refs.map(readLog));
      }),
    async find(ids) {
      const rows = await database.run("readonly", ["events"], (transaction) => {
        const byId = transaction.objectStore("events").index("id");
        return Promise.all(ids.map((id) => byId.get(id)));
      });
      return rows.flatMap((row) => row?.event ?? []);
    },
    readSaved: () =>
      database.run("readonly", ["saved"], async (transaction) => {
        const saved = transaction.objectStore("saved");
        const keys = ["whole", "changes", "edition"];
        const [whole, changes, edition] = await Promise.all(keys.map((key) => saved.get(key)));
        return {
          ...(whole?.key === "whole" && { whole: whole.state }),
          ...(changes?.key === "changes" && { changes: changes.state }),
          edition: editionIn(edition),
        };
      }),
    writeSaved: (edition, kind, state) =>
      database.run("readwrite", ["saved"], async (transaction) => {
        const saved = transaction.objectStore("saved");
        if (editionIn(await saved.get("edition")) !== edition) return false;
        const [old, changes] = await Promise.all([saved.get(kind), saved.get("changes")]);
        if (old && "state" in old && old.state.seq > state.seq) return false;
        await saved.put({ key: kind, state });
        const isCovered = changes && "state" in changes && changes.state.seq <= state.seq;
        if (kind === "whole" && isCovered) await saved.delete("changes");
        return true;
      }),
    readAside: (name) =>
      database.run("readonly", ["saved"], async (transaction) => {
        const saved = transaction.objectStore("saved");
        const [now, row] = await Promise.all([saved.get("edition"), saved.get(`aside/${name}`)]);
        return { edition: editionIn(now), value: row && "value" in row ? row.value : undefined };
      }),
    writeAside: (edition, name, value) =>
      database.run("readwrite", ["saved"], async (transaction) => {
        const saved = transaction.objectStore("saved");
        if (editionIn(await saved.get("edition")) !== edition) return false;
        await saved.put({ key: `aside/${name}`, value });
        return true;
      }),
    async saveDraft(key, value) {
      await database.run("readwrite", ["drafts"], (transaction) =>
        transaction.objectStore("drafts").put({ key, value }),
      );
    },
    async listDrafts() {
      const rows = await database.run("readonly", ["drafts"], (transaction) =>
        transaction.objectStore("drafts").getAll(),
      );
      return new Map(rows.map(({ key, value }) => [key, value]));
    },
    deleteDraft: (key) =>
      database.run("readwrite", ["drafts"], (transaction) => transaction.objectStore("drafts").delete(key)),
    async clear(onProgress = () => {}) {
      const [first, last] = await database.run(
        "readwrite",
        ["events", "drafts", "saved"],
        async (transaction) => {
          await transaction.objectStore("drafts").clear();
          await transaction.objectStore("saved").clear();
          // A tab that has not heard of it yet must not bring folded state back.
          await transaction.objectStore("saved").put({ key: "edition", edition: randomId() });
          const events = transaction.objectStore("events");
          return [
            (await events.openKeyCursor())?.key ?? 1,
            (await events.openKeyCursor(null, "prev"))?.key ?? 0,
          ];
        },
      );
      for (let from = first; from <= last; from += deletedAtOnce) {
        const to = Math.min(last, from + deletedAtOnce - 1);
        await database.run("readwrite", ["events"], (transaction) =>
          transaction.objectStore("events").delete(keyRange.bound(from, to)),
        );
        onProgress((to - first + 1) / (last - first + 1));
      }
      channel.tell("cleared");
    },
    tellOthers: () => channel.tell("appended"),
    subscribe: channel.subscribe,
    close() {
      channel.close();
      database.close();
    },
  };
}

/** The edition that a row tells; empty where none was kept yet. */
function editionIn(row: SavedRow | undefined): string {
  return row && "edition" in row ? row.edition : "";
}

/** Whether an id was there already. */
function isKnown(error: unknown): boolean {
  return error instanceof StoreError && nameOf(error.cause) === "ConstraintError";
}
