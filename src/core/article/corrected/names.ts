import { countWhile } from '../../text/search';
import { overlaps, type Span } from '../../text/span';
import type { EntityKind } from '../analysis';
import { CERTAIN, type Corrections, type NameCorrection } from '../corrections';
import type { NameMention } from '../names';
import type { Reading } from '../reading';
import { titleBefore, titleInside } from '../titles';
import { correctKinds } from './kinds';
import { wholeWords } from './wholeWords';

/** The names of an article by what was laid down: without those that are none, with others, and of other kinds. */
export function correctNames(
  reading: Reading,
  found: readonly NameMention[],
  { names, notNames, kinds }: Corrections,
): readonly NameMention[] {
  const kept = names.filter(({ keepsKind }) => keepsKind);
  return correctKinds(reading, withAdded(reading, without(found, notNames), names), { kinds, kept });
}

function without(found: readonly NameMention[], spans: readonly Span[]): readonly NameMention[] {
  const rejected = new Set(spans.map(({ start, end }) => `${start} ${end}`));
  return spans.length === 0 ? found : found.filter(({ start, end }) => !rejected.has(`${start} ${end}`));
}

/** What is pointed at wins over all that it overlaps; another only over what is shorter or the same. */
function withAdded(
  reading: Reading,
  found: readonly NameMention[],
  names: readonly NameCorrection[],
): readonly NameMention[] {
  if (names.length === 0) {
    return found;
  }
  const added: NameMention[] = [];
  const displaced = new Set<NameMention>();
  let next = 0;
  for (const { correction, name } of placedAll(reading, names)) {
    while (next < found.length && found[next]!.end <= name.start) {
      next++;
    }
    const over: NameMention[] = [];
    for (let i = next; i < found.length && found[i]!.start < name.end; i++) {
      over.push(found[i]!);
    }
    if (correction.pointedAt || over.every(other => isSame(other, name) || lengthOf(other) < lengthOf(name))) {
      over.forEach(other => displaced.add(other));
      added.push(name);
    }
  }
  return [...found.filter(name => !displaced.has(name)), ...added].sort((a, b) => a.start - b.start);
}

/** Sorted, not overlapping: of those that whole words make overlap, what is pointed at, else the first. */
function placedAll(
  reading: Reading,
  names: readonly NameCorrection[],
): { readonly correction: NameCorrection; readonly name: NameMention }[] {
  const placed = names.flatMap(correction => {
    const name = mentionOf(reading, correction, correction.kind);
    return name ? [{ correction, name }] : [];
  });
  const kept: typeof placed = [];
  for (const one of placed.sort((a, b) => a.name.start - b.name.start)) {
    const before = kept.at(-1);
    if (!before || !overlaps(before.name, one.name)) {
      kept.push(one);
    } else if (one.correction.pointedAt && !before.correction.pointedAt) {
      kept[kept.length - 1] = one;
    }
  }
  return kept;
}

/** Null where there is no word, or where it would go on over a region's end. */
function mentionOf({ text, words, sentences }: Reading, selected: Span, kind: EntityKind): NameMention | null {
  const span = wholeWords(text, words, selected);
  if (!span) {
    return null;
  }
  const { first, end: endWord } = span.words;
  const sentence = sentences[countWhile(sentences.length, i => sentences[i]!.endWord <= first)]!;
  if (endWord > sentence.endWord) {
    return null;
  }
  const firstWord = kind === 'person' ? titleInside(words, first, endWord) : first;
  return {
    start: firstWord === first ? span.start : words[firstWord]!.start,
    end: span.end,
    kind,
    confidence: CERTAIN,
    firstWord,
    endWord,
    title: kind === 'person' ? titleBefore(words, sentence.firstWord, firstWord) : null,
  };
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
