import type { Quotation } from '../article/analysis';
import type { Article } from '../story/article';
import type { Entity } from '../story/model';
import type { Story } from '../story/story';

const PRONOUN = /^(?:he|him|his|she|her|it|its|they|them|their|i|my|we|our|who|whose)$/;

/**
 * Who says it, for a reader: the name of whom the article names or means by a pronoun, or else the article's words, and in
 * brackets whom they stand for: "a Treasury official (Treasury)". Undefined where nobody is known.
 */
export function speakerName(
  story: Story,
  { uri, text }: Article,
  { speaker, speakerChain }: Quotation,
): string | undefined {
  const entity = speakerChain === null ? undefined : story.entityOfChain(uri, speakerChain);
  const words = speaker ? withinSentence(text.slice(speaker.start, speaker.end)) : undefined;
  if (!entity || words === undefined) {
    return entity?.name ?? words;
  }
  return isNameOf(entity, words) ? entity.name : `${words} (${entity.name})`;
}

/** "a minister" for the "A minister" that begins a sentence. */
function withinSentence(words: string): string {
  return words.replace(/^(?:An?|The)(?=\s)/, article => article.toLowerCase());
}

function isNameOf({ name, aliases }: Entity, words: string): boolean {
  const wanted = bare(words);
  return PRONOUN.test(wanted) || [name, ...aliases.map(alias => alias.text)].some(known => bare(known) === wanted);
}

/** In lower case, without article and possessive. */
function bare(words: string): string {
  return words
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^the /, '')
    .replace(/['’]s?$/, '');
}
