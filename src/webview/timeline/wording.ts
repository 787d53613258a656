import type { Modality } from '../../core/article/analysis';
import type { TimelineEvent, TimelineParticipant, TimelineResult } from '../../protocol';

/** Names of participants by their ids. */
export type Names = ReadonlyMap<string, string>;

export function namesOf({ participants }: TimelineResult): Names {
  return new Map(participants.map(({ id, name }: TimelineParticipant) => [id, name]));
}

/** "1 article", "3 articles". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const states: Readonly<Record<Modality, string>> = {
  happened: 'happened',
  planned: 'planned',
  denied: 'denied',
  reported: 'reported, not confirmed',
};

/** What kind of event it is: "planned", "statement". */
export function stateOf({ kind, modality }: TimelineEvent): string {
  return kind === 'statement' ? `statement${modality === 'happened' ? '' : `, ${states[modality]}`}` : states[modality];
}

/** "Tuesday, 2 December 2025 (inferred)"; for what has no date "no date, on a Saturday". */
export function dateText({ date, partial }: TimelineEvent): string {
  if (!date) {
    return partial === '' ? 'no date' : `no date, ${partial}`;
  }
  return date.certainty === 'inferred' ? `${date.text} (inferred)` : date.text;
}

/** The names of who takes part, in the event's order. */
export function participantNames({ participants }: TimelineEvent, names: Names): readonly string[] {
  return participants.flatMap(id => names.get(id) ?? []);
}

/** An event as a screen reader says it. */
export function spoken(event: TimelineEvent, names: Names): string {
  const who = participantNames(event, names);
  return [
    event.label,
    stateOf(event),
    dateText(event),
    `told by ${counted(event.articles.length, 'article')}`,
    ...(who.length > 0 ? [`with ${who.join(', ')}`] : []),
  ].join('; ');
}
