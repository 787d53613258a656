import type { EntityKind } from '../../article/analysis';
import type { DecisionLine } from '../../decisions/decision';
import { compareLines } from '../../decisions/log';
import type { NameGroup } from './nameGroup';
import type { NameNode } from './nameNode';
import type { NameTeams } from './nameTeams';

/** What linking takes for one entity: a group, and then those that are short for it. */
export type Part = readonly NameGroup[];

export function namesIn(part: Part): readonly NameNode[] {
  return part.flatMap(({ names }) => names);
}

/** What the reader laid down of an entity. */
export interface Said {
  readonly name?: string;
  readonly kind?: EntityKind;
}

/** The parts of one entity, that with the name of the whole first. */
export interface Headed {
  readonly parts: readonly Part[];
  readonly said: Said;
}

/** Parts that are joined by now. */
interface Joined {
  readonly parts: Part[];
  head: Part;
  said: Said;
}

/** Something that the reader said at a name: what it is called, or that another name is one with it. */
interface Step {
  readonly line: DecisionLine;
  readonly at: string;
  readonly said: Said | { readonly other: string };
}

/** Joins parts as the reader did, one decision after the other: a part that becomes another's brings neither name nor kind with it. */
export function headed(parts: readonly Part[], teams: NameTeams): Headed {
  const partOf = new Map(parts.flatMap(part => namesIn(part).map(({ signature }) => [signature.key, part] as const)));
  const joinedOf = new Map(parts.map(part => [part, { parts: [part], head: part, said: {} } as Joined] as const));
  /** What was said of a part at one of its own names. */
  const saidOf = new Map<Part, Said>();
  for (const { at, said } of stepsOf(namesIn(parts.flat()), teams)) {
    const part = partOf.get(at)!;
    const joined = joinedOf.get(part)!;
    if ('other' in said) {
      const other = partOf.get(said.other)!;
      if (joinedOf.get(other) !== joined) {
        join(joined, joinedOf.get(other)!, joinedOf);
      } else if (joined.head === other && part !== other) {
        joined.head = part; // said the other way round before
        joined.said = saidOf.get(part) ?? {};
      }
    } else {
      joined.said = { ...joined.said, ...said };
      saidOf.set(part, { ...saidOf.get(part), ...said });
    }
  }
  const { head, said } = joinedOf.get(parts[0]!)!;
  return { parts: [head, ...parts.filter(part => part !== head)], said };
}

/** Makes the others a part of one. */
function join(one: Joined, others: Joined, joinedOf: Map<Part, Joined>): void {
  const [few, many] = one.parts.length < others.parts.length ? [one, others] : [others, one];
  const { head, said } = one;
  few.parts.forEach(part => joinedOf.set(part, many));
  many.parts.push(...few.parts);
  many.head = head;
  many.said = said;
}

function stepsOf(names: readonly NameNode[], teams: NameTeams): readonly Step[] {
  const steps = names.flatMap((name): Step[] => [
    ...[...name.sayings].flatMap(({ line }): Step[] => {
      const said = saidBy(line);
      return said ? [{ line, at: name.signature.key, said }] : [];
    }),
    ...[...teams.heldOf(name)]
      .filter(({ same, a }) => same && a === name.signature.key)
      .map(({ line, a, b }): Step => ({ line, at: a, said: { other: b } })),
  ]);
  return steps.sort((a, b) => compareLines(a.line, b.line));
}

function saidBy({ decision }: DecisionLine): Said | undefined {
  switch (decision.kind) {
    case 'renameEntity':
      return { name: decision.name };
    case 'entityKind':
      return { kind: decision.to };
    default:
      return undefined;
  }
}
