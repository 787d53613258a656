import type { Position } from '../../src/core/language/placeCodes';
import type { City } from './cities';

export function positionOf({ loc }: City): Position {
  return { latitude: loc.coordinates[1], longitude: loc.coordinates[0] };
}

/** Where, of some cities, the one lies that is nearest to the mean of all, weighted by their people: unlike the mean it is in their country. */
export function middleOf(cities: readonly City[]): Position {
  const vectors = cities.map(city => onSphere(positionOf(city)));
  const sum = [0, 1, 2].map(axis =>
    vectors.reduce((to, v, i) => to + v[axis]! * Math.max(1, cities[i]!.population), 0),
  );
  const nearness = vectors.map(v => v.reduce((to, x, axis) => to + x * sum[axis]!, 0));
  const nearest = nearness.reduce((best, near, i) => (near > nearness[best]! ? i : best), 0);
  return positionOf(cities[nearest]!);
}

function onSphere({ latitude, longitude }: Position): number[] {
  const [a, b] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
  return [Math.cos(a) * Math.cos(b), Math.cos(a) * Math.sin(b), Math.sin(a)];
}
