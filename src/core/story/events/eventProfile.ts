import type { EventMention } from '../../article/analysis';
import { isViolent } from '../../language/events';
import { type Days, parseDay } from '../../article/times/calendar';
import { lastStartingAt, spanAt } from '../../text/span';
import type { Article, Ref } from '../article';
import type { EntityIndex } from '../entities/entityIndex';
import type { Entity } from '../model';
import type { QuotationIndex } from '../quotations/quotationIndex';
import { type Cause, causesOf } from './causes';
import type { Bond } from './eventBonds';
import { weekdayOfTelling, whensOf, type When } from './eventTime';
import { type LaidDown, NOTHING_LAID_DOWN } from './laidDown';
import { isHabitual, isOngoing, saysAnother } from './wording';

/** One event mention with what linking asks of it. Entities by their ids. */
export interface EventTelling {
  readonly ref: Ref;
  readonly mention: EventMention;
  /** Persons and organizations taking part. */
  readonly actors: readonly string[];
  /** Of those and of the places that act, who does it, and to or with whom. */
  readonly agents: readonly string[];
  readonly patients: readonly string[];
  /** Places that act: "Lima rejected". */
  readonly acting: readonly string[];
  /** The countries that they are or lie in, by name: a capital acts for its country. */
  readonly lands: readonly string[];
  readonly places: readonly string[];
  /** Of the places, those that no list has: halls, streets, ministries, which lie in some city. */
  readonly sites: readonly string[];
  readonly when: When | null;
  /** Does the mention's own sentence tell the time? */
  readonly ownTime: boolean;
  /** Of harm, where its own sentence tells no time of it, that of the nearest happening of this sentence: no two of different times are one event. */
  readonly around: When | null;
  readonly planned: boolean;
  /** Told as going on while its article was written: "are meeting". */
  readonly ongoing: boolean;
  /** Told as something done again and again: "has repeatedly shelled". */
  readonly habitual: boolean;
  /** Of what people suffer, what it came from, as far as its sentence tells. */
  readonly causes: readonly Cause[];
  /** The weekday on which its article tells of it, where known. */
  readonly toldOn: number | null;
  /** Says that it is another one: "further talks", "met separately". */
  readonly another: boolean;
  /** Content words of its sentence, names left out; sorted, each once. */
  readonly terms: readonly string[];
  /** Whom and what its sentence names, taking part or not; sorted. */
  readonly named: readonly string[];
  /** What those taking part and the places are called: an event's label has it. */
  readonly names: readonly string[];
  /** Whom and what its article names, wherever; the same object for all tellings of an article. */
  readonly scene: ReadonlySet<string>;
  /** Those that the article names most: only articles that share one are about the same. */
  readonly about: readonly string[];
  /** Of statements, the groups of the same words that they are in. */
  readonly words: readonly string[];
  /** How many mentions of its lemma stand before it in its article. */
  readonly nth: number;
  /** The days on which its article may have been written; null where nothing tells. */
  readonly written: Days | null;
  readonly laidDown: LaidDown;
  /** What the reader made it one with, or parted it from; null for nothing. */
  readonly bond: Bond | null;
}

const MOST_CHIEF = 3;

/**
 * What an article tells, in order of its text; what it is bound to is not yet known.
 * @param laidDown by index of the event mention
 */
export function tellingsOf(
  article: Article,
  entities: EntityIndex,
  quotations: QuotationIndex,
  laidDown: ReadonlyMap<number, LaidDown>,
): EventTelling[] {
  const { analysis, uri } = article;
  const whens = whensOf(analysis);
  const toldOn = weekdayOfTelling(analysis, whens);
  const { scene, about } = sceneOf(article, entities);
  const cues = new Map(analysis.quotations.flatMap(({ cue }, index) => (cue ? [[cue.start, index] as const] : [])));
  const counts = new Map<string, number>();
  const { date } = analysis;
  const [first, last] = [parseDay(date?.earliest ?? ''), parseDay(date?.latest ?? '')];
  const written = first === undefined || last === undefined ? null : { first, last };
  return analysis.events.map((mention, index) => {
    const time = mention.time === null ? undefined : analysis.times[mention.time];
    const nth = (counts.get(mention.lemma) ?? -1) + 1;
    counts.set(mention.lemma, nth);
    const quotation = mention.kind === 'statement' ? cues.get(mention.start) : undefined;
    const group = quotation === undefined ? undefined : quotations.groupOf({ uri, index: quotation });
    return {
      ref: { uri, index },
      mention,
      ...rolesOf(mention, article, entities),
      when: mention.time === null ? stretchOf(article, index, whens) : (whens[mention.time] ?? null),
      ownTime: time !== undefined && lastStartingAt(analysis.sentences, time.start) === mention.sentence,
      around: aroundOf(article, index, whens),
      planned: mention.modality === 'planned',
      ongoing: isOngoing(article, mention),
      habitual: isHabitual(article, mention),
      causes: causesOf(article, mention),
      toldOn,
      another: saysAnother(article, mention),
      terms: termsOf(article, mention),
      scene,
      about,
      words: group ? [group.id] : [],
      nth,
      written,
      laidDown: laidDown.get(index) ?? NOTHING_LAID_DOWN,
      bond: null,
    };
  });
}

/** @param items sorted */
export function pairsOf(items: readonly string[]): string[] {
  return items.flatMap((a, i) => items.slice(i + 1).map(b => `${a}\n${b}`));
}

/** "held talks in Oslo over the past two days": the days of a stretch that no nearer event before it takes. */
function stretchOf({ analysis }: Article, index: number, whens: readonly (When | null)[]): When | null {
  const { end, sentence, kind } = analysis.events[index]!;
  const until = analysis.events[index + 1];
  const first = lastStartingAt(analysis.times, end) + 1;
  const time = analysis.times[first];
  return kind === 'happening' &&
    time !== undefined &&
    whens[first]?.throughout === true &&
    lastStartingAt(analysis.sentences, time.start) === sentence &&
    (until === undefined || until.start > time.start)
    ? whens[first]
    : null;
}

/** Of harm, the time of the nearest other happening of its sentence that has its own there; null where it tells its own. */
function aroundOf({ analysis }: Article, index: number, whens: readonly (When | null)[]): When | null {
  const { events, times, sentences } = analysis;
  const own = events[index]!;
  const timeIn = ({ time, sentence }: EventMention): When | null =>
    time !== null && lastStartingAt(sentences, times[time]!.start) === sentence ? (whens[time] ?? null) : null;
  if (!isViolent(own.concept) || timeIn(own)) {
    return null;
  }
  let best: When | null = null;
  let bestGap = Infinity;
  for (const step of [-1, 1]) {
    for (let i = index + step; events[i]?.sentence === own.sentence; i += step) {
      const other = events[i]!;
      const when = other.kind === 'happening' ? timeIn(other) : null;
      const gap = step < 0 ? own.start - other.end : other.start - own.end;
      if (when && gap < bestGap) {
        best = when;
        bestGap = gap;
      }
    }
  }
  return best;
}

function sceneOf({ uri, analysis }: Article, entities: EntityIndex): { scene: ReadonlySet<string>; about: string[] } {
  const counts = new Map<string, number>();
  analysis.mentions.forEach(({ chain, start }) => {
    const entity = entities.ofChain(uri, chain);
    if (entity && spanAt(analysis.regions, start)?.kind !== 'boilerplate') {
      counts.set(entity.id, (counts.get(entity.id) ?? 0) + 1);
    }
  });
  const chief = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_CHIEF);
  const ids = chief.map(([id]) => id).sort();
  return { scene: new Set(counts.keys()), about: ids };
}

function rolesOf(
  { participants, agents, patients, places, sentence }: EventMention,
  { uri, analysis }: Article,
  entities: EntityIndex,
): Pick<EventTelling, 'actors' | 'agents' | 'patients' | 'acting' | 'lands' | 'places' | 'sites' | 'named' | 'names'> {
  const entitiesOf = (chains: readonly number[]): Entity[] =>
    chains.flatMap(chain => entities.ofChain(uri, chain) ?? []);
  const ids = (list: readonly Entity[]): string[] => [...new Set(list.map(({ id }) => id))].sort();
  const { start, end } = analysis.sentences[sentence]!;
  const first = lastStartingAt(analysis.mentions, start - 1) + 1;
  const last = lastStartingAt(analysis.mentions, end - 1) + 1;
  const taking = entitiesOf(participants);
  const where = entitiesOf(places);
  return {
    actors: ids(taking.filter(({ kind }) => kind !== 'place')),
    agents: ids(entitiesOf(agents)),
    patients: ids(entitiesOf(patients)),
    acting: ids(taking.filter(({ kind }) => kind === 'place')),
    lands: taking.flatMap(({ kind, name, place }) => (kind === 'place' ? (place?.country ?? name) : [])),
    places: ids(where),
    sites: ids(where.filter(({ place }) => place === null)),
    named: ids(entitiesOf(analysis.mentions.slice(first, last).map(({ chain }) => chain))),
    names: [...taking, ...where].map(({ name }) => name),
  };
}

const STOP_WORDS = new Set(
  (
    'about above after again against all also although among and another any are because been before being between both but can could did does doing down during each few for from further ' +
    'had has have having her here hers him his how into its just may more most much must nor not now off once only other our out over own said same say says she should since some such than that ' +
    'the their them then there these they this those though through too under until upon very was were what when where which while who whom why will with would you your'
  ).split(' '),
);

/** Crude stems of the sentence's content words, names left out: enough to see that two sentences speak of the same things. */
function termsOf({ text, analysis }: Article, { sentence }: EventMention): string[] {
  const { start, end } = analysis.sentences[sentence]!;
  const terms = new Set<string>();
  for (const [word] of text.slice(start, end).matchAll(/(?<![\p{L}\p{N}])[\p{Ll}\p{N}]{3,}/gu)) {
    if (!STOP_WORDS.has(word)) {
      terms.add(word.replace(/(?:ing|ed|es|s)$/, '').slice(0, 7));
    }
  }
  return [...terms].sort();
}
