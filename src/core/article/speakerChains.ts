import type { Span } from '../text/span';
import type { Mention } from './analysis';
import type { Slot } from './frames';
import type { Phrase } from './nounPhrases';

/** Who an article's words for a speaker refer to. */
export interface Speaker {
  readonly span: Span;
  readonly chain: number | null;
}

/** Heads of phrases that speak for the organization named before them: "a Treasury official". */
const SPEAKS_FOR = /^(?:officials?|sources?|spokes(?:man|men|woman|women|person|people)|representatives?|statements?)$/;
/** Buildings that stand for the offices in them, whatever kind of name they were taken for. */
const SEATS = /^(?:the )?(?:White House|Kremlin|Pentagon|Downing Street)$/;

/** Finds the mention that a phrase for a speaker is: a name, a nominal or a pronoun. */
export class SpeakerChains {
  readonly #text: string;
  readonly #mentions: readonly Mention[];
  readonly #byEnd = new Map<number, Mention>();
  readonly #pronouns = new Map<number, Mention>();

  constructor(text: string, mentions: readonly Mention[]) {
    this.#text = text;
    this.#mentions = mentions;
    for (const mention of mentions) {
      this.#byEnd.set(mention.end, mention);
      if (mention.form === 'pronoun') {
        this.#pronouns.set(mention.start, mention);
      }
    }
  }

  /** The speaker that a phrase stands for. */
  resolve(slots: readonly Slot[], phrase: Phrase): Speaker {
    const whole = { start: slots[phrase.start]!.start, end: slots[phrase.end - 1]!.end };
    const core = { start: whole.start, end: slots[phrase.coreEnd - 1]!.end };
    if (phrase.end - phrase.start === 1 && slots[phrase.start]!.pos === 'pronoun') {
      return { span: whole, chain: this.#pronouns.get(whole.start)?.chain ?? null };
    }
    const mention = this.#byEnd.get(core.end);
    if (mention && mention.start >= core.start) {
      const joined = slots[phrase.coreEnd]?.lower === 'and' && phrase.end > phrase.coreEnd;
      const name = mention.form === 'name' && !joined;
      // "U.S. and French officials": a place is no speaker where another follows it
      const chain = joined && mention.kind === 'place' ? null : mention.chain;
      return { span: name ? { start: mention.start, end: mention.end } : whole, chain };
    }
    const head = slots[phrase.coreEnd - 1]!.lower.split("'")[0]!;
    return { span: whole, chain: SPEAKS_FOR.test(head) ? this.#organizationIn(core) : null };
  }

  #organizationIn({ start, end }: Span): number | null {
    let found: number | null = null;
    for (let i = firstFrom(this.#mentions, start); i < this.#mentions.length && this.#mentions[i]!.start < end; i++) {
      const mention = this.#mentions[i]!;
      if (mention.kind === 'organization' || SEATS.test(this.#text.slice(mention.start, mention.end))) {
        found = mention.chain;
      }
    }
    return found;
  }
}

function firstFrom(spans: readonly Span[], start: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < start) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
