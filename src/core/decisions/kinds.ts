import type { EntityKind } from '../article/analysis';
import type { KindCorrection } from '../article/corrections';
import type { Said } from './correct';

/**
 * Of which kind names are by several decisions one after another: what was made a place of a person and then an organization of that place, is
 * an organization where the analysis finds a person.
 */
export function composeKinds(said: readonly Said[]): readonly KindCorrection[] {
  const byName = new Map<string, Map<EntityKind, EntityKind>>();
  for (const { line, names } of said) {
    if (line.decision.kind === 'entityKind') {
      const { entity, to } = line.decision;
      for (const name of names) {
        const kinds = byName.get(name) ?? new Map<EntityKind, EntityKind>();
        for (const [from, now] of kinds) {
          kinds.set(from, now === entity.kind ? to : now);
        }
        byName.set(name, kinds.set(entity.kind, to));
      }
    }
  }
  return [...byName]
    .flatMap(([name, kinds]) => [...kinds].map(([from, to]): KindCorrection => ({ name, from, to })))
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => compare(a.name, b.name) || compare(a.from, b.from));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
