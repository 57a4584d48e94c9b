// How many checks passed, failed and were skipped, read from each runner's report.

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * The counts of a stage that is one check.
 * @param {boolean} passed
 * @returns {Counts}
 */
export function oneCheck(passed) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/**
 * A runner that ends badly without naming a failed test has failed all the same.
 * @param {Counts} counts
 * @param {number} status
 * @returns {Counts}
 */
function withStatus(counts, status) {
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * Vitest's JSON report; null where it wrote none. A file that could not be loaded has no tests,
 * and counts as one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: { status: string, assertionResults: unknown[] }[] } | null} report
 * @param {number} status the runner's exit status
 * @returns {Counts}
 */
export function unitCounts(report, status) {
  if (!report) return oneCheck(false);
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return withStatus(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken,
      skipped: report.numPendingTests + report.numTodoTests,
    },
    status,
  );
}

/**
 * Playwright's JSON report; null where it wrote none.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } } | null} report
 * @param {number} status the runner's exit status
 * @returns {Counts}
 */
export function browserCounts(report, status) {
  if (!report) return oneCheck(false);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return withStatus({ passed: expected + flaky, failed: unexpected, skipped }, status);
}

/**
 * The sum of several stages.
 * @param {readonly Counts[]} stages
 * @returns {Counts}
 */
export function sumCounts(stages) {
  return stages.reduce(
    (sum, stage) => ({
      passed: sum.passed + stage.passed,
      failed: sum.failed + stage.failed,
      skipped: sum.skipped + stage.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * The line that every test run ends with.
 * @param {Counts} counts
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
