import type { ArticleDate, TimeExpression } from '../../core/article/analysis';
import { readableDate, shortDate } from '../../core/text/dates';
import { line, strong, text, type Card } from './card';

/** The day that a stretch of text denotes, and why. */
export function timeCard(time: TimeExpression, date: ArticleDate | null): Card {
  const reason = time.reason.charAt(0).toUpperCase() + time.reason.slice(1);
  return [
    line(strong(readableDate(time.value))),
    ...(reason === '' ? [] : [line(text(reason))]),
    ...(date && date.value !== time.value ? [line(text(`The article is of ${articleDateWords(date)}`))] : []),
  ];
}

/** The article's date for a reader: "Friday, 5 December 2025 (inferred, between 5 December 2025 and 6 December 2025)". */
export function articleDateWords({ value, certainty, earliest, latest }: ArticleDate): string {
  const isOpen = earliest !== latest && value.length === earliest.length;
  const between = isOpen ? `, between ${shortDate(earliest)} and ${shortDate(latest)}` : '';
  return `${readableDate(value)} (${certainty}${between})`;
}
