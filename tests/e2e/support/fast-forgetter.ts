import { Fsrs, fsrsWeights, publishedFsrs, type Rating } from "@/lib/memory/fsrs";
import type { RecordEvent } from "@/lib/record/event";
import { exportRecord } from "@/lib/record/export-record";
import { createRandom } from "@/lib/shared/random";
import { mediCal } from "./bank";
import { dayMs } from "./clock";

const studyDays = 240;

/** Begins with a third of the stability that the published weights expect, which then grows half as fast. */
const truth = new Fsrs(
  fsrsWeights.map((weight, place) => (place < 4 ? weight / 3 : place === 8 ? weight - Math.log(2) : weight)),
);

/**
 * An exported record of somebody who forgets fast: flashcards that were rated when the published weights called them due, over
 * eight months, until yesterday. The same each time but for the days.
 */
export function fastForgetter(nowMs: number, cards = 150): { text: string; ratings: number } {
  const random = createRandom("fast-forgetter");
  const intervalOf = publishedFsrs.intervalsAt(0.9);
  const events: RecordEvent[] = [];
  for (let card = 0; card < cards; card += 1) {
    let day = Math.floor(random() * (studyDays / 2));
    let real = truth.nextMemory(null, 3, 0);
    let believed = publishedFsrs.nextMemory(null, 3, 0);
    let rating: Rating = 3;
    for (let review = 0; day < studyDays; review += 1) {
      events.push({
        type: "rated",
        id: `fast-${card}-${review}`,
        time: nowMs - (studyDays - day) * dayMs,
        zone: 0,
        bank: mediCal,
        item: `fast-${card}`,
        concept: `fast-${card}`,
        rating,
        durationMs: 5000,
      });
      const gap = intervalOf(believed.stability);
      day += gap;
      rating = random() < truth.retrievability(real, gap) ? 3 : 1;
      real = truth.nextMemory(real, rating, gap);
      believed = publishedFsrs.nextMemory(believed, rating, gap);
    }
  }
  events.sort((a, b) => a.time - b.time);
  return { text: exportRecord(events, nowMs), ratings: events.length };
}
