import type { Entity, StoryEvent } from '../../core/story/model';
import type { Story } from '../../core/story/story';
import { readableDate } from '../../core/text/dates';
import { speakerName } from '../../core/export/quotations';
import { articleName } from '../place';
import { cueOf, wordsOf, type Saying, type Shown } from '../sayings';

/** Says whether something is to be shown. */
export interface Filter {
  readonly shown: Shown;
  event(story: Story, event: StoryEvent): boolean;
  entity(entity: Entity): boolean;
  quotation(story: Story, saying: Saying): boolean;
}

/** Shows what holds all words of the query, in any case and order, in its labels, names or articles. */
export function createFilter(query: string | undefined, shown: Shown): Filter {
  const words = fold(query ?? '')
    .split(/\s+/)
    .filter(word => word !== '');
  if (words.length === 0) {
    return { shown, event: () => true, entity: () => true, quotation: () => true };
  }
  const holdsAll = (texts: readonly string[]) => {
    const text = fold(texts.join('\n'));
    return words.every(word => text.includes(word));
  };
  return {
    shown,
    entity: entity => holdsAll(textsOf(entity)),
    event: (story, event) => {
      const who = [...event.participants, ...event.places].flatMap(id => {
        const entity = story.entity(id);
        return entity ? [entity.name, ...entity.aliases.map(alias => alias.text)] : [];
      });
      const date = event.date ? [readableDate(event.date.value), event.date.value] : [];
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
