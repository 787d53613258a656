import type { Language } from '../language/language';
import type { ArticleAnalysis, Quotation } from './analysis';
import { putApart } from './corrected/apart';
import { laidDownDate } from './corrected/date';
import { correctFindings } from './corrected/findings';
import { correctNames } from './corrected/names';
import { correctRegions } from './corrected/regions';
import { correctSentences } from './corrected/sentences';
import { correctQuotations, laidDownSpeech } from './corrected/speakers';
import { type Corrections, NO_CORRECTIONS } from './corrections';
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
import { findFrames, type Frame } from './quotations/frames';
import { findQuotations } from './quotations/quotations';
import { readText } from './read';
import type { Reading } from './reading';
import { findRegions } from './regions';
import { findTimes, resolveTimes } from './times/findTimes';
import type { WhoIsWho } from './whoIsWho';

/** Analyses one article's text by what was laid down of it; the same of both gives the same analysis. */
export function analyseArticle(
  text: string,
  language: Language,
  corrections: Corrections = NO_CORRECTIONS,
): ArticleAnalysis {
  const regions = correctRegions(text, findRegions(text), corrections.regions);
  const reading = correctSentences(readText(text, language.tagWords, regions), corrections.names);
  const apart = (known: WhoIsWho): WhoIsWho => putApart(text, known, corrections.apart);
  const names = correctNames(reading, findNames(reading, language.tagNames), corrections);
  const named = linkPlaces(reading, findChains(reading, names, corrections.apart));
  const outside = apart(linkPronouns(reading, apart(linkNominals(reading, apart(named)))));
  const frames = findFrames(reading);
  const marked = quotationsInMarks(reading, outside, frames, corrections);
  const known = apart(linkQuotedPronouns(reading, outside, marked));
  const said = [...marked, ...findIndirect(reading, known, frames, marked)].sort((a, b) => a.start - b.start);
  const quotations = correctQuotations(reading, known, said, corrections);
  const found = findTimes(reading);
  const weekdayClues = findWeekdayClues(reading, found);
  const date = laidDownDate(corrections.date) ?? findArticleDate(reading, found, weekdayClues);
  const times = resolveTimes(found, date);
  const events = findEvents(reading, { ...known, times, quotations });
  const analysis: ArticleAnalysis = {
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
  return correctFindings(analysis, corrections);
}

/** Found again where something was laid down of them, as one speaker tells the next. */
function quotationsInMarks(
  reading: Reading,
  known: WhoIsWho,
  frames: readonly Frame[],
  corrections: Corrections,
): Quotation[] {
  const marked = findQuotations(reading, known, frames);
  const laidDown = laidDownSpeech(reading, known, marked, corrections);
  return laidDown ? findQuotations(reading, known, frames, laidDown) : marked;
}
