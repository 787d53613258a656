import type { EntityKind } from '../../article/analysis';
import { parseOrganizationName } from '../../language/organizationName';
import { isHonorific } from '../../language/personNouns';
import { type PlaceFacts, placeFacts } from '../../language/placeFacts';
import { isPlaceNoun } from '../../language/placeNouns';
import { type Article, compareRefs, type Ref } from '../article';
import type { Alias, Descriptor, Entity, Relation } from '../model';
import { type DescriptorUse, foldDescriptor, withSaid } from './descriptors';
import { gathered } from './gathered';
import { type Headed, namesIn } from './headed';
import type { NameGroup } from './nameGroup';
import { countedMentions, isAside, type NameNode, spellingOf } from './nameNode';
import { whyGrouped } from './whyGrouped';

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
  /** Those that linking alone takes for one; the reader joined the others with them. */
  readonly #own: readonly NameNode[];
  /** The name that most articles have, to which the others are compared. */
  readonly #main: NameNode;
  readonly #context: EntityContext;
  #articles: readonly string[] | undefined;
  #mentions: readonly Ref[] | undefined;
  #aliases: readonly Alias[] | undefined;
  #descriptors: readonly Descriptor[] | undefined;

  constructor({ parts, said }: Headed, context: EntityContext) {
    const [own] = parts as readonly [readonly NameGroup[]];
    this.id = own[0]!.names[0]!.signature.key;
    this.#names = namesIn(parts.flat());
    this.#own = namesIn(own);
    this.#main = [...own[0]!.names].sort(byArticles)[0]!;
    this.#context = context;
    this.weight = this.#names.reduce((sum, { mentions }) => sum + mentions.size, 0);
    this.mentionCount = this.#names.reduce((sum, name) => sum + name.mentionCount, 0);
    this.kind = said.kind ?? kindOf(this.#own);
    this.name = said.name ?? this.#nameToShow(own[0]!);
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
      withSaid(
        this.#described(),
        this.#names.flatMap(({ sayings }) => [...sayings]),
      ),
      foldDescriptor,
    )
      .map(({ text, articles }) => ({ text, articles }))
      .sort((a, b) => b.articles.length - a.articles.length || compare(a.text, b.text));
    return this.#descriptors;
  }

  #described(): readonly DescriptorUse[] {
    return this.#chains()
      .filter(({ article, chain }) => countedMentions(article, chain).length > 0)
      .flatMap(({ article: { uri, analysis }, chain }) =>
        analysis.chains[chain]!.descriptions.map(({ text }) => ({ uri, text })),
      )
      .filter(({ text }) => this.#tells(text));
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
    const { signature } = this.#main;
    return this.kind === 'place'
      ? this.#context.demonymsOf(signature.kind === 'place' ? signature.name : this.name)
      : [];
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

  /**
   * Why a name is one with what most articles call it; of that name itself, why others are one with it. Empty for what stands in one article alone
   * and is joined with nothing by the reader.
   */
  whyNamed(name: NameNode, reasonsOf: (name: NameNode) => readonly string[]): readonly string[] {
    if (!this.#own.includes(name)) {
      return [LAID_DOWN];
    }
    const alone = new Set(this.#own.flatMap(({ mentions }) => [...mentions.keys()])).size < 2;
    if (alone) {
      return this.#own.length < this.#names.length ? [LAID_DOWN] : [];
    }
    const pointed = reasonsOf(name);
    if (pointed.length > 0) {
      return pointed;
    }
    if (name !== this.#main || name.chains.size > 1) {
      return [whyGrouped(name.signature, this.#main.signature)];
    }
    const others = this.#own.filter(other => other !== name);
    const reasons = others.flatMap(other => {
      const [pointer] = reasonsOf(other);
      return pointer !== undefined ? [pointer] : [whyGrouped(other.signature, name.signature)];
    });
    return [...new Set(reasons)].sort();
  }

  #chains(): readonly { readonly article: Article; readonly chain: number }[] {
    return this.#names
      .flatMap(({ chains }) =>
        [...chains].flatMap(([uri, indices]) => indices.map(chain => ({ article: this.#context.article(uri), chain }))),
      )
      .sort((a, b) => compare(a.article.uri, b.article.uri) || a.chain - b.chain);
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
    for (const { spellings } of this.kind === 'person' ? names : this.#own) {
      spellings.forEach((count, text) => counts.set(text, (counts.get(text) ?? 0) + count));
    }
    const full = new Set(names.flatMap(({ signature: { kind, name } }) => (kind === 'organization' ? [name.key] : [])));
    const whole = (text: string): number =>
      Number(this.kind === 'person' ? text.includes(' ') : full.has(parseOrganizationName(text).key));
    const [best] = [...counts].sort(
      (a, b) => whole(b[0]) - whole(a[0]) || b[1] - a[1] || b[0].length - a[0].length || compare(a[0], b[0]),
    );
    return best?.[0] ?? (signature.kind === 'place' ? signature.name : signature.text);
  }
}

/** Why names are one that linking alone would not join. */
const LAID_DOWN = 'laid down by the reader';

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

function byArticles(a: NameNode, b: NameNode): number {
  return b.chains.size - a.chains.size || compare(a.signature.key, b.signature.key);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Most articles first, one that uses two names counting for both; then most mentions, then by name. */
export function byImportance(a: StoryEntity, b: StoryEntity): number {
  return b.weight - a.weight || b.mentionCount - a.mentionCount || compare(a.name, b.name) || compare(a.id, b.id);
}
