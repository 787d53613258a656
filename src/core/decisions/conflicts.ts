import type { Decision, DecisionLine, TextTarget } from './decision';
import { placedDecisions } from './placed';
import { type Claim, settle } from './sameness';
import {
  claimsOf,
  type KeyOf,
  meets,
  reachKey,
  scopesFrom,
  type Statement,
  statementsOf,
  type Things,
} from './statements';
import { targetsOf } from './targets';

export type { KeyOf } from './statements';

interface LineClaim extends Claim<string> {
  /** Undefined for the decision that is yet to be written. */
  readonly line: DecisionLine | undefined;
}

/** Decisions in force, in order of time, and what of them holds. */
interface Held {
  readonly lines: readonly DecisionLine[];
  readonly things: Things;
  readonly claims: readonly LineClaim[];
  /** By the id of the decision overruled. */
  readonly overruled: ReadonlyMap<string, DecisionLine>;
}

/**
 * Which decisions in force the new ones of a step contradict, in order of time. What the author says otherwise than before where one thing replaces
 * another, such as a date, is no contradiction; what somebody else laid down is. Decisions of one step do not contradict each other.
 */
export function conflictsOf(
  step: readonly Decision[],
  lines: readonly DecisionLine[],
  keyOf: KeyOf,
  author: string,
): readonly DecisionLine[] {
  const held = holding(lines, keyOf);
  const ours = byTopic(step.flatMap(decision => statementsOf(decision, held.things)));
  const added = step
    .flatMap(decision => claimsOf(decision, held.things.place))
    .map((claim): LineClaim => ({ ...claim, line: undefined }));
  const claims = added.length > 0 ? settle<string, LineClaim>([...held.claims, ...added]).overruled : [];
  const parted = new Set(claims.map(({ line }) => line));
  const isContradicted = (line: DecisionLine): boolean =>
    statementsOf(line.decision, held.things).some(theirs =>
      ours.get(theirs.topic)?.some(own => contradict(own, theirs) && (!own.replaceable || line.author !== author)),
    );
  return held.lines.filter(
    line => !held.overruled.has(line.id) && (parted.has(line) || (ours.size > 0 && isContradicted(line))),
  );
}

/** Decisions in force that others overrule, by their ids: each with the later one that does. */
export function overruled(lines: readonly DecisionLine[], keyOf: KeyOf): ReadonlyMap<string, DecisionLine> {
  return holding(lines, keyOf).overruled;
}

function holding(lines: readonly DecisionLine[], keyOf: KeyOf): Held {
  const placed = placedDecisions(lines);
  const moved = new Map<TextTarget, TextTarget>();
  for (const { line, targets } of placed) {
    targetsOf(line.decision).forEach(({ at }, i) => moved.set(at, targets[i]!.at));
  }
  const now = (target: TextTarget): TextTarget => moved.get(target) ?? target;
  const place = keys(keyOf, now);
  const claims = placed.flatMap(({ line }) =>
    claimsOf(line.decision, place).map((claim): LineClaim => ({ ...claim, line })),
  );
  const settled = settle<string, LineClaim>(claims);
  const first = firsts(settled.held.filter(({ same }) => same));
  const thing = ({ at }: { readonly at: TextTarget }): string => first(place(at));
  const things = { now, place, entity: thing, event: thing };
  const held = placed.map(({ line }) => line);
  const byStatement = overruledStatements(held, things);
  const byClaim = overruledClaims(settled, first);
  return { lines: held, things, claims, overruled: new Map([...byStatement, ...byClaim]) };
}

/** Keys of targets, each asked for but once; one that stands for nothing is a thing of its own. */
function keys(keyOf: KeyOf, now: (target: TextTarget) => TextTarget): (target: TextTarget) => string {
  const known = new Map<TextTarget, string>();
  return target => {
    const { article, position, quote } = now(target);
    const key = known.get(target) ?? keyOf(now(target)) ?? JSON.stringify([article, position, quote.exact]);
    known.set(target, key);
    return key;
  };
}

/** Of each key, one that stands for all that it is said to be the same as. */
function firsts(claims: readonly Claim<string>[]): (key: string) => string {
  const neighbours = new Map<string, string[]>();
  const join = (a: string, b: string): void => {
    const others = neighbours.get(a) ?? [];
    others.push(b);
    neighbours.set(a, others);
  };
  for (const { a, b } of claims) {
    join(a, b);
    join(b, a);
  }
  const first = new Map<string, string>();
  for (const start of neighbours.keys()) {
    const reached = first.has(start) ? [] : [start];
    for (let key = reached.pop(); key !== undefined; key = reached.pop()) {
      if (!first.has(key)) {
        first.set(key, start);
        reached.push(...neighbours.get(key)!);
      }
    }
  }
  return key => first.get(key) ?? key;
}

function byTopic(statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const topics = new Map<string, Statement[]>();
  for (const statement of statements) {
    const own = topics.get(statement.topic) ?? [];
    own.push(statement);
    topics.set(statement.topic, own);
  }
  return topics;
}

/** Of two on one topic. */
function contradict(a: Statement, b: Statement): boolean {
  return a.says !== b.says && meets(a.reach, b.reach);
}

/** Where the last word on a topic, by a decision that reaches at least as far, is another. */
function overruledStatements(lines: readonly DecisionLine[], things: Things): Map<string, DecisionLine> {
  const by = new Map<string, DecisionLine>();
  const later = new Map<string, { readonly says: string; readonly line: DecisionLine; readonly rank: number }>();
  lines.toReversed().forEach((line, rank) => {
    const statements = statementsOf(line.decision, things);
    for (const { topic, says, reach } of statements) {
      const [last] = scopesFrom(reach.scope)
        .flatMap(scope => later.get(`${topic} ${reachKey(reach, scope)}`) ?? [])
        .sort((a, b) => a.rank - b.rank);
      if (last && last.says !== says) {
        by.set(line.id, last.line);
      }
    }
    for (const { topic, says, reach } of statements) {
      const key = `${topic} ${reachKey(reach, reach.scope)}`;
      if (!later.has(key)) {
        later.set(key, { says, line, rank });
      }
    }
  });
  return by;
}

/** Where who is whom was said otherwise later, be it by a chain of others. */
function overruledClaims(
  { held, overruled: over }: { readonly held: readonly LineClaim[]; readonly overruled: readonly LineClaim[] },
  first: (key: string) => string,
): Map<string, DecisionLine> {
  const by = new Map<string, DecisionLine>();
  const groups = ({ a, b }: LineClaim): string => [first(a), first(b)].sort().join(' ');
  const last = new Map<string, DecisionLine>();
  for (const claim of held) {
    last.set(`${String(claim.same)} ${groups(claim)}`, claim.line!);
  }
  for (const claim of over) {
    const other = last.get(`${String(!claim.same)} ${groups(claim)}`);
    if (other) {
      by.set(claim.line!.id, other);
    }
  }
  return by;
}
