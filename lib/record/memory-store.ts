import { type RecordStore, type StoreChange, type StoredEvent, StoreError } from "./store";

/** What the stores of several tabs share. Gone when the last of them is. */
export interface SharedMemory {
  events: StoredEvent[];
  ids: Set<string>;
  drafts: Map<string, string>;
  lastSeq: number;
  tabs: Set<(change: StoreChange) => void>;
}

/** Creates what in-memory stores share. */
export function createSharedMemory(): SharedMemory {
  return { events: [], ids: new Set(), drafts: new Map(), lastSeq: 0, tabs: new Set() };
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
      let added = 0;
      for (const event of events) {
        if (memory.ids.has(event.id)) continue;
        memory.ids.add(event.id);
        memory.lastSeq += 1;
        // A copy, as a disk would make: changing the object later must not change the record.
        memory.events.push({ seq: memory.lastSeq, event: structuredClone(event) });
        added += 1;
      }
      if (added > 0) tell("appended");
      return added;
    },
    async list(afterSeq) {
      assertOpen();
      return structuredClone(memory.events.filter(({ seq }) => seq > afterSeq));
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
      tell("cleared");
    },
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
