import type {
  ArticleDate,
  Modality,
  Mention,
  Quotation,
  QuotationKind,
  Region,
  SourceKind,
  TimeExpression,
} from '../article/analysis';
import type { Article } from '../story/article';
import type { PlaceFacts } from '../language/placeFacts';
import type { Entity, EventDate, EventRelation, Relation, StoryEvent } from '../story/model';
import { ledgerOf } from '../story/ledger/ledger';
import type { Story } from '../story/story';
import type { Span } from '../text/span';

/** The analysis of stories as plain data. Offsets are UTF-16 code units from the start of the file, end exclusive. */
export interface AnalysisJson {
  readonly schema: 'story-lens/analysis@1';
  readonly articles: readonly ArticleJson[];
  readonly entities: readonly EntityJson[];
  readonly quotationGroups: readonly {
    readonly id: string;
    readonly members: readonly { readonly article: string; readonly start: number }[];
  }[];
  readonly events: readonly EventJson[];
}

export interface ArticleJson {
  readonly uri: string;
  readonly date: Omit<ArticleDate, 'source'> | null;
  readonly regions: readonly Region[];
  readonly mentions: readonly (Omit<Mention, 'chain' | 'link'> & {
    readonly entity: string | null;
    /** Why it is taken for that entity's; null for the name that others of its article are linked to. */
    readonly reason: string | null;
  })[];
  readonly quotations: readonly (Omit<Quotation, 'speakerChain'> & { readonly entity: string | null })[];
  /** Whom the article quotes outside boilerplate, those with most words first. */
  readonly sources: readonly SourceJson[];
  readonly times: readonly Pick<TimeExpression, 'start' | 'end' | 'value' | 'type' | 'reason'>[];
  readonly events: readonly (Span & {
    readonly event: string;
    readonly modality: Modality;
    /** Why it is taken to tell of that event; empty where nothing else does. */
    readonly reasons: readonly string[];
  })[];
}

/** One who is quoted, with how many quotations there are, in all and of each kind. */
export interface SourceJson extends Readonly<Record<QuotationKind, number>> {
  /** Who it is or speaks for. */
  readonly entity: string | null;
  readonly text: string;
  readonly kind: SourceKind;
  readonly quotations: number;
  /** Words inside its quotations, each once. */
  readonly words: number;
  /** Base forms of the reporting verbs, with how often each is used. */
  readonly verbs: Readonly<Record<string, number>>;
}

export interface EntityJson {
  readonly id: string;
  readonly kind: Entity['kind'];
  readonly name: string;
  readonly aliases: readonly { readonly text: string; readonly count: number }[];
  readonly descriptors: readonly string[];
  readonly mentions: number;
  readonly place: PlaceFacts | null;
  /** Words for a country's people or what is theirs. */
  readonly demonyms: readonly { readonly text: string; readonly count: number }[];
  readonly related: readonly Relation[];
}

export interface EventJson {
  readonly id: string;
  readonly kind: StoryEvent['kind'];
  readonly modality: StoryEvent['modality'];
  readonly label: string;
  readonly concept: string;
  readonly date: EventDate | null;
  readonly participants: readonly string[];
  readonly places: readonly string[];
  readonly mentions: number;
  /** Told in passing, by one article alone. */
  readonly minor: boolean;
  readonly related: readonly EventRelation[];
}

/**
 * Stories as JSON. Ids are counted in the order in which things first appear: e1, e2 … for entities, ev1 … for events, q1 … for
 * quotations of the same words.
 * @param nameOf what an article is called: its uri, or the path it was given by
 */
export function toJson(stories: readonly Story[], nameOf: (uri: string) => string): AnalysisJson {
  const entities = new Numbering<Entity>('e');
  const events = new Numbering<StoryEvent>('ev');
  const articles = stories.flatMap(story =>
    story.articles.map(article => articleJson(story, article, nameOf(article.uri), entities, events)),
  );
  // Who takes part in an event may be mentioned in no article's list of mentions of its own.
  const eventList = events.all.map(({ id, scope, thing }) => {
    const ids = (keys: readonly string[]) =>
      keys.flatMap(key => {
        const entity = scope.entity(key);
        return entity ? entities.idOf(scope, entity) : [];
      });
    return eventJson(id, thing, ids, key => {
      const event = scope.event(key);
      return event ? events.idOf(scope, event) : undefined;
    });
  });
  return {
    schema: 'story-lens/analysis@1',
    articles,
    entities: entities.all.map(({ id, scope, thing }) =>
      entityJson(id, thing, key => entities.idOf(scope, scope.entity(key)!)),
    ),
    quotationGroups: stories
      .flatMap(story => story.quotationGroups.map(group => ({ story, members: group.members })))
      .map(({ story, members }, index) => ({
        id: `q${index + 1}`,
        members: members.map(ref => ({
          article: nameOf(ref.uri),
          start: story.article(ref.uri)?.analysis.quotations[ref.index]?.start ?? 0,
        })),
      })),
    events: eventList,
  };
}

function articleJson(
  story: Story,
  { uri, analysis }: Article,
  name: string,
  entities: Numbering<Entity>,
  events: Numbering<StoryEvent>,
): ArticleJson {
  const entityOf = (chain: number | null) => {
    const entity = chain === null ? undefined : story.entityOfChain(uri, chain);
    return entity ? entities.idOf(story, entity) : null;
  };
  return {
    uri: name,
    date: analysis.date && dateJson(analysis.date),
    regions: analysis.regions.map(({ kind, start, end }) => ({ kind, start, end })),
    mentions: analysis.mentions.map(({ start, end, kind, form, confidence, chain, link, acting }) => ({
      start,
      end,
      kind,
      form,
      entity: entityOf(chain),
      confidence: Math.round(confidence * 100) / 100,
      acting,
      reason: link?.reason ?? null,
    })),
    quotations: analysis.quotations.map(quotation => ({
      ...bare(quotation),
      kind: quotation.kind,
      pieces: quotation.pieces.map(bare),
      speaker: quotation.speaker && bare(quotation.speaker),
      entity: entityOf(quotation.speakerChain),
      cue: quotation.cue && bare(quotation.cue),
      confidence: Math.round(quotation.confidence * 100) / 100,
      source: quotation.source,
    })),
    sources: ledgerOf(story, uri).sources.map(({ entity, text, kind, quotations, words, verbs }) => {
      const found = entity === null ? undefined : story.entity(entity);
      return {
        entity: found ? entities.idOf(story, found) : null,
        text,
        kind,
        quotations: quotations.direct + quotations.mixed + quotations.indirect,
        ...quotations,
        words,
        verbs: Object.fromEntries(verbs.map(({ lemma, count }) => [lemma, count])),
      };
    }),
    times: analysis.times.map(({ start, end, value, type, reason }) => ({ start, end, value, type, reason })),
    events: analysis.events.flatMap((mention, index) => {
      const event = story.eventOf({ uri, index });
      return event
        ? {
            ...bare(mention),
            event: events.idOf(story, event),
            modality: mention.modality,
            reasons: story.whyTogether({ uri, index }),
          }
        : [];
    }),
  };
}

function entityJson(id: string, entity: Entity, idOf: (key: string) => string): EntityJson {
  return {
    id,
    kind: entity.kind,
    name: entity.name,
    aliases: entity.aliases.map(({ text, count }) => ({ text, count })),
    descriptors: entity.descriptors.map(({ text }) => text),
    mentions: entity.mentions.length,
    place: entity.place,
    demonyms: entity.demonyms.map(({ text, count }) => ({ text, count })),
    related: entity.related.map(relation => ({ kind: relation.kind, entity: idOf(relation.entity) })),
  };
}

function eventJson(
  id: string,
  event: StoryEvent,
  ids: (keys: readonly string[]) => readonly string[],
  idOf: (key: string) => string | undefined,
): EventJson {
  return {
    id,
    kind: event.kind,
    modality: event.modality,
    concept: event.concept,
    label: event.label,
    date: event.date && { ...event.date },
    participants: ids(event.participants),
    places: ids(event.places),
    mentions: event.mentions.length,
    minor: event.minor,
    related: event.related.flatMap(relation => {
      const other = idOf(relation.event);
      return other === undefined ? [] : { kind: relation.kind, event: other };
    }),
  };
}

function dateJson({ value, certainty, earliest, latest, reason }: ArticleDate): ArticleJson['date'] {
  return { value, certainty, earliest, latest, reason };
}

function bare({ start, end }: Span): Span {
  return { start, end };
}

/** Gives things ids by the order in which it is asked about them. */
class Numbering<T extends { readonly id: string }> {
  readonly #prefix: string;
  readonly #ids = new Map<Story, Map<string, string>>();
  readonly #all: { readonly id: string; readonly scope: Story; readonly thing: T }[] = [];

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  get all(): readonly { readonly id: string; readonly scope: Story; readonly thing: T }[] {
    return this.#all;
  }

  idOf(scope: Story, thing: T): string {
    const ids = this.#ids.get(scope) ?? new Map<string, string>();
    this.#ids.set(scope, ids);
    const id = ids.get(thing.id) ?? `${this.#prefix}${this.#all.length + 1}`;
    if (!ids.has(thing.id)) {
      ids.set(thing.id, id);
      this.#all.push({ id, scope, thing });
    }
    return id;
  }
}
