import { readFileSync } from "node:fs";

/** How many tests passed, failed and were skipped. */
export function tally(passed = 0, failed = 0, skipped = 0) {
  return { passed, failed, skipped };
}

/** Adds tallies up. */
export function sum(tallies) {
  return tallies.reduce(
    (all, one) => tally(all.passed + one.passed, all.failed + one.failed, all.skipped + one.skipped),
    tally(),
  );
}

/** The last line of `npm test`. */
export function countLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/**
 * Reads what Vitest's JSON reporter wrote. A file that failed before its first test counts as one failed.
 * @param {string} path
 */
export function tallyVitest(path) {
  const report = JSON.parse(readFileSync(path, "utf8"));
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  return tally(
    report.numPassedTests,
    report.numFailedTests + broken.length,
    report.numPendingTests + report.numTodoTests,
  );
}

/**
 * Reads what Playwright's JSON reporter wrote. Errors outside tests (a server that does not start) count as one failed each.
 * A flaky test, one that passed only when it was tried again, counts as failed.
 * @param {string} path
 */
export function tallyPlaywright(path) {
  const { stats, errors } = JSON.parse(readFileSync(path, "utf8"));
  return tally(stats.expected, stats.unexpected + stats.flaky + errors.length, stats.skipped);
}
