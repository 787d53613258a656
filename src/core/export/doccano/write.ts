import type { Span } from '../../text/span';
import type { ExportedStories } from '../annotate';
import { OffsetMap } from '../offsetMap';
import type { TextFile } from '../problems';

/**
 * doccano's JSONL for sequence labelling: a line for each article with its text and labelled spans in code points. Names are labelled by their kind,
 * pieces of quotations "quotation", trigger words "event"; nominals, pronouns and who is who are not in it. Spans overlap, which a doccano project must
 * allow. The article's name is none of the members that doccano knows, so it keeps it with the text.
 */
export function doccanoFile({ articles }: ExportedStories): TextFile {
  const lines = articles.map(({ name, text, mentions, quotations, events }) => {
    const map = OffsetMap.codePoints(text);
    const labelled = (label: string) => (span: Span) =>
      [map.position(span.start), map.position(span.end), label] as const;
    const label = [
      ...mentions.filter(({ form }) => form === 'name').map(mention => labelled(mention.kind)(mention)),
      ...quotations.flatMap(({ pieces }) => pieces.map(labelled('quotation'))),
      ...events.map(labelled('event')),
    ];
    label.sort(([a, toA], [b, toB]) => a - b || toB - toA);
    return `${JSON.stringify({ text, label, article: name })}\n`;
  });
  return { name: 'story.jsonl', content: lines.join('') };
}
