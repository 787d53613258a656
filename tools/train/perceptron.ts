/**
 * Weights of an averaged perceptron (Freund and Schapire 1999; Collins 2002): `width` of them for each row, and the sums to average them
 * over all steps of the training.
 */
export class Perceptron {
  private readonly weights: Float32Array;
  /** For each weight the sum of its changes, each times the step it was made at. */
  private readonly late: Float64Array;
  private readonly scores: Float64Array;
  private steps = 1;

  constructor(
    rows: number,
    private readonly width: number,
  ) {
    this.weights = new Float32Array(rows * width);
    this.late = new Float64Array(rows * width);
    this.scores = new Float64Array(width);
  }

  /** The class of the highest score for an item with these rows. */
  best(rows: Int32Array, count: number): number {
    const { weights, scores, width } = this;
    scores.fill(0);
    for (let i = 0; i < count; i++) {
      const at = rows[i]! * width;
      for (let j = 0; j < width; j++) {
        scores[j]! += weights[at + j]!;
      }
    }
    let highest = 0;
    for (let j = 1; j < width; j++) {
      if (scores[j]! > scores[highest]!) {
        highest = j;
      }
    }
    return highest;
  }

  /** One step of training: moves the weights where the class found is not the right one. */
  learn(rows: Int32Array, count: number, found: number, right: number): void {
    this.steps++;
    if (found !== right) {
      for (let i = 0; i < count; i++) {
        this.move(rows[i]! * this.width + right, 1);
        this.move(rows[i]! * this.width + found, -1);
      }
    }
  }

  averaged(): Float32Array {
    return this.weights.map((weight, k) => weight - this.late[k]! / this.steps);
  }

  private move(k: number, by: number): void {
    this.weights[k]! += by;
    this.late[k]! += by * this.steps;
  }
}

/**
 * Weights in eight bits: the `most` largest, whatever their sign; the others are zero. A handful of outliers is cut so that the rest keeps
 * its grain.
 */
export function inEightBits(weights: Float32Array, most: number): Int8Array {
  const sizes = weights
    .map(Math.abs)
    .filter(size => size > 0)
    .sort();
  const smallest = sizes[Math.max(0, sizes.length - most)] ?? 0;
  const step = (sizes[Math.max(0, sizes.length - 5)] ?? 1) / 127;
  return Int8Array.from(weights, weight =>
    Math.abs(weight) < smallest ? 0 : Math.max(-127, Math.min(127, Math.round(weight / step))),
  );
}
