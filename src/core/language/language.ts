import { createWordTagger, type WordTagger } from './partsOfSpeech/wordTagger';
import { createLexicon } from './tagger/lexicon';
import { unpackLexicon } from './tagger/lexiconFile';
import { createNameTagger, type NameTagger } from './tagger/nameTagger';

/** What the analysis must know of the language. */
export interface Language {
  readonly tagWords: WordTagger;
  readonly tagNames: NameTagger;
}

/** The files in models/ as bytes. */
export interface LanguageModels {
  readonly lexicon: Uint8Array;
  readonly names: Uint8Array;
  readonly partsOfSpeech: Uint8Array;
}

/** @throws RangeError where a model is damaged or does not fit the others */
export function openLanguage(models: LanguageModels): Language {
  const lexicon = createLexicon(unpackLexicon(models.lexicon));
  return {
    tagWords: createWordTagger(models.partsOfSpeech, lexicon),
    tagNames: createNameTagger(models.names, lexicon),
  };
}
