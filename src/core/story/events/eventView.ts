import type { Modality } from '../../article/analysis';
import type { EventDate, StoryEvent } from '../model';
import { dateOf } from './eventDate';
import type { EventTelling } from './eventProfile';
import { whenOfDays } from './eventTime';
import { LAID_DOWN, lastLaidDown } from './laidDown';
import { labelOf, type LabelContext } from './label/eventLabel';

/** Mentions of less confidence say little by themselves. */
const CLEAR = 0.65;

/**
 * The event that tellings, in order of file and text, are of; what it is a part of is not yet known.
 * @param leading those of them that give it its id, kind, label and date: all, where the reader joined nothing to them
 */
export function eventOf(
  tellings: readonly EventTelling[],
  leading: readonly EventTelling[],
  context: LabelContext,
): StoryEvent {
  const first = leading[0]!;
  const places = mostNamed(tellings.map(telling => telling.places));
  const own = leading === tellings ? places : mostNamed(leading.map(telling => telling.places));
  const laidDown = lastLaidDown(tellings.map(telling => telling.laidDown.label));
  const date = dateLaidDown(tellings) ?? dateOfTellings(leading) ?? dateOfTellings(tellings);
  const articles = [...new Set(tellings.map(({ ref }) => ref.uri))].sort();
  const participants = mostNamed(tellings.map(({ actors, acting }) => [...actors, ...acting]));
  return {
    id: `${first.mention.lemma.replace(' ', '-')}:${first.ref.uri.slice(first.ref.uri.lastIndexOf('/') + 1)}#${String(first.nth)}`,
    kind: first.mention.kind,
    modality: modalityOf(tellings),
    concept: mostNamed(leading.map(({ mention }) => [mention.concept]))[0]!,
    label: laidDown?.label ?? labelOf(leading, own, context),
    date,
    participants,
    places,
    mentions: tellings.map(({ ref }) => ref),
    articles,
    minor:
      date === null &&
      articles.length === 1 &&
      laidDown === null &&
      tellings.every(({ bond }) => bond === null || bond.merge === null) &&
      tellings.every(({ mention }) => mention.kind === 'happening' && mention.confidence < CLEAR),
    related: [],
  };
}

function dateLaidDown(tellings: readonly EventTelling[]): EventDate | null {
  const last = lastLaidDown(tellings.map(({ laidDown }) => laidDown.date));
  return last && { value: last.value, certainty: 'stated', reason: LAID_DOWN };
}

function dateOfTellings(tellings: readonly EventTelling[]): EventDate | null {
  const told = tellings.flatMap(({ when, ownTime, ref }) => (when ? [{ when, own: ownTime, uri: ref.uri }] : []));
  const beside = tellings.flatMap(({ around, ref }) => (around ? [{ when: around, own: false, uri: ref.uri }] : []));
  const severalDays = tellings.some(({ mention: { series } }) => series?.unit === 'day' && (series.count ?? 0) > 1);
  return (
    dateOf(told, severalDays) ??
    dateOf(beside, false) ??
    (tellings[0]!.mention.kind === 'statement'
      ? dayOfWriting(tellings, 'the day on which the article that quotes it was written')
      : dayOfWriting(
          tellings.filter(({ ongoing }) => ongoing),
          'told as going on when its article was written',
        ))
  );
}

/** News quotes what is new: words of no other day were said when the article was written. What goes on includes that day. */
function dayOfWriting(tellings: readonly EventTelling[], reason: string): EventDate | null {
  const told = tellings.flatMap(({ written, when, ref }) =>
    written === null || when ? [] : [{ when: whenOfDays(written, false, true), own: false, uri: ref.uri }],
  );
  const date = dateOf(told, false);
  return date && { ...date, reason };
}

function mostNamed(lists: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  lists.forEach(ids => ids.forEach(id => counts.set(id, (counts.get(id) ?? 0) + 1)));
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
}

/** What anybody tells as happened did; else what most tell. */
function modalityOf(tellings: readonly EventTelling[]): Modality {
  const order: readonly Modality[] = ['happened', 'reported', 'planned', 'denied'];
  const count = (modality: Modality): number => tellings.filter(({ mention }) => mention.modality === modality).length;
  return count('happened') > 0 ? 'happened' : order.reduce((a, b) => (count(b) > count(a) ? b : a));
}
