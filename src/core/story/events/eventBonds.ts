import type { DecisionLine } from '../../decisions/decision';
import { compareLines } from '../../decisions/log';
import { type Claim, settle } from '../../decisions/sameness';
import type { Ref } from '../article';
import type { PairEnd } from './laidDown';
import { mentionKey } from './mentionKey';
import { mergesOf } from './eventMerges';

/** What the reader's decisions on pairs say of one telling. */
export interface Bond {
  /** Tellings of one id are of one event. */
  readonly id: string;
  /** Ids whose tellings are of other events. */
  readonly foes: ReadonlySet<string>;
  /** What it was made one with; null where it was only parted. */
  readonly merge: Merge | null;
}

/** Tellings that the reader made one, directly or through others. */
export interface Merge {
  readonly id: string;
  /** The last of the decisions. */
  readonly line: DecisionLine;
  /** Is it the telling whose event gives the name and the date? */
  readonly leads: boolean;
}

/** A telling's end of a pair. */
interface End extends PairEnd {
  readonly key: string;
  readonly uri: string;
}

interface PairClaim extends Claim<string> {
  /** Null for two tellings of one article that are taken for one without the reader. */
  readonly line: DecisionLine | null;
}

/**
 * Which tellings of a story are of one event and which never are, by the reader's decisions on pairs. A pair counts while both of its tellings are
 * there; of pairs that contradict one another the later holds.
 */
export class EventBonds {
  readonly #ends = new Map<string, readonly End[]>();
  readonly #mates = new Map<string, readonly PairClaim[]>();
  #bonds: ReadonlyMap<string, { readonly bond: Bond; readonly uri: string; readonly says: string }> = new Map();
  #isStale = false;

  set(uri: string, ends: readonly PairEnd[]): void {
    this.delete(uri);
    if (ends.length > 0) {
      this.#ends.set(
        uri,
        ends.map(end => ({ ...end, uri, key: mentionKey({ uri, index: end.index }) })),
      );
      this.#isStale = true;
    }
  }

  delete(uri: string): void {
    this.#isStale = this.#ends.delete(uri) || this.#isStale;
    this.#mates.delete(uri);
  }

  /** Are several tellings of an article in pairs? */
  hasSeveral(uri: string): boolean {
    return new Set(this.#ends.get(uri)?.map(({ index }) => index)).size > 1;
  }

  /**
   * Tellings of an article that are taken for one event without the reader: where nothing that the reader said contradicts that, they stay so.
   * @param accounts indices of event mentions
   */
  setMates(uri: string, accounts: readonly (readonly number[])[]): void {
    const inPairs = new Set(this.#ends.get(uri)?.map(({ index }) => index));
    const mates = accounts.flatMap(indices => {
      const keys = indices.filter(index => inPairs.has(index)).map(index => mentionKey({ uri, index }));
      return keys.flatMap((a, i) => keys.slice(i + 1).map((b): PairClaim => ({ same: true, a, b, line: null })));
    });
    this.#mates.set(uri, mates);
    this.#isStale = true;
  }

  of(mention: Ref): Bond | null {
    return this.#bonds.size === 0 ? null : (this.#bonds.get(mentionKey(mention))?.bond ?? null);
  }

  /** Brings all up to date. Gives the articles whose tellings are bound otherwise than before. */
  update(): ReadonlySet<string> {
    const changed = new Set<string>();
    if (this.#isStale) {
      const before = this.#bonds;
      this.#bonds = this.#made();
      this.#bonds.forEach(({ uri, says }, key) => before.get(key)?.says === says || changed.add(uri));
      before.forEach(({ uri }, key) => this.#bonds.has(key) || changed.add(uri));
      this.#isStale = false;
    }
    return changed;
  }

  #made(): Map<string, { bond: Bond; uri: string; says: string }> {
    const pairs = this.#pairs();
    const mates = [...this.#mates].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, own]) => own);
    const { held } = settle<string, PairClaim>([...mates, ...pairs.map(({ claim }) => claim)]);
    const kept = new Set(held);
    const holding = pairs.filter(({ claim }) => kept.has(claim));
    const names = namesOf(holding.flatMap(({ event, other }) => [event, other]));
    const ids = smallestJoined(names, held);
    const merges = mergesOf(
      holding.flatMap(({ claim: { same, a, b }, event }) => (same ? [{ event: a, other: b, line: event.line }] : [])),
    );
    const foes = new Map<string, Set<string>>();
    const foesOf = (id: string): Set<string> => foes.get(id) ?? foes.set(id, new Set()).get(id)!;
    holding.forEach(({ claim: { same, a, b } }) => {
      if (!same) {
        foesOf(ids.get(a)!).add(ids.get(b)!);
        foesOf(ids.get(b)!).add(ids.get(a)!);
      }
    });
    const foesSay = new Map([...foes].map(([id, own]) => [id, [...own].sort().join(' ')]));
    const bonds = new Map<string, { bond: Bond; uri: string; says: string }>();
    for (const { key, uri } of holding.flatMap(({ event, other }) => [event, other])) {
      const id = ids.get(key)!;
      const own = merges.get(key);
      const merge = own ? { id: names.get(own.lead)!, line: own.line, leads: own.lead === key } : null;
      const says = `${id}\n${foesSay.get(id) ?? ''}\n${merge ? `${merge.id} ${merge.line.id} ${merge.leads}` : ''}`;
      bonds.set(key, { bond: { id, foes: foesOf(id), merge }, uri, says });
    }
    return bonds;
  }

  /** Those of which both tellings are there, in order of decision. */
  #pairs(): { readonly claim: PairClaim; readonly event: End; readonly other: End }[] {
    const halves = new Map<string, { event?: End; other?: End }>();
    for (const end of [...this.#ends].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, ends]) => ends)) {
      const half = halves.get(end.line.id) ?? {};
      half[end.role] ??= end;
      halves.set(end.line.id, half);
    }
    return [...halves.values()]
      .flatMap(({ event, other }) =>
        event && other && event.key !== other.key
          ? [{ claim: { same: event.same, a: event.key, b: other.key, line: event.line }, event, other }]
          : [],
      )
      .sort((a, b) => compareLines(a.event.line, b.event.line));
  }
}

/** What each telling is called whatever stands before it in its article: by the smallest of its decisions. */
function namesOf(ends: readonly End[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { key, line, role } of ends) {
    const name = `${line.id}/${role}`;
    const known = names.get(key);
    names.set(key, known === undefined || name < known ? name : known);
  }
  return names;
}

/** Of all that are joined, directly or through others, the smallest name, by key. */
function smallestJoined(
  names: ReadonlyMap<string, string>,
  claims: readonly Claim<string>[],
): ReadonlyMap<string, string> {
  const near = new Map<string, string[]>([...names.keys()].map(key => [key, []]));
  for (const { same, a, b } of claims) {
    if (same && near.has(a) && near.has(b)) {
      near.get(a)!.push(b);
      near.get(b)!.push(a);
    }
  }
  const ids = new Map<string, string>();
  for (const [key, id] of [...names].sort(([, a], [, b]) => (a < b ? -1 : 1))) {
    if (!ids.has(key)) {
      const found = [key];
      ids.set(key, id);
      for (const one of found) {
        for (const other of near.get(one)!) {
          if (!ids.has(other)) {
            ids.set(other, id);
            found.push(other);
          }
        }
      }
    }
  }
  return ids;
}
