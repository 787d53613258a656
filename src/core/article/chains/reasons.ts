/** "same surname, named in full 3 sentences before": why, and where the full name stands. */
export function withDistance(reason: string, sentences: number): string {
  const count = Math.abs(sentences);
  const far = count === 1 ? '1 sentence' : `${String(count)} sentences`;
  const where = count === 0 ? 'in this sentence' : `${far} ${sentences > 0 ? 'before' : 'after'}`;
  return `${reason}, named in full ${where}`;
}
