import type { Article } from '../article';
import type { Entity } from '../model';
import { DemonymIndex } from './demonymIndex';
import { StoryEntity } from './entity';
import { EntityOrder } from './entityOrder';
import { groupNames } from './grouping';
import { type NameGroup, nameGroup } from './nameGroup';
import { NameNode } from './nameNode';
import { Pointers } from './pointers';
import { signatureOf } from './signature';

/** Names that may be one entity's. */
interface Block {
  readonly names: Set<NameNode>;
  groups: readonly NameGroup[];
}

/**
 * Who is who across the articles of a story. Chains of one signature are one name; names that could be one entity's meet in a block and are grouped
 * there; a group of short names ("Smith", "EU") points at the fuller ones that it is short for. Only the blocks that an edit touches are linked
 * anew, and what points at them, when somebody next asks: the cost does not grow with the number of articles.
 */
export class EntityIndex {
  readonly #articles = new Map<string, Article>();
  readonly #names = new Map<string, NameNode>();
  /** The name of each chain, by uri. */
  readonly #ofChains = new Map<string, readonly NameNode[]>();
  readonly #blocks = new Map<string, Block>();
  readonly #dirty = new Set<string>();
  /** Uris of articles of which a chain is another entity than before, or one of another name. */
  readonly #changed = new Set<string>();
  readonly #pointers = new Pointers();
  readonly #entities = new Map<NameGroup, StoryEntity>();
  readonly #byId = new Map<string, StoryEntity>();
  readonly #order = new EntityOrder();
  readonly #demonyms = new DemonymIndex();
  #relinked = 0;

  /** How many blocks were linked since the index began. */
  get relinked(): number {
    return this.#relinked;
  }

  set(article: Article): void {
    this.delete(article.uri);
    this.#articles.set(article.uri, article);
    const { chains } = article.analysis;
    const own = chains.map((_, index) => this.#nameOf(article, index));
    own.forEach((name, index) => name.add(article, index));
    this.#ofChains.set(article.uri, own);
    this.#demonyms.set(article);
  }

  #nameOf(article: Article, chain: number): NameNode {
    const signature = signatureOf(article, chain);
    const name = this.#names.get(signature.key) ?? new NameNode(signature);
    this.#names.set(signature.key, name);
    const block = this.#blocks.get(signature.block) ?? { names: new Set(), groups: [] };
    this.#blocks.set(signature.block, block);
    block.names.add(name);
    this.#dirty.add(signature.block);
    return name;
  }

  delete(uri: string): void {
    const article = this.#articles.get(uri);
    if (!article) {
      return;
    }
    for (const name of new Set(this.#ofChains.get(uri))) {
      name.remove(article);
      this.#dirty.add(name.signature.block);
      if (name.chains.size === 0) {
        this.#names.delete(name.signature.key);
        this.#blocks.get(name.signature.block)?.names.delete(name);
      }
    }
    this.#ofChains.delete(uri);
    this.#demonyms.delete(uri);
    this.#articles.delete(uri);
  }

  /** Those with a mention outside boilerplate, the most important first. */
  all(): readonly Entity[] {
    this.#relink();
    return this.#order.sorted();
  }

  get(id: string): Entity | undefined {
    this.#relink();
    return this.#byId.get(id);
  }

  ofChain(uri: string, chain: number): Entity | undefined {
    this.#relink();
    return this.#entityOf(uri, chain);
  }

  #entityOf(uri: string, chain: number): StoryEntity | undefined {
    const group = this.#ofChains.get(uri)?.[chain]?.group;
    return group && this.#entities.get(this.#pointers.rootOf(group));
  }

  /** Why a chain is one with the chains of other articles: phrases for the reader. Empty for what stands in one article alone. */
  whyLinked(uri: string, chain: number): readonly string[] {
    this.#relink();
    const name = this.#ofChains.get(uri)?.[chain];
    const entity = this.#entityOf(uri, chain);
    if (!name?.group || !entity || entity.articles.length < 2) {
      return [];
    }
    const reasons = this.#pointers.reasonsOf(name.group);
    return reasons.length > 0 ? reasons : entity.whyNamed(name, group => this.#pointers.reasonsOf(group));
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
    const before = new Map<NameNode, string>();
    roots.forEach(group => this.#entities.get(group)?.names.forEach(name => before.set(name, this.#shownAs(group))));
    roots.forEach(group => this.#hide(group));
    roots.forEach(group => this.#show(group));
    roots.forEach(group =>
      this.#entities.get(group)?.names.forEach(name => {
        if (before.get(name) !== this.#shownAs(group)) {
          [...name.chains.keys()].forEach(uri => this.#changed.add(uri));
        }
      }),
    );
  }

  #shownAs(root: NameGroup): string {
    const { id, name, kind } = this.#entities.get(root)!;
    return `${kind} ${id}\n${name}`;
  }

  #linkBlock(key: string): readonly NameGroup[] {
    this.#relinked++;
    const block = this.#blocks.get(key);
    if (!block || block.names.size === 0) {
      this.#blocks.delete(key);
      return [];
    }
    const names = [...block.names].sort((a, b) => (a.signature.key < b.signature.key ? -1 : 1));
    block.groups = groupNames(names).map(own => nameGroup(key, own));
    block.groups.forEach(group => group.names.forEach(name => (name.group = group)));
    return block.groups;
  }

  #hide(root: NameGroup): void {
    const entity = this.#entities.get(root);
    if (entity) {
      this.#entities.delete(root);
      this.#byId.delete(entity.id);
      this.#order.delete(entity);
    }
  }

  /** Makes the entity of a group that points nowhere and is not of the past. */
  #show(root: NameGroup): void {
    if (!this.#pointers.isRoot(root) || root.names[0]!.group !== root) {
      return;
    }
    const entity = new StoryEntity(this.#pointers.membersOf(root), {
      article: uri => this.#articles.get(uri)!,
      ofChain: (uri, chain) => this.#entityOf(uri, chain),
      demonymsOf: country => this.#demonyms.of(country),
    });
    this.#entities.set(root, entity);
    this.#byId.set(entity.id, entity);
    this.#order.add(entity);
  }
}
