import type { Span } from '../../text/span';
import type { OffsetMap } from '../offsetMap';
import { isCutAtLineEnd } from './fragments';
import type { StandoffLines, TextBound } from './standoff';

/** Told what is wrong in a line. */
export type TellLine = (line: number, reason: string) => void;

export interface StretchesOptions {
  readonly text: string;
  /** From the positions of the lines to offsets of the text. */
  readonly map: OffsetMap;
  readonly lines: StandoffLines;
  readonly problem: TellLine;
}

/** Finds text-bound annotations in the text. */
export class Stretches {
  readonly #options: StretchesOptions;

  constructor(options: StretchesOptions) {
    this.#options = options;
  }

  /** The stretches that an annotation is made of; undefined, and told, where they lie outside the text or have other words. */
  pieces({ id, line, fragments, words }: TextBound): readonly Span[] | undefined {
    const { text, map, lines, problem } = this.#options;
    const spans = fragments.map(({ start, end }) => ({ start: map.offset(start), end: map.offset(end) }));
    if (spans.some(({ end }) => end > text.length)) {
      problem(line, `${id} lies outside the text`);
      return undefined;
    }
    if (sameWords(spans.map(({ start, end }) => text.slice(start, end)).join(' ')) !== sameWords(words)) {
      problem(line, `${id} has other words than the text at its offsets`);
      return undefined;
    }
    const counts = lines.notes.get(id)?.get('Fragments')?.value.split(' ').map(Number) ?? spans.map(() => 1);
    if (counts.reduce((sum, count) => sum + count, 0) !== spans.length || counts.some(count => !(count >= 1))) {
      problem(line, `${id} has ${spans.length} fragments, its note another number`);
      return spans;
    }
    let next = 0;
    return counts.map(count => {
      const own = spans.slice(next, (next += count));
      return { start: own[0]!.start, end: own.at(-1)!.end };
    });
  }

  /** What must be one stretch, cut at line ends at most; undefined, and told, where it is not. */
  whole(bound: TextBound): Span | undefined {
    const { text, problem } = this.#options;
    const pieces = this.pieces(bound);
    if (!pieces) {
      return undefined;
    }
    if (pieces.some((piece, i) => i > 0 && !isCutAtLineEnd(text, pieces[i - 1]!, piece))) {
      problem(bound.line, `${bound.id} is in several pieces; only a quotation can be`);
      return undefined;
    }
    return { start: pieces[0]!.start, end: pieces.at(-1)!.end };
  }
}

/** Blanks and control characters of every kind are the same. */
function sameWords(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
