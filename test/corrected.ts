import assert from 'node:assert/strict';
import type { ArticleAnalysis, Chain, Mention, Quotation } from '../src/core/article/analysis';
import { type Corrections, NO_CORRECTIONS } from '../src/core/article/corrections';
import type { Span } from '../src/core/text/span';
import { analyse } from './analyse';
import { assertSound } from './invariants';

/** Where words stand in a text for the nth time, from 0. */
export function at(text: string, words: string, nth = 0): Span {
  let start = -1;
  for (let i = 0; i <= nth; i++) {
    start = text.indexOf(words, start + 1);
    assert.ok(start >= 0, words);
  }
  return { start, end: start + words.length };
}

/** An analysis by corrections, to be asked by words. */
export class Corrected {
  readonly analysis: ArticleAnalysis;

  constructor(
    readonly text: string,
    corrections: Partial<Corrections> = {},
  ) {
    this.analysis = analyse(text, { ...NO_CORRECTIONS, ...corrections });
    assertSound(text, this.analysis);
  }

  words(span: Span | null): string | null {
    return span && this.text.slice(span.start, span.end);
  }

  /** The mention that stands exactly there; undefined where none does. */
  mention(words: string, nth = 0): Mention | undefined {
    const { start, end } = at(this.text, words, nth);
    return this.analysis.mentions.find(mention => mention.start === start && mention.end === end);
  }

  chain(words: string, nth = 0): Chain | undefined {
    return this.analysis.chains[this.mention(words, nth)?.chain ?? -1];
  }

  /** Each name with its kind. */
  get names(): string[] {
    return this.analysis.mentions
      .filter(({ form }) => form === 'name')
      .map(name => `${this.words(name)!} ${name.kind}`);
  }

  quotation(words: string): Quotation | undefined {
    const { start } = at(this.text, words);
    return this.analysis.quotations.find(quotation => quotation.start <= start && start < quotation.end);
  }

  /** The words for a speaker, and who that is. */
  speaker(words: string): string | undefined {
    const quotation = this.quotation(words);
    const chain = this.analysis.chains[quotation?.speakerChain ?? -1];
    return quotation && `${String(this.words(quotation.speaker))} = ${String(chain?.name)}`;
  }

  /** Names of those whom the event at a word tells of; undefined where there is none. */
  participants(trigger: string, nth = 0): string[] | undefined {
    const { start } = at(this.text, trigger, nth);
    const event = this.analysis.events.find(one => one.start === start);
    return event?.participants.map(chain => this.analysis.chains[chain]!.name);
  }
}
