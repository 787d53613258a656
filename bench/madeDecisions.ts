import type { ArticleAnalysis, Chain, EventMention } from '../src/core/article/analysis';
import { targetOf } from '../src/core/decisions/anchor';
import type {
  Decision,
  DecisionKind,
  DecisionLine,
  EntityTarget,
  EventTarget,
  Scope,
} from '../src/core/decisions/decision';
import { targetsOf } from '../src/core/decisions/targets';
import type { Span } from '../src/core/text/span';
import { createRandom } from '../tools/train/random';
import { pick } from './inventedArticles';

export interface DecidedArticle {
  /** Below the folder of the decisions. */
  readonly path: string;
  readonly text: string;
  readonly analysis: ArticleAnalysis;
}

/** Of a hundred decisions that readers make, how many are of each kind. */
const SHARES: Readonly<Record<DecisionKind, number>> = {
  confirm: 14,
  rejectName: 10,
  sameEntity: 9,
  addName: 8,
  speaker: 8,
  notSameEntity: 7,
  note: 6,
  renameEntity: 5,
  sameEvent: 4,
  notSameEvent: 4,
  notEvent: 4,
  entityKind: 3,
  splitEntity: 3,
  addDescriptor: 3,
  notQuotation: 3,
  eventLabel: 3,
  eventDate: 2,
  articleDate: 2,
  removeDescriptor: 1,
  regionKind: 1,
  undo: 3,
  redo: 1,
  anchor: 1,
};
/** Most decisions about a name reach no farther than its article. */
const SCOPES: readonly Scope[] = ['here', 'here', 'here', 'article', 'article', 'story'];
const MINUTE = 60_000;

/** Decisions of every kind on what was found in articles, article by article, a minute apart, by two readers. The same in every run. */
export function madeDecisions(articles: readonly DecidedArticle[], count: number): readonly DecisionLine[] {
  const random = createRandom(1);
  const kinds = Object.entries(SHARES).flatMap(([kind, share]) =>
    Array.from({ length: share }, () => kind as DecisionKind),
  );
  const lines: DecisionLine[] = [];
  const add = (decision: Decision): void => {
    const time = new Date(Date.UTC(2026, 0, 1) + lines.length * MINUTE).toISOString();
    const id = `${String(lines.length).padStart(8, '0')}-0000-4000-8000-000000000000`;
    lines.push({ v: 1, id, time, author: random() < 0.7 ? 'Ada Berg' : 'Jon Dale', decision });
  };
  for (let tries = 0; lines.length < count && tries < 50 * count; tries++) {
    const at = Math.floor((lines.length * articles.length) / count);
    const article = articles[at]!;
    const maker = new Maker(article, articles, random);
    const decision = maker.make(pick(kinds, random), lines);
    if (decision) {
      add(decision);
    }
  }
  return lines;
}

/** Makes decisions on one article; what is joined or parted may stand in another. */
class Maker {
  readonly #article: DecidedArticle;
  /** The same in half of all cases. */
  readonly #sibling: DecidedArticle;
  readonly #random: () => number;

  constructor(article: DecidedArticle, all: readonly DecidedArticle[], random: () => number) {
    this.#article = article;
    this.#sibling = random() < 0.5 ? pick(all, random) : article;
    this.#random = random;
  }

  /** Undefined where the article has nothing that such a decision could be about. */
  make(kind: DecisionKind, lines: readonly DecisionLine[]): Decision | undefined {
    const { path, text, analysis } = this.#article;
    const { mentions, quotations, events, regions } = analysis;
    const scope = pick(SCOPES, this.#random);
    switch (kind) {
      case 'sameEntity':
      case 'notSameEntity': {
        const chain = this.#one(analysis.chains);
        const other = chain && this.#likeChain(chain);
        const entity = chain && entityOf(this.#article, chain);
        return entity && other && { kind, entity, other };
      }
      case 'splitEntity': {
        const chain = this.#one(analysis.chains.filter(each => each.mentions.length > 1));
        const apart = chain && mentions[chain.mentions.at(-1)!]!;
        return chain && { kind, entity: entityOf(this.#article, chain), mentions: [this.#at(apart!)] };
      }
      case 'renameEntity': {
        const entity = this.#entity();
        return entity && { kind, entity, name: `${entity.name} the Younger` };
      }
      case 'entityKind': {
        const entity = this.#entity();
        const to = entity?.kind === 'organization' ? 'place' : 'organization';
        return entity && { kind, entity, to, names: [entity.name] };
      }
      case 'addDescriptor':
      case 'removeDescriptor': {
        const entity = this.#entity();
        return entity && { kind, entity, text: 'the head of the inquiry' };
      }
      case 'addName': {
        const words = this.#one([...text.matchAll(/\p{Lu}[\p{L}\p{N}]{3,}/gu)]);
        const span = words && { start: words.index, end: words.index + words[0].length };
        return span && { kind, at: this.#at(span), entityKind: 'organization', scope };
      }
      case 'rejectName': {
        const mention = this.#one(mentions.filter(({ form }) => form === 'name'));
        return mention && { kind, at: this.#at(mention), scope };
      }
      case 'speaker': {
        const quotation = this.#one(quotations);
        return quotation && { kind, at: this.#at(quotation), speaker: this.#entity() ?? null };
      }
      case 'notQuotation': {
        const quotation = this.#one(quotations);
        return quotation && { kind, at: this.#at(quotation) };
      }
      case 'articleDate':
        return { kind, article: path, value: '2026-01-01' };
      case 'sameEvent':
      case 'notSameEvent': {
        const event = this.#one(events);
        const other = event && this.#likeEvent(event);
        return event && other && { kind, event: eventOf(this.#article, event), other };
      }
      case 'eventDate': {
        const event = this.#one(events);
        return event && { kind, event: eventOf(this.#article, event), value: '2025-12-30/2025-12-31' };
      }
      case 'eventLabel': {
        const event = this.#one(events);
        return event && { kind, event: eventOf(this.#article, event), label: 'What the council had feared' };
      }
      case 'notEvent': {
        const event = this.#one(events);
        return event && { kind, event: eventOf(this.#article, event) };
      }
      case 'regionKind': {
        const region = this.#one(regions);
        return region && { kind, at: this.#at(region), to: 'boilerplate' };
      }
      case 'note': {
        const event = this.#one(events);
        return event && { kind, at: this.#at(event), text: 'Is this what the others tell, too? Ask at the archive.' };
      }
      case 'confirm': {
        const what = pick(['mention', 'quotation', 'event'] as const, this.#random);
        const found = this.#one<Span>({ mention: mentions, quotation: quotations, event: events }[what]);
        return found && { kind, what, at: this.#at(found) };
      }
      case 'undo': {
        const line = this.#one(lines.slice(-10));
        return line && line.decision.kind !== 'undo' ? { kind, of: [line.id] } : undefined;
      }
      case 'redo': {
        const last = lines.findLast(({ decision }) => decision.kind === 'undo')?.decision;
        return last?.kind === 'undo' ? { kind, of: last.of } : undefined;
      }
      case 'anchor': {
        const line = this.#one(lines.slice(-10));
        const target = line && targetsOf(line.decision)[0];
        return target && { kind, of: line.id, target: 0, at: target.at };
      }
    }
  }

  #one<T>(items: readonly T[]): T | undefined {
    return items.length === 0 ? undefined : pick(items, this.#random);
  }

  #at({ start, end }: Span) {
    return targetOf(this.#article.path, this.#article.text, { start, end });
  }

  #entity(): EntityTarget | undefined {
    const chain = this.#one(this.#article.analysis.chains);
    return chain && entityOf(this.#article, chain);
  }

  /** Another of the same kind that has a word in common with it. */
  #likeChain({ kind, name }: Chain): EntityTarget | undefined {
    const words = new Set(name.split(' '));
    const other = this.#one(
      this.#sibling.analysis.chains.filter(
        each => each.kind === kind && each.name !== name && each.name.split(' ').some(word => words.has(word)),
      ),
    );
    return other && entityOf(this.#sibling, other);
  }

  /** Another that is told in like words and has a participant of the same name. */
  #likeEvent(event: EventMention): EventTarget | undefined {
    const { chains } = this.#article.analysis;
    const names = new Set(event.participants.map(chain => chains[chain]!.name));
    const { chains: theirs, events } = this.#sibling.analysis;
    const other = this.#one(
      events.filter(
        each =>
          each !== event &&
          each.concept === event.concept &&
          each.participants.some(chain => names.has(theirs[chain]!.name)),
      ),
    );
    return other && eventOf(this.#sibling, other);
  }
}

function entityOf({ path, text, analysis }: DecidedArticle, { kind, name, mentions }: Chain): EntityTarget {
  const { start, end } = analysis.mentions[mentions[0]!]!;
  return { name, kind, at: targetOf(path, text, { start, end }) };
}

function eventOf({ path, text }: DecidedArticle, { start, end }: Span): EventTarget {
  return { label: text.slice(start, end), at: targetOf(path, text, { start, end }) };
}
