import type { NewEvent, RecordEvent } from "./event";
import { indexOf, type RecordState, renew } from "./fold";
import { FollowingState } from "./following-state";
import type { LogRef } from "./logs-of";
import { rebuildState } from "./rebuild-state";
import type { ExpectedAnswer, LearnerRecordParts, RecordStatus } from "./record-parts";
import type { SavedState } from "./saved-state";
import type { SessionState } from "./session-state";
import { createStamp, type StampEvents } from "./stamp-events";
import type { RecordStore, StoreChange, StoredEvent } from "./store";
import { isOutdated, isSameWeights, newestFsrs } from "./weights/newest-weights";

/**
 * A learner's record in this tab: its events in the store, and its state in memory. What `append` has acknowledged
 * is on disk. `subscribe` and `getState` fit React's `useSyncExternalStore`.
 */
export class LearnerRecord {
  readonly status: RecordStatus;
  #store: RecordStore;
  #stamp: StampEvents;
  #rebuild: () => Promise<SavedState>;
  #whenIdle: (work: () => void) => void;
  #keepAfter: number;
  #following: FollowingState;
  /** What everybody else sees. Behind the state that follows the store while that is opened anew. */
  #shown: RecordState;
  #listeners = new Set<() => void>();
  #line: Promise<unknown> = Promise.resolve();
  #stopListening: () => void = () => {};
  /** Under way while memories are computed anew with other weights. */
  #renewing: Promise<void> | undefined;

  constructor(parts: LearnerRecordParts) {
    const { store, clock, makeId, status = "durable", rebuild, whenIdle, keepAfter = 50 } = parts;
    this.#store = store;
    this.#stamp = createStamp(clock, makeId);
    const rebuildHere = () => rebuildState(store);
    // A worker that does not load is no reason to do without the record.
    this.#rebuild = rebuild ? () => rebuild().catch(rebuildHere) : rebuildHere;
    this.#whenIdle = whenIdle ?? ((work) => work());
    this.#keepAfter = keepAfter;
    this.#following = new FollowingState({
      store,
      clock,
      rebuild: this.#rebuild,
      whenIdle: this.#whenIdle,
      show: (state) => this.#show(state),
    });
    this.#shown = this.#following.state;
    this.status = status;
  }

  /** The newest state. Another object after each change. */
  get state(): RecordState {
    return this.#shown;
  }

  /** The same as `state`, bound, for `useSyncExternalStore`. */
  getState = (): RecordState => this.#shown;

  /** Calls `listener` after each change of the state, made here or in another tab. Returns a function that stops it. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads the store and begins to follow other tabs. @throws StoreError */
  async open(): Promise<void> {
    await this.#inLine(() => this.#following.readKept());
    await this.refresh();
    this.#stopListening();
    this.#stopListening = this.#store.subscribe((change) => this.#follow(change));
    // What another tab wrote between reading and listening.
    await this.refresh();
  }

  /**
   * Reads what other tabs added. They report it, except to a page that the browser had frozen. Waits until memories are
   * computed by the newest weights. @throws StoreError
   */
  async refresh(): Promise<void> {
    await this.#inLine(() => this.#readTail());
    while (this.#renewing) await this.#renewing;
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

  /** Reads what the answer to an item will be folded with, before it is given. Nobody waits for it. */
  expectAnswer({ bank, concept, item, session }: ExpectedAnswer): void {
    const refs: LogRef[] = [
      { kind: "concept", bank, id: concept },
      { kind: "item", bank, id: item },
      { kind: "session", bank: "", id: session },
    ];
    const read = () =>
      this.#following.bringLogs(refs.filter((ref) => indexOf(this.#following.state).isMissing(ref)));
    this.#inLine(read).catch(() => {});
  }

  /**
   * Adds events from elsewhere (a file, another device) as they are.
   * @returns how many were new. @throws StoreError
   */
  addForeign(events: readonly RecordEvent[]): Promise<number> {
    return this.#inLine(() => this.#write(events));
  }

  /** All events of a short record, in order of arrival on this device. @throws StoreError */
  async listEvents(): Promise<RecordEvent[]> {
    return (await this.list(0)).map(({ event }) => event);
  }

  /** Events after a number of arrival, at most `limit` of them. @throws StoreError */
  list(afterSeq: number, limit?: number): Promise<StoredEvent[]> {
    return this.#store.list(afterSeq, limit);
  }

  /** The events of one session, those that were taken back too. @throws StoreError */
  async listSessionEvents(session: string): Promise<RecordEvent[]> {
    const [log = []] = await this.#store.readLogs([{ kind: "session", bank: "", id: session }]);
    return log.map(({ event }) => event);
  }

  /**
   * Brings sessions into the state that are in it in short only (`sittings`): an old one whose results are looked at.
   * From then on they are in `state.sessions`. @throws StoreError
   */
  async readSessions(ids: readonly string[]): Promise<SessionState[]> {
    await this.#inLine(async () => {
      if (await this.#following.bringSessions(ids)) this.#show(renew(this.#following.state));
    });
    return ids.flatMap((id) => this.#following.state.sessions.get(id) ?? []);
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

  /**
   * Deletes the whole record from this device, here and in other tabs.
   * @param onProgress hears how far it is, from 0 to 1
   * @throws StoreError; then a part may be gone, and the rest is what the record is
   */
  clear(onProgress?: (share: number) => void): Promise<void> {
    return this.#inLine(async () => {
      await this.#store.clear(onProgress);
      await this.#following.readKept();
      await this.#readTail();
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
    await this.#following.takeOwn(added);
    // What another tab wrote in between is read afterwards: nobody has to wait for it here.
    if (this.#following.isAhead) this.refresh().catch(() => {});
    else this.#keepSoon();
    return added.length;
  }

  async #readTail(): Promise<void> {
    await this.#following.readTail();
    this.#keepSoon();
  }

  /** Keeps the state on disk once enough has happened since the last time. */
  #keepSoon(): void {
    if (this.#following.unkept < this.#keepAfter) return;
    this.#following.markKept();
    this.#whenIdle(() => {
      // Nobody waits for this either: without it, the next opening only reads more.
      this.#inLine(() => this.#following.keep()).catch(() => {});
    });
  }

  #follow(change: StoreChange): void {
    const work = async () => {
      if (change === "cleared") await this.#following.readKept();
      await this.#readTail();
    };
    // Nobody waits for this. What could not be read now is read with the next change.
    this.#inLine(work).catch(() => {});
  }

  /** Computes all memories anew when the weights are others, beside what is shown: no answer waits for it. */
  #followWeights(): void {
    if (this.#renewing || !isOutdated(indexOf(this.#following.state).values)) return;
    const { weights } = newestFsrs(indexOf(this.#following.state).values.maps);
    this.#renewing = this.#renewMemories()
      // Without it, what was computed before goes on. The next opening tries again.
      .catch(() => {})
      .then(() => {
        this.#renewing = undefined;
        // Changed again meanwhile.
        if (!isSameWeights(weights, newestFsrs(indexOf(this.#following.state).values.maps).weights))
          this.#followWeights();
      });
  }

  async #renewMemories(): Promise<void> {
    const edition = this.#following.edition;
    const whole = await this.#rebuild();
    await this.#inLine(async () => {
      const atHand = [...this.#following.state.sessions.keys()];
      if (edition !== this.#following.edition || !this.#following.openFrom({ whole })) return;
      await this.#following.bringSessions([...atHand, ...this.#following.listAtHand()]);
      // What arrived meanwhile.
      await this.#readTail();
      this.#show(renew(this.#following.state));
    });
  }

  #show(state: RecordState): void {
    this.#following.state = state;
    this.#followWeights();
    if (state === this.#shown) return;
    this.#shown = state;
    for (const listener of [...this.#listeners]) listener();
  }

  /** Runs one piece of work after the other, so that the state never runs ahead of the store. */
  #inLine<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#line.then(work);
    this.#line = result.catch(() => {});
    return result;
  }
}
