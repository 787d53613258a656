import type { ArticleDate, TimeExpression } from '../../src/core/article/analysis';
import type { Article, Ref } from '../../src/core/story/article';
import type { StoryEvent } from '../../src/core/story/model';
import type { Story } from '../../src/core/story/story';
import { LineIndex } from '../../src/core/text/lines';

/** An event of a story, told at the first place where an article has its label as a sentence. */
export type EventSketch = Partial<StoryEvent> & { readonly label: string };

export interface ArticleSketch {
  readonly text: string;
  /** Of the article, from the first to the last possible one. */
  readonly date?: string | readonly [earliest: string, latest: string];
  /** Words of the text with what they denote. */
  readonly times?: Readonly<Record<string, Pick<TimeExpression, 'value' | 'meaning'>>>;
}

export const uriOf = (name: string) => `file:///stories/story/${name}`;

/** A story whose events are given, not found: each sentence of an article that is an event's label tells of it. */
export function eventStory(
  articles: Readonly<Record<string, string | ArticleSketch>>,
  events: readonly EventSketch[],
  whyTogether: readonly string[] = [],
): Story {
  const filed = Object.entries(articles).map(([name, sketch]) =>
    articleOf(name, typeof sketch === 'string' ? { text: sketch } : sketch, events),
  );
  const known = events.map((event): StoryEvent => {
    const mentions = filed.flatMap(({ uri, text, analysis }) =>
      analysis.events.flatMap(({ start, end }, index): readonly Ref[] =>
        text.slice(start, end) === event.label.split(' ')[0] && text.startsWith(event.label, start)
          ? [{ uri, index }]
          : [],
      ),
    );
    return {
      id: event.label,
      kind: 'happening',
      modality: 'happened',
      concept: 'thing',
      date: null,
      participants: [],
      places: [],
      minor: false,
      related: [],
      mentions,
      articles: [...new Set(mentions.map(({ uri }) => uri))],
      ...event,
    };
  });
  const story: Pick<
    Story,
    'uri' | 'articles' | 'article' | 'events' | 'event' | 'eventOf' | 'whyTogether' | 'entity' | 'entities'
  > = {
    uri: 'file:///stories/story',
    articles: filed,
    article: uri => filed.find(article => article.uri === uri),
    events: known,
    event: id => known.find(event => event.id === id),
    eventOf: ({ uri, index }) =>
      known.find(event => event.mentions.some(ref => ref.uri === uri && ref.index === index)),
    whyTogether: () => whyTogether,
    entity: () => undefined,
    entities: [],
  };
  return story as Story;
}

function articleOf(name: string, { text, date, times = {} }: ArticleSketch, events: readonly EventSketch[]): Article {
  const sentences = [...text.matchAll(/[^\s.][^.\n]*\.?/g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  const [earliest, latest] = typeof date === 'string' ? [date, date] : (date ?? []);
  const stated: ArticleDate | null =
    earliest === undefined || latest === undefined
      ? null
      : {
          value: latest,
          certainty: earliest === latest ? 'stated' : 'inferred',
          earliest,
          latest,
          source: null,
          reason: '',
        };
  const analysis = {
    regions: [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
      start: index,
      end: index + line.length,
      kind: index === 0 ? ('headline' as const) : ('paragraph' as const),
    })),
    sentences,
    date: stated,
    mentions: [],
    chains: [],
    demonyms: [],
    quotations: [],
    times: Object.entries(times)
      .flatMap(([words, time]) =>
        [...text.matchAll(new RegExp(words, 'g'))].map(({ index }): TimeExpression => ({
          start: index,
          end: index + words.length,
          type: 'DATE',
          reason: 'as one counts',
          direction: null,
          ...time,
        })),
      )
      .sort((a, b) => a.start - b.start),
    events: sentences.flatMap(({ start }, sentence) => {
      const told = events.find(({ label }) => text.startsWith(label, start));
      const [trigger = ''] = told?.label.split(' ') ?? [];
      return told
        ? [
            {
              start,
              end: start + trigger.length,
              kind: told.kind ?? 'happening',
              lemma: trigger,
              concept: 'thing',
              modality: told.modality ?? 'happened',
              participants: [],
              agents: [],
              patients: [],
              places: [],
              time: null,
              sentence,
            } as const,
          ]
        : [];
    }),
  };
  return { uri: uriOf(name), text, lines: new LineIndex(text), analysis: analysis as unknown as Article['analysis'] };
}
