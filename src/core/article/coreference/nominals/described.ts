import { countWhile } from '../../../text/search';
import { isCapital } from '../../descriptions/words';
import type { Nominal, Resolved } from './nominal';
import type { Introductions } from './introductions';
import { organizationMayBe } from './organizations';
import { peoplesBeside, placeMayBe } from './places';
import type { Described, DescribedPlace } from './descriptions';
import type { Profile } from './profiles';
import type { Named, Scene } from './scene';
import { isOther, isRole, type Wording } from './words';

/** A chain that a nominal's words fit, by the description that they fit best. */
interface Fitting {
  readonly profile: Profile;
  readonly described: Described;
  /** The sentence in which it was last described so. */
  readonly sentence: number;
  /** How many of its modifiers and complements the description has. */
  readonly agreeing: number;
  readonly last: Named;
}

/** In sentences since its last name, an entity is no longer meant by its description alone; fewer where that says more than the nominal. */
const FAR = 12;
const NEAR = 4;

/** The only one whose description the nominal repeats: "the envoy" after "special envoy Jane Doe". */
export function resolveDescribed(scene: Scene, nominal: Nominal, introductions: Introductions): Resolved | null {
  if (nominal.restricted === 'clause') {
    return null;
  }
  const fits = scene.since(nominal.phrase.sentence - FAR).flatMap(last => fitting(scene, nominal, last) ?? []);
  const most = Math.max(...fits.map(fit => fit.agreeing));
  const best = fits.filter(fit => fit.agreeing === most);
  if (best.length !== 1) {
    return null;
  }
  const { profile, described, last, sentence, agreeing } = best[0]!;
  const distance = nominal.phrase.sentence - last.sentence;
  const bare = agreeing === 0 && described.modifiers.size + described.complement.size > 0 && described.named;
  if ((bare && distance > NEAR) || isTaken(scene, nominal, last, introductions)) {
    return null;
  }
  // "His brother" is brother to the one named beside it; "its website" is no company.
  const owned = nominal.phrase.opener === 'pronoun';
  if (owned && (distance === 0 || scene.known.chains[profile.chain]!.kind !== 'person')) {
    return null;
  }
  if (nominal.quoted && (bare || agreeing < nominal.modifiers.size + nominal.complement.size)) {
    return null;
  }
  const since = nominal.phrase.sentence - (scene.lastCall(nominal.noun, profile.chain) ?? sentence);
  return { chain: profile.chain, to: last.mention, reason: calledSo(since), confidence: agreeing > 0 ? 0.93 : 0.87 };
}

/** The only one that the article has called by the noun before. */
export function resolveCalled(scene: Scene, nominal: Nominal, introductions: Introductions): Resolved | null {
  const chain = nominal.quoted || nominal.phrase.opener !== 'definite' ? null : scene.calledBy(nominal.noun);
  const last = chain === null ? undefined : scene.last(chain);
  if (chain === null || !last || nominal.restricted === 'clause' || nominal.restricted === 'phrase') {
    return null;
  }
  const other =
    scene
      .since(nominal.phrase.sentence - FAR)
      .some(named => named.chain !== chain && isCalled(scene.profiles[named.chain]!, nominal.noun)) ||
    [...nominal.modifiers].some(word => isOther(word) || isRole(word) || !nominal.loose.has(word));
  const far = nominal.phrase.sentence - last.sentence > NEAR;
  return other || far || nominal.deictic || isTaken(scene, nominal, last, introductions)
    ? null
    : {
        chain,
        to: last.mention,
        reason: calledSo(nominal.phrase.sentence - scene.lastCall(nominal.noun, chain)!),
        confidence: 0.78,
      };
}

function calledSo(sentences: number): string {
  return sentences === 0
    ? 'called so in this sentence'
    : `called so ${sentences === 1 ? '1 sentence' : `${String(sentences)} sentences`} before`;
}

/** True where since its last name somebody else was called so without a name, or another one that may be called so was named. */
function isTaken(scene: Scene, nominal: Nominal, last: Named, introductions: Introductions): boolean {
  const { kind } = scene.known.chains[last.chain]!;
  if (introductions.since(nominal.noun, last.start)) {
    return true;
  }
  if (kind === 'person') {
    return false;
  }
  if (
    isCapital(scene.reading.words[nominal.phrase.head]) ||
    (kind === 'place' && peoplesBeside(scene, nominal, last))
  ) {
    return true;
  }
  const mayBe = kind === 'place' ? placeMayBe : organizationMayBe;
  return scene
    .since(last.sentence, kind)
    .some(named => named.chain !== last.chain && named.start > last.start && mayBe(scene, nominal.noun, named));
}

function isCalled({ described }: Profile, noun: string): boolean {
  return described.some(one => one.noun === noun);
}

function fitting(scene: Scene, nominal: Nominal, last: Named): Fitting | null {
  const profile = scene.profiles[last.chain]!;
  const { gender, age } = profile;
  if (!isCalled(profile, nominal.noun) || (nominal.gender !== null && gender !== null && nominal.gender !== gender)) {
    return null;
  }
  if (nominal.phrase.age !== null && age !== null && nominal.phrase.age !== age) {
    return null;
  }
  const own = profile.described.flatMap(described => {
    const place = lastBefore(described, nominal.start);
    return place ? [{ described, place }] : [];
  });
  const said = new Set(own.flatMap(({ described }) => [...described.modifiers, ...described.complement]));
  const asked = [...nominal.modifiers, ...nominal.complement];
  const unsaid = asked.filter(word => !said.has(word));
  if (unsaid.some(word => nominal.complement.has(word) || isOther(word) || !nominal.loose.has(word))) {
    return null;
  }
  const [latest] = own
    .filter(({ described }) => described.noun === nominal.noun)
    .filter(({ described }) => sameRoles(nominal, described) && sameOwner(scene, nominal, described))
    .sort((a, b) => b.place.end - a.place.end);
  return latest
    ? {
        profile,
        described: latest.described,
        sentence: latest.place.sentence,
        agreeing: asked.length - unsaid.length,
        last,
      }
    : null;
}

function lastBefore({ places }: Described, offset: number): DescribedPlace | undefined {
  return places[countWhile(places.length, i => places[i]!.end <= offset) - 1];
}

/** "The president" is no vice president. */
function sameRoles({ modifiers: a }: Wording, { modifiers: b }: Wording): boolean {
  return [...a].every(word => !isRole(word) || b.has(word)) && [...b].every(word => !isRole(word) || a.has(word));
}

/** "His wife" is not the one called "her wife". */
function sameOwner({ reading }: Scene, { phrase }: Nominal, { owner }: Described): boolean {
  return phrase.opener !== 'pronoun' || owner === null || owner === reading.words[phrase.first]!.lower;
}
