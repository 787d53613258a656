import { verbForms } from '../../../language/inflection';
import { weekdays } from '../../../language/words';
import type { Entity } from '../../model';
import { isAdverb, isArticle, isAuxiliary, isBe, isJudging, isNominal } from './labelGrammar';
import type { TellingScene } from './tellingScene';

const LIGHT =
  /^(?:launch|carr|stag|conduct|fir|unleash|mount|suffer|hold|held|began|beg[iu]n|start|intensif|resum|undergo|underw|order)/;
const LEMMAS: Readonly<Record<string, string>> = { held: 'hold', began: 'begin', begun: 'begin', underwent: 'undergo' };

const LIGHT_LEMMAS =
  'launch carry stage conduct fire unleash mount suffer hold begin start intensify resume undergo order'.split(' ');

/** "Friday's " of "at Friday's long session", "2016 " of "the 2016 election": better than the noun alone. */
export function timeBefore({ words, at }: TellingScene): string {
  let i = at - 1;
  while (i > 0 && isJudging(words[i]!)) {
    i--;
  }
  const year = words[i]?.lower === "'s" ? words[i - 1] : words[i];
  if (year && /^(?:19|20)\d\d$/.test(year.lower)) {
    return `${year.text} `;
  }
  const day = words[i]?.lower === "'s" ? words[i - 1] : undefined;
  return day && weekdays.some(weekday => weekday === day.lower) ? `${day.text}'s ` : '';
}

/** Who has what a noun tells of: "Smith" of "Smith's resignation", of "his resignation". */
export function ownerOf(scene: TellingScene, first: number): Entity | undefined {
  const { words, at } = scene;
  for (let i = at - 1; i >= Math.max(0, first - 3); i--) {
    const word = words[i]!;
    if (word.mention) {
      const possessive =
        words[i + 1]?.lower === "'s" ||
        /^['’]$/.test(words[i + 1]?.lower ?? '') ||
        /^(?:his|her|its|their)$/.test(word.lower);
      return possessive ? scene.entity(word.mention.chain) : undefined;
    }
    if (!isNominal(word) && !isJudging(word) && !/^['’]s?$/.test(word.lower)) {
      return undefined;
    }
  }
  return undefined;
}

/** The one person or thing that a phrase is the name of. */
export function wholeEntity(scene: TellingScene, first: number, end: number): Entity | undefined {
  const last = scene.words[end - 1]!.mention;
  return last &&
    (end === first + 1 || last.kind === 'person') &&
    !scene.words.slice(first, end).some(({ lower }) => lower === "'s" || lower === 'and')
    ? scene.entity(last.chain)
    : undefined;
}

/** The verb whose object the noun is: "launched" of "launched a large attack". */
export function lightBefore(
  scene: TellingScene,
  lead: number,
): { first: number; lemma: string; negated: boolean } | null {
  const { words } = scene;
  let i = lead - 1;
  while (i >= 0 && (isArticle(words[i]!) || isJudging(words[i]!) || words[i]!.isTime)) {
    i--;
  }
  const word = words[i];
  if (!word || word.mention || !LIGHT.test(word.lower) || word.lower.endsWith('ing')) {
    return null;
  }
  let first = i;
  let negated = false;
  while (first > 0 && (isAuxiliary(words[first - 1]!) || isAdverb(words[first - 1]!))) {
    first--;
    if (isBe(words[first]!)) {
      return null;
    }
    negated ||= words[first]!.lower === 'not';
  }
  const lemma = LEMMAS[word.lower] ?? LIGHT_LEMMAS.find(base => verbForms(base).includes(word.lower));
  return lemma ? { first, lemma, negated } : null;
}
