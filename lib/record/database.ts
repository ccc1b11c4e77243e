import { type DBSchema, type IDBPDatabase, type IDBPTransaction, unwrap, wrap } from "idb";
import type { RecordEvent } from "./event";
import type { SavedState } from "./saved-state";
import { StoreError, type StoreFailure } from "./store";

/** Where the database lives. Tests give their own. */
export interface DatabaseOptions {
  name: string;
  /** The platform's own when left out. */
  indexedDB?: IDBFactory;
}

/** An event as it lies in the database: its place is the key. */
interface EventRow {
  seq: number;
  /** The event's id, beside the event for the index that keeps it unique. */
  id: string;
  event: RecordEvent;
}

/** Folded state, the edition of the record (another text after each clearing), or what is kept beside it. */
export type SavedRow =
  | { key: "whole" | "changes"; state: SavedState }
  | { key: "edition"; edition: string }
  | { key: `aside/${string}`; value: unknown };

interface Schema extends DBSchema {
  events: {
    key: number;
    value: EventRow;
    indexes: {
      id: string;
      "[event.bank+event.concept]": [string, string];
      "[event.bank+event.item]": [string, string];
      "event.session": string;
    };
  };
  drafts: { key: string; value: { key: string; value: string } };
  saved: { key: string; value: SavedRow };
}

type Name = "events" | "drafts" | "saved";
type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<Schema, Name[], Mode>;

/** A connection to the record's database, opened at its first use and again after the browser closed it. */
export interface Database {
  /**
   * Does `work` in one transaction: all of it or nothing. When the promise of a writing one resolves, it is on disk.
   * `work` may wait for nothing but the transaction's own requests.
   * @throws StoreError `unavailable` when the database can't be opened, `full` or `failed` when the work can't be done.
   */
  run<T, Mode extends "readonly" | "readwrite">(
    mode: Mode,
    names: Name[],
    work: (transaction: Transaction<Mode>) => Promise<T>,
  ): Promise<T>;
  /** Lets the database go. It can't be used afterwards. */
  close(): void;
}

/** The record's database. IndexedDB's number of a version: Dexie, by which versions 1 and 2 were made, multiplies by ten. */
const version = 20;

export function createDatabase(options: DatabaseOptions): Database {
  let connection: Promise<IDBPDatabase<Schema>> | undefined;
  let isClosed = false;

  function connect(): Promise<IDBPDatabase<Schema>> {
    connection ??= openConnection(options, () => {
      connection = undefined;
    });
    return connection;
  }

  async function begin<Mode extends "readonly" | "readwrite">(mode: Mode, names: Name[]) {
    // "Durable before the screen says so": without it, Chrome reports success before the data is on disk.
    const begun = async () => (await connect()).transaction(names, mode, { durability: "strict" });
    try {
      return await begun();
    } catch (error) {
      // The browser closed the connection (a long sleep, a cleared cache), and nothing was done yet.
      if (nameOf(error) !== "InvalidStateError") throw error;
      connection = undefined;
      return begun();
    }
  }

  return {
    async run(mode, names, work) {
      if (isClosed) throw new StoreError("unavailable", "The store is closed.");
      const transaction = await begin(mode, names).catch((error) => {
        connection = undefined;
        throw storeError(error, nameOf(error) === "VersionError" ? "failed" : "unavailable");
      });
      // What goes wrong is told by the work or by the line that waits for its end, never to nobody.
      transaction.done.catch(() => {});
      try {
        const result = await work(transaction);
        await transaction.done;
        return result;
      } catch (error) {
        abort(transaction);
        // The transaction knows why, where a request only knows that it was given up.
        throw storeError(transaction.error ?? error, "failed");
      }
    },
    close() {
      isClosed = true;
      connection?.then((database) => database.close()).catch(() => {});
    },
  };
}

/**
 * Adds events without a promise for each, as the last work of a transaction: a page of an import has a thousand.
 * @returns their places. A transaction's own keys follow each other without a gap.
 */
export async function addEvents(
  transaction: Transaction<"readwrite">,
  rows: readonly Omit<EventRow, "seq">[],
): Promise<number[]> {
  const events = transaction.objectStore("events");
  const native = unwrap(events);
  for (const row of rows.slice(0, -1)) native.add(row);
  const last = rows.at(-1);
  if (!last) return [];
  // The key is the database's to give.
  const asked = events.add(last as EventRow);
  // Now, and not when the answer has come: the browser need not ask this page once more before it writes.
  transaction.commit();
  const lastSeq = await asked;
  return rows.map((_, place) => lastSeq - rows.length + 1 + place);
}

function abort(transaction: Transaction<"readonly" | "readwrite">): void {
  try {
    transaction.abort();
  } catch {
    // It ended by itself.
  }
}

async function openConnection({ name, ...options }: DatabaseOptions, onGone: () => void) {
  const factory = options.indexedDB ?? globalThis.indexedDB;
  if (!factory) throw new Error("This browser has no IndexedDB.");
  const request = factory.open(name, version);
  request.onupgradeneeded = ({ oldVersion }) => {
    if (request.transaction) upgrade(request.result, request.transaction, oldVersion);
  };
  const native = request as IDBRequest<IDBDatabase>;
  // `wrap` can't know what is in the database; `upgrade` below makes exactly that. idb's own `openDB`, which asks for the schema,
  // takes no factory, and tests have one.
  const database = (await wrap(native)) as unknown as IDBPDatabase<Schema>;
  // Another tab has a newer app, or deletes the database: to hold on would block it.
  database.onversionchange = () => {
    database.close();
    onGone();
  };
  database.onclose = onGone;
  return database;
}

/** Version 1 holds events and drafts. Version 2 adds indexes, which the browser builds itself, and folded state. */
function upgrade(database: IDBDatabase, transaction: IDBTransaction, oldVersion: number): void {
  if (oldVersion < 10) {
    database
      .createObjectStore("events", { keyPath: "seq", autoIncrement: true })
      .createIndex("id", "id", { unique: true });
    database.createObjectStore("drafts", { keyPath: "key" });
  }
  if (oldVersion < 20) {
    const events = transaction.objectStore("events");
    events.createIndex("[event.bank+event.concept]", ["event.bank", "event.concept"]);
    events.createIndex("[event.bank+event.item]", ["event.bank", "event.item"]);
    events.createIndex("event.session", "event.session");
    database.createObjectStore("saved", { keyPath: "key" });
  }
}

function storeError(error: unknown, otherwise: StoreFailure): StoreError {
  if (error instanceof StoreError) return error;
  const failure = nameOf(error) === "QuotaExceededError" ? "full" : otherwise;
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

/** What the browser calls an error: `QuotaExceededError`, `ConstraintError`, … */
export function nameOf(error: unknown): string | undefined {
  const { name } = (error ?? {}) as { name?: unknown };
  return typeof name === "string" ? name : undefined;
}
