import { scaleLinear } from 'd3-scale';

/** Days as counts from 1970-01-01, both counted in. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/**
 * A part of the axis with one scale. `open` shows day by day; `coarse` is where only weeks, months or years are known, at a smaller
 * scale; `folded` is a long time without events, at a fixed width.
 */
export interface Stretch {
  readonly kind: 'open' | 'coarse' | 'folded';
  /** From the start of the first day up to the start of the second. */
  readonly from: number;
  readonly to: number;
  /** In pixels. */
  readonly x0: number;
  readonly x1: number;
}

export interface TimeScale {
  /** In order, without gaps; empty where there is nothing to show. */
  readonly stretches: readonly Stretch[];
  /** In pixels, margins counted in. */
  readonly width: number;
  /** Where a day begins, in pixels; days may be fractions. */
  x(day: number): number;
  day(x: number): number;
}

export interface ScaleRoom {
  /** In pixels: what is filled at a zoom of 1. */
  readonly width: number;
  /** How many times as wide as at 1 a day is; a fold stays as it is. */
  readonly zoom: number;
}

export const MARGIN = 20; // pixels at both ends
const FOLD_PX = 56; // room for "3 years"
const WIDEST_DAY_PX = 320; // at a zoom of 1: a story of one day does not spread over a screen
const WIDEST_PX = 60_000; // of all: browsers draw no picture of any width
/** A longer span says when something was only roughly. */
const EXACT_DAYS = 7;
/** In days of the scale: what a longer span takes, and what a single day by itself, so that its month can be written above. */
const LONE_UNITS = 4;
const COARSE_PX = 110; // at a zoom of 1: beside days, a year does not take more
const COARSE_SHARE = 0.3; // of the room, folds apart: beside days, all longer spans do not take more
/** An empty time that would take the room of more days is folded. */
const FOLD_UNITS = 10;

/** Part of the axis that takes `rate` times a day's room for each day; 0 for a fold. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly rate: number;
}

/** A scale that gives time room by what is known of it. */
export function timeScale(spans: readonly DaySpan[], room: ScaleRoom): TimeScale {
  const fit = fitted(spans, LONE_UNITS, room.width);
  const smaller = shrinkOf(fit);
  const { parts, units, unit: whole } = smaller < 1 ? fitted(spans, LONE_UNITS * smaller, room.width) : fit;
  const unit = Math.min(whole * room.zoom, WIDEST_PX / Math.max(units, 1));
  let x = MARGIN;
  const stretches = parts.map(({ from, to, rate }): Stretch => {
    const x0 = x;
    x += rate === 0 ? FOLD_PX : (to - from) * rate * unit;
    return { kind: rate === 0 ? 'folded' : rate < 1 ? 'coarse' : 'open', from, to, x0, x1: x };
  });
  const last = stretches.at(-1);
  const scale = scaleLinear()
    .domain([...stretches.map(({ from }) => from), last?.to ?? 1])
    .range([...stretches.map(({ x0 }) => x0), last?.x1 ?? x])
    .clamp(true);
  return {
    stretches,
    width: Math.max(x + MARGIN, room.width),
    x: day => (last ? scale(day) : MARGIN),
    day: px => (last ? scale.invert(px) : 0),
  };
}

interface Fit {
  readonly parts: readonly Part[];
  /** How many days' room the whole takes. */
  readonly units: number;
  /** The pixels of one, so that all is seen. */
  readonly unit: number;
}

/** How much smaller longer spans are to be than at first, so that what is known to the day keeps most of the room. */
function shrinkOf({ parts, units, unit }: Fit): number {
  const rough = parts.reduce((sum, { from, to, rate }) => sum + (rate < 1 ? (to - from) * rate : 0), 0);
  const exact = units - rough;
  const share = (exact * COARSE_SHARE) / (1 - COARSE_SHARE) / rough;
  return exact === 0 || rough === 0 ? 1 : Math.min(1, COARSE_PX / (unit * LONE_UNITS), share);
}

/** The whole axis, without gaps. */
function fitted(spans: readonly DaySpan[], roughUnits: number, width: number): Fit {
  const parts = joined(folded(ratedParts(spans, roughUnits), roughUnits));
  const units = parts.reduce((sum, { from, to, rate }) => sum + (to - from) * rate, 0);
  const folds = parts.filter(({ rate }) => rate === 0).length * FOLD_PX;
  const free = Math.max(width - 2 * MARGIN - folds, 100);
  return { parts, units, unit: Math.min(free / units, WIDEST_DAY_PX) };
}

/**
 * The times that something is known of, with their rates; what lies between has none.
 * @param roughUnits the room that a longer span takes, in days
 */
function ratedParts(spans: readonly DaySpan[], roughUnits: number): readonly Part[] {
  const exact = runs(spans.filter(({ first, last }) => last - first < EXACT_DAYS));
  const rough = spans.filter(({ first, last }) => last - first >= EXACT_DAYS);
  const roughStarts = rough
    .map(({ first, last }) => ({ from: first, to: last + 1, rate: roughUnits / (last + 1 - first) }))
    .sort((a, b) => b.rate - a.rate);
  // What is known best decides; each later one gets only what is left of it.
  const taken: Part[] = [...exact];
  for (const part of dedupe(roughStarts)) {
    taken.push(...without(part, taken));
  }
  return taken.sort((a, b) => a.from - b.from);
}

/** Days that are told exactly, joined over short empty times, so that a week looks like a week. */
function runs(spans: readonly DaySpan[]): Part[] {
  const result: { from: number; to: number; rate: number }[] = [];
  for (const { first, last } of [...spans].sort((a, b) => a.first - b.first)) {
    const run = result.at(-1);
    if (run && first - run.to <= FOLD_UNITS) {
      run.to = Math.max(run.to, last + 1);
    } else {
      result.push({ from: first, to: last + 1, rate: 1 });
    }
  }
  for (const run of result) {
    run.rate = Math.max(1, LONE_UNITS / (run.to - run.from));
  }
  return result;
}

function dedupe(parts: readonly Part[]): readonly Part[] {
  return [...new Map(parts.map(part => [`${part.from} ${part.to}`, part])).values()];
}

/** What of a part no other takes. */
function without(part: Part, others: readonly Part[]): readonly Part[] {
  let left: readonly Part[] = [part];
  for (const { from, to } of others) {
    left = left.flatMap(piece =>
      [
        ...(piece.from < from ? [{ ...piece, to: Math.min(piece.to, from) }] : []),
        ...(piece.to > to ? [{ ...piece, from: Math.max(piece.from, to) }] : []),
      ].filter(({ from: start, to: end }) => start < end),
    );
  }
  return left;
}

/** Fills what lies between: short times at a scale of what is beside them, long ones as folds. */
function folded(parts: readonly Part[], roughUnits: number): readonly Part[] {
  return parts.flatMap((part, index) => {
    const before = parts[index - 1];
    if (!before || before.to >= part.from) {
      return [part];
    }
    const days = part.from - before.to;
    const beside = Math.min(before.rate, part.rate);
    // Beside a day up to some days stay open, between longer spans a time that is no longer than they are.
    const isOpen = Math.max(before.rate, part.rate) < 1 ? days * beside <= roughUnits : days <= FOLD_UNITS;
    const rate = isOpen ? Math.min(Math.max(before.rate, part.rate), 1) : 0;
    return [{ from: before.to, to: part.from, rate }, part];
  });
}

/** Neighbours of the same scale as one. */
function joined(parts: readonly Part[]): readonly Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const before = result.at(-1);
    if (before?.rate === part.rate && before.to === part.from) {
      result[result.length - 1] = { ...before, to: part.to };
    } else {
      result.push(part);
    }
  }
  return result;
}
