import type { Page } from "@playwright/test";
import type { RecordEvent } from "@/lib/record/event";

/** The record as it stands on disk, in order of arrival, read past the app. */
export async function readEvents(page: Page): Promise<RecordEvent[]> {
  return page.evaluate(
    () =>
      new Promise<RecordEvent[]>((resolve, reject) => {
        const opening = indexedDB.open("rehearse");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains("events")) {
            database.close();
            return resolve([]);
          }
          const reading = database.transaction("events").objectStore("events").getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result.map(({ event }: { event: RecordEvent }) => event));
          };
        };
      }),
  );
}

/** The events of one type. */
export async function readEventsOf<T extends RecordEvent["type"]>(page: Page, type: T) {
  const events = await readEvents(page);
  return events.filter((event): event is Extract<RecordEvent, { type: T }> => event.type === type);
}
