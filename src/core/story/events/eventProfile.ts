import type { EventMention } from '../../article/analysis';
import { lastStartingAt } from '../../text/span';
import type { Article, Ref } from '../article';
import type { EntityIndex } from '../entities/entityIndex';
import type { Entity } from '../model';
import { whenOf, type When } from './eventTime';

/** One event mention with what linking asks of it. Entities by their ids. */
export interface EventTelling {
  readonly ref: Ref;
  readonly mention: EventMention;
  /** Persons and organizations taking part. */
  readonly actors: readonly string[];
  /** Places that act: "Lima rejected". */
  readonly acting: readonly string[];
  readonly places: readonly string[];
  readonly when: When | null;
  /** Does the mention's own sentence tell the time? */
  readonly ownTime: boolean;
  readonly planned: boolean;
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
}

const ANOTHER = /\b(?:another|further|separate(?! \w+s\b)|separately|again|next|subsequent|additional)\b/i;
/** How far beside the trigger a word like "separately" stands, in characters. */
const BESIDE = 24;

/** @param toldOn the weekday on which the article tells of its events, where known */
export function tellingOf(article: Article, index: number, entities: EntityIndex, toldOn: number | null): EventTelling {
  const { analysis, uri } = article;
  const mention = analysis.events[index]!;
  const time = mention.time === null ? undefined : analysis.times[mention.time];
  return {
    ref: { uri, index },
    mention,
    ...rolesOf(mention, article, entities),
    when: time ? whenOf(time.value) : null,
    ownTime: time !== undefined && lastStartingAt(analysis.sentences, time.start) === mention.sentence,
    planned: mention.modality === 'planned',
    toldOn,
    another: saysAnother(article, mention),
    terms: termsOf(article, mention),
  };
}

/** The telling with the entities of now; the same object where they are what they were. */
export function withEntities(telling: EventTelling, article: Article, entities: EntityIndex): EventTelling {
  const roles = rolesOf(telling.mention, article, entities);
  const same = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n');
  return same(roles.actors, telling.actors) &&
    same(roles.acting, telling.acting) &&
    same(roles.places, telling.places) &&
    same(roles.named, telling.named) &&
    same(roles.names, telling.names)
    ? telling
    : { ...telling, ...roles };
}

function rolesOf(
  { participants, places, sentence }: EventMention,
  { uri, analysis }: Article,
  entities: EntityIndex,
): Pick<EventTelling, 'actors' | 'acting' | 'places' | 'named' | 'names'> {
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
    acting: ids(taking.filter(({ kind }) => kind === 'place')),
    places: ids(where),
    named: ids(entitiesOf(analysis.mentions.slice(first, last).map(({ chain }) => chain))),
    names: [...taking, ...where].map(({ name }) => name),
  };
}

function saysAnother({ text, analysis }: Article, { start, end, sentence }: EventMention): boolean {
  const within = analysis.sentences[sentence]!;
  return ANOTHER.test(text.slice(Math.max(within.start, start - BESIDE), Math.min(within.end, end + BESIDE)));
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
