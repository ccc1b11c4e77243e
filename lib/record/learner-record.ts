import type { Clock } from "@/lib/shared/clock";
import type { MakeId } from "@/lib/shared/ids";
import type { NewEvent, RecordEvent } from "./event";
import {
  applyEvents,
  emptyState,
  FOLD_VERSION,
  indexOf,
  type RecordState,
  renew,
  stateOfSaved,
} from "./fold";
import type { LogRef } from "./logs-of";
import { rebuildState } from "./rebuild-state";
import { openSaved, packChanges, type SavedState } from "./saved-state";
import type { SessionState } from "./session-state";
import { listSessionsAtHand } from "./session-summary";
import { createStamp, type StampEvents } from "./stamp-events";
import type { RecordStore, StoreChange, StoredEvent } from "./store";
import { isOutdated, isSameWeights, newestFsrs } from "./weights/newest-weights";

/** Where a record is kept: on disk, or only for as long as the page is open. */
export type RecordStatus = "durable" | "memory-only";

/** What a record is made of. */
export interface LearnerRecordParts {
  store: RecordStore;
  clock: Clock;
  makeId: MakeId;
  /** `durable` when left out. */
  status?: RecordStatus;
  /** Folds the whole record from its events and keeps the result. Here, unless a worker does it. */
  rebuild?: (() => Promise<SavedState>) | undefined;
  /** Runs work when there is nothing better to do. At once when left out. */
  whenIdle?: ((work: () => void) => void) | undefined;
  /** After how many events the state is kept on disk, so that the next opening has few to read; 50 when left out. */
  keepAfter?: number;
}

/** An answer that is likely to come. */
export interface ExpectedAnswer {
  bank: string;
  concept: string;
  item: string;
  session: string;
}

/** More new events than this are not added one log at a time: the whole record is folded. */
const longTail = 1000;

/** More changed values than this are merged into the whole. */
const manyChanges = 20_000;

/**
 * A learner's record in this tab: its events in the store, and its state in memory. What `append` has acknowledged
 * is on disk. `subscribe` and `getState` fit React's `useSyncExternalStore`.
 *
 * The state is the fold of all events up to a number of arrival (`#seq`), and of this tab's own ones after it. It opens from the
 * state that was kept and the events since; a log is read from the store when one of its events arrives.
 */
export class LearnerRecord {
  readonly status: RecordStatus;
  #store: RecordStore;
  #clock: Clock;
  #stamp: StampEvents;
  #rebuild: () => Promise<SavedState>;
  #whenIdle: (work: () => void) => void;
  #keepAfter: number;
  #state = emptyState();
  /** What everybody else sees. Behind `#state` while that is opened anew. */
  #shown = this.#state;
  #edition = "";
  /** All events up to here are in the state. */
  #seq = 0;
  /** Own events beyond `#seq`: another tab wrote in between, and that was not read yet. */
  #ahead = new Set<number>();
  /** The number of arrival that the packed values below the state reach, and the one that is kept on disk. */
  #since = 0;
  #keptSeq = 0;
  /** Sessions in those values that may be at hand. */
  #newest: readonly string[] = [];
  #listeners = new Set<() => void>();
  #line: Promise<unknown> = Promise.resolve();
  #stopListening: () => void = () => {};
  /** Under way while memories are computed anew with other weights. */
  #renewing: Promise<void> | undefined;

  constructor(parts: LearnerRecordParts) {
    const { store, clock, makeId, status = "durable", rebuild, whenIdle, keepAfter = 50 } = parts;
    this.#store = store;
    this.#clock = clock;
    this.#stamp = createStamp(clock, makeId);
    const rebuildHere = () => rebuildState(store);
    // A worker that does not load is no reason to do without the record.
    this.#rebuild = rebuild ? () => rebuild().catch(rebuildHere) : rebuildHere;
    this.#whenIdle = whenIdle ?? ((work) => work());
    this.#keepAfter = keepAfter;
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
    await this.#inLine(() => this.#readKept());
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
    const read = () => this.#bringLogs(refs.filter((ref) => indexOf(this.#state).isMissing(ref)));
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
      if (await this.#bringSessions(ids)) this.#show(renew(this.#state));
    });
    return ids.flatMap((id) => this.#state.sessions.get(id) ?? []);
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
      await this.#readKept();
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
    if (added.length > longTail) {
      await this.#readTail();
      return added.length;
    }
    await this.#add(added);
    for (const { seq } of added) {
      if (seq === this.#seq + 1) this.#seq = seq;
      else this.#ahead.add(seq);
    }
    // What another tab wrote in between is read afterwards: nobody has to wait for it here.
    if (this.#ahead.size > 0) this.refresh().catch(() => {});
    else this.#keepSoon();
    return added.length;
  }

  async #readTail(): Promise<void> {
    const tail = await this.#store.list(this.#seq, longTail + 1);
    if (tail.length <= longTail) {
      await this.#takeIn(tail);
      this.#keepSoon();
      return;
    }
    const atHand = this.#state.sessions.keys();
    if (!(await this.#readNewerKept())) this.#openFrom({ whole: await this.#rebuild() });
    await this.#bringSessions([...atHand, ...this.#listAtHand()]);
    // What arrived meanwhile.
    await this.#takeIn(await this.#store.list(this.#seq, longTail));
    this.#show(renew(this.#state));
  }

  async #takeIn(tail: readonly StoredEvent[]): Promise<void> {
    await this.#add(tail.filter(({ seq }) => !this.#ahead.has(seq)));
    this.#seq = tail.at(-1)?.seq ?? this.#seq;
    for (const seq of this.#ahead) if (seq <= this.#seq) this.#ahead.delete(seq);
  }

  /** Adds stored events to the state, and reads what of their logs is not here. */
  async #add(added: readonly StoredEvent[]): Promise<void> {
    const events = added.map(({ event }) => event);
    const index = indexOf(this.#state);
    const missing = index.missingTargets(events);
    const targets = missing.length > 0 ? await this.#store.find(missing) : [];
    index.putTargets(targets);
    const missingLogs = () => index.missingLogs(events, targets);
    for (let refs = missingLogs(); refs.length > 0; refs = missingLogs()) await this.#bringLogs(refs);
    this.#show(applyEvents(this.#state, events));
  }

  async #bringLogs(refs: readonly LogRef[]): Promise<void> {
    if (refs.length === 0) return;
    const index = indexOf(this.#state);
    const logs = await this.#store.readLogs(refs);
    refs.forEach((ref, place) => {
      // As the state stands. What came later is added like any other event.
      const log = (logs[place] ?? []).filter(({ seq }) => seq <= this.#seq || this.#ahead.has(seq));
      index.putLog(
        ref,
        log.map(({ event }) => event),
      );
    });
  }

  /** @returns whether there was anything to bring. */
  async #bringSessions(ids: readonly string[]): Promise<boolean> {
    const refs = [...new Set(ids)]
      .filter((id) => this.#state.sittings.has(id) && !this.#state.sessions.has(id))
      .map((id): LogRef => ({ kind: "session", bank: "", id }));
    await this.#bringLogs(refs);
    for (const ref of refs) indexOf(this.#state).recompute(ref);
    return refs.length > 0;
  }

  #listAtHand(): string[] {
    const { sittings } = indexOf(this.#state).values.maps;
    const ids = new Set([...this.#newest, ...sittings.changes.keys()]);
    const known = [...ids].flatMap((id) => sittings.get(id) ?? []);
    return listSessionsAtHand(known, this.#clock.now());
  }

  /** Begins with the state that was kept; with an empty one where there is none that fits. */
  async #readKept(): Promise<void> {
    const { edition, ...saved } = await this.#store.readSaved();
    this.#edition = edition;
    if (!this.#openFrom(saved)) {
      this.#seq = 0;
      this.#since = 0;
      this.#keptSeq = 0;
      this.#newest = [];
      this.#ahead.clear();
      this.#state = emptyState();
    }
    await this.#bringSessions(this.#listAtHand());
    this.#show(this.#state);
    // Merged apart. This tab goes on with what it has.
    if (countChanges(this.#state) > manyChanges) this.#whenIdle(() => this.#rebuild().catch(() => {}));
  }

  /** @returns false where what is kept is not newer than the state. */
  async #readNewerKept(): Promise<boolean> {
    const { edition, ...saved } = await this.#store.readSaved();
    const seq = openSaved(saved, FOLD_VERSION)?.seq ?? 0;
    const [beyond] = await this.#store.list(seq + longTail, 1);
    if (edition !== this.#edition || seq <= this.#seq || beyond) return false;
    return this.#openFrom(saved);
  }

  #openFrom(saved: Parameters<typeof openSaved>[0]): boolean {
    const opened = openSaved(saved, FOLD_VERSION);
    if (!opened) return false;
    this.#seq = opened.seq;
    this.#keptSeq = opened.seq;
    this.#since = opened.since;
    this.#newest = opened.newest;
    this.#ahead.clear();
    this.#state = stateOfSaved(opened.values, this.#state.revision + 1);
    return true;
  }

  /** Keeps the state on disk once enough has happened since the last time. */
  #keepSoon(): void {
    if (this.#seq - this.#keptSeq < this.#keepAfter) return;
    this.#keptSeq = this.#seq;
    this.#whenIdle(() => {
      // Nobody waits for this either: without it, the next opening only reads more.
      this.#inLine(() => this.#keep()).catch(() => {});
    });
  }

  async #keep(): Promise<void> {
    if (this.#ahead.size > 0) return;
    const changes = packChanges(indexOf(this.#state).values, FOLD_VERSION, this.#since, this.#seq);
    this.#keptSeq = this.#seq;
    await this.#store.writeSaved(this.#edition, "changes", changes);
  }

  #follow(change: StoreChange): void {
    const work = async () => {
      if (change === "cleared") await this.#readKept();
      await this.#readTail();
    };
    // Nobody waits for this. What could not be read now is read with the next change.
    this.#inLine(work).catch(() => {});
  }

  /** Computes all memories anew when the weights are others, beside what is shown: no answer waits for it. */
  #followWeights(): void {
    if (this.#renewing || !isOutdated(indexOf(this.#state).values)) return;
    const { weights } = newestFsrs(indexOf(this.#state).values.maps);
    this.#renewing = this.#renewMemories()
      // Without it, what was computed before goes on. The next opening tries again.
      .catch(() => {})
      .then(() => {
        this.#renewing = undefined;
        // Changed again meanwhile.
        if (!isSameWeights(weights, newestFsrs(indexOf(this.#state).values.maps).weights))
          this.#followWeights();
      });
  }

  async #renewMemories(): Promise<void> {
    const edition = this.#edition;
    const whole = await this.#rebuild();
    await this.#inLine(async () => {
      const atHand = [...this.#state.sessions.keys()];
      if (edition !== this.#edition || !this.#openFrom({ whole })) return;
      await this.#bringSessions([...atHand, ...this.#listAtHand()]);
      // What arrived meanwhile.
      await this.#readTail();
      this.#show(renew(this.#state));
    });
  }

  #show(state: RecordState): void {
    this.#state = state;
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

function countChanges(state: RecordState): number {
  return Object.values(indexOf(state).values.maps).reduce((sum, { changes }) => sum + changes.size, 0);
}
