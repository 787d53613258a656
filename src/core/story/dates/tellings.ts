import type { EventMention, TimeExpression } from '../../article/analysis';
import { everydayStems, usualStems } from '../../language/newsWords';
import { reportingVerbs } from '../../language/reporting';
import { months, weekdays } from '../../language/words';
import { contains, lastStartingAt, type Span } from '../../text/span';
import type { Article } from '../article';
import { kindsOf } from '../events/nearTriggers';
import { type CountedTime, countedTimes } from './countsFrom';
import { isContent, saidWords, stemOf } from '../quotations/saidWords';

/** Stems of the headline and of the first sentence, which say what an article's news is; what each weighs. */
export function newsStems({ text, analysis }: Article, names: ReadonlySet<string>): Map<string, number> {
  const lead = analysis.regions.find(({ kind }) => kind === 'paragraph');
  const first = lead && analysis.sentences.find(({ start }) => start >= lead.start);
  const headline = analysis.regions.find(({ kind }) => kind === 'headline');
  return new Map([headline, first].flatMap(span => (span ? [...stemsOf(text, span, names)] : [])));
}

/** What one sentence of an article tells of a time, to be compared with sentences of its siblings. */
export interface Telling {
  /** Stems of its content words with what each weighs: the less usual, the more. */
  readonly stems: ReadonlyMap<string, number>;
  /** With those of the sentence that follows. */
  readonly wider: ReadonlyMap<string, number>;
  /** Indices into `ArticleAnalysis.times` of those outside quotation marks. */
  readonly times: readonly number[];
  /** What kinds of things happen in it, and then and there: by index into `ArticleAnalysis.times`. */
  readonly kinds: ReadonlySet<string>;
  readonly kindsAt: ReadonlyMap<number, ReadonlySet<string>>;
  /** The times at which it tells only that somebody spoke, though it tells others. */
  readonly spokenAt: ReadonlySet<number>;
  /** It is the headline or the first sentence, which tells the news. */
  readonly lead: boolean;
  /** It, or the news of its article, says that the like happened before. */
  readonly again: boolean;
  /** Its time is a stretch of days that it follows: "the crash" of "two weeks after the crash". */
  readonly counted: boolean;
}

const AGAIN = /\b(?:another|second|third|fourth|fifth|sixth)\b/iu;

/** A name tells little among articles that all speak of the same people; a rare word and a number tell much. */
const NAME = 1.2;
const EVERYDAY = 1.5;
const USUAL = 3;
const RARE = 4.5;

/** A stem is looked up by its siblings where it weighs so much. */
const KEY = RARE;

const DATE_WORDS: ReadonlySet<string> = new Set([
  ...weekdays,
  ...months,
  ...'today yesterday tomorrow tonight overnight week weekend month year day last next past late early earlier later ago'.split(
    ' ',
  ),
  ...'morning afternoon evening night'.split(' '),
]);

/** The sentences of the story itself that name a time; header lines and boilerplate left out. */
export function tellingsOf(article: Article, names: ReadonlySet<string>): Telling[] {
  const { text, analysis } = article;
  const pieces = analysis.quotations
    .flatMap(quotation => (quotation.kind === 'indirect' ? [] : quotation.pieces))
    .sort((a, b) => a.start - b.start);
  const events = eventsBySentence(article);
  const counted = countedTimes(article);
  const inStory = analysis.sentences.flatMap((sentence, index) => {
    const region = analysis.regions[lastStartingAt(analysis.regions, sentence.start)];
    return region && TOLD.has(region.kind) && contains(region, sentence) ? [{ sentence, index, region }] : [];
  });
  const first = inStory.findIndex(({ region }) => region.kind === 'paragraph');
  let time = 0;
  const news = inStory.slice(0, first + 1).some(({ sentence }) => AGAIN.test(text.slice(sentence.start, sentence.end)));
  const told: Telling[] = inStory.flatMap(({ sentence, index }, i) => {
    const times: number[] = [];
    for (; time < analysis.times.length && analysis.times[time]!.start < sentence.end; time++) {
      const expression = analysis.times[time]!;
      if (expression.start >= sentence.start && isDated(expression) && !isInside(pieces, expression)) {
        times.push(time);
      }
    }
    if (times.length === 0) {
      return [];
    }
    const next = inStory[i + 1]?.sentence;
    const own = { start: sentence.start, end: counted.find(one => one.sentence === index)?.from ?? sentence.end };
    const stems = stemsOf(text, own, names);
    const wider = new Map([...stems, ...(next ? stemsOf(text, next, names) : [])]);
    const again = news || AGAIN.test(text.slice(sentence.start, sentence.end));
    return [
      { stems, wider, times, ...kindsIn(events.get(index) ?? [], times), lead: i <= first, again, counted: false },
    ];
  });
  return [...told, ...countedTellings(article, counted, names, events)];
}

function countedTellings(
  article: Article,
  counted: readonly CountedTime[],
  names: ReadonlySet<string>,
  events: ReadonlyMap<number, readonly EventMention[]>,
): Telling[] {
  return counted.map(({ time, sentence, from }) => {
    const bounds = { start: from, end: article.analysis.sentences[sentence]!.end };
    const stems = stemsOf(article.text, bounds, names);
    const found = kindsIn(
      (events.get(sentence) ?? []).filter(event => event.start >= from),
      [time],
    );
    return { stems, wider: stems, times: [time], ...found, lead: false, again: false, counted: true };
  });
}

function eventsBySentence({ analysis }: Article): Map<number, EventMention[]> {
  const events = new Map<number, EventMention[]>();
  for (const event of analysis.events) {
    const ones = events.get(event.sentence) ?? [];
    ones.push(event);
    events.set(event.sentence, ones);
  }
  return events;
}

function kindsIn(
  events: readonly EventMention[],
  times: readonly number[],
): Pick<Telling, 'kinds' | 'kindsAt' | 'spokenAt'> {
  const kindsAt = new Map<number, Set<string>>();
  const happenings = events.filter(({ kind }) => kind === 'happening');
  for (const { concept, lemma, time } of happenings) {
    if (time !== null) {
      kindsAt.set(time, new Set([...(kindsAt.get(time) ?? []), ...kindsOf(concept, lemma)]));
    }
  }
  const spoken = events.flatMap(({ kind, time }) => (kind === 'statement' && time !== null ? [time] : []));
  return {
    kinds: new Set(happenings.flatMap(({ concept, lemma }) => kindsOf(concept, lemma))),
    kindsAt,
    spokenAt: new Set(times.length > 1 ? spoken : []),
  };
}

function isInside(spans: readonly Span[], inner: Span): boolean {
  const span = spans[lastStartingAt(spans, inner.start)];
  return span !== undefined && contains(span, inner);
}

const TOLD: ReadonlySet<string> = new Set(['headline', 'paragraph']);

function isDated({ type }: TimeExpression): boolean {
  return type === 'DATE' || type === 'TIME';
}

/** Stems of the words of names, of which a story's articles share many. */
export function nameStems({ text, analysis }: Article): Set<string> {
  const names = analysis.mentions.filter(({ form }) => form === 'name');
  return new Set(
    [...names, ...analysis.demonyms].flatMap(span =>
      saidWords(text.slice(span.start, span.end)).map(({ form }) => stemOf(form)),
    ),
  );
}

function stemsOf(text: string, { start, end }: Span, names: ReadonlySet<string>): Map<string, number> {
  const stems = new Map<string, number>();
  for (const { form } of saidWords(text.slice(start, end))) {
    if (isContent(form) && !DATE_WORDS.has(form) && !reportingVerbs.has(form)) {
      const stem = stemOf(form);
      // "revision" tells of the same as "revised"
      stems.set(names.has(stem) ? stem : stem.replace(/(?<=.{4})ion$/, ''), weightOf(stem, names));
    }
  }
  return stems;
}

function weightOf(stem: string, names: ReadonlySet<string>): number {
  if (names.has(stem)) {
    return NAME;
  }
  if (/\d/.test(stem)) {
    return /\d{2}/.test(stem) && !/^(?:19|20)\d\d$/.test(stem) ? RARE : EVERYDAY;
  }
  return everydayStems.has(stem) ? EVERYDAY : usualStems.has(stem) ? USUAL : RARE;
}

/** By which siblings find each other: two tellings of the same share one. */
export function keysOf(tellings: readonly Telling[]): Set<string> {
  return new Set(
    tellings.flatMap(({ wider }) => [...wider].filter(([, weight]) => weight >= KEY).map(([stem]) => stem)),
  );
}

/** What the stems that both have weigh; of a stem that is a name to one of them, the less. */
export function sharedWeight(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [stem, weight] of few) {
    shared += Math.min(weight, many.get(stem) ?? 0);
  }
  return shared;
}

/** Runs of so many content words within quotation marks are told in the same words by chance alone hardly ever. */
const RUN = 5;

/** Each run of five content words that the article quotes. */
export function quotedRuns({ text, analysis }: Article): Set<string> {
  const runs = new Set<string>();
  for (const { kind, pieces } of analysis.quotations) {
    for (const { start, end } of kind === 'indirect' ? [] : pieces) {
      const stems = saidWords(text.slice(start, end))
        .filter(({ form }) => isContent(form))
        .map(({ form }) => stemOf(form));
      for (let i = 0; i + RUN <= stems.length; i++) {
        runs.add(`"${stems.slice(i, i + RUN).join(' ')}`);
      }
    }
  }
  return runs;
}
