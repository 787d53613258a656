import type { Entity } from '../../model';
import type { EventTelling } from '../eventProfile';
import { isNominal } from './labelGrammar';
import type { LabelContext } from './labelNames';
import type { TellingScene } from './tellingScene';

const WHERE = /^(?:in|at|near|outside|inside|off|on)$/;
/** Going somewhere: a place behind "to" is where it leads, one behind "from" where it began. */
const MOVES = new Set(
  'return travel go fly send move deploy drive sail march walk extradite transfer deport evacuate ship withdraw flee escape come depart leave'.split(
    ' ',
  ),
);
const WAY = /^(?:to|from|into|through)$/;

/** The place that most tellings name; of several the one inside the others. */
export function placeOf(
  tellings: readonly EventTelling[],
  places: readonly string[],
  { entities }: LabelContext,
): Entity | undefined {
  const told = (id: string): number => tellings.filter(telling => telling.places.includes(id)).length;
  const most = places.filter(id => told(id) === told(places[0]!)).flatMap(id => entities.get(id) ?? []);
  const inner = most.find(place =>
    place.related.some(
      ({ kind, entity }) => (kind === 'within' || kind === 'area') && most.some(({ id }) => id === entity),
    ),
  );
  return inner ?? most[0];
}

/** " in the Bronx", " near Oslo"; nothing where the title names the place already. */
export function whereOf(title: string, place: Entity | undefined, scenes: readonly TellingScene[]): string {
  if (!place || title.toLowerCase().includes(place.name.toLowerCase())) {
    return '';
  }
  const counts = new Map<string, number>();
  let [led, bare] = [0, 0];
  for (const scene of scenes) {
    scene.words.forEach(({ mention }, i) => {
      if (mention && scene.entity(mention.chain)?.id === place.id) {
        const article = scene.words[i - 1]?.lower === 'the';
        const preposition = scene.words[article ? i - 2 : i - 1]?.lower ?? '';
        const next = scene.words[i + 1];
        const modifies = next !== undefined && isNominal(next); // "the Chicago office"
        led += Number(article && !modifies);
        bare += Number(!article);
        const leads = WAY.test(preposition) && MOVES.has(scene.mention.lemma.split(' ')[0]!) && i > scene.at;
        if (leads || WHERE.test(preposition)) {
          counts.set(preposition, (counts.get(preposition) ?? 0) + 1);
        }
      }
    });
  }
  const invaded = scenes.some(({ mention }) => mention.concept === 'invade') && /(?:invasion|annexation)$/.test(title);
  const told = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? 'in';
  // "strikes on Oslo", but no "strikes the harbour on Oslo"
  const ends = scenes.some(({ words, at }) => words[at]?.lower === title.split(' ').at(-1)!.toLowerCase());
  const preposition = invaded ? 'of' : told === 'on' && !ends ? 'in' : told;
  return ` ${preposition} ${led > bare ? 'the ' : ''}${place.name}`;
}
