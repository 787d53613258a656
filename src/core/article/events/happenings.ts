import type { Modality } from '../analysis';
import type { Clause } from '../syntax/clauses';
import { modalityOf } from './modality';
import { isSuffered, isViolent } from '../../language/events';
import { lightVerbOf, TAKES_PLACE } from './participants';
import type { Roles, RoleContext } from './roles';
import type { Trigger } from './triggers';

/** How a noun is introduced decides whether it can point back: "the talks", "their meeting", "further talks". */
export type Reference = 'back' | 'new' | 'open';

const BACK = new Set(['the', 'this', 'that', 'these', 'those', 'his', 'her', 'their', 'its', 'both']);
const NEW = new Set(
  'another further more next new fresh separate additional other earlier previous second third fourth final last future upcoming planned'.split(
    ' ',
  ),
);
const PLANNED = new Set('planned scheduled upcoming future further next slated proposed due'.split(' '));

/** What stands behind these has not come about: "called for talks". */
const WISHES = new Set(
  'call seek want demand urge propose consider hope push wait await ask suggest favor favour oppose threaten need avoid prevent avert offer'.split(
    ' ',
  ),
);

export function referenceOf(context: RoleContext, trigger: Trigger): Reference {
  const { words } = context;
  if (/^(?:of|by)$/.test(words[trigger.word + 1]?.lower ?? '')) {
    return 'open'; // "the shooting of two men" says itself what it means
  }
  let found: Reference = 'open';
  for (let i = trigger.word - 1; i >= trigger.clause.first && trigger.word - i <= 6; i--) {
    const { lower, pos } = words[i]!;
    if (NEW.has(lower)) {
      return 'new';
    }
    if (BACK.has(lower)) {
      found = isSuffered(trigger.concept) && /^(?:his|her|their)$/.test(lower) ? 'open' : 'back'; // "his arrest" tells whose
    }
    if (pos === 'noun' && !context.mentions.at(i) && !context.isTime(i)) {
      return 'open'; // "the peace talks" are these or others
    }
    if (
      pos === 'preposition' ||
      pos === 'auxiliary' ||
      (pos === 'verb' && words[i]!.form !== 'gerund') ||
      found === 'back'
    ) {
      break;
    }
  }
  return found;
}

/** What is known of a noun besides its clause. */
export interface NounEvidence {
  readonly roles: Roles;
  readonly hasTime: boolean;
  /** Does its time, or a verb of planning, lie ahead? */
  readonly ahead: boolean;
  readonly reference: Reference;
}

/** Whether a noun tells of a happening, and how; null where it is a mere idea: "ready for talks", "a lasting peace agreement". */
export function nounModality(
  context: RoleContext,
  trigger: Trigger,
  clauses: readonly Clause[],
  evidence: NounEvidence,
): Modality | null {
  const { words } = context;
  const { clause, word } = trigger;
  const light = lightVerbOf(context, trigger);
  if (light && words[light.head]!.lemma === 'be') {
    return light.negated || light.modal !== null ? null : light.tense === 'future' ? 'planned' : 'happened'; // "is in talks"
  }
  if (light) {
    return modalityOf(words, clauses, trigger.clauseIndex, light);
  }
  const own = ownVerb(context, trigger);
  if (own === 'planned' || evidence.ahead || isUntil(context, trigger) || isPlannedNoun(context, trigger)) {
    return 'planned';
  }
  const governor = clause.groups.filter(({ end }) => end <= word).at(-1);
  if (governor && evidence.reference !== 'back' && (governor.negated || WISHES.has(words[governor.head]!.lemma))) {
    return null;
  }
  const { verb } = clause;
  const anchored = evidence.roles.participants.size > 0 || evidence.roles.places.size > 0 || evidence.hasTime;
  if (!anchored && evidence.reference !== 'back' && !isToldOf(context, trigger)) {
    return null;
  }
  if (verb?.modal && evidence.reference !== 'back' && !evidence.hasTime) {
    return null;
  }
  return verb && verb.end <= word && words[verb.head]!.lemma === 'deny' ? 'denied' : 'happened';
}

const DETERMINERS =
  /^(?:an?|the|this|that|these|those|his|her|its|their|one|two|three|four|five|six|several|'s|\d[\d,.]*)$/;

/** Violence that a clause of the past tells of as one: "a fire ripped through the mill"; not "an end to killings". */
function isToldOf({ words }: RoleContext, { word, clause, concept }: Trigger): boolean {
  const { verb } = clause;
  if (!isViolent(concept) || !verb || verb.modal !== null || (verb.tense !== 'past' && verb.tense !== 'perfect')) {
    return false;
  }
  let i = word - 1;
  while (
    i > clause.first &&
    /^(?:noun|adjective|number|proper)$/.test(words[i]!.pos) &&
    !DETERMINERS.test(words[i]!.lower)
  ) {
    i--;
  }
  const opens = word < verb.first && (i < clause.first || i + 1 === clause.first || i === clause.first);
  return opens || (i >= clause.first && DETERMINERS.test(words[i]!.lower));
}

/** The noun's own verb of taking place: "talks scheduled for Friday", "the talks will resume". */
function ownVerb({ words }: RoleContext, { clause, word }: Trigger): 'planned' | null {
  // "an inquiry [led by Smith] will open"
  const next = clause.groups.find(
    ({ first, end, tense }, i) =>
      first > word && !(tense === 'past' && end === first + 1 && clause.groups[i + 1]?.tense === 'future'),
  );
  if (!next || next.first - word > 8 || !TAKES_PLACE.has(words[next.head]!.lemma)) {
    return null;
  }
  const bare = next.end === next.first + 1 && PLANNED.has(words[next.head]!.lower);
  const scheduled = next.passive && PLANNED.has(words[next.head]!.lower);
  return next.tense === 'future' || next.tense === 'infinitive' || bare || scheduled ? 'planned' : null;
}

/** "remains free until his sentencing", "ahead of talks": told in the present or the future, it is yet to come. */
function isUntil({ words }: RoleContext, { word, clause: { verb, first } }: Trigger): boolean {
  if (verb?.tense !== 'present' && verb?.tense !== 'future') {
    return false;
  }
  const phrase = words.slice(Math.max(first, word - 4), word);
  const at = phrase.findLastIndex(({ pos }) => pos === 'preposition');
  return at >= 0 && phrase[at]!.lower === 'until';
}

function isPlannedNoun({ words }: RoleContext, { word, clause }: Trigger): boolean {
  for (let i = word - 1; i >= clause.first && word - i <= 4; i--) {
    const { lower, pos } = words[i]!;
    if (PLANNED.has(lower)) {
      return true;
    }
    if (pos === 'verb' || pos === 'preposition') {
      return false;
    }
  }
  return false;
}
