import { splits } from './eventCorpus';
import { printIndirect } from './indirectReport';

/** `node scripts/run.mjs bench/indirect.ts train|dev [--show]`: how well indirect speech is found; with --show also what went wrong. */
const split = splits.find(name => name === process.argv[2]);
if (split) {
  printIndirect(split, process.argv.includes('--show'));
} else {
  console.error(`bench/indirect.ts ${splits.join('|')} [--show]`);
  process.exitCode = 2;
}
