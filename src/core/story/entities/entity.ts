import type { EntityKind } from '../../article/analysis';
import { parseOrganizationName } from '../../language/organizationName';
import type { PersonName } from '../../language/personName';
import { isHonorific } from '../../language/personNouns';
import { type PlaceFacts, placeFacts } from '../../language/placeFacts';
import { isPlaceNoun } from '../../language/placeNouns';
import { type Article, compareRefs, type Ref } from '../article';
import type { Alias, Descriptor, Entity, Relation } from '../model';
import type { NameGroup } from './nameGroup';
import { countedMentions, isAside, type NameNode, spellingOf } from './nameNode';
import type { Signature } from './signature';

/** What an entity asks of its story. */
export interface EntityContext {
  article(uri: string): Article;
  ofChain(uri: string, chain: number): Entity | undefined;
  demonymsOf(country: string): readonly Alias[];
}

/** An entity of names that belong together. Its lists are made when first asked for: many articles may have it, and most edits ask for none. */
export class StoryEntity implements Entity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** Outside boilerplate. */
  readonly mentionCount: number;
  /** How many articles have it, for each of its names. */
  readonly weight: number;
  readonly #names: readonly NameNode[];
  /** The name that most articles have, to which the others are compared. */
  readonly #main: NameNode;
  readonly #context: EntityContext;
  #articles: readonly string[] | undefined;
  #mentions: readonly Ref[] | undefined;
  #aliases: readonly Alias[] | undefined;
  #descriptors: readonly Descriptor[] | undefined;

  /** @param groups the one that the others are short for first */
  constructor(groups: readonly NameGroup[], context: EntityContext) {
    this.id = groups[0]!.names[0]!.signature.key;
    this.#names = groups.flatMap(({ names }) => names);
    this.#main = [...groups[0]!.names].sort(byArticles)[0]!;
    this.#context = context;
    this.weight = this.#names.reduce((sum, { mentions }) => sum + mentions.size, 0);
    this.mentionCount = this.#names.reduce((sum, name) => sum + name.mentionCount, 0);
    this.kind = kindOf(this.#names);
    this.name = this.#nameToShow(groups[0]!);
  }

  get names(): readonly NameNode[] {
    return this.#names;
  }

  get articles(): readonly string[] {
    this.#articles ??= [...new Set(this.#names.flatMap(({ mentions }) => [...mentions.keys()]))].sort();
    return this.#articles;
  }

  get mentions(): readonly Ref[] {
    this.#mentions ??= this.#refs((article, chain) => countedMentions(article, chain));
    return this.#mentions;
  }

  get asides(): readonly Ref[] {
    return this.#refs((article, chain) =>
      article.analysis.chains[chain]!.mentions.filter(index => isAside(article, index)),
    );
  }

  get aliases(): readonly Alias[] {
    this.#aliases ??= gathered(
      this.mentions.flatMap(({ uri, index }) => {
        const article = this.#context.article(uri);
        return article.analysis.mentions[index]!.form === 'name' ? [{ uri, text: spellingOf(article, index) }] : [];
      }),
      text => text,
    ).sort((a, b) => b.count - a.count || compare(a.text, b.text));
    return this.#aliases;
  }

  get descriptors(): readonly Descriptor[] {
    this.#descriptors ??= gathered(
      this.#chains().flatMap(({ article, chain }) =>
        countedMentions(article, chain).length === 0
          ? []
          : article.analysis.chains[chain]!.descriptions.filter(({ text }) => this.#tells(text)).map(({ text }) => ({
              uri: article.uri,
              text,
            })),
      ),
      text => text.toLowerCase().replace(/’/g, "'"),
    )
      .map(({ text, articles }) => ({ text, articles }))
      .sort((a, b) => b.articles.length - a.articles.length || compare(a.text, b.text));
    return this.#descriptors;
  }

  /** "Ms" and "city" say nothing that the name and its kind do not. */
  #tells(description: string): boolean {
    const words = description.toLowerCase();
    return !isHonorific(words) && !(this.kind === 'place' && isPlaceNoun(words)) && words !== this.name.toLowerCase();
  }

  get place(): PlaceFacts | null {
    const { signature } = this.#main;
    return this.kind === 'place' && signature.kind === 'place'
      ? placeFacts(signature.name, signature.within ?? undefined)
      : null;
  }

  get demonyms(): readonly Alias[] {
    return this.kind === 'place' ? this.#context.demonymsOf(this.name) : [];
  }

  /** Not remembered: the others may become other entities while this one stays. */
  get related(): readonly Relation[] {
    const found = new Map<string, Relation>();
    const relate = (kind: Relation['kind'], uri: string, chain: number): void => {
      const entity = this.#context.ofChain(uri, chain)?.id;
      if (entity !== undefined && entity !== this.id) {
        found.set(`${kind} ${entity}`, { kind, entity });
      }
    };
    for (const { article, chain } of this.kind === 'place' ? this.#chains() : []) {
      const { chains } = article.analysis;
      const { areaOf, within } = chains[chain]!;
      chains.forEach((other, index) => {
        if (other.areaOf === chain) {
          relate('area', article.uri, index);
        }
        if (other.within === chain) {
          relate('around', article.uri, index);
        }
      });
      if (areaOf !== null) {
        relate('areaOf', article.uri, areaOf);
      }
      if (within !== null) {
        relate('within', article.uri, within);
      }
    }
    return [...found.values()].sort((a, b) => compare(a.kind, b.kind) || compare(a.entity, b.entity));
  }

  /** Why a name is one with what most articles call it; of that name itself, why others are one with it. */
  whyNamed(name: NameNode, reasonsOf: (group: NameGroup) => readonly string[]): readonly string[] {
    if (name !== this.#main || name.chains.size > 1) {
      return [whyGrouped(name.signature, this.#main.signature)];
    }
    const others = this.#names.filter(other => other !== name && other.group);
    const reasons = others.flatMap(other => {
      const pointed = reasonsOf(other.group!);
      return pointed.length > 0 ? pointed.slice(0, 1) : [whyGrouped(other.signature, name.signature)];
    });
    return [...new Set(reasons)].sort();
  }

  #chains(): readonly { readonly article: Article; readonly chain: number }[] {
    return this.#names.flatMap(({ chains }) =>
      [...chains].flatMap(([uri, indices]) => indices.map(chain => ({ article: this.#context.article(uri), chain }))),
    );
  }

  #refs(mentionsOf: (article: Article, chain: number) => readonly number[]): readonly Ref[] {
    return this.#chains()
      .flatMap(({ article, chain }) => mentionsOf(article, chain).map(index => ({ uri: article.uri, index })))
      .sort(compareRefs);
  }

  /** The usual full name; the one name of a place. */
  #nameToShow({ names }: NameGroup): string {
    const { signature } = this.#main;
    if (signature.kind === 'place' && this.kind === 'place') {
      return signature.name;
    }
    const counts = new Map<string, number>();
    for (const { spellings } of this.kind === 'person' ? names : this.#names) {
      spellings.forEach((count, text) => counts.set(text, (counts.get(text) ?? 0) + count));
    }
    const full = new Set(names.flatMap(({ signature: { kind, name } }) => (kind === 'organization' ? [name.key] : [])));
    const whole = (text: string): number =>
      Number(this.kind === 'person' ? text.includes(' ') : full.has(parseOrganizationName(text).key));
    const [best] = [...counts].sort(
      (a, b) => whole(b[0]) - whole(a[0]) || b[1] - a[1] || b[0].length - a[0].length || compare(a[0], b[0]),
    );
    return (
      best?.[0] ?? (signature.kind === 'person' ? signature.text : signature.key.slice(signature.key.indexOf(':') + 1))
    );
  }
}

/** An organization and its building are what most mentions take them for. */
function kindOf(names: readonly NameNode[]): EntityKind {
  const weight = (kind: EntityKind): number =>
    names.reduce((sum, name) => sum + (name.signature.kind === kind ? name.mentionCount : 0), 0);
  const { kind } = names[0]!.signature;
  return kind === 'person' || weight('place') === weight('organization')
    ? kind
    : weight('place') > weight('organization')
      ? 'place'
      : 'organization';
}

function whyGrouped(own: Signature, main: Signature): string {
  if (own.kind === 'person' && main.kind === 'person') {
    return own.text === main.text
      ? own.name.given === null
        ? 'same rare surname'
        : 'same full name'
      : whySame(own.name, main.name);
  }
  if (own.kind === 'organization' && main.kind === 'organization') {
    return own.name.key === main.name.key ? 'same name' : 'spelling variant';
  }
  return own.kind === 'place' && main.kind === 'place' && own.within !== main.within
    ? 'same name, and nothing speaks for another place'
    : 'same name';
}

function whySame(own: PersonName, main: PersonName): string {
  if (own.key !== main.key) {
    return 'same given name, one letter of the surname amiss';
  }
  return own.given !== main.given
    ? 'same surname, and a given name that agrees'
    : own.middle.length === main.middle.length
      ? 'spelling variant'
      : 'same name but for the middle';
}

function byArticles(a: NameNode, b: NameNode): number {
  return b.chains.size - a.chains.size || compare(a.signature.key, b.signature.key);
}

/** Texts with how often and where they stand; of those with one key, a text in lower case stands for all. */
function gathered(
  uses: readonly { readonly uri: string; readonly text: string }[],
  keyOf: (text: string) => string,
): Alias[] {
  const found = new Map<string, { text: string; count: number; articles: Set<string> }>();
  for (const { uri, text } of uses) {
    const key = keyOf(text);
    const known = found.get(key) ?? { text, count: 0, articles: new Set() };
    found.set(key, known);
    known.text = /^\p{Ll}/u.test(known.text) ? known.text : text;
    known.count++;
    known.articles.add(uri);
  }
  return [...found.values()].map(({ text, count, articles }) => ({ text, count, articles: [...articles].sort() }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Most articles first, one that uses two names counting for both; then most mentions, then by name. */
export function byImportance(a: StoryEntity, b: StoryEntity): number {
  return b.weight - a.weight || b.mentionCount - a.mentionCount || compare(a.name, b.name) || compare(a.id, b.id);
}
