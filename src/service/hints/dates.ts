import type { InlayHint } from 'vscode-languageserver-types';
import { parseDay } from '../../core/article/times/calendar';
import type { ArticleDate, TimeExpression } from '../../core/article/analysis';
import type { Article } from '../../core/story/article';
import { lastStartingAt, type Span } from '../../core/text/span';
import { oneLine } from '../excerpt';
import { briefStretch, readableStretch } from '../stretch';
import { hintAt, wordEnd } from './hint';

const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;
/** An article's date that may be any of more days dates nothing that is counted from it. */
const DOUBT_DAYS = 7;

/**
 * Behind weekdays and other words for a time that is counted from the article's date, in a range, which days they mean; the same days once in
 * a paragraph. The tooltip says why, the label leads to where the article states its date.
 */
export function dateHints(article: Article, range: Span, commandLinks: boolean): readonly InlayHint[] {
  const { times, regions, date } = article.analysis;
  const hints: InlayHint[] = [];
  let region = lastStartingAt(regions, range.start);
  let said = new Set<string>();
  for (let i = lastStartingAt(times, (regions[region]?.start ?? 0) - 1) + 1; i < times.length; i++) {
    const time = times[i]!;
    if (time.start > range.end) {
      break;
    }
    const own = lastStartingAt(regions, time.start);
    if (own !== region) {
      region = own;
      said = new Set();
    }
    const days = isHinted(article, i) ? daysText(article, time) : undefined;
    if (days !== undefined && !said.has(days)) {
      said.add(days);
      const end = wordEnd(article.text, time.end);
      if (end >= range.start && end <= range.end) {
        const source = date?.source ? { article, span: date.source } : undefined;
        hints.push(hintAt(article, end, { words: days, reason: reasonOf(time, date), source }, commandLinks));
      }
    }
  }
  return hints;
}

/** Whether the words leave it to the reader to count the days, in the article's own text. */
function isHinted({ analysis, text }: Article, index: number): boolean {
  const { times, regions } = analysis;
  const time = times[index]!;
  const region = regions[lastStartingAt(regions, time.start)]?.kind;
  const next = times[index + 1];
  const dateFollows =
    next !== undefined && /^,? ?(?:the )?$/.test(text.slice(time.end, next.start)) && !isCounted(next);
  return (
    region !== 'boilerplate' &&
    region !== 'byline' &&
    region !== 'dateline' &&
    (time.type === 'DATE' || time.type === 'TIME') &&
    isCounted(time) &&
    !dateFollows
  );
}

function isCounted({ meaning }: TimeExpression): boolean {
  const day = meaning.kind === 'clock' ? meaning.day : meaning;
  switch (day.kind) {
    case 'weekday':
    case 'weekend':
    case 'holiday':
    case 'monthOfYear':
      return true;
    case 'offset':
    case 'from':
      return day.unit === 'day' || day.unit === 'week' || day.unit === 'month';
    case 'month':
      return day.step !== null;
    default:
      return false;
  }
}

/** Undefined where no day, week or month is known. */
function daysText({ text, analysis: { date } }: Article, time: TimeExpression): string | undefined {
  const doubt = doubtOf(date);
  if (/^\d{4}$/.test(time.value) || doubt >= DOUBT_DAYS) {
    return undefined;
  }
  const named = WEEKDAY.test(text.slice(time.start, time.end));
  const days = briefStretch(time.value, date ? date.value.slice(0, 4) : null, !named);
  return days !== undefined && doubt > 0 ? `${days}?` : days;
}

/** How many days lie between the first and the last on which the article may have been written. */
function doubtOf(date: ArticleDate | null): number {
  const [earliest, latest] = [parseDay(date?.earliest ?? ''), parseDay(date?.latest ?? '')];
  return earliest === undefined || latest === undefined ? 0 : latest - earliest;
}

function reasonOf(time: TimeExpression, date: ArticleDate | null): string {
  const words = `${readableStretch(time.value)}: ${time.reason}`;
  const doubt = date?.certainty === 'inferred' ? '; the article’s date is inferred' : '';
  return oneLine(words.charAt(0).toUpperCase() + words.slice(1) + doubt);
}
