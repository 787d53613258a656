import type { ArticleAnalysis, Mention } from '../src/core/article/analysis';
import { Story } from '../src/core/story/story';
import { LineIndex } from '../src/core/text/lines';
import type { GoldArticle, GoldMention } from './eventCorpus';
import { withoutMarks } from './goldForms';

/** What of ours stands at a mention of the reference. */
export interface Aligned {
  readonly gold: GoldMention;
  readonly article: GoldArticle;
  readonly analysis: ArticleAnalysis;
  /** Null where the words are found as a description of the chain only. */
  readonly mention: Mention | null;
  readonly chain: number;
  /** The id of the entity that the story makes of the chain. */
  readonly entity: string;
}

export interface Missed {
  readonly gold: GoldMention;
  readonly article: GoldArticle;
}

/** `right` and `wrong` are links; nobody can tell where the reference knows none of the entity's other mentions. */
export type Verdict = 'right' | 'wrong' | 'unknown';

export interface Judged extends Aligned {
  readonly verdict: Verdict;
}

/** One story, analysed and linked, beside the reference; only mentions in checked sentences. */
export interface StoryScore {
  readonly story: Story;
  readonly found: readonly Judged[];
  readonly missed: readonly Missed[];
  /** Chains with a name that is found, by article: who can be linked at all there. */
  readonly named: ReadonlyMap<string, ReadonlySet<string>>;
  /** Our nominals and pronouns in checked sentences where the reference has no mention of a person, place or organization with a chain. */
  readonly beside: number;
}

/** @param articles of one story */
export function scoreStory(
  uri: string,
  articles: readonly GoldArticle[],
  analysisOf: (article: GoldArticle) => ArticleAnalysis,
): StoryScore {
  const story = new Story(uri);
  for (const article of articles) {
    const analysis = analysisOf(article);
    story.set({ uri: article.uri, text: article.text, analysis, lines: new LineIndex(article.text) });
  }
  const aligned: Aligned[] = [];
  const missed: Missed[] = [];
  let beside = 0;
  for (const article of articles) {
    // As the story reads it: a kind that one article is in doubt about, the others may know.
    const { analysis } = story.article(article.uri)!;
    for (const gold of article.mentions) {
      const place = align(article.text, analysis, gold);
      if (place) {
        const entity = story.entityOfChain(article.uri, place.chain)?.id ?? `${article.uri}#${String(place.chain)}`;
        aligned.push({ gold, article, analysis, ...place, entity });
      } else {
        missed.push({ gold, article });
      }
    }
    beside += countBeside(article, analysis);
  }
  const named = namedChains(aligned);
  return {
    story,
    found: judge(aligned, named).filter(({ gold }) => gold.checked),
    missed: missed.filter(({ gold }) => gold.checked),
    named,
    beside,
  };
}

function align(
  text: string,
  analysis: ArticleAnalysis,
  gold: GoldMention,
): { mention: Mention | null; chain: number } | undefined {
  const near = analysis.mentions.filter(mention => mention.start < gold.end && mention.end > gold.start);
  const closed = near.filter(mention => withoutMarks(text, mention)?.end === gold.end);
  const name = closed.find(({ form }) => form === 'name');
  if (gold.form === 'name') {
    const inside = near.find(
      mention =>
        mention.form === 'name' &&
        mention.kind === gold.kind &&
        ((mention.start >= gold.start && mention.end <= gold.end) ||
          (mention.start <= gold.start && mention.end >= gold.end)),
    );
    const mention = name ?? inside;
    return mention && { mention, chain: mention.chain };
  }
  const mention = closed.find(({ form }) => form !== 'name');
  if (mention) {
    return { mention, chain: mention.chain };
  }
  const described = analysis.chains.findIndex(
    ({ kind, descriptions }) =>
      kind === gold.kind && descriptions.some(description => isHeadOf(text, gold, description)),
  );
  if (described >= 0) {
    return { mention: null, chain: described };
  }
  // Where in a phrase a place's name closes, another place is meant: "miles south of Springfield".
  return name && gold.kind !== 'place' ? { mention: name, chain: name.chain } : undefined;
}

const MODIFIER = 'of|in|at|for|from|on|to|with|by';
const BEFORE_HEAD = new RegExp(`\\s(?:${MODIFIER})\\s`, 'i');
const BEHIND_HEAD = new RegExp(`^(?:$|,|\\s(?:${MODIFIER}|and|or|who)\\s)`, 'i');

/** "head" is what "head of the police" says of somebody, "police" is not. */
function isHeadOf(text: string, gold: GoldMention, description: { start: number; end: number }): boolean {
  return (
    description.start < gold.end &&
    description.end >= gold.end &&
    !BEFORE_HEAD.test(text.slice(description.start, gold.start)) &&
    BEHIND_HEAD.test(text.slice(gold.end, description.end))
  );
}

function namedChains(aligned: readonly Aligned[]): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>();
  for (const { article, gold } of aligned) {
    if (gold.form === 'name') {
      const own = named.get(article.uri) ?? new Set();
      named.set(article.uri, own.add(gold.chain));
    }
  }
  return named;
}

/**
 * A link is right where most of the others in the entity are the same one: of its names, or where none is known, of all others. Where
 * the reference knows none of them, a link is wrong if the article names the right one and we took another.
 */
function judge(aligned: readonly Aligned[], named: StoryScore['named']): Judged[] {
  const entities = new Map<string, Aligned[]>();
  for (const one of aligned) {
    entities.set(one.entity, [...(entities.get(one.entity) ?? []), one]);
  }
  return aligned.map(one => {
    const others = entities.get(one.entity)!.filter(other => other !== one);
    const names = others.filter(({ gold }) => gold.form === 'name');
    const taken = mostFrequent((names.length > 0 ? names : others).map(({ gold }) => gold.chain));
    const alone = one.analysis.chains[one.chain]!.mentions.length === (one.mention ? 1 : 0);
    const otherwise = !alone && named.get(one.article.uri)?.has(one.gold.chain) ? 'wrong' : 'unknown';
    const verdict = taken === null ? otherwise : taken === one.gold.chain ? 'right' : 'wrong';
    return { ...one, verdict };
  });
}

function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].reduce<[string | null, number]>((best, next) => (next[1] > best[1] ? next : best), [null, 0])[0];
}

function countBeside(article: GoldArticle, analysis: ArticleAnalysis): number {
  return analysis.mentions.filter(
    ({ form, start, end }) =>
      form !== 'name' &&
      article.checked.some(sentence => start >= sentence.start && end <= sentence.end) &&
      !article.mentions.some(gold => gold.start < end && gold.end > start),
  ).length;
}
