import assert from 'node:assert/strict';
import type { ArticleAnalysis } from '../src/core/article/analysis';
import { NO_CORRECTIONS } from '../src/core/article/corrections';
import type { Mark } from '../src/core/decisions/decided';
import type { Decision, DecisionLine } from '../src/core/decisions/decision';
import { targetsOf } from '../src/core/decisions/targets';
import type { Entity } from '../src/core/story/model';
import { Story } from '../src/core/story/story';
import { LineIndex } from '../src/core/text/lines';
import { analyse } from './analyse';

const analyses = new Map<string, ArticleAnalysis>();

/** Somebody or something by the words of its first mention in an article. */
export type Named = readonly [article: string, words: string];

function target([article, exact]: Named): {
  article: string;
  quote: { exact: string; prefix: ''; suffix: '' };
  position: { start: 0; end: 0 };
} {
  return { article: `${article}.txt`, quote: { exact, prefix: '', suffix: '' }, position: { start: 0, end: 0 } };
}

export function entityTarget(named: Named): { name: string; kind: 'person'; at: ReturnType<typeof target> } {
  return { name: named[1], kind: 'person', at: target(named) };
}

/** A story of which articles and decisions come and go. Decisions were made in order of their ids. */
export class DecidedStory {
  readonly story = new Story('story');
  readonly texts = new Map<string, string>();
  readonly lines = new Map<string, DecisionLine>();
  /** What was put apart, by the decision's id. */
  readonly apart = new Map<string, Named>();

  constructor(texts: Readonly<Record<string, string>> = {}) {
    Object.entries(texts).forEach(([article, text]) => {
      this.set(article, text);
    });
  }

  set(article: string, text: string): void {
    this.texts.set(article, text);
    this.#file(article);
  }

  delete(article: string): void {
    this.texts.delete(article);
    this.story.delete(`${article}.txt`);
  }

  decide(id: string, decision: Decision): void {
    this.lines.set(id, { v: 1, id, time: `2026-01-01T00:00:${id.padStart(2, '0')}Z`, author: '', decision });
    this.#fileAll(decision);
  }

  putApart(id: string, named: Named): void {
    this.apart.set(id, named);
    this.#file(named[0]);
  }

  undo(id: string): void {
    const line = this.lines.get(id);
    const apart = this.apart.get(id);
    this.lines.delete(id);
    this.apart.delete(id);
    if (line) {
      this.#fileAll(line.decision);
    }
    if (apart) {
      this.#file(apart[0]);
    }
  }

  #fileAll(decision: Decision): void {
    new Set(targetsOf(decision).map(({ at }) => at.article.slice(0, -'.txt'.length))).forEach(article => {
      this.#file(article);
    });
  }

  #file(article: string): void {
    const text = this.texts.get(article);
    if (text === undefined) {
      return;
    }
    const own = analyses.get(text) ?? analyse(text);
    analyses.set(text, own);
    const chains = [...own.chains];
    for (const [id, [in_, words]] of this.apart) {
      const start = in_ === article ? text.indexOf(words) : -1;
      const mention = own.mentions.find(other => start >= 0 && other.start === start);
      if (mention) {
        chains[mention.chain] = { ...chains[mention.chain]!, apart: id };
      }
    }
    const analysis = { ...own, chains };
    const uri = `${article}.txt`;
    const marks = [...this.lines.values()].flatMap(line =>
      targetsOf(line.decision).flatMap(({ role, at }, index): Mark[] => {
        const start = at.article === uri ? text.indexOf(at.quote.exact) : -1;
        const end = start + at.quote.exact.length;
        return start < 0 ? [] : [{ start, end, line, role, target: index, found: 'exact' }];
      }),
    );
    const decided = { corrections: NO_CORRECTIONS, marks, lost: [] };
    this.story.set({ uri, text, lines: new LineIndex(text), analysis, decided });
  }

  /** The chain of what is named; undefined where the article does not name it. */
  chainOf([article, words]: Named): number | undefined {
    const start = this.texts.get(article)?.indexOf(words) ?? -1;
    const mentions = this.story.article(`${article}.txt`)?.analysis.mentions ?? [];
    return start < 0
      ? undefined
      : mentions.find(mention => mention.start < start + words.length && mention.end > start)?.chain;
  }

  entityOf(named: Named): Entity {
    const entity = this.story.entityOfChain(`${named[0]}.txt`, this.chainOf(named) ?? -1);
    assert.ok(entity, named.join(': '));
    return entity;
  }

  why(named: Named): readonly string[] {
    return this.story.whyLinked(`${named[0]}.txt`, this.chainOf(named) ?? -1);
  }

  /** All that the story tells of its entities, and what hangs on them. */
  told(): unknown {
    const { story } = this;
    const chains = story.articles.flatMap(({ uri, analysis }) =>
      analysis.chains.map((_, i) => [uri, i, story.entityOfChain(uri, i)?.id, story.whyLinked(uri, i)]),
    );
    const entities = story.entities.map(entity => {
      const { id, kind, name, aliases, descriptors, mentions, asides, articles, related, demonyms } = entity;
      assert.equal(story.entity(id), entity);
      const said = story.quotationsBy(id);
      const events = story.eventsWith(id).map(event => event.id);
      return { id, kind, name, aliases, descriptors, mentions, asides, articles, related, demonyms, said, events };
    });
    assert.equal(new Set(entities.map(({ id }) => id)).size, entities.length);
    const disputed = story.disputedQuotations.map(({ id }) => id);
    return structuredClone({ entities, chains, disputed, events: story.events });
  }
}
