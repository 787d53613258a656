import fs from 'node:fs';

/** @typedef {{ readonly passed: number, readonly failed: number }} Results */

/**
 * What a finished suite wrote of itself: { passed, failed }, or Playwright's report.
 * @param {string} file
 * @returns {Results | undefined} nothing when it did not finish
 */
export function readResults(file) {
  if (!fs.existsSync(file)) return undefined;
  const { passed, failed, stats, errors } = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (!stats) return { passed, failed };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}
