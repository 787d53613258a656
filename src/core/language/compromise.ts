import nlp from 'compromise/two';
import type { Span } from '../text/span';
import type { NameHint, PartOfSpeech, VerbForm, Word } from '../article/reading';
import { isDemonym } from './demonyms';
import { lemmaOf } from './lemma';

/** Gives the tokens of one sentence their parts of speech. */
export type WordTagger = (text: string, tokens: readonly Span[]) => Word[];

interface Term {
  readonly text: string;
  readonly pre: string;
  readonly post: string;
  readonly tags: ReadonlySet<string>;
}

/** Parts of speech by `compromise`, laid over our own tokens by their offsets. */
export const tagWithCompromise: WordTagger = (text, tokens) => {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last) {
    return [];
  }
  const terms =
    last.end - first.start <= LONGEST_SENTENCE ? termsOf(text.slice(first.start, last.end), first.start) : [];
  let next = 0;
  return tokens.map(token => {
    while (next < terms.length && terms[next]!.end <= token.start) {
      next++;
    }
    const term = terms[next];
    return toWord(text, token, term && term.start < token.end ? term.tags : NO_TAGS);
  });
};

/** In characters. Beyond it stands no language, and compromise takes more than linear time. */
const LONGEST_SENTENCE = 5_000;

const NO_TAGS: ReadonlySet<string> = new Set();

/** compromise keeps all of the text in its terms, so their offsets add up; were it ever not so, no word gets another's tags. */
function termsOf(sentence: string, start: number): (Span & { tags: ReadonlySet<string> })[] {
  const terms: (Span & { tags: ReadonlySet<string> })[] = [];
  let at = start;
  for (const part of nlp(sentence).document as unknown as Term[][]) {
    for (const term of part) {
      const from = at + term.pre.length;
      const to = from + term.text.length;
      if (to > from && sentence.slice(from - start, to - start) !== term.text) {
        return terms;
      }
      if (to > from) {
        terms.push({ start: from, end: to, tags: term.tags });
      }
      at = to + term.post.length;
    }
  }
  return terms;
}

const PRONOUNS = new Set(
  'i you he she it we they me him her us them who whom whose himself herself itself themselves myself ourselves his hers its their theirs my our your'.split(
    ' ',
  ),
);

function toWord(text: string, token: Span, tags: ReadonlySet<string>): Word {
  const form = text.slice(token.start, token.end);
  const lower = form.toLowerCase().replace(/’/g, "'");
  const pos = partOfSpeech(form, lower, tags);
  return {
    start: token.start,
    end: token.end,
    text: form,
    lower,
    pos,
    lemma: lemmaOf(lower, pos),
    form: pos === 'verb' || pos === 'auxiliary' ? verbForm(lower, tags) : null,
    hint: isDemonym(form) ? 'demonym' : nameHint(tags),
  };
}

function nameHint(tags: ReadonlySet<string>): NameHint | null {
  if (tags.has('Demonym')) {
    return 'demonym';
  }
  if (tags.has('Person')) {
    return 'person';
  }
  return tags.has('Place') ? 'place' : tags.has('Organization') ? 'organization' : null;
}

function partOfSpeech(form: string, lower: string, tags: ReadonlySet<string>): PartOfSpeech {
  if (!/[\p{L}\p{N}]/u.test(form)) {
    return 'punctuation';
  }
  if (PRONOUNS.has(lower)) {
    return 'pronoun';
  }
  if (tags.has('Auxiliary') || tags.has('Modal') || tags.has('Copula')) {
    return 'auxiliary';
  }
  const order: readonly (readonly [string, PartOfSpeech])[] = [
    ['Verb', 'verb'],
    ['ProperNoun', 'proper'],
    ['Value', 'number'],
    ['Noun', 'noun'],
    ['Adjective', 'adjective'],
    ['Adverb', 'adverb'],
    ['Preposition', 'preposition'],
    ['Determiner', 'determiner'],
    ['Conjunction', 'conjunction'],
  ];
  return order.find(([tag]) => tags.has(tag))?.[1] ?? (/^\p{N}/u.test(form) ? 'number' : 'other');
}

function verbForm(lower: string, tags: ReadonlySet<string>): VerbForm {
  if (tags.has('PastTense')) {
    return 'past';
  }
  if (tags.has('Gerund')) {
    return 'gerund';
  }
  if (tags.has('Participle')) {
    return 'participle';
  }
  if (tags.has('Infinitive')) {
    return 'base';
  }
  return /(?:ed|wn|en)$/.test(lower) ? 'past' : 'present';
}
