const format = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });

/** A calendar date as people write it: 2026-11-22 becomes "November 22, 2026". */
export function dateText(date: string): string {
  return format.format(new Date(`${date}T00:00:00Z`));
}
