import type { EntityKind, EventKind, Modality } from '../article/analysis';
import type { PlaceFacts } from '../language/placeFacts';
import type { Ref } from './article';

/** A person, place or organization with its mentions in all articles of a story. */
export interface Entity {
  /** Stable while the entity's name and namesakes stay the same; unique in its story. */
  readonly id: string;
  readonly kind: EntityKind;
  /** The fullest and most frequent name. */
  readonly name: string;
  /** Every spelling outside boilerplate, most frequent first. */
  readonly aliases: readonly Alias[];
  /** What articles call it beside its name; those that most articles use first. */
  readonly descriptors: readonly Descriptor[];
  /** Names, nominals and pronouns outside boilerplate, in order of file and text. */
  readonly mentions: readonly Ref[];
  /** Those inside boilerplate, which count for nothing. */
  readonly asides: readonly Ref[];
  /** Uris of the articles of `mentions`, sorted. */
  readonly articles: readonly string[];
  /** Places only: what open lists know of it; null where they do not have it. */
  readonly place: PlaceFacts | null;
  /** Places only: words for its people or what is theirs, most frequent first: "Norwegian". */
  readonly demonyms: readonly Alias[];
  /** Other entities of the story that it is near without being them. */
  readonly related: readonly Relation[];
}

/** How an entity stands to another. */
export interface Relation {
  /** `area`: the other is an area of it ("Oslo region" of "Oslo"); `areaOf` the other way round. `within`: it lies in the other; `around` the other way round. */
  readonly kind: 'area' | 'areaOf' | 'within' | 'around';
  /** Id of the other. */
  readonly entity: string;
}

export interface Alias {
  readonly text: string;
  readonly count: number;
  /** Sorted uris. */
  readonly articles: readonly string[];
}

export interface Descriptor {
  readonly text: string;
  /** Sorted uris. */
  readonly articles: readonly string[];
}

/** Something that happened, or that somebody stated, with its mentions in all articles of a story. */
export interface StoryEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly modality: Modality;
  /** What kind of thing happened: "meet", "attack". */
  readonly concept: string;
  /** A short title as a person would write it: "Smith meets Jones in Geneva". */
  readonly label: string;
  readonly date: EventDate | null;
  /** Ids of entities, those that most mentions name first. */
  readonly participants: readonly string[];
  readonly places: readonly string[];
  /** In order of file and text. */
  readonly mentions: readonly Ref[];
  /** Sorted uris. */
  readonly articles: readonly string[];
  /** Told in passing: by one article, without a day, and by verbs that alone make no event of the story. */
  readonly minor: boolean;
  /** Events that it is part of or that are parts of it, sorted by id. */
  readonly related: readonly EventRelation[];
}

/** How an event stands to another: a day of talks is a part of two days of talks. */
export interface EventRelation {
  /** `part`: the other is a part of it; `whole`: it is a part of the other. */
  readonly kind: 'part' | 'whole';
  /** Id of the other. */
  readonly event: string;
}

export interface EventDate {
  /** ISO date, or shorter where only week ("2025-W49"), month or year is known; two dates with a slash between for several days. */
  readonly value: string;
  /** Stated where a sentence that tells of it also tells the date, and that needs no article's date that is itself inferred. */
  readonly certainty: 'stated' | 'inferred';
  /** Why, as a sentence without names or text of the articles: "told by 3 articles; 1 tells another day". */
  readonly reason: string;
}

/** Quotations of the same words in several places. */
export interface QuotationGroup {
  readonly id: string;
  /** In order of file and text; at least two. */
  readonly members: readonly GroupMember[];
  /** Two members whose speakers are surely known have different ones. */
  readonly disputed: boolean;
}

/** How the words of a quotation are to the fullest version of its group: the same, a part of them, or others that say the same. */
export type WordsRelation = 'same' | 'part' | 'altered';

export interface GroupMember extends Ref {
  readonly relation: WordsRelation;
}
