import type { Proposal, Thing } from '../../protocol';
import { locationOf, placeOf } from '../place';
import type { Proposing } from './proposing';
import type { Found, FoundEvent } from './things';
import { quoted } from './words';

/** What can be decided of an event, and of the telling that is pointed at. */
export function eventProposals(found: Found, { event, telling }: FoundEvent, { doubtfulBelow }: Proposing): Proposal[] {
  const { thing, story } = found;
  const place = 'location' in thing && telling ? placeOf(story, 'events', telling) : undefined;
  const at: Thing = place ? { location: locationOf(place) } : thing;
  const label = quoted(event.label);
  const trigger = telling && story.article(telling.uri)?.analysis.events[telling.index];
  const several = event.mentions.length > 1;
  const whole: Thing = { tree: 'events', node: JSON.stringify(['event', story.uri, event.id]) };
  const rejection: readonly Proposal[] = [
    {
      id: 'notEvent',
      title: telling && several ? 'This Telling Is Not of an Event' : `${label} Is Not an Event`,
      drafts: [{ kind: 'notEvent', event: at }],
    },
    ...(telling && several
      ? [
          {
            id: 'notEvent.all',
            title: `${label} Is Not an Event in Any Article`,
            drafts: [{ kind: 'notEvent', event: whole }],
          } as const,
        ]
      : []),
  ];
  const confirm: readonly Proposal[] =
    trigger?.confidence === 1
      ? []
      : [
          {
            id: 'confirm',
            title: telling ? `Confirm ${label} Here` : `Confirm All Tellings of ${label}`,
            drafts: [{ kind: 'confirm', at }],
          },
        ];
  const doubtful = trigger !== undefined && trigger.confidence < doubtfulBelow;
  const rest: readonly Proposal[] = [
    {
      id: 'sameEvent',
      title: `${label} Is the Same As Another Event…`,
      drafts: [{ kind: 'sameEvent', event: at, other: at }],
      ask: { field: 'other', how: 'event', prompt: `Which event is the same as ${label}?` },
    },
    {
      id: 'notSameEvent',
      title: `${label} Is Not the Same Event As…`,
      drafts: [{ kind: 'notSameEvent', event: at, other: at }],
      ask: { field: 'other', how: 'event', prompt: `With which event is ${label} not to be taken for one?` },
    },
    ...(telling && several
      ? [
          {
            id: 'notSameEvent.telling',
            title: 'This Telling Is of Another Event',
            drafts: [{ kind: 'notSameEvent', event: whole, other: at }],
          } as const,
        ]
      : []),
    {
      id: 'eventDate',
      title: `Date of ${label}…`,
      drafts: [{ kind: 'eventDate', event: at, value: '' }],
      ask: { field: 'value', how: 'time', prompt: `When ${label} was`, value: typedTime(event.date?.value) },
    },
    {
      id: 'eventLabel',
      title: `Change Label ${label}…`,
      drafts: [{ kind: 'eventLabel', event: at, label: '' }],
      ask: { field: 'label', how: 'text', prompt: `What ${label} is called`, value: event.label },
    },
  ];
  return doubtful ? [...confirm, ...rejection, ...rest] : [...rest, ...rejection, ...confirm];
}

/** As far as the reader could type it: weeks are not among the forms. */
function typedTime(value = ''): string {
  return /^\d{4}(?:-\d{2}){0,2}(?:\/\d{4}(?:-\d{2}){0,2})?$/.test(value) ? value : '';
}
