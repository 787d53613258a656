import type { Span } from '../../text/span';
import type { Quotation } from '../analysis';
import { CERTAIN, type Corrections, mostOverlapping } from '../corrections';
import { sourceKind } from '../quotations/sourceKind';
import type { Speaker } from '../quotations/speakerChains';
import type { LaidDownSpeech } from '../quotations/spoken';
import type { Reading } from '../reading';
import type { WhoIsWho } from '../whoIsWho';
import { isMostly, pointedAt } from './pointedAt';
import { wholeWords } from './wholeWords';

type Speech = Pick<Corrections, 'speakers' | 'notQuotations'>;

/**
 * What was laid down of the pieces of quotations in marks, so that what is found once more by it learns from it: who goes on speaking, whom "I" means.
 * Undefined where nothing was.
 * @param marked as they are found without it
 */
export function laidDownSpeech(
  reading: Reading,
  known: WhoIsWho,
  marked: readonly Quotation[],
  { speakers, notQuotations }: Speech,
): LaidDownSpeech | undefined {
  const given = new Map<number, Speaker | null>();
  const notSpeech = new Set<number>();
  for (const correction of speakers) {
    const speaker = correction.speaker && speakerAt(reading, known, correction.speaker);
    if (speaker !== undefined) {
      marked[pointedAt(marked, correction)]?.pieces.forEach(({ start }) => given.set(start, speaker));
    }
  }
  for (const span of notQuotations) {
    marked[pointedAt(marked, span)]?.pieces.forEach(({ start }) => notSpeech.add(start));
  }
  return given.size + notSpeech.size === 0 ? undefined : { speakers: given, notSpeech };
}

/** All quotations by what was laid down of them, those without marks as well. Sorted as they were. */
export function correctQuotations(
  reading: Reading,
  known: WhoIsWho,
  found: readonly Quotation[],
  { speakers, notQuotations }: Speech,
): readonly Quotation[] {
  const kept = notQuotations.length === 0 ? found : found.filter(one => !notQuotations.some(no => isMostly(one, no)));
  if (speakers.length === 0) {
    return kept;
  }
  const quotations = [...kept];
  for (const correction of speakers) {
    const index = mostOverlapping(kept, correction);
    const speaker = correction.speaker && speakerAt(reading, known, correction.speaker);
    if (index >= 0 && speaker !== undefined) {
      quotations[index] = spokenBy(quotations[index]!, speaker);
    }
  }
  return quotations;
}

function spokenBy(quotation: Quotation, speaker: Speaker | null): Quotation {
  return {
    ...quotation,
    speaker: speaker?.span ?? null,
    speakerChain: speaker?.chain ?? null,
    confidence: speaker ? CERTAIN : 0,
    source: speaker?.source ?? null,
  };
}

/** The mention that stands there; the words alone where none is found. Undefined where there are no words. */
function speakerAt({ text, words }: Reading, { mentions }: WhoIsWho, span: Span): Speaker | undefined {
  const mention = mentions[pointedAt(mentions, span)];
  const selected = wholeWords(text, words, mention ?? span);
  if (!selected) {
    return undefined;
  }
  const own = words.slice(selected.words.first, selected.words.end);
  const source = sourceKind(own, own, mention?.kind ?? null, mention?.form === 'name');
  const { start, end } = mention ?? selected;
  return { span: { start, end }, chain: mention?.chain ?? null, source };
}
