import { type Tag, tagNames } from './tags';

const BE = new Set("am is are was were be been being 's 're 'm isn't aren't wasn't weren't ain't".split(' '));
const HAVE = new Set("have has had having 've 'd haven't hasn't hadn't".split(' '));
const DO = new Set("do does did don't doesn't didn't".split(' '));
const VERBS: ReadonlySet<Tag> = new Set(['VB', 'VBP', 'VBZ', 'VBD', 'VBN', 'VBG']);

/** When a form helps another verb: whatever follows, before a participle ("have"), before a base form ("do"), or never. */
export type Helping = 'always' | 'participle' | 'base' | 'never';

/** Modals and forms of be always count. `lower` has straight apostrophes. */
export function helpingOf(lower: string, tag: Tag): Helping {
  if (tag === 'MD') {
    return 'always';
  }
  if (!VERBS.has(tag)) {
    return 'never';
  }
  return BE.has(lower) ? 'always' : HAVE.has(lower) ? 'participle' : DO.has(lower) ? 'base' : 'never';
}

const WANTED = { participle: new Set<Tag>(['VBN', 'VBD']), base: new Set<Tag>(['VB', 'VBP']) } as const;
/** The subject of a question, between the auxiliary and its verb. */
const SUBJECT: ReadonlySet<Tag> = new Set(['PRP', 'DT', 'PRP$', 'NN', 'NNS', 'NNP', 'JJ', 'CD', 'POS']);
/** Behind these, or at the sentence's beginning, an auxiliary may open a question. */
const OPENS: ReadonlySet<Tag> = new Set(['MARK', 'WP', 'CC', 'RB']);
const LONGEST_BETWEEN = 6;

/** Does the verb that the word at `i` could help follow: past adverbs, in a question past its subject too? */
export function helpsHere(helping: 'participle' | 'base', tags: Uint8Array, i: number): boolean {
  const asks = i === 0 || OPENS.has(tagNames[tags[i - 1]!]!);
  for (let k = i + 1; k < tags.length && k - i <= LONGEST_BETWEEN; k++) {
    const tag = tagNames[tags[k]!]!;
    if (WANTED[helping].has(tag)) {
      return true;
    }
    if (tag !== 'RB' && !(asks && SUBJECT.has(tag))) {
      return false;
    }
  }
  return false;
}
