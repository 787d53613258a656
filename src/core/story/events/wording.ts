import type { EventMention } from '../../article/analysis';
import type { Article } from '../article';

/** How far beside the trigger words stand that say how it is told, in characters. */
const BESIDE = 24;

const ANOTHER = /\b(?:another|further|separate(?! \w+s\b)|separately|again|next|subsequent|additional)\b/i;
const HABIT =
  /\b(?:repeatedly|often|frequently|regularly|routinely|usually|always|time and again|on many occasions)\b/i;
const GOING_ON_BEFORE = /\b(?:is|are|['’]re|['’]s|been)(?: \w+ly)? $/i;
const GOING_ON_BEHIND =
  /^,?(?: which| that)? (?:is|are|remain|remains) (?:taking place|under ?way|ongoing|continuing|going on)\b/i;
const GOING_ON_BESIDE = /\b(?:ongoing|current|(?:have|has) been (?:in|holding|having))\b/i;

/** "further talks", "met separately". */
export function saysAnother(article: Article, mention: EventMention): boolean {
  return ANOTHER.test(beside(article, mention));
}

/** "has repeatedly shelled". */
export function isHabitual(article: Article, mention: EventMention): boolean {
  return HABIT.test(beside(article, mention));
}

/** "have been meeting", "the talks, which are taking place", "ongoing talks". */
export function isOngoing(article: Article, mention: EventMention): boolean {
  const { text, analysis } = article;
  const { start, end, sentence } = mention;
  const within = analysis.sentences[sentence]!;
  const before = text.slice(Math.max(within.start, start - BESIDE), start);
  return text.slice(start, end).endsWith('ing') && mention.modality === 'happened'
    ? GOING_ON_BEFORE.test(before)
    : GOING_ON_BEHIND.test(text.slice(end, Math.min(within.end, end + 2 * BESIDE))) || GOING_ON_BESIDE.test(before);
}

function beside({ text, analysis }: Article, { start, end, sentence }: EventMention): string {
  const within = analysis.sentences[sentence]!;
  return text.slice(Math.max(within.start, start - BESIDE), Math.min(within.end, end + BESIDE));
}
