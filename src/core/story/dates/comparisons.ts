import type { ArticleDate } from '../../article/analysis';
import { parseDay } from '../../article/times/calendar';
import { type SameTime, sameTimes } from './sameTimes';
import type { Sibling } from './sibling';

/** An article is compared with so many dated siblings at most: those that share most words with it. */
const MOST = 12;

interface Dated {
  readonly sibling: Sibling;
  readonly date: ArticleDate;
}

interface Asker {
  readonly sibling: Sibling;
  /** The nearest first. */
  near: readonly { readonly uri: string; readonly shared: number }[];
  /** What each of these tells of the same. */
  readonly told: Map<string, Told>;
}

/** What a dated sibling tells of the same. */
export interface Told {
  /** On which it was written. */
  readonly day: number;
  readonly times: readonly SameTime[];
}

/** What dated articles tell those that ask for a date. The nearest are found among all, so that they are the same from any order of edits. */
export class Comparisons {
  readonly #dated = new Map<string, Dated>();
  readonly #askers = new Map<string, Asker>();
  /** How many pairs of articles were compared so far: what an edit costs. */
  compared = 0;

  /** Adds a dated article, or replaces the one of the same uri. Gives the uris of those for whom it makes a difference. */
  setDated(sibling: Sibling, date: ArticleDate): string[] {
    const dated = { sibling, date };
    this.#dated.set(sibling.uri, dated);
    return [...this.#askers.values()]
      .filter(asker => (asker.told.has(sibling.uri) ? this.#part(asker, sibling.uri) : this.#meet(asker, dated)))
      .map(asker => asker.sibling.uri);
  }

  deleteDated(uri: string): string[] {
    return this.#dated.delete(uri)
      ? [...this.#askers.values()].filter(asker => this.#part(asker, uri)).map(asker => asker.sibling.uri)
      : [];
  }

  setAsker(sibling: Sibling): void {
    const asker: Asker = { sibling, near: [], told: new Map() };
    this.#askers.set(sibling.uri, asker);
    this.#fill(asker);
  }

  deleteAsker(uri: string): void {
    this.#askers.delete(uri);
  }

  /** In the order of the siblings' uris, so that sums are the same; only those that tell something. */
  toldTo(uri: string): (readonly [string, Told])[] {
    return [...(this.#askers.get(uri)?.told ?? [])].filter(([, { times }]) => times.length > 0).sort(byUri);
  }

  #meet(asker: Asker, dated: Dated): boolean {
    const { uri } = dated.sibling;
    const shared = asker.sibling.facts.signature.shared(dated.sibling.facts.signature);
    const near = [...asker.near, { uri, shared }].sort(nearestFirst);
    const last = near.length > MOST ? near.pop()! : undefined;
    if (last?.uri === uri || shared === 0) {
      return false;
    }
    asker.near = near;
    const gone = last && asker.told.get(last.uri);
    if (last) {
      asker.told.delete(last.uri);
    }
    return this.#ask(asker, dated) || (gone?.times.length ?? 0) > 0;
  }

  #part(asker: Asker, uri: string): boolean {
    const gone = asker.told.get(uri);
    asker.told.delete(uri);
    return gone !== undefined && (this.#fill(asker) || gone.times.length > 0);
  }

  /** With the nearest of all; true where one that is new among them, or was and told something, makes a difference. */
  #fill(asker: Asker): boolean {
    asker.near = [...this.#dated.values()]
      .map(({ sibling }) => ({
        uri: sibling.uri,
        shared: asker.sibling.facts.signature.shared(sibling.facts.signature),
      }))
      .filter(({ shared }) => shared > 0)
      .sort(nearestFirst)
      .slice(0, MOST);
    const near = new Set(asker.near.map(({ uri }) => uri));
    const gone = [...asker.told].filter(([uri]) => !near.has(uri));
    gone.forEach(([uri]) => asker.told.delete(uri));
    const added = asker.near.filter(({ uri }) => !asker.told.has(uri));
    const telling = added.filter(({ uri }) => this.#ask(asker, this.#dated.get(uri)!));
    return telling.length > 0 || gone.some(([, { times }]) => times.length > 0);
  }

  #ask(asker: Asker, { sibling, date }: Dated): boolean {
    this.compared++;
    const day = parseDay(date.value)!;
    const times = sameTimes(asker.sibling, sibling, date);
    asker.told.set(sibling.uri, { day, times });
    return times.length > 0;
  }
}

function nearestFirst(
  a: { readonly uri: string; readonly shared: number },
  b: { readonly uri: string; readonly shared: number },
): number {
  return b.shared - a.shared || (a.uri < b.uri ? -1 : 1);
}

function byUri([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
