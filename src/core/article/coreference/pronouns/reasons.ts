import type { Gender } from '../../../language/gender';
import type { Candidate } from './salience';

const BACK = ['in the same sentence', 'of the sentence before', 'two sentences before', 'three sentences before'];

/**
 * Why a pronoun is taken to stand for a person, without text of the article.
 * @param only the pronoun's gender where nobody else of it is near
 */
export function reasonFor({ nearest: { role, speaks, distance, mention } }: Candidate, only: Gender | null): string {
  if (only !== null) {
    return `the only ${only === 'female' ? 'woman' : 'man'} spoken of nearby`;
  }
  if (mention === null) {
    return 'goes on from the pronoun before';
  }
  const where = BACK[distance] ?? 'before';
  if (speaks) {
    return distance === 0 ? 'who speaks in the same sentence' : `speaker ${where}`;
  }
  return role === 'subject' ? `subject ${where}` : `named ${where.replace(/^of/, 'in')}`;
}
