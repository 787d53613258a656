import type { ArticleAnalysis } from '../article/analysis';
import type { Article } from '../story/article';
import type { Story } from '../story/story';
import {
  compareIds,
  type AnnotatedArticle,
  type Annotations,
  type EventMentionRecord,
  type MentionRecord,
  type QuotationRecord,
} from './annotations';
import { toJson, type AnalysisJson, type ArticleJson } from './json';

/** Stories as all formats write them. */
export interface ExportedStories extends Annotations {
  readonly articles: readonly ExportedArticle[];
  /** The same as the command line's JSON, with the same ids. */
  readonly json: AnalysisJson;
}

export interface ExportedArticle extends AnnotatedArticle {
  readonly text: string;
  readonly analysis: ArticleAnalysis;
  readonly json: ArticleJson;
}

export interface AnnotateOptions {
  /** What an article is called. */
  readonly nameOf: (uri: string) => string;
  /** The text as its file has it, of the same length as the one that was analysed; that one unless told otherwise. */
  readonly textOf?: (article: Article) => string;
}

export function annotationsOf(
  stories: readonly Story[],
  { nameOf, textOf = ({ text }) => text }: AnnotateOptions,
): ExportedStories {
  const json = toJson(stories, nameOf);
  const found = stories.flatMap(story => story.articles);
  const articles = found.map((article, i) => exportedArticle(article, json.articles[i]!, textOf(article)));
  const entities = new Set(
    articles.flatMap(({ mentions, quotations, events }) => [
      ...mentions.map(({ entity }) => entity),
      ...quotations.map(({ entity }) => entity),
      ...events.flatMap(({ participants, places }) => [...participants, ...places]),
    ]),
  );
  return {
    json,
    articles,
    entities: json.entities.filter(({ id }) => entities.has(id)).map(({ id, kind, name }) => ({ id, kind, name })),
    events: json.events.map(({ id, kind, label, date }) => ({ id, kind, label, date: date?.value ?? null })),
  };
}

function exportedArticle({ analysis }: Article, json: ArticleJson, text: string): ExportedArticle {
  const mentions = json.mentions.map(({ start, end, kind, form, entity }): MentionRecord => ({
    start,
    end,
    kind,
    form,
    entity,
  }));
  const quotations = json.quotations.map(({ kind, pieces, speaker, cue, entity }): QuotationRecord => ({
    kind,
    pieces,
    speaker,
    cue,
    entity,
  }));
  return { name: json.uri, text, mentions, quotations, events: eventMentions(analysis, json), analysis, json };
}

function eventMentions(analysis: ArticleAnalysis, json: ArticleJson): readonly EventMentionRecord[] {
  const told = new Map(json.events.map(event => [event.start, event]));
  const entitiesOf = (chains: readonly number[]): readonly string[] => {
    const ids = chains.map(chain => json.mentions[analysis.chains[chain]?.mentions[0] ?? -1]?.entity ?? null);
    return [...new Set(ids.filter(id => id !== null))].sort(compareIds);
  };
  return analysis.events.flatMap(({ start, end, participants, places }) => {
    const event = told.get(start);
    return event
      ? {
          start,
          end,
          event: event.event,
          modality: event.modality,
          participants: entitiesOf(participants),
          places: entitiesOf(places),
        }
      : [];
  });
}

/** Control characters and line ends as spaces, one for each. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
}
