import type { DecisionLine } from '../../decisions/decision';
import { compareLines } from '../../decisions/log';
import { type Claim, settle } from '../../decisions/sameness';
import { KeyedSets } from './keyedSets';
import type { NameNode } from './nameNode';
import type { Vetoes } from './vetoes';

/** The reader said of two names, by their keys, that they are one entity's, or are not: `b` is another name of `a`. */
export interface NameClaim extends Claim<string> {
  readonly line: DecisionLine;
}

/** Names that the reader joined. */
interface Team {
  readonly names: ReadonlySet<string>;
  /** Those that the reader keeps apart from it. */
  readonly foes: Set<Team>;
}

/**
 * Which of the reader's claims about names hold. Names that claims tie to one another, by whatever way, are judged together; a claim that comes or
 * goes has only these judged anew.
 */
export class NameTeams implements Vetoes {
  readonly #claims = new KeyedSets<string, NameClaim>();
  readonly #held = new KeyedSets<string, NameClaim>();
  readonly #teams = new Map<string, Team>();
  readonly #touched = new Set<string>();

  replace(last: NameClaim | undefined, next: NameClaim | undefined): void {
    for (const key of last ? [last.a, last.b] : []) {
      this.#claims.delete(key, last!);
      this.#touched.add(key);
    }
    for (const key of next ? [next.a, next.b] : []) {
      this.#claims.add(key, next!);
      this.#touched.add(key);
    }
  }

  /** Gives the names that are joined with others, kept apart from others or by other claims than before. */
  update(): ReadonlySet<string> {
    const judged = new Set<string>(this.#touched);
    this.#touched.clear();
    const claims = new Set<NameClaim>();
    const before = new Map<string, { readonly team: Team | undefined; readonly held: ReadonlySet<NameClaim> }>();
    for (const key of judged) {
      for (const claim of this.#claims.get(key)) {
        claims.add(claim);
        judged.add(claim.a).add(claim.b);
      }
      const own = new Set(this.#held.get(key));
      before.set(key, { team: this.#teams.get(key), held: own });
      own.forEach(claim => {
        this.#held.delete(key, claim);
      });
      this.#teams.delete(key);
    }
    const { held } = settle<string, NameClaim>([...claims].sort((a, b) => compareLines(a.line, b.line)));
    for (const claim of held) {
      this.#held.add(claim.a, claim);
      this.#held.add(claim.b, claim);
    }
    held.forEach(claim => {
      this.#gather(claim.a);
      this.#gather(claim.b);
    });
    for (const { same, a, b } of held) {
      const [one, other] = [this.#teams.get(a)!, this.#teams.get(b)!];
      if (!same) {
        one.foes.add(other);
        other.foes.add(one);
      }
    }
    const changed = new Changes(key => before.get(key)?.team);
    return new Set(
      [...judged].filter(
        key => !haveSame(before.get(key)!.held, this.#held.get(key)) || changed.isOther(key, this.#teams.get(key)),
      ),
    );
  }

  /** Puts a name and those joined with it into one team. */
  #gather(key: string): void {
    if (this.#teams.has(key)) {
      return;
    }
    const keys = new Set([key]);
    const team: Team = { names: keys, foes: new Set() };
    for (const own of keys) {
      this.#teams.set(own, team);
      this.#held.get(own).forEach(({ same, a, b }) => {
        if (same) {
          keys.add(a).add(b);
        }
      });
    }
  }

  /** The claims that hold of a name. */
  heldOf({ signature }: NameNode): ReadonlySet<NameClaim> {
    return this.#held.get(signature.key);
  }

  concern({ signature }: NameNode): boolean {
    return (this.#teams.get(signature.key)?.foes.size ?? 0) > 0;
  }

  part(some: readonly NameNode[], others: readonly NameNode[]): boolean {
    const concerned = some.filter(name => this.concern(name));
    if (concerned.length === 0) {
      return false;
    }
    const teams = this.#teamsOf(others);
    return [...this.#teamsOf(concerned)].some(({ foes }) => meet(foes, teams));
  }

  #teamsOf(names: readonly NameNode[]): ReadonlySet<Team> {
    return new Set(names.flatMap(({ signature }) => this.#teams.get(signature.key) ?? []));
  }
}

/** Which teams are others than before, each looked at once. */
class Changes {
  readonly #teamBefore: (key: string) => Team | undefined;
  readonly #others = new Map<Team, boolean>();

  constructor(teamBefore: (key: string) => Team | undefined) {
    this.#teamBefore = teamBefore;
  }

  /** Whether a name is in a team of other names or with other foes. */
  isOther(key: string, team: Team | undefined): boolean {
    if (!team) {
      const before = this.#teamBefore(key);
      return before !== undefined && (before.names.size > 1 || before.foes.size > 0);
    }
    const known = this.#others.get(team);
    const isOther = known ?? this.#isOther(team);
    if (known === undefined) {
      this.#others.set(team, isOther);
    }
    return isOther;
  }

  #isOther(team: Team): boolean {
    const before = this.#before(team);
    const foes = [...team.foes].map(foe => this.#before(foe));
    return before
      ? before.foes.size !== foes.length || !foes.every(foe => foe && before.foes.has(foe))
      : team.names.size > 1 || foes.length > 0;
  }

  /** The team of the very same names. */
  #before({ names }: Team): Team | undefined {
    const [first] = names;
    const before = this.#teamBefore(first!);
    return before && haveSame(before.names, names) ? before : undefined;
  }
}

function haveSame<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every(item => b.has(item));
}

function meet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const item of few) {
    if (many.has(item)) {
      return true;
    }
  }
  return false;
}
