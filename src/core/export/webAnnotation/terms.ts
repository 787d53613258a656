/** The Web Annotation vocabulary, and the few terms of ours that it does not have, which describe entities and events. */
export const context = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    storyLens: 'urn:story-lens:',
    kind: 'storyLens:kind',
    eventDate: 'storyLens:eventDate',
    participant: { '@id': 'storyLens:participant', '@type': '@id' },
    place: { '@id': 'storyLens:place', '@type': '@id' },
  },
] as const;

/** What a classifying body says an annotation is of; a mention's is the kind of its entity. */
export const classes = { quotation: 'quotation', speaker: 'speaker', cue: 'cue', event: 'event' } as const;

export interface Target {
  /** The article's name as a relative IRI. */
  readonly source: string;
  readonly selector: readonly [TextQuoteSelector, TextPositionSelector];
}

export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** In Unicode code points, as the recommendation wants it. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

export interface TextualBody {
  readonly type: 'TextualBody';
  readonly purpose: 'classifying' | 'tagging';
  readonly value: string;
}

export interface ResourceBody {
  readonly type: 'SpecificResource';
  readonly purpose: 'identifying' | 'linking';
  readonly source: EntityResource | EventResource | string;
}

export interface EntityResource {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
}

export interface EventResource extends EntityResource {
  readonly eventDate: string | null;
  readonly participant: readonly string[];
  readonly place: readonly string[];
}

export interface WebAnnotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'identifying' | 'linking';
  readonly body: readonly (TextualBody | ResourceBody)[];
  readonly target: readonly Target[];
}

/** A path as an IRI: every part escaped. */
export function iriOf(name: string): string {
  return name.split('/').map(encoded).join('/');
}

/** Undefined where it is none that `iriOf` makes. */
export function nameOf(iri: string): string | undefined {
  try {
    return decodeURIComponent(iri);
  } catch {
    return undefined;
  }
}

/** A half of a character, which no encoding has, becomes the sign for what cannot be shown. */
function encoded(part: string): string {
  return encodeURIComponent(
    part.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'),
  );
}
