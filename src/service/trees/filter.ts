import type { Ref } from '../../core/story/article';
import type { Entity, StoryEvent } from '../../core/story/model';
import type { Story } from '../../core/story/story';
import type { EventFilter, EventFilterKind } from '../../protocol';
import { speakerName } from '../../core/export/quotations';
import { articleName, type Listed } from '../place';
import { cueOf, wordsOf, type Saying, type Shown } from '../sayings';
import { readableStretch } from '../stretch';
import { uncertainIn } from '../uncertain';
import { keyOf } from './node';

/** Says whether something is to be shown. */
export interface Filter {
  /** The same for filters that let the same through. */
  readonly key: string;
  readonly shown: Shown;
  event(story: Story, event: StoryEvent): boolean;
  entity(story: Story, entity: Entity): boolean;
  mention(story: Story, mention: Ref): boolean;
  quotation(story: Story, saying: Saying): boolean;
}

/**
 * Shows what holds all words of the query, in any case and order, in its labels, names or articles.
 * @param only which events are shown beside that
 * @param uncertain shows only what nobody has laid down and is less sure than the setting says
 */
export function createFilter(
  query: string | undefined,
  shown: Shown,
  only: EventFilter = {},
  uncertain = false,
): Filter {
  const filter = wordFilter(query, shown, only);
  if (!uncertain) {
    return filter;
  }
  const isUncertain = (story: Story, list: Listed, { uri, index }: Ref) => {
    const article = story.article(uri);
    return article !== undefined && uncertainIn(article, shown)[list].has(index);
  };
  return {
    key: JSON.stringify([filter.key, shown.doubtfulBelow, shown.indirect]),
    shown,
    mention: (story, mention) => isUncertain(story, 'mentions', mention),
    entity: (story, entity) =>
      entity.mentions.some(mention => isUncertain(story, 'mentions', mention)) && filter.entity(story, entity),
    event: (story, event) =>
      event.mentions.some(mention => isUncertain(story, 'events', mention)) && filter.event(story, event),
    quotation: (story, saying) => isUncertain(story, 'quotations', saying.ref) && filter.quotation(story, saying),
  };
}

function wordFilter(query: string | undefined, shown: Shown, only: EventFilter): Filter {
  const key = JSON.stringify([query ?? '', only.who, only.where, only.articles, only.kinds]);
  const mention = () => true;
  const fits = eventTest(only);
  const holdsAll = wordTest(query);
  if (!holdsAll) {
    return { key, shown, event: fits, entity: () => true, mention, quotation: () => true };
  }
  return {
    key,
    shown,
    mention,
    entity: (_, entity) => holdsAll(textsOf(entity)),
    event: (story, event) => {
      if (!fits(story, event)) {
        return false;
      }
      const who = [...event.participants, ...event.places].flatMap(id => {
        const entity = story.entity(id);
        return entity ? [entity.name, ...entity.aliases.map(alias => alias.text)] : [];
      });
      const date = event.date ? [readableStretch(event.date.value), event.date.value] : [];
      return holdsAll([event.label, ...who, ...date, ...event.articles.map(articleName)]);
    },
    quotation: (story, saying) => {
      const { article, quotation } = saying;
      const speaker =
        quotation.speakerChain === null ? undefined : story.entityOfChain(article.uri, quotation.speakerChain);
      return holdsAll([
        wordsOf(saying),
        speakerName(story, article, quotation) ?? '',
        ...(speaker?.aliases.map(alias => alias.text) ?? []),
        cueOf(saying) ?? '',
        quotation.kind,
        articleName(article.uri),
      ]);
    },
  };
}

/** Says whether texts hold all words of a query between them, in any case; undefined for a query without words. */
export function wordTest(query: string | undefined): ((texts: readonly string[]) => boolean) | undefined {
  const words = fold(query ?? '')
    .split(/\s+/)
    .filter(word => word !== '');
  return words.length === 0
    ? undefined
    : texts => {
        const text = fold(texts.join('\n'));
        return words.every(word => text.includes(word));
      };
}

/** Whether an event is one of those chosen: all who take part, and one of the places, of the articles and of the kinds. */
function eventTest({ who = [], where = [], articles = [], kinds = [] }: EventFilter): Filter['event'] {
  const chosen = (nodes: readonly string[]) =>
    nodes.map(node => {
      const [, story = '', id = ''] = keyOf(node) ?? [];
      return { story, id };
    });
  const [people, places, uris, wanted] = [chosen(who), chosen(where), new Set(articles), new Set(kinds)];
  return (story, event) => {
    const takesPart = (entity: { readonly story: string; readonly id: string }) =>
      entity.story === story.uri && (event.participants.includes(entity.id) || event.places.includes(entity.id));
    return (
      people.every(takesPart) &&
      (places.length === 0 || places.some(takesPart)) &&
      (uris.size === 0 || event.articles.some(uri => uris.has(uri))) &&
      (wanted.size === 0 || wanted.has(filterKindOf(event)))
    );
  };
}

export function filterKindOf({ kind, modality }: StoryEvent): EventFilterKind {
  return kind === 'statement' ? 'statement' : modality;
}

function textsOf(entity: Entity): readonly string[] {
  return [
    entity.name,
    entity.kind,
    ...(entity.place ? [entity.place.kind, entity.place.region ?? '', entity.place.country ?? ''] : []),
    ...entity.demonyms.map(demonym => demonym.text),
    ...entity.aliases.map(alias => alias.text),
    ...entity.descriptors.map(descriptor => descriptor.text),
    ...entity.articles.map(articleName),
  ];
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
