import type { ArticleAnalysis, Mention, Quotation } from '../src/core/article/analysis';
import { overlaps, type Span } from '../src/core/text/span';
import type { AttributedArticle, GoldAttribution } from './attributions';

/** What is to be said of a piece's speaker: the reference has words for one and so have we, or only one of us has. */
export type SpeakerVerdict = 'right' | 'wrong' | 'none';

/** A piece of a direct or mixed quotation inside what the reference attributes to somebody. */
export interface JudgedPiece {
  readonly article: AttributedArticle;
  readonly piece: Span;
  readonly quotation: Quotation;
  /** What the reference attributes that holds the piece, the shortest first; all have words for their source. */
  readonly gold: readonly GoldAttribution[];
  readonly speaker: SpeakerVerdict;
  /** The speaker's words are right, or other words for the same one. */
  readonly who: boolean;
  readonly cue: boolean;
}

export interface QuotationScore {
  /** Direct and mixed contents in the reference, and those of them that a piece of ours overlaps. */
  readonly contents: number;
  readonly found: number;
  readonly pieces: readonly JudgedPiece[];
  /** Our pieces outside all that the reference attributes, and those of them with a speaker. */
  readonly unattributed: number;
  readonly unattributedWithSpeaker: number;
}

/** Compares an article's quotations with the reference. A span is right where it overlaps one of the reference's. */
export function scoreQuotations(article: AttributedArticle, { quotations, mentions }: ArticleAnalysis): QuotationScore {
  const marked = quotations.filter(({ kind }) => kind !== 'indirect');
  const ours = marked.flatMap(quotation => quotation.pieces.map(piece => ({ piece, quotation })));
  const gold = article.attributions.filter(({ kind }) => kind !== 'indirect');
  const contents = gold.filter(({ content }) => content.length > 0);
  const judged: JudgedPiece[] = [];
  let unattributed = 0;
  let unattributedWithSpeaker = 0;
  for (const { piece, quotation } of ours) {
    const holding = article.attributions
      .filter(({ content }) => shared(piece, content) * 2 > piece.end - piece.start)
      .sort((a, b) => length(a.content) - length(b.content));
    const sourced = holding.filter(({ source }) => source.length > 0);
    if (sourced.length > 0) {
      judged.push({ article, piece, quotation, gold: sourced, ...judge(article.text, quotation, sourced, mentions) });
    } else if (holding.length === 0) {
      unattributed++;
      unattributedWithSpeaker += quotation.speaker ? 1 : 0;
    }
  }
  return {
    contents: contents.length,
    found: contents.filter(({ content }) => ours.some(({ piece }) => shared(piece, content) > 0)).length,
    pieces: judged,
    unattributed,
    unattributedWithSpeaker,
  };
}

function judge(
  text: string,
  { speaker, speakerChain, cue }: Quotation,
  gold: readonly GoldAttribution[],
  mentions: readonly Mention[],
): Pick<JudgedPiece, 'speaker' | 'who' | 'cue'> {
  const right = speaker !== null && gold.some(({ source }) => source.some(span => isSource(text, span, speaker)));
  const same = mentions.filter(({ chain }) => chain === speakerChain);
  return {
    who: right || gold.some(({ source }) => source.some(span => same.some(mention => overlaps(span, mention)))),
    speaker: speaker ? (right ? 'right' : 'wrong') : 'none',
    cue: cue !== null && gold.some(attribution => attribution.cue.some(span => overlaps(span, cue))),
  };
}

/** The reference's source may be "who" where we have the name a few words before it. */
function isSource(text: string, source: Span, speaker: Span): boolean {
  const relative = /^(?:who|which|that)\b/i.test(text.slice(source.start, source.end));
  return (
    overlaps(source, speaker) ||
    (relative && speaker.end <= source.start && /^[^.;:]{0,40}$/.test(text.slice(speaker.end, source.start)))
  );
}

/** Units that a span shares with others, which do not overlap one another. */
function shared(span: Span, others: readonly Span[]): number {
  let units = 0;
  for (const { start, end } of others) {
    units += Math.max(0, Math.min(span.end, end) - Math.max(span.start, start));
  }
  return units;
}

function length(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
