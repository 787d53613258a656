import type { FoundName } from '../../src/core/language/tagger/evidence';
import { isBegin, isInside, kindOf, nameKinds } from '../../src/core/language/tagger/labels';
import { type NameModel, tagDocument } from '../../src/core/language/tagger/tagDocument';
import { type LabelledSentence, O, either, OTHER } from './labelled';

/** A name that was found, and whether it is right. */
export interface Judged {
  readonly kind: number;
  readonly probability: number;
  readonly right: boolean;
}

export interface Score {
  /** For each kind: names found and right, found, in the reference. */
  readonly right: number[];
  readonly found: number[];
  readonly wanted: number[];
}

/** Tags held-out sentences and compares them, where their labels are decided, span for span. */
export function judge(sentences: readonly LabelledSentence[], model: NameModel): { score: Score; judged: Judged[] } {
  const score: Score = { right: [0, 0, 0], found: [0, 0, 0], wanted: [0, 0, 0] };
  const judged: Judged[] = [];
  for (const document of byDocument(sentences)) {
    const names = tagDocument(
      document.map(sentence => sentence.tokens),
      model,
    );
    document.forEach((sentence, i) => judgeSentence(sentence, names[i]!, score, judged));
  }
  return { score, judged };
}

function judgeSentence(sentence: LabelledSentence, names: readonly FoundName[], score: Score, judged: Judged[]): void {
  const wanted = new Set<string>();
  let first = -1;
  let kind = -1;
  const close = (end: number): void => {
    if (first >= 0 && kind !== OTHER) {
      wanted.add(`${String(first)}-${String(end)}-${String(kind)}`);
      score.wanted[kind]!++;
    }
    first = -1;
  };
  sentence.masks.forEach((mask, i) => {
    const label = isDecided(mask) ? 31 - Math.clz32(mask) : 0;
    if (first >= 0 && isInside(label) && kindOf(label) === kind) {
      return;
    }
    close(i);
    if (isBegin(label)) {
      first = i;
      kind = kindOf(label);
    }
  });
  close(sentence.masks.length);
  for (const name of names) {
    if (name.kind === OTHER || sentence.masks.slice(name.first, name.end).some(isOpen)) {
      continue;
    }
    const right = wanted.has(`${String(name.first)}-${String(name.end)}-${String(name.kind)}`);
    score.found[name.kind]!++;
    score.right[name.kind]! += right ? 1 : 0;
    judged.push({ kind: name.kind, probability: name.probability, right });
  }
}

const isDecided = (mask: number): boolean => (mask & (mask - 1)) === 0;
/** What may be a person, place or organization as well as something else is not judged. */
const isOpen = (mask: number): boolean => !isDecided(mask) && (mask & ~(O | either(OTHER))) !== 0;

function byDocument(sentences: readonly LabelledSentence[]): LabelledSentence[][] {
  const documents = new Map<number, LabelledSentence[]>();
  for (const sentence of sentences) {
    const known = documents.get(sentence.document);
    if (known) {
      known.push(sentence);
    } else {
      documents.set(sentence.document, [sentence]);
    }
  }
  return [...documents.values()];
}

/** Precision, recall and F1 in percent of a kind, or of all where none is given. */
export function measures(score: Score, kind?: number): { precision: number; recall: number; f1: number } {
  const of = (values: readonly number[]): number =>
    kind === undefined ? values.reduce((a, b) => a + b, 0) : values[kind]!;
  const right = of(score.right);
  const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10);
  return {
    precision: percent(right, of(score.found)),
    recall: percent(right, of(score.wanted)),
    f1: percent(2 * right, of(score.found) + of(score.wanted)),
  };
}

/** The kinds that are entities, in the order of their numbers. */
export const scoredKinds = nameKinds.filter(kind => kind !== 'other');
