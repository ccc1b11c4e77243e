import type { RecordEvent } from "./event";

/** An event and its place in this device's log. */
export interface StoredEvent {
  /** Counts up in the order of arrival on this device. Never reused. */
  seq: number;
  event: RecordEvent;
}

/** What happened to a store: events were added, or everything was deleted. */
export type StoreChange = "appended" | "cleared";

/** Where a record lives. One suite of tests (tests/contracts) holds for every store. */
export interface RecordStore {
  /**
   * Adds events in one transaction: all or none. When the promise resolves, they are on disk.
   * Events whose id is already there are left out.
   * @returns how many were new.
   * @throws StoreError when the store can't be written; nothing was added then.
   */
  append(events: readonly RecordEvent[]): Promise<number>;
  /** Events that arrived after `seq` (0 for all), in order of arrival. */
  list(afterSeq: number): Promise<StoredEvent[]>;
  /** Unfinished input (a chosen option, a typed answer) by key. Belongs to this device, is not part of the record. */
  saveDraft(key: string, value: string): Promise<void>;
  listDrafts(): Promise<Map<string, string>>;
  deleteDraft(key: string): Promise<void>;
  /** Deletes everything: events and drafts. Numbers of arrival go on counting from where they were. */
  clear(): Promise<void>;
  /** Calls `listener` when another tab changed the store. Returns a function that stops it. */
  subscribe(listener: (change: StoreChange) => void): () => void;
  /** Stops listening and lets the store go. It can't be used afterwards. */
  close(): void;
}

/** Why a store could not be read or written. */
export type StoreFailure = "unavailable" | "full" | "failed";

/** A store could not do what was asked. `failure` decides what the screen says. */
export class StoreError extends Error {
  constructor(
    readonly failure: StoreFailure,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "StoreError";
  }
}
