import type { EntityKind, EventKind, Modality } from '../core/article/analysis';
import type { Location } from '.';

/** `storyLens/timeline`: the events of one story as plain data to draw. Without a story or an article of it, the first one. */
export interface TimelineParams {
  /** Uri of the story's folder. */
  readonly story?: string;
  /** Uri of an article, where no story is named or none of that uri is known. */
  readonly article?: string;
}

export interface TimelineResult {
  /** Every story there is, to choose from. */
  readonly stories: readonly TimelineStory[];
  /** Uri of the one that the rest is about; null where there is none. */
  readonly story: string | null;
  readonly articles: number;
  /** Who takes part in any of the events, the most important of the story first. */
  readonly participants: readonly TimelineParticipant[];
  /** In time order, those without a date last. */
  readonly events: readonly TimelineEvent[];
  /** How many events were too many to give; those that fewest articles tell are left out first. */
  readonly leftOut: number;
}

export interface TimelineStory {
  readonly uri: string;
  readonly name: string;
}

export interface TimelineParticipant {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
}

export interface TimelineEvent {
  /** The same as long as the event is. */
  readonly id: string;
  readonly kind: EventKind;
  readonly modality: Modality;
  readonly label: string;
  readonly date: TimelineDate | null;
  /** What is known of the day of an event without a date: "on a Saturday"; empty where nothing is. */
  readonly partial: string;
  /** Ids of those of `TimelineResult.participants` who take part, those named most first. */
  readonly participants: readonly string[];
  /** Names of places. */
  readonly places: readonly string[];
  /** Names of the articles that tell it, in the order of their uris. */
  readonly articles: readonly string[];
  /** The first of each article, then further sentences; in the order of articles. */
  readonly tellings: readonly TimelineTelling[];
}

/** Days are counted from 1970-01-01; both are counted in. */
export interface TimelineDate {
  readonly first: number;
  readonly last: number;
  /** Stated in the text, or inferred from what the story tells. */
  readonly certainty: 'stated' | 'inferred';
  /** For a reader: "Tuesday, 2 December 2025". */
  readonly text: string;
  readonly reason: string;
}

/** One article's sentence about an event. */
export interface TimelineTelling {
  readonly article: string;
  readonly sentence: string;
  readonly location: Location;
}
