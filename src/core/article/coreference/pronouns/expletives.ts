import type { Clause } from '../../syntax/clauses';
import type { Word } from '../../reading';

/** "it seems", "it takes", "it rains". */
const EXPLETIVE_VERBS = new Set(
  'seem appear turn happen emerge transpire take matter help remain follow depend rain snow become look come'.split(
    ' ',
  ),
);
const INTRODUCES = new Set('that to whether if for who when how what why where because'.split(' '));
/** How far behind its verb an expletive "it" shows what it stands for, in words. */
const REACH = 5;

/** True where "it" as the subject of a clause stands for nothing: "it is unclear whether", "it was agreed that", "it takes time". */
export function isExpletive(words: readonly Word[], { verb, end }: Clause): boolean {
  if (!verb || EXPLETIVE_VERBS.has(words[verb.head]!.lemma)) {
    return true;
  }
  const { lemma } = words[verb.head]!;
  if (lemma !== 'be' && !verb.passive) {
    return false;
  }
  for (let i = verb.end; i < Math.min(words.length, verb.end + REACH); i++) {
    const { lower, pos } = words[i]!;
    if (INTRODUCES.has(lower)) {
      return true;
    }
    if (pos === 'punctuation' || i > end + 1) {
      return false;
    }
  }
  return false;
}
