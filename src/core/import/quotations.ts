import type { Quotation } from '../article/analysis';
import { mostOverlapping } from '../article/corrections';
import { isMostly } from '../article/corrected/pointedAt';
import type { Decision } from '../decisions/decision';
import { overlaps, type Span } from '../text/span';
import type { ImportedQuotation } from './imported';
import type { Placed } from './placed';

/** What of an article is a quotation of ours and of the annotator's. */
export interface MatchedQuotations {
  readonly pairs: readonly { readonly found: Quotation; readonly told: ImportedQuotation }[];
  /** Pieces of the annotator's that are nearly none of ours, as they were annotated. */
  readonly unmatched: readonly Span[];
  /** The first words of quotations that we did not find: no decision can add them. */
  readonly missed: readonly string[];
}

/** One may stand inside another: pieces that have most of their words in common are the same. */
export function matchQuotations(quotations: readonly ImportedQuotation[], placed: Placed): MatchedQuotations {
  const { text, analysis } = placed.target.article;
  const ours = analysis.quotations.flatMap(found => found.pieces.map(({ start, end }) => ({ start, end, found })));
  const pairs: { found: Quotation; told: ImportedQuotation }[] = [];
  const unmatched: Span[] = [];
  const missed: string[] = [];
  for (const told of quotations) {
    const same = new Set<Quotation>();
    const others: Span[] = [];
    for (const piece of told.pieces) {
      const span = placed.spanOf(piece);
      const own = span && ours[mostOverlapping(ours, span)];
      if (own && isMostly(own, span)) {
        same.add(own.found);
      } else {
        unmatched.push(piece);
        others.push(...(span ? [span] : []));
      }
    }
    pairs.push(...[...same].map(found => ({ found, told })));
    const [first] = others;
    if (same.size === 0 && first && !ours.some(own => overlaps(own, first))) {
      missed.push(text.slice(first.start, first.end));
    }
  }
  return { pairs, unmatched, missed };
}

/** Who speaks. */
export function speakers({ pairs }: MatchedQuotations, placed: Placed): readonly Decision[] {
  return pairs.flatMap(({ found, told }) => speakerDecision(found, told.speaker, placed));
}

/**
 * Quotations that the annotator does not have.
 * @param withIndirect those without marks, too
 */
export function rejectedQuotations(
  { pairs, unmatched }: MatchedQuotations,
  placed: Placed,
  withIndirect: boolean,
): readonly Decision[] {
  const matched = new Set(pairs.map(({ found }) => found));
  return placed.target.article.analysis.quotations
    .filter(found => !matched.has(found) && (withIndirect || found.kind !== 'indirect'))
    .filter(({ pieces }) => pieces.every(piece => placed.isLeftOut(piece, unmatched)))
    .map(quotation => ({ kind: 'notQuotation', at: placed.at(quotation) }));
}

function speakerDecision(quotation: Quotation, told: Span | null | undefined, placed: Placed): readonly Decision[] {
  if (told === undefined) {
    return [];
  }
  const at = placed.at(quotation);
  if (told === null) {
    return quotation.speaker ? [{ kind: 'speaker', at, speaker: null }] : [];
  }
  const span = placed.spanOf(told);
  if (!span || (quotation.speaker && overlaps(quotation.speaker, span))) {
    return [];
  }
  const { story, article } = placed.target;
  const { mentions } = article.analysis;
  const mention = mentions[mostOverlapping(mentions, span)];
  const entity = mention && story.entityOfChain(article.uri, mention.chain);
  const words = article.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const speaker = { name: entity?.name ?? words, kind: entity?.kind ?? 'person', at: placed.at(span) };
  return [{ kind: 'speaker', at, speaker }];
}
