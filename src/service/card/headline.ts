import { sourceLines } from '../../core/export/sources';
import { ledgerOf } from '../../core/story/ledger/ledger';
import { shorten } from '../excerpt';
import { articleName } from '../place';
import type { Spot } from '../spot';
import { line, list, strong, text, type Card } from './card';
import { articleDateWords } from './time';

const SOURCE_ROOM = 60; // characters of a source's words

/** The article: what it is called, when it was written and why that is thought, and whom it quotes with how many words. */
export function headlineCard({ story, article, indirect }: Spot, doubtfulBelow: number): Card {
  const { uri, analysis } = article;
  const { date } = analysis;
  const fit = (words: string) => shorten(words, SOURCE_ROOM);
  const lines = sourceLines(ledgerOf(story, uri, indirect), { fit, doubtfulBelow });
  const reason = date && date.reason !== '' ? `: ${date.reason}` : '';
  return [
    line(strong(articleName(uri))),
    line(text(date ? `${articleDateWords(date)}${reason}` : 'No date')),
    ...(lines.length > 0
      ? list(
          'Sources, with their share of the quoted words',
          lines.map(words => [text(words)]),
        )
      : [line(text('Quotes nobody'))]),
  ];
}
