import type { Chain, EntityKind } from '../article/analysis';
import { organizationKey } from '../language/organizationName';
import { forenamesAgree } from '../language/spelling';
import { parsePersonName } from '../language/personName';
import { canonicalPlace } from '../language/places';
import { spanAt } from '../text/span';
import type { Article, Ref } from './article';

/** A chain of one article, as the linking sees it. */
export interface StoryChain {
  readonly uri: string;
  /** Index into the article's chains. */
  readonly index: number;
  readonly kind: EntityKind;
  readonly name: string;
  /** Persons only; null for a surname alone. */
  readonly forename: string | null;
  readonly descriptors: readonly string[];
  /** Spelling of each mention outside boilerplate and bylines. */
  readonly mentions: readonly SpeltMention[];
  readonly asides: readonly Ref[];
}

export interface SpeltMention {
  readonly ref: Ref;
  readonly text: string;
}

/** A chain of an article with its mentions; those in boilerplate and bylines, and a dateline's agency, are asides: the outlet's own, not the story's. */
export function storyChain(article: Article, index: number): StoryChain {
  const { chains, mentions, regions } = article.analysis;
  const chain = chains[index]!;
  const counted: SpeltMention[] = [];
  const asides: Ref[] = [];
  for (const i of chain.mentions) {
    const mention = mentions[i]!;
    const region = spanAt(regions, mention.start)?.kind;
    const ref = { uri: article.uri, index: i };
    const agency = region === 'dateline' && chain.kind === 'organization';
    if (region === 'boilerplate' || region === 'byline' || agency) {
      asides.push(ref);
    } else if (mention.form === 'name') {
      counted.push({ ref, text: article.text.slice(mention.start, mention.end).replace(/\s+/g, ' ') });
    }
  }
  return {
    uri: article.uri,
    index,
    kind: chain.kind,
    name: chain.name,
    forename: chain.kind === 'person' ? parsePersonName(chain.name).forename : null,
    descriptors: counted.length > 0 ? chain.descriptors : [],
    mentions: counted,
    asides,
  };
}

/** For each chain the key under which it meets those that may be the same: kind and surname, or kind and name. */
export function blockKeys(chains: readonly Chain[]): string[] {
  return chains.map(chain => `${chain.kind}:${nameKey(chain)}`);
}

function nameKey(chain: Chain): string {
  switch (chain.kind) {
    case 'person':
      return parsePersonName(chain.name).key;
    case 'place':
      return canonicalPlace(chain.name).toLowerCase();
    case 'organization':
      return organizationKey(chain.name);
  }
}

/**
 * Groups the chains of a block, given in the order of their articles, into entities. People are grouped by forenames that agree with every
 * forename of the group; a surname alone goes to the only person who has it, and where several do, to none.
 */
export function linkBlock(chains: readonly StoryChain[]): StoryChain[][] {
  if (chains[0]?.kind !== 'person') {
    return chains.length > 0 ? [[...chains]] : [];
  }
  const groups: { readonly forenames: Set<string>; readonly chains: StoryChain[] }[] = [];
  const bare: StoryChain[] = [];
  for (const chain of chains) {
    const { forename } = chain;
    if (forename === null) {
      bare.push(chain);
      continue;
    }
    // Of the few spellings that a group has, not of its many members.
    let group = groups.find(
      ({ forenames }) => forenames.has(forename) || [...forenames].every(other => forenamesAgree(other, forename)),
    );
    if (!group) {
      group = { forenames: new Set(), chains: [] };
      groups.push(group);
    }
    group.forenames.add(forename);
    group.chains.push(chain);
  }
  const linked = groups.map(group => group.chains);
  if (bare.length > 0) {
    if (linked.length === 1) {
      linked[0]!.push(...bare);
    } else {
      linked.push(bare);
    }
  }
  return linked;
}
