import type { Region } from '../analysis';
import { type StatedDay, statedDays } from './headerLine';

/** The days that datelines, bylines and header lines state. */
export function daysStated(text: string, regions: readonly Region[]): StatedDay[] {
  return regions
    .filter(({ kind }) => kind === 'dateline' || kind === 'byline')
    .flatMap(region =>
      statedDays(text.slice(region.start, region.end)).map(day => ({
        ...day,
        start: region.start + day.start,
        end: region.start + day.end,
      })),
    );
}

/** The day of writing that they state without a year, where they state none with one. */
export function openDayOf(stated: readonly StatedDay[]): StatedDay | undefined {
  return stated.some(({ year }) => year !== null) ? undefined : stated.find(({ updated }) => !updated);
}
