import { countryOfDemonym } from '../../language/demonyms';
import { isConcept } from '../../language/events';
import type { Chain, EventMention, Mention, Quotation, TimeExpression } from '../analysis';
import { type Clause, findClauses } from '../syntax/clauses';
import { assignTimes, type PlacedTime } from './eventTimes';
import { referenceOf } from './happenings';
import { MentionWords } from '../mentionWords';
import { rolesOf } from './participants';
import type { Reading, Word } from '../reading';
import type { RoleContext } from './roles';
import { type Resolved, resolveBackReferences, shareRoles, type ToldEvent } from './sameEvent';
import { seriesOf } from './series';
import { findStatements } from './statements';
import { directionOf } from '../times/tense';
import { confidenceOf, isHeadline, isSaying, isToldOpenly, toldModality } from './told';
import { findTriggers, type Trigger } from './triggers';
import { TimeWords } from '../times/timeWords';
import { spanAt } from '../../text/span';

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
    countryAt: countriesOf(reading, context.chains),
  };
  const known = new Map<number, readonly Clause[]>();
  const clausesOf = (sentence: number): readonly Clause[] => {
    const { firstWord, endWord } = reading.sentences[sentence]!;
    const clauses = known.get(sentence) ?? findClauses(reading.words, firstWord, endWord);
    known.set(sentence, clauses);
    return clauses;
  };
  const statements = findStatements(reading, context, roles, times, clausesOf);
  const told: ToldEvent[] = statements.map(mention => ({
    mention,
    reference: 'open',
    plural: null,
    bare: false,
    plain: false,
  }));
  const stated = new Set(statements.map(({ start }) => start));
  const cues = new Set(context.quotations.map(({ cue }) => cue?.start));
  const marks = reading.marked.flat().sort((a, b) => a.start - b.start);
  // a verb of no concept in somebody's own words is too vague
  const isVague = ({ kind, concept, start }: EventMention): boolean =>
    (kind === 'statement' || !isConcept(concept)) && spanAt(marks, start) !== undefined;
  const isTold = ({ mention }: ToldEvent): boolean =>
    !stated.has(mention.start) && !(cues.has(mention.start) && isSpeech(mention)) && !isVague(mention);
  reading.sentences.forEach((sentence, index) => {
    if (!/^(?:boilerplate|byline|dateline)$/.test(reading.regions[sentence.region]!.kind)) {
      const found = inSentence(
        reading,
        index,
        clausesOf(index),
        roles,
        times.within(sentence.firstWord, sentence.endWord),
      );
      told.push(...found.filter(isTold));
    }
  });
  told.sort((a, b) => a.mention.start - b.mention.start);
  return withoutLone(reading, resolveBackReferences(told));
}

/** The chain of a demonym's country, by word. */
function countriesOf({ words }: Reading, chains: readonly Chain[]): RoleContext['countryAt'] {
  const byName = new Map<string, number>();
  chains.forEach(({ kind, name, apart }, chain) => {
    if (kind === 'place' && apart === undefined) {
      byName.set(name, chain);
    }
  });
  return word => {
    const { demonym, text } = words[word]!;
    const country = demonym ? countryOfDemonym(text) : null;
    return country === null ? undefined : byName.get(country);
  };
}

/** Of a cue's verb all but what tells of more than words is speech: "agreed to withdraw" does, "she charged" does not. */
function isSpeech({ kind, lemma, concept }: EventMention): boolean {
  return kind === 'happening' && (!isConcept(concept) || concept === 'find' || lemma === 'charge');
}

function inSentence(
  reading: Reading,
  index: number,
  clauses: readonly Clause[],
  roles: RoleContext,
  times: readonly PlacedTime[],
): ToldEvent[] {
  const triggers = findTriggers(reading, reading.sentences[index]!, clauses, roles.mentions);
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
  const { start, end } = reading.words[trigger.word]!;
  const roles = rolesOf(context, trigger, clauses);
  const reference = trigger.source === 'noun' ? referenceOf(context, trigger) : 'open';
  const placed = times.find(({ index }) => index === time);
  const ahead =
    placed !== undefined &&
    directionOf(reading, { firstWord: placed.first, endWord: placed.end, sentence }) === 'ahead';
  const told = toldModality(reading, sentence, context, clauses, trigger, {
    roles,
    hasTime: time !== null,
    ahead,
    reference,
  });
  const isOpen = trigger.source === 'open' || trigger.source === 'weak' || trigger.source === 'report';
  if (
    told === null ||
    isSaying(reading.words, trigger) ||
    (isOpen && !isToldOpenly(reading, trigger, told.modality, roles, time !== null))
  ) {
    return undefined;
  }
  const { modality, bare } = told;
  const mention: EventMention = {
    start,
    end,
    kind: trigger.source === 'report' ? 'statement' : 'happening',
    lemma: trigger.lemma,
    concept: trigger.concept,
    modality,
    participants: ascending(roles.participants),
    agents: ascending(roles.agents),
    patients: ascending(roles.patients),
    places: ascending(roles.places),
    time: ahead && modality !== 'planned' ? null : time, // "to resume Saturday" dates no past
    sentence,
    confidence: confidenceOf(trigger, bare, roles, time),
    series: seriesOf(reading.words, trigger),
  };
  const plural = trigger.source === 'noun' ? reading.words[trigger.word]!.lower !== trigger.lemma : null;
  return { mention, reference, plural, bare, plain: trigger.source === 'noun' && tookPlace(reading.words, trigger) };
}

/** "the trial", "the 2012 murder", "Smith's death", or any of a clause of the past: one that took place. */
function tookPlace(words: readonly Word[], { word, clause }: Trigger): boolean {
  if (/^(?:past|perfect)$/.test(clause.verb?.tense ?? '')) {
    return true;
  }
  for (let i = word - 1; i >= Math.max(clause.first, word - 4); i--) {
    const { lower, pos } = words[i]!;
    if (/^(?:the|this|these|those|his|her|its|their|'s)$/.test(lower)) {
      return true;
    }
    if (!/^(?:noun|proper|adjective|number)$/.test(pos)) {
      return false;
    }
  }
  return false;
}

function ascending(chains: ReadonlySet<number>): number[] {
  return [...chains].sort((a, b) => a - b);
}

/**
 * A headline tells nothing of its own: its events count where the story tells of one of their concept. So do bare nouns that
 * describe another, where anything tells of one in so many words.
 */
function withoutLone(reading: Reading, told: readonly Resolved[]): EventMention[] {
  const isHead = ({ sentence }: EventMention): boolean => isHeadline(reading, sentence);
  const inText = new Set(told.filter(({ mention }) => !isHead(mention)).map(({ mention }) => mention.concept));
  const firm = new Set(told.filter(({ bare }) => !bare).map(({ mention }) => mention.concept));
  return told
    .filter(
      ({ mention, bare, plain }) =>
        (!isHead(mention) || inText.has(mention.concept)) && (!bare || plain || firm.has(mention.concept)),
    )
    .map(({ mention }) => mention);
}
