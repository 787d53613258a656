import type { Span } from '../../text/span';
import type { ExportedArticle, ExportedStories } from '../annotate';
import type { Annotations, EntityRecord } from '../annotations';
import { OffsetMap } from '../offsetMap';
import type { TextFile } from '../problems';
import {
  classes,
  context,
  iriOf,
  type EntityResource,
  type ResourceBody,
  type Target,
  type TextualBody,
  type WebAnnotation,
} from './terms';

const AROUND = 32; // characters before and behind a quotation that tell it from others of the same words

/**
 * A collection of annotations as the W3C's Web Annotation Data Model has them (JSON-LD). Every target has a quote and a position selector; a split
 * quotation has several targets. Its speaker and cue are annotations of their own that link to it.
 */
export function webAnnotations(stories: ExportedStories): TextFile {
  const items = stories.articles.flatMap((article, i) => articleItems(stories, article, i + 1));
  const collection = {
    '@context': context,
    id: '#collection',
    type: 'AnnotationCollection',
    label: 'Story Lens',
    total: items.length,
    first: { id: '#page', type: 'AnnotationPage', startIndex: 0, items },
  };
  return { name: 'annotations.jsonld', content: `${JSON.stringify(collection, null, 1)}\n` };
}

function articleItems(
  { entities, events }: Annotations,
  { name, text, mentions, quotations, events: told }: ExportedArticle,
  number: number,
): readonly WebAnnotation[] {
  const map = OffsetMap.codePoints(text);
  const target = (span: Span): Target => targetOf(iriOf(name), text, map, span);
  const known = new Map(entities.map(entity => [entity.id, entity]));
  const identified = (id: string | null): readonly ResourceBody[] => {
    const entity = id === null ? undefined : known.get(id);
    return entity ? [{ type: 'SpecificResource', purpose: 'identifying', source: resourceOf(entity) }] : [];
  };
  const eventOf = new Map(events.map(event => [event.id, event]));
  const found: WebAnnotation[] = [];
  const add = (
    motivation: WebAnnotation['motivation'],
    body: WebAnnotation['body'],
    spans: readonly Span[],
  ): string => {
    const id = `#a${number}.${found.length + 1}`;
    found.push({ id, type: 'Annotation', motivation, body, target: spans.map(target) });
    return id;
  };
  for (const mention of mentions) {
    add('identifying', [...classified(mention.kind, mention.form), ...identified(mention.entity)], [mention]);
  }
  for (const { kind, pieces, speaker, cue, entity } of quotations) {
    const id = add('identifying', [...classified(classes.quotation, kind), ...identified(entity)], pieces);
    const link: ResourceBody = { type: 'SpecificResource', purpose: 'linking', source: id };
    if (speaker) {
      add('linking', [...classified(classes.speaker), link], [speaker]);
    }
    if (cue) {
      add('linking', [...classified(classes.cue), link], [cue]);
    }
  }
  for (const mention of told) {
    const { id, kind, label, date } = eventOf.get(mention.event)!;
    const source = {
      id: `#${id}`,
      kind,
      label,
      eventDate: date,
      participant: mention.participants.map(one => `#${one}`),
      place: mention.places.map(one => `#${one}`),
    };
    const body: ResourceBody = { type: 'SpecificResource', purpose: 'identifying', source };
    add('identifying', [...classified(classes.event, mention.modality), body], [mention]);
  }
  return found;
}

function classified(value: string, ...tags: readonly string[]): readonly TextualBody[] {
  return [
    { type: 'TextualBody', purpose: 'classifying', value },
    ...tags.map((tag): TextualBody => ({ type: 'TextualBody', purpose: 'tagging', value: tag })),
  ];
}

function resourceOf({ id, kind, name }: EntityRecord): EntityResource {
  return { id: `#${id}`, kind, label: name };
}

function targetOf(source: string, text: string, map: OffsetMap, { start, end }: Span): Target {
  return {
    source,
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: text.slice(wholeCharacter(text, Math.max(0, start - AROUND)), start),
        suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + AROUND))),
      },
      { type: 'TextPositionSelector', start: map.position(start), end: map.position(end) },
    ],
  };
}

/** The offset, or the next where it lies inside a character. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return offset > 0 && code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset;
}
