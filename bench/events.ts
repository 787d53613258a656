import { splits } from './eventCorpus';
import { printEvents } from './eventReport';

/** `node scripts/run.mjs bench/events.ts train|dev [--show]`: how well one event is told to be one across articles; with --show also what went wrong. */
const split = splits.find(name => name === process.argv[2]);
if (split) {
  printEvents(split, process.argv.includes('--show'));
} else {
  console.error(`bench/events.ts ${splits.join('|')} [--show]`);
  process.exitCode = 2;
}
