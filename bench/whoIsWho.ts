import { splits } from './eventCorpus';
import { printWhoIsWho } from './whoIsWhoReport';

/** `node scripts/run.mjs bench/whoIsWho.ts train|dev [--show]`: how well mentions are linked; with --show also what went wrong. */
const split = splits.find(name => name === process.argv[2]);
if (split) {
  printWhoIsWho(split, process.argv.includes('--show'));
} else {
  console.error(`bench/whoIsWho.ts ${splits.join('|')} [--show]`);
  process.exitCode = 2;
}
