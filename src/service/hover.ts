import { MarkupKind, type Hover } from 'vscode-languageserver-types';
import { faint, line, type Card } from './card/card';
import { entityCard } from './card/entity';
import { eventCard } from './card/event';
import { toMarkdown } from './card/markdown';
import { toPlainText } from './card/plain';
import { quotationCard, quotationLine } from './card/quotation';
import { timeCard } from './card/time';
import { rangeOf } from './place';
import { subjectsAt, type Spot, type Subject } from './spot';

export interface HoverOptions {
  /** The client has the commands that cards may link to. */
  readonly commandLinks: boolean;
  /** Articles are still being read: what they say is missing. */
  readonly reading: boolean;
  /** Names of less confidence are shown as uncertain. */
  readonly doubtfulBelow: number;
}

/** The card of what stands at a spot: its name first, then date, event and, in short, the quotation around them. */
export function hover(spot: Spot, { commandLinks, reading, doubtfulBelow }: HoverOptions): Hover | null {
  const subjects = subjectsAt(spot);
  const [first] = subjects;
  if (!first) {
    return null;
  }
  const own = cards(spot, subjects, doubtfulBelow);
  const shown = reading ? [...own, STILL_READING] : own;
  return {
    contents: { kind: MarkupKind.Markdown, value: toMarkdown(shown, commandLinks) },
    range: rangeOf(spot.article, first.span),
  };
}

const STILL_READING: Card = [line(faint('Still reading the other articles'))];

/** The same as plain text. */
export function plainCard(spot: Spot, doubtfulBelow: number): string | null {
  const subjects = subjectsAt(spot);
  return subjects.length > 0 ? toPlainText(cards(spot, subjects, doubtfulBelow)) : null;
}

function cards(spot: Spot, subjects: readonly Subject[], doubtfulBelow: number): readonly Card[] {
  const { story, article } = spot;
  return subjects.map(subject => {
    switch (subject.kind) {
      case 'entity': {
        const { presence } = subject;
        const mention = presence.kind === 'mention' ? article.analysis.mentions[presence.mention.index] : undefined;
        return entityCard(spot, subject, (mention?.confidence ?? 1) < doubtfulBelow);
      }
      case 'time':
        return timeCard(subject.time, article.analysis.date);
      case 'event':
        return eventCard(story, subject.event);
      case 'quotation': {
        const card = subjects.length > 1 ? quotationLine : quotationCard;
        return card(story, article, subject.quotation, subject.ref);
      }
    }
  });
}
