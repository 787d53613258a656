import { functionWords } from '../../language/words';
import type { Chain } from '../analysis';
import type { MentionWords, PlacedMention } from '../mentionWords';
import type { Word } from '../reading';

/** Who takes part and where, as chains. */
export class Roles {
  readonly participants = new Set<number>();
  readonly places = new Set<number>();
  /** Those participants who do it, and those to or with whom it is done. */
  readonly agents = new Set<number>();
  readonly patients = new Set<number>();

  join({ mention }: PlacedMention): void {
    this.participants.add(mention.chain);
  }

  locate({ mention }: PlacedMention): void {
    this.places.add(mention.chain);
  }
}

export interface RoleContext {
  readonly words: readonly Word[];
  readonly mentions: MentionWords;
  readonly chains: readonly Chain[];
  /** Does a word belong to a time expression? */
  readonly isTime: (word: number) => boolean;
}

export const PLACE_PREPOSITIONS = new Set(
  'in at near inside outside across throughout around over off into onto to on from through'.split(' '),
);
/** An organization behind one of these is a place: "at the ministry". */
export const AT = new Set(['in', 'at', 'inside', 'outside', 'near']);
export const COMPANY = new Set(
  'with against between by alongside among including involving featuring versus vs besides and'.split(' '),
);
/** Nouns that act for the place named before them: "U.S. officials", "Peru's air force". */
const ACTING = new Set(
  (
    'official force troop military government army negotiator delegation police representative diplomat envoy leader team side authority ministry minister ' +
    'navy soldier jet warplane drone missile lawmaker parliament court prosecutor regulator'
  ).split(' '),
);
/** Nouns that still name the place: "the Lagos region". */
const AREAS = new Set(
  'region area province city district suburb coast border airport county state capital island town village port harbor harbour peninsula'.split(
    ' ',
  ),
);

export function isPossessor({ words }: RoleContext, { end }: PlacedMention): boolean {
  const after = words[end]?.lower;
  return after === "'s" || after === "'";
}

/** "Lagos officials", "U.S.-backed": the place only says which. */
export function isModifier({ words, mentions, isTime }: RoleContext, { end }: PlacedMention): boolean {
  const next = words[end];
  return (
    next !== undefined &&
    (/^(?:noun|adjective|proper)$/.test(next.pos) || /^[-–]$/.test(next.lower)) &&
    !AREAS.has(next.lemma) &&
    !functionWords.has(next.lower) &&
    !isTime(end) &&
    !(mentions.at(end) && next.pos === 'proper' && mentions.at(end)!.mention.kind === 'place')
  );
}

/** "FBI agent Smith": an organization that only says which person is meant. */
export function leadsToPerson({ words, mentions }: RoleContext, placed: PlacedMention, limit: number): boolean {
  if (placed.mention.kind !== 'organization' || placed.mention.form !== 'name') {
    return false;
  }
  const end = Math.min(limit, words.length);
  let i = placed.end;
  while (i < end && !mentions.at(i) && /^(?:noun|adjective|proper)$/.test(words[i]!.pos)) {
    i++;
  }
  const next = mentions.at(i);
  return i < end && next?.mention.kind === 'person' && next.mention.form === 'name';
}

/** Does a noun that acts for the place before it follow within its phrase? */
export function headActs({ words, mentions }: RoleContext, first: number, end: number): boolean {
  let acts = false;
  let i = first;
  for (; i < end && /^(?:noun|adjective|number|proper)$/.test(words[i]!.pos); i++) {
    if (mentions.at(i) || words[i]!.lower === "'s") {
      return false; // "U.S. envoy Smith": the name is the head
    }
    acts ||= ACTING.has(words[i]!.lemma);
  }
  return acts && !(words[i]?.lower === ',' && mentions.at(i + 1)?.mention.kind === 'person');
}

/** A place that acts: all of the subject by itself, or by a body of its own. */
export function placeActs(context: RoleContext, placed: PlacedMention, end: number): boolean {
  if (isPossessor(context, placed)) {
    return headActs(context, placed.end + 1, end);
  }
  return !isModifier(context, placed) || headActs(context, placed.end, end);
}

/** Does a mention behind this preposition say where? */
export function isWhere(context: RoleContext, placed: PlacedMention, preposition: string): boolean {
  const { kind } = placed.mention;
  return (
    (kind === 'place' ? PLACE_PREPOSITIONS.has(preposition) : kind === 'organization' && AT.has(preposition)) &&
    !isPossessor(context, placed) &&
    !isModifier(context, placed)
  );
}
