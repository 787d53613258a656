import type { Words } from './calendarWords';
import type { Match } from './match';
import { cardinal } from './numberWords';
import { PARTS } from './steps';
import type { TimeMeaning } from './timeMeaning';

const ZONES = /^(?:e[sd]t|c[sd]t|m[sd]t|p[sd]t|et|ct|pt|gmt|utc|cet|cest|bst|eet|eest|msk|local|z)$/;
const NAMED: ReadonlyMap<string, string> = new Map([
  ['noon', 'T12:00'],
  ['midday', 'T12:00'],
  ['midnight', 'T24:00'],
]);

/** A clock time, and how far its words go. */
interface Clock {
  readonly time: string;
  readonly length: number;
}

/**
 * "8 p.m.", "8:30 a.m. EST", "16:00 GMT", "noon", "4 in the morning", "7 o'clock", with the day behind it: "10 p.m. on Wednesday".
 * @param dayAt the day that begins at a word, if one does
 */
export function clockAt(words: Words, dayAt: (at: number) => Match | undefined): Match | undefined {
  const clock = timeOfDay(words);
  if (!clock) {
    return undefined;
  }
  let length = clock.length;
  while (
    ZONES.test(words.lower(length).replaceAll('.', '')) ||
    (words.lower(length) === 'time' && words.lower(length - 1) === 'local')
  ) {
    length++;
  }
  const joint = /^(?:,|on)$/.test(words.lower(length)) ? 1 : 0;
  const day = dayAt(length + joint);
  return day && isDay(day.meaning)
    ? {
        meaning: { kind: 'clock', day: withoutPart(day.meaning), time: clock.time },
        length: length + joint + day.length,
      }
    : { meaning: { kind: 'clock', day: onTheSameDay, time: clock.time }, length };
}

/** The day named before; the article's own where none is. */
const onTheSameDay: TimeMeaning = { kind: 'from', ref: null, unit: 'day', amount: 0, part: null, kept: false };

function isDay(meaning: TimeMeaning): boolean {
  return /^(?:day|weekday)$/.test(meaning.kind) || (meaning.kind === 'offset' && meaning.unit === 'day');
}

function withoutPart(meaning: TimeMeaning): TimeMeaning {
  return 'part' in meaning ? { ...meaning, part: null } : meaning;
}

function timeOfDay(words: Words): Clock | undefined {
  const first = words.lower(0);
  const named = NAMED.get(first);
  if (named !== undefined) {
    return { time: named, length: 1 };
  }
  const together = /^(\d{1,2})(?:[:.](\d\d))?([ap])\.?m$/.exec(first);
  if (together) {
    return halfDay(Number(together[1]), Number(together[2] ?? 0), together[3]!, 1);
  }
  const figures = /^(\d{1,2})[:.](\d\d)$/.exec(first);
  const hour = figures ? Number(figures[1]) : cardinal(first);
  if (hour === undefined || !Number.isInteger(hour)) {
    return militaryTime(words);
  }
  const minute = figures ? Number(figures[2]) : 0;
  const half = /^([ap])\.?m$/.exec(words.lower(1));
  if (half) {
    return halfDay(hour, minute, half[1]!, 2);
  }
  const clock = words.lower(1) === "o'clock" ? 1 : 0;
  const part = dayPartAt(words, 1 + clock);
  if (part && hour <= 12) {
    return halfDay(hour, minute, part.half, 1 + clock + part.length);
  }
  if (clock === 1) {
    return hour <= 24 ? { time: clockValue(hour, 0), length: 2 } : undefined;
  }
  return figures && first.includes(':') && hour <= 24 && minute < 60 && standsAsClock(words)
    ? { time: clockValue(hour, minute), length: 1 }
    : militaryTime(words);
}

/** "1600 GMT" */
function militaryTime(words: Words): Clock | undefined {
  const match = /^([01]\d|2[0-4])([0-5]\d)$/.exec(words.lower(0));
  return match && /^(?:gmt|utc|hours|hrs|z)$/.test(words.lower(1))
    ? { time: clockValue(Number(match[1]), Number(match[2])), length: 2 }
    : undefined;
}

/** "16:00" is a time behind a preposition or before a zone; a score or a verse otherwise. */
function standsAsClock(words: Words): boolean {
  return (
    /^(?:at|by|from|until|till|before|after|around|about|since|between|to)$/.test(words.before?.lower ?? '') ||
    ZONES.test(words.lower(1))
  );
}

/** "in the morning", "at night" behind an hour. */
function dayPartAt(words: Words, at: number): { half: string; length: number } | undefined {
  if (words.lower(at) === 'at' && words.lower(at + 1) === 'night') {
    return { half: 'p', length: 2 };
  }
  const part = words.lower(at) === 'in' && words.lower(at + 1) === 'the' ? PARTS.get(words.lower(at + 2)) : undefined;
  return part && { half: part === 'TMO' ? 'a' : 'p', length: 3 };
}

function halfDay(hour: number, minute: number, half: string, length: number): Clock | undefined {
  if (hour < 1 || hour > 12 || minute > 59) {
    return undefined;
  }
  return { time: clockValue((hour % 12) + (half === 'p' ? 12 : 0), minute), length };
}

function clockValue(hour: number, minute: number): string {
  return `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
