import type { Chain, EventMention, Mention, Modality, Quotation, TimeExpression } from '../analysis';
import type { Clause } from '../syntax/clauses';
import { assignTimes, type PlacedTime } from './eventTimes';
import { nounModality, referenceOf } from './happenings';
import { MentionWords } from '../mentionWords';
import { modalityOf } from './modality';
import { rolesOf } from './participants';
import type { Reading, Word } from '../reading';
import type { RoleContext } from './roles';
import { resolveBackReferences, shareRoles, type ToldEvent } from './sameEvent';
import { findStatements } from './statements';
import { directionOf } from '../times/tense';
import { findTriggers, type Trigger } from './triggers';
import { overlaps } from '../../text/span';
import type { VerbGroup } from '../syntax/verbGroups';
import { TimeWords } from '../times/timeWords';

export interface EventContext {
  readonly mentions: readonly Mention[];
  readonly chains: readonly Chain[];
  readonly times: readonly TimeExpression[];
  readonly quotations: readonly Quotation[];
}

/** Finds what the article says happened, is planned or was stated, by trigger words, with who, where and when. Boilerplate and bylines tell of nothing. */
export function findEvents(reading: Reading, context: EventContext): EventMention[] {
  const times = new TimeWords(reading, context.times);
  const roles: RoleContext = {
    words: reading.words,
    mentions: new MentionWords(reading, context.mentions),
    chains: context.chains,
    isTime: word => times.at(word) !== undefined,
  };
  const statements = findStatements(reading, context, times);
  const told: ToldEvent[] = statements.map(mention => ({ mention, reference: 'open', plural: null }));
  reading.sentences.forEach((sentence, index) => {
    if (!/^(?:boilerplate|byline|dateline)$/.test(reading.regions[sentence.region]!.kind)) {
      const found = inSentence(reading, index, roles, times.within(sentence.firstWord, sentence.endWord));
      told.push(...found.filter(({ mention }) => !statements.some(statement => overlaps(statement, mention))));
    }
  });
  told.sort((a, b) => a.mention.start - b.mention.start);
  return withoutLoneHeadlines(reading, resolveBackReferences(told));
}

function inSentence(reading: Reading, index: number, roles: RoleContext, times: readonly PlacedTime[]): ToldEvent[] {
  const { clauses, triggers } = findTriggers(reading, reading.sentences[index]!, roles.mentions);
  const assigned = assignTimes(reading.words, triggers, clauses, times);
  const told = new Map<Trigger, ToldEvent>();
  for (const trigger of triggers) {
    const event = tell(reading, index, roles, clauses, trigger, assigned.get(trigger) ?? null, times);
    if (event) {
      told.set(trigger, event);
    }
  }
  triggers.forEach((trigger, i) => {
    const [event, purpose] = [told.get(trigger), told.get(triggers[i + 1] ?? trigger)];
    if (event && purpose && isPurpose(trigger, triggers[i + 1])) {
      const [one, other] = shareRoles(event, purpose);
      told.set(trigger, one).set(triggers[i + 1]!, other);
    }
  });
  return [...told.values()];
}

/** "visited Oslo to meet Smith": one event, told in two words. */
function isPurpose({ clause, concept, group }: Trigger, next: Trigger | undefined): boolean {
  return group !== null && next?.clause === clause && next.concept === concept && next.group?.tense === 'infinitive';
}

function tell(
  reading: Reading,
  sentence: number,
  context: RoleContext,
  clauses: readonly Clause[],
  trigger: Trigger,
  time: number | null,
  times: readonly PlacedTime[],
): ToldEvent | undefined {
  const roles = rolesOf(context, trigger, clauses);
  const reference = trigger.group ? 'open' : referenceOf(context, trigger);
  const placed = times.find(({ index }) => index === time);
  const ahead =
    placed !== undefined &&
    directionOf(reading, { firstWord: placed.first, endWord: placed.end, sentence }) === 'ahead';
  const modality = trigger.group
    ? (modalityOf(reading.words, clauses, trigger.clauseIndex, trigger.group) ??
      modalityInHeadline(reading, sentence, trigger.group))
    : nounModality(context, trigger, clauses, { roles, hasTime: time !== null, ahead, reference });
  if (modality === null || isSaying(reading.words, trigger)) {
    return undefined;
  }
  const { start, end } = reading.words[trigger.word]!;
  const mention: EventMention = {
    start,
    end,
    kind: 'happening',
    lemma: trigger.lemma,
    concept: trigger.concept,
    modality,
    participants: ascending(roles.participants),
    agents: ascending(roles.agents),
    patients: ascending(roles.patients),
    places: ascending(roles.places),
    time: ahead && modality !== 'planned' ? null : time, // "to resume Saturday" dates no past
    sentence,
  };
  return { mention, reference, plural: trigger.group ? null : reading.words[trigger.word]!.lower !== trigger.lemma };
}

function ascending(chains: ReadonlySet<number>): number[] {
  return [...chains].sort((a, b) => a - b);
}

/** Headlines tell in the present what happened: "Smith quits". */
function modalityInHeadline(reading: Reading, sentence: number, { tense, modal, negated }: VerbGroup): Modality | null {
  const { kind } = reading.regions[reading.sentences[sentence]!.region]!;
  return kind === 'headline' && tense === 'present' && modal === null && !negated ? 'happened' : null;
}

/** "agreed that …", "agrees with Smith": a view that people share, no agreement. */
function isSaying(words: readonly Word[], { concept, group }: Trigger): boolean {
  return concept === 'agree' && group !== null && /^(?:that|with)$/.test(words[group.end]?.lower ?? '');
}

/** A headline tells nothing of its own: its events count where the story tells of one of their concept. */
function withoutLoneHeadlines(reading: Reading, mentions: readonly EventMention[]): EventMention[] {
  const isHead = ({ sentence }: EventMention): boolean =>
    /^(?:headline|subheading)$/.test(reading.regions[reading.sentences[sentence]!.region]!.kind);
  const told = new Set(mentions.filter(mention => !isHead(mention)).map(({ concept }) => concept));
  return mentions.filter(mention => !isHead(mention) || told.has(mention.concept));
}
