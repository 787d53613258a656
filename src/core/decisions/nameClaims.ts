import type { EntityKind } from '../article/analysis';
import type { NameCorrection } from '../article/corrections';
import type { Span } from '../text/span';

interface Claim extends Span {
  /** Undefined where it is no name. */
  readonly kind: EntityKind | undefined;
  readonly pointedAt: boolean;
  readonly words: string;
  /** The kind of its words was laid down before. */
  readonly keepsKind: boolean;
}

/** What is a name and what is none, as it was said one after another. */
export class NameClaims {
  /** By place, the last said of it last. */
  readonly #claims = new Map<string, Claim>();
  /** Words of which the kind was laid down. */
  readonly #ofKinds = new Set<string>();

  /** @param place the one pointed at, if it was found */
  add(kind: EntityKind, words: string, place: Span | undefined, occurrences: readonly Span[]): void {
    this.#claim(kind, words.replace(/\s+/g, ' '), place, occurrences);
  }

  /** Names of one kind are of another. What was added since their kind was last laid down keeps its own, unless it is of that kind. */
  changeKind(from: EntityKind, to: EntityKind, names: readonly string[]): void {
    names.forEach(name => this.#ofKinds.add(name));
    for (const [key, claim] of this.#claims) {
      if (claim.keepsKind && claim.kind === from && names.includes(claim.words)) {
        this.#claims.set(key, { ...claim, kind: to });
      }
    }
  }

  /** @returns all places that are no names by it */
  reject(place: Span | undefined, occurrences: readonly Span[]): readonly Span[] {
    return this.#claim(undefined, '', place, occurrences);
  }

  /** There is nothing against a name there any more. */
  remove(place: Span): void {
    const key = keyOf(place);
    if (this.#claims.get(key)?.kind === undefined) {
      this.#claims.delete(key);
    }
  }

  /** By place, not overlapping: what was pointed at comes first, the later before the earlier; of other words, the longer. */
  names(): readonly NameCorrection[] {
    const names = [...this.#claims.values()].flatMap(({ start, end, kind, pointedAt, keepsKind }): NameCorrection[] =>
      kind ? [{ start, end, kind, pointedAt, ...(keepsKind && { keepsKind }) }] : [],
    );
    const rest = names.filter(({ pointedAt }) => !pointedAt);
    rest.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
    const taken = new Set<number>();
    return [...names.filter(({ pointedAt }) => pointedAt).reverse(), ...rest]
      .filter(({ start, end }) => {
        const offsets = Array.from({ length: end - start }, (_, i) => start + i);
        const free = offsets.every(offset => !taken.has(offset));
        if (free) {
          offsets.forEach(offset => taken.add(offset));
        }
        return free;
      })
      .sort((a, b) => a.start - b.start);
  }

  /** By place. */
  notNames(): readonly Span[] {
    return [...this.#claims.values()]
      .filter(({ kind }) => kind === undefined)
      .map(({ start, end }): Span => ({ start, end }))
      .sort((a, b) => a.start - b.start || a.end - b.end);
  }

  #claim(
    kind: EntityKind | undefined,
    words: string,
    place: Span | undefined,
    occurrences: readonly Span[],
  ): readonly Span[] {
    const keepsKind = this.#ofKinds.has(words);
    const others = place
      ? occurrences.filter(({ start, end }) => start !== place.start || end !== place.end)
      : occurrences;
    others.forEach(({ start, end }) => {
      this.#put({ start, end, kind, pointedAt: false, words, keepsKind });
    });
    if (place) {
      this.#put({ start: place.start, end: place.end, kind, pointedAt: true, words, keepsKind });
    }
    return place ? [...others, place] : others;
  }

  #put(claim: Claim): void {
    const key = keyOf(claim);
    this.#claims.delete(key); // so that it stands last
    this.#claims.set(key, claim);
  }
}

function keyOf({ start, end }: Span): string {
  return `${String(start)} ${String(end)}`;
}
