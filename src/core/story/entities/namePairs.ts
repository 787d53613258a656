import type { DecisionLine } from '../../decisions/decision';
import { compareLines } from '../../decisions/log';
import { KeyedSets } from './keyedSets';
import { type NameClaim, NameTeams } from './nameTeams';
import type { Signature } from './signature';

/** A chain of an article that a decision points at. */
export interface Place {
  readonly uri: string;
  /** Index into the article's chains. */
  readonly chain: number;
}

/** A decision about two entities, with those of its ends that the story has. */
interface Pair {
  readonly line: DecisionLine;
  entity: Place | undefined;
  other: Place | undefined;
  /** Of the name under which both ends stand, as far as their words tell. */
  base: string | undefined;
  claim: NameClaim | undefined;
}

/** What pairs ask of their story. */
export interface Placed {
  signatureAt(place: Place): Signature | undefined;
  /** Files a chain under the name that its words and this decision make; under that of its words alone where there is none. */
  tell(place: Place, id: string | undefined): void;
}

/** Which names the reader joined or kept apart: by pairs of chains, a pair counting once both of its ends are there. Only what changes is looked at. */
export class NamePairs {
  readonly teams = new NameTeams();
  readonly #pairs = new Map<string, Pair>();
  readonly #dirty = new Set<Pair>();
  /** By where their ends are. */
  readonly #at = new KeyedSets<string, Pair>();
  /** Those that keep two chains of one name apart, by that name. */
  readonly #namesakes = new KeyedSets<string, Pair>();
  /** Chains that are told from their namesakes, by name. */
  readonly #told = new Map<string, ReadonlyMap<string, Place>>();

  /** Sets one end, or takes it away. */
  set(line: DecisionLine, role: 'entity' | 'other', place: Place | undefined): void {
    const pair = this.#pairs.get(line.id) ?? {
      line,
      entity: undefined,
      other: undefined,
      base: undefined,
      claim: undefined,
    };
    this.#pairs.set(line.id, pair);
    const last = pair[role];
    pair[role] = place;
    if (last && !placesOf(pair).some(other => keyOf(other) === keyOf(last))) {
      this.#at.delete(keyOf(last), pair);
    }
    if (place) {
      this.#at.add(keyOf(place), pair);
    }
    this.#dirty.add(pair);
  }

  /** Gives the keys of names that may be joined or kept apart otherwise than before. */
  update(placed: Placed): ReadonlySet<string> {
    const bases = new Set([...this.#dirty].flatMap(pair => this.#rebase(pair, placed)));
    bases.forEach(base => {
      this.#tellApart(base, placed);
    });
    for (const pair of this.#dirty) {
      const claim = claimOf(pair, placed);
      if (claim?.a !== pair.claim?.a || claim?.b !== pair.claim?.b) {
        this.teams.replace(pair.claim, claim);
        pair.claim = claim;
      }
      if (!pair.entity && !pair.other) {
        this.#pairs.delete(pair.line.id);
      }
    }
    this.#dirty.clear();
    return this.teams.update();
  }

  /** Gives the names whose chains may be told apart otherwise than before. */
  #rebase(pair: Pair, placed: Placed): readonly string[] {
    const last = pair.base;
    pair.base = pair.line.decision.kind === 'notSameEntity' ? baseOf(pair, placed) : undefined;
    if (last !== undefined) {
      this.#namesakes.delete(last, pair);
    }
    if (pair.base !== undefined) {
      this.#namesakes.add(pair.base, pair);
    }
    return [last, pair.base].filter(base => base !== undefined);
  }

  /** Of two chains of one name that are not the same, the other one is told from all others of the name: by the first such decision that needs it. */
  #tellApart(base: string, placed: Placed): void {
    const told = new Map<string, Place>();
    const ids = new Map<string, string>();
    for (const { line, entity, other } of [...this.#namesakes.get(base)].sort((a, b) => compareLines(a.line, b.line))) {
      if (entity && other && ids.get(keyOf(entity)) === ids.get(keyOf(other))) {
        told.set(keyOf(other), other);
        ids.set(keyOf(other), line.id);
      }
    }
    for (const [key, place] of [...(this.#told.get(base) ?? []), ...told]) {
      const before = placed.signatureAt(place)?.key;
      // A chain that is of another name by now is told apart there.
      if (placed.signatureAt(place)?.base === base) {
        placed.tell(place, ids.get(key));
      }
      if (placed.signatureAt(place)?.key !== before) {
        this.#at.get(key).forEach(pair => this.#dirty.add(pair));
      }
    }
    if (told.size > 0) {
      this.#told.set(base, told);
    } else {
      this.#told.delete(base);
    }
  }
}

function baseOf({ entity, other }: Pair, placed: Placed): string | undefined {
  const base = entity && placed.signatureAt(entity)?.base;
  return entity && other && keyOf(entity) !== keyOf(other) && placed.signatureAt(other)?.base === base
    ? base
    : undefined;
}

function claimOf({ line, entity, other }: Pair, placed: Placed): NameClaim | undefined {
  const [a, b] = [entity, other].map(place => place && placed.signatureAt(place)?.key);
  return a !== undefined && b !== undefined && a !== b
    ? { line, same: line.decision.kind === 'sameEntity', a, b }
    : undefined;
}

function placesOf({ entity, other }: Pair): readonly Place[] {
  return [entity, other].filter(place => place !== undefined);
}

function keyOf({ uri, chain }: Place): string {
  return `${chain} ${uri}`;
}
