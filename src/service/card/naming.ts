import { parsePersonName } from '../../core/language/personName';
import type { Entity } from '../../core/story/model';
import { shorten } from '../excerpt';
import { folded, type Naming, type Wording } from '../naming';
import { articleName } from '../place';
import { line, list, some, text, type Block } from './card';

const IN_ONE_LINE = 3; // descriptors: more are told article by article
const SHARED = 4; // descriptors that several articles use
const OWN = 3; // descriptors of one article
const SPELLINGS = 4;
const ARTICLES = 6;
const DESCRIPTOR_ROOM = 60; // characters

/** Words for an entity, and who uses them. */
interface Used {
  readonly text: string;
  readonly uris: readonly string[];
}

/**
 * What an entity is called, how often it is mentioned and how it is spelt, each wording once and with who uses it. Where articles differ
 * in more than a few descriptors, what several say comes first, then what each says alone.
 */
export function namingBlocks(entity: Entity, namings: readonly Naming[]): readonly Block[] {
  const descriptors = fullest(usedBy(namings, naming => naming.called)).filter(
    ({ text: words }) => folded(words) !== folded(entity.name),
  );
  const apart = namings.length > 1 && descriptors.length > IN_ONE_LINE;
  const together = apart ? descriptors.filter(({ uris }) => uris.length > 1) : descriptors;
  const own = apart ? descriptors.filter(({ uris }) => uris.length === 1) : [];
  const users = (used: Used) => withUsers(used, namings.length);
  const spellings = usedBy(namings, naming => naming.names).filter(name => !isOrdinary(entity, name.text));
  return [
    ...(together.length > 0 ? [line(text(some(together.map(users), SHARED)))] : []),
    line(text(countsOf(entity, namings))),
    ...(spellings.length > 0 ? [line(text(`Also written ${some(spellings.map(users), SPELLINGS)}`))] : []),
    ...list('Called by one article alone', ownLines(namings, own)),
  ];
}

/** What articles say, with all that say it; first what most of them say. */
function usedBy(namings: readonly Naming[], of: (naming: Naming) => readonly Wording[]): readonly Used[] {
  const found = new Map<string, Used>();
  for (const naming of namings) {
    for (const { text: words } of of(naming)) {
      const known = found.get(folded(words));
      // A capital at the start may be the sentence's.
      const shown = known && !/^\p{Lu}/u.test(known.text) ? known.text : words;
      found.set(folded(words), { text: shown, uris: [...(known?.uris ?? []), naming.uri] });
    }
  }
  return [...found.values()].sort((a, b) => b.uris.length - a.uris.length);
}

/** Without what the same articles also say more fully: "envoy" beside "special envoy". */
function fullest(descriptors: readonly Used[]): readonly Used[] {
  const isPart = (own: Used, other: Used) =>
    own !== other &&
    ` ${folded(other.text)} `.includes(` ${folded(own.text)} `) &&
    own.uris.every(uri => other.uris.includes(uri));
  return descriptors.filter(own => !descriptors.some(other => isPart(own, other)));
}

/** Not worth telling: the name itself, a person's surname. */
function isOrdinary({ kind, name }: Entity, words: string): boolean {
  return folded(words) === folded(name) || (kind === 'person' && words === parsePersonName(name).surname);
}

/** "special envoy (coast, harbour)", "special envoy (3 articles)", "special envoy" where all say so. */
function withUsers({ text: words, uris }: Used, articles: number): string {
  const short = shorten(words, DESCRIPTOR_ROOM);
  if (uris.length === articles) {
    return short;
  }
  return `${short} (${uris.length <= 2 ? uris.map(articleName).join(', ') : `${uris.length} articles`})`;
}

/** "coast: former shipowner, friend of the mayor" */
function ownLines(namings: readonly Naming[], own: readonly Used[]) {
  const lines = namings.flatMap(({ uri }) => {
    const words = own.filter(({ uris }) => uris[0] === uri).map(used => shorten(used.text, DESCRIPTOR_ROOM));
    return words.length > 0 ? [[text(`${articleName(uri)}: ${some(words, OWN)}`)]] : [];
  });
  const more = lines.length - ARTICLES;
  return more > 0 ? [...lines.slice(0, ARTICLES), [text(`and ${more} more articles`)]] : lines;
}

/** "7 mentions in 2 articles: first-wire 4, second-post 3" */
function countsOf({ mentions }: Entity, namings: readonly Naming[]): string {
  const total = mentions.length === 1 ? '1 mention' : `${mentions.length} mentions`;
  if (namings.length < 2) {
    return `${total}, in ${namings.map(({ uri }) => articleName(uri)).join('') || 'no article'} alone`;
  }
  const byCount = [...namings].sort((a, b) => b.mentions - a.mentions);
  const counts = byCount.map(naming => `${articleName(naming.uri)} ${naming.mentions}`);
  return `${total} in ${namings.length} articles: ${some(counts, ARTICLES)}`;
}
