import { createRandom } from './random';

/** A sparse matrix by rows. */
export interface Sparse {
  readonly rows: number;
  readonly columns: number;
  readonly rowStart: Int32Array;
  readonly column: Int32Array;
  readonly value: Float32Array;
}

/**
 * The rows of a matrix in few dimensions: left singular vectors times the square roots of their values, by randomized subspace iteration
 * (Halko, Martinsson and Tropp 2011). `rows * dimensions`, row by row.
 */
export function embed(matrix: Sparse, dimensions: number, rounds: number, seed: number): Float32Array {
  const width = dimensions + 16;
  const random = createRandom(seed);
  let right = new Float32Array(matrix.columns * width);
  for (let i = 0; i < right.length; i++) {
    right[i] = random() + random() + random() - 1.5;
  }
  let left = new Float32Array(0);
  for (let round = 0; round < rounds; round++) {
    left = times(matrix, right, width);
    orthonormalize(left, matrix.rows, width);
    right = transposedTimes(matrix, left, width);
  }
  const { values, vectors } = eigen(gram(right, matrix.columns, width), width);
  const order = Array.from(values.keys()).sort((a, b) => values[b]! - values[a]!);
  const result = new Float32Array(matrix.rows * dimensions);
  for (let k = 0; k < dimensions; k++) {
    const from = order[k]!;
    const scale = Math.sqrt(Math.sqrt(Math.max(0, values[from]!)));
    for (let r = 0; r < matrix.rows; r++) {
      let sum = 0;
      for (let j = 0; j < width; j++) {
        sum += left[r * width + j]! * vectors[j * width + from]!;
      }
      result[r * dimensions + k] = sum * scale;
    }
  }
  return result;
}

function times(matrix: Sparse, right: Float32Array, width: number): Float32Array<ArrayBuffer> {
  const result = new Float32Array(matrix.rows * width);
  for (let r = 0; r < matrix.rows; r++) {
    const at = r * width;
    for (let k = matrix.rowStart[r]!; k < matrix.rowStart[r + 1]!; k++) {
      const value = matrix.value[k]!;
      const from = matrix.column[k]! * width;
      for (let j = 0; j < width; j++) {
        result[at + j]! += value * right[from + j]!;
      }
    }
  }
  return result;
}

function transposedTimes(matrix: Sparse, left: Float32Array, width: number): Float32Array<ArrayBuffer> {
  const result = new Float32Array(matrix.columns * width);
  for (let r = 0; r < matrix.rows; r++) {
    const from = r * width;
    for (let k = matrix.rowStart[r]!; k < matrix.rowStart[r + 1]!; k++) {
      const value = matrix.value[k]!;
      const at = matrix.column[k]! * width;
      for (let j = 0; j < width; j++) {
        result[at + j]! += value * left[from + j]!;
      }
    }
  }
  return result;
}

/** Gram-Schmidt on the columns, twice for exactness. */
function orthonormalize(matrix: Float32Array, rows: number, width: number): void {
  for (let pass = 0; pass < 2; pass++) {
    for (let j = 0; j < width; j++) {
      for (let i = 0; i < j; i++) {
        let dot = 0;
        for (let r = 0; r < rows; r++) {
          dot += matrix[r * width + i]! * matrix[r * width + j]!;
        }
        for (let r = 0; r < rows; r++) {
          matrix[r * width + j]! -= dot * matrix[r * width + i]!;
        }
      }
      let norm = 0;
      for (let r = 0; r < rows; r++) {
        norm += matrix[r * width + j]! ** 2;
      }
      const scale = norm > 0 ? 1 / Math.sqrt(norm) : 0;
      for (let r = 0; r < rows; r++) {
        matrix[r * width + j]! *= scale;
      }
    }
  }
}

function gram(matrix: Float32Array, rows: number, width: number): Float64Array {
  const result = new Float64Array(width * width);
  for (let r = 0; r < rows; r++) {
    for (let i = 0; i < width; i++) {
      const value = matrix[r * width + i]!;
      for (let j = i; j < width; j++) {
        result[i * width + j]! += value * matrix[r * width + j]!;
      }
    }
  }
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < i; j++) {
      result[i * width + j] = result[j * width + i]!;
    }
  }
  return result;
}

/** Eigenvalues and vectors (in columns) of a symmetric matrix by Jacobi's rotations. */
function eigen(matrix: Float64Array, size: number): { values: Float64Array; vectors: Float64Array } {
  const a = matrix.slice();
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    vectors[i * size + i] = 1;
  }
  for (let sweep = 0; sweep < 30; sweep++) {
    let off = 0;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        const apq = a[p * size + q]!;
        off += apq * apq;
        if (Math.abs(apq) < 1e-12) {
          continue;
        }
        const theta = (a[q * size + q]! - a[p * size + p]!) / (2 * apq);
        const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let k = 0; k < size; k++) {
          const kp = a[k * size + p]!;
          const kq = a[k * size + q]!;
          a[k * size + p] = c * kp - s * kq;
          a[k * size + q] = s * kp + c * kq;
        }
        for (let k = 0; k < size; k++) {
          const pk = a[p * size + k]!;
          const qk = a[q * size + k]!;
          a[p * size + k] = c * pk - s * qk;
          a[q * size + k] = s * pk + c * qk;
          const vp = vectors[k * size + p]!;
          const vq = vectors[k * size + q]!;
          vectors[k * size + p] = c * vp - s * vq;
          vectors[k * size + q] = s * vp + c * vq;
        }
      }
    }
    if (off < 1e-9) {
      break;
    }
  }
  return { values: Float64Array.from({ length: size }, (_, i) => a[i * size + i]!), vectors };
}

/** Scales every row to length one. */
export function normalizeRows(vectors: Float32Array, width: number): void {
  for (let at = 0; at < vectors.length; at += width) {
    let norm = 0;
    for (let j = 0; j < width; j++) {
      norm += vectors[at + j]! ** 2;
    }
    const scale = norm > 0 ? 1 / Math.sqrt(norm) : 0;
    for (let j = 0; j < width; j++) {
      vectors[at + j]! *= scale;
    }
  }
}

/**
 * Spherical k-means (Dhillon and Modha 2001) over rows of length one, from rows drawn at random, early ones more often.
 * @returns the cluster of each row, and the centres
 */
export function cluster(
  vectors: Float32Array,
  width: number,
  clusters: number,
  rounds: number,
  random: () => number,
): { of: Uint16Array; centres: Float32Array } {
  const count = vectors.length / width;
  const centres = new Float32Array(clusters * width);
  const chosen = new Set<number>();
  while (chosen.size < Math.min(clusters, count)) {
    chosen.add(Math.floor(random() ** 2 * count));
  }
  [...chosen].forEach((row, i) => centres.set(vectors.subarray(row * width, (row + 1) * width), i * width));
  const of = new Uint16Array(count);
  for (let round = 0; round < rounds; round++) {
    assign(vectors, width, centres, of);
    const sums = new Float32Array(clusters * width);
    for (let r = 0; r < count; r++) {
      const at = of[r]! * width;
      for (let j = 0; j < width; j++) {
        sums[at + j]! += vectors[r * width + j]!;
      }
    }
    for (let c = 0; c < clusters; c++) {
      if (!sums.subarray(c * width, (c + 1) * width).some(value => value !== 0)) {
        const row = Math.floor(random() * count);
        sums.set(vectors.subarray(row * width, (row + 1) * width), c * width);
      }
    }
    normalizeRows(sums, width);
    centres.set(sums);
  }
  assign(vectors, width, centres, of);
  return { of, centres };
}

function assign(vectors: Float32Array, width: number, centres: Float32Array, of: Uint16Array): void {
  const clusters = centres.length / width;
  for (let r = 0; r < of.length; r++) {
    const at = r * width;
    let best = 0;
    let highest = -Infinity;
    for (let c = 0; c < clusters; c++) {
      const from = c * width;
      let dot = 0;
      for (let j = 0; j < width; j += 4) {
        dot +=
          vectors[at + j]! * centres[from + j]! +
          vectors[at + j + 1]! * centres[from + j + 1]! +
          vectors[at + j + 2]! * centres[from + j + 2]! +
          vectors[at + j + 3]! * centres[from + j + 3]!;
      }
      if (dot > highest) {
        highest = dot;
        best = c;
      }
    }
    of[r] = best;
  }
}
