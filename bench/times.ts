import { timeSplits } from './timesCorpus';
import { printTimes } from './timesReport';

/** `node scripts/run.mjs bench/times.ts tune|held-out [--show]`: how well time expressions are found and read; with --show also what went wrong, on the tune split alone. */
const split = timeSplits.find(name => name === process.argv[2]);
if (split) {
  printTimes(split, split === 'tune' && process.argv.includes('--show'));
} else {
  console.error(`bench/times.ts ${timeSplits.join('|')} [--show]`);
  process.exitCode = 2;
}
