import { splits } from './eventCorpus';
import { printEventMentions } from './eventMentionReport';

/** `node scripts/run.mjs bench/eventMentions.ts train|dev [--show]`: how many event mentions are found; with --show, on train, also the words missed and wrongly taken. */
const split = splits.find(name => name === process.argv[2]);
if (split) {
  printEventMentions(split, split === 'train' && process.argv.includes('--show'));
} else {
  console.error(`bench/eventMentions.ts ${splits.join('|')} [--show]`);
  process.exitCode = 2;
}
