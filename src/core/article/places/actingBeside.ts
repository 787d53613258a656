import {
  bearsOnPlace,
  isAddressingVerb,
  isDealing,
  isDeed,
  isDoneBy,
  isGoverningVerb,
  isHeldBy,
  isSaidToPlace,
  isDecidingVerb,
} from '../../language/placeActing';
import type { PlacedMention } from '../mentionWords';
import type { Word } from '../reading';
import { type ActingScene, isPossessor, jointBefore, modifies } from './actingScene';

/** Do the words beside a name that is no subject tell that it stands for those who speak or govern: "talks between Oslo and London", "urged Oslo to", "Moscow's demand"? */
export function actsBeside(scene: ActingScene, place: PlacedMention): boolean {
  const governs = scene.standing(place.mention.chain) === 'government';
  if (isPossessor(scene, place)) {
    return governs && hasDeed(scene, place);
  }
  const { words, endWord } = scene;
  const [mark, participle] = [words[place.end], words[place.end + 1]];
  if (participle && place.end + 1 < endWord && /^[-–]$/.test(mark!.text)) {
    return governs && isDoneBy(participle.lower);
  }
  const joint = modifies(scene, place) ? -1 : jointBefore(scene, place);
  if (joint === -1) {
    return false;
  }
  const { lower, pos, lemma } = words[joint]!;
  const before = joint > scene.firstWord ? words[joint - 1] : undefined;
  switch (lower) {
    case 'between':
    case 'with':
      return governs && behindNoun(scene, joint, isDealing);
    case 'by':
      return before !== undefined && isParticiple(before) && (governs ? isGoverningVerb : isDecidingVerb)(before.lemma);
    case 'on':
      return governs && (behindNoun(scene, joint, bearsOnPlace) || (before?.lemma === 'call' && before.pos === 'verb'));
    case 'against':
      return governs && behindNoun(scene, joint, bearsOnPlace);
    case 'to':
      return before?.lower === 'according' || (governs && before?.pos === 'noun' && isSaidToPlace(before.lemma));
    case 'of':
      return governs && behindNoun(scene, joint, isHeldBy);
    default:
      return governs && pos === 'verb' && isAddressingVerb(lemma);
  }
}

const isParticiple = ({ form }: Word): boolean => form === 'participle' || form === 'past';

/** "Oslo's [long-held] demand". */
function hasDeed({ words, endWord, placed }: ActingScene, { end }: PlacedMention): boolean {
  let i = end + 1;
  while (i < endWord && !placed.at(i) && /^(?:adjective|noun|number|adverb)$/.test(words[i]!.pos)) {
    i++;
  }
  const head = words[i - 1]!;
  return i > end + 1 && head.pos === 'noun' && isDeed(head.lemma);
}

/** In words. */
const FURTHEST = 5;

/** Does a noun of the kind stand before the preposition, directly or before another phrase: "talks in Geneva between", "sanctions imposed on"? */
function behindNoun(
  { words, firstWord }: ActingScene,
  preposition: number,
  isKind: (lemma: string) => boolean,
): boolean {
  for (let i = preposition - 1; i >= Math.max(firstWord, preposition - FURTHEST); i--) {
    const { pos, lemma, lower } = words[i]!;
    if (pos === 'noun' && isKind(lemma)) {
      return true;
    }
    if (/^[,.;:]$/.test(lower) || (pos === 'noun' && i === preposition - 1)) {
      return false;
    }
  }
  return false;
}
