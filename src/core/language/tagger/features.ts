import { join, row } from './hash';
import type { SentenceFacts } from './sentenceFacts';
import type { WordFacts } from './wordFacts';

/** At most this many features for one word by itself, and at most this many from its document. */
export const MOST_FEATURES = 128;

const BEFORE_ALL = 0x1111;
const BEHIND_ALL = 0x2222;

/**
 * Writes the rows of the features of word `i` into `out` and returns how many there are. The feature templates are those common for named
 * entities (Zhang and Johnson 2003; Ratinov and Roth 2009): words and clusters in a window of two, shape, affixes, lists, casing statistics and
 * the run of capitalised words around.
 * @param lowerHere whether the document elsewhere writes the word in lower case
 */
export function writeFeatures(sentence: SentenceFacts, i: number, lowerHere: boolean, out: Int32Array): number {
  const { words } = sentence;
  const word = words[i]!;
  const before = i > 0 ? words[i - 1]! : undefined;
  const before2 = i > 1 ? words[i - 2]! : undefined;
  const after = i + 1 < words.length ? words[i + 1]! : undefined;
  const after2 = i + 2 < words.length ? words[i + 2]! : undefined;
  let n = 0;
  let template = 0;
  const add = (value: number): void => {
    out[n++] = row(template++, value);
  };

  const key = word.key;
  const keyBefore = before ? before.key : BEFORE_ALL;
  const keyAfter = after ? after.key : BEHIND_ALL;
  add(0);
  add(key);
  add(keyBefore);
  add(keyAfter);
  add(before2 ? before2.key : BEFORE_ALL);
  add(after2 ? after2.key : BEHIND_ALL);
  add(join(keyBefore, key));
  add(join(key, keyAfter));
  add(join(keyBefore, keyAfter));

  const casing = sentence.casing === 'sentence' ? 0 : sentence.casing === 'title' ? 1 : 2;
  add(word.shape);
  add(join(join(looks(before), looks(word)), join(looks(after), casing)));
  add(word.prefix2);
  add(word.prefix3);
  add(word.prefix4);
  add(word.suffix2);
  add(word.suffix3);
  add(word.suffix4);

  add(word.fine);
  add(word.middle);
  add(word.coarse);
  add(before ? before.fine : BEFORE_ALL);
  add(before ? before.middle : BEFORE_ALL);
  add(before ? before.coarse : BEFORE_ALL);
  add(after ? after.fine : BEHIND_ALL);
  add(after ? after.middle : BEHIND_ALL);
  add(after ? after.coarse : BEHIND_ALL);
  add(before2 ? before2.middle : BEFORE_ALL);
  add(before2 ? before2.coarse : BEFORE_ALL);
  add(after2 ? after2.middle : BEHIND_ALL);
  add(after2 ? after2.coarse : BEHIND_ALL);
  add(join(before ? before.middle : BEFORE_ALL, word.middle));
  add(join(word.middle, after ? after.middle : BEHIND_ALL));
  add(join(join(before ? before.coarse : BEFORE_ALL, word.coarse), after ? after.coarse : BEHIND_ALL));
  add(join(before ? before.coarse : BEFORE_ALL, after ? after.coarse : BEHIND_ALL));

  const place = placeIn(sentence, i);
  add(join(word.lowerShare, join(looks(word), place)));
  add(join(word.lowerShare, join(casing, lowerHere ? 1 : 0)));
  add(join(before ? before.lowerShare : 9, join(looks(before), place)));
  add(join(after ? after.lowerShare : 9, looks(after)));

  const first = sentence.runFirst[i]!;
  const end = sentence.runEnd[i]!;
  const inRun = end > first;
  const outsideLeft = inRun && first > 0 ? words[first - 1]! : undefined;
  const outsideRight = inRun && end < words.length ? words[end]! : undefined;
  const length = Math.min(end - first, 6);
  add(join(length, join(Math.min(i - first, 4), casing)));
  if (inRun) {
    add(join(outsideLeft ? outsideLeft.key : BEFORE_ALL, 1));
    add(join(outsideRight ? outsideRight.key : BEHIND_ALL, 2));
    add(
      join(
        join(outsideLeft ? outsideLeft.middle : BEFORE_ALL, outsideRight ? outsideRight.middle : BEHIND_ALL),
        length,
      ),
    );
    add(join(words[first]!.key, 3));
    add(join(words[end - 1]!.key, 4));
    add(join(words[first]!.middle, words[end - 1]!.middle));
    add(join(words[end - 1]!.suffix3, Math.min(end - 1 - i, 2)));
    add(join(words[first]!.lowerShare, place));
  } else {
    template += 8;
  }

  // Where capitals say nothing, words mean something else: weights of their own.
  if (casing !== 0) {
    add(join(key, 5));
    add(join(keyBefore, key));
    add(join(key, keyAfter));
    add(join(word.middle, 6));
    add(join(before ? before.middle : BEFORE_ALL, word.middle));
    add(join(word.middle, after ? after.middle : BEHIND_ALL));
    add(join(join(before ? before.coarse : BEFORE_ALL, word.coarse), after ? after.coarse : BEHIND_ALL));
    add(join(word.suffix3, looks(word)));
  } else {
    template += 8;
  }

  for (const code of sentence.listed[i]!) {
    out[n++] = row(template, code);
    out[n++] = row(template + 1, join(code, join(word.lowerShare, place)));
    out[n++] = row(template + 2, join(code, keyBefore));
    out[n++] = row(template + 3, join(code, keyAfter));
  }
  template += 4;
  if (before) {
    for (const code of sentence.listed[i - 1]!) {
      out[n++] = row(template, join(code, looks(word)));
    }
  }
  template++;
  if (after) {
    for (const code of sentence.listed[i + 1]!) {
      out[n++] = row(template, join(code, looks(word)));
    }
  }
  return Math.min(n, out.length);
}

/** The template number from which features of the document's evidence are numbered. */
export const EVIDENCE_TEMPLATE = 100;

/** What a word looks like among its neighbours, in few values. */
function looks(word: WordFacts | undefined): number {
  if (!word) {
    return 0;
  }
  if (word.seemsCapitals) {
    return word.form.length <= 6 ? 1 : 2;
  }
  if (word.seemsCapital) {
    return word.form.length <= 2 ? 3 : 4;
  }
  return word.digits ? 5 : word.hasLetter ? 6 : 7 + (word.form.charCodeAt(0) & 0x3f);
}

/** First in the sentence, first behind an opening mark, or further in. */
function placeIn(sentence: SentenceFacts, i: number): number {
  let k = i - 1;
  while (k >= 0 && !sentence.words[k]!.hasLetter && !sentence.words[k]!.digits) {
    k--;
  }
  if (k < 0) {
    return i === 0 ? 1 : 2;
  }
  return i > 0 && /^["“‘«:(]$/.test(sentence.words[i - 1]!.form) ? 3 : 0;
}
