import type { RecordEvent } from "./event";
import type { LogRef } from "./logs-of";
import type { SavedState, SavedStates } from "./saved-state";

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
   * @returns those that were new, in their order.
   * @throws StoreError when the store can't be written; nothing was added then.
   */
  append(events: readonly RecordEvent[]): Promise<StoredEvent[]>;
  /** Events that arrived after `seq` (0 for all), in order of arrival; at most `limit` of them, or all. */
  list(afterSeq: number, limit?: number): Promise<StoredEvent[]>;
  /** The number of arrival of the last event; 0 when there is none. */
  lastSeq(): Promise<number>;
  /**
   * The events of some logs, by the logs' order: at least all that `logsOf` puts there, in any order, with those that were taken
   * back. Settings, keys and exams have no log here.
   */
  readLogs(refs: readonly LogRef[]): Promise<StoredEvent[][]>;
  /** The events with these ids, as far as they are there. */
  find(ids: readonly string[]): Promise<RecordEvent[]>;
  /** The folded state that was kept, and the edition of the record that it belongs to. */
  readSaved(): Promise<SavedStates & { edition: string }>;
  /**
   * Keeps folded state, if the record is still the same edition (it was not cleared) and what is kept is not newer.
   * `whole` also replaces changes that it covers.
   * @returns whether it was kept.
   */
  writeSaved(edition: string, kind: "whole" | "changes", state: SavedState): Promise<boolean>;
  /** Something else that was computed from the record and kept under a name; undefined where nothing is. */
  readAside(name: string): Promise<{ edition: string; value: unknown }>;
  /** Keeps it, if the record is still the same edition. @returns whether it was kept. */
  writeAside(edition: string, name: string, value: unknown): Promise<boolean>;
  /** Unfinished input (a chosen option, a typed answer) by key. Belongs to this device, is not part of the record. */
  saveDraft(key: string, value: string): Promise<void>;
  listDrafts(): Promise<Map<string, string>>;
  deleteDraft(key: string): Promise<void>;
  /**
   * Deletes everything: events, folded state and drafts. Numbers of arrival go on counting from where they were. A long record
   * goes in parts, the oldest first: what is broken off leaves the rest, to be deleted again.
   * @param onProgress hears how far it is, from 0 to 1
   */
  clear(onProgress?: (share: number) => void): Promise<void>;
  /** Tells other tabs that events were added. `append` does it by itself, unless the store was made quiet. */
  tellOthers(): void;
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
