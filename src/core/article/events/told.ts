import { isToldByNoun } from '../../language/events';
import { tellsOfEffect } from '../../language/eventVerbs';
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
  if (isAskedFor(words, clauses, trigger)) {
    return null;
  }
  modality = source === 'bare' ? null : nounModality(context, trigger, clauses, evidence);
  if (modality) {
    return { modality, bare: false };
  }
  const named = isToldByNoun(trigger.concept) || (source === 'noun' && isHeadline(reading, sentence));
  return named && !isUncertain(clause) ? { modality: 'happened', bare: true } : null;
}

/** "recommends that Smith stand trial": what a clause asks for has not come about. */
function isAskedFor(
  words: readonly Word[],
  clauses: readonly Clause[],
  { clauseIndex, clause, word }: Trigger,
): boolean {
  const asking = clauses[clauseIndex - 1]?.verb;
  const { verb } = clause;
  return (
    asking !== null &&
    asking !== undefined &&
    verb !== null &&
    verb.end <= word &&
    verb.tense === 'present' &&
    words[verb.head]!.lemma === words[verb.head]!.lower &&
    /^(?:recommend|demand|propose|suggest|insist|request|ask|urge)$/.test(words[asking.head]!.lemma)
  );
}

function isUncertain({ verb }: Clause): boolean {
  return verb !== null && (verb.modal !== null || verb.negated || verb.tense === 'future');
}

/** A verb of no concept tells of a happening where it is the verb of its clause, and not as a negation. */
export function isToldOpenly(
  { words }: Reading,
  { group, clause, source, word }: Trigger,
  modality: Modality,
  { participants, agents, places }: Roles,
  hasTime: boolean,
): boolean {
  if (modality === 'denied') {
    return false;
  }
  if (source === 'weak') {
    const anchored = places.size > 0 || hasTime;
    return (
      modality === 'happened' &&
      group !== null &&
      group === clause.verb &&
      (group.tense === 'past' || group.tense === 'perfect') &&
      (tellsOfEffect(words[word]!.lemma) ? anchored || participants.size > 0 : anchored && participants.size > 0)
    );
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
    case 'weak':
      return 0.4;
    case 'open':
      return anchored ? 0.6 : 0.4; // somebody did something somewhere
    case 'report':
      return 0.7;
    default:
      return bare ? 0.7 : anchored ? 0.9 : 0.8;
  }
}
