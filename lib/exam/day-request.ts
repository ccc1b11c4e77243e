/** How long a day's session can be made, in minutes. */
export const dayLengths = [5, 10, 20] as const;
export type DayMinutes = (typeof dayLengths)[number];

/** `plan`: what the exam plan has for today. */
export type DayLength = DayMinutes | "plan";

/** The length that an address without one stands for, where there is no exam plan. */
export const defaultDayMinutes: DayMinutes = 10;

/** The minutes that a text names; `null` when there is no such length. */
export function parseDayMinutes(text: string | null | undefined): DayMinutes | null {
  return dayLengths.find((minutes) => String(minutes) === text) ?? null;
}

/** The length that a text names; `null` when there is no such length. */
export function parseDayLength(text: string | null | undefined): DayLength | null {
  return text === "plan" ? "plan" : parseDayMinutes(text);
}

/** The text that stands for a day's session in an address and in the record: `minutes=10`, `minutes=plan`. */
export function printDayRequest(length: DayLength): string {
  return `minutes=${length}`;
}

/** The length that a printed request names; `null` when it is no day's request. */
export function readDayRequest(request: string): DayLength | null {
  return parseDayLength(new URLSearchParams(request).get("minutes"));
}
