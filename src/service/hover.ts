import { MarkupKind, type Hover } from 'vscode-languageserver-types';
import type { Demonym } from '../core/article/analysis';
import type { Span } from '../core/text/span';
import { faint, line, type Card } from './card/card';
import { correctedBlocks, noteBlocks, withDecisions } from './card/corrected';
import { entityCard } from './card/entity';
import { demonymCard } from './card/demonym';
import { eventCard } from './card/event';
import { headlineCard } from './card/headline';
import { toMarkdown } from './card/markdown';
import { toPlainText } from './card/plain';
import { quotationCard, quotationLine } from './card/quotation';
import { timeCard } from './card/time';
import { notesAt, notesOn, type Note } from './decisions/notes';
import { holds, strayDemonymAt } from './entityAt';
import { rangeOf } from './place';
import type { Shown } from './sayings';
import { subjectsAt, type Spot, type Subject } from './spot';

export interface HoverOptions {
  /** The client has the commands that cards may link to. */
  readonly commandLinks: boolean;
  /** Articles are still being read: what they say is missing. */
  readonly reading: boolean;
  /** Names of less confidence are shown as uncertain. */
  readonly doubtfulBelow: number;
}

/** What a card tells of: also demonyms of countries that the story does not have, and the article, where its headline tells of nothing else. */
type Topic =
  | Subject
  | { readonly kind: 'demonym'; readonly demonym: Demonym; readonly span: Span }
  | { readonly kind: 'article'; readonly span: Span }
  | { readonly kind: 'note'; readonly notes: readonly Note[]; readonly span: Span };

/** The card of what stands at a spot: its name first, then date, event and, in short, the quotation around them. */
export function hover(spot: Spot, { commandLinks, reading, doubtfulBelow }: HoverOptions): Hover | null {
  const topics = topicsAt(spot);
  const [first] = topics;
  if (!first) {
    return null;
  }
  const own = cards(spot, topics, doubtfulBelow);
  const shown = reading ? [...own, STILL_READING] : own;
  return {
    contents: { kind: MarkupKind.Markdown, value: toMarkdown(shown, commandLinks) },
    range: rangeOf(spot.article, first.span),
  };
}

const STILL_READING: Card = [line(faint('Still reading the other articles'))];

/** The same as plain text. */
export function plainCard(spot: Spot, doubtfulBelow: number): string | null {
  const topics = topicsAt(spot);
  return topics.length > 0 ? toPlainText(cards(spot, topics, doubtfulBelow)) : null;
}

function topicsAt(spot: Spot): readonly Topic[] {
  const subjects = subjectsAt(spot);
  const demonym = subjects[0]?.kind === 'entity' ? undefined : strayDemonymAt(spot);
  const topics = demonym ? [{ kind: 'demonym', demonym, span: demonym } as const, ...subjects] : atCue(subjects);
  const headline = topics.length === 0 ? headlineAt(spot) : undefined;
  const known: readonly Topic[] = headline ? [{ kind: 'article', span: headline }] : topics;
  const notes = notesAt(spot.article, spot.offset).filter(note => !isToldBy(note, spot, known));
  return notes[0] ? [...known, { kind: 'note', notes, span: notes[0].span }] : known;
}

/** Whether one of the topics is what a note is on, so that its card has the note. */
function isToldBy(note: Note, { story }: Spot, topics: readonly Topic[]): boolean {
  return topics.some(topic => isSubject(topic) && notesOn(story, topic).includes(note));
}

function isSubject(topic: Topic): topic is Subject {
  return topic.kind !== 'demonym' && topic.kind !== 'article' && topic.kind !== 'note';
}

/**
 * At the words for saying so the quotation comes first; the act of saying so is another matter only where several articles tell of it.
 */
function atCue(subjects: readonly Subject[]): readonly Subject[] {
  const [event, quotation, ...others] = subjects;
  if (event?.kind !== 'event' || event.event.kind !== 'statement' || quotation?.kind !== 'quotation') {
    return subjects;
  }
  return [quotation, ...(event.event.articles.length > 1 ? [event] : []), ...others];
}

function headlineAt({ article, offset }: Spot): Span | undefined {
  return article.analysis.regions.find(region => region.kind === 'headline' && holds(region, offset));
}

function cards(spot: Spot, topics: readonly Topic[], doubtfulBelow: number): readonly Card[] {
  const { story, article } = spot;
  return topics.map(topic => {
    const card = cardOf(spot, topic, topics[0] === topic, doubtfulBelow);
    return isSubject(topic)
      ? withDecisions(card, [...correctedBlocks(spot, topic), ...noteBlocks(notesOn(story, topic), article.uri)])
      : card;
  });
}

function cardOf(spot: Spot, topic: Topic, isFirst: boolean, doubtfulBelow: number): Card {
  const { story, article } = spot;
  switch (topic.kind) {
    case 'entity': {
      const { presence } = topic;
      const mention = presence.kind === 'mention' ? article.analysis.mentions[presence.mention.index] : undefined;
      return entityCard(spot, topic, (mention?.confidence ?? 1) < doubtfulBelow);
    }
    case 'demonym':
      return demonymCard(story, article, topic.demonym);
    case 'article':
      return headlineCard(spot, doubtfulBelow);
    case 'note':
      return noteBlocks(topic.notes, article.uri);
    case 'time':
      return timeCard(topic.time, article.analysis.date);
    case 'event':
      return eventCard(story, topic.event, topic.mention, spot.indirect);
    case 'quotation': {
      const saying = { article, quotation: topic.quotation, ref: topic.ref };
      const shown: Shown = { indirect: spot.indirect, doubtfulBelow };
      return (isFirst ? quotationCard : quotationLine)(story, saying, shown);
    }
  }
}
