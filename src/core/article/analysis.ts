import type { Gender } from '../language/gender';
import type { Span } from '../text/span';
import type { Direction, TimeMeaning } from './times/timeMeaning';

export type { Gender } from '../language/gender';

/** What one article's text tells by itself: depends on that text alone, so it may be cached by the text's hash. */
export interface ArticleAnalysis {
  /** Sorted by start, not overlapping; together they cover every line that is not blank. */
  readonly regions: readonly Region[];
  /** Sorted, not overlapping; no sentence crosses a region. */
  readonly sentences: readonly Span[];
  /** As far as the text alone tells; a story may tell it better by its other articles. */
  readonly date: ArticleDate | null;
  /** What its weekdays tell of its date beside `date`: those told most often first. */
  readonly weekdayClues: readonly WeekdayClue[];
  /** Sorted by start, of those that start together the longer first. Names and pronouns do not overlap; a nominal may hold names. */
  readonly mentions: readonly Mention[];
  /** Who is who inside this article: each mention belongs to exactly one chain. */
  readonly chains: readonly Chain[];
  /** Words for a country's people or what is theirs: related to the country, but no names of it. Sorted by start. */
  readonly demonyms: readonly Demonym[];
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

/** A nominal is a noun phrase without a name as its head: "the envoy", "Norway's negotiator". */
export type MentionForm = 'name' | 'nominal' | 'pronoun';

/**
 * A stretch of text that refers to a person, place or organization. Of a name titles, possessives and marks are left out; a nominal ends with
 * its head ("the head" of "the head of the delegation"), so that its last word is what says what it is.
 */
export interface Mention extends Span {
  readonly kind: EntityKind;
  readonly form: MentionForm;
  /** Index into `ArticleAnalysis.chains`. */
  readonly chain: number;
  /** From 0 to 1: of a name, that it is one, and of that kind; of a nominal or pronoun, that it belongs to its chain. */
  readonly confidence: number;
  /** Why it belongs to its chain; null for the name that the others are linked to, the first in full. */
  readonly link: Link | null;
  /** A place's name that stands for who governs it or acts for it: "Oslo expects". */
  readonly acting: boolean;
}

/** Why a mention is taken to be who its chain is. */
export interface Link {
  /** Index into `ArticleAnalysis.mentions`: the mention it was linked to. */
  readonly to: number;
  /** A phrase without names or text of the article: "same surname, named in full 3 sentences before". */
  readonly reason: string;
}

/** The mentions of one entity within one article. */
export interface Chain {
  readonly kind: EntityKind;
  /** The fullest name that the article uses; for an area without a name of its own, its noun phrase: "Oslo region". */
  readonly name: string;
  /** Indices into `ArticleAnalysis.mentions`, ascending. */
  readonly mentions: readonly number[];
  /** What the article calls it beside its name, in order of text. */
  readonly descriptions: readonly Description[];
  /** Persons only; null where nothing but a forename or a pronoun tells. */
  readonly gender: Gender | null;
  /** Places only: index into `ArticleAnalysis.chains` of the place said to lie around it, "Oregon" in "Portland, Oregon"; null where none is. */
  readonly within: number | null;
  /** Places only: index into `ArticleAnalysis.chains` of the place it is an area of, as the "Oslo region" is of "Oslo"; null for all others. */
  readonly areaOf: number | null;
  /** Set where the reader put these mentions apart from who they were taken for: the decision's id. */
  readonly apart?: string;
}

/** Words that say who or what a name is, directly before or behind it, without article: "special envoy", "President". */
export interface Description extends Span {
  /** As written, on one line. */
  readonly text: string;
}

export interface Demonym extends Span {
  /** The country's name as places are named: "Norway" for "Norwegian". */
  readonly country: string;
}

/** So far none is indirect. */
export type QuotationKind = 'direct' | 'mixed' | 'indirect';

/**
 * What kind of source the speaker's words make of it: a person or an organization with its name; somebody left without one ("a person
 * familiar with the talks"); an office or who speaks for it ("officials", "the ministry"); many at once ("both sides", "analysts"); a text
 * ("the statement").
 */
export type SourceKind = 'named' | 'unnamed' | 'official' | 'collective' | 'document';

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
  /** From 0 to 1: that these are the speaker's words; 0 where there is no speaker. */
  readonly confidence: number;
  /** Null where there is no speaker. */
  readonly source: SourceKind | null;
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
  /** What it says by itself, from which the value follows once the article's date is known. */
  readonly meaning: TimeMeaning;
  /** Where its clause looks to; null where nothing tells. */
  readonly direction: Direction | null;
}

/** The day of writing. */
export interface ArticleDate {
  /** ISO date: "2025-12-05", of several possible days the likeliest; shorter where nothing tells the day from others of a month or year. */
  readonly value: string;
  readonly certainty: 'stated' | 'inferred';
  /** ISO days, both counted in: it was written no earlier and no later. The same where the day is known. */
  readonly earliest: string;
  readonly latest: string;
  /** Where it is stated. */
  readonly source: Span | null;
  /** Why, as a sentence without names or text of the article: "the dateline's day, in the year that the text names". */
  readonly reason: string;
}

/** A weekday that the text tells by itself, outside quotation marks. */
export interface WeekdayClue {
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number;
  /** `spoken`: people spoke on it ("said on Friday"), and news is written on such a day or the next. */
  readonly looks: Direction | 'spoken';
  /** How often. */
  readonly count: number;
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
  /** Those participants who do it, ascending: "police" of "was arrested by police", "Smith" of "Smith, who met Jones". */
  readonly agents: readonly number[];
  /** Those participants to or with whom it is done, ascending: "Smith" of "Smith, who was arrested". Whose part is not told is in neither. */
  readonly patients: readonly number[];
  /** Indices into `ArticleAnalysis.chains`: where, ascending. */
  readonly places: readonly number[];
  /** Index into `ArticleAnalysis.times`: when, where the sentence tells. */
  readonly time: number | null;
  /** Index into `ArticleAnalysis.sentences`. */
  readonly sentence: number;
  /**
   * From 0 to 1: that it is an event of the story, not background, a habit or a figure of speech. From 0.8 on a word of a known concept, 0.9
   * with who, where or when; 0.7 a bare noun or an announcement; 0.6 and less a verb of no concept, or a statement by nobody known,
   * which has no participants.
   */
  readonly confidence: number;
  /** Set where it is told as one of several days or rounds, or as all of them; null for most. */
  readonly series: EventSeries | null;
}

/**
 * What a trigger's words tell of the days it took: a day of talks lies within two days of talks, and the third round is not the second.
 * "third day of talks" and "talks into a third consecutive day": ordinal 3, unit "day"; "two days of talks", "two-day talks": count 2, unit "day";
 * "second round of talks": ordinal 2, unit "round"; "five-hour meeting": count 5, unit "hour".
 */
export interface EventSeries {
  readonly unit: 'hour' | 'day' | 'week' | 'round';
  /** Which of them, from 1; null where all are meant or nothing tells. */
  readonly ordinal: number | null;
  /** How many of them in all; null where nothing tells. */
  readonly count: number | null;
}
