import type { ArticleDate, TimeExpression } from '../../core/article/analysis';
import { readableDate } from '../../core/text/dates';
import { line, strong, text, type Card } from './card';

/** The day that a stretch of text denotes, and why. */
export function timeCard(time: TimeExpression, date: ArticleDate | null): Card {
  const reason = time.reason.charAt(0).toUpperCase() + time.reason.slice(1);
  return [
    line(strong(readableDate(time.value))),
    ...(reason === '' ? [] : [line(text(reason))]),
    ...(date && date.value !== time.value
      ? [line(text(`The article is of ${readableDate(date.value)} (${date.certainty})`))]
      : []),
  ];
}
