/** What many decisions cost: node scripts/run.mjs bench/decisions.ts [DECISIONS] [ARTICLES] */
import { type Decided, NOTHING_DECIDED } from '../src/core/decisions/decided';
import type { Decision } from '../src/core/decisions/decision';
import { DecisionIndex } from '../src/core/decisions/decide';
import { formatLine, parseLog } from '../src/core/decisions/log';
import type { Article } from '../src/core/story/article';
import { Library } from '../src/core/story/library';
import { Book } from '../src/server/decisions/book';
import { orphansOf } from '../src/service/decisions/orphans';
import { createStoryService } from '../src/service/service';
import { createRandom } from '../tools/train/random';
import { EditedText } from './editedText';
import { analyse } from './finders';
import { inventArticle } from './inventedArticles';
import { timed, withOtherName } from './linkingSpeed';
import { type DecidedArticle, madeDecisions } from './madeDecisions';
import { editAtRandom } from './randomEdits';
import { readScale } from './scale';

const FOLDER = 'file:///decided';
const ROUNDS = 5;
/** Of what takes seconds. */
const FEW_ROUNDS = 3;
const EDITS = 15;
const EDITED = 10; // every so many articles were edited since

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1]!;
const repeated = (rounds: number, run: () => void): number => median(Array.from({ length: rounds }, () => timed(run)));

const decisionCount = Number(process.argv[2] ?? 10_000);
const articleCount = Number(process.argv[3] ?? 1_000);

interface Filed extends DecidedArticle {
  readonly uri: string;
}

function readTexts(): readonly string[] {
  const texts = readScale(articleCount)?.map(({ text }) => text);
  if (texts) {
    return texts;
  }
  console.log('there are no corpora: articles are invented, which are shorter and of few names');
  const random = createRandom(1);
  return Array.from({ length: articleCount }, () => inventArticle(random));
}

/** As they were when the decisions were made. */
const times: number[] = [];
const made = readTexts().map((text, index): Filed => {
  let analysis = analyse(''); // so that the models are loaded
  times.push(
    timed(() => {
      analysis = analyse(text);
    }),
  );
  const path = `story/${String(index).padStart(5, '0')}.txt`;
  return { path, uri: `${FOLDER}/${path}`, text, analysis };
});
const mean = times.slice(articleCount >> 1).reduce((sum, time) => sum + time, 0) / (articleCount - (articleCount >> 1));
const log = madeDecisions(made, decisionCount).map(formatLine).join('');

/** As they are. */
const edits = createRandom(2);
const articles = made.map((article, index): Filed => {
  if (index % EDITED !== 0) {
    return article;
  }
  const text = new EditedText(article.text);
  editAtRandom(text, 3, edits);
  return { ...article, text: text.text, analysis: analyse(text.text) };
});

function print(what: string, time: number): void {
  const analyses = (time / mean).toFixed(2);
  console.log(`${what.padEnd(58)} ${time.toFixed(2).padStart(9)} ms ${analyses.padStart(8)} times`);
}

console.log(
  `${decisionCount.toLocaleString('en')} decisions over ${articleCount.toLocaleString('en')} articles of one story, every ${String(EDITED)}th edited since;`,
);
console.log(`medians, and how many times the mean time to analyse an article, ${mean.toFixed(2)} ms\n`);

const { lines } = parseLog(log);
print(
  'reading the file',
  repeated(ROUNDS, () => parseLog(log)),
);
print(
  'sorting what it says',
  repeated(ROUNDS, () => new DecisionIndex(lines)),
);
const index = new DecisionIndex(lines);
const decideAll = (): readonly Decided[] => articles.map(({ path, text }) => index.decide(path, text));
print('what it says of each article', repeated(ROUNDS, decideAll));
const decided = decideAll();
const lost = decided.flatMap(each => each.lost);
const marks = decided.flatMap(each => each.marks);

/** By text: with what was laid down, and without. */
const corrected = articles.map(({ text }, i) => analyse(text, decided[i]!.corrections));

interface Story {
  readonly library: Library;
  readonly time: number;
}

function ask(library: Library): void {
  for (const story of library.stories) {
    void story.entities;
    void story.events;
  }
}

function file(withDecisions: boolean): Story {
  const library = new Library(analyse);
  const time = timed(() => {
    articles.forEach(({ uri, text, analysis }, i) => {
      if (withDecisions) {
        library.add(uri, text, corrected[i]!, decided[i]!);
      } else {
        library.add(uri, text, analysis, NOTHING_DECIDED);
      }
    });
    ask(library);
  });
  return { library, time };
}

/** Changes a name, until all events of the article are linked anew. */
function edit({ library }: Story): number {
  const random = createRandom(3);
  const named = library.stories.flatMap(story => story.articles).filter(({ analysis }) => analysis.chains.length > 0);
  const file = ({ uri, text, analysis, decided: own }: Article): void => {
    library.add(uri, text, analysis, own);
  };
  return median(
    Array.from({ length: EDITS }, () => {
      const article = named[Math.floor(random() * named.length)]!;
      const edited = withOtherName(article, Math.floor(random() * article.analysis.chains.length));
      const time = timed(() => {
        file(edited);
        const story = library.storyOf(edited.uri)!;
        edited.analysis.chains.forEach((_, chain) => story.entityOfChain(edited.uri, chain));
        edited.analysis.events.forEach((_, event) => story.eventOf({ uri: edited.uri, index: event }));
      });
      file(article);
      ask(library);
      return time;
    }),
  );
}

const plain: number[] = [];
const replayed: number[] = [];
let withOut!: Story;
let withAll!: Story;
for (let round = 0; round < FEW_ROUNDS; round++) {
  withOut = file(false);
  plain.push(withOut.time);
  withAll = file(true);
  replayed.push(withAll.time);
}
print('linking all articles without decisions', median(plain));
print('linking all articles with them', median(replayed));
print('an edit without decisions', edit(withOut));
print('an edit with them', edit(withAll));

async function decideMore(): Promise<void> {
  const { library } = withAll;
  const book = new Book({
    storage: {
      read: async () => ({ kind: 'text', text: log }),
      append: async () => undefined,
      author: async () => 'Ada Berg',
    },
    onProblems: () => undefined,
    onChange: () => undefined,
    onError: error => {
      throw error;
    },
  });
  print('the server: reading the file', await timedAsync(() => book.setFolders([{ uri: FOLDER, author: '' }])));
  /** As the server takes in what was decided; analyses are counted apart. */
  let analysed = 0;
  const redecide = (): void => {
    for (const { uri, text } of library.stories.flatMap(story => story.articles)) {
      const now = book.decided(uri, text);
      const known = library.known(uri, text, now.corrections);
      if (known) {
        library.add(uri, text, known, now);
      } else {
        analysed++;
        library.add(uri, text, library.article(uri)!.analysis, now);
      }
    }
  };
  print('   then all articles, as they were', timed(redecide));
  ask(library);
  const { entity, at } = firstRename();
  const kinds: Readonly<Record<string, (round: number) => Decision>> = {
    'a name for somebody': round => ({ kind: 'renameEntity', entity, name: `Somebody ${String(round)}` }),
    'a note': round => ({ kind: 'note', at, text: `Look at ${String(round)}` }),
    'no name, in the whole story': () => ({ kind: 'rejectName', at, scope: 'story' }),
  };
  for (const [what, decision] of Object.entries(kinds)) {
    const written: number[] = [];
    const taken: number[] = [];
    const asked: number[] = [];
    analysed = 0;
    for (let round = 0; round < ROUNDS; round++) {
      written.push(await timedAsync(() => book.write(FOLDER, [decision(round)])));
      taken.push(timed(redecide));
      asked.push(
        timed(() => {
          ask(library);
        }),
      );
    }
    print(`one more decision, ${what}: written`, median(written));
    print(`   found in all articles (${String(analysed)} to be analysed)`, median(taken));
    print('   then who and what in the story', median(asked));
  }

  const service = createStoryService({ library, book, commandLinks: false });
  print(
    'counts for review, first',
    timed(() => service.review()),
  );
  print(
    '   again',
    repeated(ROUNDS, () => service.review()),
  );
  print(
    'orphans, for each status',
    repeated(ROUNDS, () => orphansOf(library, book, false)),
  );
  print(
    'the tree of orphans',
    repeated(ROUNDS, () => service.treeChildren({ tree: 'orphans' })),
  );
  print(
    'history, its days',
    repeated(ROUNDS, () => service.treeChildren({ tree: 'corrections' })),
  );
  const [day] = service.treeChildren({ tree: 'corrections' });
  print(
    '   one of its days',
    repeated(ROUNDS, () => service.treeChildren({ tree: 'corrections', parent: day!.id })),
  );
}

function firstRename() {
  for (const { line } of marks) {
    if (line.decision.kind === 'renameEntity') {
      return { entity: line.decision.entity, at: line.decision.entity.at };
    }
  }
  throw new Error('there is nobody to rename');
}

async function timedAsync(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

decideMore().then(
  () => {
    console.log(`\n${String(marks.length)} places found, ${String(lost.length)} not`);
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
