import { knownOrganizations, organizationHeads, organizationWords, takesDemonym } from '../language/organizations';
import { isForename, titleModifiers, titles, titleTails } from '../language/people';
import { placeKind } from '../language/places';
import { functionWords, months, thingWords, weekdays } from '../language/words';
import type { Reading, Word } from './reading';
import type { Run } from './nameRuns';

/** A part of a run that may be one name: indices into `Reading.words`, end exclusive. */
export interface NamePart {
  readonly first: number;
  readonly end: number;
  /** The title that stands directly before it, as word indices; "President". */
  readonly title: { readonly first: number; readonly end: number } | null;
  /** True where it is an organization by a word of its own: "Foreign Ministry". */
  readonly organization: boolean;
}

const NO_NAME = new Set<string>([
  ...weekdays,
  ...months,
  ...months.flatMap(month => [month.slice(0, 3), `${month.slice(0, 3)}.`]),
]);
const LONGEST_PLACE = 4;

/** Cuts a run of capitalised words into names: countries and demonyms off the front, titles off persons, days off everywhere. */
export function cutRun(reading: Reading, run: Run): NamePart[] {
  const { words } = reading;
  const parts: NamePart[] = [];
  let first = run.first;
  for (let i = run.first; i <= run.end; i++) {
    const word = i < run.end ? words[i]! : undefined;
    if (!word || isDay(words, i, run)) {
      if (i > first) {
        cutPart(words, first, i, parts);
      }
      first = i + 1;
    }
  }
  return parts;
}

function isDay(words: readonly Word[], i: number, run: Run): boolean {
  const word = words[i]!;
  if (!NO_NAME.has(word.lower)) {
    return false;
  }
  // "April Jones", "May said": a month that is a forename with a capital behind it, not a number.
  const next = i + 1 < run.end ? words[i + 1] : undefined;
  return !(next && isForename(word.text) && !NO_NAME.has(next.lower) && !titles.has(next.lower));
}

function cutPart(words: readonly Word[], first: number, end: number, parts: NamePart[]): void {
  let from = first;
  if (words[from]!.text === 'The' && !keepsArticle(words, from, end)) {
    from++;
  }
  while (
    from < end &&
    functionWords.has(words[from]!.lower) &&
    words[from]!.text !== 'The' &&
    !/^\p{Lu}{2,}$/u.test(words[from]!.text)
  ) {
    from++;
  }
  if (from >= end) {
    return;
  }
  const organization = organizationIn(words, from, end);
  if (organization) {
    cutBefore(words, from, organization.first, parts);
    parts.push({ first: organization.first, end: organization.end, title: null, organization: true });
    if (organization.end < end) {
      cutPart(words, organization.end, end, parts);
    }
    return;
  }
  const lead = leadingPlace(words, from, end);
  if (lead !== undefined && lead < end && titleEnd(words, lead, end) !== undefined) {
    parts.push({ first: from, end: lead, title: null, organization: false });
    from = lead;
  }
  while (from < end - 1 && words[from]!.hint === 'demonym' && titleEnd(words, from + 1, end) !== undefined) {
    from++;
  }
  const titled = titleEnd(words, from, end);
  let title: NamePart['title'] = null;
  if (titled !== undefined) {
    title = { first: from, end: titled };
    from = titled;
  }
  const people = end - from === 1 && words[from]!.hint === 'demonym';
  if (from < end && !people && !(title === null && words.slice(from, end).some(namesThing))) {
    parts.push({ first: from, end, title, organization: false });
  }
}

/** What stands before an organization in the same run: a country or a person's title and name. */
function cutBefore(words: readonly Word[], first: number, end: number, parts: NamePart[]): void {
  if (end > first && !words.slice(first, end).every(word => word.hint === 'demonym')) {
    cutPart(words, first, end, parts);
  }
}

/** Newspapers and The Hague have their article as part of the name. */
function keepsArticle(words: readonly Word[], first: number, end: number): boolean {
  const last = words[end - 1]!.lower;
  return (
    end - first >= 3 &&
    /^(?:times|post|journal|guardian|telegraph|independent|herald|tribune|economist|sun|mirror|globe|atlantic|intercept|observer|ledger|dispatch|courier|standard|sentinel|chronicle|gazette)$/.test(
      last,
    )
  );
}

/** The stretch from `first` that ends in a title word with something behind it, end exclusive: "Deputy Foreign Minister". */
function titleEnd(words: readonly Word[], first: number, end: number): number | undefined {
  let found: number | undefined;
  for (let i = first; i < end; i++) {
    const lower = words[i]!.lower.replace(/\.$/, '');
    const tail = titleTails.find(parts => parts.every((part, k) => i + k < end && words[i + k]!.lower === part));
    if (tail) {
      found = i + tail.length;
      i = found - 1;
    } else if (titles.has(lower)) {
      found = i + 1;
    } else if (!titleModifiers.has(lower)) {
      break;
    }
  }
  return found;
}

function leadingPlace(words: readonly Word[], first: number, end: number): number | undefined {
  for (let to = Math.min(end, first + LONGEST_PLACE); to > first; to--) {
    if (
      placeKind(nameOf(words, first, to)) !== undefined &&
      (to - first > 1 || placeKind(nameOf(words, first, to)) === 'country' || to < end)
    ) {
      return to;
    }
  }
  return undefined;
}

/** The organization that a stretch of capitalised words holds, with the country before it and "of …" behind it. */
function organizationIn(
  words: readonly Word[],
  first: number,
  end: number,
): { first: number; end: number } | undefined {
  for (let from = first; from < end; from++) {
    for (let to = Math.min(end, from + 5); to > from; to--) {
      if (knownOrganizations.has(nameOf(words, from, to).toLowerCase()) && (to - from > 1 || end - first === 1)) {
        return { first: from, end: Math.max(to, to - from > 1 ? to : end) };
      }
    }
  }
  if (end - first < 2) {
    return undefined;
  }
  if (namesThing(words[end - 1]!)) {
    return undefined;
  }
  const titled = titleEnd(words, first, end);
  for (let i = end - 1; i >= first; i--) {
    const word = words[i]!;
    const head = organizationHeads.has(word.lower) && i + 1 < end && words[i + 1]!.lower === 'of';
    const tail = organizationWords.has(word.lower) && (i === end - 1 || /^(?:of|for|on|&)$/.test(words[i + 1]!.lower));
    if (head || tail) {
      const start = organizationStart(words, first, i, end, titled);
      return start === undefined ? undefined : { first: start, end: head ? end : tail && i < end - 1 ? end : i + 1 };
    }
  }
  return undefined;
}

function organizationStart(
  words: readonly Word[],
  first: number,
  key: number,
  end: number,
  titled: number | undefined,
): number | undefined {
  const owned = titled !== undefined && isPossessive(words[titled]!); // "Prosecutor General's Office"
  let start = titled !== undefined && titled <= key && !owned ? titled : first;
  while (
    start < key &&
    words[start]!.hint === 'demonym' &&
    !(takesDemonym.has(words[key]!.lower) && start === key - 1)
  ) {
    start++;
  }
  const alone = start === key && key === end - 1;
  return alone ? undefined : start;
}

function isPossessive(word: Word): boolean {
  return word.lower === "'s";
}

/** Wars, treaties, prizes, laws and feasts have names too, but are no person, place or organization. */
function namesThing(word: Word): boolean {
  return thingWords.has(word.lower);
}

export function nameOf(words: readonly Word[], first: number, end: number): string {
  let name = '';
  for (let i = first; i < end; i++) {
    const word = words[i]!;
    name += i > first && word.start > words[i - 1]!.end ? ` ${word.text}` : word.text;
  }
  return name;
}
