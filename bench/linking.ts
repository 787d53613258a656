import { printEventLinkingSpeed } from './eventLinkingSpeed';
import { printLinkingSpeed, SIZES } from './linkingSpeed';

/** `node scripts/run.mjs bench/linking.ts [LARGEST]`: what linking names and events costs in a story of 100, 1,000 and 10,000 articles, or up to LARGEST. */
const largest = Number(process.argv[2] ?? Math.max(...SIZES));
if (largest >= SIZES[0]) {
  printLinkingSpeed(largest);
  printEventLinkingSpeed(largest);
} else {
  console.error(`bench/linking.ts [LARGEST]: a number, at least ${String(SIZES[0])}`);
  process.exitCode = 2;
}
