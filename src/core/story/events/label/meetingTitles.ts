import type { Entity } from '../../model';
import type { EventTelling } from '../eventProfile';
import { isAdverb, isArticle, isNominal } from './labelGrammar';
import type { LabelNames } from './labelNames';
import { objectAt } from './nounPhrases';
import { activeVerb } from './labelVerbs';
import type { TellingScene } from './tellingScene';
import { isNounTrigger } from './tellingTitles';
import type { Title } from './title';

/** Nouns of talking, and the one that a label uses: "talks" for "discussions". Others name a meeting by themselves. */
const TALKS: Readonly<Record<string, string>> = {
  talk: 'talks',
  talks: 'talks',
  negotiation: 'negotiations',
  discussion: 'discussions',
  consultation: 'consultations',
  dialogue: 'talks',
  conversation: 'talks',
};
const VISITS = new Set(['visit', 'trip']);
/** Of several who take part one is left out where but few tell of it. */
const FEWEST = 0.3;

/** Who takes part, on which side, and how the tellings call it. */
interface Meeting {
  readonly some: readonly Entity[];
  readonly others: readonly Entity[];
  readonly all: readonly Entity[];
  /** "talks" where most tell of talks; null where they tell of a meeting. */
  readonly talks: string | null;
  /** Do most tell that somebody visited a place? */
  readonly visit: boolean;
}

/** What all tellings together say of who met whom: "Smith meets Jones", "Talks between Smith and Jones", "Smith visits Oslo". Without the place. */
export function meetingTitles(
  tellings: readonly EventTelling[],
  scenes: readonly TellingScene[],
  place: Entity | undefined,
  names: LabelNames,
): Title[] {
  const meeting = readMeeting(tellings, scenes);
  const planned = tellings.every(({ planned: own }) => own);
  const modality = planned ? 'planned' : 'happened';
  if (tellings.every(({ mention }) => mention.modality === 'denied')) {
    return [];
  }
  const { some, others, all, talks, visit } = meeting;
  const verb = (lemma: string, who: readonly Entity[]): string =>
    activeVerb(lemma, { modality, negated: false, many: who.length > 1 || who.some(one => names.isMany(one)) });
  const phrase = whomIn(scenes);
  if (visit && place && all.length === 1) {
    return [{ text: `${names.list(all)} ${verb('visit', all)} ${names.behind(place)}`, worth: 7, entities: all }];
  }
  if (some.length > 0 && some.length === all.length && phrase) {
    return [{ text: `${names.list(some)} ${verb('meet', some)} ${phrase}`, worth: 7, entities: all }];
  }
  if (all.length > 1) {
    return [{ text: several(meeting, names, verb), worth: 7, entities: all }];
  }
  const [one] = all;
  if (!one) {
    return [];
  }
  const worth = one.kind === 'place' ? 1.8 : 2.4;
  const noun = talks ?? (tellings.some(({ another }) => another) && planned ? 'another meeting' : 'meeting');
  const isWith = others.length > 0 || scenes.some(scene => standsBehindWith(scene, one));
  return some.length === 0 && isWith
    ? [{ text: `${visit ? 'visit to' : `${talks ?? 'talks'} with`} ${names.behind(one)}`, worth, entities: all }]
    : [{ text: `${names.list(all)} ${verb('hold', all)} ${noun}`, worth, entities: all }];
}

function several(
  { some, others, all, talks }: Meeting,
  names: LabelNames,
  verb: (lemma: string, who: readonly Entity[]) => string,
): string {
  if (some.length > 0 && others.length > 0) {
    if (!talks) {
      return `${names.list(some)} ${verb('meet', some)} ${names.list(others)}`;
    }
    return some.length + others.length === 2
      ? `${talks} between ${names.behind(some[0]!)} and ${names.behind(others[0]!)}`
      : `${names.list(some)} ${verb('hold', some)} ${talks} with ${names.list(others)}`;
  }
  return talks
    ? `${talks} between ${names.join(all.map(one => names.behind(one)))}`
    : `${names.list(all)} ${verb('meet', all)}`;
}

function readMeeting(tellings: readonly EventTelling[], scenes: readonly TellingScene[]): Meeting {
  const actors = tellings.some(telling => telling.actors.length > 0);
  const votes = new Map<string, Vote>();
  const sides: (readonly [string[], string[]])[] = [];
  tellings.forEach((telling, i) => {
    const { mention } = telling;
    const vote = (chains: readonly number[], told: number, side: number): void => {
      for (const entity of scenes[i]!.entities(chains)) {
        if ((entity.kind === 'place') !== actors) {
          const own = votes.get(entity.id) ?? { entity, told: 0, side: 0 };
          votes.set(entity.id, { entity, told: own.told + told, side: own.side + side });
        }
      }
    };
    vote(mention.participants, 1, 0);
    const weight = isNounTrigger(scenes[i]!) ? 1 : 2; // a verb tells the sides more plainly
    vote(mention.agents, 0, weight);
    vote(mention.patients, 0, -weight);
    const idsOf = (chains: readonly number[]): string[] => scenes[i]!.entities(chains).map(({ id }) => id);
    sides.push([idsOf(mention.agents), idsOf(mention.patients)]);
  });
  const all = [...votes.values()].sort((a, b) => b.told - a.told);
  const kept = all.filter(({ told }) => told >= (all[0]?.told ?? 0) * FEWEST);
  const { some, rest } = sidesOf(kept, sides);
  const entities = (of: typeof kept): Entity[] => of.map(({ entity }) => entity);
  return { some: entities(some), others: entities(rest), all: entities(kept), ...callOf(scenes) };
}

interface Vote {
  readonly entity: Entity;
  /** By how many tellings. */
  readonly told: number;
  /** How often it is who does it, less how often to whom it is done. */
  readonly side: number;
}

/** Who stood together: by the tellings that have them on one side with the one most told, or on the other. Those who did it come first. */
function sidesOf(
  votes: readonly Vote[],
  sides: readonly (readonly [string[], string[]])[],
): { some: Vote[]; rest: Vote[] } {
  const anchor = votes.find(({ entity }) => sides.some(([a, b]) => [...a, ...b].includes(entity.id)));
  if (!anchor) {
    return { some: [], rest: [] };
  }
  const together = ({ entity: { id } }: Vote): number =>
    sides.reduce((sum, [a, b]) => {
      const [own, other] = a.includes(anchor.entity.id) ? [a, b] : b.includes(anchor.entity.id) ? [b, a] : [[], []];
      return sum + Number(own.includes(id)) - Number(other.includes(id));
    }, 0);
  const near = votes.filter(vote => vote === anchor || together(vote) > 0);
  const far = votes.filter(vote => !near.includes(vote));
  const did = (of: readonly Vote[]): number => of.reduce((sum, { side }) => sum + side, 0);
  return did(near) >= did(far) ? { some: near, rest: far } : { some: far, rest: near };
}

/** How most tellings call it. */
function callOf(scenes: readonly TellingScene[]): Pick<Meeting, 'talks' | 'visit'> {
  const counts = new Map<string, number>();
  for (const { mention } of scenes) {
    const call = VISITS.has(mention.lemma)
      ? 'visit'
      : mention.lemma === 'negotiate'
        ? 'negotiations'
        : (TALKS[mention.lemma] ?? '');
    counts.set(call, (counts.get(call) ?? 0) + 1);
  }
  const talking = [...counts]
    .filter(([call]) => call !== '' && call !== 'visit')
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const talks = talking.reduce((sum, [, count]) => sum + count, 0);
  return {
    talks: talks * 2 > scenes.length ? talking[0]![0] : null,
    visit: (counts.get('visit') ?? 0) * 2 > scenes.length,
  };
}

/** Whom they met, where no name tells: "Ukrainian counterparts" of "met their Ukrainian counterparts". */
function whomIn(scenes: readonly TellingScene[]): string | null {
  const found = scenes.flatMap(scene => {
    const { words, at, mention } = scene;
    if (isNounTrigger(scene) || mention.lemma !== 'meet') {
      return [];
    }
    let from = at + 1;
    while (words[from] && (isAdverb(words[from]!) || words[from]!.isTime || /^(?:with|on)$/.test(words[from]!.lower))) {
      from++;
    }
    const phrase = objectAt(words, from);
    const text = phrase ? scene.write(phrase).replace(/^(?:his|her|its|their) /i, '') : '';
    return phrase && !words[phrase.first]!.isTime && !/^\d|\btimes?\b/.test(text) ? [text] : [];
  });
  return mostTold(found);
}

function mostTold(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  texts.forEach(text => counts.set(text, (counts.get(text) ?? 0) + 1));
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

/** "talks with the Smith team": is it somebody with whom talks are held? */
function standsBehindWith(scene: TellingScene, one: Entity): boolean {
  const { words } = scene;
  return words.some(({ mention }, i) => {
    if (!mention || scene.entity(mention.chain)?.id !== one.id) {
      return false;
    }
    let before = i - 1;
    while (before >= 0 && (isNominal(words[before]!) || isArticle(words[before]!))) {
      before--;
    }
    return words[before]?.lower === 'with';
  });
}
