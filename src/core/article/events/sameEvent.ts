import type { EventMention } from '../analysis';
import { isToldByNoun, isViolent } from '../../language/events';
import type { Reference } from './happenings';

/** An event mention as its own clause tells it, before what it points back to is known. */
export interface ToldEvent {
  readonly mention: EventMention;
  readonly reference: Reference;
  /** Whether a noun stands in the plural; null for a verb. */
  readonly plural: boolean | null;
  /** Only named, not told of: it counts where the article tells of one of its concept. */
  readonly bare: boolean;
  /** A bare noun that stands by itself, describing no other: "the trial", not "a trial lawyer". */
  readonly plain: boolean;
}

export type Resolved = Pick<ToldEvent, 'mention' | 'bare' | 'plain'>;

/** How many sentences back a noun may point, and one that nothing marks as pointing back. */
const REACH = 6;
const NEAR = 2;

/**
 * Gives nouns that point back ("the talks") what they leave out: participants, places and time of the last event of their concept that
 * does not contradict them. Those that point at nothing and tell nothing by themselves are left out, or bare where their concept allows.
 */
export function resolveBackReferences(told: readonly ToldEvent[]): Resolved[] {
  const resolved: Resolved[] = [];
  const plural = new Map(told.map(event => [event.mention.start, event.plural]));
  const numbersAgree = (a: EventMention, b: EventMention): boolean =>
    a.lemma !== b.lemma ||
    (plural.get(a.start) ?? plural.get(b.start)) === (plural.get(b.start) ?? plural.get(a.start));
  for (const { mention, reference, bare, plain } of told) {
    const alone = standsAlone(mention, plural.get(mention.start) === null, reference);
    const reach = reference === 'back' || bare ? REACH : reference === 'open' && !alone ? NEAR : -1;
    const before = lastWithin(
      resolved,
      mention.sentence - reach,
      other => isSame(mention, other) && numbersAgree(mention, other),
    );
    if (before) {
      const whole = {
        ...mention,
        participants: union(mention.participants, before.participants),
        places: mention.places.length > 0 ? mention.places : before.places,
        time: mention.time ?? before.time,
      };
      resolved.push({ mention: whole, bare, plain });
    } else if (alone || bare || isToldByNoun(mention.concept)) {
      resolved.push({ mention, bare: bare || !alone, plain });
    }
  }
  return resolved;
}

/** The last mention from this sentence on that fits; mentions stand in the order of the text. */
function lastWithin(
  resolved: readonly Resolved[],
  sentence: number,
  fits: (mention: EventMention) => boolean,
): EventMention | undefined {
  for (let i = resolved.length - 1; i >= 0 && resolved[i]!.mention.sentence >= sentence; i--) {
    if (fits(resolved[i]!.mention)) {
      return resolved[i]!.mention;
    }
  }
  return undefined;
}

/** Gives each of two tellings of one event what the other adds. */
export function shareRoles(a: ToldEvent, b: ToldEvent): [ToldEvent, ToldEvent] {
  const shared = {
    participants: union(a.mention.participants, b.mention.participants),
    places: union(a.mention.places, b.mention.places),
    time: a.mention.time ?? b.mention.time,
  };
  return [
    { ...a, mention: { ...a.mention, ...shared } },
    { ...b, mention: { ...b.mention, ...shared } },
  ];
}

/** Does a mention say enough by itself? A verb says what happened; of talks and agreements one must know whose. */
function standsAlone(
  { kind, concept, participants, places, time }: EventMention,
  isVerb: boolean,
  reference: Reference,
): boolean {
  return (
    kind === 'statement' ||
    (isViolent(concept) && reference !== 'back') ||
    (isVerb && concept !== 'meet' && concept !== 'agree') ||
    participants.length > 0 ||
    places.length > 0 ||
    time !== null
  );
}

/** Same concept, near enough, and whatever both tell agrees. */
function isSame(mention: EventMention, before: EventMention): boolean {
  return (
    before.concept === mention.concept &&
    before.kind === 'happening' &&
    (mention.modality === 'planned') === (before.modality === 'planned') &&
    mention.participants.every(chain => before.participants.includes(chain)) &&
    (mention.places.length === 0 || mention.places.some(chain => before.places.includes(chain))) &&
    (mention.time === null || before.time === null || mention.time === before.time)
  );
}

function union(a: readonly number[], b: readonly number[]): number[] {
  return [...new Set([...a, ...b])].sort((x, y) => x - y);
}
