/** Hashing of features to rows of the weight table (the "hashing trick"; Weinberger et al. 2009). 32-bit integers throughout. */

export const ROW_BITS = 20;
export const ROWS = 1 << ROW_BITS;

/** The hash of no text, and that of a text with one UTF-16 code unit more (FNV-1a); the last step is `| 0`. */
export const EMPTY_HASH = 0x811c9dc5;
export const extend = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** FNV-1a over UTF-16 code units. */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = EMPTY_HASH;
  for (let i = start; i < end; i++) {
    hash = extend(hash, text.charCodeAt(i));
  }
  return hash | 0;
}

export function join(a: number, b: number): number {
  let hash = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) + b;
  hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39);
  return hash ^ (hash >>> 16);
}

/** The row of a feature: its template's number and its value. */
export function row(template: number, value: number): number {
  let hash = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 14)) & (ROWS - 1);
}
