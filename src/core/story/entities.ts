import type { Article } from './article';
import { blockKeys, linkBlock, storyChain, type StoryChain } from './entityLinking';
import { byImportance, entityOf } from './entityView';
import type { Entity } from './model';

/** Entities that share a block key and so may be one. */
interface Block {
  /** By uri. */
  readonly chains: Map<string, StoryChain[]>;
  entities: Entity[];
}

/**
 * Who is who across the articles of a story. Chains that could be one entity meet in a block; only the blocks that an edit
 * touches are linked anew, when somebody next asks.
 */
export class EntityIndex {
  readonly #blocks = new Map<string, Block>();
  readonly #dirty = new Set<string>();
  /** The block of each chain, by uri. */
  readonly #keys = new Map<string, readonly string[]>();
  readonly #byId = new Map<string, Entity>();
  readonly #byChain = new Map<string, Map<number, Entity>>();
  #sorted: readonly Entity[] | undefined;
  #relinked = 0;

  /** How many blocks were linked since the index began. */
  get relinked(): number {
    return this.#relinked;
  }

  set(article: Article): void {
    this.delete(article.uri);
    const keys = blockKeys(article.analysis.chains);
    this.#keys.set(article.uri, keys);
    article.analysis.chains.forEach((_, index) => {
      const key = keys[index]!;
      let block = this.#blocks.get(key);
      if (!block) {
        block = { chains: new Map(), entities: [] };
        this.#blocks.set(key, block);
      }
      const own = block.chains.get(article.uri) ?? [];
      block.chains.set(article.uri, own);
      own.push(storyChain(article, index));
      this.#dirty.add(key);
    });
  }

  delete(uri: string): void {
    for (const key of this.#keys.get(uri) ?? []) {
      this.#blocks.get(key)?.chains.delete(uri);
      this.#dirty.add(key);
    }
    this.#keys.delete(uri);
    this.#byChain.delete(uri);
  }

  /** Those with a mention outside boilerplate, the most important first. */
  all(): readonly Entity[] {
    this.#relink();
    this.#sorted ??= [...this.#byId.values()].filter(entity => entity.mentions.length > 0).sort(byImportance);
    return this.#sorted;
  }

  get(id: string): Entity | undefined {
    this.#relink();
    return this.#byId.get(id);
  }

  ofChain(uri: string, chain: number): Entity | undefined {
    this.#relink();
    return this.#byChain.get(uri)?.get(chain);
  }

  #relink(): void {
    for (const key of this.#dirty) {
      this.#relinkBlock(key);
      this.#sorted = undefined;
    }
    this.#dirty.clear();
  }

  #relinkBlock(key: string): void {
    const block = this.#blocks.get(key);
    if (!block) {
      return;
    }
    this.#relinked++;
    for (const entity of block.entities) {
      this.#byId.delete(entity.id);
    }
    const chains = [...block.chains.values()]
      .flat()
      .sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.index - b.index));
    if (chains.length === 0) {
      this.#blocks.delete(key);
      return;
    }
    const groups = linkBlock(chains);
    block.entities = groups.map((group, i) => entityOf(key, group, groups.slice(0, i)));
    groups.forEach((group, i) => {
      const entity = block.entities[i]!;
      this.#byId.set(entity.id, entity);
      for (const chain of group) {
        const own = this.#byChain.get(chain.uri) ?? new Map<number, Entity>();
        this.#byChain.set(chain.uri, own);
        own.set(chain.index, entity);
      }
    });
  }
}
