import { expect, type Page } from "@playwright/test";
import type { RecordEvent } from "@/lib/record/event";

/** The rows of one store as they stand on disk, read past the app. */
async function readRows(page: Page, store: "events" | "drafts"): Promise<unknown[]> {
  return page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open("rehearse");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains(name)) {
            database.close();
            return resolve([]);
          }
          const reading = database.transaction(name).objectStore(name).getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result);
          };
        };
      }),
    store,
  );
}

/** The record as it stands on disk, in order of arrival. */
export async function readEvents(page: Page): Promise<RecordEvent[]> {
  return (await readRows(page, "events")).map((row) => (row as { event: RecordEvent }).event);
}

/** Waits until unfinished input that holds some text is on disk: a reload before that cuts its writing off. */
export async function untilDrafted(page: Page, text: string): Promise<void> {
  await expect.poll(async () => JSON.stringify(await readRows(page, "drafts"))).toContain(text);
}

/** The events of one type. */
export async function readEventsOf<T extends RecordEvent["type"]>(page: Page, type: T) {
  const events = await readEvents(page);
  return events.filter((event): event is Extract<RecordEvent, { type: T }> => event.type === type);
}
