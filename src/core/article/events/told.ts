import { isToldByNoun } from '../../language/events';
import type { Modality } from '../analysis';
import type { Clause } from '../syntax/clauses';
import { nounModality, type NounEvidence } from './happenings';
import { modalityOf } from './modality';
import type { Reading, Word } from '../reading';
import type { RoleContext, Roles } from './roles';
import type { Trigger } from './triggers';
import type { VerbGroup } from '../syntax/verbGroups';

/** Whether, and how, a trigger tells of a happening; bare where only what the article tells elsewhere makes it one. */
export function toldModality(
  reading: Reading,
  sentence: number,
  context: RoleContext,
  clauses: readonly Clause[],
  trigger: Trigger,
  evidence: NounEvidence,
): { readonly modality: Modality; readonly bare: boolean } | null {
  const { words } = reading;
  const { group, source, clause } = trigger;
  let modality: Modality | null;
  if (group) {
    modality = modalityOf(words, clauses, trigger.clauseIndex, group) ?? modalityInHeadline(reading, sentence, group);
    return modality && { modality, bare: false };
  }
  if (source === 'adjective') {
    return isUncertain(clause) ? null : { modality: 'happened', bare: false };
  }
  modality = source === 'bare' ? null : nounModality(context, trigger, clauses, evidence);
  if (modality) {
    return { modality, bare: false };
  }
  const named = isToldByNoun(trigger.concept) || (source === 'noun' && isHeadline(reading, sentence));
  return named && !isUncertain(clause) ? { modality: 'happened', bare: true } : null;
}

function isUncertain({ verb }: Clause): boolean {
  return verb !== null && (verb.modal !== null || verb.negated || verb.tense === 'future');
}

/** A verb of no concept tells of a happening where it is the verb of its clause, and not as a negation. */
export function isToldOpenly(
  { words }: Reading,
  { group, clause, source, word }: Trigger,
  modality: Modality,
  { participants, agents }: Roles,
): boolean {
  if (modality === 'denied') {
    return false;
  }
  if (source === 'report') {
    return modality === 'happened' && agents.size > 0 && group !== null && group === clause.verb && !group.passive;
  }
  if (group === null || words[word]!.pos !== 'verb' || (group !== clause.verb && group.tense !== 'infinitive')) {
    return false; // "they were tired", "conflicting views"
  }
  return modality !== 'planned' || participants.size > 0;
}

export function isHeadline({ regions, sentences }: Reading, sentence: number): boolean {
  return /^(?:headline|subheading)$/.test(regions[sentences[sentence]!.region]!.kind);
}

/** Headlines tell in the present what happened: "Smith quits". */
function modalityInHeadline(reading: Reading, sentence: number, { tense, modal, negated }: VerbGroup): Modality | null {
  return isHeadline(reading, sentence) && tense === 'present' && modal === null && !negated ? 'happened' : null;
}

/** "agreed that …", "agrees with Smith": a view that people share, no agreement. */
export function isSaying(words: readonly Word[], { concept, group }: Trigger): boolean {
  return concept === 'agree' && group !== null && /^(?:that|with)$/.test(words[group.end]?.lower ?? '');
}

/** From 0 to 1: how far its word, and who, where and when it tells, make a mention an event of the story. */
export function confidenceOf(
  { source }: Trigger,
  bare: boolean,
  { participants, places }: Roles,
  time: number | null,
): number {
  const anchored = participants.size > 0 || places.size > 0 || time !== null;
  switch (source) {
    case 'open':
      return anchored ? 0.6 : 0.5;
    case 'report':
      return 0.7;
    default:
      return bare ? 0.7 : anchored ? 0.9 : 0.8;
  }
}
