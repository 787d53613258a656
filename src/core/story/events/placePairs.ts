import { namesInside } from '../../article/places/surroundings';
import type { Article } from '../article';
import type { EntityIndex } from '../entities/entityIndex';

/** Pairs of entities of which one article says that one, a place or an organization, lies in the other: "Lyon, France", "the ministry in Oslo". */
export function placesInside({ text, analysis, uri }: Article, entities: EntityIndex): (readonly [string, string])[] {
  return namesInside(text, analysis).flatMap(({ inner, outer }) => {
    const [a, b] = [inner, outer].map(mention => entities.ofChain(uri, analysis.mentions[mention]!.chain)?.id);
    return a !== undefined && b !== undefined && a !== b ? [[a, b] as const] : [];
  });
}

/** Pairs of places that articles put into one another, with how many articles do; and which have come or gone. */
export class PlacePairs {
  readonly #counts = new Map<string, number>();
  readonly #changed = new Map<string, readonly [string, string]>();

  has(a: string, b: string): boolean {
    return this.#counts.has(keyOf(a, b));
  }

  add(pairs: readonly (readonly [string, string])[]): void {
    pairs.forEach(pair => this.#count(pair, 1));
  }

  delete(pairs: readonly (readonly [string, string])[]): void {
    pairs.forEach(pair => this.#count(pair, -1));
  }

  #count(pair: readonly [string, string], by: number): void {
    const key = keyOf(...pair);
    const before = this.#counts.get(key) ?? 0;
    if (before + by > 0) {
      this.#counts.set(key, before + by);
    } else {
      this.#counts.delete(key);
    }
    if (before === 0 || before + by === 0) {
      // what comes and goes before anybody asks has not changed
      if (!this.#changed.delete(key)) {
        this.#changed.set(key, pair);
      }
    }
  }

  /** The places of pairs that have come or gone since this was last asked. */
  takeChanged(): ReadonlySet<string> {
    const places = new Set([...this.#changed.values()].flat());
    this.#changed.clear();
    return places;
  }
}

function keyOf(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}
