import { placeKind } from './places';

const LEGAL_FORM = /,? (?:inc|corp|ltd|plc|llc|llp|gmbh|ag|nv|co|corporation|company|limited|group|holdings)\.?$/i;

/** The part of an organization's name that tells it from others: without article, country and legal form, in lower case. */
export function organizationKey(name: string): string {
  let key = name.replace(/^the /i, '');
  const space = key.indexOf(' ');
  if (space > 0 && placeKind(key.slice(0, space)) === 'country' && key.indexOf(' ', space + 1) > 0) {
    key = key.slice(space + 1);
  }
  return key.replace(LEGAL_FORM, '').replace(/[.’']/g, '').toLowerCase();
}

/** "EU" for "European Union", "IAEA" for "International Atomic Energy Agency"; empty for one word. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter(word => /^\p{Lu}/u.test(word) && !/^the$/i.test(word));
  return words.length < 2 ? '' : words.map(word => word[0]).join('');
}
