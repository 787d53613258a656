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

  /** A country whose people act: "Norwegian officials". */
  joinCountry(chain: number): void {
    this.participants.add(chain);
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
  /** The chain of the country that a demonym tells, where the article names it. */
  readonly countryAt: (word: number) => number | undefined;
}

const PLACE_PREPOSITIONS = new Set(
  'in at near inside outside across throughout around over off into onto to on from through'.split(' '),
);
/** An organization behind one of these is a place: "at the ministry". */
export const AT = new Set(['in', 'at', 'inside', 'outside', 'near']);
export const COMPANY = new Set(
  'with against between by alongside among including involving featuring versus vs besides and'.split(' '),
);
const POSSESSIVES = new Set('his its their my our your whose'.split(' '));
/** Nouns that act for the place named before them: "U.S. officials", "Peru's air force". */
const ACTING = new Set(
  (
    'official force troop military government army negotiator delegation police representative diplomat envoy leader team side authority ministry minister ' +
    'navy soldier jet warplane drone missile lawmaker parliament court prosecutor regulator counterpart administration mediator senator pilot fighter commander'
  ).split(' '),
);
/** Nouns that still name the place: "the Lagos region". */
export const AREAS = new Set(
  'region area province city district suburb coast border airport county state capital island town village port harbor harbour peninsula'.split(
    ' ',
  ),
);

/** "Smith's envoys", "his envoys": who only says whose somebody is. */
/** Bodies called by a person's name: not that person acts. */
const BODIES = new Set(
  'campaign administration team government camp family foundation estate presidency cabinet aide ally adviser supporter voter lawyer spokesman spokeswoman staff'.split(
    ' ',
  ),
);

/** Where something can be "in a Lagos …". */
const SITES = new Set(
  (
    'factory mill plant hospital clinic school university mosque church temple synagogue court courthouse courtroom airport hotel restaurant cafe bar nightclub prison jail ' +
    'market store shop mall supermarket bank station subway street park square apartment home house building office tower warehouse mine refinery stadium theater theatre ' +
    'neighborhood neighbourhood suburb cemetery studio museum library gym club barracks base'
  ).split(' '),
);

export function isPossessor({ words }: RoleContext, { end }: PlacedMention): boolean {
  const after = words[end]?.lower;
  if (after === "'s" || after === "'") {
    return true;
  }
  const { lower } = words[end - 1]!;
  return POSSESSIVES.has(lower) || (lower === 'her' && /^(?:noun|adjective|number)$/.test(words[end]?.pos ?? ''));
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

/** "FBI agent Smith", "the Smith campaign": a name that only says which person or body is meant. */
export function leadsToPerson({ words, mentions }: RoleContext, placed: PlacedMention, limit: number): boolean {
  if (
    placed.mention.kind === 'person' &&
    placed.mention.form === 'name' &&
    BODIES.has(words[placed.end]?.lemma ?? '')
  ) {
    return true;
  }
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

/** The country of a demonym whose noun acts for it: "[Norwegian] officials", "[Swedish] and Norwegian officials". */
export function actingCountry(context: RoleContext, i: number, end: number): number | undefined {
  const country = context.countryAt(i);
  return country !== undefined && headActs(context, pairEnd(context, i + 1), end) ? country : undefined;
}

/** Behind "and Norwegian" of "U.S. and Norwegian officials". */
function pairEnd({ words, mentions }: RoleContext, first: number): number {
  const joint = /^(?:and|,|-|–)$/.test(words[first]?.lower ?? '');
  const other = words[first + 1];
  return joint && (other?.demonym === true || mentions.at(first + 1)?.mention.kind === 'place') ? first + 2 : first;
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
    (!isModifier(context, placed) ||
      (AT.has(preposition) && kind === 'place' && SITES.has(context.words[placed.end]!.lemma)))
  );
}
