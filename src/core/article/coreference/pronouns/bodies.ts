import { isPersonNoun } from '../../../language/personNouns';
import { beliefVerbs, reportingVerbs } from '../../../language/reporting';
import type { Clause } from '../../syntax/clauses';
import { isTimeWord } from '../../descriptions/words';
import type { Word } from '../../reading';
import { resolveForward } from './cataphora';
import { isExpletive } from './expletives';
import type { Asking, Resolved } from './asking';
import type { Scene } from './scene';
import { reportsClause } from './roles';
import type { Seen } from './salience';

/** What organizations and countries do, and things do not. */
const ACTS = new Set(
  (
    'plan expect aim employ hire want hope intend agree decide own operate launch seek sell buy acquire offer vow refuse decline appoint name urge ' +
    'invest cut file win lose play beat finish earn face need promise warn accuse ban approve vote pay propose publish'
  ).split(' '),
);
/** Other words for bodies: where one stands between, it may be meant. */
const BODIES = new Set(
  (
    'company firm group agency bank party government ministry department team club union organization organisation country state nation city council committee court ' +
    'police army military regulator authority association league university school hospital network newspaper website commission parliament senate rival subsidiary unit parent'
  ).split(' '),
);

/** Words before what opens a sentence. */
const MOST_BEFORE = 3;

/** Of what is told for doubtful. */
const UNSURE = 0.65;

/** The subject that a pronoun goes back to. */
interface Found {
  readonly subject: Seen;
  readonly reason: string;
  readonly confidence: number;
}

/** "it" and "they" for an organization, or a place that acts as one, that is the subject just before. Null where that is not plain. */
export function resolveBody(scene: Scene, asking: Asking): Resolved | null {
  const { word, pronoun } = asking;
  const clause = scene.roles.clauseAt(scene.sentenceAt(word), word);
  const isSubject = clause.verb !== null && word < clause.verb.first;
  const isEmpty = pronoun.case === 'any' && (!isSubject || isExpletive(scene.reading.words, clause));
  if (pronoun.case === 'object' || isEmpty) {
    return null;
  }
  const forward = pronoun.of === 'thing' ? resolveForward(scene, asking) : null;
  if (forward) {
    return forward;
  }
  const found = isSubject ? subjectBefore(scene, asking, clause) : subjectOfOwn(scene, asking, clause);
  if (!found || !isFit(scene, asking, found.subject) || isCrowded(scene, asking, found.subject)) {
    return null;
  }
  const { subject, reason, confidence } = found;
  return { referent: subject.referent, to: subject.mention, reason, confidence };
}

/** "Boeing cut its costs". */
function subjectOfOwn(scene: Scene, { word }: Asking, clause: Clause): Found | null {
  const subject = subjectIn(scene, word, clause);
  return subject && { subject, reason: 'subject of the same clause', confidence: 0.9 };
}

/** `“…,” it said`, "Boeing said it", "Boeing said. Its shares". */
function subjectBefore(scene: Scene, { word, pronoun }: Asking, clause: Clause): Found | null {
  const { words } = scene.reading;
  if (/^["”’'»]$/.test(words[word - 1]?.text ?? '') && isSaying(words, clause)) {
    const subject = scene.before(word).find(({ speaks, quoted }) => speaks && !quoted);
    return subject ? { subject, reason: 'speaker of the quotation before', confidence: 0.88 } : null;
  }
  const gerund = words[word - 1]?.form === 'gerund' ? words[word - 1]!.lower : null;
  if (gerund !== null && !reportsClause(gerund)) {
    return null; // "calling it prohibited": its object
  }
  const acts = pronoun.case === 'possessive' || isAct(words, clause);
  const clauses = scene.roles.clauses(scene.sentenceAt(word));
  const before = clauses[clauses.indexOf(clause) - 1];
  if (before) {
    const said = isSaying(words, before);
    const subject = said || acts ? subjectIn(scene, word, before) : null;
    const sure = gerund === null || !speaksOfThing(scene, word, subject);
    return (
      subject && { subject, reason: 'subject of the clause before', confidence: !sure ? UNSURE : said ? 0.93 : 0.85 }
    );
  }
  if (!acts || !opensSentence(scene, word)) {
    return null;
  }
  const subject = scene.before(word, 1).find(one => one.distance === 1 && opens(scene, one));
  return subject ? { subject, reason: 'subject of the sentence before', confidence: 0.85 } : null;
}

/** Organizations; "it" may be a place that acts, "they" no place. */
function isFit(scene: Scene, { pronoun }: Asking, { referent, quoted, headline }: Seen): boolean {
  const kind = scene.known.chains[referent]?.kind;
  return !quoted && !headline && (kind === 'organization' || (kind === 'place' && pronoun.of === 'thing'));
}

/** True where something else between the two may be meant: another body, or for "they" other people or things. */
function isCrowded(scene: Scene, { word, pronoun }: Asking, { end, referent }: Seen): boolean {
  const isOther = (one: Seen): boolean =>
    one.first >= end &&
    one.referent !== referent &&
    one.role !== 'modifier' &&
    (pronoun.of === 'group' || !scene.isPerson(one.referent));
  const names = scene.before(word).some(isOther);
  return (
    names ||
    scene.reading.words.slice(end, word).some(({ pos, lower, lemma }) => {
      const isPlural = lower !== lemma;
      return pos === 'noun' && (BODIES.has(lemma) || (pronoun.of === 'group' && isPlural));
    })
  );
}

/** "Boeing sold the plant, saying it": what a thing that is no part of the subject does before a word in its sentence, or what is done to it. */
function speaksOfThing(scene: Scene, word: number, subject: Seen | null): boolean {
  const sentence = scene.sentenceAt(word);
  return scene.reading.words.slice(sentence.firstWord, word).some(({ pos, lower, lemma }, i) => {
    const at = sentence.firstWord + i;
    const isThing = pos === 'noun' && lower === lemma && !isPersonNoun(lemma) && !isTimeWord(scene.reading.words[at]!);
    const own = subject !== null && at >= subject.first && at < subject.end;
    return isThing && !own && /^(?:subject|object)$/.test(scene.roles.roleOf(sentence, at, at + 1));
  });
}

/** Who is the subject of a clause in the sentence of a word. */
function subjectIn(scene: Scene, word: number, { first, verb, subject }: Clause): Seen | null {
  const until = verb?.first ?? first;
  const own = scene.before(word, 0).filter(({ role, first: at }) => {
    return role === 'subject' && ((at >= first && at < until) || (at >= subject.first && at < subject.end));
  });
  return own.length === 1 ? own[0]! : null;
}

/** The subject that its sentence opens with, or whose possession does: "Its shares fell". */
function opens(scene: Scene, { role, first, mention }: Seen): boolean {
  return (role === 'subject' || (role === 'possessor' && mention === null)) && opensSentence(scene, first);
}

/** At the start of its sentence, but for an article and a word before it: "Meanwhile the Treasury said". */
function opensSentence(scene: Scene, word: number): boolean {
  return word - scene.sentenceAt(word).firstWord <= MOST_BEFORE;
}

function isAct(words: readonly Word[], clause: Clause): boolean {
  const { verb } = clause;
  return verb !== null && !verb.passive && (ACTS.has(words[verb.head]!.lemma) || isSaying(words, clause));
}

function isSaying(words: readonly Word[], { verb }: Clause): boolean {
  const lower = verb ? words[verb.head]!.lower : '';
  return reportingVerbs.has(lower) || beliefVerbs.has(lower);
}
