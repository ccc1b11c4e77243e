/** Where the time comes from. Everything that needs "now" takes a clock, so that a session can be replayed. */
export interface Clock {
  /** Milliseconds since the epoch. May jump in both directions: people change clocks. */
  now(): number;
  /** Minutes that local time is ahead of UTC at `timeMs` (Los Angeles in winter: -480). */
  zoneMinutes(timeMs: number): number;
}

/** The device's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  zoneMinutes: (timeMs) => -new Date(timeMs).getTimezoneOffset(),
};

/** A clock that stands still until it is told otherwise. For tests and replays. */
export function createManualClock(
  startMs: number,
  zone = 0,
): Clock & { set(ms: number): void; advance(ms: number): void } {
  let current = startMs;
  return {
    now: () => current,
    zoneMinutes: () => zone,
    set: (ms) => {
      current = ms;
    },
    advance: (ms) => {
      current += ms;
    },
  };
}
