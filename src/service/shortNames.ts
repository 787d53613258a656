import { familyKeys, parsePersonName } from '../core/language/personName';
import { foldSpelling } from '../core/language/spelling';
import type { Entity } from '../core/story/model';
import type { Story } from '../core/story/story';

/** For each list of entities that a story gave, the names that mean but one of them, as they are compared. */
const known = new WeakMap<readonly Entity[], ReadonlySet<string>>();

/**
 * The shortest clear name that means nobody else in the story: of a person the surname, or else the forename; of others the acronym or
 * shortest name that articles use; or else the whole name.
 */
export function shortName(story: Story, entity: Entity): string {
  const names = unambiguous(story);
  return shortNamesOf(entity).find(name => names.has(keyOf(name))) ?? entity.name;
}

/** The best first. */
function shortNamesOf(entity: Entity): readonly string[] {
  return entity.kind === 'person' ? personNames(entity) : otherNames(entity);
}

/** Of what articles call the person by one name that first: of some it is the first of the whole name. */
function personNames({ name, aliases }: Entity): readonly string[] {
  const { forename, surname } = parsePersonName(name);
  const families = familyKeys(name);
  const used = aliases.find(({ text }) => !text.includes(' ') && families.includes(foldSpelling(text)));
  const given = forename !== null && !INITIALS.test(forename) ? [forename, `${forename} ${surname}`] : [];
  return [...(used ? [used.text] : []), surname, ...given];
}

/** "J", "J.", "J.-P." */
const INITIALS = /^\p{L}$|\.$/u;

function otherNames({ aliases }: Entity): readonly string[] {
  const texts = aliases.map(alias => alias.text);
  const byLength = [...texts].sort((a, b) => a.length - b.length);
  return [...byLength.filter(isAcronym), ...byLength];
}

/** One word with several capitals: "NATO", "UNHCR". */
function isAcronym(name: string): boolean {
  return /^\S+$/.test(name) && (name.match(/\p{Lu}/gu)?.length ?? 0) > 1;
}

function unambiguous({ entities }: Story): ReadonlySet<string> {
  let names = known.get(entities);
  if (!names) {
    const counts = new Map<string, number>();
    for (const entity of entities) {
      const own = [entity.name, ...entity.aliases.map(alias => alias.text), ...shortNamesOf(entity)];
      for (const key of new Set(own.map(keyOf))) {
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
