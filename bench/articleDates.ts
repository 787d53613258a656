import type { ArticleAnalysis } from '../src/core/article/analysis';
import { parseDay } from '../src/core/article/times/calendar';
import { Story } from '../src/core/story/story';
import { LineIndex } from '../src/core/text/lines';
import { withModels } from '../src/server/node/models';
import { createRandom, shuffle } from '../tools/train/random';
import { Outcomes } from './dateOutcomes';
import { headerForms } from './headerForms';
import { likelyStories } from './likelyStories';
import { readScale, type ScaleArticle } from './scale';

const TEXTS = Number(process.argv[2] ?? 600);
const HEADERS = Number(process.argv[3] ?? 150);
/** Of a story's articles one in so many keeps its date. */
const DATED = 3;
/** Stories of articles on the same within so many days of each other are harder: what is told may be of another week. */
const WIDE_DAYS = 30;
const WIDE_STORIES = 20;
const WIDE_SIZE = 24;

const { analyse } = withModels(process.cwd());
const SHOW = process.argv.includes('--show');
const random = createRandom(3);
const articles = readScale()?.filter(({ date, text }) => /^\d{4}-\d{2}-\d{2}$/.test(date) && text.length < 12_000);
if (articles) {
  const sample = shuffle(articles, random);
  ownDates(sample.slice(0, TEXTS));
  headers(sample.slice(0, HEADERS));
  const week = likelyStories(sample.slice(0, 3_000), analyse, random).map(story => [...story.articles.values()]);
  siblings('of one week', week);
  siblings(`of ${WIDE_DAYS} days before and behind`, wideStories(sample));
} else {
  console.log('Skipped: the corpus scale/articles.jsonl.gz is not there.');
}

function ownDates(texts: readonly ScaleArticle[]): void {
  const outcomes = new Outcomes();
  texts.forEach(({ date, text }) => {
    outcomes.add(analyse(text).date, date, text.slice(0, 60));
  });
  print('dates from the text alone', outcomes);
}

/** Each form of header line above texts that state no date of their own. */
function headers(texts: readonly ScaleArticle[]): void {
  for (const [index, form] of headerForms.entries()) {
    const outcomes = new Outcomes();
    texts.forEach(({ date, title, text }, i) => {
      if (i % headerForms.length === index) {
        const line = form(date);
        const placed = i % 2 === 0 ? `${line}\n${title}\n\n${text}` : `${title}\n\n${line}\n\n${text}`;
        outcomes.add(analyse(placed).date, date, title);
      }
    });
    print(`header line "${form('2024-03-15')}"`, outcomes);
  }
}

function siblings(what: string, stories: readonly (readonly ScaleArticle[])[]): void {
  const outcomes = new Outcomes();
  stories.forEach(story => {
    const told = new Story('bench');
    story.forEach(({ id, date, text }, i) => {
      const read = analyse(text);
      const analysis = { ...read, date: i % DATED === 0 ? dateOf(date) : null };
      told.set({ uri: id, text, analysis, lines: new LineIndex(text) });
    });
    story.forEach(({ id, date }, i) => {
      if (i % DATED !== 0) {
        outcomes.add(told.article(id)!.analysis.date, date, id);
      }
    });
  });
  print(`dates from siblings, stories ${what}`, outcomes);
}

function dateOf(value: string): ArticleAnalysis['date'] {
  return { value, certainty: 'stated', earliest: value, latest: value, source: null, reason: '' };
}

/** Around articles taken at random, those that share most names with them, whatever else they are of. */
function wideStories(sample: readonly ScaleArticle[]): ScaleArticle[][] {
  const names = new Map(sample.map(article => [article, new Set(article.text.match(/\b[A-Z][a-z]{3,}\b/g) ?? [])]));
  return sample.slice(0, WIDE_STORIES).map(centre => {
    const own = names.get(centre)!;
    const day = parseDay(centre.date)!;
    const shared = (article: ScaleArticle): number =>
      [...names.get(article)!].filter(name => own.has(name)).length / Math.sqrt(names.get(article)!.size + 5);
    return sample
      .filter(({ date }) => Math.abs(parseDay(date)! - day) <= WIDE_DAYS)
      .map(article => ({ article, share: shared(article) }))
      .sort((a, b) => b.share - a.share)
      .slice(0, WIDE_SIZE)
      .map(({ article }) => article)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  });
}

function print(what: string, outcomes: Outcomes): void {
  console.log(`${what}: ${outcomes.line()}`);
  if (SHOW) {
    outcomes.wrong.forEach(line => {
      console.log(`  ${line}`);
    });
  }
}
