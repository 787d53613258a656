import { nameParticles } from './people';
import { foldSpelling, forenamesAgree, isSlip } from './spelling';
import { isCommonSurname } from './surnames';

/** A person's name taken apart. */
export interface PersonName {
  /** The first word where there are two or more: "Ursula"; null for a surname alone. */
  readonly forename: string | null;
  /** The forename, its spelling folded. */
  readonly given: string | null;
  /** Names between forename and surname, spelling folded; of an initial its letter. */
  readonly middle: readonly string[];
  /** With its particles: "van der Leyen". */
  readonly surname: string;
  /** The surname without particles, its spelling folded: "leien". */
  readonly key: string;
  /** "jr", "iii"; null where there is none. */
  readonly suffix: string | null;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

export function parsePersonName(name: string): PersonName {
  const all = name.split(/[\s,]+/).filter(word => word !== '');
  const words = all.filter(word => !SUFFIX.test(word));
  let first = words.length - 1;
  while (first > 1 && isParticle(words[first - 1]!)) {
    first--;
  }
  if (first === 1 && isParticle(words[0]!)) {
    first = 0;
  }
  const last = words.at(-1) ?? name;
  return {
    forename: first > 0 ? words[0]! : null,
    given: first > 0 ? foldName(words[0]!) : null,
    middle: words
      .slice(1, Math.max(1, first))
      .filter(word => !/["“”'‘’()]/.test(word))
      .map(foldName),
    surname: words.slice(Math.max(0, first)).join(' ') || name,
    key: surnameKey(last),
    suffix:
      all
        .find(word => words.length > 0 && SUFFIX.test(word))
        ?.replace('.', '')
        .toLowerCase() ?? null,
  };
}

/** In short names every letter counts: Wu is no Vu. */
function surnameKey(surname: string): string {
  const plain = surname.replace(/^al-/i, '');
  const letters = plain
    .normalize('NFD')
    .replace(/[\p{M}’'`-]/gu, '')
    .toLowerCase();
  return letters.length < 5 ? letters : foldSpelling(plain);
}

function isParticle(word: string): boolean {
  return nameParticles.has(word.toLowerCase().replace('.', ''));
}

function foldName(word: string): string {
  return foldSpelling(word.replace(/\./g, ''));
}

/** Whether a full name is a son's; an article leaves "Jr." out of it for the father alone. */
export function isJunior({ suffix }: PersonName): boolean {
  return suffix !== null && suffix !== 'sr';
}

/** True where nothing in two names speaks against one person: surnames of one key, and what else both have agrees. */
export function personNamesAgree(a: PersonName, b: PersonName): boolean {
  return a.key === b.key && restAgrees(a, b);
}

/** True for two full names of one forename whose surnames differ by a slip of the pen: one letter more, less, other or two changed about. */
export function personNamesSlip(a: PersonName, b: PersonName): boolean {
  return (
    a.key !== b.key &&
    a.given !== null &&
    a.given === b.given &&
    a.middle.length === b.middle.length &&
    isSlip(a.key, b.key) &&
    !areNamesakes(a, b) &&
    restAgrees(a, b)
  );
}

/** Surnames so alike that both are names of their own: "Hansen" and "Hanson", or two that many people have. */
function areNamesakes(a: PersonName, b: PersonName): boolean {
  const stem = ({ key }: PersonName): string => key.replace(/s[eo]n$/, '');
  return (stem(a) === stem(b) && stem(a) !== a.key) || (isCommonSurname(a.surname) && isCommonSurname(b.surname));
}

function restAgrees(a: PersonName, b: PersonName): boolean {
  return (
    (a.suffix === null || b.suffix === null || a.suffix === b.suffix) &&
    (a.given === null ||
      b.given === null ||
      ((forenamesAgree(a.given, b.given) || endsAgree(a.given, b.given)) && middlesAgree(a.middle, b.middle)) ||
      goesBy(a, b.given) ||
      goesBy(b, a.given))
  );
}

/** "Bettie" and "Betty". */
function endsAgree(a: string, b: string): boolean {
  const stem = a.replace(/[ie]+$/, '');
  return stem.length > 2 && stem !== a && stem !== b && stem === b.replace(/[ie]+$/, '');
}

/** By the second of two given names: "J. Edgar Doe" as "Edgar Doe". */
function goesBy({ middle }: PersonName, given: string): boolean {
  return given.length > 2 && middle.includes(given);
}

/** Each of the shorter list is one of the longer, or its initial. */
function middlesAgree(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.every(one =>
    many.some(other => one === other || ((one.length === 1 || other.length === 1) && one[0] === other[0])),
  );
}

/**
 * What a person may be called by one name alone, spelling folded: the surname, and of a name of three or more words also those before it, as
 * of two surnames the first is used; of a name that begins with a family name of East Asia that.
 */
export function familyKeys(name: string): readonly string[] {
  const person = parsePersonName(name);
  if (person.forename === null) {
    return [person.key];
  }
  const middle = name.split(/\s+/).slice(1, 1 + person.middle.length);
  const keys = [person.key, ...middle.filter(word => /^[\p{L}-]{3,}$/u.test(word)).map(surnameKey)];
  const first = surnameKey(person.forename);
  return eastAsianFamilies.has(first) ? [...keys, first] : keys;
}

const eastAsianFamilies = new Set(
  (
    'xi li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang song han deng feng cao peng zeng xiao tian dong pan yuan jiang ' +
    'cai yu du ye cheng wei su lu ding ren shen yao lai tsai kim lee park choi jung jeong kang cho yoon jang lim oh seo shin kwon hwang ahn moon yoo hong ban roh noh bae baek ' +
    'nguyen tran le pham hoang phan vu vo dang bui do ho ngo duong ly trinh dinh'
  )
    .split(' ')
    .map(surnameKey),
);
