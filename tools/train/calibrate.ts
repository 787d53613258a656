import { calibrated, type Calibration, logOdds } from '../../src/core/language/tagger/modelFile';
import { nameKinds } from '../../src/core/language/tagger/labels';
import type { Judged } from './scoring';

const AS_IT_IS: Calibration = { slope: 1, offset: 0 };

/** For each kind the slope and offset that make probabilities most true of the judged names (logistic regression by Newton's method; Platt 1999). */
export function calibrate(judged: readonly Judged[]): Calibration[] {
  return nameKinds.map((_, kind) => {
    const own = judged.filter(name => name.kind === kind);
    return own.length < 50 ? AS_IT_IS : fit(own);
  });
}

/** How strongly a slope of 1 and an offset of 0 are believed in: as one name. */
const PRIOR = 1;

function fit(judged: readonly Judged[]): Calibration {
  const odds = judged.map(({ probability }) => logOdds(probability));
  const loss = (slope: number, offset: number): number =>
    judged.reduce(
      (sum, { right }, i) => {
        const x = slope * odds[i]! + offset;
        return sum + Math.log(1 + Math.exp(-Math.abs(x))) + Math.max(0, right ? -x : x);
      },
      (PRIOR / 2) * ((slope - 1) ** 2 + offset ** 2),
    );
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < 25; round++) {
    let [g0, g1, h00, h01, h11] = [-PRIOR * offset, -PRIOR * (slope - 1), PRIOR, 0, PRIOR];
    judged.forEach(({ right }, i) => {
      const x = odds[i]!;
      const p = 1 / (1 + Math.exp(-(slope * x + offset)));
      const error = (right ? 1 : 0) - p;
      const spread = p * (1 - p);
      g0 += error;
      g1 += error * x;
      h00 += spread;
      h01 += spread * x;
      h11 += spread * x * x;
    });
    const determinant = h00 * h11 - h01 * h01;
    const toOffset = (h11 * g0 - h01 * g1) / determinant;
    const toSlope = (h00 * g1 - h01 * g0) / determinant;
    // Newton's step may lead too far: half of it, until it leads down.
    let part = 1;
    while (part > 1e-6 && loss(slope + part * toSlope, offset + part * toOffset) > loss(slope, offset)) {
      part /= 2;
    }
    slope += part * toSlope;
    offset += part * toOffset;
  }
  return { slope: Math.fround(slope), offset: Math.fround(offset) };
}

/** A row of a reliability table: names whose confidence lies between two bounds, what they claim and how many are right, in percent. */
export interface Reliability {
  readonly from: number;
  readonly to: number;
  readonly names: number;
  readonly claimed: number;
  readonly right: number;
}

const BOUNDS = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1];

export function reliability(
  parts: readonly { readonly judged: readonly Judged[]; readonly calibration: readonly Calibration[] }[],
): Reliability[] {
  const claims = parts.flatMap(({ judged, calibration }) =>
    judged.map(name => ({ ...name, confidence: calibrated(name.probability, calibration[name.kind]!) })),
  );
  const percent = (sum: number, count: number): number => (count === 0 ? 0 : Math.round((1000 * sum) / count) / 10);
  return BOUNDS.slice(0, -1).map((from, i) => {
    const to = BOUNDS[i + 1]!;
    const own = claims.filter(({ confidence }) => confidence >= from && (confidence < to || to === 1));
    return {
      from,
      to,
      names: own.length,
      claimed: percent(
        own.reduce((sum, name) => sum + name.confidence, 0),
        own.length,
      ),
      right: percent(own.filter(name => name.right).length, own.length),
    };
  });
}
