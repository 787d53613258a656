import { namesInside } from '../../article/places/surroundings';
import type { Article } from '../article';

/** Pairs of chains of which one, a place or an organization, is said to lie in the place of the other: "Lyon, France", "the ministry in Oslo". */
export function placesInside({ text, analysis }: Article): (readonly [number, number])[] {
  const chainOf = (mention: number): number => analysis.mentions[mention]!.chain;
  return namesInside(text, analysis).map(({ inner, outer }) => [chainOf(inner), chainOf(outer)] as const);
}
