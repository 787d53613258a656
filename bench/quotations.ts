import { splits } from './eventCorpus';
import { printQuotations } from './quotationReport';

/** `node scripts/run.mjs bench/quotations.ts train|dev [--show]`: how well speakers are told; with --show also what went wrong. */
const split = splits.find(name => name === process.argv[2]);
if (split) {
  printQuotations(split, process.argv.includes('--show'));
} else {
  console.error(`bench/quotations.ts ${splits.join('|')} [--show]`);
  process.exitCode = 2;
}
