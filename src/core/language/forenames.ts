import forenames from '../../../models/forenames.json';
import { forenameKey } from './forenameKey';
import type { Gender } from './gender';

let genders: ReadonlyMap<string, Gender> | undefined;

/** Which of women and men bear a forename: "Astrid"; null for one that both bear, and for one that no list has. */
export function genderOfForename(name: string): Gender | null {
  genders ??= new Map([...listed(forenames.female, 'female'), ...listed(forenames.male, 'male')]);
  return genders.get(forenameKey(name)) ?? null;
}

function listed(names: string, gender: Gender): [string, Gender][] {
  return names.split('|').map(name => [name, gender]);
}
