import type { Mention } from '../../analysis';
import type { Role } from './roles';
import type { Scene } from './scene';
import { type Pronoun, pronounAt } from './words';

/** A pronoun where it stands. */
export interface Asking {
  readonly word: number;
  readonly pronoun: Pronoun;
  readonly role: Role;
  /** Inside quotation marks. */
  readonly quoted: boolean;
}

/** Whom a pronoun stands for. */
export interface Resolved {
  /** A chain's index, or one above those for somebody without a name. */
  readonly referent: number;
  /** The mention it was linked to; null where that is a pronoun, whose antecedent in words is to be told. */
  readonly to: number | null;
  /** A phrase without text of the article. */
  readonly reason: string;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** The pronoun that a word is; null where it is none. */
export function askingAt(scene: Scene, word: number): Asking | null {
  const pronoun = pronounAt(scene.reading.words, word);
  return pronoun && { word, pronoun, role: roleOf(scene, word, pronoun), quoted: scene.isQuoted(word) };
}

function roleOf(scene: Scene, word: number, pronoun: Pronoun): Role {
  switch (pronoun.case) {
    case 'subject':
      return 'subject';
    case 'possessive':
      return 'possessor';
    default:
      return scene.roles.roleOf(scene.sentenceAt(word), word, word + 1);
  }
}

/** Lets what follows know of whom the pronoun speaks. A "he" that could not be told is somebody of his own, so that the next one is not told either. */
export function note(scene: Scene, { word, pronoun, role, quoted }: Asking, resolved: Resolved | null): void {
  if (pronoun.of === 'relative' || (pronoun.of !== 'person' && !resolved)) {
    return;
  }
  const referent = resolved?.referent ?? scene.occurrences.nobody(pronoun.gender);
  const sentence = scene.sentenceOf(word);
  const speaks = role === 'subject' && scene.roles.speaks(scene.reading.sentences[sentence]!, word);
  scene.occurrences.add(sentence, { referent, first: word, end: word + 1, role, speaks, quoted, mention: null });
  if (resolved) {
    scene.learnGender(referent, pronoun.gender);
  }
}

/** The mention that a resolved pronoun makes; null where it stands for somebody without a name. */
export function mentionOf(scene: Scene, { word, pronoun }: Asking, resolved: Resolved | null): Mention | null {
  if (!resolved || !scene.isNamed(resolved.referent)) {
    return null;
  }
  const { referent, to, reason, confidence } = resolved;
  const { start } = scene.reading.words[word]!;
  return {
    start,
    end: start + pronoun.length,
    kind: scene.known.chains[referent]!.kind,
    form: 'pronoun',
    chain: referent,
    confidence,
    link: { to: to ?? scene.lastInWords(referent, word), reason },
    acting: false,
  };
}
