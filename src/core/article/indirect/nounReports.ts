import type { Slot } from '../quotations/frames';
import { phraseEndingAt } from '../quotations/nounPhrases';
import type { Phrase } from '../quotations/nounPhrases';
import { subjectOf } from '../quotations/subjects';
import { complementAfter } from './complements';
import { contentEnd } from './contentEnd';
import { cueAdjectives, cueNouns, type CueWords } from './cueWords';
import type { PartOfSpeech } from '../reading';
import type { Report } from './report';

const CUES: Partial<Record<PartOfSpeech, CueWords>> = { noun: cueNouns, adjective: cueAdjectives };

/** `Smith's claim that …`, `made plans to …`, `the allegation that …`, `is confident that …` */
export function reportOfNoun(slots: readonly Slot[], at: number): Report | null {
  const slot = slots[at]!;
  const kinds = slot.piece === null ? CUES[slot.pos]?.get(slot.lemma) : undefined;
  const content = kinds && complementAfter(slots, at + 1, kind => kinds.has(kind));
  if (!content || content.cueEnd > at + 2) {
    return null;
  }
  const to = contentEnd(slots, content.from, at, true);
  return to <= content.from
    ? null
    : {
        contents: [{ from: content.from, to }],
        speaker: slot.pos === 'noun' ? ownerOf(slots, at) : subjectOf(slots, at),
        cue: { from: at, to: content.cueEnd },
        confidence: kinds.get(content.kind) ?? 0,
      };
}

/** Whose the noun is: "his", "Smith's", or who makes it, has it, issues it. */
function ownerOf(slots: readonly Slot[], noun: number): Phrase | null {
  let i = noun - 1;
  while (i >= 0 && (slots[i]!.pos === 'adjective' || slots[i]!.pos === 'noun' || slots[i]!.pos === 'number')) {
    i--;
  }
  if (/^(?:his|her|its|their|my|our|your)$/.test(slots[i]?.lower ?? '')) {
    return { start: i, coreEnd: i + 1, end: i + 1 };
  }
  if (/^['’]s?$/.test(slots[i]?.text ?? '')) {
    return phraseEndingAt(slots, i - 1);
  }
  while (i >= 0 && slots[i]!.pos === 'determiner') {
    i--;
  }
  return slots[i]?.pos === 'verb' ? subjectOf(slots, i) : null;
}
