import type { Clause } from '../syntax/clauses';
import { isActor, type PlacedMention } from '../mentionWords';
import { addComplement } from './complementRoles';
import { addNounParts } from './nounParts';
import { isPossessor, Roles, type RoleContext } from './roles';
import { isReducedPassive, subjectRange } from './subjectRange';
import { addSubject } from './subjectRoles';
import { isSuffered, isViolent } from '../../language/events';
import { isLight, type Trigger } from './triggers';
import type { VerbGroup } from '../syntax/verbGroups';

/** Verbs by which a noun's happening itself is told: "the talks will resume in Oslo". */
export const TAKES_PLACE = new Set(
  'take begin start resume continue hold schedule plan set open occur happen conclude end slate expect'.split(' '),
);
/** Being or going somewhere: whoever is there "for talks" holds them there. */
const STAYS = new Set('be arrive travel gather stay come go fly'.split(' '));

/** Verbs whose subject acts on nobody: what happens to it is what they tell. */
const UNDERGOES = new Set(['die', 'pass away', 'perish', 'succumb', 'suffocate', 'collapse', 'sink', 'capsize']);

/** Who takes part in what a trigger tells of, and where it took place, as its clause says. */
export function rolesOf(context: RoleContext, trigger: Trigger, clauses: readonly Clause[]): Roles {
  const roles = new Roles();
  if (trigger.group) {
    addVerbRoles(context, trigger, trigger.group, clauses, roles);
  } else if (trigger.source === 'adjective') {
    addAdjectiveRoles(context, trigger, roles);
  } else {
    addNounRoles(context, trigger, clauses, roles);
    addNounParts(context, trigger, roles);
  }
  for (const chain of roles.participants) {
    roles.places.delete(chain);
  }
  return roles;
}

function addVerbRoles(
  context: RoleContext,
  { lemma, clause }: Trigger,
  group: VerbGroup,
  clauses: readonly Clause[],
  roles: Roles,
): void {
  const passive = group.passive || isReducedPassive(context.words, clause, group);
  const subject = subjectRange(context, clauses, clause, group, passive);
  addSubject(context, subject.first, subject.end, roles);
  if (roles.participants.size === 0 && context.words[group.first - 1]?.lower === 'who') {
    addAntecedents(context, group.first - 1, roles);
  }
  const subjects = [...roles.participants];
  subjects.forEach(chain => (passive || UNDERGOES.has(lemma) ? roles.patients : roles.agents).add(chain));
  if (clause.subject.end <= clause.first && clause.verb) {
    addLeadingPlaces(context, clause.first, clause.verb.first, roles);
  }
  if (clause.antecedent && group === clause.verb) {
    addSubject(context, clause.antecedent.first, clause.antecedent.end, roles);
  }
  // behind the particle of "sit down"
  const from = lemma.endsWith(` ${context.words[group.end]?.lower ?? ''}`) ? group.end + 1 : group.end;
  // what is discussed takes no part
  const company = lemma === 'discuss' ? companyBehind(context, from, clause.end) : from;
  addComplement(context, company, clause.end, false, roles);
  [...roles.participants]
    .filter(chain => !subjects.includes(chain))
    .forEach(chain => (passive ? roles.agents : roles.patients).add(chain));
  const index = clauses.indexOf(clause);
  addWhere(context, clauses, index, roles);
  const next = clauses[index + 1];
  if (
    next?.verb &&
    context.words[next.first]!.lower === 'which' &&
    context.words[next.verb.head]!.lemma === 'include'
  ) {
    // "met the delegation, which included Smith"
    addComplement(context, next.verb.end, next.end, true, roles);
  }
}

/** "of Smith and Jones, who met": those right before "who", though they hang on a noun. */
function addAntecedents(context: RoleContext, who: number, roles: Roles): void {
  const { words, mentions } = context;
  let at = words[who - 1]?.lower === ',' ? who - 2 : who - 1;
  let placed = mentions.at(at);
  while (placed?.mention.kind === 'person' && !isPossessor(context, placed)) {
    roles.join(placed);
    at = placed.first - 1;
    placed = /^(?:and|,)$/.test(words[at]?.lower ?? '') ? mentions.at(at - 1) : undefined;
  }
}

function companyBehind({ words }: RoleContext, first: number, end: number): number {
  const at = words.slice(first, end).findIndex(({ lower }) => lower === 'with');
  return at < 0 ? end : first + at;
}

/** "Smith was found dead", "left Smith injured". */
function addAdjectiveRoles(context: RoleContext, { clause, word }: Trigger, roles: Roles): void {
  const { verb, subject } = clause;
  if (!verb || verb.end > word) {
    return;
  }
  const object = context.mentions.within(verb.end, word).filter(({ mention }) => mention.kind === 'person');
  if (object.length > 0) {
    object.forEach(placed => roles.join(placed));
  } else if (verb.passive || /^(?:be|plead)$/.test(context.words[verb.head]!.lemma)) {
    addSubject(context, subject.first, subject.end, roles);
  }
  roles.participants.forEach(chain => roles.patients.add(chain));
  addComplement(context, word + 1, clause.end, false, roles);
}

/** Places that the clause before tells: "Oslo, where they met", "was in Oslo and met Smith". */
function addWhere({ words, ...context }: RoleContext, clauses: readonly Clause[], index: number, roles: Roles): void {
  const [before, clause] = [clauses[index - 1], clauses[index]!];
  if (!before || roles.places.size > 0) {
    return;
  }
  if (words[clause.first]!.lower === 'where') {
    const last = context.mentions.within(before.first, before.end).at(-1);
    if (last && last.mention.kind === 'place') {
      roles.locate(last);
    }
  } else if (clause.subject === before.subject && before.verb && STAYS.has(words[before.verb.head]!.lemma)) {
    const stay = new Roles();
    addComplement({ words, ...context }, before.verb.end, before.end, false, stay);
    stay.places.forEach(place => roles.places.add(place));
  }
}

/** A clause that goes on from another one's subject may still open with a place of its own. */
function addLeadingPlaces(context: RoleContext, first: number, end: number, roles: Roles): void {
  const own = new Roles();
  addSubject(context, first, end, own);
  own.places.forEach(place => roles.places.add(place));
}

function addNounRoles(context: RoleContext, trigger: Trigger, clauses: readonly Clause[], roles: Roles): void {
  const { clause, word } = trigger;
  const { verb } = clause;
  addPremodifiers(context, trigger, roles);
  const isSubject = verb !== null && verb.first > word;
  addComplement(context, word + 1, isSubject ? verb.first : clause.end, true, roles);
  const held = clause.groups.find(({ first }) => first > word);
  if (
    held &&
    held.first - word < 8 &&
    isLight(held, context.words) &&
    (context.words[word + 1]!.lower === 'that' || context.mentions.at(word + 1))
  ) {
    addSubject(context, word + 1, held.first, roles); // "the talks that Smith held"
  }
  if (isSubject && TAKES_PLACE.has(context.words[verb.head]!.lemma)) {
    addComplement(context, verb.end, clause.end, true, roles);
  } else if (isSubject && isViolent(trigger.concept)) {
    const beside = new Roles();
    addComplement(context, verb.end, clause.end, false, beside);
    beside.places.forEach(place => roles.places.add(place));
  }
  if (lightVerbOf(context, trigger)) {
    const subject = new Roles();
    addSubject(context, clause.subject.first, clause.subject.end, subject);
    subject.participants.forEach(chain => {
      roles.participants.add(chain);
      (isSuffered(trigger.concept) ? roles.patients : roles.agents).add(chain);
    });
    subject.places.forEach(place => roles.places.add(place));
  } else if (verb && !isSubject && STAYS.has(context.words[verb.head]!.lemma)) {
    // "were in Oslo for two days of talks"
    const stay = new Roles();
    addComplement(context, verb.end, word, false, stay);
    if (stay.places.size > 0) {
      addSubject(context, clause.subject.first, clause.subject.end, roles);
      stay.places.forEach(place => roles.places.add(place));
    }
  }
  addWhere(context, clauses, trigger.clauseIndex, roles);
  const relative = clauses[trigger.clauseIndex + 1];
  const comma = context.words[word + 1]?.lower === ',' ? 1 : 0;
  if (relative && relative.first === word + 1 + comma && relative.verb && isLight(relative.verb, context.words)) {
    // "the talks that Smith held with Jones in Oslo", "the talks, which took place in Oslo"
    addSubject(context, relative.first, relative.verb.first, roles);
    addComplement(context, relative.verb.end, relative.end, true, roles);
  }
}

/** The verb whose object the noun is, where that verb says no more than that it took place. */
export function lightVerbOf({ words }: RoleContext, { clause, word, group, concept }: Trigger): VerbGroup | undefined {
  if (group) {
    return undefined;
  }
  const nearest = clause.groups.filter(({ end }) => end <= word).at(-1);
  if (nearest && concept === 'meet' && words[nearest.head]!.lemma === 'be') {
    const at = words.slice(nearest.end, word).findLast(({ pos }) => pos === 'preposition');
    return at?.lower === 'in' && !words.slice(nearest.end, word).some(({ lower }) => lower === ',')
      ? nearest
      : undefined;
  }
  if (!nearest || !isLight(nearest, words) || nearest.passive) {
    return undefined;
  }
  const between = words.slice(nearest.end, word);
  return between.every(({ pos, lower }) => (pos !== 'preposition' || lower === 'of' || lower === 'in') && lower !== ',')
    ? nearest
    : undefined;
}

/** "Smith and Jones's meeting", "their talks", "the Smith meeting", "Oslo talks", "U.S.-Iran talks". */
function addPremodifiers(context: RoleContext, { word: noun, clause, concept }: Trigger, roles: Roles): void {
  const { words, mentions, chains } = context;
  const from = clause.first;
  for (let i = noun - 1; i >= from && clause.verb?.head !== i; i--) {
    const placed = mentions.at(i);
    if (!placed) {
      const { pos, lower } = words[i]!;
      const country = ACTED.has(concept) ? context.countryAt(i) : undefined;
      if (country !== undefined) {
        roles.joinCountry(country);
        roles.agents.add(country);
      }
      if (POSSESSIVE.test(lower)) {
        addSubjectOf(context, clause, lower, roles);
        return;
      }
      if (
        OVER.test(lower) ||
        (!/^(?:noun|adjective|number|adverb|verb)$/.test(pos) && !/^(?:'s|'|-|–|“|")$/.test(lower))
      ) {
        return;
      }
      continue;
    }
    i = placed.first;
    if (placed.mention.kind === 'place' && words[placed.first - 1]?.lower === 'of') {
      return; // "the mayor of Oslo's decision"
    }
    const possessor = isPossessor(context, placed) || placed.mention.form === 'pronoun';
    const paired = /^[-–]$/.test(words[placed.end]?.lower ?? '') || /^[-–]$/.test(words[placed.first - 1]?.lower ?? '');
    if (possessor || paired || isActor(placed, chains)) {
      roles.join(placed);
    } else {
      roles.locate(placed);
    }
    if (possessor) {
      addCoordinated(context, placed, from, roles);
      return;
    }
  }
}

/** What a people before its noun does: "a Norwegian attack"; not "the Norwegian election". */
const ACTED = new Set('attack invade withdraw deploy meet agree offer impose intercept'.split(' '));
/** Taggers take these for adverbs: "march in Oslo [over] a deadly fire". */
const OVER = /^(?:over|about|after|before|since|near|off|on|in|at)$/;
const POSSESSIVE = /^(?:his|her|their|its)$/;

/** A possessive pronoun that no mention explains goes back to the subject, where their number agrees: "Smith and Jones praised their talks". */
function addSubjectOf(context: RoleContext, { subject }: Clause, pronoun: string, roles: Roles): void {
  const own = new Roles();
  addSubject(context, subject.first, subject.end, own);
  const many = own.participants.size > 1;
  if (many === (pronoun === 'their')) {
    own.participants.forEach(chain => roles.participants.add(chain));
  }
}

/** "Smith and" before "Jones's meeting". */
function addCoordinated(context: RoleContext, placed: PlacedMention, from: number, roles: Roles): void {
  const { words, mentions } = context;
  let first = placed.first;
  while (first - 2 >= from && /^(?:and|,|&)$/.test(words[first - 1]!.lower)) {
    const before = mentions.at(first - 2);
    if (!before) {
      return;
    }
    roles.join(before);
    first = before.first;
  }
}
