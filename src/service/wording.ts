import { alignWords } from '../core/story/quotations/alignment';

/** A stretch of a quotation beside another version of it. */
export interface Stretch {
  readonly text: string;
  readonly differs: boolean;
}

/** Stands for words of the other version that are missing within this one. */
const LEFT_OUT = ' […]';

/** The words of a version, told apart by whether they differ from another. */
export function stretchesOf(version: string, other: string): readonly Stretch[] {
  const aligned = alignWords(other, version);
  const stretches: Stretch[] = [];
  let written = 0;
  const copy = (end: number, differs: boolean): void => {
    if (end > written) {
      stretches.push({ text: version.slice(written, end), differs });
      written = end;
    }
  };
  aligned.forEach(({ kind, b }, index) => {
    if (b) {
      copy(b.start, false); // spaces and marks between
      copy(b.end, kind !== 'same');
    } else if (index > 0 && index < aligned.length - 1) {
      stretches.push({ text: LEFT_OUT, differs: false });
    }
  });
  copy(version.length, false);
  return stretches;
}

/** Whether two wordings differ in nothing but marks, spaces and capitals, which follow the sentence around them. */
export function sameLetters(a: string, b: string): boolean {
  return letters(a) === letters(b);
}

function letters(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
