import { mostOverlapping } from '../../article/corrections';
import type { DecisionKind } from '../../decisions/decision';
import type { Article } from '../article';
import type { Entity } from '../model';
import { DemonymIndex } from './demonymIndex';
import { Entities } from './entities';
import { groupNames } from './grouping';
import { type NameGroup, nameGroup } from './nameGroup';
import { NamePairs, type Place } from './namePairs';
import { NameNode, type Saying } from './nameNode';
import { Pointers } from './pointers';
import { signatureOf } from './signature';

/** Names that may be one entity's. */
interface Block {
  readonly names: Set<NameNode>;
  groups: readonly NameGroup[];
}

/** A decision about entities with the chain that it points at. */
interface Decided {
  readonly saying: Saying;
  readonly role: 'entity' | 'other';
  readonly chain: number;
}

/**
 * Who is who across the articles of a story. Chains of one signature are one name; names that could be one entity's meet in a block and are grouped
 * there; a group of short names ("Smith", "EU") points at the fuller ones that it is short for. Only the blocks that an edit touches are linked
 * anew, and what points at them, when somebody next asks: the cost does not grow with the number of articles.
 * What the reader decided goes before all of it, and is about names: it holds in all articles that have them.
 */
export class EntityIndex {
  readonly #articles = new Map<string, Article>();
  readonly #names = new Map<string, NameNode>();
  /** The name of each chain, by uri. */
  readonly #ofChains = new Map<string, NameNode[]>();
  /** By uri. */
  readonly #decided = new Map<string, readonly Decided[]>();
  readonly #pairs = new NamePairs();
  readonly #blocks = new Map<string, Block>();
  readonly #dirty = new Set<string>();
  /** Uris of articles of which a chain is another entity than before, or one of another name. */
  readonly #changed = new Set<string>();
  readonly #pointers = new Pointers(this.#pairs.teams);
  readonly #demonyms = new DemonymIndex();
  readonly #entities = new Entities(this.#pointers, this.#pairs.teams, key => this.#names.get(key), {
    article: uri => this.#articles.get(uri)!,
    ofChain: (uri, chain) => this.#ofChains.get(uri)?.[chain]?.entity,
    demonymsOf: country => this.#demonyms.of(country),
  });
  #relinked = 0;

  /** How many blocks were linked since the index began. */
  get relinked(): number {
    return this.#relinked;
  }

  set(article: Article): void {
    this.delete(article.uri);
    this.#articles.set(article.uri, article);
    this.#decided.set(article.uri, decidedOf(article));
    this.#ofChains.set(article.uri, []);
    article.analysis.chains.forEach((_, chain) => {
      this.#add(article, chain);
    });
    for (const { saying, role, chain } of this.#decided.get(article.uri)!) {
      if (isPair(saying)) {
        this.#pairs.set(saying.line, role, { uri: article.uri, chain });
      }
    }
    this.#demonyms.set(article);
  }

  #add(article: Article, chain: number, told?: string): void {
    const signature = signatureOf(article, chain, told);
    const name = this.#names.get(signature.key) ?? new NameNode(signature);
    this.#names.set(signature.key, name);
    const block = this.#blocks.get(signature.block) ?? { names: new Set(), groups: [] };
    this.#blocks.set(signature.block, block);
    block.names.add(name);
    this.#dirty.add(signature.block);
    name.add(article, chain);
    this.#sayingsOf(article.uri, chain).forEach(saying => name.sayings.add(saying));
    this.#ofChains.get(article.uri)![chain] = name;
  }

  #remove(article: Article, chain: number): void {
    const name = this.#ofChains.get(article.uri)![chain]!;
    name.remove(article, chain);
    this.#sayingsOf(article.uri, chain).forEach(saying => name.sayings.delete(saying));
    this.#dirty.add(name.signature.block);
    if (name.chains.size === 0) {
      this.#names.delete(name.signature.key);
      this.#blocks.get(name.signature.block)?.names.delete(name);
    }
  }

  #sayingsOf(uri: string, chain: number): readonly Saying[] {
    return this.#decided.get(uri)!.flatMap(({ saying, chain: own }) => (own === chain ? [saying] : []));
  }

  delete(uri: string): void {
    const article = this.#articles.get(uri);
    if (!article) {
      return;
    }
    for (const { saying, role } of this.#decided.get(uri)!) {
      if (isPair(saying)) {
        this.#pairs.set(saying.line, role, undefined);
      }
    }
    article.analysis.chains.forEach((_, chain) => {
      this.#remove(article, chain);
    });
    this.#ofChains.delete(uri);
    this.#decided.delete(uri);
    this.#demonyms.delete(uri);
    this.#articles.delete(uri);
  }

  /** Files a chain under another name. */
  #tell({ uri, chain }: Place, id: string | undefined): void {
    const article = this.#articles.get(uri)!;
    if (this.#ofChains.get(uri)![chain]!.signature.key !== signatureOf(article, chain, id).key) {
      this.#remove(article, chain);
      this.#add(article, chain, id);
      this.#changed.add(uri);
    }
  }

  /** Those with a mention outside boilerplate, the most important first. */
  all(): readonly Entity[] {
    this.#relink();
    return this.#entities.sorted();
  }

  get(id: string): Entity | undefined {
    this.#relink();
    return this.#entities.get(id);
  }

  ofChain(uri: string, chain: number): Entity | undefined {
    this.#relink();
    return this.#ofChains.get(uri)?.[chain]?.entity;
  }

  /** Why a chain is one with the chains of other articles: phrases for the reader. Empty for what stands in one article alone. */
  whyLinked(uri: string, chain: number): readonly string[] {
    this.#relink();
    const name = this.#ofChains.get(uri)?.[chain];
    return name?.entity?.whyNamed(name, other => this.#pointedAt(other)) ?? [];
  }

  /** Why a name is short for others of its entity. */
  #pointedAt({ group, entity }: NameNode): readonly string[] {
    const target = group && this.#pointers.targetOf(group);
    return target?.names[0]!.entity === entity ? this.#pointers.reasonsOf(group!) : [];
  }

  /** The uris of articles of which a chain has come to be another entity, or one of another name, since this was last asked. */
  takeChanged(): ReadonlySet<string> {
    this.#relink();
    const changed = new Set(this.#changed);
    this.#changed.clear();
    return changed;
  }

  #relink(): void {
    if (this.#dirty.size === 0) {
      return;
    }
    const redecided = this.#pairs.update({
      signatureAt: ({ uri, chain }) => this.#ofChains.get(uri)?.[chain]?.signature,
      tell: (place, id) => {
        this.#tell(place, id);
      },
    });
    for (const key of redecided) {
      const name = this.#names.get(key);
      if (name) {
        this.#dirty.add(name.signature.block);
      }
    }
    const stale = new Set<NameGroup>();
    /** Whose entities are others than before. */
    const roots = new Set<NameGroup>();
    const addRoots = (): void => stale.forEach(group => roots.add(this.#pointers.rootOf(group)));
    for (const key of this.#dirty) {
      for (const group of this.#blocks.get(key)?.groups ?? []) {
        roots.add(this.#pointers.rootOf(group));
        this.#pointers.delete(group, stale);
        group.names.forEach(name => (name.group = undefined));
      }
    }
    this.#pointers.resize(this.#articles.size, stale);
    for (const key of this.#dirty) {
      this.#linkBlock(key).forEach(group => this.#pointers.add(group, stale));
    }
    this.#dirty.clear();
    addRoots();
    stale.forEach(group => this.#pointers.point(group));
    addRoots();
    this.#entities.update(roots).forEach(uri => this.#changed.add(uri));
  }

  #linkBlock(key: string): readonly NameGroup[] {
    this.#relinked++;
    const block = this.#blocks.get(key);
    if (!block || block.names.size === 0) {
      this.#blocks.delete(key);
      return [];
    }
    const names = [...block.names].sort((a, b) => (a.signature.key < b.signature.key ? -1 : 1));
    block.groups = groupNames(names, this.#pairs.teams).map(own => nameGroup(key, own));
    block.groups.forEach(group => group.names.forEach(name => (name.group = group)));
    return block.groups;
  }
}

/** The decisions about entities whose chains are still there. */
function decidedOf({ uri, analysis, decided }: Article): readonly Decided[] {
  return (decided?.marks ?? []).flatMap((mark): Decided[] => {
    const { line, role } = mark;
    if ((role !== 'entity' && role !== 'other') || !ABOUT_ENTITIES.has(line.decision.kind)) {
      return [];
    }
    const mention = analysis.mentions[mostOverlapping(analysis.mentions, mark)];
    return mention ? [{ saying: { uri, line }, role, chain: mention.chain }] : [];
  });
}

const ABOUT_ENTITIES: ReadonlySet<DecisionKind> = new Set([
  'sameEntity',
  'notSameEntity',
  'renameEntity',
  'entityKind',
  'addDescriptor',
  'removeDescriptor',
] as const);

function isPair({ line }: Saying): boolean {
  return line.decision.kind === 'sameEntity' || line.decision.kind === 'notSameEntity';
}
