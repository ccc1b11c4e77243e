/** How far off a day is, in words: 1 is "tomorrow". */
export function whenText(days: number): string {
  if (days === 1) return "tomorrow";
  return days < 7 ? `in ${days} days` : days < 14 ? "in a week" : `in ${Math.round(days / 7)} weeks`;
}
