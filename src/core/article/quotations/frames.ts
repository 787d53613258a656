import type { Span } from '../../text/span';
import type { Reading, Word } from '../reading';

/** A word outside quotation marks, or all of what stands between a pair of them. */
export interface Slot extends Word {
  /** Index into `piecesOf` the reading; null for a word outside marks. */
  readonly piece: number | null;
}

/** A sentence as it stands around what it quotes: full stops inside marks do not end it. */
export interface Frame {
  readonly slots: readonly Slot[];
  /** Index into `Reading.regions`. */
  readonly region: number;
}

/** What stands between marks, in order of text; a slot's `piece` is an index into these. */
export function piecesOf({ marked }: Reading): readonly Span[] {
  return marked.flat().sort((a, b) => a.start - b.start);
}

/** Lays the reading's words out in frames. */
export function findFrames(reading: Reading): Frame[] {
  const pieces = piecesOf(reading);
  const frames: Frame[] = [];
  let slots: Slot[] = [];
  let region = 0;
  let next = 0;
  const close = (): void => {
    if (slots.length > 0) {
      frames.push({ slots, region });
      slots = [];
    }
  };
  for (const sentence of reading.sentences) {
    if (sentence.region !== region) {
      close();
      region = sentence.region;
    }
    for (let i = sentence.firstWord; i < sentence.endWord; i++) {
      const word = reading.words[i]!;
      while (next < pieces.length && pieces[next]!.end <= word.start) {
        next++;
      }
      const piece = pieces[next];
      if (!piece || word.end <= piece.start) {
        slots.push({ ...word, piece: null });
      } else if (slots.at(-1)?.piece !== next) {
        slots.push({ ...word, ...piece, text: '', lower: '', lemma: '', pos: 'other', form: null, piece: next });
      }
    }
    const piece = pieces[next];
    if (!piece || sentence.end <= piece.start || sentence.end >= piece.end) {
      close();
    }
  }
  close();
  return frames;
}
