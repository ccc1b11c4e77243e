/** Seven days of study. */
export interface StudyWeek {
  /** Its first day, a local day number. */
  firstDay: number;
  /** On how many of its days something was answered or rated. */
  days: number;
  /** How many answers and ratings there were. */
  items: number;
}

/**
 * The last weeks, oldest first. They are counted back from today, so that the last one is whole and never looks as if it
 * were bad only because it has just begun.
 * @param studyDays answers and ratings by local day number (`RecordState.studyDays`)
 * @param today a local day number; what lies after it (a clock was changed) is left out
 */
export function listStudyWeeks(
  studyDays: ReadonlyMap<number, number>,
  today: number,
  weeks: number,
): StudyWeek[] {
  return Array.from({ length: weeks }, (_, index) => {
    const firstDay = today - 7 * (weeks - index) + 1;
    const counts = Array.from({ length: 7 }, (_, day) => studyDays.get(firstDay + day) ?? 0);
    return {
      firstDay,
      days: counts.filter((count) => count > 0).length,
      items: counts.reduce((sum, count) => sum + count, 0),
    };
  });
}
