import type { Language } from '../language/language';
import type { ArticleAnalysis } from './analysis';
import { findChains } from './chains/chains';
import { linkNominals } from './coreference/nominals/linkNominals';
import { linkPronouns } from './coreference/pronouns/linkPronouns';
import { linkQuotedPronouns } from './coreference/pronouns/linkQuotedPronouns';
import { findArticleDate } from './dates/articleDate';
import { findWeekdayClues } from './dates/weekdays';
import { findEvents } from './events/findEvents';
import { findIndirect } from './indirect/findIndirect';
import { findNames } from './names';
import { findDemonyms } from './places/demonyms';
import { linkPlaces } from './places/linkPlaces';
import { findFrames } from './quotations/frames';
import { findQuotations } from './quotations/quotations';
import { readText } from './read';
import { findTimes, resolveTimes } from './times/findTimes';

/** Analyses one article's text; the same text gives the same analysis. */
export function analyseArticle(text: string, language: Language): ArticleAnalysis {
  const reading = readText(text, language.tagWords);
  const named = linkPlaces(reading, findChains(reading, findNames(reading, language.tagNames)));
  const outside = linkPronouns(reading, linkNominals(reading, named));
  const frames = findFrames(reading);
  const marked = findQuotations(reading, outside, frames);
  const known = linkQuotedPronouns(reading, outside, marked);
  const quotations = [...marked, ...findIndirect(reading, known, frames, marked)].sort((a, b) => a.start - b.start);
  const found = findTimes(reading);
  const weekdayClues = findWeekdayClues(reading, found);
  const date = findArticleDate(reading, found, weekdayClues);
  const times = resolveTimes(found, date);
  const events = findEvents(reading, { ...known, times, quotations });
  return {
    regions: reading.regions,
    sentences: reading.sentences.map(({ start, end }) => ({ start, end })),
    date,
    weekdayClues,
    ...known,
    demonyms: findDemonyms(reading, named.mentions),
    quotations,
    times,
    events,
  };
}
