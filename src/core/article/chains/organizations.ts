import {
  type OrganizationName,
  parseOrganizationName,
  type ShortForm,
  shortFormOf,
} from '../../language/organizationName';
import type { Asked, Fit, Growing, Lookup } from './growing';

const REASONS: Readonly<Record<ShortForm, string>> = {
  initials: 'the initials of the name',
  'without its country': 'same name without the country',
  'without its place': 'same name without the place',
  'without its given name': 'same name without the given name in it',
  'without what kind of company it is': 'same name, shortened',
  'part of the name': 'part of the name',
};

/** Files an organization's chain under what the name may be shortened to. */
export function fileOrganization(lookup: Lookup, chain: Growing, text: string): void {
  const name = parseOrganizationName(text);
  chain.organizations.push(name);
  lookup.file(`organization ${name.key}`, chain);
  lookup.file(`first ${name.words[0]}`, chain);
  lookup.file(`last ${name.words.at(-1)}`, chain);
  name.initials.forEach(initials => lookup.file(`initials ${initials}`, chain));
}

/** Which organization of an article a name belongs to; of several that it may be short for, none. A part of a name is that only behind it. */
export function fitOrganization(lookup: Lookup, { text, index }: Asked): Fit | null {
  const name = parseOrganizationName(text);
  const [same] = lookup.find(`organization ${name.key}`);
  if (same) {
    return { chain: same, reason: 'same name' };
  }
  const found = candidates(lookup, name).flatMap(chain => {
    const form = chain.organizations.map(long => shortFormOf(name, long)).find(one => one !== null);
    const before = form !== 'part of the name' || chain.names[0]! < index;
    return form && before ? [{ chain, reason: REASONS[form] }] : [];
  });
  return found.length === 1 ? found[0]! : null;
}

function candidates(lookup: Lookup, name: OrganizationName): readonly Growing[] {
  const keys = name.isAcronym
    ? [`initials ${name.words[0]!}`]
    : [`first ${name.words[0]}`, `last ${name.words.at(-1)}`];
  return [...new Set(keys.flatMap(key => lookup.find(key)))];
}
