import { nounTriggers } from '../../../language/events';
import type { EventTelling } from '../eventProfile';
import { LabelNames, type LabelContext } from './labelNames';
import { placeOf, whereOf } from './labelPlace';
import { gerundVerb } from './labelVerbs';
import { meetingTitles } from './meetingTitles';
import { statementTitle } from './statementTitle';
import { TellingScene } from './tellingScene';
import { titlesOf } from './tellingTitles';
import type { Title } from './title';

export type { LabelContext } from './labelNames';

/** Titles beyond this many characters are taken where nothing shorter says as much. */
const LONG = 60;

/**
 * A short title as a person would write it: "Smith meets Jones in Oslo", "Drone strike in Kherson", "Smith on Jones". Each telling makes
 * titles of its own words; the one that says most, and names those whom most tellings name, is taken.
 */
export function labelOf(tellings: readonly EventTelling[], places: readonly string[], context: LabelContext): string {
  const names = new LabelNames(tellings, context);
  const happened = tellings.some(({ mention }) => mention.modality === 'happened');
  const scenes = tellings.map(telling => new TellingScene(telling, context, names, happened));
  if (tellings[0]!.mention.kind === 'statement') {
    return capitalized(statementTitle(tellings, scenes, context, names));
  }
  const place = placeOf(tellings, places, context);
  const meets = tellings.filter(({ mention }) => mention.concept === 'meet').length * 2 > tellings.length;
  // what one article denies and another tells is told
  const telling = scenes.filter(({ mention }) => !happened || mention.modality !== 'denied');
  const lemmas = new Map<string, number>();
  telling.forEach(({ mention: { lemma } }) => lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + 1));
  // a word that most tellings have says best what it was
  const own = telling.flatMap(scene => {
    const share = lemmas.get(scene.mention.lemma)! / telling.length;
    return titlesOf(scene).map(title => ({ ...title, worth: title.worth + share }));
  });
  const titles = meets ? [...meetingTitles(tellings, scenes, place, names), ...own] : own;
  const { text } = best(withoutDisputed(titles, scenes), tellings) ?? { text: fallback(tellings[0]!) };
  const where = whereOf(text, place, scenes);
  return capitalized(text + (where || (text.includes(' ') ? '' : besides(text, scenes, names))));
}

const NUMBER = /^(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?=\p{Ll})/u;

/** Tellings that count differently, as they do while news comes in: their titles go without the number. */
function withoutDisputed(titles: readonly Title[], scenes: readonly TellingScene[]): readonly Title[] {
  const numbers = new Set(
    scenes.flatMap(({ words, at }) => words.slice(Math.max(0, at - 4), at).findLast(isCounted)?.lower ?? []),
  );
  return numbers.size > 1 ? titles.map(title => ({ ...title, text: title.text.replace(NUMBER, '') })) : titles;
}

const isCounted = ({ lower, isTime }: TellingScene['words'][number]): boolean =>
  !isTime && /^(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/.test(lower);

/** What one word by itself leaves out: who takes part, as far as one telling names one or two. */
function besides(text: string, scenes: readonly TellingScene[], names: LabelNames): string {
  for (const scene of scenes) {
    const { agents, patients } = scene.mention;
    const entities = scene.entities([...agents, ...patients]);
    if (nounTriggers.has(text.toLowerCase()) && entities.length > 0 && entities.length < 3) {
      return ` ${agents.length > 0 ? 'by' : 'of'} ${names.list(entities)}`;
    }
  }
  return '';
}

/** The title of most worth; among equals the one that most tellings make, then the shorter. */
function best(titles: readonly Title[], tellings: readonly EventTelling[]): Title | undefined {
  const counts = new Map<string, number>();
  titles.forEach(({ text }) => counts.set(text, (counts.get(text) ?? 0) + 1));
  const shares = new Map<string, number>();
  const told = (id: string): number => {
    const share = shares.get(id) ?? shareTelling(id, tellings);
    shares.set(id, share);
    return share;
  };
  const worthOf = ({ text, worth, entities }: Title): number =>
    worth +
    (entities.length > 0 ? entities.reduce((sum, { id }) => sum + told(id), 0) / entities.length : 0) +
    counts.get(text)! / tellings.length -
    Math.max(0, text.length - LONG) / 20;
  return titles
    .map(title => ({ title, worth: worthOf(title) }))
    .reduce<{ title: Title; worth: number } | undefined>((a, b) => (!a || isBetter(b, a) ? b : a), undefined)?.title;
}

/** How many of the tellings name somebody. */
function shareTelling(id: string, tellings: readonly EventTelling[]): number {
  const naming = tellings.filter(
    ({ actors, acting, named }) => actors.includes(id) || acting.includes(id) || named.includes(id),
  );
  return naming.length / tellings.length;
}

function isBetter(a: { title: Title; worth: number }, b: { title: Title; worth: number }): boolean {
  return (
    a.worth - b.worth > 1e-9 ||
    (Math.abs(a.worth - b.worth) <= 1e-9 &&
      (a.title.text.length - b.title.text.length || (a.title.text < b.title.text ? -1 : 1)) < 0)
  );
}

/** Where the words around no trigger say anything. */
function fallback({ mention: { concept, lemma } }: EventTelling): string {
  return concept === 'meet' ? 'talks' : nounTriggers.has(lemma) ? lemma : gerundVerb(lemma);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).replace(/’s(?!\p{L})/gu, "'s");
}
