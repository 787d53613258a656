import { compareLines } from '../../decisions/log';
import { Groups } from '../../decisions/sameness';
import { compareRefs } from '../article';
import type { Account } from './account';
import type { Bond, Merge } from './eventBonds';

/** Accounts of one event, in order of file and text. */
export interface EventGroup {
  readonly accounts: readonly Account[];
  /** Those of them that give it its name: the same list, where the reader joined nothing to them. */
  readonly leading: readonly Account[];
}

/** Which bonds must not come together; null where the reader parted nothing. */
export function parting(accounts: readonly Account[]): Groups<string> | null {
  const bonds = new Map(accounts.flatMap(({ bond }) => (bond ? [[bond.id, bond] as const] : [])));
  if ([...bonds.values()].every(({ foes }) => foes.size === 0)) {
    return null;
  }
  const groups = new Groups<string>();
  for (const { id, foes } of bonds.values()) {
    for (const foe of foes) {
      if (bonds.has(foe)) {
        groups.part(id, foe);
      }
    }
  }
  return groups;
}

/** May groups of accounts be joined, with all that the reader made one with them? If so, they are taken as joined from then on. */
export function mayJoin(a: readonly Account[], b: readonly Account[], foes: Groups<string>): boolean {
  // the bonds within a group are joined already
  const [one, other] = [bondIn(a), bondIn(b)];
  return one === null || other === null || foes.join(one.id, other.id);
}

function bondIn(accounts: readonly Account[]): Bond | null {
  return accounts.find(({ bond }) => bond !== null)?.bond ?? null;
}

/** One group of all that share a bond, directly or through others. */
export function joinedByReader(groups: readonly (readonly Account[])[]): readonly EventGroup[] {
  const byBond = new Map<string, (readonly Account[])[]>();
  for (const group of groups) {
    bondsIn(group).forEach(id => byBond.set(id, [...(byBond.get(id) ?? []), group]));
  }
  const done = new Set<readonly Account[]>();
  return groups.flatMap(group => {
    if (done.has(group)) {
      return [];
    }
    done.add(group);
    const found = [group];
    for (const one of found) {
      for (const other of bondsIn(one).flatMap(id => byBond.get(id)!)) {
        if (!done.has(other)) {
          done.add(other);
          found.push(other);
        }
      }
    }
    return [found.length === 1 ? { accounts: group, leading: group } : joined(found)];
  });
}

function bondsIn(accounts: readonly Account[]): string[] {
  return [...new Set(accounts.flatMap(({ bond }) => bond?.id ?? []))];
}

function joined(groups: readonly (readonly Account[])[]): EventGroup {
  const accounts = groups.flat().sort((a, b) => compareRefs(a.first.ref, b.first.ref));
  const leads = groups
    .flatMap(group => leadsIn(group).map(merge => ({ group, merge })))
    .sort((a, b) => compareLines(b.merge.line, a.merge.line));
  return { accounts, leading: leads[0]?.group ?? groups[0]! };
}

function leadsIn(accounts: readonly Account[]): Merge[] {
  return accounts.flatMap(({ tellings }) => tellings.flatMap(({ bond }) => (bond?.merge?.leads ? [bond.merge] : [])));
}
