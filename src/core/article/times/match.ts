import type { TimeMeaning } from './timeMeaning';

/** What a time expression that begins at a word says, and how far it goes. */
export interface Match {
  readonly meaning: TimeMeaning;
  /** In words. */
  readonly length: number;
}

export function lengthened(match: Match | undefined, by: number): Match | undefined {
  return match && { ...match, length: match.length + by };
}
