/** When somebody means to study. Days are local day numbers (see lib/memory/day). */
export interface StudyCalendar {
  /** The exam is on this day; the last day of study is the one before. */
  examDay: number;
  /** Minutes on Monday, Tuesday, and so on to Sunday. */
  weekdayMinutes: readonly number[];
  /** Days on which there will be no study whatever weekday they are. */
  daysOff: ReadonlySet<number>;
}

/** Day 0, 1 January 1970, was a Thursday: place 3 of a week that begins on Monday. */
const firstWeekday = 3;

/** The minutes that are set aside on a day; 0 from the exam on. */
export function minutesOn({ examDay, weekdayMinutes, daysOff }: StudyCalendar, day: number): number {
  if (day >= examDay || daysOff.has(day)) return 0;
  const weekday = (((day + firstWeekday) % 7) + 7) % 7;
  return Math.max(0, weekdayMinutes[weekday] ?? 0);
}

/** Seconds for each day from today to the one before the exam; none when the exam is not ahead. */
export function secondsAhead(calendar: StudyCalendar, today: number): Float64Array {
  const days = Math.max(0, calendar.examDay - today);
  return Float64Array.from({ length: days }, (_, index) => 60 * minutesOn(calendar, today + index));
}

/** The part of the planned days on which people do study, before anything is known; worth ten days of record. */
const usualAttendance = 0.85;
const attendanceWeight = 10;

/**
 * The part of the planned days that is likely to be kept, shrunk to what is usual: the mean of a beta distribution. Days
 * that were missed are so expected before they happen, and no wall has to be worked off after them.
 */
export function attendanceOf(planned: number, kept: number): number {
  return (Math.min(kept, planned) + usualAttendance * attendanceWeight) / (planned + attendanceWeight);
}

/**
 * How far the part of the coming days that is kept may be from that mean: the standard deviation of a beta-binomial
 * distribution (N. L. Johnson, A. W. Kemp and S. Kotz 2005, section 6.2.2) over so many days of study.
 * @param planned days that the mean was learned from
 */
export function attendanceSpread(attendance: number, planned: number, days: number): number {
  if (days <= 0) return 0;
  const seen = planned + attendanceWeight;
  return Math.sqrt((attendance * (1 - attendance) * (seen + days)) / ((seen + 1) * days));
}
