import { nounTriggers } from '../../language/events';
import { isActor, type PlacedMention } from '../mentionWords';
import type { Word } from '../reading';
import {
  actingCountry,
  AREAS,
  AT,
  COMPANY,
  headActs,
  isModifier,
  isPossessor,
  isWhere,
  leadsToPerson,
  type RoleContext,
  type Roles,
} from './roles';

/** Here the sentence turns to what the event was about or to something else. */
const TOPICS = new Set(
  'about for amid despite regarding concerning as like than because toward towards under after before during since until'.split(
    ' ',
  ),
);
/** Participles through which a noun's company and place go on: "talks held in Oslo", "meetings hosted by Smith". */
const TRANSPARENT = new Set('held hosted attended led taking place scheduled set due planned'.split(' '));

/**
 * What stands behind a trigger: its object, its company and places, up to the next verb or turn of topic.
 * @param ofJoins "of" leads to participants, as behind a noun: "a meeting of Smith and Jones"
 */
export function addComplement(context: RoleContext, first: number, end: number, ofJoins: boolean, roles: Roles): void {
  const { words, mentions } = context;
  let preposition = '';
  for (let i = first; i < end; i++) {
    const placed = mentions.at(i);
    if (placed?.first === i) {
      addComplementMention(context, placed, preposition, ofJoins, roles);
      i = placed.end - 1;
      continue;
    }
    const { lower, pos } = words[i]!;
    if (context.isTime(i)) {
      continue;
    }
    const country = actingCountry(context, i, end);
    if (
      country !== undefined &&
      (preposition === '' || COMPANY.has(preposition) || (preposition === 'of' && ofJoins))
    ) {
      roles.joinCountry(country);
      continue;
    }
    const other = preposition === 'between' && lower === ',' ? otherSide(words, i, end) : undefined;
    if (other !== undefined) {
      i = other;
      continue;
    }
    if (endsPhrase(context, i, first, end, ofJoins)) {
      return;
    }
    if (TRANSPARENT.has(lower) || COMPANY.has(lower)) {
      preposition = lower === 'and' ? preposition : lower;
    } else if (pos === 'verb' || pos === 'auxiliary' || (TOPICS.has(lower) && !leadsToMeasure(words, i))) {
      return;
    } else if (pos === 'preposition' && !(lower === 'of' && AREAS.has(words[i - 1]!.lemma))) {
      preposition = lower; // "in the city of" goes on as "in"
    }
  }
}

/** "between Smith, the envoy, and [Jones]": the word before the other side. */
function otherSide(words: readonly Word[], comma: number, end: number): number | undefined {
  for (let i = comma + 1; i + 1 < end; i++) {
    if (words[i]!.lower === ',' && words[i + 1]!.lower === 'and') {
      return i + 1;
    }
  }
  return undefined;
}

/** A comma that goes on to something else, a topic ("on a plan to …"), or another happening. */
function endsPhrase(
  { words, mentions, isTime }: RoleContext,
  i: number,
  first: number,
  end: number,
  isNoun: boolean,
): boolean {
  const { lower } = words[i]!;
  const next = i + 1 < end ? words[i + 1] : undefined;
  if (lower === ',') {
    const placeList = mentions.at(i - 1)?.mention.kind === 'place' && mentions.at(i + 1)?.mention.kind === 'place';
    const apposed =
      mentions.at(i + 1)?.mention.kind === 'person' && words[i - 1]?.pos === 'noun' && !mentions.at(i - 1);
    return !(
      next &&
      (apposed ||
        placeList ||
        (!isNoun && mentions.at(i + 1)) ||
        next.lower === 'and' ||
        COMPANY.has(next.lower) ||
        AT.has(next.lower) ||
        isTime(i - 1))
    );
  }
  if (lower === 'on' || lower === 'over') {
    return !leadsToMeasure(words, i) && !leadsToMention({ mentions, words, isTime }, i, end);
  }
  return i > first && nounTriggers.has(lower) && words[i]!.pos !== 'verb' && next?.pos !== 'noun';
}

/** Does the noun phrase behind a preposition hold a name or a time? */
function leadsToMention(
  { words, mentions, isTime }: Pick<RoleContext, 'words' | 'mentions' | 'isTime'>,
  preposition: number,
  end: number,
): boolean {
  for (let i = preposition + 1; i < end; i++) {
    if (mentions.at(i) || isTime(i)) {
      return words[i + 1]?.lower !== '-';
    }
    if (!/^(?:determiner|adjective|noun|number|adverb)$/.test(words[i]!.pos)) {
      return false;
    }
  }
  return false;
}

function addComplementMention(
  context: RoleContext,
  placed: PlacedMention,
  preposition: string,
  ofJoins: boolean,
  roles: Roles,
): void {
  if (isPossessor(context, placed) || leadsToPerson(context, placed, placed.end + 5)) {
    return;
  }
  const actor = isActor(placed, context.chains);
  if (isWhere(context, placed, preposition) || (!actor && preposition === '' && !isModifier(context, placed))) {
    roles.locate(placed);
  } else if (COMPANY.has(preposition) || (preposition === 'of' && ofJoins)) {
    if (actor || !isModifier(context, placed) || headActs(context, placed.end, placed.end + 4)) {
      roles.join(placed);
    }
  } else if (actor && (preposition === '' ? !ofJoins : preposition === 'to')) {
    roles.join(placed);
  }
}

/** "for five hours", "over the past week": a measure, no topic. */
function leadsToMeasure(words: readonly Word[], preposition: number): boolean {
  const next = words[preposition + 1];
  return next?.pos === 'number' || /^(?:about|around|nearly|almost|some|several|more)$/.test(next?.lower ?? '');
}
