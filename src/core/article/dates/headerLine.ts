import { writtenDays, type WrittenDay } from './dayForms';

/** A header line longer than this, in characters, is none; the address of a page is not counted. */
const LONGEST = 140;
const MOST_WORDS = 9;
/** Words in a row, of an outlet or an author that nothing else marks as one. */
const LONGEST_NAME = 4;

const ADDRESS = /(?:https?:\/\/|www\.)\S{1,500}/giu;
const CLOCK =
  /(?<![\d/])\d{1,2}(?:[:.]\d{2}){1,2}(?!\d)(?: ?[ap]\.?m\b\.?)?|(?<!\d)\d{1,2} ?[ap]\.?m\b\.?|T\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,3})?(?:Z|[+-]\d{2}:?\d{2})?/giu;
const ZONE =
  /\(?\b(?:GMT|BST|UTC|CET|CEST|IST|WAT|SAST|EAT|[ECMP][SD]?T|AEST|AEDT|SGT|HKT|JST|KST)\b\)?|\b(?:Eastern|Central|Pacific|Mountain)(?: (?:Standard|Daylight))? Time\b/gu;
const LABEL =
  /\b(?:first |originally |last |date )?(?:published|posted|updated|modified|issued|released|filed|revised|created|date|dateline|pubdate|source|url|link|section|author)(?: date)?(?: on| at)?(?!\p{L})/giu;
const AGAIN =
  /\b(?:last |re-?|up)(?:updated|modified|revised|dated|edited)\b|\b(?:updated|modified|revised|corrected|edited)\b/iu;
const SENTENCE =
  /^[[(*–—-]{0,3} ?(?:(?:this|the|our|an?) (?:[\p{L}-]{2,15} ){0,3})?(?:article|story|report|interview|piece|column|essay|post|version)? ?(?:(?:was|were|is|has been) ){0,2}(?:first|originally|last|initially)? ?(?:published|posted|updated)\b/iu;
const READING_TIME = /\b\d{1,2}[- ]min(?:ute)?s?(?: read)?\b|\b\d{1,4} comments?\b/giu;
const DATE_WORDS = /(?<!\p{L})(?:on|at|and|of|the|in|from|for|by|to)(?!\p{L})/giu;
const WEEKDAYS = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/giu;
const SEPARATORS = /\s*[|·•/–—~»›>_;,()[\]]+\s*|\s+-+\s+|\s*\n\s*/u;
const OUTLETS =
  /(?<!\p{L})(?:times|post|gazette|ledger|news|newspaper|herald|journal|tribune|wire|newswire|press|agency|dispatch|chronicle|mail|telegraph|guardian|observer|daily|weekly|sunday|evening|morning|online|magazine|review|bulletin|courier|star|sun|globe|record|register|monitor|examiner|inquirer|standard|independent|mirror|express|echo|argus|argosy|sentinel|reporter|today|tv|radio|broadcasting|media|network|international|business|world|politics|sports?|opinion|analysis|culture|science|technology|tech|health|europe|africa|asia|americas|economy|finance|markets|staff|correspondent|editor|writer|desk|bureau|section|edition|issue|vol|no|page|updates?|live|report|reuters|ap|afp|bbc|cnn|upi)(?!\p{L})/iu;
const NAME =
  /^(?:the |by |by: )?\p{Lu}[\p{L}\p{M}.'’&-]*(?: (?:(?:of|the|and|for|de|van|von|al|del|di|&) ){0,2}\p{Lu}[\p{L}\p{M}.'’&-]*){0,6}$/u;
const BY = /^(?:by|from|words|text|story|reporting)\b/iu;
const NO_HEADER = /[@?!“”"©#]|\bcopyright\b|\b(?:photo|image|picture|caption|file)\b/iu;

/** A day that a header line states as its article's own. */
export interface StatedDay extends WrittenDay {
  /** A later version of the article is of that day, rather than the article. */
  readonly updated: boolean;
}

/**
 * The days that a line states where it holds little beside them: outlet, section, author, clock, address of the page, "Published"; empty for any other.
 * @param opens nothing stands above the line: it may be a headline as well as a header
 */
export function headerDays(line: string, opens: boolean): StatedDay[] {
  const days = line.length > 700 ? [] : writtenDays(line);
  if (days.length === 0 || days.length > 3) {
    return [];
  }
  const plain = line.replace(ADDRESS, ' ').trim();
  if (plain.length > LONGEST || NO_HEADER.test(plain)) {
    return [];
  }
  const stated = statedDays(line);
  const sentence = SENTENCE.exec(line);
  if (sentence && days[0]!.start - sentence[0].length <= 40) {
    return stated;
  }
  return /[.!?]$/.test(plain) && !/\b[ap]\.m\.$|\b\p{L}{2,4}\.$/iu.test(plain)
    ? []
    : holdsLittleElse(line, stated, opens)
      ? stated
      : [];
}

/** The days that a line known to be a header states. */
export function statedDays(line: string): StatedDay[] {
  const days = writtenDays(line);
  return days.map(day => ({ ...day, updated: isUpdate(line, day, days) }));
}

/** The nearest label before it says so: "Updated: ". */
function isUpdate(line: string, day: WrittenDay, days: readonly WrittenDay[]): boolean {
  const from = days.filter(other => other.end <= day.start).at(-1)?.end ?? 0;
  return AGAIN.test(line.slice(from, day.start));
}

function holdsLittleElse(line: string, days: readonly StatedDay[], opens: boolean): boolean {
  const blank = (text: string): string => `|${' '.repeat(Math.max(0, text.length - 2))}|`;
  let rest = line.replace(ADDRESS, blank);
  for (const { start, end } of days) {
    rest = rest.slice(0, start) + blank(rest.slice(start, end)) + rest.slice(end);
  }
  const unlabelled = rest.replace(LABEL, '|');
  const labelled = unlabelled !== rest;
  if (
    !labelled &&
    (/\p{L}{3,} (?:on|since|until|in|by|from|of|for|to|after|before|and) \|/u.test(rest) ||
      (opens && /\| +\p{L}/u.test(rest)))
  ) {
    return false; // "Storm hits on …", "The … Report"
  }
  const cleaned = [CLOCK, ZONE, READING_TIME, WEEKDAYS].reduce(
    (text, pattern) => text.replace(pattern, '|'),
    unlabelled,
  );
  const parts = cleaned
    .split(SEPARATORS)
    .map(part => (labelled ? part.replace(/^[\s:]+/u, '') : part).trim())
    .filter(part => /[\p{L}\p{N}]/u.test(part.replace(DATE_WORDS, '')));
  if (parts.length > 0 && !labelled && days.every(({ year }) => year === null)) {
    return false;
  }
  const words = parts.reduce((sum, part) => sum + part.split(/\s+/).length, 0);
  return words <= MOST_WORDS && parts.every(part => isOutlet(part, opens && !labelled));
}

/** A line with nothing but the name of an outlet. */
export function isOutletLine(line: string): boolean {
  return line.length <= 60 && OUTLETS.test(line) && isOutlet(line, true);
}

/** The name of an outlet, a section or an author. */
function isOutlet(part: string, strict: boolean): boolean {
  const [first = '', ...others] = part.split(' ');
  if (!NAME.test([first, ...others.filter(word => !OUTLETS.test(word))].join(' '))) {
    return false;
  }
  const words = others.length + 1;
  return OUTLETS.test(part) || BY.test(part) ? words <= LONGEST_NAME + 2 : words <= (strict ? 2 : LONGEST_NAME);
}
