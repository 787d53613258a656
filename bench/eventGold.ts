import type { Span } from '../src/core/text/span';

/** What the corpus calls the kinds of its events, without the mark of those that are denied. */
const goldEventTypes = ['occurrence', 'reporting', 'state', 'aspectual', 'perception', 'causative', 'generic'] as const;
export type GoldEventType = (typeof goldEventTypes)[number];

/** An event mention of the corpus; UTF-16 units, end exclusive, from its first word to its last. */
export interface GoldEvent extends Span {
  readonly type: GoldEventType;
  /** Told as not having happened. */
  readonly negated: boolean;
  /** One for each of its words: "shot" and "down" of "shot them down". */
  readonly pieces: readonly Span[];
  /** The same for all mentions of one event, in whatever article; null where the corpus gives none. */
  readonly chain: string | null;
  /** Stands in a sentence whose marks were checked; in others events are marked here and there. */
  readonly checked: boolean;
}

const TYPE = /^(NEG_)?ACTION_([A-Z]+)$/;

/** Reads a mark of the corpus as an event; null where it is none, or stands in no text. */
export function readGoldEvent(
  type: string,
  pieces: readonly (Span | undefined)[],
  chain: string | null,
  checked: boolean,
): GoldEvent | null {
  const [, negated, name] = TYPE.exec(type) ?? [];
  const known = goldEventTypes.find(one => one === name?.toLowerCase());
  const printed = pieces.filter(piece => piece !== undefined);
  return known && printed.length > 0 && printed.length === pieces.length
    ? {
        start: printed[0]!.start,
        end: printed.at(-1)!.end,
        type: known,
        negated: negated !== undefined,
        pieces: printed,
        chain,
        checked,
      }
    : null;
}
