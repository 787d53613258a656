import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import type { DecisionLine } from '../../core/decisions/decision';
import type { Article } from '../../core/story/article';
import type { Story } from '../../core/story/story';
import type { Span } from '../../core/text/span';
import { diagnosticSource, readerNote } from '../../protocol';
import { holds } from '../entityAt';
import { oneLine } from '../excerpt';
import { rangeOf, type Listed } from '../place';
import type { Subject } from '../spot';
import { likeness } from './things';
import { byWhom } from './when';

/** What a reader noted down. */
export interface Note {
  readonly article: Article;
  readonly line: DecisionLine;
  readonly text: string;
  /** The words that it is about. */
  readonly span: Span;
  /** What these words are: an index into a list of the article's analysis; undefined where they are no such thing. */
  readonly thing: { readonly list: Listed; readonly index: number } | undefined;
}

const known = new WeakMap<Article, readonly Note[]>();

/** In order of decision. */
function notesIn(article: Article): readonly Note[] {
  let notes = known.get(article);
  if (!notes) {
    notes = (article.decided?.marks ?? []).flatMap(({ line, start, end }) =>
      line.decision.kind === 'note'
        ? {
            article,
            line,
            text: line.decision.text,
            span: { start, end },
            thing: thingAt(article, { start, end }),
          }
        : [],
    );
    known.set(article, notes);
  }
  return notes;
}

const ENOUGH = 0.5; // of the words in common

function thingAt({ analysis }: Article, span: Span): Note['thing'] {
  let best: Note['thing'];
  let most = ENOUGH;
  const weigh = (list: Listed, index: number, own: Span) => {
    const share = likeness(own, span);
    if (share > most) {
      best = { list, index };
      most = share;
    }
  };
  analysis.mentions.forEach((mention, index) => weigh('mentions', index, mention));
  analysis.events.forEach((event, index) => weigh('events', index, event));
  analysis.quotations.forEach((quotation, index) =>
    [quotation, ...quotation.pieces].forEach(own => weigh('quotations', index, own)),
  );
  return best;
}

/** Notes on a thing, wherever in the story they were made. */
export function notesOn(story: Story, subject: Subject): readonly Note[] {
  const about = (articles: readonly string[], list: Listed, isIt: (uri: string, index: number) => boolean) =>
    articles.flatMap(uri => {
      const article = story.article(uri);
      const notes = article ? notesIn(article) : [];
      return notes.filter(({ thing }) => thing?.list === list && isIt(uri, thing.index));
    });
  switch (subject.kind) {
    case 'entity': {
      const { id, articles } = subject.entity;
      return about(articles, 'mentions', (uri, index) => {
        const mention = story.article(uri)!.analysis.mentions[index]!;
        return story.entityOfChain(uri, mention.chain)?.id === id;
      });
    }
    case 'event': {
      const { id, articles } = subject.event;
      return about(articles, 'events', (uri, index) => story.eventOf({ uri, index })?.id === id);
    }
    case 'quotation':
      return about([subject.ref.uri], 'quotations', (_, index) => index === subject.ref.index);
    case 'time':
      return [];
  }
}

/** Notes on words around an offset, the narrowest first. */
export function notesAt(article: Article, offset: number): readonly Note[] {
  return notesIn(article)
    .filter(({ span }) => holds(span, offset))
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
}

/** A hint on noted words that says whose note it is: the card there says what it tells. */
export function noteHints(article: Article): readonly Diagnostic[] {
  return notesIn(article).map(({ line, span }) => ({
    range: rangeOf(article, span),
    severity: DiagnosticSeverity.Hint,
    source: diagnosticSource,
    code: readerNote,
    message: oneLine(`Note ${byWhom(line)}`),
  }));
}
