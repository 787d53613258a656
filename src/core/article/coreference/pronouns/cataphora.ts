import type { Scene } from './scene';
import type { Pronoun } from './words';
import type { Occurrence } from './salience';
import type { Asking, Resolved } from './asking';

/** Words that open what stands before the main clause: "Before she left, Jane Doe …". */
const OPENERS = new Set(
  (
    'after before when while as although though since until despite in during with following at on for from upon without because if once by unlike like ' +
    'asked speaking writing born having throughout under amid alongside'
  ).split(' '),
);
/** Words between the comma and the name that the main clause begins with: "Prime Minister". */
const MOST_WORDS_BETWEEN = 9;

/** "In her speech, Jane Doe said": a pronoun in what opens a sentence, where the main clause begins with the first who could be meant. */
export function resolveForward(scene: Scene, { word, pronoun }: Asking): Resolved | null {
  const { words } = scene.reading;
  const { firstWord } = scene.sentenceAt(word);
  if (!OPENERS.has(words[firstWord]!.lower) || pronoun.case === 'reflexive') {
    return null;
  }
  const behind = scene.behind(word).filter(one => isLike(scene, one, pronoun));
  const subject = behind.find(({ role, mention }) => role === 'subject' && mention !== null);
  if (!subject || scene.genderOf(subject.referent) !== pronoun.gender) {
    return null;
  }
  const comma = lastComma(scene, subject.first, Math.max(firstWord, subject.first - MOST_WORDS_BETWEEN));
  const others = [...behind, ...scene.before(word, 0).filter(one => isLike(scene, one, pronoun))];
  const isBy = (one: Occurrence): boolean => words[one.first - 1]?.lower === 'by'; // "Asked by Roe about her plans"
  if (comma < word || others.some(one => one.first < comma && !isBy(one))) {
    return null;
  }
  const { verb } = scene.roles.clauseAt(scene.sentenceAt(word), subject.first);
  return verb && subject.first < verb.first
    ? {
        referent: subject.referent,
        to: subject.mention,
        reason: 'subject of the main clause that follows',
        confidence: 0.9,
      }
    : null;
}

/** People for "he" and "she", organizations for "it". */
function isLike(scene: Scene, { referent }: Occurrence, { of }: Pronoun): boolean {
  return of === 'person' ? scene.isPerson(referent) : scene.known.chains[referent]?.kind === 'organization';
}

function lastComma(scene: Scene, before: number, from: number): number {
  for (let i = before - 1; i >= from; i--) {
    const { text, pos } = scene.reading.words[i]!;
    if (text === ',') {
      return i;
    }
    if (/^(?:verb|auxiliary|preposition|conjunction)$/.test(pos)) {
      return -1;
    }
  }
  return -1;
}
