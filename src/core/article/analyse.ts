import type { Language } from '../language/language';
import type { ArticleAnalysis } from './analysis';
import { findChains } from './chains';
import { findEvents } from './events';
import { findNames } from './names';
import { findQuotations } from './quotations';
import { readText } from './read';
import { findTimes } from './times';

/** Analyses one article's text; the same text gives the same analysis. */
export function analyseArticle(text: string, language: Language): ArticleAnalysis {
  const reading = readText(text, language.tagWords);
  const names = findChains(reading, findNames(reading, language.tagNames));
  const quotations = findQuotations(reading, names);
  const { times, date } = findTimes(reading);
  const events = findEvents(reading, { ...names, times, quotations });
  return {
    regions: reading.regions,
    sentences: reading.sentences.map(({ start, end }) => ({ start, end })),
    date,
    ...names,
    quotations,
    times,
    events,
  };
}
