const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A day, month or year. */
const TIME = /^\d{4}(?:-\d{2}){0,2}$/;

/** Why a text is no ISO day; undefined where it is one. */
export function faultOfDay(text: string): string | undefined {
  if (!DAY.test(text)) {
    return 'A day is written as 2026-03-31.';
  }
  return isInCalendar(text) ? undefined : 'There is no such day.';
}

/** Why a text is no ISO day, month or year, nor two with a slash between; undefined where it is. */
export function faultOfTime(text: string): string | undefined {
  const parts = text.split('/');
  if (parts.length > 2 || !parts.every(part => TIME.test(part))) {
    return 'A time is written as 2026-03-31, 2026-03, 2026 or 2026-03-31/2026-04-02.';
  }
  if (!parts.every(isInCalendar)) {
    return 'There is no such day or month.';
  }
  const [from = '', to = ''] = parts;
  return parts.length === 2 && to < from && !from.startsWith(to) ? 'It ends before it begins.' : undefined;
}

/** @param text a day, month or year */
function isInCalendar(text: string): boolean {
  const [year, month = 1, day = 1] = text.split('-').map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year!, month - 1, day);
  return year! > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
