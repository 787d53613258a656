import type { Region, TimeExpression, WeekdayClue } from '../analysis';

/** The weekday of which news tells first as past, outside "Monday's accident", 1 for Monday to 7 for Sunday; undefined where its first paragraph names none. */
export function newsDay(
  text: string,
  regions: readonly Region[],
  times: readonly Pick<TimeExpression, 'start' | 'end' | 'meaning' | 'direction'>[],
): number | undefined {
  const lead = regions.find(({ kind }) => kind === 'paragraph');
  for (const { start, end, meaning, direction } of lead ? times : []) {
    const day = meaning.kind === 'clock' ? meaning.day : meaning;
    if (
      start >= lead!.start &&
      end <= lead!.end &&
      day.kind === 'weekday' &&
      day.step === null &&
      direction === 'back' &&
      !/^['’]s/.test(text.slice(end, end + 2))
    ) {
      return day.weekday;
    }
  }
  return undefined;
}

/** News is told on its day more often than what people said is. */
const NEWS_COUNT = 2;

/** As if people spoke on the day of the news, where they speak on none. */
export function cluesWithNewsDay(clues: readonly WeekdayClue[], day: number | undefined): readonly WeekdayClue[] {
  return day === undefined || clues.some(({ looks }) => looks === 'spoken')
    ? clues
    : [
        { weekday: day, looks: 'spoken', count: NEWS_COUNT },
        ...clues.filter(({ weekday, looks }) => weekday !== day || looks !== 'back'),
      ];
}
