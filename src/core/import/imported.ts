import type { EntityKind } from '../article/analysis';
import type { AnnotatedArticle, Annotations } from '../export/annotations';
import type { LabelledArticle } from '../export/doccano/read';
import type { Span } from '../text/span';

/** What somebody annotated in one article, as far as decisions can say it. Spans point into `text`. */
export interface ImportedArticle {
  /** What the article is called: a path, or as much of it as the format keeps. */
  readonly name: string;
  readonly text: string;
  readonly names: readonly ImportedName[];
  readonly quotations: readonly ImportedQuotation[];
  readonly events: readonly ImportedEvent[];
  /** Nothing of it was malformed or unknown, so that what is not annotated was left out by the annotator. */
  readonly isWhole: boolean;
}

export interface ImportedName extends Span {
  readonly kind: EntityKind;
  /** Null where the format does not tell. */
  readonly entity: ImportedEntity | null;
}

/** The same for all names of one entity. */
export interface ImportedEntity {
  readonly id: string;
  /** Whether other articles have the same entity under the same id; else nothing is told of those. */
  readonly everywhere: boolean;
}

export interface ImportedQuotation {
  readonly pieces: readonly Span[];
  /** The words that name the speaker; null where there are none; undefined where the format does not tell. */
  readonly speaker: Span | null | undefined;
}

export interface ImportedEvent extends Span {
  /** The same for all that tell of one event; null where the format does not tell. */
  readonly event: string | null;
}

/** Of annotations that know what belongs together; articles without their text are left out. */
export function importedAnnotations(
  { articles }: Pick<Annotations, 'articles'>,
  isWhole: (name: string) => boolean = () => true,
): readonly ImportedArticle[] {
  return articles.flatMap(article =>
    article.text === null ? [] : [importedArticle(article, article.text, isWhole(article.name))],
  );
}

function importedArticle(article: AnnotatedArticle, text: string, isWhole: boolean): ImportedArticle {
  const { name, mentions, quotations, events } = article;
  // What has no note is called by its article: such names are one within it, and such events are just events.
  const isOwn = (id: string) => id.startsWith(`${name}:`);
  return {
    name,
    text,
    names: mentions
      .filter(({ form }) => form === 'name')
      .map(({ entity, ...mention }) => ({
        ...mention,
        entity: entity === null ? null : { id: entity, everywhere: !isOwn(entity) },
      })),
    quotations,
    events: events.map(({ event, ...trigger }) => ({ ...trigger, event: isOwn(event) ? null : event })),
    isWhole,
  };
}

/** Of labelled spans that know nothing of one another: each stretch of quoted words is a quotation of its own. */
export function importedLabels(articles: readonly LabelledArticle[], isWhole = true): readonly ImportedArticle[] {
  return articles.map(({ name, text, names, quotations, events }) => ({
    name,
    text,
    names: names.map(one => ({ ...one, entity: null })),
    quotations: quotations.map(piece => ({ pieces: [piece], speaker: undefined })),
    events: events.map(one => ({ ...one, event: null })),
    isWhole,
  }));
}
