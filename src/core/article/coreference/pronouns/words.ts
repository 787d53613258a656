import type { Gender } from '../../analysis';
import type { Word } from '../../reading';

/** What a pronoun does in its clause; "it" and "who" may be either of the first two. */
export type PronounCase = 'subject' | 'object' | 'possessive' | 'reflexive' | 'any';

/** A pronoun and whom it can stand for. */
export interface Pronoun {
  /** `person` is he or she, `thing` it, `group` they, `speaker` I. */
  readonly of: 'person' | 'thing' | 'group' | 'speaker' | 'relative';
  readonly gender: Gender | null;
  readonly case: PronounCase;
  /** Of the letters that are the pronoun: two in "he'd". */
  readonly length: number;
}

const PRONOUNS = new Map<string, Omit<Pronoun, 'length'>>(
  (
    [
      ['he him his himself', 'person', 'male'],
      ['she her her herself', 'person', 'female'],
      ['it it its itself', 'thing', null],
      ['they them their themselves', 'group', null],
      ['i me my myself', 'speaker', null],
    ] as const
  ).flatMap(([forms, of, gender]) => {
    const [subject, object, possessive, reflexive] = forms.split(' ');
    return [
      [possessive!, { of, gender, case: 'possessive' }],
      [object!, { of, gender, case: object === subject || object === possessive ? 'any' : 'object' }],
      [subject!, { of, gender, case: object === subject ? 'any' : 'subject' }],
      [reflexive!, { of, gender, case: 'reflexive' }],
    ] as [string, Omit<Pronoun, 'length'>][];
  }),
);
PRONOUNS.set('who', { of: 'relative', gender: null, case: 'subject' });
PRONOUNS.set('which', { of: 'relative', gender: null, case: 'any' });
PRONOUNS.set('whom', { of: 'relative', gender: null, case: 'object' });
PRONOUNS.set('whose', { of: 'relative', gender: null, case: 'possessive' });

const CONTRACTED = /^(?:he|she|it|they|i|who)'(?:s|d|ll|ve|re|m)$/;

/** The pronoun that a word is; null for other words, and for "IT" and the like. */
export function pronounAt(words: readonly Word[], index: number): Pronoun | null {
  const { lower, text } = words[index]!;
  const apostrophe = lower.indexOf("'");
  const form = apostrophe > 0 && CONTRACTED.test(lower) ? lower.slice(0, apostrophe) : lower;
  const pronoun = PRONOUNS.get(form);
  if (!pronoun || (form.length > 1 && /^\p{Lu}{2}/u.test(text))) {
    return null;
  }
  const role = form === 'her' ? caseOfHer(words[index + 1]) : pronoun.case;
  return { ...pronoun, case: role, length: form.length };
}

/** "her plan", "her own", "her two sons"; "told her that", "with her on". */
function caseOfHer(next: Word | undefined): PronounCase {
  const possessed = next && /^(?:noun|adjective|proper|number|other)$/.test(next.pos) && next.lower !== 'that';
  const participle = next?.pos === 'verb' && (next.form === 'gerund' || next.form === 'participle');
  return possessed || participle || next?.lower === "'s" ? 'possessive' : 'object';
}
