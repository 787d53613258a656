import { fieldOf, isPersonNoun } from '../../../language/personNouns';
import { isOfAge } from './ages';
import type { Nominal, Resolved } from './nominal';
import type { Introductions } from './introductions';
import type { Named, Scene } from './scene';
import { isOther } from './words';

/** How many sentences back a person is still the one spoken of. */
const BACK = 2;
/** What the news calls somebody well known without having said so before; "the officer" would be somebody else. */
const WELL_KNOWN = new Set(
  (
    'actress actor singer star superstar starlet rapper comedian model supermodel musician guitarist drummer filmmaker novelist author poet playwright composer pianist artist painter ' +
    'player footballer golfer boxer swimmer sprinter athlete striker winger midfielder defender goalkeeper quarterback linebacker cornerback receiver pitcher catcher slugger shortstop ' +
    'outfielder infielder baseman batsman bowler jockey racer champion olympian medalist medallist rookie forward billionaire tycoon ' +
    'mogul entrepreneur businessman businesswoman philanthropist astronaut pontiff monarch diva frontman legend'
  ).split(' '),
);
/** Said of somebody in office, where nobody else has been named. */
const IN_OFFICE = new Set('senator representative lawmaker politician'.split(' '));
const ORDINARY = new Set('man woman boy girl teen teenager youth youngster toddler'.split(' '));

/** Without a description: by age, or the only person just named who may be called so. */
export function resolvePerson(scene: Scene, nominal: Nominal, introductions: Introductions): Resolved | null {
  const { noun, phrase, modifiers } = nominal;
  const aged = /old$/.test(noun) && phrase.age !== null;
  if ((!aged && !isPersonNoun(noun)) || [...modifiers].some(isOther)) {
    return null;
  }
  const recent = scene.since(phrase.sentence - BACK, 'person');
  const possible = recent.filter(named => mayBe(scene, nominal, named));
  const ofAge = (age: number): boolean => (phrase.age === null ? isOfAge(noun, age) : age === phrase.age);
  if (nominal.restricted === null) {
    const same = possible.filter(({ chain }) => ofAge(scene.profiles[chain]!.age ?? Infinity));
    if (same.length === 1 && !introductions.since(noun, same[0]!.start)) {
      return resolved(same[0]!, 'the age given before', 0.93);
    }
  }
  const alone = recent.length === 1;
  const callable = WELL_KNOWN.has(noun) || (alone && (aged || ORDINARY.has(noun) || IN_OFFICE.has(noun)));
  const [only] = possible;
  if (!only || possible.length > 1 || !callable || introductions.since(noun, 0)) {
    return null;
  }
  const somebody = aged || ORDINARY.has(noun);
  const known = scene.profiles[only.chain]!.described.some(one => fieldOf(one.noun) !== null);
  if (somebody && (known || only.sentence === phrase.sentence || nominal.restricted !== null)) {
    return null;
  }
  if (alone) {
    return resolved(only, 'the only person named just before', 0.8);
  }
  return nominal.gender !== null ? resolved(only, 'the only one named just before who may be called so', 0.75) : null;
}

/** False where gender, age or what the article calls the person speak against the nominal. */
function mayBe(scene: Scene, { noun, phrase, gender: asked }: Nominal, { chain }: Named): boolean {
  const { gender, age, described } = scene.profiles[chain]!;
  const field = fieldOf(noun);
  const known = described.flatMap(one => fieldOf(one.noun) ?? []);
  return (
    (asked === null || gender === null || asked === gender) &&
    (phrase.age === null || age === null || age === phrase.age) &&
    (field === null || known.length === 0 || known.includes(field))
  );
}

function resolved({ chain, mention }: Named, reason: string, confidence: number): Resolved {
  return { chain, to: mention, reason, confidence };
}
