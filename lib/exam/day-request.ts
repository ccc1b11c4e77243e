/** How long a day's session can be made, in minutes. */
export const dayLengths = [5, 10, 20] as const;
export type DayMinutes = (typeof dayLengths)[number];

/** The length that an address without one stands for. */
export const defaultDayMinutes: DayMinutes = 10;

/** The length that a text names; `null` when there is no such length. */
export function parseDayMinutes(text: string | null | undefined): DayMinutes | null {
  return dayLengths.find((minutes) => String(minutes) === text) ?? null;
}

/** The text that stands for a day's session in an address and in the record: `minutes=10`. */
export function printDayRequest(minutes: DayMinutes): string {
  return `minutes=${minutes}`;
}

/** The length that a printed request names; `null` when it is no day's request. */
export function readDayRequest(request: string): DayMinutes | null {
  return parseDayMinutes(new URLSearchParams(request).get("minutes"));
}
