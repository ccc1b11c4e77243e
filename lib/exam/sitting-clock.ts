/**
 * The clock of one sitting. It counts on a source that nobody can set (`performance.now` in a browser), so that a
 * changed device clock leaves the time left as it is. It stands still until it is started.
 */
export interface SittingClock {
  /** Milliseconds that have been sat, whole. */
  elapsedMs(): number;
  start(): void;
  stop(): void;
}

/**
 * Creates a clock that stands still.
 * @param startMs milliseconds that were sat before
 * @param monotonicMs milliseconds since anything, never running back
 */
export function createSittingClock(startMs: number, monotonicMs: () => number): SittingClock {
  let satMs = startMs;
  let sinceMs: number | null = null;
  const running = () => (sinceMs === null ? 0 : Math.max(0, monotonicMs() - sinceMs));
  return {
    elapsedMs: () => Math.round(satMs + running()),
    start() {
      sinceMs ??= monotonicMs();
    },
    stop() {
      satMs += running();
      sinceMs = null;
    },
  };
}
