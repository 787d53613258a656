import type { Span } from '../../text/span';
import type { Region } from '../analysis';
import { singleQuoted } from './singleMarks';

/** The pairs of marks of one stretch of words, never none: more than one where every paragraph opens with a mark and only the last closes. */
export type Marked = readonly Span[];

const LETTER = /[\p{L}\p{N}]/u;

type Role = 'open' | 'close' | 'either';

interface Mark extends Span {
  readonly role: Role;
  /** Where the last letter or digit before it stands. */
  readonly letter: number;
}

interface RegionMarks {
  readonly pairs: readonly Span[];
  /** Where the last mark that nothing closes opens. */
  readonly open: Span | null;
}

/**
 * Finds what stands in quotation marks, sorted by start; pieces never overlap: marks inside marks belong to the outer pair. A mark
 * without its partner is passed over. Linear in the text.
 */
export function findMarked(text: string, regions: readonly Region[]): Marked[] {
  const marked: Marked[] = [];
  let running: Span[] = [];
  const flush = (): void => {
    if (running.length > 0) {
      marked.push(running);
      running = [];
    }
  };
  regions.forEach((region, i) => {
    const { pairs, open } = matchMarks(text, region);
    if (region.kind === 'boilerplate') {
      marked.push(...pairs.map(pair => [pair]));
      return;
    }
    const holdsWords = open !== null && LETTER.test(text.slice(open.end, region.end));
    const goesOn =
      holdsWords && continues(text, regions, i, text[open.start] === '‘')
        ? { start: open.start, end: region.end }
        : null;
    const pieces = goesOn ? [...pairs.filter(pair => pair.end <= goesOn.start), goesOn] : pairs;
    for (const piece of pieces) {
      if (piece.start !== region.start) {
        flush();
      }
      running.push(piece);
      if (piece !== goesOn) {
        flush();
      }
    }
    if (!goesOn) {
      flush();
    }
  });
  flush();
  return marked.sort((a, b) => a[0]!.start - b[0]!.start);
}

/** True where the next paragraph opens with a mark, as one does that goes on with the quotation before it; after a single mark with a single one. */
function continues(text: string, regions: readonly Region[], index: number, single: boolean): boolean {
  const next = regions.slice(index + 1, index + 4).find(region => region.kind !== 'boilerplate');
  return (
    next?.kind === 'paragraph' &&
    regions[index]!.kind === 'paragraph' &&
    (single ? /‘/ : /["“„«‘']/).test(text[next.start]!)
  );
}

function matchMarks(text: string, region: Region): RegionMarks {
  const pairs: Span[] = [];
  const stack: Mark[] = [];
  for (const mark of doubleMarks(text, region)) {
    if (mark.role === 'open' || (mark.role === 'either' && stack.length === 0)) {
      stack.push(mark);
      continue;
    }
    const opening = stack.pop();
    if (opening && mark.letter >= opening.end) {
      while (pairs.length > 0 && pairs.at(-1)!.start > opening.start) {
        pairs.pop(); // marks inside these marks
      }
      pairs.push({ start: opening.start, end: mark.end });
    }
  }
  return singleQuoted(text, region, pairs, stack.at(-1) ?? null);
}

function doubleMarks(text: string, { start, end }: Span): Mark[] {
  const marks: Mark[] = [];
  let letter = -1;
  for (let i = start; i < end; i++) {
    const length = /["“”„‟«»〝〞]/.test(text[i]!) ? 1 : isPaired(text, i) ? 2 : 0;
    if (length > 0 && !isMeasure(text, i) && !isAttribute(text, i)) {
      const before = i > start ? text[i - 1]! : ' ';
      const after = i + length < end ? text[i + length]! : ' ';
      marks.push({ start: i, end: i + length, role: roleOf(text[i]!, before, after), letter });
    } else if (LETTER.test(text[i]!)) {
      letter = i;
    }
    i += Math.max(0, length - 1);
  }
  return marks;
}

/** Two single marks that stand for a double one: ``so'' */
function isPaired(text: string, at: number): boolean {
  return (text[at] === '`' || text[at] === "'") && text[at + 1] === text[at];
}

function roleOf(mark: string, before: string, after: string): Role {
  const free = !/[\s([{—–\-/"“”„«»‘']/.test(before); // something stands before it that a closing mark could close
  const opens = !free && !/[\s.,;:!?)\]}]/.test(after);
  const closes = !/\s/.test(before) && !LETTER.test(after);
  if (/[„‟«〝]/.test(mark)) {
    return mark === '«' && free && !opens ? 'close' : 'open';
  }
  if (mark === '“' || mark === '`') {
    return free && closes ? 'either' : 'open';
  }
  if (/[”»〞]/.test(mark)) {
    return opens && /\s/.test(before) ? 'either' : 'close';
  }
  return opens && closes ? 'either' : opens ? 'open' : closes ? 'close' : 'either';
}

/** The value of an attribute in left-over markup: id="12" */
function isAttribute(text: string, at: number): boolean {
  return text[at] === '"' && text[at - 1] === '=';
}

/** Inches: 5'10" */
function isMeasure(text: string, at: number): boolean {
  return text[at] === '"' && /\d['’]\s?\d{1,2}(?:\.\d)?$/.test(text.slice(Math.max(0, at - 7), at));
}
