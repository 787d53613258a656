import type { Span } from '../text/span';
import { breaksNoMore } from './boundary';
import type { TextTarget } from './decision';
import { evidenceAt, surroundingsOf } from './evidence';
import { fold, FoldedText } from './fold';
import { type LikePlace, likePlaces, searchWork } from './likePlaces';
import { placesInContext } from './placesInContext';
import { samePlaces } from './samePlaces';
import { isMost, MOST_CONTEXT } from './target';

export { targetOf } from './target';

/** A place that may be the one pointed at. */
export interface Candidate extends Span {
  /** From 0 to 1: how like the words and what stands around them are to what they were. */
  readonly score: number;
}

/** Where a target stands now. Candidates are sorted, the best first; none is taken where another is nearly as good. */
export type Found =
  | { readonly kind: 'exact' | 'approximate'; readonly span: Span; readonly score: number }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'lost'; readonly candidates: readonly Candidate[] };

/** A candidate with less evidence is not taken; when the target was made, nothing else had more than 0.7. */
const ENOUGH = 0.89;
/** So much more evidence than for the next there must be. */
const MARGIN = 0.12;
/** Of a candidate's score, what words and evidence are worth: a reader looks for the words first. */
const WORDS = 0.4;
/** A place of other words within the same context is worth less. */
const OTHER_WORDS = 0.7;
const WORTH_SHOWING = 0.45;
const MOST_SHOWN = 5;
/** With less context the position must be the same, too. */
const LEAST_CONTEXT = 24;
/**
 * Comparisons of two units that all targets in one text may take, some seconds' worth: many times what a text needs whose words have all changed. So a file that
 * comes from anywhere holds nothing up; targets beyond are lost.
 */
const MOST_WORK = 300_000_000;

/** A place as it is weighed. */
interface Weighed extends Candidate {
  /** 0 where it cannot be the one. */
  readonly evidence: number;
  /** The evidence of its liker side. */
  readonly like: number;
  /** Its words are those pointed at. */
  readonly isSame: boolean;
}

/** Finds targets in one text. */
export class TargetFinder {
  readonly #text: string;
  #folded: FoldedText | undefined;
  #work = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Where the words stand in their context, else where the same words have enough of it left. Names must be the same to the letter but for
   * spelling that nobody sees; sentences may have changed within.
   */
  find(target: TextTarget): Found {
    const unchanged = this.#unchanged(target);
    if (unchanged) {
      return { kind: 'exact', span: unchanged, score: 1 };
    }
    if (this.#work > MOST_WORK) {
      return { kind: 'lost', candidates: [] };
    }
    const folded = (this.#folded ??= new FoldedText(this.#text));
    const { weighed, work } = weigh(this.#text, folded, target);
    this.#work += work;
    return choose(weighed);
  }

  /** The place of the same words with the same around them, if there is but one. */
  #unchanged({ quote, position }: TextTarget): Span | undefined {
    const { prefix, exact, suffix } = quote;
    const text = this.#text;
    const whole = prefix + exact + suffix;
    const first = text.indexOf(whole);
    if (first < 0) {
      return undefined;
    }
    const isThere = text.startsWith(whole, position.start - prefix.length) && position.start >= prefix.length;
    const isOnly = text.indexOf(whole, first + 1) < 0;
    const isShort = prefix.length + suffix.length < LEAST_CONTEXT;
    const start = isThere ? position.start : first + prefix.length;
    const span = { start, end: start + exact.length };
    // Where the context never told it from others, or there is none, the position does; else several are copies.
    const isTold = isMost(quote) || isShort ? isThere : isOnly;
    return isTold && breaksNoMore(text, span, quote) ? span : undefined;
  }
}

/** As a `TargetFinder` does, for a single target. */
export function findTarget(text: string, target: TextTarget): Found {
  return new TargetFinder(text).find(target);
}

function choose(weighed: readonly Weighed[]): Found {
  const [best] = weighed.filter(({ evidence }) => evidence > 0).sort((a, b) => b.evidence - a.evidence);
  if (!best || best.evidence < ENOUGH) {
    return { kind: 'lost', candidates: shown(weighed) };
  }
  const rivals = weighed.filter(
    place => place === best || best.evidence - place.like < MARGIN || (place.isSame && !best.isSame),
  );
  return rivals.length > 1
    ? { kind: 'ambiguous', candidates: shown(rivals) }
    : { kind: 'approximate', span: { start: best.start, end: best.end }, score: best.score };
}

function shown(weighed: readonly Weighed[]): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const { start, end, score } of weighed.toSorted((a, b) => b.score - a.score || a.start - b.start)) {
    if (
      score >= WORTH_SHOWING &&
      candidates.length < MOST_SHOWN &&
      candidates.every(other => end <= other.start || other.end <= start)
    ) {
      candidates.push({ start, end, score });
    }
  }
  return candidates;
}

function weigh(
  text: string,
  source: FoldedText,
  { quote, position }: TextTarget,
): { readonly weighed: readonly Weighed[]; readonly work: number } {
  const { folded } = source;
  const words = fold(quote.exact);
  const around = surroundingsOf(fold(quote.prefix.slice(-MOST_CONTEXT)), fold(quote.suffix.slice(0, MOST_CONTEXT)));
  const near = source.indexOf(position.start);
  const canBe = !isMost(quote);
  const same = samePlaces(folded, words, near).map((place): LikePlace => ({ ...place, errors: 0 }));
  let work = 0;
  const weighAll = (places: readonly LikePlace[]): Weighed[] =>
    rooms(places, folded.length).flatMap(([place, room]): Weighed[] => {
      const span = source.sourceOf(place);
      if (!span || !breaksNoMore(text, span, quote)) {
        return [];
      }
      work += 2 * (around.before.length ** 2 + around.behind.length ** 2);
      const likeness = 1 - place.errors / words.length;
      const context = evidenceAt(folded, place, around, room);
      const worth = 0.5 + likeness / 2;
      const evidence = context.sure * worth;
      const isSame = text.slice(span.start, span.end) === quote.exact;
      const score = (WORDS * likeness + (1 - WORDS) * evidence) * (isSame ? 1 : 0.99);
      return [{ ...span, score, evidence: canBe ? evidence : 0, like: context.like * worth, isSame: likeness === 1 }];
    });
  const weighed = weighAll(same);
  if (weighed.some(({ evidence }) => evidence >= ENOUGH)) {
    return { weighed, work };
  }
  work += searchWork(folded, words);
  const like = likePlaces(folded, words, near).filter(({ errors }) => errors > 0);
  const inContext = placesInContext(folded, words, around).flatMap((place): Weighed[] => {
    const span = source.sourceOf(place);
    return span
      ? [{ ...span, score: OTHER_WORDS * evidenceAt(folded, place, around).sure, evidence: 0, like: 0, isSame: false }]
      : [];
  });
  const all = like.length > 0 ? weighAll([...same, ...like]) : weighed;
  return { weighed: [...all, ...inContext], work };
}

/** Each place with the room up to its neighbours. */
function rooms(places: readonly LikePlace[], length: number): (readonly [LikePlace, Span])[] {
  const sorted = places.toSorted((a, b) => a.start - b.start);
  return sorted.map(place => [
    place,
    {
      start: sorted.findLast(({ end }) => end <= place.start)?.end ?? 0,
      end: sorted.find(({ start }) => start >= place.end)?.start ?? length,
    },
  ]);
}
