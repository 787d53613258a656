import type { Chain, Mention } from './analysis';
import { type Placed, PlacedWords } from './placedWords';
import type { Reading } from './reading';

export interface PlacedMention extends Placed {
  readonly mention: Mention;
}

/**
 * Which words are a mention. Of a nominal its last word is; a name inside it is a mention of its own. An area's phrase leaves all to the name in it:
 * what happens in "southern Norway" happens in Norway.
 */
export class MentionWords extends PlacedWords<PlacedMention> {
  constructor(reading: Reading, mentions: readonly Mention[]) {
    super(reading.words, mentions, (index, first, end) => {
      const mention = mentions[index]!;
      if (isArea(mention, mentions[index + 1])) {
        return null;
      }
      return { mention, first: mention.form === 'nominal' ? end - 1 : first, end };
    });
  }
}

function isArea({ kind, form, end }: Mention, next: Mention | undefined): boolean {
  return kind === 'place' && form === 'nominal' && next?.form === 'name' && next.start < end;
}

/** Somebody who can act: a person or an organization. */
export function isActor({ mention }: PlacedMention, chains: readonly Chain[]): boolean {
  return (chains[mention.chain]?.kind ?? mention.kind) !== 'place';
}
