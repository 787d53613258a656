import type { Chain, Mention } from './analysis';
import { type Placed, PlacedWords } from './placedWords';
import type { Reading } from './reading';

export interface PlacedMention extends Placed {
  readonly mention: Mention;
}

/** Which words are a mention. */
export class MentionWords extends PlacedWords<PlacedMention> {
  constructor(reading: Reading, mentions: readonly Mention[]) {
    super(reading.words, mentions, (index, first, end) => ({ mention: mentions[index]!, first, end }));
  }
}

/** Somebody who can act: a person or an organization. */
export function isActor({ mention }: PlacedMention, chains: readonly Chain[]): boolean {
  return (chains[mention.chain]?.kind ?? mention.kind) !== 'place';
}
