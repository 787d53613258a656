const HEARTBEAT_MS = 10_000; // a step longer than this shows a sign of life

/** @param {number} since as performance.now() gave it */
export const secondsSince = since => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Says on standard error what is being done, that it still goes on, and how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what the work gives; its error passes through
 */
export async function step(title, work) {
  const start = performance.now();
  console.error(`  ${title} …`);
  const heartbeat = setInterval(() => {
    console.error(`  … still at it after ${secondsSince(start)}: ${title}`);
  }, HEARTBEAT_MS);
  try {
    const result = await work();
    console.error(`  ${title}: done in ${secondsSince(start)}`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}
