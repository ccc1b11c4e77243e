const plural = (count: number, unit: string) => `${count} ${unit}${count === 1 ? "" : "s"}`;

/** How long until a concept comes back, short enough for a button: 0 days is "today", 21 "3 weeks". */
export function intervalText(days: number): string {
  if (days <= 0) return "today";
  if (days < 14) return plural(days, "day");
  if (days < 60) return plural(Math.round(days / 7), "week");
  if (days < 365) return plural(Math.round(days / 30.4), "month");
  return plural(Math.round(days / 36.5) / 10, "year");
}
