import { countWhile } from '../../../text/search';
import { lastStartingAt } from '../../../text/span';
import type { Description, Mention } from '../../analysis';
import type { Reading } from '../../reading';
import { ageAt } from './ages';
import { contentOf, sameNoun, wordAt, type Wording } from './words';

/** What an article calls an entity beside its name, and where. */
export interface Described extends Wording {
  /** In order of text. */
  readonly places: readonly DescribedPlace[];
  /** The possessive pronoun before it: "his". */
  readonly owner: string | null;
  /** Names stand in it: "Acme chairman". */
  readonly named: boolean;
}

export interface DescribedPlace {
  /** Offset of the description's end. */
  readonly end: number;
  readonly sentence: number;
}

/** No more different descriptions of one entity are compared. */
const MOST = 60;
const JOINS = /^(?:of|for|at|in|to|on|from|with)$/;
const JOINED = /^(?:and|turned|&)$/;

/** An entity's descriptions taken apart, those of the same words together; two for "actor and director". */
export function describedBy(
  reading: Reading,
  descriptions: readonly Description[],
  names: readonly Mention[],
): Described[] {
  const found = new Map<string, Described & { places: DescribedPlace[] }>();
  for (const description of descriptions) {
    const place = { end: description.end, sentence: lastStartingAt(reading.sentences, description.start) };
    const behind = complementBehind(reading, description.end, names);
    for (const part of partsOf(reading, description, behind)) {
      const key = [part.owner, ...part.modifiers, part.noun, ...part.complement].join(' ');
      const known = found.get(key);
      if (known) {
        known.places.push(place);
      } else if (found.size < MOST) {
        found.set(key, { ...part, places: [place] });
      }
    }
  }
  return [...found.values()];
}

function partsOf(
  { words }: Reading,
  { start, end }: Description,
  behind: ReadonlySet<string>,
): Omit<Described, 'places'>[] {
  let first = wordAt(words, start);
  const last = wordAt(words, end);
  const before = words[first - 1]?.lower ?? '';
  const owner = /^(?:his|her|its|their)$/.test(before) ? before : null;
  const found: Omit<Described, 'places'>[] = [];
  while (first < last) {
    first = ageAt(words, first)?.end ?? first;
    let core = first;
    while (core < last && !JOINS.test(words[core]!.lower) && !JOINED.test(words[core]!.lower)) {
      core++;
    }
    let stop = core;
    while (stop < last && !(JOINED.test(words[stop]!.lower) && /^\p{Ll}/u.test(words[stop + 1]?.text ?? ''))) {
      stop++;
    }
    if (core > first) {
      found.push({
        noun: sameNoun(words[core - 1]!.lower),
        modifiers: contentOf(words, first, core - 1),
        complement: new Set([...contentOf(words, core, stop), ...behind]),
        owner,
        named: words.slice(first, core - 1).some(word => word.pos === 'proper'),
      });
    }
    first = stop + 1;
  }
  return found;
}

/** "Norway" in "President Jane Doe of Norway": what complements a title behind the name. */
function complementBehind({ words }: Reading, titleEnd: number, names: readonly Mention[]): ReadonlySet<string> {
  const name = names[countWhile(names.length, i => names[i]!.start < titleEnd)];
  const of = name ? wordAt(words, name.end) : 0;
  if (!name || name.start - titleEnd > 2 || words[of]?.lower !== 'of') {
    return new Set();
  }
  let end = of + 1;
  while (/^(?:proper|determiner)$/.test(words[end]?.pos ?? '')) {
    end++;
  }
  return contentOf(words, of + 1, end);
}
