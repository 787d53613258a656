import type { EntityKind } from '../../article/analysis';
import type { Span } from '../../text/span';
import { kindOfLabel } from '../kindLabels';
import { OffsetMap } from '../offsetMap';
import { isObject, parseJson, spanIn, stringIn } from '../plainJson';
import { Collected, type Imported, type TextFile } from '../problems';

/** An article as doccano holds it: labelled spans that do not know what they belong to. */
export interface LabelledArticle {
  readonly name: string;
  readonly text: string;
  readonly names: readonly (Span & { readonly kind: EntityKind })[];
  /** Pieces of quotations; which of them are one quotation is not told. */
  readonly quotations: readonly Span[];
  /** Trigger words. */
  readonly events: readonly Span[];
}

export interface ImportedLabels extends Omit<Imported, 'annotations'> {
  readonly articles: readonly LabelledArticle[];
}

/** Reads JSONL as `doccanoFile` and doccano itself write it: the spans are `label`, `labels` or `entities`. */
export function readDoccano({ name: file, content }: TextFile): ImportedLabels {
  const collected = new Collected();
  const articles = content.split(/\r\n|\n/).flatMap((text, i) => {
    if (text.trim() === '') {
      return [];
    }
    const parsed = parseJson(text);
    const value = parsed.kind === 'json' ? parsed.value : undefined;
    const words = isObject(value) ? stringIn(value['text']) : undefined;
    if (!isObject(value) || words === undefined) {
      collected.problem(file, i + 1, parsed.kind === 'json' ? 'has no text' : parsed.reason);
      return [];
    }
    const spans = value['label'] ?? value['labels'] ?? value['entities'];
    const name = stringIn(value['article']) ?? `line ${i + 1}`;
    if (!Array.isArray(spans)) {
      collected.problem(file, i + 1, 'has no list of labels');
    }
    return readArticle(name, words, Array.isArray(spans) ? spans : [], reason =>
      collected.problem(file, i + 1, reason),
    );
  });
  return { articles, problems: collected.imported.problems };
}

function readArticle(
  name: string,
  text: string,
  spans: readonly unknown[],
  problem: (reason: string) => void,
): LabelledArticle {
  const map = OffsetMap.codePoints(text);
  const names: (Span & { kind: EntityKind })[] = [];
  const quotations: Span[] = [];
  const events: Span[] = [];
  for (const given of spans) {
    const [start, end, label] = Array.isArray(given)
      ? (given as unknown[])
      : isObject(given)
        ? [given['start_offset'], given['end_offset'], given['label']]
        : [];
    const counted = spanIn(start, end);
    const span = counted && { start: map.offset(counted.start), end: map.offset(counted.end) };
    const kind = kindOfLabel(label);
    if (!span || span.end > text.length) {
      problem(`${JSON.stringify(given)} is no span of the text`);
    } else if (kind) {
      names.push({ ...span, kind });
    } else if (label === 'quotation' || label === 'event') {
      (label === 'event' ? events : quotations).push(span);
    } else {
      problem(`no label ${JSON.stringify(label)}`);
    }
  }
  return { name, text, names, quotations, events };
}
