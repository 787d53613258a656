import { canonicalPlace } from '../language/places';
import { foldSpelling } from '../language/spelling';
import { compareRefs } from './article';
import type { StoryChain } from './entityLinking';
import type { Alias, Descriptor, Entity } from './model';

/** The entity that a group of chains is. `key` is that of their block; `siblings` are the groups of the block before it. */
export function entityOf(
  key: string,
  chains: readonly StoryChain[],
  siblings: readonly (readonly StoryChain[])[],
): Entity {
  const aliases = gatherAliases(chains);
  const mentions = chains.flatMap(chain => chain.mentions.map(mention => mention.ref)).sort(compareRefs);
  return {
    id: idOf(key, chains, siblings),
    kind: chains[0]!.kind,
    name: showName(chains, aliases),
    aliases,
    descriptors: gatherDescriptors(chains),
    mentions,
    asides: chains.flatMap(chain => chain.asides).sort(compareRefs),
    articles: [...new Set(mentions.map(ref => ref.uri))].sort(),
  };
}

function idOf(key: string, chains: readonly StoryChain[], siblings: readonly (readonly StoryChain[])[]): string {
  const id = withForename(key, chains);
  const namesakes = siblings.filter(group => withForename(key, group) === id).length;
  return namesakes === 0 ? id : `${id}~${namesakes + 1}`;
}

/** The forename that sorts first, so that the order of articles does not matter. */
function withForename(key: string, chains: readonly StoryChain[]): string {
  const forenames = chains.flatMap(chain => (chain.forename === null ? [] : [foldSpelling(chain.forename)])).sort();
  return forenames[0] ? `${key},${forenames[0]}` : key;
}

function gatherAliases(chains: readonly StoryChain[]): Alias[] {
  const counts = new Map<string, { count: number; articles: Set<string> }>();
  for (const chain of chains) {
    for (const { text } of chain.mentions) {
      const alias = counts.get(text) ?? { count: 0, articles: new Set() };
      counts.set(text, alias);
      alias.count++;
      alias.articles.add(chain.uri);
    }
  }
  return [...counts]
    .map(([text, { count, articles }]) => ({ text, count, articles: [...articles].sort() }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}

/** The fullest name of a person, the one name of a place, the most frequent one of an organization; ties go to what most write. */
function showName(chains: readonly StoryChain[], aliases: readonly Alias[]): string {
  const first = aliases[0]?.text ?? chains[0]!.name;
  switch (chains[0]!.kind) {
    case 'place':
      return canonicalPlace(first);
    case 'organization':
      return first;
    case 'person': {
      const names = aliases.length > 0 ? aliases.map(alias => alias.text) : [first];
      return names.reduce((a, b) => (b.split(' ').length > a.split(' ').length ? b : a));
    }
  }
}

function gatherDescriptors(chains: readonly StoryChain[]): Descriptor[] {
  const found = new Map<string, { text: string; articles: Set<string> }>();
  for (const chain of chains) {
    for (const text of chain.descriptors) {
      const key = text.toLowerCase().replace(/’/g, "'");
      const known = found.get(key);
      const descriptor = {
        text: known && /^\p{Ll}/u.test(known.text) ? known.text : text,
        articles: known?.articles ?? new Set<string>(),
      };
      found.set(key, descriptor);
      descriptor.articles.add(chain.uri);
    }
  }
  return [...found.values()]
    .map(({ text, articles }) => ({ text, articles: [...articles].sort() }))
    .sort((a, b) => b.articles.length - a.articles.length || (a.text < b.text ? -1 : 1));
}

/** Most articles first, then most mentions, then by name. */
export function byImportance(a: Entity, b: Entity): number {
  return (
    b.articles.length - a.articles.length ||
    b.mentions.length - a.mentions.length ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) ||
    (a.id < b.id ? -1 : 1)
  );
}
