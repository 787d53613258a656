import type { Decision, EntityTarget, EventTarget, Scope, TextTarget } from './decision';
import type { Claim } from './sameness';

/** Names what a target stands for now: two targets with one key are the same thing. Undefined where it stands for nothing. */
export type KeyOf = (target: TextTarget) => string | undefined;

/** What a decision says on a topic. Two that say different things contradict each other. */
export interface Statement {
  readonly topic: string;
  readonly says: string;
  /** A reader may say something else later without contradicting themself: another date replaces a date. */
  readonly replaceable: boolean;
  /** How far it reaches; of most it is the topic alone that says. */
  readonly reach: Reach;
}

export interface Reach {
  readonly scope: Scope;
  readonly place: string;
  readonly article: string;
  readonly folder: string;
}

const LEVELS = ['here', 'article', 'story'] as const satisfies readonly Scope[];

/** Whether two of one topic can both be about some place. */
export function meets(a: Reach, b: Reach): boolean {
  return reachKey(a, widerOf(a.scope, b.scope)) === reachKey(b, widerOf(a.scope, b.scope));
}

/** What all reaches have in common that lie within one of a scope. */
export function reachKey({ place, article, folder }: Reach, scope: Scope): string {
  return `${scope} ${{ here: place, article, story: folder }[scope]}`;
}

/** The scopes that are at least as wide. */
export function scopesFrom(scope: Scope): readonly Scope[] {
  return LEVELS.slice(LEVELS.indexOf(scope));
}

function widerOf(a: Scope, b: Scope): Scope {
  return LEVELS.indexOf(a) > LEVELS.indexOf(b) ? a : b;
}

/** Who or what is the same as others by what was laid down, and by keys. */
export interface Things {
  /** Where a target was last said to be. */
  readonly now: (target: TextTarget) => TextTarget;
  /** Of a place. */
  readonly place: (target: TextTarget) => string;
  /** Of whom or what a place is about, the same for all that were said to be the same. */
  readonly entity: (target: EntityTarget) => string;
  readonly event: (target: EventTarget) => string;
}

/** What a decision says, but for who is the same as whom. */
export function statementsOf(decision: Decision, things: Things): readonly Statement[] {
  switch (decision.kind) {
    case 'renameEntity':
      return [replaceable('name of', things.entity(decision.entity), decision.name)];
    case 'entityKind':
      return [replaceable('kind of', things.entity(decision.entity), decision.to)];
    case 'addDescriptor':
    case 'removeDescriptor':
      return [firm(`descriptor ${decision.text.toLowerCase()} of`, things.entity(decision.entity), decision.kind)];
    case 'addName':
      return [
        {
          ...firm('is a name', wordsOf(things.now(decision.at)), 'yes'),
          reach: reachOf(decision.at, decision.scope, things),
        },
        {
          ...replaceable('name is', wordsOf(things.now(decision.at)), decision.entityKind),
          reach: reachOf(decision.at, decision.scope, things),
        },
      ];
    case 'rejectName':
      return [
        {
          ...firm('is a name', wordsOf(things.now(decision.at)), 'no'),
          reach: reachOf(decision.at, decision.scope, things),
        },
      ];
    case 'speaker':
      return [
        firm('is a quotation', things.place(decision.at), 'yes'),
        replaceable('speaker of', things.place(decision.at), decision.speaker ? things.entity(decision.speaker) : ''),
      ];
    case 'notQuotation':
      return [firm('is a quotation', things.place(decision.at), 'no')];
    case 'articleDate':
      return [replaceable('date of article', decision.article, decision.value)];
    case 'eventDate':
      return [
        firm('is an event', things.place(decision.event.at), 'yes'),
        replaceable('date of', things.event(decision.event), decision.value),
      ];
    case 'eventLabel':
      return [
        firm('is an event', things.place(decision.event.at), 'yes'),
        replaceable('label of', things.event(decision.event), decision.label),
      ];
    case 'sameEvent':
      return [decision.event, decision.other].map(({ at }) => firm('is an event', things.place(at), 'yes'));
    case 'notEvent':
      return [firm('is an event', things.place(decision.event.at), 'no')];
    case 'regionKind':
      return [replaceable('region is', things.place(decision.at), decision.to)];
    case 'confirm':
      return decision.what === 'mention'
        ? [
            {
              ...firm('is a name', wordsOf(things.now(decision.at)), 'yes'),
              reach: reachOf(decision.at, 'here', things),
            },
          ]
        : [firm(decision.what === 'event' ? 'is an event' : 'is a quotation', things.place(decision.at), 'yes')];
    case 'sameEntity':
    case 'notSameEntity':
    case 'splitEntity':
    case 'notSameEvent':
    case 'note':
    case 'anchor':
    case 'undo':
    case 'redo':
      return [];
  }
}

/** Who is whom, and who is not, by a decision. What is one thing already cannot be said to be two. */
export function claimsOf(decision: Decision, key: (target: TextTarget) => string): readonly Claim<string>[] {
  const claim = (same: boolean, a: TextTarget, b: TextTarget): Claim<string> => ({ same, a: key(a), b: key(b) });
  return claims().filter(({ a, b }) => a !== b);

  function claims(): readonly Claim<string>[] {
    switch (decision.kind) {
      case 'sameEntity':
      case 'notSameEntity':
        return [claim(decision.kind === 'sameEntity', decision.entity.at, decision.other.at)];
      case 'sameEvent':
      case 'notSameEvent':
        return [claim(decision.kind === 'sameEvent', decision.event.at, decision.other.at)];
      case 'splitEntity':
        return decision.mentions.map(mention => claim(false, decision.entity.at, mention));
      default:
        return [];
    }
  }
}

const EVERYWHERE: Reach = { scope: 'here', place: '', article: '', folder: '' };

function firm(topic: string, of: string, says: string): Statement {
  return { topic: `${topic} ${of}`, says, replaceable: false, reach: EVERYWHERE };
}

function replaceable(topic: string, of: string, says: string): Statement {
  return { topic: `${topic} ${of}`, says, replaceable: true, reach: EVERYWHERE };
}

function wordsOf({ quote }: TextTarget): string {
  return quote.exact.replace(/\s+/g, ' ');
}

function reachOf(at: TextTarget, scope: Scope, { place, now }: Things): Reach {
  const { article } = now(at);
  return { scope, place: place(at), article, folder: article.slice(0, Math.max(0, article.lastIndexOf('/'))) };
}
