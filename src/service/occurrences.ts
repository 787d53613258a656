import { compareRefs } from '../core/story/article';
import type { Story } from '../core/story/story';
import { placesOf, type Place } from './place';
import type { Subject } from './spot';

/** Where else the same stands, itself included, in order of file and text: mentions, dates of one value, the same words. */
export function occurrences(story: Story, subject: Subject): readonly Place[] {
  switch (subject.kind) {
    case 'entity':
      return placesOf(story, 'mentions', subject.entity.mentions);
    case 'event':
      return placesOf(story, 'events', subject.event.mentions);
    case 'quotation':
      return placesOf(story, 'quotations', [subject.ref, ...story.sameWords(subject.ref)].sort(compareRefs));
    case 'time':
      return story.articles.flatMap(article =>
        article.analysis.times.filter(time => time.value === subject.time.value).map(span => ({ article, span })),
      );
  }
}
