import type { Clock } from "@/lib/shared/clock";
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
import { openSaved, packChanges, type SavedState } from "./saved-state";
import { listSessionsAtHand } from "./session-summary";
import type { RecordStore, StoredEvent } from "./store";

/** More new events than this are not added one log at a time: the whole record is folded. */
const longTail = 1000;

/** More changed values than this are merged into the whole. */
const manyChanges = 20_000;

/** What a state is read from, and who hears of it. */
export interface FollowingParts {
  store: RecordStore;
  clock: Clock;
  /** Folds the whole record from its events and keeps the result. */
  rebuild: () => Promise<SavedState>;
  /** Runs work when there is nothing better to do. */
  whenIdle: (work: () => void) => void;
  /** Hears of each state that is whole. */
  show: (state: RecordState) => void;
}

/**
 * A state that follows a store: the fold of all events up to a number of arrival, and of this tab's own ones after it. It opens
 * from the state that was kept and the events since; a log is read from the store when one of its events arrives. Does one thing
 * at a time: whoever calls waits for the call before.
 */
export class FollowingState {
  state = emptyState();
  edition = "";
  /** All events up to here are in the state. */
  #seq = 0;
  /** Own events beyond `#seq`: another tab wrote in between, and that was not read yet. */
  #ahead = new Set<number>();
  /** The number of arrival that the packed values below the state reach, and the one that is kept on disk. */
  #since = 0;
  #keptSeq = 0;
  /** Sessions in those values that may be at hand. */
  #newest: readonly string[] = [];
  #parts: FollowingParts;

  constructor(parts: FollowingParts) {
    this.#parts = parts;
  }

  /** How many events came since the state was kept. */
  get unkept(): number {
    return this.#seq - this.#keptSeq;
  }

  /** Another tab wrote between this one's events: that is still to be read. */
  get isAhead(): boolean {
    return this.#ahead.size > 0;
  }

  /** Takes in what this tab has just stored. @throws StoreError */
  async takeOwn(added: readonly StoredEvent[]): Promise<void> {
    if (added.length > longTail) return this.readTail();
    await this.#add(added);
    for (const { seq } of added) {
      if (seq === this.#seq + 1) this.#seq = seq;
      else this.#ahead.add(seq);
    }
  }

  /** Says that the state is on its way to the disk. */
  markKept(): void {
    this.#keptSeq = this.#seq;
  }

  /** Reads what arrived since; where that is much, the state is opened anew from what was kept or folded. @throws StoreError */
  async readTail(): Promise<void> {
    const tail = await this.#parts.store.list(this.#seq, longTail + 1);
    if (tail.length <= longTail) {
      await this.#takeIn(tail);
      return;
    }
    const atHand = this.state.sessions.keys();
    if (!(await this.#readNewerKept())) this.openFrom({ whole: await this.#parts.rebuild() });
    await this.bringSessions([...atHand, ...this.listAtHand()]);
    // What arrived meanwhile.
    await this.#takeIn(await this.#parts.store.list(this.#seq, longTail));
    this.#parts.show(renew(this.state));
  }

  async #takeIn(tail: readonly StoredEvent[]): Promise<void> {
    await this.#add(tail.filter(({ seq }) => !this.#ahead.has(seq)));
    this.#seq = tail.at(-1)?.seq ?? this.#seq;
    for (const seq of this.#ahead) if (seq <= this.#seq) this.#ahead.delete(seq);
  }

  /** Adds stored events to the state, and reads what of their logs is not here. */
  async #add(added: readonly StoredEvent[]): Promise<void> {
    const events = added.map(({ event }) => event);
    const index = indexOf(this.state);
    const missing = index.missingTargets(events);
    const targets = missing.length > 0 ? await this.#parts.store.find(missing) : [];
    index.putTargets(targets);
    const missingLogs = () => index.missingLogs(events, targets);
    for (let refs = missingLogs(); refs.length > 0; refs = missingLogs()) await this.bringLogs(refs);
    this.#parts.show(applyEvents(this.state, events));
  }

  /** Reads logs into the working part, as the state stands. @throws StoreError */
  async bringLogs(refs: readonly LogRef[]): Promise<void> {
    if (refs.length === 0) return;
    const index = indexOf(this.state);
    const logs = await this.#parts.store.readLogs(refs);
    refs.forEach((ref, place) => {
      // As the state stands. What came later is added like any other event.
      const log = (logs[place] ?? []).filter(({ seq }) => seq <= this.#seq || this.#ahead.has(seq));
      index.putLog(
        ref,
        log.map(({ event }) => event),
      );
    });
  }

  /** Reads sessions whole that are known in short. @returns whether there was anything to bring. @throws StoreError */
  async bringSessions(ids: readonly string[]): Promise<boolean> {
    const refs = [...new Set(ids)]
      .filter((id) => this.state.sittings.has(id) && !this.state.sessions.has(id))
      .map((id): LogRef => ({ kind: "session", bank: "", id }));
    await this.bringLogs(refs);
    for (const ref of refs) indexOf(this.state).recompute(ref);
    return refs.length > 0;
  }

  /** Ids of the sessions that are whole from the start. */
  listAtHand(): string[] {
    const { sittings } = indexOf(this.state).values.maps;
    const ids = new Set([...this.#newest, ...sittings.changes.keys()]);
    const known = [...ids].flatMap((id) => sittings.get(id) ?? []);
    return listSessionsAtHand(known, this.#parts.clock.now());
  }

  /** Begins with the state that was kept; with an empty one where there is none that fits. */
  async readKept(): Promise<void> {
    const { edition, ...saved } = await this.#parts.store.readSaved();
    this.edition = edition;
    if (!this.openFrom(saved)) {
      this.#seq = 0;
      this.#since = 0;
      this.#keptSeq = 0;
      this.#newest = [];
      this.#ahead.clear();
      this.state = emptyState();
    }
    await this.bringSessions(this.listAtHand());
    this.#parts.show(this.state);
    // Merged apart. This tab goes on with what it has.
    if (countChanges(this.state) > manyChanges)
      this.#parts.whenIdle(() => this.#parts.rebuild().catch(() => {}));
  }

  /** @returns false where what is kept is not newer than the state. */
  async #readNewerKept(): Promise<boolean> {
    const { edition, ...saved } = await this.#parts.store.readSaved();
    const seq = openSaved(saved, FOLD_VERSION)?.seq ?? 0;
    const [beyond] = await this.#parts.store.list(seq + longTail, 1);
    if (edition !== this.edition || seq <= this.#seq || beyond) return false;
    return this.openFrom(saved);
  }

  /** Goes on from saved state. @returns false where there is none that fits. */
  openFrom(saved: Parameters<typeof openSaved>[0]): boolean {
    const opened = openSaved(saved, FOLD_VERSION);
    if (!opened) return false;
    this.#seq = opened.seq;
    this.#keptSeq = opened.seq;
    this.#since = opened.since;
    this.#newest = opened.newest;
    this.#ahead.clear();
    this.state = stateOfSaved(opened.values, this.state.revision + 1);
    return true;
  }

  /** Keeps what changed on disk, so that the next opening has little to read. @throws StoreError */
  async keep(): Promise<void> {
    if (this.#ahead.size > 0) return;
    const changes = packChanges(indexOf(this.state).values, FOLD_VERSION, this.#since, this.#seq);
    this.#keptSeq = this.#seq;
    await this.#parts.store.writeSaved(this.edition, "changes", changes);
  }
}

function countChanges(state: RecordState): number {
  return Object.values(indexOf(state).values.maps).reduce((sum, { changes }) => sum + changes.size, 0);
}
