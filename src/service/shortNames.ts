import { parsePersonName } from '../core/language/personName';
import type { Entity } from '../core/story/model';
import type { Story } from '../core/story/story';

/** For each list of entities that a story gave, the names that mean but one of them, as they are compared. */
const known = new WeakMap<readonly Entity[], ReadonlySet<string>>();

/** The shortest name that means nobody else in the story: a person's surname, the acronym of an organization, or else the whole name. */
export function shortName(story: Story, entity: Entity): string {
  const shortest = namesOf(entity).reduce((a, b) => (b.length < a.length ? b : a), entity.name);
  return unambiguous(story).has(keyOf(shortest)) ? shortest : entity.name;
}

/** Of a person the surname alone: a forename is no name for a stranger. */
function namesOf({ kind, name, aliases }: Entity): readonly string[] {
  return kind === 'person' ? [parsePersonName(name).surname] : aliases.map(alias => alias.text);
}

function unambiguous({ entities }: Story): ReadonlySet<string> {
  let names = known.get(entities);
  if (!names) {
    const counts = new Map<string, number>();
    for (const entity of entities) {
      for (const key of new Set([entity.name, ...namesOf(entity)].map(keyOf))) {
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    names = new Set([...counts.keys()].filter(key => counts.get(key) === 1));
    known.set(entities, names);
  }
  return names;
}

function keyOf(name: string): string {
  return name.toLowerCase();
}
