import type { Role } from './roles';

/** Somebody spoken of at some place of the text, by whatever words. */
export interface Occurrence {
  /** Who: a chain's index, or a number above those for somebody without a name. */
  readonly referent: number;
  /** Words, end exclusive. */
  readonly first: number;
  readonly end: number;
  readonly role: Role;
  /** The subject of a verb that reports speech. */
  readonly speaks: boolean;
  /** Inside quotation marks. */
  readonly quoted: boolean;
  /** Index of the mention where it has a name or a nominal; null for a pronoun and for the unnamed. */
  readonly mention: number | null;
}

/** Where an occurrence stands as seen from the pronoun. */
export interface Seen extends Occurrence {
  /** In sentences back, those that stand in quotation marks not counted; 0 in the pronoun's own. */
  readonly distance: number;
  readonly headline: boolean;
  readonly sameParagraph: boolean;
}

/** What may be meant, with how much speaks for it. */
export interface Candidate {
  readonly referent: number;
  readonly score: number;
  /** The nearest occurrence that the score rests on. */
  readonly nearest: Seen;
}

/** After Lappin & Leass, An Algorithm for Pronominal Anaphora Resolution (1994): a mention weighs by being near and by what it does in its clause, half with each sentence back. */
const NEAR = 100;
const BY_ROLE: Readonly<Record<Role, number>> = {
  subject: 80,
  object: 50,
  oblique: 40,
  possessor: 55,
  other: 30,
  modifier: 10,
};
const SPEAKS = 25;
const DECAY = 0.5;
const IN_QUOTATION = 0.4;
const IN_HEADLINE = 0.5;
const OTHER_PARAGRAPH = 0.9;

/** How much an occurrence speaks for its referent by itself. */
export function weightOf({ role, speaks, quoted, headline, distance, sameParagraph }: Seen): number {
  const own = NEAR + BY_ROLE[role] + (speaks ? SPEAKS : 0);
  const place = (quoted ? IN_QUOTATION : 1) * (headline ? IN_HEADLINE : 1) * (sameParagraph ? 1 : OTHER_PARAGRAPH);
  return own * place * DECAY ** distance;
}

/** The referents by score, best first: of each sentence a referent's best occurrence counts. `seen` stands nearest first. */
export function rank(
  seen: readonly Seen[],
  adjust: (referent: number, score: number, nearest: Seen) => number,
): Candidate[] {
  const bySentence = new Map<number, { nearest: Seen; best: Map<number, number> }>();
  for (const one of seen) {
    const found = bySentence.get(one.referent) ?? { nearest: one, best: new Map<number, number>() };
    bySentence.set(one.referent, found);
    found.best.set(one.distance, Math.max(found.best.get(one.distance) ?? 0, weightOf(one)));
  }
  return [...bySentence]
    .map(([referent, { nearest, best }]) => {
      const score = [...best.values()].reduce((sum, weight) => sum + weight, 0);
      return { referent, nearest, score: adjust(referent, score, nearest) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}
