import { TargetFinder, targetOf } from '../src/core/decisions/anchor';
import type { TextTarget } from '../src/core/decisions/decision';
import { createRandom, shuffle } from '../tools/train/random';
import { EditedText } from './editedText';
import { inventArticle, pick } from './inventedArticles';
import { editAtRandom, pointable } from './randomEdits';

export interface Outcomes {
  sequences: number;
  targets: number;
  exact: number;
  approximate: number;
  /** Of these two, taken at a copy that an edit made of the words. */
  copies: number;
  /** Of these two, taken at the same words, or nearly the same where they are long, that an edit typed anew in the same place. */
  retyped: number;
  /** Asked about. */
  ambiguous: number;
  lost: number;
  /** Of the ambiguous and the lost, those that stand unchanged somewhere: a reader would have found them. */
  missed: number;
  /** Of the ambiguous and the lost, those for which the right place is shown as a candidate. */
  shown: number;
  /** Taken at words that are not those pointed at, each with what was pointed at and what was found. */
  wrong: string[];
}

/** Changed words are taken only for long ones. */
const LONG = 40;
/** Of their units so many must be those pointed at: within them like ones may have been typed anew. */
const OF_LONG = 0.4;
const TARGETS = 8;
const MOST_EDITS = 12;
const ARTICLES = 150;

interface Pool {
  readonly text: string;
  readonly targets: readonly TextTarget[];
}

/**
 * Points at words, sentences and quotations of articles, edits these at random and finds them again.
 * @param texts articles beside those invented
 */
export function fuzzAnchoring(sequences: number, seed: number, texts: readonly string[] = []): Outcomes {
  const random = createRandom(seed);
  const invented = Array.from({ length: Math.min(ARTICLES, Math.ceil(sequences / 10)) }, () => inventArticle(random));
  const pool = [...texts, ...invented].map((text): Pool => {
    const spans = shuffle(pointable(text), random).slice(0, 2 * TARGETS);
    return { text, targets: spans.map(span => targetOf('', text, span)) };
  });
  const outcomes: Outcomes = {
    sequences,
    targets: 0,
    exact: 0,
    approximate: 0,
    copies: 0,
    retyped: 0,
    ambiguous: 0,
    lost: 0,
    missed: 0,
    shown: 0,
    wrong: [],
  };
  for (let i = 0; i < sequences; i++) {
    const { text, targets } = pick(pool, random);
    const edited = new EditedText(text);
    editAtRandom(edited, 1 + Math.floor(random() * MOST_EDITS), random);
    const finder = new TargetFinder(edited.text);
    for (let k = 0; k < Math.min(TARGETS, targets.length); k++) {
      judge(edited, pick(targets, random), finder, outcomes);
    }
  }
  return outcomes;
}

function judge(edited: EditedText, target: TextTarget, finder: TargetFinder, outcomes: Outcomes): void {
  const { exact } = target.quote;
  const found = finder.find(target);
  const isRight = (span: { start: number; end: number }): boolean => {
    const { share } = edited.shared(span, target.position);
    return exact.length < LONG
      ? share > 0.8 && isSameWords(edited.text.slice(span.start, span.end), exact)
      : share >= OF_LONG;
  };
  outcomes.targets++;
  outcomes[found.kind]++;
  if ('span' in found) {
    const words = edited.text.slice(found.span.start, found.span.end);
    if (!isRight(found.span)) {
      if ((exact.length >= LONG || isSameWords(words, exact)) && edited.isBetweenSame(found.span, target.position)) {
        outcomes.retyped++;
      } else {
        const now = edited.text.slice(Math.max(0, found.span.start - 60), found.span.end + 60);
        outcomes.wrong.push(
          `${found.kind} ${found.score.toFixed(2)}: ${JSON.stringify(target.quote)} -> ${JSON.stringify(now)}`,
        );
      }
    } else if (edited.shared(found.span, target.position).copy) {
      outcomes.copies++;
    }
  } else {
    outcomes.shown += found.candidates.some(isRight) ? 1 : 0;
    outcomes.missed += edited.standsUnchanged(target.position) ? 1 : 0;
  }
}

/** But for capitals, quotation marks, line ends and spaces. */
function isSameWords(a: string, b: string): boolean {
  const plain = (words: string): string =>
    words.replace(/[“”]/g, '"').replaceAll('’', "'").replace(/\s+/g, ' ').toLowerCase();
  return plain(a) === plain(b);
}
