import { isPersonNoun } from '../../../language/personNouns';
import type { Word } from '../../reading';
import type { Resolved } from './asking';
import type { Scene } from './scene';
import type { Seen } from './salience';

const SINGULAR = new Set(['is', 'was', 'has', "'s", 'does']);
/** An age or a bracket between a name and its "who": "Jane Doe, 42, who", in words. */
const LONGEST_ASIDE = 6;
/** "from the port of Sfax", in words. */
const LONGEST_COMPLEMENT = 7;

/** "who", "whose" and, of organizations, "which" directly behind a name, or behind the apposition to one: "Jane Doe, who", "Jane Doe, a lawyer who". */
export function resolveRelative(scene: Scene, word: number): Resolved | null {
  const { words } = scene.reading;
  const seen = scene.before(word, 0).filter(({ mention }) => mention !== null);
  const end = behindAside(words, word, scene.sentenceAt(word).firstWord);
  const which = words[word]!.lower === 'which';
  const beside =
    seen.find(one => one.end === end && (which || canBeWho(scene, one))) ??
    inApposition(scene, seen, end) ??
    (which ? undefined : inApposition(scene, seen, beforeComplement(scene, end)));
  if (!beside || (which ? !canBeWhich(scene, beside, word) : !canBeWho(scene, beside))) {
    return null;
  }
  const next = words[word + 1]?.lower ?? '';
  if (!which && complementsAnother(scene, beside, word)) {
    return null;
  }
  if (isJoined(words, beside, seen) && !SINGULAR.has(next)) {
    return null;
  }
  return {
    referent: beside.referent,
    to: beside.mention,
    reason: beside.end === end ? 'directly behind it' : 'behind what is said of it',
    confidence: !which && beside.end >= word - 1 ? 0.95 : 0.9,
  };
}

/** A person, or a team that is no part of "a professor at Oslo University, who". */
function canBeWho({ known }: Scene, { referent, role }: Seen): boolean {
  const { kind } = known.chains[referent]!;
  return kind === 'person' || (kind === 'organization' && role !== 'oblique');
}

/** "Boeing, which": an organization by its name, directly before the comma. */
function canBeWhich({ known }: Scene, { referent, role, end }: Seen, word: number): boolean {
  return known.chains[referent]!.kind === 'organization' && role !== 'oblique' && end === word - 1;
}

/** Where the words end that "who" stands behind: before a comma, and before an age between two. */
function behindAside(words: readonly Word[], word: number, from: number): number {
  if (words[word - 1]?.text === ')') {
    for (let i = word - 2; i >= Math.max(from, word - LONGEST_ASIDE); i--) {
      if (words[i]!.text === '(') {
        return i;
      }
    }
  }
  if (words[word - 1]?.text !== ',') {
    return word;
  }
  const age = words[word - 2]?.pos === 'number' && words[word - 3]?.text === ',';
  return age ? word - 3 : word - 1;
}

/** The name that the phrase ending at `end` only says more of: "Jane Doe, a senior lawyer". */
function inApposition(scene: Scene, seen: readonly Seen[], end: number): Seen | undefined {
  const phrase = scene.occurrences.besideName(end);
  return phrase === undefined ? undefined : seen.find(one => one.first <= phrase && one.end > phrase);
}

/** "friends of Jane Doe who", and "Jane Doe, a friend of Peter Roe, who", where either may be meant. */
function complementsAnother(scene: Scene, { first }: Seen, word: number): boolean {
  const { words } = scene.reading;
  const [noun, preposition] = [words[first - 2], words[first - 1]];
  return (
    preposition?.pos === 'preposition' &&
    noun !== undefined &&
    isPersonNoun(noun.lemma) &&
    (words[word - 1]!.text !== ',' || scene.occurrences.besideName(first - 1) !== undefined)
  );
}

/** Where "a fisherman" ends in "a fisherman from Sfax"; `end` where no complement with a name behind it does. Somebody else in it may be who is meant. */
function beforeComplement(scene: Scene, end: number): number {
  const { words } = scene.reading;
  if (words[end - 1]?.pos !== 'proper') {
    return end;
  }
  for (let i = end - 1; i > Math.max(0, end - LONGEST_COMPLEMENT); i--) {
    const { pos, lemma } = words[i]!;
    if (isPersonNoun(lemma) || !/^(?:proper|noun|adjective|determiner|preposition)$/.test(pos)) {
      return end;
    }
    if (pos === 'preposition' && scene.occurrences.besideName(i) !== undefined) {
      return i;
    }
  }
  return end;
}

/** "Smith and Jones, who": both of them, unless the verb is in the singular. */
function isJoined(words: readonly Word[], { first }: Seen, seen: readonly Seen[]): boolean {
  for (let i = first - 1; i >= first - LONGEST_ASIDE; i--) {
    if (/^(?:and|or|&)$/.test(words[i]?.lower ?? '')) {
      return seen.some(one => one.end === i || one.end === i - 1);
    }
    if (!/^(?:noun|proper|adjective|determiner)$/.test(words[i]?.pos ?? '')) {
      return false;
    }
  }
  return false;
}
