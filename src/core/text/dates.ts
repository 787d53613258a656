const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const seasons = new Map([
  ['SP', 'spring'],
  ['SU', 'summer'],
  ['FA', 'autumn'],
  ['WI', 'winter'],
]);
const partsOfDay = new Map([
  ['MO', 'morning'],
  ['MI', 'midday'],
  ['AF', 'afternoon'],
  ['EV', 'evening'],
  ['NI', 'night'],
  ['DT', 'daytime'],
]);
const units = new Map([
  ['Y', 'year'],
  ['M', 'month'],
  ['W', 'week'],
  ['D', 'day'],
  ['H', 'hour'],
  ['S', 'second'],
]);

/** What values without any known part stand for. */
const undated = new Map([
  ['XXXX-XX-XX', 'day'],
  ['XXXX-WXX', 'week'],
  ['XXXX-WXX-WE', 'weekend'],
  ['XXXX-XX', 'month'],
  ['XXXX', 'year'],
]);

/**
 * A TIMEX3 value for a reader: "Tuesday, 2 December 2025", "the week of Monday, 1 December 2025", "December 2025", "a day that
 * the article does not date". A value of another form is given back as it is.
 */
export function readableDate(value: string): string {
  const [day = '', time] = value.startsWith('P') ? [value] : value.split('T');
  const unit = undated.get(day);
  if (unit !== undefined) {
    return undatedTime(unit === 'day' ? (partsOfDay.get(time ?? '') ?? unit) : unit);
  }
  const date = readableDay(day) ?? readableWeek(day) ?? readableMonth(day) ?? readableDuration(day);
  if (date === undefined) {
    return value;
  }
  return time === undefined ? date : `${date}, ${partsOfDay.get(time) ?? time}`;
}

/** "2 December 2025" for an ISO day; other values as `readableDate` gives them. */
export function shortDate(value: string): string {
  return readableDate(value).replace(/^(?:[A-Z][a-z]+day), /, '');
}

/**
 * What a TIMEX3 value without a year or week tells, for a line with little room: "on a Saturday", "on 5 December", "in December".
 * Undefined where it tells nothing, or is a whole date.
 */
export function partialDate(value: string): string | undefined {
  const [, weekday, part] = /^XXXX-WXX-(\d)(?:T([A-Z]{2}))?$/.exec(value) ?? [];
  if (weekday !== undefined) {
    return ['on a', weekdays[Number(weekday) % 7], partsOfDay.get(part ?? '')]
      .filter(word => word !== undefined)
      .join(' ');
  }
  const [, month, day] = /^XXXX-(\d\d)(?:-(\d\d))?$/.exec(value) ?? [];
  const name = months[Number(month) - 1];
  if (name !== undefined) {
    return day === undefined ? `in ${name}` : `on ${Number(day)} ${name}`;
  }
  return value === 'XXXX-WXX-WE' ? 'on a weekend' : undefined;
}

function undatedTime(name: string): string {
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name} that the article does not date`;
}

function readableDay(value: string): string | undefined {
  const [, year, month, day] = /^(\d{4}|XXXX)-(\d\d)-(\d\d)$/.exec(value) ?? [];
  const name = months[Number(month) - 1];
  if (year === undefined || name === undefined) {
    return undefined;
  }
  if (year === 'XXXX') {
    return `${Number(day)} ${name} of an unknown year`;
  }
  const weekday = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay();
  return `${weekdays[weekday]}, ${Number(day)} ${name} ${year}`;
}

function readableWeek(value: string): string | undefined {
  const [, unknown] = /^XXXX-WXX-(\d)$/.exec(value) ?? [];
  if (unknown !== undefined) {
    const weekday = weekdays[Number(unknown) % 7];
    return weekday === undefined ? undefined : `a ${weekday} of an unknown week`;
  }
  const [, year, week, day] = /^(\d{4})-W(\d\d)(?:-(\d|WE))?$/.exec(value) ?? [];
  if (year === undefined) {
    return undefined;
  }
  const monday = mondayOf(Number(year), Number(week));
  if (day === 'WE') {
    return `the weekend of ${dayAfter(monday, 5)}`;
  }
  return day === undefined ? `the week of ${dayAfter(monday, 0)}` : dayAfter(monday, Number(day) - 1);
}

/** ISO 8601: week 1 is the one with 4 January. */
function mondayOf(year: number, week: number): number {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const weekday = (fourth.getUTCDay() + 6) % 7;
  return Date.UTC(year, 0, 4 - weekday + (week - 1) * 7);
}

function dayAfter(start: number, days: number): string {
  const iso = new Date(start + days * 86_400_000).toISOString().slice(0, 10);
  return readableDay(iso) ?? iso;
}

function readableMonth(value: string): string | undefined {
  const [, year, part] = /^(XXXX|\d{4}|\d{3}X?)(?:-([A-Z0-9]{2}))?$/.exec(value) ?? [];
  if (year === undefined) {
    return undefined;
  }
  const named = year.length === 4 && !year.endsWith('X') ? year : `the ${year.slice(0, 3)}0s`;
  if (part === undefined) {
    return named;
  }
  const name = partOfYear(part);
  if (year === 'XXXX') {
    return name && `${name} of an unknown year`;
  }
  return name === undefined ? undefined : `${name}${name.startsWith('quarter') ? ' of' : ''} ${named}`;
}

/** "December", "summer", "quarter 3". */
function partOfYear(part: string): string | undefined {
  const quarter = /^Q(\d)$/.exec(part)?.[1];
  return months[Number(part) - 1] ?? seasons.get(part) ?? (quarter === undefined ? undefined : `quarter ${quarter}`);
}

function readableDuration(value: string): string | undefined {
  const [, time, count, letter] = /^P(T?)(\d+|X)([YMWDHS])$/.exec(value) ?? [];
  const unit = time === 'T' && letter === 'M' ? 'minute' : units.get(letter ?? '');
  if (count === undefined || unit === undefined) {
    return undefined;
  }
  return count === 'X' ? `some ${unit}s` : `${count} ${unit}${count === '1' ? '' : 's'}`;
}
