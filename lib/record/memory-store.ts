import { logName, logsOf } from "./logs-of";
import type { SavedState } from "./saved-state";
import { type RecordStore, type StoreChange, type StoredEvent, StoreError } from "./store";

/** What the stores of several tabs share. Gone when the last of them is. */
export interface SharedMemory {
  events: StoredEvent[];
  ids: Set<string>;
  drafts: Map<string, string>;
  lastSeq: number;
  saved: { whole?: SavedState; changes?: SavedState };
  aside: Map<string, unknown>;
  /** Counts the times that it was cleared. */
  edition: number;
  tabs: Set<(change: StoreChange) => void>;
}

/** Creates what in-memory stores share. */
export function createSharedMemory(): SharedMemory {
  return {
    events: [],
    ids: new Set(),
    drafts: new Map(),
    lastSeq: 0,
    saved: {},
    aside: new Map(),
    edition: 0,
    tabs: new Set(),
  };
}

/**
 * A store that keeps the record for as long as the page is open: for tests, and where the browser keeps nothing.
 * @param memory shared with other stores, which then are to it what other tabs are
 */
export function createMemoryStore(memory: SharedMemory = createSharedMemory()): RecordStore {
  const listeners = new Set<(change: StoreChange) => void>();
  const hear = (change: StoreChange) => {
    for (const listener of listeners) listener(change);
  };
  memory.tabs.add(hear);
  const tell = (change: StoreChange) => {
    for (const tab of memory.tabs) if (tab !== hear) tab(change);
  };
  let isClosed = false;
  const assertOpen = () => {
    if (isClosed) throw new StoreError("unavailable", "The store is closed.");
  };

  return {
    async append(events) {
      assertOpen();
      const added: StoredEvent[] = [];
      for (const event of events) {
        if (memory.ids.has(event.id)) continue;
        memory.ids.add(event.id);
        memory.lastSeq += 1;
        // A copy, as a disk would make: changing the object later must not change the record.
        const stored = { seq: memory.lastSeq, event: structuredClone(event) };
        memory.events.push(stored);
        added.push(stored);
      }
      if (added.length > 0) tell("appended");
      return structuredClone(added);
    },
    async list(afterSeq, limit = Number.POSITIVE_INFINITY) {
      assertOpen();
      // Numbers of arrival count up, so the first one is found by halving.
      let [low, high] = [0, memory.events.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((memory.events[middle]?.seq ?? 0) > afterSeq) high = middle;
        else low = middle + 1;
      }
      return structuredClone(memory.events.slice(low, low + Math.min(limit, memory.events.length)));
    },
    async lastSeq() {
      assertOpen();
      return memory.events.at(-1)?.seq ?? 0;
    },
    async readLogs(refs) {
      assertOpen();
      const logs = new Map(refs.map((ref) => [logName(ref), [] as StoredEvent[]]));
      for (const stored of memory.events)
        for (const ref of logsOf(stored.event)) logs.get(logName(ref))?.push(stored);
      return structuredClone(refs.map((ref) => logs.get(logName(ref)) ?? []));
    },
    async find(ids) {
      assertOpen();
      const wanted = new Set(ids);
      return structuredClone(memory.events.flatMap(({ event }) => (wanted.has(event.id) ? [event] : [])));
    },
    async readSaved() {
      assertOpen();
      return structuredClone({ ...memory.saved, edition: String(memory.edition) });
    },
    async writeSaved(edition, kind, state) {
      assertOpen();
      if (edition !== String(memory.edition) || state.seq < (memory.saved[kind]?.seq ?? 0)) return false;
      memory.saved[kind] = structuredClone(state);
      if (kind === "whole" && (memory.saved.changes?.seq ?? 0) <= state.seq) delete memory.saved.changes;
      return true;
    },
    async readAside(name) {
      assertOpen();
      return structuredClone({ edition: String(memory.edition), value: memory.aside.get(name) });
    },
    async writeAside(edition, name, value) {
      assertOpen();
      if (edition !== String(memory.edition)) return false;
      memory.aside.set(name, structuredClone(value));
      return true;
    },
    async saveDraft(key, value) {
      assertOpen();
      memory.drafts.set(key, value);
    },
    async listDrafts() {
      assertOpen();
      return new Map(memory.drafts);
    },
    async deleteDraft(key) {
      assertOpen();
      memory.drafts.delete(key);
    },
    async clear() {
      assertOpen();
      memory.events = [];
      memory.ids.clear();
      memory.drafts.clear();
      memory.saved = {};
      memory.aside.clear();
      memory.edition += 1;
      tell("cleared");
    },
    tellOthers: () => tell("appended"),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      isClosed = true;
      listeners.clear();
      memory.tabs.delete(hear);
    },
  };
}
