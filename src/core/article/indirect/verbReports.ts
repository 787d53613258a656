import type { Slot } from '../quotations/frames';
import { phraseStartingAt } from '../quotations/nounPhrases';
import type { Phrase } from '../quotations/nounPhrases';
import { subjectOf } from '../quotations/subjects';
import { complementAfter } from './complements';
import { contentEnd, LONGEST } from './contentEnd';
import { cueVerbs } from './cueWords';
import type { Report } from './report';
import { isEnd, isPassiveVerb, skipAdverbs, skipCircumstances } from './slots';

/** A clause before the cue has at least so many slots, its comma among them. */
const LEAST = 3;
/** Verbs whose subject belongs to the content: "The bank is expected to …". */
const RAISING =
  /^(?:expect|believe|say|report|think|consider|allege|rumor|rumour|know|estimate|suppose|project|forecast|schedule)$/;

/** What the verb at `verb` attributes, and to whom; null where it attributes nothing. */
export function reportOfVerb(slots: readonly Slot[], verb: number): Report | null {
  const slot = slots[verb]!;
  const kinds = slot.piece === null && slot.pos === 'verb' ? cueVerbs.get(slot.lemma) : undefined;
  if (!kinds || isModifier(slots, verb)) {
    return null;
  }
  const passive = isPassiveVerb(slots, verb);
  if (!passive) {
    const around = reportAround(slots, verb, kinds.get('around'));
    if (around) {
      return around;
    }
  }
  const voice = passive ? 'passive ' : '';
  const after = passive ? afterAgent(slots, verb) : verb + 1;
  const content = complementAfter(slots, after, kind => kinds.has(voice + kind));
  if (!content) {
    return null;
  }
  const subject = subjectOf(slots, verb);
  const speaker = passive ? agentOf(slots, verb) : subject;
  if (!speaker && !passive) {
    return null;
  }
  const end = content.end ?? contentEnd(slots, content.from, verb, !/that|clause/.test(content.kind));
  if (end <= content.from) {
    return null;
  }
  const confidence = kinds.get(voice + content.kind) ?? 0;
  const contents = [{ from: content.from, to: end }];
  if (passive && subject && content.kind === 'to-verb' && RAISING.test(slot.lemma)) {
    contents.unshift({ from: subject.start, to: subject.end });
  }
  return { contents, speaker, cue: { from: verb, to: content.cueEnd }, confidence };
}

/** "the proposed plan" */
function isModifier(slots: readonly Slot[], verb: number): boolean {
  const before = slots[verb - 1];
  return before?.pos === 'determiner' && !/^(?:that|which|what|both|all|some|many|most|others)$/.test(before.lower);
}

function afterAgent(slots: readonly Slot[], verb: number): number {
  const by = skipAdverbs(slots, verb + 1);
  return slots[by]?.lower === 'by' ? (phraseStartingAt(slots, by + 1)?.end ?? verb + 1) : verb + 1;
}

function agentOf(slots: readonly Slot[], verb: number): Phrase | null {
  for (let i = verb + 1; i < Math.min(slots.length, verb + 6); i++) {
    if (slots[i]!.lower === 'by') {
      return phraseStartingAt(slots, i + 1);
    }
  }
  return null;
}

/** `CLAUSE, Smith said.`, `The plan, Smith said, will …`, `CLAUSE, said Smith.` */
function reportAround(slots: readonly Slot[], verb: number, confidence: number | undefined): Report | null {
  const attribution = confidence === undefined ? null : attributionAt(slots, verb);
  if (confidence === undefined || !attribution || attribution.from < LEAST) {
    return null;
  }
  const { speaker, from, to } = attribution;
  const comma = slots[to]?.text === ',';
  if (!isEnd(slots, to) && !comma) {
    return null;
  }
  const contents = [{ from: leading(slots, from - 1), to: from - 1 }];
  if (comma) {
    const end = contentEnd(slots, to + 1, verb, false);
    if (end > to + 1) {
      contents.push({ from: to + 1, to: end });
    }
  }
  return contents[0]!.from >= contents[0]!.to
    ? null
    : { contents, speaker, cue: { from: verb, to: verb + 1 }, confidence };
}

/** Where `, Smith said in a statement` begins behind its comma, and ends. */
function attributionAt(slots: readonly Slot[], verb: number): { speaker: Phrase; from: number; to: number } | null {
  if (slots[verb]!.form === 'gerund') {
    return null;
  }
  if (slots[verb - 1]?.text === ',') {
    const speaker = phraseStartingAt(slots, verb + 1);
    return speaker && { speaker, from: verb, to: skipCircumstances(slots, speaker.end) };
  }
  const speaker = subjectOf(slots, verb);
  if (!speaker || slots[speaker.start - 1]?.text !== ',') {
    return null;
  }
  let to = skipAdverbs(slots, verb + 1);
  if (slots[verb]!.lemma === 'tell') {
    to = phraseStartingAt(slots, to)?.end ?? to;
  }
  return { speaker, from: speaker.start, to: skipCircumstances(slots, to) };
}

/** Where the clause that ends at `to` begins. */
function leading(slots: readonly Slot[], to: number): number {
  let from = Math.max(0, to - LONGEST);
  for (let i = to - 1; i > from; i--) {
    if (/^[:;]$/.test(slots[i]!.text)) {
      from = i + 1;
      break;
    }
  }
  while (from < to && /^(?:but|and|yet|still|so|[-–—,])$/.test(slots[from]!.lower)) {
    from++;
  }
  return from;
}
