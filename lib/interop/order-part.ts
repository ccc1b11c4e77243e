import type { FidelityNote } from "./fidelity";

/**
 * Says where a program asked for a part of the things that are to be put in order: a card has all of them.
 * @param way how Moodle chooses: `ALL`, `RANDOM` or `CONTIGUOUS`, and older names for them
 * @param count how many it shows; 0 for all
 */
export function noteOrderPart(way: string, count: number, entries: number, notes: FidelityNote[]): void {
  if (/^(?:ALL|EXACT)$/i.test(way) || count < 2 || count >= entries) return;
  notes.push({
    fate: "changed",
    rule: "order-part",
    message: `It asked for ${count} of its ${entries} things at a time; here all are asked for.`,
  });
}
