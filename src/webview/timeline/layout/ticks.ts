import { utcDay, utcMonday, utcMonth, utcYear, type TimeInterval } from 'd3-time';
import { utcFormat } from 'd3-time-format';
import type { Stretch, TimeScale } from './timeScale';

const DAY_MS = 86_400_000;

/** A line of the axis, in pixels. */
export interface Tick {
  readonly x: number;
  /** A line where a day, week, month or year begins. */
  readonly weight: 'fine' | 'strong';
}

export interface AxisLabel {
  readonly text: string;
  /** In pixels, of its start or middle. */
  readonly x: number;
  readonly anchor: 'start' | 'middle';
  /** Of two rows the upper has months and years, the lower what is finer. */
  readonly row: 'upper' | 'lower';
}

export interface Axis {
  readonly ticks: readonly Tick[];
  readonly labels: readonly AxisLabel[];
  /** Long times without events, with how long they are. */
  readonly folds: readonly Fold[];
}

export interface Fold {
  readonly x0: number;
  readonly x1: number;
  /** "3 years"; empty where there is no room for it. */
  readonly text: string;
}

/** The width of a text in pixels, as it will be drawn. */
export type Measure = (text: string) => number;

interface Level {
  readonly interval: TimeInterval;
  /** Usual length, in days. */
  readonly days: number;
  readonly format: (date: Date) => string;
  /** Pixels that a label takes. */
  readonly room: number;
  /** What the upper row says beside it. */
  readonly above: 'month' | 'year' | 'nothing';
}

const years = (step: number): Level => ({
  interval: step === 1 ? utcYear : (utcYear.every(step) ?? utcYear),
  days: 365 * step,
  format: utcFormat('%Y'),
  room: 44,
  above: 'nothing',
});

const levels: readonly Level[] = [
  { interval: utcDay, days: 1, format: utcFormat('%a %-d'), room: 52, above: 'month' },
  { interval: utcDay, days: 1, format: utcFormat('%-d'), room: 22, above: 'month' },
  { interval: utcMonday, days: 7, format: utcFormat('%-d'), room: 24, above: 'month' },
  { interval: utcMonth, days: 30, format: utcFormat('%b'), room: 36, above: 'year' },
  { interval: utcMonth.every(3) ?? utcMonth, days: 91, format: utcFormat('%b'), room: 36, above: 'year' },
  ...[1, 2, 5, 10, 20, 50, 100].map(years),
];

const aboveIntervals = { month: utcMonth, year: utcYear } as const;
const aboveFormats = { month: utcFormat('%B %Y'), year: utcFormat('%Y') } as const;
const GAP = 8; // pixels between labels

/** Lines and labels, as fine as there is room for in each stretch; no labels overlap. */
export function axisOf({ stretches }: TimeScale, measure: Measure): Axis {
  const ticks: Tick[] = [];
  const labels: AxisLabel[] = [];
  const folds: Fold[] = [];
  for (const stretch of stretches) {
    if (stretch.kind === 'folded') {
      folds.push({ x0: stretch.x0, x1: stretch.x1, text: lengthOf(stretch.to - stretch.from) });
      continue;
    }
    const level = levelOf(stretch);
    const at = positionsIn(stretch);
    const centred = level.interval === utcDay;
    for (const day of startsIn(stretch, level.interval)) {
      const date = dateOf(day);
      const x = at(day);
      ticks.push({ x, weight: level.above !== 'nothing' && date.getUTCDate() === 1 ? 'strong' : 'fine' });
      const text = level.format(date);
      if (centred) {
        labels.push({ text, x: (x + at(day + 1)) / 2, anchor: 'middle', row: 'lower' });
      } else if (x + measure(text) <= stretch.x1) {
        labels.push({ text, x: x + 3, anchor: 'start', row: 'lower' });
      }
    }
    labels.push(...upperLabels(stretch, level, at));
  }
  const shown = spaced(labels, measure);
  return {
    ticks,
    labels: shown,
    folds: folds.map(fold => (touches(fold, shown, measure) ? { ...fold, text: '' } : fold)),
  };
}

/** Whether the length of a fold would be written over a label beside it. */
function touches({ x0, x1, text }: Fold, labels: readonly AxisLabel[], measure: Measure): boolean {
  const [start, end] = [(x0 + x1 - measure(text)) / 2, (x0 + x1 + measure(text)) / 2];
  return labels.some(({ row, x, text: other }) => row === 'upper' && x < end && x + measure(other) > start);
}

function levelOf({ from, to, x0, x1 }: Stretch): Level {
  const perDay = (x1 - x0) / (to - from);
  return levels.find(({ days, room }) => days * perDay >= room) ?? levels.at(-1)!;
}

/** The month or year that a stretch begins in, and each that begins in it. */
function upperLabels(stretch: Stretch, level: Level, at: (day: number) => number): readonly AxisLabel[] {
  const named = level.above === 'nothing' && startsIn(stretch, level.interval).length > 0;
  if (named) {
    return [];
  }
  const above = level.above === 'nothing' ? 'year' : level.above;
  const inside = startsIn(stretch, aboveIntervals[above]);
  const days = inside[0] === stretch.from ? inside : [stretch.from, ...inside];
  return days.map(day => ({
    text: aboveFormats[above](dateOf(day)),
    x: at(day) + 3,
    anchor: 'start' as const,
    row: 'upper' as const,
  }));
}

/** Left to right, without those that would touch the one before in their row. */
function spaced(labels: readonly AxisLabel[], measure: Measure): readonly AxisLabel[] {
  const ends = { upper: -Infinity, lower: -Infinity };
  let said = '';
  return [...labels]
    .sort((a, b) => a.x - b.x)
    .filter(({ text, x, anchor, row }) => {
      const width = measure(text);
      const start = anchor === 'middle' ? x - width / 2 : x;
      // A year need not be said again beside its months.
      if (start < ends[row] + GAP || (row === 'upper' && said.endsWith(text))) {
        return false;
      }
      said = row === 'upper' ? text : said;
      ends[row] = start + width;
      return true;
    });
}

function startsIn({ from, to }: Stretch, interval: TimeInterval): readonly number[] {
  return interval.range(interval.ceil(dateOf(from)), dateOf(to)).map(date => date.getTime() / DAY_MS);
}

function positionsIn({ from, to, x0, x1 }: Stretch): (day: number) => number {
  return day => x0 + ((day - from) / (to - from)) * (x1 - x0);
}

function dateOf(day: number): Date {
  return new Date(day * DAY_MS);
}

/** "17 days", "5 months", "3 years". */
function lengthOf(days: number): string {
  if (days < 60) {
    return `${days} days`;
  }
  const months = Math.round(days / 30.44);
  return months < 24 ? `${months} months` : `${Math.round(days / 365.25)} years`;
}
