import type { Page } from "@playwright/test";
import type { RecordEvent } from "@/lib/record/event";

/** Adds events to the record on disk, past the app, which must be open once before. The next page that opens has them. */
export async function writeEvents(page: Page, events: readonly RecordEvent[]): Promise<void> {
  await page.evaluate(
    (all) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("rehearse");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction("events", "readwrite");
          for (const event of all) writing.objectStore("events").add({ id: event.id, event });
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    events,
  );
}
