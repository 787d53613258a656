/**
 * How like what was around a place is to what is around one now, from 0 to 1: one less the edits that the one needs to become the other over its
 * length (Levenshtein 1966). Both begin next to the place and lead away from it; of what is there now, so much counts as suits best.
 */
export function outwardAffinity(was: string, is: string): number {
  if (was === '' || is.startsWith(was)) {
    return 1;
  }
  // What both begin with needs no edit.
  let same = 0;
  while (was[same] === is[same]) {
    same++;
  }
  return 1 - leastEdits(was.slice(same), is.slice(same)) / was.length;
}

/** Of a text into another, or into what that begins with. */
function leastEdits(was: string, is: string): number {
  let row = Int16Array.from({ length: is.length + 1 }, (_, j) => j);
  let next = new Int16Array(is.length + 1);
  for (let i = 1; i <= was.length; i++) {
    const unit = was.charCodeAt(i - 1);
    let left = i;
    let diagonal = row[0]!;
    next[0] = i;
    for (let j = 1; j <= is.length; j++) {
      const above = row[j]!;
      const kept = diagonal + (unit === is.charCodeAt(j - 1) ? 0 : 1);
      const changed = (above < left ? above : left) + 1;
      left = kept < changed ? kept : changed;
      next[j] = left;
      diagonal = above;
    }
    [row, next] = [next, row];
  }
  return row.reduce((least, edits) => Math.min(least, edits));
}
