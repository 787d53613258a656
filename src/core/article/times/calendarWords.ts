import { months, weekdays } from '../../language/words';
import type { Sentence, Word } from '../reading';

/** The words of a sentence in lower case, without the dot of an abbreviation. */
export function lowersOf(words: readonly Word[], { firstWord, endWord }: Sentence): string[] {
  return words
    .slice(firstWord, endWord)
    .map(({ lower }) => (lower.endsWith('.') && lower.length > 1 ? lower.replace(/(\p{L})\.$/u, '$1') : lower));
}

/** The words from a place in a sentence on: word 0 is where the expression would begin. */
export class Words {
  constructor(
    readonly words: readonly Word[],
    readonly at: number,
    readonly end: number,
    /** Where the sentence begins. */
    readonly start: number,
    /** Of all words of the sentence, see `lowersOf`. */
    readonly lowers: readonly string[],
  ) {}

  get isFirst(): boolean {
    return this.at === this.start;
  }

  /** The same sentence from another word on. */
  from(offset: number): Words {
    return new Words(this.words, this.at + offset, this.end, this.start, this.lowers);
  }

  /** In lower case, without the dot of an abbreviation; '' outside the sentence. */
  lower(offset: number): string {
    return this.lowers[this.at + offset - this.start] ?? '';
  }

  text(offset: number): string {
    return this.at + offset < this.end ? this.words[this.at + offset]!.text : '';
  }

  /** '' outside the sentence. */
  pos(offset: number): string {
    const i = this.at + offset;
    return i < this.end && i >= this.start ? this.words[i]!.pos : '';
  }

  get before(): Word | undefined {
    return this.at > this.start ? this.words[this.at - 1] : undefined;
  }
}

/** Names of months that are ordinary words or forenames as well. */
const AMBIGUOUS_MONTH = /^(?:march|april|may|june|august|mar|apr|jun|aug)$/;

export function weekdayNumber(words: Words, at: number): number | undefined {
  const text = words.text(at);
  const lower = words.lower(at);
  if (!/^\p{Lu}/u.test(text)) {
    return undefined;
  }
  const dotted = text.endsWith('.');
  const i = weekdays.findIndex(day => day === lower || (dotted && lower.length >= 3 && day.startsWith(lower)));
  return i < 0 ? undefined : i + 1;
}

export function monthNumber(words: Words, at: number): number | undefined {
  const lower = words.lower(at).replace(/^(?:mid|late|early)-/, '');
  if (lower.length < 3 || !/(?:^|-)\p{Lu}/u.test(words.text(at))) {
    return undefined;
  }
  const i = months.findIndex(month => month === lower || (month.startsWith(lower) && lower.length === 3));
  return i >= 0 ? i + 1 : lower === 'sept' ? 9 : undefined;
}

/** "in March", "since May", "June's vote": a month that is an ordinary word too needs more than its capital. */
export function standsAsMonth(words: Words, lower: string): boolean {
  if (lower.length <= 4 && lower !== 'may' && lower !== 'june' && lower !== 'july') {
    return false; // "Dec" and "Mar" alone are abbreviations of much else
  }
  return (
    !AMBIGUOUS_MONTH.test(lower) ||
    (words.before?.pos === 'determiner' && words.pos(1) === 'noun') ||
    /^(?:in|since|until|till|by|from|between|of|through|during|before|after|to|for|late|early|mid)$/.test(
      words.before?.lower ?? '',
    )
  );
}

export function dayNumber(lower: string): number | undefined {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(lower);
  const day = match ? Number(match[1]) : 0;
  return day >= 1 && day <= 31 ? day : undefined;
}

export function yearNumber(text: string): number | undefined {
  return /^(?:1[89]|20)\d\d$/.test(text) ? Number(text) : undefined;
}

const BEFORE_YEAR =
  /^(?:in|since|by|until|till|from|of|during|before|after|through|to|and|between|around|for|early|late|mid|the|a|'s|its|his|her|their|our|fiscal|spring|summer|autumn|fall|winter|[,(–—-])$/;

/** A number between 1800 and 2099 is a year where its neighbours are those of one. */
export function standsAsYear(words: Words, at: number): boolean {
  const before = words.lower(at - 1);
  const next = words.lower(at + 1);
  const counted =
    /^(?:people|troops|miles|dollars|euros|pounds|men|women|soldiers|jobs|votes|points|homes|km|kilometers|kilometres|meters|metres|feet|tons|tonnes|percent|%)$/;
  if (counted.test(next) || next === '%') {
    return false;
  }
  const things = words.pos(at + 1) === 'noun' && next.endsWith('s');
  return (
    before === '' ||
    BEFORE_YEAR.test(before) ||
    (!things &&
      /^(?:preposition|adjective|conjunction)$/.test(words.pos(at - 1)) &&
      !/^(?:about|over|under|than|up)$/.test(before)) ||
    /^(?:due|both|into|ended|ending)$/.test(before)
  );
}
