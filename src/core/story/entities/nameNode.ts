import { spanAt } from '../../text/span';
import type { Article } from '../article';
import type { DecisionLine } from '../../decisions/decision';
import type { StoryEntity } from './entity';
import type { NameGroup } from './nameGroup';
import type { Signature } from './signature';

/** A decision about an entity, made at one of its mentions. */
export interface Saying {
  readonly uri: string;
  readonly line: DecisionLine;
}

/** A name of a story: all chains of one signature. Counts only, so that an edit costs the same however many articles have the name. */
export class NameNode {
  /** Indices into the chains of each article, by uri. */
  readonly chains = new Map<string, readonly number[]>();
  /** How often each spelling stands outside boilerplate and bylines. */
  readonly spellings = new Map<string, number>();
  /** In how many chains it is called so, by the last word in lower case: "envoy". */
  readonly titles = new Map<string, number>();
  /** How many names, nominals and pronouns each article has outside boilerplate and bylines, by uri; none is 0. */
  readonly mentions = new Map<string, number>();
  /** Of all articles together. */
  mentionCount = 0;
  group: NameGroup | undefined;
  entity: StoryEntity | undefined;
  /** What the reader laid down of it. */
  readonly sayings = new Set<Saying>();

  constructor(readonly signature: Signature) {}

  add(article: Article, chain: number): void {
    this.chains.set(
      article.uri,
      [...(this.chains.get(article.uri) ?? []), chain].sort((a, b) => a - b),
    );
    this.#count(article, chain, 1);
  }

  remove(article: Article, chain: number): void {
    this.#count(article, chain, -1);
    const others = this.chains.get(article.uri)!.filter(other => other !== chain);
    if (others.length > 0) {
      this.chains.set(article.uri, others);
    } else {
      this.chains.delete(article.uri);
    }
  }

  #count(article: Article, chain: number, by: 1 | -1): void {
    const { mentions, chains } = article.analysis;
    for (const index of countedMentions(article, chain)) {
      const mention = mentions[index]!;
      count(this.mentions, article.uri, by);
      this.mentionCount += by;
      if (mention.form === 'name') {
        count(this.spellings, spellingOf(article, index), by);
      }
    }
    for (const { text } of chains[chain]!.descriptions) {
      count(this.titles, text.slice(text.lastIndexOf(' ') + 1).toLowerCase(), by);
    }
  }
}

function count(counts: Map<string, number>, key: string, by: 1 | -1): void {
  const now = (counts.get(key) ?? 0) + by;
  if (now === 0) {
    counts.delete(key);
  } else {
    counts.set(key, now);
  }
}

/** As written, on one line. */
export function spellingOf({ text, analysis }: Article, mention: number): string {
  const { start, end } = analysis.mentions[mention]!;
  return text.slice(start, end).replace(/\s+/g, ' ');
}

/** A chain's mentions, as indices, without its asides. */
export function countedMentions(article: Article, chain: number): readonly number[] {
  return article.analysis.chains[chain]!.mentions.filter(index => !isAside(article, index));
}

/** In boilerplate, a byline, or a dateline's agency: the outlet's own, not the story's. */
export function isAside({ analysis }: Article, mention: number): boolean {
  const { start, kind } = analysis.mentions[mention]!;
  const region = spanAt(analysis.regions, start)?.kind;
  return region === 'boilerplate' || region === 'byline' || (region === 'dateline' && kind === 'organization');
}
