import type { ArticleAnalysis, Chain, EntityKind } from '../article/analysis';
import { CERTAIN } from '../article/corrections';
import { parsePersonName } from '../language/personName';
import { canonicalPlace } from '../language/places';
import { type Span, spanAt } from '../text/span';
import type { Article } from './article';

/** How sure articles are that a name is of each kind, in thousandths: whole numbers, so that a sum does not depend on its order. */
export type KindEvidence = Readonly<Record<EntityKind, number>>;

export const NO_EVIDENCE: KindEvidence = { person: 0, place: 0, organization: 0 };

/** A chain none of whose mentions is sure of its kind. */
export interface DoubtfulChain {
  /** Index into the article's chains. */
  readonly chain: number;
  /** Its fullest name, as `evidenceOf` has it. */
  readonly name: string;
}

const KINDS: readonly EntityKind[] = ['person', 'place', 'organization'];
/** What one article tells of a kind by a mention that it is sure of. */
const ONE_ARTICLE = 1000;
/** At this confidence one mention in four is wrong. */
const DOUBTFUL_BELOW = 0.75;
/** More than one article can tell: two that are not in doubt themselves. */
const ENOUGH = 1500;
/** What the reader laid down in one article is enough by itself. Nothing tells more. */
const LAID_DOWN = ENOUGH;
/** So many times as much as for any other kind: names that a story gives to two things stay what each article says. */
const CLEARLY = 3;

/**
 * What an article tells of the kinds of its names, by name in lower case: its surest mention for each kind, or what the reader laid down. A person's
 * full name tells of the surname too; a surname tells nothing of longer names that end in it, which are other things as well. Boilerplate and
 * bylines are left out.
 */
export function evidenceOf(article: Article): ReadonlyMap<string, KindEvidence> {
  const found = new Map<string, KindEvidence>();
  for (const { start, end, kind, form, confidence } of article.analysis.mentions) {
    if (form !== 'name' || /^(?:boilerplate|byline)$/.test(spanAt(article.analysis.regions, start)?.kind ?? '')) {
      continue;
    }
    const name = spelling(article, { start, end });
    for (const key of new Set(kind === 'person' ? [name, parsePersonName(name).surname] : [name])) {
      const known = found.get(key.toLowerCase()) ?? NO_EVIDENCE;
      const told = confidence === CERTAIN ? LAID_DOWN : Math.round(confidence * ONE_ARTICLE);
      const surest = Math.max(known[kind], told);
      found.set(key.toLowerCase(), { ...known, [kind]: surest });
    }
  }
  return found;
}

export function doubtfulChains(article: Article): readonly DoubtfulChain[] {
  const { chains, mentions } = article.analysis;
  return chains.flatMap((chain, index) => {
    const name = fullestName(article, chain);
    const doubtful = chain.mentions.every(i => mentions[i]!.confidence < DOUBTFUL_BELOW);
    return name !== undefined && doubtful ? [{ chain: index, name: name.toLowerCase() }] : [];
  });
}

/** The kind that evidence is clear about. */
export function clearKind(evidence: KindEvidence): EntityKind | null {
  return KINDS.find(kind => isClear(kind, evidence, 0, 0)) ?? null;
}

/** What evidence is clear about whichever one article is left out of it; 'depends' where that is not the same for all. */
export function clearKindForAll(evidence: KindEvidence): EntityKind | null | 'depends' {
  const surely = KINDS.find(kind => isClear(kind, evidence, LAID_DOWN, 0));
  return surely ?? (KINDS.some(kind => isClear(kind, evidence, 0, LAID_DOWN)) ? 'depends' : null);
}

/** Is it, with so much less evidence for the kind and for each of the others? */
function isClear(kind: EntityKind, evidence: KindEvidence, less: number, lessOfOthers: number): boolean {
  const own = evidence[kind] - less;
  return own >= ENOUGH && KINDS.every(other => other === kind || own >= CLEARLY * (evidence[other] - lessOfOthers));
}

/** Evidence with that of an article added or taken away. */
export function withEvidence(all: KindEvidence, one: KindEvidence | undefined, sign: 1 | -1): KindEvidence {
  return one
    ? {
        person: all.person + sign * one.person,
        place: all.place + sign * one.place,
        organization: all.organization + sign * one.organization,
      }
    : all;
}

/**
 * The article with some of its chains of other kinds, and with the names and roles that go with these. Confidences stay: they are what the
 * article tells by itself.
 */
export function withKinds(article: Article, kinds: ReadonlyMap<number, EntityKind>): Article {
  const { analysis } = article;
  const revised: Pick<ArticleAnalysis, 'mentions' | 'chains' | 'events'> = {
    mentions: analysis.mentions.map(mention => {
      const kind = kinds.get(mention.chain);
      return kind ? { ...mention, kind } : mention;
    }),
    chains: analysis.chains.map((chain, index) => {
      const kind = kinds.get(index);
      return kind ? ofKind(article, chain, kind) : chain;
    }),
    events: analysis.events.map(event => {
      // Nothing takes place in a person.
      const places = event.places.filter(chain => kinds.get(chain) !== 'person');
      return places.length < event.places.length ? { ...event, places } : event;
    }),
  };
  return { ...article, analysis: { ...analysis, ...revised } };
}

function ofKind(article: Article, chain: Chain, kind: EntityKind): Chain {
  const name = fullestName(article, chain) ?? chain.name;
  return kind === 'place' ? { ...chain, kind, name: canonicalPlace(name), descriptions: [] } : { ...chain, kind, name };
}

/** As the article writes it: a place's `name` may be another one. Undefined where no mention is a name. */
function fullestName(article: Article, chain: Chain): string | undefined {
  const names = chain.mentions
    .map(i => article.analysis.mentions[i]!)
    .filter(({ form }) => form === 'name')
    .map(mention => spelling(article, mention));
  const words = (name: string): number => name.split(' ').length;
  return names.reduce<string | undefined>((a, b) => (a === undefined || words(b) > words(a) ? b : a), undefined);
}

function spelling({ text }: Article, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}
