import { KeyedSets } from './keyedSets';
import type { NameGroup } from './nameGroup';
import { type Pointer, pointerOf } from './shortNames';
import type { Vetoes } from './vetoes';

/** Which groups of names are short for which: what asks under a key is matched with what answers under it. */
export class Pointers {
  readonly #asking = new KeyedSets<string, NameGroup>();
  readonly #answering = new KeyedSets<string, NameGroup>();
  readonly #pointing = new KeyedSets<NameGroup, NameGroup>();
  readonly #pointers = new Map<NameGroup, Pointer>();
  /** Groups of surnames alone. */
  readonly #surnames = new Set<NameGroup>();
  /** As many articles as the story has, down to a power of two: surnames that depend on it are seldom to be looked at again. */
  #size = 0;
  readonly #vetoes: Vetoes;

  constructor(vetoes: Vetoes) {
    this.#vetoes = vetoes;
  }

  /** Groups that depend on how many articles the story has are stale where that is another number by now. */
  resize(articles: number, stale: Set<NameGroup>): void {
    const size = articles === 0 ? 0 : 2 ** Math.floor(Math.log2(articles));
    if (size !== this.#size) {
      this.#size = size;
      this.#surnames.forEach(group => stale.add(group));
    }
  }

  /** Adds a group; it is stale, and so are those that may be short for it. */
  add(group: NameGroup, stale: Set<NameGroup>): void {
    if (isSurname(group)) {
      this.#surnames.add(group);
    }
    group.asks.forEach(key => this.#asking.add(key, group));
    group.answers.forEach(key => this.#answering.add(key, group));
    stale.add(group);
    this.#askersOf(group, stale);
  }

  /** Forgets a group; those that may be short for it are stale. */
  delete(group: NameGroup, stale: Set<NameGroup>): void {
    this.#askersOf(group, stale);
    this.#unpoint(group);
    this.#surnames.delete(group);
    group.asks.forEach(key => this.#asking.delete(key, group));
    group.answers.forEach(key => this.#answering.delete(key, group));
    stale.delete(group);
  }

  #askersOf(group: NameGroup, found: Set<NameGroup>): void {
    group.answers.forEach(key => this.#asking.get(key).forEach(asker => found.add(asker)));
  }

  /** Points a group at the one that it is short for among those of now. */
  point(group: NameGroup): void {
    this.#unpoint(group);
    const candidates = new Set<NameGroup>();
    for (const key of group.asks) {
      const answering = this.#answering.get(key);
      if (key.startsWith('slip:') && answering.size > MOST_SLIPS) {
        continue;
      }
      answering.forEach(other => {
        if (!this.#vetoes.part(group.names, other.names)) {
          candidates.add(other);
        }
      });
    }
    candidates.delete(group);
    const pointer = candidates.size > 0 ? pointerOf(group, [...candidates], this.#size) : null;
    if (pointer) {
      this.#pointers.set(group, pointer);
      this.#pointing.add(pointer.to, group);
    }
  }

  #unpoint(group: NameGroup): void {
    const pointer = this.#pointers.get(group);
    if (pointer) {
      this.#pointers.delete(group);
      this.#pointing.delete(pointer.to, group);
    }
  }

  /** The group that it is short for. */
  targetOf(group: NameGroup): NameGroup | undefined {
    return this.#pointers.get(group)?.to;
  }

  isRoot(group: NameGroup): boolean {
    return !this.#pointers.has(group);
  }

  rootOf(group: NameGroup): NameGroup {
    let root = group;
    for (let pointer = this.#pointers.get(root); pointer; pointer = this.#pointers.get(root)) {
      root = pointer.to;
    }
    return root;
  }

  /** A group and all that point at it, by whatever way. */
  membersOf(root: NameGroup): readonly NameGroup[] {
    const members = [root];
    for (const member of members) {
      members.push(...this.#pointing.get(member));
    }
    return members;
  }

  /** Why a group stands for its root, one reason for each step; empty for a root. */
  reasonsOf(group: NameGroup): readonly string[] {
    const pointer = this.#pointers.get(group);
    return pointer ? [pointer.reason, ...this.reasonsOf(pointer.to)] : [];
  }
}

/** Where more names are made of the same letters than this, none is another's slip. */
const MOST_SLIPS = 24;

function isSurname({ names: [name] }: NameGroup): boolean {
  return name?.signature.kind === 'person' && name.signature.name.given === null;
}
