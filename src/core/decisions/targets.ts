import type { Decision, TextTarget } from './decision';

/** What a target is to its decision: who or what stays, who or what is joined to it or parted from it, or the place itself. */
export type TargetRole = 'entity' | 'other' | 'mention' | 'event' | 'place' | 'speaker';

export interface RoledTarget {
  readonly role: TargetRole;
  readonly at: TextTarget;
}

/** Every place in articles that a decision points at, in a fixed order. */
export function targetsOf(decision: Decision): readonly RoledTarget[] {
  switch (decision.kind) {
    case 'sameEntity':
    case 'notSameEntity':
      return [
        { role: 'entity', at: decision.entity.at },
        { role: 'other', at: decision.other.at },
      ];
    case 'splitEntity':
      return [
        { role: 'entity', at: decision.entity.at },
        ...decision.mentions.map((at): RoledTarget => ({ role: 'mention', at })),
      ];
    case 'renameEntity':
    case 'entityKind':
    case 'addDescriptor':
    case 'removeDescriptor':
      return [{ role: 'entity', at: decision.entity.at }];
    case 'speaker':
      return [
        { role: 'place', at: decision.at },
        ...(decision.speaker ? [{ role: 'speaker', at: decision.speaker.at } as const] : []),
      ];
    case 'sameEvent':
    case 'notSameEvent':
      return [
        { role: 'event', at: decision.event.at },
        { role: 'other', at: decision.other.at },
      ];
    case 'eventDate':
    case 'eventLabel':
    case 'notEvent':
      return [{ role: 'event', at: decision.event.at }];
    case 'addName':
    case 'rejectName':
    case 'notQuotation':
    case 'regionKind':
    case 'note':
    case 'confirm':
      return [{ role: 'place', at: decision.at }];
    case 'articleDate':
    case 'anchor':
    case 'undo':
    case 'redo':
      return [];
  }
}
