import forenames from '../../../models/forenames.json';
import { forenameKey } from './forenameKey';
import type { Gender } from './gender';

const genders = new Map<string, Gender>([
  ...forenames.female.split('|').map((name): [string, Gender] => [name, 'female']),
  ...forenames.male.split('|').map((name): [string, Gender] => [name, 'male']),
]);

/** Which of women and men bear a forename: "Astrid"; null for one that both bear, and for one that no list has. */
export function genderOfForename(name: string): Gender | null {
  return genders.get(forenameKey(name)) ?? null;
}
