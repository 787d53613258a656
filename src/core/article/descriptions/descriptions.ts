import { isOrganizationNoun } from '../../language/organizationNouns';
import { isPersonNoun } from '../../language/personNouns';
import { isPlaceNoun } from '../../language/placeNouns';
import { lastStartingAt, type Span } from '../../text/span';
import type { Description, EntityKind } from '../analysis';
import { describing, type NameAt, type Surroundings } from './phrases';
import { beforeComma, directlyBefore } from './before';
import { behind } from './behind';
import { isCapital, isNominal, isPossessive } from './words';
import type { NameMention } from '../names';
import type { Reading } from '../reading';

const IS_HEAD: Readonly<Record<EntityKind, (noun: string) => boolean>> = {
  person: isPersonNoun,
  organization: isOrganizationNoun,
  place: isPlaceNoun,
};

/**
 * What the text calls a name beside it, in order: title and noun phrase before it, apposition on either side, what it is said to be.
 * As written, without article; a possessor belongs to it: "Norway's senior negotiator". Titles that tell only how one speaks of somebody ("Mr.") are among them.
 * @param names all names of the article, sorted
 * @param index of the name in question
 */
export function descriptionsOf(reading: Reading, names: readonly NameMention[], index: number): Description[] {
  const name = names[index]!;
  const sentence = reading.sentences[lastStartingAt(reading.sentences, name.start)];
  if (!sentence) {
    return [];
  }
  const nameAt: NameAt = word => {
    const found = names[lastStartingAt(names, reading.words[word]?.start ?? -1)];
    return found && word < found.endWord ? found : undefined;
  };
  const around: Surroundings = {
    reading,
    firstWord: sentence.firstWord,
    endWord: sentence.endWord,
    headline: reading.regions[sentence.region]!.kind === 'headline',
    isHead: IS_HEAD[name.kind],
    nameAt,
  };
  const before = name.kind === 'place' ? placeBefore(around, name) : directlyBefore(around, name);
  const spans = [before ?? beforeComma(around, name), ...behind(around, name)];
  return spans.flatMap(span =>
    span ? [{ ...span, text: reading.text.slice(span.start, span.end).replace(/\s+/g, ' ') }] : [],
  );
}

/** "a suburb of X" is not X. */
const APART = new Set(
  'capital suburb district neighborhood neighbourhood commune parish airport camp square street prison stadium forest beach base bridge outpost valley continent'.split(
    ' ',
  ),
);

/** "the northern port city of X". */
function placeBefore({ reading, firstWord }: Surroundings, name: NameMention): Span | null {
  const { words } = reading;
  const head = name.firstWord - 2;
  if (
    head < firstWord ||
    words[head + 1]!.lower !== 'of' ||
    !isPlaceNoun(words[head]!.lower) ||
    isCapital(words[head])
  ) {
    return null;
  }
  const noun = words[head]!.lower;
  const named =
    !APART.has(noun) || (noun === 'capital' && (words[head - 1]?.demonym === true || isPossessive(words[head - 1])));
  if (!named) {
    return null;
  }
  let first = head;
  while (first > firstWord && isNominal(words, first - 1, firstWord) && words[first - 1]!.pos !== 'verb') {
    first--;
  }
  return describing(reading, first, head + 1);
}
