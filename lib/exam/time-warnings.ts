const minuteMs = 60_000;

/** When a warning is due, in milliseconds left. */
const marks = [30, 15, 5, 1].map((minutes) => minutes * minuteMs);

/**
 * The sentence to say when the time left went from one value to another: at half time and at 30, 15, 5 and 1 minutes.
 * @returns the latest one that was passed; undefined when none was
 */
export function timeWarning(limitMs: number, leftBeforeMs: number, leftMs: number): string | undefined {
  const passed = [limitMs / 2, ...marks.filter((mark) => mark < limitMs / 2)]
    .filter((mark) => leftBeforeMs > mark && leftMs <= mark && leftMs > 0)
    .at(-1);
  if (passed === undefined) return undefined;
  return passed === limitMs / 2 ? "Half of the time is gone." : `${minutesText(passed)} left.`;
}

/** Whole minutes in words, rounded up. */
export function minutesText(ms: number): string {
  const minutes = Math.ceil(ms / minuteMs);
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}

/** Time on a clock face: 2:05:09, or 5:09 below an hour. A started second counts as whole. */
export function clockText(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
