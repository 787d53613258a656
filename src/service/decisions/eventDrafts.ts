import type { Decision } from '../../core/decisions/decision';
import { daysOf, isoDay } from '../../core/article/times/calendar';
import type { Ref } from '../../core/story/article';
import type { DecisionDraft } from '../../protocol';
import { stretchOf } from '../stretch';
import { isSameRef, tellingsOf, type Drafting, type FoundWith } from './drafting';
import { Refusal } from './refusal';
import { given, noTime, quoted } from './words';

type DraftOf<K extends DecisionDraft['kind']> = Extract<DecisionDraft, { readonly kind: K }>;
type Event = FoundWith<'event'>;

export function sameEvent(
  drafting: Drafting,
  draft: DraftOf<'sameEvent' | 'notSameEvent'>,
  isAlone: boolean,
): readonly Decision[] {
  const [event, other] = [drafting.event(draft.event), drafting.event(draft.other)];
  const [one, two] = [event.event.event, other.event.event];
  if (event.story !== other.story) {
    throw new Refusal(
      `${quoted(one.label)} and ${quoted(two.label)} are of different stories, which have nothing in common.`,
    );
  }
  if (one.id !== two.id) {
    return [{ kind: draft.kind, event: drafting.eventTarget(event), other: drafting.eventTarget(other) }];
  }
  if (draft.kind === 'sameEvent') {
    throw new Refusal(`Both are ${quoted(one.label)} already.`);
  }
  return parted(drafting, event, other, isAlone);
}

/** A telling that was taken for one of an event. */
function parted(drafting: Drafting, event: Event, other: Event, isAlone: boolean): readonly Decision[] {
  const [whole, away] = other.event.telling ? [event, other] : [other, event];
  const { telling } = away.event;
  if (!telling || isSameRef(telling, whole.event.telling)) {
    throw new Refusal(`Both are ${quoted(whole.event.event.label)}: pick the telling that is of another event.`);
  }
  const isElsewhere = (ref: Ref): boolean => !isSameRef(ref, telling);
  const stays = whole.event.telling ? isElsewhere(whole.event.telling) : whole.event.event.mentions.some(isElsewhere);
  if (stays) {
    const [target, others] = [drafting.eventTarget(away), drafting.eventTarget(whole, isElsewhere)];
    return [{ kind: 'notSameEvent', event: others, other: target }];
  }
  if (isAlone) {
    throw new Refusal(
      `Nothing else tells of ${quoted(whole.event.event.label)}: there is nothing to part this telling from.`,
    );
  }
  return [];
}

export function eventDate(drafting: Drafting, draft: DraftOf<'eventDate'>): Decision {
  const value = given(draft.value, 'a date');
  if (!stretchOf(value) || !value.split('/').every(isOfCalendar)) {
    throw new Refusal(noTime(value));
  }
  return { kind: 'eventDate', event: drafting.eventTarget(drafting.event(draft.event)), value };
}

/** Not the 30th of February. */
function isOfCalendar(value: string): boolean {
  const days = daysOf(value);
  return days !== undefined && isoDay(days.first).startsWith(value);
}

export function eventLabel(drafting: Drafting, draft: DraftOf<'eventLabel'>): Decision {
  const found = drafting.event(draft.event);
  const label = given(draft.label, 'a label');
  if (label === found.event.event.label) {
    throw new Refusal(`${quoted(label)} is called so already.`);
  }
  return { kind: 'eventLabel', event: drafting.eventTarget(found), label };
}

/** One for each of the tellings that are meant. */
export function notEvent(drafting: Drafting, draft: DraftOf<'notEvent'>): readonly Decision[] {
  const found = drafting.event(draft.event);
  const { event } = found.event;
  return tellingsOf(found.event).map(telling => ({
    kind: 'notEvent',
    event: drafting.eventTarget({ ...found, event: { event, telling } }),
  }));
}
