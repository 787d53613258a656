import { isOnce, isRepeated } from '../../language/events';
import { compareRefs } from '../article';
import { EventCluster } from './eventCluster';
import { fit, type LinkContext } from './eventFit';
import type { EventTelling } from './eventProfile';
import { compareWhens, type When } from './eventTime';

/** How well two clusters must fit: inside an article, and across articles. */
const ENOUGH_INSIDE = 0.55;
const ENOUGH_ACROSS = 0.8;
/** Clusters that grow may come to fit one another: so many rounds at most. */
const ROUNDS = 3;
const LEAST_WEIGHT = 0.25;
/** No cluster is compared with more than so many others: texts of one phrase over and over would take time by the square. */
const MOST_COMPARED = 200;

/**
 * Which tellings of one concept are of one event: first inside each article, then across articles. Order of the tellings given does not matter.
 * @param placesAgree places of which one is known to lie in the other
 */
export function linkHappenings(
  concept: string,
  tellings: readonly EventTelling[],
  placesAgree: (a: string, b: string) => boolean,
): EventTelling[][] {
  const weightOf = weights(tellings.map(({ terms, named }) => [...terms, ...named]));
  const learnt = new Set<string>();
  const context = {
    concept,
    weightOfActor: weights(tellings.map(({ actors }) => actors).filter(({ length }) => length > 0)),
    placesAgree: (a: string, b: string): boolean => placesAgree(a, b) || learnt.has(pairKey(a, b)),
  };
  const byArticle = new Map<string, EventCluster[]>();
  for (const telling of tellings) {
    const own = byArticle.get(telling.ref.uri) ?? [];
    byArticle.set(telling.ref.uri, own);
    own.push(new EventCluster(weightOf, [telling]));
  }
  const inside = [...byArticle.values()].flatMap(own =>
    joinFitting(own, { ...context, inArticle: true }, ENOUGH_INSIDE),
  );
  inside.forEach(({ places }) => learnPairs([...places], learnt));
  return joinFitting(inside, { ...context, inArticle: false }, ENOUGH_ACROSS).map(({ tellings: own }) =>
    own.sort((a, b) => compareRefs(a.ref, b.ref)),
  );
}

export function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

function learnPairs(places: readonly string[], learnt: Set<string>): void {
  places.forEach((a, i) => places.slice(i + 1).forEach(b => learnt.add(pairKey(a, b))));
}

/** Each joins the cluster that it fits best, if well enough; those that tell most come first. */
function joinFitting(clusters: readonly EventCluster[], context: LinkContext, enough: number): EventCluster[] {
  let current = [...clusters];
  for (let round = 0; round < ROUNDS; round++) {
    const before = current.length;
    current = joinOnce(current, context, enough);
    if (current.length === before) {
      break;
    }
  }
  return current;
}

function joinOnce(clusters: readonly EventCluster[], context: LinkContext, enough: number): EventCluster[] {
  // in at most a quarter of the sentences, or in few at all
  const rare = Math.log(Math.max(1, Math.min(4, clusters.length / 8)));
  const ordered = [...clusters].sort((a, b) => b.weight - a.weight || compareRefs(a.first.ref, b.first.ref));
  const joined: EventCluster[] = [];
  const byKey = new Map<string, Sharers>();
  for (const cluster of ordered) {
    const keys = context.inArticle ? [''] : keysOf(cluster, context.concept, rare);
    const candidates = [...new Set(keys.flatMap(key => byKey.get(key)?.latest() ?? []))].sort((a, b) => a - b);
    let best: number | undefined;
    let bestFit = enough;
    for (const candidate of candidates.slice(-MOST_COMPARED)) {
      const found = fit(joined[candidate]!, cluster, context);
      if (found !== null && (found > bestFit || (found === bestFit && best === undefined))) {
        best = candidate;
        bestFit = found;
      }
    }
    const target = best ?? joined.length;
    if (best === undefined) {
      joined.push(cluster);
    } else {
      joined[best]!.join(cluster);
    }
    for (const key of keys) {
      const sharers = byKey.get(key) ?? new Sharers();
      byKey.set(key, sharers);
      sharers.add(target);
    }
  }
  return joined;
}

/** The clusters that share a key, in the order in which they came. */
class Sharers {
  readonly #known = new Set<number>();
  readonly #inOrder: number[] = [];

  add(cluster: number): void {
    if (!this.#known.has(cluster)) {
      this.#known.add(cluster);
      this.#inOrder.push(cluster);
    }
  }

  latest(): readonly number[] {
    return this.#inOrder.slice(-MOST_COMPARED);
  }
}

/**
 * What a cluster must share one of to be worth comparing: two of who, where and when; of what happens to somebody once, the one; of what a
 * story tells once, a rare word.
 */
function keysOf(cluster: EventCluster, concept: string, rare: number): string[] {
  const features = cluster.features();
  const pairs = features.flatMap((a, i) => features.slice(i + 1).map(b => `${a}\n${b}`));
  return [
    ...pairs,
    ...(isOnce(concept) ? cluster.core() : []),
    ...(cluster.planned ? features.map(feature => `planned ${feature}`) : []),
    ...(isRepeated(concept) ? [] : cluster.termsFrom(rare)),
  ];
}

/** What stands in few of the lists weighs most: what stands in all of them, almost nothing. */
function weights(lists: readonly (readonly string[])[]): (item: string) => number {
  const counts = new Map<string, number>();
  lists.forEach(list => list.forEach(item => counts.set(item, (counts.get(item) ?? 0) + 1)));
  const weightOf = new Map(
    [...counts].map(([item, count]) => [item, Math.max(LEAST_WEIGHT, Math.log(lists.length / count))] as const),
  );
  return item => weightOf.get(item) ?? LEAST_WEIGHT;
}

/** What one speaker said on one day is one event; what nothing dates goes with what the article last told of the speaker. */
export function linkStatements(tellings: readonly EventTelling[]): EventTelling[][] {
  const bySpeaker = new Map<string, { tellings: EventTelling[]; when: When | null }[]>();
  const lastOf = new Map<string, EventTelling[]>();
  for (const telling of [...tellings].sort((a, b) => compareRefs(a.ref, b.ref))) {
    const speaker = telling.actors[0] ?? '';
    const groups = bySpeaker.get(speaker) ?? [];
    bySpeaker.set(speaker, groups);
    const key = `${telling.ref.uri}\n${speaker}`;
    const { when } = telling;
    const known = when
      ? groups.find(group => group.when !== null && compareWhens(when, group.when) === 'same')?.tellings
      : lastOf.get(key);
    const own = known ?? [];
    own.push(telling);
    if (!known) {
      groups.push({ tellings: own, when });
    }
    lastOf.set(key, own);
  }
  return [...bySpeaker.values()].flatMap(groups => groups.map(group => group.tellings));
}
