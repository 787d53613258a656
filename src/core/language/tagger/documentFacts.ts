import type { Gazetteer } from './gazetteer';
import { placedWords, type SentenceFacts, sentenceWords, type WordMemory } from './sentenceFacts';
import type { WordFacts } from './wordFacts';

/** Facts of a document's sentences. Where a sentence's capitals say nothing, its words stand as the others write them, if they do. */
export function documentFacts(
  sentences: readonly (readonly string[])[],
  memory: WordMemory,
  gazetteer: Gazetteer,
): SentenceFacts[] {
  const read = sentences.map(tokens => sentenceWords(tokens, memory));
  const known = usualForms(read.filter(({ casing }) => casing === 'sentence').map(({ words }) => words));
  const asElsewhere = rewriter(known, memory);
  return read.map(({ words, casing }) =>
    placedWords(casing === 'sentence' ? words : words.map(asElsewhere), casing, gazetteer),
  );
}

/** How words are written inside of sentences; where both ways, with a capital. */
function usualForms(sentences: readonly (readonly WordFacts[])[]): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const words of sentences) {
    for (let i = 1; i < words.length; i++) {
      const word = words[i]!;
      if (word.hasLetter && words[i - 1]!.hasLetter && (word.capital || !forms.has(word.lower))) {
        forms.set(word.lower, word.form);
      }
    }
  }
  return forms;
}

/** Gives words as the document writes them elsewhere, but as capitalised as they stand: they may yet be of a name. */
function rewriter(known: ReadonlyMap<string, string>, memory: WordMemory): (word: WordFacts) => WordFacts {
  const made = new Map<WordFacts, WordFacts>();
  return word => {
    let facts = made.get(word);
    if (!facts) {
      const form = word.hasLetter ? known.get(word.lower) : undefined;
      facts =
        form === undefined
          ? word
          : { ...memory.facts(form, false), form: word.form, capital: word.capital, capitals: word.capitals };
      made.set(word, facts);
    }
    return facts;
  };
}
