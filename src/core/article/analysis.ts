import type { Span } from '../text/span';

/** What one article's text tells by itself: depends on that text alone, so it may be cached by the text's hash. */
export interface ArticleAnalysis {
  /** Sorted by start, not overlapping; together they cover every line that is not blank. */
  readonly regions: readonly Region[];
  /** Sorted, not overlapping; no sentence crosses a region. */
  readonly sentences: readonly Span[];
  readonly date: ArticleDate | null;
  /** Sorted by start, not overlapping. */
  readonly mentions: readonly Mention[];
  /** Who is who inside this article: each mention belongs to exactly one chain. */
  readonly chains: readonly Chain[];
  /** Sorted by start. */
  readonly quotations: readonly Quotation[];
  /** Sorted by start, not overlapping. */
  readonly times: readonly TimeExpression[];
  /** Sorted by start, not overlapping. */
  readonly events: readonly EventMention[];
}

export type RegionKind = 'headline' | 'dateline' | 'byline' | 'subheading' | 'paragraph' | 'boilerplate';

/** A part of an article; its line end is left out. A dateline's paragraph begins where the dateline ends. */
export interface Region extends Span {
  readonly kind: RegionKind;
}

export type EntityKind = 'person' | 'place' | 'organization';

/** So far only names are found; the others are there for those who read an analysis. */
export type MentionForm = 'name' | 'nominal' | 'pronoun';

/** A stretch of text that refers to a person, place or organization; titles, possessives and marks are left out. */
export interface Mention extends Span {
  readonly kind: EntityKind;
  readonly form: MentionForm;
  /** Index into `ArticleAnalysis.chains`. */
  readonly chain: number;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** The mentions of one entity within one article. */
export interface Chain {
  readonly kind: EntityKind;
  /** The fullest name that the article uses. */
  readonly name: string;
  /** Indices into `ArticleAnalysis.mentions`, ascending. */
  readonly mentions: readonly number[];
  /** What the article calls it beside its name, as written: "special envoy", "President". Each once. */
  readonly descriptors: readonly string[];
}

/** So far none is indirect. */
export type QuotationKind = 'direct' | 'mixed' | 'indirect';

/** Words attributed to a speaker. The span of a direct or mixed one goes from the first mark to the last. */
export interface Quotation extends Span {
  readonly kind: QuotationKind;
  /** One for each pair of marks, marks included; the whole span for an indirect one. */
  readonly pieces: readonly Span[];
  /** The words that the article uses for the speaker: a name, a noun phrase or a pronoun. */
  readonly speaker: Span | null;
  /** Index into `ArticleAnalysis.chains`: who the speaker's words refer to. */
  readonly speakerChain: number | null;
  /** The reporting verb: "said", "according to". */
  readonly cue: Span | null;
}

export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** A stretch of text that denotes a time. */
export interface TimeExpression extends Span {
  readonly type: TimeType;
  /**
   * TIMEX3 value in ISO 8601: "2025-12-02", "2025-W49", "2022", "2025-12-05TNI", "P2D". What the article does not tell is
   * X: "XXXX-WXX-2" for a Tuesday of an unknown week, "XXXX-12-05" for a day of an unknown year.
   */
  readonly value: string;
  /** Why it has that value, as a sentence without names or text of the article: "the last Tuesday before the article's date". */
  readonly reason: string;
}

export interface ArticleDate {
  /** ISO date: "2025-12-05"; shorter where only the month is known. */
  readonly value: string;
  readonly certainty: 'stated' | 'inferred';
  /** Where it is stated. */
  readonly source: Span | null;
  /** Why, as a sentence: "the dateline's day, in the year that the text names". */
  readonly reason: string;
}

export type EventKind = 'happening' | 'statement';

export type Modality = 'happened' | 'planned' | 'denied' | 'reported';

/** A mention of something that happened, by its trigger word. */
export interface EventMention extends Span {
  readonly kind: EventKind;
  /** The trigger's base form: "meet", "strike". */
  readonly lemma: string;
  /** What kind of thing happened, the same for triggers of like meaning: "meet" for meet, talks, session, visit. */
  readonly concept: string;
  readonly modality: Modality;
  /** Indices into `ArticleAnalysis.chains`: persons and organizations (and places that act) taking part, ascending. */
  readonly participants: readonly number[];
  /** Indices into `ArticleAnalysis.chains`: where, ascending. */
  readonly places: readonly number[];
  /** Index into `ArticleAnalysis.times`: when, where the sentence tells. */
  readonly time: number | null;
  /** Index into `ArticleAnalysis.sentences`. */
  readonly sentence: number;
}
