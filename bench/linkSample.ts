import { shuffle } from '../tools/train/random';

const MOST_OF_ONE = 3;

/** Something to draw: whose it is, and whether its two names differ. */
export interface Drawable {
  readonly entity: string;
  readonly differ: boolean;
}

/**
 * Draws at random, half of them with names that differ as far as there are so many. At most three of an entity, and a second of one
 * only when each has had its turn.
 */
export function drawLinks<T extends Drawable>(links: readonly T[], count: number, random: () => number): T[] {
  const taken = new Map<string, number>();
  const draw = (pool: T[], wanted: number): T[] => {
    const drawn: T[] = [];
    for (let turn = 1; turn <= MOST_OF_ONE; turn++) {
      for (const link of pool) {
        const had = taken.get(link.entity) ?? 0;
        if (drawn.length < wanted && had < turn && !drawn.includes(link)) {
          taken.set(link.entity, had + 1);
          drawn.push(link);
        }
      }
    }
    return drawn;
  };
  const shuffled = shuffle([...links], random);
  const differing = draw(
    shuffled.filter(({ differ }) => differ),
    Math.ceil(count / 2),
  );
  const same = draw(
    shuffled.filter(({ differ }) => !differ),
    count - differing.length,
  );
  return shuffle([...differing, ...same], random);
}
