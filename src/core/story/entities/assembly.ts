import { type Claim, settle } from '../../decisions/sameness';
import { type Headed, headed, namesIn, type Part } from './headed';
import { KeyedSets } from './keyedSets';
import { type NameGroup, nameGroup } from './nameGroup';
import type { NameNode } from './nameNode';
import type { NameTeams } from './nameTeams';

/**
 * Makes entities of what linking takes for one and the reader joined. Where that would join what the reader keeps apart, the reader's decisions come
 * first, then groups of names, then short names.
 * @param parts in a fixed order
 * @param targetOf what a group is short for
 */
export function assemble(
  parts: readonly Part[],
  teams: NameTeams,
  targetOf: (group: NameGroup) => NameGroup | undefined,
): readonly Headed[] {
  const names = namesIn(parts.flat());
  const clusters = teams.part(names, names) ? cut(parts, names, teams, targetOf) : [parts];
  return clusters.map(cluster => headed(cluster, teams));
}

function cut(
  parts: readonly Part[],
  names: readonly NameNode[],
  teams: NameTeams,
  targetOf: (group: NameGroup) => NameGroup | undefined,
): readonly (readonly Part[])[] {
  const groups = parts.flat().sort((a, b) => compareNames(a.names[0]!, b.names[0]!));
  const within = groups.flatMap(({ names: [first, ...others] }) => others.map(other => link(first!, other)));
  const pointers = groups.flatMap(group => {
    const target = targetOf(group);
    return target ? [link(target.names[0]!, group.names[0]!)] : [];
  });
  const claims = [...new Set(names.flatMap(name => [...teams.heldOf(name)]))];
  const { held } = settle<string, Claim<string>>([...pointers.reverse(), ...within.reverse(), ...claims]);
  const near = new KeyedSets<string, string>();
  held.forEach(({ same, a, b }) => {
    if (same) {
      near.add(a, b);
      near.add(b, a);
    }
  });
  const clusters: (readonly Part[])[] = [];
  const seen = new Set<string>();
  for (const { signature } of names) {
    if (!seen.has(signature.key)) {
      const keys = new Set([signature.key]);
      keys.forEach(key => near.get(key).forEach(other => keys.add(other)));
      keys.forEach(key => seen.add(key));
      clusters.push(parts.map(part => withNames(part, keys)).filter(part => part.length > 0));
    }
  }
  return clusters;
}

function link(a: NameNode, b: NameNode): Claim<string> {
  return { same: true, a: a.signature.key, b: b.signature.key };
}

function compareNames(a: NameNode, b: NameNode): number {
  return a.signature.key < b.signature.key ? -1 : a.signature.key > b.signature.key ? 1 : 0;
}

function withNames(part: Part, keys: ReadonlySet<string>): Part {
  return part.flatMap(group => {
    const names = group.names.filter(({ signature }) => keys.has(signature.key));
    return names.length === group.names.length ? [group] : names.length > 0 ? [nameGroup(group.block, names)] : [];
  });
}
