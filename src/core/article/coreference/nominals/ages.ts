import type { Word } from '../../reading';

/** An age as it stands before a noun: "33-year-old"; `end` is the index of the word behind it. */
export interface Age {
  readonly years: number;
  readonly end: number;
}

/** The age that begins at a word; its hyphens may be set apart. */
export function ageAt(words: readonly Word[], at: number): Age | null {
  const whole = /^(\d{1,3})-years?-old$/.exec(words[at]?.lower ?? '');
  if (whole) {
    return { years: Number(whole[1]), end: at + 1 };
  }
  if (!/^\d{1,3}$/.test(words[at]?.text ?? '')) {
    return null;
  }
  const parts = words.slice(at + 1, at + 5).map(({ lower }) => lower);
  const years = Number(words[at]!.text);
  if (parts[0] === '-' && parts[1] === 'year-old') {
    return { years, end: at + 3 };
  }
  return parts.join(' ') === '- year - old' ? { years, end: at + 5 } : null;
}

/** Nouns for people of an age: the youngest and the oldest that they are said of, in years. */
const AGES: Readonly<Record<string, readonly [number, number]>> = {
  baby: [0, 2],
  toddler: [1, 4],
  kid: [2, 17],
  boy: [1, 17],
  girl: [1, 17],
  schoolboy: [5, 18],
  schoolgirl: [5, 18],
  youngster: [4, 19],
  teen: [13, 19],
  youth: [12, 22],
  pensioner: [60, 120],
  retiree: [50, 120],
};

/** True where a noun tells an age and somebody of those years may be called so. */
export function isOfAge(noun: string, years: number): boolean {
  const [least, most] = AGES[noun] ?? [Infinity, -Infinity];
  return years >= least && years <= most;
}

/** In words before a name. */
const BEFORE = 8;

/** The age of the one whose name takes up the words from `first` to `end`: "33-year-old actress Jane Doe", "Jane Doe, 33,", "Jane Doe (33)". */
export function ageBeside(words: readonly Word[], first: number, end: number): number | null {
  const closes =
    words[end]?.text === ',' ? /^(?:[,.;]|and|who|of|was|from|is)$/ : words[end]?.text === '(' ? /^\)$/ : null;
  if (closes && /^\d{1,2}$/.test(words[end + 1]?.text ?? '') && closes.test(words[end + 2]?.text ?? '')) {
    return Number(words[end + 1]!.text);
  }
  for (let at = first - 1; at >= Math.max(0, first - BEFORE) && !/^[,.;:!?"“”)]$/.test(words[at]!.text); at--) {
    const age = ageAt(words, at);
    if (age && age.end <= first) {
      return age.years;
    }
  }
  return null;
}
