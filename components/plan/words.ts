import { dateOf } from "@/lib/memory/day";

const long = new Intl.DateTimeFormat("en-US", {
  weekday: "long",
  month: "long",
  day: "numeric",
  timeZone: "UTC",
});
const short = new Intl.DateTimeFormat("en-US", {
  weekday: "short",
  month: "short",
  day: "numeric",
  timeZone: "UTC",
});

/** A local day number as "Monday, December 14". */
export function longDayText(day: number): string {
  return long.format(new Date(dateOf(day)));
}

/** A local day number as "Mon, Dec 14". */
export function weekdayText(day: number): string {
  return short.format(new Date(dateOf(day)));
}

/** A length of time in whole minutes: "about 12 minutes". */
export function aboutMinutesText(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  return minutes === 1 ? "about 1 minute" : `about ${minutes} minutes`;
}

/** A count with its word: "1 day", "3 days". */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;
}

/** A part of the exam's marks, in percent, with one decimal where that says something: "0.4 marks of 100". */
export function pointsText(percent: number): string {
  const text = percent < 10 ? percent.toFixed(1) : String(Math.round(percent));
  return `${text} ${text === "1.0" ? "mark" : "marks"} of 100`;
}
