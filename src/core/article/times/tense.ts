import type { Direction, FoundTime } from './timeMeaning';
import type { Reading } from '../reading';
import { findVerbGroups, type VerbGroup } from '../syntax/verbGroups';

/** Words that put what follows them into the future: "scheduled for Friday", "due on Monday". */
const AHEAD = new Set(
  'scheduled slated due set planned expected plan plans planning upcoming coming forthcoming further ahead intend intends hope hopes expects prepare prepares preparing poised'.split(
    ' ',
  ),
);

const CLAUSE_ENDS = /^(?:[;:“”"—–]|that|while|whereas|although|though)$/;

/** Where the clause around a time expression looks to, by its nearest verb or word of planning, the left one first; null where nothing tells. */
export function directionOf(
  reading: Reading,
  time: Pick<FoundTime, 'firstWord' | 'endWord' | 'sentence'>,
): Direction | null {
  const sentence = reading.sentences[time.sentence]!;
  const { words } = reading;
  const groups = findVerbGroups(words, sentence.firstWord, sentence.endWord);
  for (let i = time.firstWord - 1; i >= sentence.firstWord && !CLAUSE_ENDS.test(words[i]!.lower); i--) {
    if (AHEAD.has(words[i]!.lower)) {
      return 'ahead';
    }
    const group = groups.find(({ first, end }) => first <= i && i < end);
    if (group && group.tense !== 'gerund') {
      return directionOfGroup(reading, group, sentence.firstWord);
    }
  }
  const next = groups.find(group => group.first >= time.endWord && group.tense !== 'gerund');
  if (!next) {
    return null;
  }
  return AHEAD.has(words[next.head]!.lower) ? 'ahead' : directionOfGroup(reading, next, sentence.firstWord);
}

function directionOfGroup(reading: Reading, group: VerbGroup, firstWord: number): Direction | null {
  switch (group.tense) {
    case 'future':
      return 'ahead';
    case 'infinitive':
      return isPlanned(reading, group.first - 2, firstWord) ? 'ahead' : 'back';
    case 'past':
    case 'perfect':
      return group.modal === null ? 'back' : null;
    default:
      return null;
  }
}

/** "are scheduled to meet", "to resume Friday" as headlines have it; "came to meet" is no plan. */
function isPlanned(reading: Reading, last: number, first: number): boolean {
  for (let i = last; i >= Math.max(first, last - 3); i--) {
    const word = reading.words[i]!;
    if (AHEAD.has(word.lower)) {
      return true;
    }
    if (word.pos === 'verb') {
      return false;
    }
  }
  return true;
}
