import { dateOf } from "@/lib/memory/day";
import type { Interval } from "@/lib/shared/wilson-interval";

const short = new Intl.DateTimeFormat("en-US", { month: "short", day: "numeric", timeZone: "UTC" });
const long = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeZone: "UTC" });
const monthFormat = new Intl.DateTimeFormat("en-US", { month: "short", year: "numeric", timeZone: "UTC" });

/** A share from 0 to 1 in whole percent: "62%". */
export function percentText(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** A range of shares: "51% to 73%". */
export function rangeText({ low, high }: Interval): string {
  return `${percentText(low)} to ${percentText(high)}`;
}

/** A count with its word: "1 day", "3 days". */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A local day number as "Nov 22". */
export function shortDayText(day: number): string {
  return short.format(new Date(dateOf(day)));
}

/** A local day number as "Nov 22, 2026". */
export function dayText(day: number): string {
  return long.format(new Date(dateOf(day)));
}

/** A month such as 2026-11 as "Nov 2026". */
export function monthText(month: string): string {
  return monthFormat.format(new Date(`${month}-01`));
}
