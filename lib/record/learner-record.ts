import type { Clock } from "@/lib/shared/clock";
import type { MakeId } from "@/lib/shared/ids";
import type { NewEvent, RecordEvent } from "./event";
import { applyEvents, emptyState, type RecordState } from "./fold";
import { createStamp, type StampEvents } from "./stamp-events";
import type { RecordStore, StoreChange } from "./store";

/** Where a record is kept: on disk, or only for as long as the page is open. */
export type RecordStatus = "durable" | "memory-only";

/** What a record is made of. */
export interface LearnerRecordParts {
  store: RecordStore;
  clock: Clock;
  makeId: MakeId;
  /** `durable` when left out. */
  status?: RecordStatus;
}

/**
 * A learner's record in this tab: its events in the store, and its state in memory. What `append` has acknowledged
 * is on disk. `subscribe` and `getState` fit React's `useSyncExternalStore`.
 */
export class LearnerRecord {
  readonly status: RecordStatus;
  #store: RecordStore;
  #stamp: StampEvents;
  #state = emptyState();
  #lastSeq = 0;
  #listeners = new Set<() => void>();
  #line: Promise<unknown> = Promise.resolve();
  #stopListening: () => void = () => {};

  constructor({ store, clock, makeId, status = "durable" }: LearnerRecordParts) {
    this.#store = store;
    this.#stamp = createStamp(clock, makeId);
    this.status = status;
  }

  /** The newest state. Another object after each change. */
  get state(): RecordState {
    return this.#state;
  }

  /** The same as `state`, bound, for `useSyncExternalStore`. */
  getState = (): RecordState => this.#state;

  /** Calls `listener` after each change of the state, made here or in another tab. Returns a function that stops it. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads the store and begins to follow other tabs. @throws StoreError */
  async open(): Promise<void> {
    await this.refresh();
    this.#stopListening();
    this.#stopListening = this.#store.subscribe((change) => this.#follow(change));
    // What another tab wrote between reading and listening.
    await this.refresh();
  }

  /** Reads what other tabs added. They report it, except to a page that the browser had frozen. @throws StoreError */
  refresh(): Promise<void> {
    return this.#inLine(() => this.#readTail());
  }

  /**
   * Records what the learner did: first in the store, in one transaction, then in the state.
   * @returns the events with their id, time and zone.
   * @throws StoreError; then nothing was recorded, and the state is what it was.
   */
  append(events: readonly NewEvent[]): Promise<RecordEvent[]> {
    // Stamped now and not when it is its turn: the time is that of the tap.
    const stamped = this.#stamp(events);
    return this.#inLine(async () => {
      await this.#write(stamped);
      return stamped;
    });
  }

  /**
   * Adds events from elsewhere (a file, another device) as they are.
   * @returns how many were new. @throws StoreError
   */
  addForeign(events: readonly RecordEvent[]): Promise<number> {
    return this.#inLine(() => this.#write(events));
  }

  /** All events, in order of arrival on this device. @throws StoreError */
  async listEvents(): Promise<RecordEvent[]> {
    const stored = await this.#store.list(0);
    return stored.map(({ event }) => event);
  }

  /** Keeps unfinished input, such as a typed answer, over a reload. @throws StoreError */
  saveDraft(key: string, value: string): Promise<void> {
    return this.#store.saveDraft(key, value);
  }

  /** The unfinished input by key. @throws StoreError */
  listDrafts(): Promise<Map<string, string>> {
    return this.#store.listDrafts();
  }

  /** @throws StoreError */
  deleteDraft(key: string): Promise<void> {
    return this.#store.deleteDraft(key);
  }

  /** Deletes the whole record from this device, here and in other tabs. @throws StoreError */
  clear(): Promise<void> {
    return this.#inLine(async () => {
      await this.#store.clear();
      this.#show(emptyState());
    });
  }

  /** Stops following other tabs and lets the store go. */
  close(): void {
    this.#stopListening();
    this.#listeners.clear();
    this.#store.close();
  }

  async #write(events: readonly RecordEvent[]): Promise<number> {
    if (events.length === 0) return 0;
    const added = await this.#store.append(events);
    this.#show(applyEvents(this.#state, events));
    return added;
  }

  async #readTail(): Promise<void> {
    const tail = await this.#store.list(this.#lastSeq);
    this.#lastSeq = tail.at(-1)?.seq ?? this.#lastSeq;
    // What this tab wrote itself is among it, and counts once.
    const events = tail.map(({ event }) => event);
    this.#show(applyEvents(this.#state, events));
  }

  #follow(change: StoreChange): void {
    const work = async () => {
      if (change === "cleared") {
        this.#lastSeq = 0;
        this.#show(emptyState());
      }
      await this.#readTail();
    };
    // Nobody waits for this. What could not be read now is read with the next change.
    this.#inLine(work).catch(() => {});
  }

  #show(state: RecordState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }

  /** Runs one piece of work after the other, so that the state never runs ahead of the store. */
  #inLine<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#line.then(work);
    this.#line = result.catch(() => {});
    return result;
  }
}
