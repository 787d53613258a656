import type { EntityKind } from '../article/analysis';

/** What other tools and corpora call our kinds: CoNLL-2003, OntoNotes, spaCy and the like. */
const KINDS: ReadonlyMap<string, EntityKind> = new Map([
  ...labels('person', 'person per pers people'),
  ...labels('place', 'place loc location gpe city country facility fac'),
  ...labels('organization', 'organization organisation org company'),
]);

function labels(kind: EntityKind, names: string): (readonly [string, EntityKind])[] {
  return names.split(' ').map(name => [name, kind]);
}

/** The kind that a label of an annotator means, in any case of letters; undefined where it means none. */
export function kindOfLabel(label: unknown): EntityKind | undefined {
  return typeof label === 'string' ? KINDS.get(label.toLowerCase()) : undefined;
}
