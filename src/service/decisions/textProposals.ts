import type { Region } from '../../core/article/analysis';
import type { Article } from '../../core/story/article';
import { overlaps, type Span } from '../../core/text/span';
import type { Proposal, Scope, Thing } from '../../protocol';
import { locationOf } from '../place';
import type { Found } from './things';
import { kindNames, kindsOfEntity, quoted, regionKinds, regionNames, withArticle } from './words';

/** A selection of more is no name. */
export const LONGEST_NAME = 100;
const MOST_LINES = 50;

const scopes: readonly (readonly [Scope, string])[] = [
  ['here', ''],
  ['story', ' in All Articles'],
];

/** What a selection that is not found to be anything may be. */
export function selectionProposals({ article, span, thing, entity }: Found): readonly Proposal[] {
  if (!article || !span || !('location' in thing) || !isNameLike(article, span)) {
    return [];
  }
  const mention = entity?.mention && article.analysis.mentions[entity.mention.index];
  if (mention?.form === 'name' && mention.start === span.start && mention.end === span.end) {
    return [];
  }
  const at: Thing = { location: locationOf({ article, span }) };
  const words = quoted(article.text.slice(span.start, span.end));
  return scopes.flatMap(([scope, where]) =>
    kindsOfEntity.map((entityKind): Proposal => ({
      id: `addName.${entityKind}.${scope}`,
      title: `${words} Is ${withArticle(kindNames[entityKind])}${where}`,
      drafts: [{ kind: 'addName', at, entityKind, scope }],
    })),
  );
}

/** Whether words can be a name: some letters or digits, not many, in one line. */
export function isNameLike(article: Article, span: Span): boolean {
  const words = article.text.slice(span.start, span.end);
  return (
    words.length <= LONGEST_NAME &&
    /[\p{L}\p{N}]/u.test(words) &&
    regionsAt(article, span).length === 1 &&
    !/[\r\n]/.test(words)
  );
}

/** What the lines pointed at may be instead. */
export function regionProposals({ article, span, thing }: Found): readonly Proposal[] {
  if (!article || !span || !('location' in thing)) {
    return [];
  }
  const regions = regionsAt(article, span);
  const [first] = regions;
  if (!first || regions.length > MOST_LINES) {
    return [];
  }
  const lines = regions.length === 1 ? 'This Line Is' : `These ${regions.length} Lines Are`;
  return regionKinds
    .filter(kind => regions.some(region => region.kind !== kind))
    .map(to => ({
      id: `regionKind.${to}`,
      title: `${lines} ${regions.length === 1 ? regionNames[to] : regionNames[to].replace(/^a (.*)$/, '$1s')}`,
      drafts: regions
        .filter(region => region.kind !== to)
        .map(region => ({ kind: 'regionKind', at: { location: locationOf({ article, span: region }) }, to }) as const),
    }));
}

/** The regions that a stretch is in or goes over. */
export function regionsAt({ analysis }: Article, span: Span): readonly Region[] {
  return analysis.regions.filter(region =>
    span.start === span.end ? region.start <= span.start && span.start <= region.end : overlaps(region, span),
  );
}

/** When an article was written is looked for at its head. */
export function articleProposals({ article, span }: Found): readonly Proposal[] {
  if (!article) {
    return [];
  }
  const isHead = span === undefined || regionsAt(article, span).some(({ kind }) => HEAD.has(kind));
  return isHead ? [articleDateProposal([article])] : [];
}

const HEAD: ReadonlySet<Region['kind']> = new Set(['headline', 'dateline', 'byline']);

export function articleDateProposal(articles: readonly Article[]): Proposal {
  const [first] = articles;
  const value = first?.analysis.date?.value ?? '';
  return {
    id: 'articleDate',
    title: articles.length === 1 ? 'Article Date…' : `Date of ${articles.length} Articles…`,
    drafts: articles.map(({ uri }) => ({ kind: 'articleDate', article: uri, value: '' })),
    ask: {
      field: 'value',
      how: 'day',
      prompt: 'The day on which it was written',
      ...(/^\d{4}-\d{2}-\d{2}$/.test(value) ? { value } : {}),
    },
  };
}
