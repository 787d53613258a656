import { adjectiveTriggers, nounTriggers, verbTriggers } from '../../../language/events';
import { verbForms } from '../../../language/inflection';
import { isAuxiliary, isBe, isCount, isDeterminer, isPreposition, isPronoun } from './labelGrammar';
import { nounTitles } from './nounTitles';
import type { TellingScene } from './tellingScene';
import { phraseSide, sideOf } from './sides';
import { titled, type Title } from './title';
import { verbTitles } from './verbTitles';

/** What one telling would make a title of, without the place. */
export function titlesOf(scene: TellingScene): Title[] {
  if (isNounTrigger(scene)) {
    return nounTitles(scene);
  }
  const { concept, lemma } = scene.mention;
  if (adjectiveTriggers.has(lemma)) {
    return adjectiveTitles(scene);
  }
  return concept === 'meet' && NO_MEETINGS.has(lemma) ? [] : verbTitles(scene);
}

/** "Smith found guilty", "two people dead". */
function adjectiveTitles(scene: TellingScene): Title[] {
  const { words, at, mention } = scene;
  const found = words[at - 1]?.lower === 'found';
  let first = found ? at - 1 : at;
  while (first > 0 && isAuxiliary(words[first - 1]!)) {
    first--;
  }
  const who = sideOf(scene, mention.patients) ?? phraseSide(scene, first, first === at);
  const state = found || mention.lemma === 'guilty' ? `found ${mention.lemma}` : mention.lemma;
  return [titled(`${who.text} ${state}`.trim(), who.text ? 3.4 : 0.3, who)];
}

/** Verbs that say "meet" only by what stands beside them. */
const NO_MEETINGS = new Set('receive host spend sit'.split(' '));

/** Is the trigger a noun, or a word that may be one and is here: "the [strike]", not "officials [strike] a deal", "to [visit]"? */
export function isNounTrigger({ words, at, mention }: TellingScene): boolean {
  const { lower } = words[at]!;
  if (nounTriggers.get(lower)?.lemma !== mention.lemma) {
    return !verbForms(mention.lemma.split(' ')[0]!).includes(lower);
  }
  return !verbTriggers.has(lower) || !isUsedAsVerb(words, at);
}

function isUsedAsVerb(words: TellingScene['words'], at: number): boolean {
  const [before, next] = [words[at - 1], words[at + 1]];
  if (!before) {
    return false;
  }
  const takesObject = next !== undefined && (isDeterminer(next) || isCount(next) || next.mention !== null);
  return (
    before.lower === 'to' ||
    isPronoun(before) ||
    (isAuxiliary(before) && !isBe(before)) ||
    (takesObject && !isDeterminer(before) && !isPreposition(before) && before.lower !== "'s")
  );
}
