import type { Page } from "@playwright/test";
import type { RecordEvent } from "@/lib/record/event";
import { mediCal } from "./bank";
import { dayMs } from "./clock";
import { writeEvents } from "./write-events";

/** Ratings of a card that was lost four times after it was known, and is due today. The record must be open. */
export async function makeSlip(page: Page, card: { id: string; concept: string }): Promise<void> {
  const nowMs = await page.evaluate(() => Date.now());
  const ratings = [3, 1, 3, 1, 3, 1, 3, 1] as const;
  const events = ratings.map(
    (rating, place): RecordEvent => ({
      type: "rated",
      id: `slip-${place}`,
      time: nowMs - (ratings.length - place) * dayMs,
      zone: 0,
      bank: mediCal,
      item: card.id,
      concept: card.concept,
      rating,
      durationMs: 5000,
    }),
  );
  await writeEvents(page, events);
}
