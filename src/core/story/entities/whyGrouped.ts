import type { PersonName } from '../../language/personName';
import type { Signature } from './signature';

/** Why a name is one with what most articles call it, as a phrase for the reader. */
export function whyGrouped(own: Signature, main: Signature): string {
  if (own.kind === 'person' && main.kind === 'person') {
    return own.text === main.text
      ? own.name.given === null
        ? 'same rare surname'
        : 'same full name'
      : whySame(own.name, main.name);
  }
  if (own.kind === 'organization' && main.kind === 'organization') {
    return own.name.key === main.name.key ? 'same name' : 'spelling variant';
  }
  return own.kind === 'place' && main.kind === 'place' && own.within !== main.within
    ? 'same name, and nothing speaks for another place'
    : 'same name';
}

function whySame(own: PersonName, main: PersonName): string {
  if (own.key !== main.key) {
    return 'same given name, one letter of the surname amiss';
  }
  return own.given !== main.given
    ? 'same surname, and a given name that agrees'
    : own.middle.length === main.middle.length
      ? 'spelling variant'
      : 'same name but for the middle';
}
