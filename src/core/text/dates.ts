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

/**
 * A TIMEX3 value for a reader: "Tuesday, 2 December 2025", "the week of Monday, 1 December 2025", "December 2025". A value
 * of another form is given back as it is.
 */
export function readableDate(value: string): string {
  const [day = '', time] = value.startsWith('P') ? [value] : value.split('T');
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
  const [, year, part] = /^(\d{4}|\d{3}X?)(?:-([A-Z0-9]{2}))?$/.exec(value) ?? [];
  if (year === undefined) {
    return undefined;
  }
  const named = year.length === 4 && !year.endsWith('X') ? year : `the ${year.slice(0, 3)}0s`;
  if (part === undefined) {
    return named;
  }
  const month = months[Number(part) - 1];
  const quarter = /^Q(\d)$/.exec(part)?.[1];
  const name = month ?? seasons.get(part) ?? (quarter === undefined ? undefined : `quarter ${quarter} of`);
  return name === undefined ? undefined : `${name} ${named}`;
}

function readableDuration(value: string): string | undefined {
  const [, time, count, letter] = /^P(T?)(\d+|X)([YMWDHS])$/.exec(value) ?? [];
  const unit = time === 'T' && letter === 'M' ? 'minute' : units.get(letter ?? '');
  if (count === undefined || unit === undefined) {
    return undefined;
  }
  return count === 'X' ? `some ${unit}s` : `${count} ${unit}${count === '1' ? '' : 's'}`;
}
