import type { EntityKind, EventKind, MentionForm, Modality, QuotationKind } from '../article/analysis';
import type { Span } from '../text/span';

/**
 * What is known of articles, as every format of ours gives it back as far as it can hold it. Offsets are UTF-16 code units from the start of the
 * article's text, end exclusive.
 */
export interface Annotations {
  readonly articles: readonly AnnotatedArticle[];
  /** Those that an article refers to, in the order of their ids. */
  readonly entities: readonly EntityRecord[];
  readonly events: readonly EventRecord[];
}

export interface AnnotatedArticle {
  /** What the article is called: a path, or as much of it as the format keeps. */
  readonly name: string;
  /** Null where the format does not hold it. */
  readonly text: string | null;
  readonly mentions: readonly MentionRecord[];
  readonly quotations: readonly QuotationRecord[];
  readonly events: readonly EventMentionRecord[];
}

export interface MentionRecord extends Span {
  readonly kind: EntityKind;
  readonly form: MentionForm;
  /** Id of an `EntityRecord`. */
  readonly entity: string | null;
}

export interface QuotationRecord {
  readonly kind: QuotationKind;
  /** At least one, in order of text. */
  readonly pieces: readonly Span[];
  readonly speaker: Span | null;
  readonly cue: Span | null;
  /** Id of the `EntityRecord` that the speaker's words refer to. */
  readonly entity: string | null;
}

export interface EventMentionRecord extends Span {
  /** Id of an `EventRecord`. */
  readonly event: string;
  readonly modality: Modality;
  /** Ids of entities that this mention names, in the order of their ids. */
  readonly participants: readonly string[];
  readonly places: readonly string[];
}

export interface EntityRecord {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
}

export interface EventRecord {
  readonly id: string;
  readonly kind: EventKind;
  readonly label: string;
  /** ISO date, or as much of one as is known. */
  readonly date: string | null;
}

export const entityKinds: readonly EntityKind[] = ['person', 'place', 'organization'];
export const mentionForms: readonly MentionForm[] = ['name', 'nominal', 'pronoun'];
export const quotationKinds: readonly QuotationKind[] = ['direct', 'mixed', 'indirect'];
export const eventKinds: readonly EventKind[] = ['happening', 'statement'];
export const modalities: readonly Modality[] = ['happened', 'planned', 'denied', 'reported'];

/** The member of a list that a word of a file stands for; undefined where it is none. */
export function among<T extends string>(known: readonly T[], word: unknown): T | undefined {
  return known.find(one => one === word);
}

/** "e2" before "e10": by the number at the end, then by the rest. */
export function compareIds(a: string, b: string): number {
  return numberOf(a) - numberOf(b) || (a < b ? -1 : a > b ? 1 : 0);
}

function numberOf(id: string): number {
  let start = id.length;
  while (start > 0 && isDigit(id.charCodeAt(start - 1))) {
    start--;
  }
  return start === id.length ? Infinity : Number(id.slice(start));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
