import type { EntityKind, RegionKind } from '../../core/article/analysis';
import { oneLine, shorten } from '../excerpt';
import { Refusal } from './refusal';

const ROOM = 32; // characters: what a row of a menu has for a name

/** Words of an article or of the reader's as a menu or message says them. */
export function quoted(words: string): string {
  return `“${shorten(words.replace(MARKS, ''), ROOM)}”`;
}

/** Around words that get marks of ours. */
const MARKS = /^["“”«]|[,.]?["“”»]$/g;

const LONGEST = 500; // UTF-16 units: no name, label or note that somebody types is longer

/**
 * What the reader typed as it is kept: on one line, without blanks around it. Throws a `Refusal` for nothing and for too much.
 * @param noun what was asked for: "a name"
 */
export function given(words: string, noun: string): string {
  const tidied = typeof words === 'string' ? oneLine(words).trim() : '';
  if (tidied === '') {
    throw new Refusal(`Please give ${noun}.`);
  }
  if (tidied.length > LONGEST) {
    throw new Refusal(`This is too long for ${noun}: it has ${tidied.length} characters, and may have ${LONGEST}.`);
  }
  return tidied;
}

export const kindNames: Readonly<Record<EntityKind, string>> = {
  person: 'Person',
  place: 'Place',
  organization: 'Organization',
};

export const kindsOfEntity: readonly EntityKind[] = ['person', 'place', 'organization'];

/** What a line can be, the likeliest to be put right first. */
export const regionNames: Readonly<Record<RegionKind, string>> = {
  boilerplate: 'Boilerplate',
  headline: 'a Headline',
  subheading: 'a Subheading',
  paragraph: 'a Paragraph',
  dateline: 'a Dateline',
  byline: 'a Byline',
};

export const regionKinds = Object.keys(regionNames) as readonly RegionKind[];

/** "a person", "an organization". */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** What is wrong with what was typed for the time of an event. */
export function noTime(value: string): string {
  return `${quoted(value)} is no date: it must be like 2025-12-01, 2025-12 or 2025, or two of these with a slash between, the earlier first.`;
}
