let format: Intl.DateTimeFormat | undefined;

/** A calendar date as people write it: 2026-11-22 becomes "November 22, 2026". */
export function dateText(date: string): string {
  // Made when it is first needed: on a slow phone it takes a fifth of a second, and most pages show no date.
  format ??= new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });
  return format.format(new Date(`${date}T00:00:00Z`));
}
