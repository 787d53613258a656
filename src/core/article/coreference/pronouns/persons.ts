import { genderOfForename } from '../../../language/forenames';
import type { Asking, Resolved } from './asking';
import { barredFor, isUntoldInfinitive, orderersOf, resolveReflexive, subjectsOf } from './binding';
import { resolveForward } from './cataphora';
import { reasonFor } from './reasons';
import { resolveRelative } from './relatives';
import type { Scene } from './scene';
import type { Pronoun } from './words';
import { type Candidate, rank } from './salience';

/** A candidate counts for less where nothing tells its gender; so does somebody without a name where a woman is meant, for news tells more of men. */
const UNKNOWN_GENDER = 0.75;
const UNNAMED_WOMAN = 0.5;
/** A name of one word may be a surname, though men or women bear it as a forename. */
const OTHER_FORENAME = 0.3;
const SAME_ROLE = 1.2;
/** Of what is told for doubtful. */
const UNSURE = 0.65;
/** "Smith lost his way": a possessor is most often the subject of its own clause. */
const OWN_SUBJECT = 1.4;
/** "took the ball with him": words between a verb and what is no longer its object; the subject is still less likely. */
const NEAR_VERB = 2;
const OBLIQUE_SUBJECT = 0.6;
/** `Smith said. … he said.` */
const SPEAKS_ON = 1.3;
/** Each mention of a person who is spoken of often adds so much. */
const PER_MENTION = 3;
const MOST_MENTIONS = 8;
/** Below this score a person is too far away to be meant. */
const LEAST = 20;
/** With nobody above this score before it, a pronoun may speak of somebody behind it. */
const WEAK = 90;
/** By so many times the first candidate must beat the second. */
const MARGIN = 1.25;
const QUOTED_MARGIN = 1.8;
/** The more where the second stands nearer in the same sentence. */
const BETWEEN = 1.4;
const UNNAMED_BETWEEN = 1.2;

/** "he" and "she" by salience. Null where no candidate clearly leads; it may be somebody without a name who does. */
export function resolvePerson(scene: Scene, asking: Asking, excluded: number | null = null): Resolved | null {
  const { word, pronoun, role, quoted } = asking;
  const sentence = scene.sentenceAt(word);
  const clause = scene.roles.clauseAt(sentence, word);
  const speaks = role === 'subject' && scene.roles.speaks(sentence, word);
  const seen = scene.before(word).filter(
    ({ referent, quoted: isQuoted }) =>
      referent !== excluded &&
      !(speaks && isQuoted) && // who is named in the quotation does not speak it
      scene.isPerson(referent) &&
      (scene.genderOf(referent) ?? pronoun.gender) === pronoun.gender,
  );
  const { words } = scene.reading;
  const relative =
    words[clause.first]!.lower === 'who' && clause.first < word ? resolveRelative(scene, clause.first) : null;
  const subjects = relative ? new Set([relative.referent]) : subjectsOf(words, clause, seen);
  if (pronoun.case === 'reflexive') {
    return resolveReflexive(word, seen, subjects);
  }
  const barred = pronoun.case === 'object' ? barredFor(words, clause, word, seen, subjects) : null;
  // "Smith took the ball with him": farther from its verb, "him" may be the subject
  const isLoose = role === 'oblique' && word > (clause.verb?.end ?? word) + NEAR_VERB;
  const ranked = rank(
    barred && !isLoose ? seen.filter(({ referent }) => !barred.has(referent)) : seen,
    (referent, score, nearest) =>
      (score + PER_MENTION * Math.min(MOST_MENTIONS, scene.mentionsBefore(referent, word))) *
      forGender(scene, referent, pronoun.gender) *
      (barred?.has(referent) ? OBLIQUE_SUBJECT : 1) *
      (nearest.role === role ? SAME_ROLE : 1) *
      (pronoun.case === 'possessive' && subjects.has(referent) ? OWN_SUBJECT : 1) *
      (speaks && nearest.speaks ? SPEAKS_ON : 1),
  );
  // "Asked by Roe whether he would stay, Doe …": he is not who asks
  const isAsked = words[sentence.firstWord]!.lower === 'asked';
  const isOpen = isAsked || ranked.every(({ nearest }) => nearest.distance > 0);
  const forward = isOpen ? resolveForward(scene, asking) : null;
  if (forward) {
    const rival = ranked.find(({ referent }) => referent !== forward.referent);
    return isAsked || (rival?.score ?? 0) < WEAK ? forward : null;
  }
  const found = decide(scene, pronoun, ranked, quoted ? QUOTED_MARGIN : MARGIN);
  if (!found || orderersOf(words, scene.roles.clauses(sentence), word, seen).has(found.referent)) {
    return null;
  }
  const isUnsure = barred && subjects.has(found.referent) && isUntoldInfinitive(words, clause, word);
  return isUnsure ? { ...found, confidence: Math.min(found.confidence, UNSURE) } : found;
}

function decide(scene: Scene, { gender }: Pronoun, ranked: readonly Candidate[], margin: number): Resolved | null {
  const [best, second] = ranked;
  if (!best || best.score < LEAST) {
    return null;
  }
  const isBetween = second?.nearest.distance === 0 && second.nearest.first > best.nearest.first;
  const between = !isBetween ? 1 : scene.isNamed(second.referent) ? BETWEEN : UNNAMED_BETWEEN;
  if (second && best.score < margin * between * second.score) {
    return null;
  }
  const lead = second ? second.score / best.score : 0;
  const known = scene.genderOf(best.referent) !== null;
  return {
    referent: best.referent,
    to: best.nearest.mention,
    reason: reasonFor(best, ranked.length === 1 ? gender : null),
    confidence: (known ? 0.95 : 0.88) - 0.25 * lead,
  };
}

function forGender(scene: Scene, referent: number, gender: Pronoun['gender']): number {
  if (scene.genderOf(referent) !== null) {
    return 1;
  }
  if (!scene.isNamed(referent)) {
    return gender === 'female' ? UNNAMED_WOMAN : 1;
  }
  const bare = genderOfForename(scene.known.chains[referent]!.name);
  return bare === null || bare === gender ? UNKNOWN_GENDER : OTHER_FORENAME;
}
