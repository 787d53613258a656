import { isAboutTo, isAddressingVerb, isAspectVerb, isGoverningVerb, isDecidingVerb } from '../../language/placeActing';
import { beliefVerbs, reportingVerbs } from '../../language/reporting';
import type { Clause } from '../syntax/clauses';
import type { PlacedMention } from '../mentionWords';
import type { Word } from '../reading';
import type { VerbGroup } from '../syntax/verbGroups';
import { type ActingScene, isPossessor, jointBefore, modifies } from './actingScene';

/** Places that are the subject of what those do who speak or govern: "Oslo expects", "a plan that Norway rejected". */
export function subjectPlaces(scene: ActingScene, clauses: readonly Clause[]): PlacedMention[] {
  return clauses.flatMap((clause, i) => {
    const { verb, subject } = clause;
    if (!verb) {
      return [];
    }
    const own = subject.first === clause.first;
    const end = beforeRelative(scene.words, subject.first, own ? verb.first : subject.end);
    const heads = own || goesOn(scene, clauses, i) ? headsIn(scene, subject.first, end) : [];
    return [...heads.filter(place => isDoneBy(scene, place, clause, verb)), ...ofOtherVerbs(scene, clause, verb)];
  });
}

/** "the sanctions Norway [imposed]": a place right before a past that is not the clause's main verb. */
function ofOtherVerbs(scene: ActingScene, clause: Clause, main: VerbGroup): PlacedMention[] {
  return clause.groups.flatMap(group => {
    const past = group !== main && group.tense === 'past' && scene.words[group.end]?.lower !== 'by';
    const heads = past ? headsIn(scene, clause.first, group.first) : [];
    return heads.filter(place => place.end === group.first && isDoneBy(scene, place, clause, group));
  });
}

function tells({ lower }: Word): boolean {
  return reportingVerbs.has(lower) || beliefVerbs.has(lower);
}

const RELATIVE = /^(?:who|which|that)$/;

/** Where a noun phrase ends that its relative pronoun closes: "Norway" in "Norway, which". */
function beforeRelative(words: readonly Word[], first: number, end: number): number {
  if (end - 1 <= first || !RELATIVE.test(words[end - 1]!.lower)) {
    return end;
  }
  return words[end - 2]!.lower === ',' ? end - 2 : end - 1;
}

/** Does a clause without a subject of its own go on from the one before, rather than name its subject behind the verb: "and rejected", "“…,” said Smith"? */
function goesOn({ words }: ActingScene, clauses: readonly Clause[], index: number): boolean {
  const [before, clause] = [clauses[index - 1]!, clauses[index]!];
  const opener = words[clause.first]!.lower;
  const relative = [before.first, (before.verb?.first ?? 0) - 1].some(i => RELATIVE.test(words[i]?.lower ?? ''));
  if (RELATIVE.test(opener) || (relative && clause.first === clause.verb!.first)) {
    return true; // "Norway, which left the pact, rejected"
  }
  const reports = (verb: VerbGroup | null): boolean => verb !== null && tells(words[verb.head]!);
  // "Smith said Oslo was ready and added": who said so added it.
  const speaker = clauses.slice(0, index).some(({ verb, subject }) => reports(verb) && subject !== clause.subject);
  return /^(?:and|but|or|nor|yet|then)$/.test(opener) && !(speaker && reports(clause.verb));
}

/** Places that are the head of the noun phrase from `first` to `end`, or one of its joined heads. */
function headsIn(scene: ActingScene, first: number, end: number): PlacedMention[] {
  return scene.placed.within(first, end).filter(place => {
    if (scene.standing(place.mention.chain) === null || isPossessor(scene, place) || modifies(scene, place)) {
      return false;
    }
    return !isLed(scene, jointBefore(scene, place), first) && leadsToVerb(scene.words, place.end, end);
  });
}

/** Is what follows a word that of a preposition, or of a verb in the same phrase: "in Oslo", "bordering Norway", but "suggesting Oslo agreed"? */
function isLed({ words }: ActingScene, joint: number, first: number): boolean {
  const before = words[joint];
  if (!before) {
    return false;
  }
  return (
    before.pos === 'preposition' ||
    /^(?:to|of|than|as)$/.test(before.lower) ||
    (before.pos === 'verb' && joint >= first && !tells(before))
  );
}

/** Nothing between a head and its verb but what is joined to it, adverbs, and an insertion between marks. */
function leadsToVerb(words: readonly Word[], from: number, end: number): boolean {
  let last = end;
  while (last > from && words[last - 1]!.pos === 'adverb') {
    last--;
  }
  let i = from;
  while (i < last && /^(?:and|or|nor|,)$/.test(words[i]!.lower)) {
    const joint = i;
    i += words[i]!.lower === ',' && words[i + 1]?.lower === 'and' ? 2 : 1;
    while (i < last && /^(?:noun|proper|adjective|determiner|pronoun|number|other)$/.test(words[i]!.pos)) {
      i++;
    }
    if (i === joint + 1) {
      i = joint; // a comma that opens an insertion
      break;
    }
  }
  return i >= last || (/^[,(–—-]$/.test(words[i]!.lower) && /^[,)–—-]$/.test(words[last - 1]!.lower));
}

function isDoneBy({ words, standing }: ActingScene, place: PlacedMention, clause: Clause, verb: VerbGroup): boolean {
  const governs = standing(place.mention.chain) === 'government';
  const does = governs ? isGoverningVerb : isDecidingVerb;
  const { lemma } = words[verb.head]!;
  const passive = verb.passive;
  if (!passive && does(lemma)) {
    return true;
  }
  if (passive && governs && isAddressingVerb(lemma)) {
    return true; // "was accused of"
  }
  // "is expected to announce", "is ready to sign", "began to withdraw", "stopped buying"
  const ahead = lemma === 'be' ? words.slice(verb.end, verb.end + 3).some(isReady) : isReady(words[verb.head]!);
  const next =
    ahead || (!passive && isAspectVerb(lemma))
      ? clause.groups.find(({ first }) => first >= verb.end && first <= verb.end + LONGEST_GAP)
      : undefined;
  return next !== undefined && /^(?:infinitive|gerund)$/.test(next.tense) && does(words[next.head]!.lemma);
}

/** In words: "is expected on Monday to sign". */
const LONGEST_GAP = 4;

function isReady({ lemma, lower }: Word): boolean {
  return isAboutTo(lemma) || isAboutTo(lower);
}
