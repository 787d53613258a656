import { months, weekdays } from '../src/core/language/words';
import { parseDay, weekdayOf } from '../src/core/article/times/calendar';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** How outlets write an article's date in a line of its own; each from an ISO day. */
export const headerForms: readonly ((iso: string) => string)[] = [
  iso => `The Ledger, ${dayFirst(iso)}`,
  iso => `Gazette Business | ${weekdayOfDay(iso)}, ${monthFirst(iso)}`,
  iso => `Published 14:05 GMT, ${dayFirst(iso)}`,
  iso => `Updated: ${short(iso)} 2:14 PM`,
  iso => iso,
  iso => dayFirst(iso),
  iso => monthFirst(iso).toUpperCase(),
  iso => `https://www.ledger.example/world/${iso.replaceAll('-', '/')}/a-page`,
  iso => `www.ledger.example/${iso}-a-page.html`,
  iso => `By Jane Doe | ${monthFirst(iso)}`,
  iso => `By Jane Doe, Harbour Correspondent\n${dayFirst(iso)}`,
  iso => `World news${weekdayOfDay(iso).slice(0, 3)} ${dayFirst(iso)} 14.05 GMT`,
  iso => `First published on ${weekdayOfDay(iso)}, ${dayFirst(iso)}`,
  iso => `${short(iso)} / 2:14 PM / Gazette News`,
  iso => `${Number(iso.slice(5, 7))}/${Number(iso.slice(8))}/${iso.slice(0, 4)} 3:15 p.m. ET`,
  iso => `${iso}T10:00:00Z`,
];

function parts(iso: string): { readonly year: string; readonly month: string; readonly day: number } {
  const [year = '', month, day] = iso.split('-');
  return { year, month: capital(months[Number(month) - 1]!), day: Number(day) };
}

function dayFirst(iso: string): string {
  const { year, month, day } = parts(iso);
  return `${day} ${month} ${year}`;
}

function monthFirst(iso: string): string {
  const { year, month, day } = parts(iso);
  return `${month} ${day}, ${year}`;
}

function short(iso: string): string {
  const { year, month, day } = parts(iso);
  return `${month.slice(0, 3)} ${day}, ${year}`;
}

function weekdayOfDay(iso: string): string {
  return capital(weekdays[weekdayOf(parseDay(iso)!) - 1]!);
}
