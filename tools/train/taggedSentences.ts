import { tokenize } from '../../src/core/text/tokens';
import { MARK, type Tag, tagNumber } from '../../src/core/language/partsOfSpeech/tags';
import type { CorpusSentence } from './corpora';
import { printed } from './labelled';

/** A sentence in our own tokens with a tag number for each. */
export interface TaggedSentence {
  readonly tokens: readonly string[];
  readonly tags: Uint8Array;
  readonly document: number;
}

/** The token was cut otherwise in the corpus, and no tag fits. */
export const UNKNOWN = 255;

const TOGETHER: Readonly<Record<string, Tag>> = {
  NNPS: 'NNP',
  JJR: 'JJ',
  JJS: 'JJ',
  RBR: 'RB',
  RBS: 'RB',
  PDT: 'DT',
  WRB: 'WP',
  WP$: 'WP',
  FW: 'UH',
  LS: 'CD',
};
const OURS: ReadonlySet<string> = new Set(
  'NN NNS NNP VB VBP VBZ VBD VBN VBG MD JJ RB RP IN TO DT PRP PRP$ WDT WP EX CC CD POS UH'.split(' '),
);

function ourTag(penn: string): number {
  const tag = TOGETHER[penn] ?? penn;
  return OURS.has(tag) ? tagNumber(tag as Tag) : UNKNOWN;
}

/** Lays the tags of a corpus over our own tokens. */
export function tagged(sentence: CorpusSentence): TaggedSentence {
  const { words, tags } = sentence;
  const { text, places } = printed(words, tags);
  const spans = tokenize(text);
  let next = 0;
  const numbers = Uint8Array.from(spans, span => {
    const token = text.slice(span.start, span.end);
    while (places[next]!.end <= span.start) {
      next++;
    }
    let end = next + 1;
    while (end < places.length && places[end]!.start < span.end) {
      end++;
    }
    if (!/[\p{L}\p{N}]/u.test(token)) {
      return MARK;
    }
    const whole = places[next]!.start === span.start && places[end - 1]!.end <= span.end;
    if (!whole || places[end - 1]!.end < span.end) {
      return UNKNOWN;
    }
    if (token.toLowerCase() === 'to') {
      return tagNumber(tags[end] === 'VB' || (tags[end] === 'RB' && tags[end + 1] === 'VB') ? 'TO' : 'IN');
    }
    return end === next + 1 ? ourTag(tags[next]!) : tagOfSeveral(words.slice(next, end), tags.slice(next, end));
  });
  return { tokens: spans.map(span => text.slice(span.start, span.end)), tags: numbers, document: sentence.document };
}

/** "do" and "n't", "we" and "'ve" are what their first word is; compounds with a hyphen what their last one is. */
function tagOfSeveral(words: readonly string[], tags: readonly string[]): number {
  const last = tags.at(-1)!;
  if (!words.some(word => /^[-‑–]$/.test(word))) {
    return ourTag(tags[0]!);
  }
  const modifier = /^(?:VBN|VBG|JJ|JJR|JJS)$/.test(last) || (tags[0] === 'CD' && last === 'NN');
  return modifier ? tagNumber('JJ') : ourTag(last);
}

/** The sentence as a headline prints it. */
export function inTitleCase(sentence: TaggedSentence): TaggedSentence {
  return {
    ...sentence,
    tokens: sentence.tokens.map(titled),
  };
}
const SMALL = new Set("a an the and but or of for in on at to by as with from is 's ’s n't n’t".split(' '));

/** A token as a headline in title case prints it. */
export const titled = (token: string, i: number): string =>
  i > 0 && SMALL.has(token) ? token : token.charAt(0).toUpperCase() + token.slice(1);

export function inCapitals(sentence: TaggedSentence): TaggedSentence {
  return { ...sentence, tokens: sentence.tokens.map(token => token.toUpperCase()) };
}
