import { corporaFolder } from '../tools/train/folders';
import { Counts } from './counts';
import { printEvents } from './eventReport';
import { compromises, type Finder, ours } from './finders';
import { printIndirect } from './indirectReport';
import { type Article, readReference, type Recase, references } from './reference';
import { printQuotations } from './quotationReport';
import { printTimes } from './timesReport';
import { printWhoIsWho } from './whoIsWhoReport';

/**
 * `npm run quality [-- STEP]`: how well names are found, beside compromise, on every STEP-th article of what is there to measure on; then
 * how well mentions are linked, how well speakers are told, and how well indirect speech and times are found.
 */
const step = Math.max(1, Math.floor(Number(process.argv[2])) || 1);

function score(articles: readonly Article[], find: Finder): Counts {
  const counts = new Counts();
  for (const article of articles) {
    counts.add(article.names, find(article.text));
  }
  return counts;
}

function print(title: string, counts: Counts): void {
  console.log(`\n${title}`);
  for (const line of counts.lines()) {
    console.log(`  ${line}`);
  }
}

const EVERY = 8;
/** Letters whose capital is two letters stay: offsets must hold. */
const capital = (letter: string): string => (letter.toUpperCase().length === 1 ? letter.toUpperCase() : letter);
const inCapitals: Recase = (sentence, number) =>
  number % EVERY === 0 ? sentence.replace(/\p{Ll}/gu, capital) : sentence;
const inTitleCase: Recase = (sentence, number) =>
  number % EVERY === 0
    ? sentence.replace(/(^|[\s"“(‘-])(\p{Ll})/gu, (_, before: string, letter: string) => before + capital(letter))
    : sentence;

/** Only the sentences that were changed, in the text around them. */
function scoreChanged(read: () => Article[]): Counts {
  const counts = new Counts();
  let number = 0;
  read().forEach((article, i) => {
    const changed = article.sentences.filter(() => number++ % EVERY === 0);
    if (i % step !== 0) {
      return;
    }
    const inChanged = (name: { start: number; end: number }): boolean =>
      changed.some(sentence => name.start >= sentence.start && name.end <= sentence.end);
    counts.add(article.names.filter(inChanged), ours(article.text).filter(inChanged));
  });
  return counts;
}

const files = references();
if (files.length === 0) {
  console.log(
    `Skipped: there is no reference in ${corporaFolder}. Set STORY_LENS_CORPORA to the folder that holds the corpora.`,
  );
}
for (const file of files) {
  const articles = readReference(file).filter((_, i) => i % step === 0);
  console.log(`\n${file}: ${String(articles.length)} articles, exact spans`);
  print('Story Lens', score(articles, ours));
  print('compromise', score(articles, compromises));
  print(
    'Story Lens, every eighth sentence: as it is',
    scoreChanged(() => readReference(file)),
  );
  print(
    'Story Lens, every eighth sentence: in capitals',
    scoreChanged(() => readReference(file, inCapitals)),
  );
  print(
    'Story Lens, every eighth sentence: in title case',
    scoreChanged(() => readReference(file, inTitleCase)),
  );
}

printWhoIsWho('dev', false);
printQuotations('dev', false);
printIndirect('dev', false);
printEvents('dev', false);
printTimes('held-out');
