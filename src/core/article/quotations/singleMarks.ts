import type { Span } from '../../text/span';

const BOUNDARY = /[\s([{—–\-/"“„«]/;
const LETTER = /[\p{L}\p{N}]/u;
/** What leaves letters out at its beginning, so that its mark is an apostrophe. */
const ELISION = /^(?:\d\ds?|em|tis|twas|til|till|cause|n|bout|round|cuz|ere|im|er)(?![\p{L}\p{N}])/iu;
/** A straight mark that closes this far away, in characters, after a plural is more likely another word's apostrophe. */
const FARTHEST_WEAK = 80;

/**
 * Adds what stands in single marks to the pairs of double marks. A pair of single marks around double ones replaces them; inside
 * double ones, single marks are part of what they say.
 */
export function singleQuoted(
  text: string,
  region: Span,
  pairs: readonly Span[],
  open: Span | null,
): { pairs: readonly Span[]; open: Span | null } {
  const { singles, opening } = findSingles(text, region, pairs);
  // A straight one may be an apostrophe.
  const left = open === null && opening !== null && text[opening] === '‘' ? { start: opening, end: opening + 1 } : open;
  if (singles.length === 0) {
    return { pairs, open: left };
  }
  const outside = pairs.filter(pair => !isWithin(singles, pair));
  return {
    pairs: [...outside, ...singles].sort((a, b) => a.start - b.start),
    open: left && !isWithin(singles, left) ? left : null,
  };
}

function isWithin(spans: readonly Span[], { start, end }: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end < end) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < spans.length && spans[low]!.start <= start;
}

/** Pairs of single marks, and where the last one opens that nothing closes. */
function findSingles(
  text: string,
  region: Span,
  pairs: readonly Span[],
): { singles: readonly Span[]; opening: number | null } {
  const singles: Span[] = [];
  let opening: number | null = null;
  let weak: number | null = null;
  let pair = 0;
  const settle = (): void => {
    if (opening !== null && weak !== null && weak - opening <= FARTHEST_WEAK) {
      singles.push({ start: opening, end: weak + 1 });
    }
    opening = null;
    weak = null;
  };
  for (let i = region.start; i < region.end; i++) {
    while (pair < pairs.length && pairs[pair]!.end <= i) {
      pair++;
    }
    const around = pairs[pair];
    if (around && around.start <= i) {
      i = around.end - 1; // what double marks hold is theirs
      continue;
    }
    const mark = text[i]!;
    if (!/['‘’‚‛]/.test(mark)) {
      continue;
    }
    const before = i > region.start ? text[i - 1]! : ' ';
    const after = i + 1 < region.end ? text[i + 1]! : ' ';
    if (opens(text, i, before, after)) {
      settle();
      opening = i;
    } else if (opening !== null && mark !== '‘' && closes(before, after)) {
      if (isStrong(before, after) || !startsClause(text, region, opening)) {
        singles.push({ start: opening, end: i + 1 });
        opening = null;
        weak = null;
      } else {
        weak ??= i;
      }
    }
  }
  const unclosed = weak === null ? opening : null;
  settle();
  return { singles, opening: unclosed };
}

function opens(text: string, at: number, before: string, after: string): boolean {
  return (
    text[at] !== '’' &&
    BOUNDARY.test(before) &&
    (LETTER.test(after) || /["“$€£[(…]/.test(after)) &&
    !ELISION.test(text.slice(at + 1, at + 8))
  );
}

function closes(before: string, after: string): boolean {
  return !/\s/.test(before) && !LETTER.test(after);
}

/** True for a mark that can hardly be the apostrophe of a plural. */
function isStrong(before: string, after: string): boolean {
  return !/[sS]/.test(before) || !/\s/.test(after);
}

/** True where what the mark opens reads as a clause of its own, which is long enough to hold a plural's apostrophe. */
function startsClause(text: string, region: Span, opening: number): boolean {
  const before = text.slice(Math.max(region.start, opening - 2), opening).trimEnd();
  return (opening === region.start || /[.,:;!?—–]$/.test(before)) && /\p{Lu}/u.test(text[opening + 1] ?? '');
}
