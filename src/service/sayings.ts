import { isWeakReport } from '../core/article/indirect/weakReport';
import type { Quotation } from '../core/article/analysis';
import { speakerName } from '../core/export/quotations';
import { isAside } from '../core/story/asides';
import type { Article, Ref } from '../core/story/article';
import type { Story } from '../core/story/story';
import type { Place } from './place';

/** A quotation with its article. */
export interface Saying {
  readonly article: Article;
  readonly quotation: Quotation;
  readonly ref: Ref;
}

/** How sure one must be of a speaker, and whether speech without quotation marks is shown. */
export interface Shown {
  readonly indirect: boolean;
  /** Speakers of less confidence, from 0 to 1, are shown as uncertain. */
  readonly doubtfulBelow: number;
}

export function isShown(quotation: Quotation, indirect: boolean): boolean {
  return (indirect || quotation.kind !== 'indirect') && !isWeakReport(quotation);
}

/** What is said in an article outside boilerplate, in order of text. */
export function sayingsIn(article: Article, indirect: boolean): readonly Saying[] {
  return article.analysis.quotations.flatMap((quotation, index) =>
    isShown(quotation, indirect) && !isAside(article, quotation)
      ? { article, quotation, ref: { uri: article.uri, index } }
      : [],
  );
}

/** Those of the quotations that are shown; boilerplate left out. */
export function sayingsOf(story: Story, refs: readonly Ref[], indirect: boolean): readonly Saying[] {
  return refs.flatMap(ref => {
    const article = story.article(ref.uri);
    const quotation = article?.analysis.quotations[ref.index];
    return article && quotation && isShown(quotation, indirect) && !isAside(article, quotation)
      ? { article, quotation, ref }
      : [];
  });
}

/** Where it stands: its first piece. */
export function placeOfSaying({ article, quotation }: Saying): Place {
  return { article, span: quotation.pieces[0] ?? quotation };
}

/** Its words as the article has them, with what parts them left out. */
export function wordsOf({ article, quotation }: Saying): string {
  return quotation.pieces.map(piece => article.text.slice(piece.start, piece.end)).join(' … ');
}

/** Who says it, for a reader; a pronoun that is not known to mean anybody stands in marks. Undefined where nobody is known. */
export function speakerOf(story: Story, saying: Saying): string | undefined {
  const words = speakerName(story, saying.article, saying.quotation);
  return words !== undefined && isStray(saying, words) ? `“${words}”` : words;
}

/** Whether the words for the speaker are a pronoun that was not found to mean somebody. */
export function isStray({ quotation }: Saying, words: string): boolean {
  return quotation.speakerChain === null && STRAY_PRONOUN.test(words);
}

const STRAY_PRONOUN = /^(?:i|you|he|she|it|they|we|who)$/i;

/** The article's words for the speaker's saying so: "said". */
export function cueOf({ article, quotation: { cue } }: Saying): string | undefined {
  return cue ? article.text.slice(cue.start, cue.end) : undefined;
}

/** Whether somebody is named as the speaker with little confidence. */
export function isUncertain({ quotation }: Pick<Saying, 'quotation'>, doubtfulBelow: number): boolean {
  return quotation.speaker !== null && quotation.confidence < doubtfulBelow;
}
