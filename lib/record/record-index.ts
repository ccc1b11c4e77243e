import { dayOf } from "@/lib/memory/day";
import { type ConceptState, foldConcept } from "./concept-state";
import type { RecordEvent, Reported } from "./event";
import { foldItem, type ItemHistory } from "./item-history";
import { createKeyedLogs } from "./keyed-logs";
import { foldSession, type SessionState } from "./session-state";
import type { SettingValue } from "./settings";

/** The key of a concept or an item over all banks. Ids have no slash in them. */
export function bankKey(bank: string, id: string): string {
  return `${bank}/${id}`;
}

/** The working part of a record's state: logs by key and what is computed from them. Changed in place. */
export type RecordIndex = ReturnType<typeof createRecordIndex>;

/** Creates the index of an empty record. */
export function createRecordIndex() {
  const known = new Map<string, RecordEvent>();
  const retracted = new Set<string>();
  const concepts = createKeyedLogs<string, ConceptState>(foldConcept);
  const items = createKeyedLogs<string, ItemHistory>(foldItem);
  const sessions = createKeyedLogs<string, SessionState>(foldSession);
  const suspended = createKeyedLogs<string, true>((events) => {
    const last = events.findLast((event) => event.type === "suspended");
    return last?.on ? true : null;
  });
  const bookmarks = createKeyedLogs<string, true>((events) => {
    const last = events.findLast((event) => event.type === "bookmarked");
    return last?.on ? true : null;
  });
  const notes = createKeyedLogs<string, string>(
    (events) => events.findLast((event) => event.type === "noted")?.text.trim() || null,
  );
  const reports = createKeyedLogs<string, readonly Reported[]>((events) => {
    const found = events.filter((event) => event.type === "reported");
    return found.length > 0 ? found : null;
  });
  const settings = createKeyedLogs<string, SettingValue>(
    (events) => events.findLast((event) => event.type === "setting-changed")?.value ?? null,
  );
  const days = createKeyedLogs<number, number>((events) => events.length || null);
  const all = [concepts, items, sessions, suspended, bookmarks, notes, reports, settings, days];

  /** Puts an event into every log that it belongs to, or takes it out of them. */
  function file(event: RecordEvent, action: "add" | "remove"): void {
    switch (event.type) {
      case "answered":
        concepts[action](bankKey(event.bank, event.concept), event);
        items[action](bankKey(event.bank, event.item), event);
        days[action](dayOf(event.time, event.zone), event);
        break;
      case "rated":
        concepts[action](bankKey(event.bank, event.concept), event);
        days[action](dayOf(event.time, event.zone), event);
        break;
      case "flagged":
        items[action](bankKey(event.bank, event.item), event);
        break;
      case "suspended":
        suspended[action](bankKey(event.bank, event.concept), event);
        break;
      case "bookmarked":
        bookmarks[action](bankKey(event.bank, event.item), event);
        break;
      case "noted":
        notes[action](bankKey(event.bank, event.item), event);
        break;
      case "reported":
        reports[action](bankKey(event.bank, event.item), event);
        break;
      case "setting-changed":
        settings[action](event.key, event);
        break;
    }
    if ("session" in event && event.session !== undefined) sessions[action](event.session, event);
  }

  /** @returns whether the event was new. */
  function add(event: RecordEvent): boolean {
    if (known.has(event.id)) return false;
    known.set(event.id, event);
    if (event.type === "retracted") retract(event.target);
    else if (!retracted.has(event.id)) file(event, "add");
    return true;
  }

  function retract(id: string): void {
    if (retracted.has(id)) return;
    retracted.add(id);
    const target = known.get(id);
    // A retraction itself can't be taken back: what counts would depend on chains of events, for no use.
    if (target && target.type !== "retracted") file(target, "remove");
  }

  return {
    concepts: concepts.values,
    items: items.values,
    sessions: sessions.values,
    suspended: suspended.values,
    bookmarks: bookmarks.values,
    notes: notes.values,
    reports: reports.values,
    settings: settings.values,
    days: days.values,
    add,
    flush: () => {
      for (const logs of all) logs.flush();
    },
  };
}
