import { nounTriggers, verbTriggers } from '../../../language/events';
import { irregularPasts } from '../../../language/inflection';
import { reportingVerbs } from '../../../language/reporting';
import { functionWords } from '../../../language/words';
import type { LabelWord } from './labelWords';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const BE = set("be is are was were am been being 're isn't aren't wasn't weren't get gets got getting");
const AUXILIARIES = set(
  "have has had having 've do does did don't doesn't didn't hasn't haven't hadn't will would shall should can could may might must won't wouldn't can't couldn't cannot 'll not never n't",
);
const ADVERBS = set(
  'also again still already just now then later soon first once twice both all back even reportedly yet ever only so very more well away aboard abroad together apart instead else much less',
);
const NO_ADVERBS = set(
  'family families assembly ally supply rally fly reply italy daily elderly friendly weekly monthly yearly anomaly monopoly bully july costly deadly likely early lovely lonely police',
);
const COUNTS = set(
  'one two three four five six seven eight nine ten first second third no his her its their several many more most other another own such last few half both top another',
);
const PLURALS = set(
  'people police men women children troops media cattle militia crew personnel we they you these those both many several some most few',
);
const PREPOSITIONS = set(
  'of in on at by for from with to into onto over under about against across after before during near inside outside within without between among around along through toward towards ' +
    'amid despite since until till as than per via off upon beyond behind beside besides including following like up down out regarding concerning throughout alongside above below past',
);

export const isBe = ({ lower }: LabelWord): boolean => BE.has(lower);

export const isAuxiliary = ({ lower }: LabelWord): boolean => BE.has(lower) || AUXILIARIES.has(lower);

export const isPreposition = ({ lower, mention }: LabelWord): boolean => mention === null && PREPOSITIONS.has(lower);

export function isAdverb({ lower, mention }: LabelWord): boolean {
  return mention === null && (ADVERBS.has(lower) || (/..ly$/.test(lower) && !NO_ADVERBS.has(lower)));
}

export const isArticle = ({ lower }: LabelWord): boolean => /^(?:a|an|the|this|that|these|those)$/.test(lower);

/** Words that lead a noun and that a label keeps: numbers, "other", "his". */
export const isCount = ({ lower }: LabelWord): boolean => COUNTS.has(lower) || /^[$£€#]?\d/.test(lower);

const PRONOUNS = set(
  'i he she it they we you him them us me who whom someone anyone everyone nobody something anything everything nothing one another each other himself herself itself themselves',
);

/** A word that stands for somebody or something and tells nothing by itself. */
export const isPronoun = ({ lower, mention }: LabelWord): boolean =>
  mention?.form === 'pronoun' || (!mention && PRONOUNS.has(lower.split("'")[0]!));

/** Opens a noun phrase, so that nothing before it belongs to that. */
export const isDeterminer = (word: LabelWord): boolean =>
  isArticle(word) ||
  /^(?:another|other|such|no|any|each|every|same|his|her|its|their|some|several|many|more|most|few|both|all)$/.test(
    word.lower,
  );

/** Can it be part of a noun phrase? */
export function isNominal(word: LabelWord): boolean {
  const { mention, lower, isTime } = word;
  if (mention) {
    return mention.form === 'name';
  }
  return (
    !isTime && (isCount(word) || lower === "'s" || (/^[\p{L}\p{N}$£€#]/u.test(lower) && !functionWords.has(lower)))
  );
}

/** Nouns that look like pasts. */
const NOUNS = set(
  'shot cut bid cost burst hit split spread set bed seed feed need speed deed weed breed creed red left',
);

/** A past or a participle by its form. */
export const isPast = ({ lower, mention }: LabelWord): boolean =>
  mention === null && (irregularPasts.has(lower) || (lower.length > 4 && lower.endsWith('ed')));

/** One that is no noun as well: not "shot". */
export const isSurelyPast = (word: LabelWord): boolean => isPast(word) && !NOUNS.has(word.lower);

/** Surely a verb in whatever form: it tells what somebody said or did. */
export function isVerb(word: LabelWord): boolean {
  const { lower, mention } = word;
  return (
    mention === null &&
    (isAuxiliary(word) ||
      isSurelyPast(word) ||
      reportingVerbs.has(lower) ||
      (verbTriggers.has(lower) && lower.endsWith('ing') && !nounTriggers.has(lower)))
  );
}

/** Is a noun phrase, by its last word, many? */
export function isPlural(phrase: string): boolean {
  const head = phrase.split(/ (?:of|on|in|against|for|with|from) /)[0]!;
  const last = head.split(' ').at(-1)!.toLowerCase();
  return (
    / and /.test(head) || PLURALS.has(last) || /men$/.test(last) || (/s$/.test(last) && !/(?:ss|us|is)$/.test(last))
  );
}

/** Words that judge what happened, or place it in a row that only its own article knows: a label leaves them out. */
const JUDGING = set(
  'productive good constructive friendly useful successful failed great excellent fruitful positive frank candid cordial intense difficult tense important historic ' +
    'crucial key critical major serious terrible tragic horrific brutal heinous shocking dramatic stunning surprising unprecedented controversial recent latest new ' +
    'so-called alleged ongoing continued subsequent previous earlier long marathon rare real actual own final first second third last next further another ' +
    'separate additional such same other possible potential initial original planned scheduled upcoming proposed several many some few various more most both own genuinely ' +
    'only whole entire very unrelenting heavy apparent certain particular famous infamous proper better best worst bad',
);

export const isJudging = ({ lower, mention }: LabelWord): boolean => mention === null && JUDGING.has(lower);
