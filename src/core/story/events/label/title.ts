import type { Entity } from '../../model';

/** A way to name an event; the one of most worth is taken. */
export interface Title {
  readonly text: string;
  readonly worth: number;
  /** Those whom it names. */
  readonly entities: readonly Entity[];
}

/** Who does it, whom it befalls, or what else goes with a verb, as a title has it. */
export interface Side {
  readonly text: string;
  readonly many: boolean;
  readonly entities: readonly Entity[];
}

export const NOBODY: Side = { text: '', many: false, entities: [] };

export function titled(text: string, worth: number, ...sides: readonly Side[]): Title {
  return { text, worth, entities: [...new Set(sides.flatMap(({ entities }) => entities))] };
}
