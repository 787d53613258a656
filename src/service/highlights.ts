import { DocumentHighlightKind, type DocumentHighlight } from 'vscode-languageserver-types';
import type { Span } from '../core/text/span';
import { occurrences } from './occurrences';
import { placesOf, rangeOf } from './place';
import { subjectsAt, type Spot, type Subject } from './spot';

/** The same entity, event or date in this article, and the words asked about; of a quotation its words, its speaker and its cue. */
export function highlights(spot: Spot): readonly DocumentHighlight[] {
  const [subject] = subjectsAt(spot);
  if (!subject) {
    return [];
  }
  return spansInArticle(spot, subject).map(span => ({
    range: rangeOf(spot.article, span),
    kind: DocumentHighlightKind.Text,
  }));
}

function spansInArticle({ story, article }: Spot, subject: Subject): readonly Span[] {
  if (subject.kind === 'quotation') {
    const { pieces, speaker, cue } = subject.quotation;
    return [...pieces, speaker, cue].filter(span => span !== null).sort((a, b) => a.start - b.start);
  }
  const asides = subject.kind === 'entity' ? placesOf(story, 'mentions', subject.entity.asides) : [];
  const spans = [...occurrences(story, subject), ...asides]
    .filter(place => place.article === article)
    .map(place => place.span);
  return subject.kind === 'entity' && subject.presence.kind !== 'mention' ? [...spans, subject.span] : spans;
}
