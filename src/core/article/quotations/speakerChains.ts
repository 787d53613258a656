import type { Span } from '../../text/span';
import type { Mention, SourceKind } from '../analysis';
import type { Slot } from './frames';
import type { Phrase } from './nounPhrases';
import { sourceKind } from './sourceKind';

/** Who an article's words for a speaker refer to. */
export interface Speaker {
  readonly span: Span;
  readonly chain: number | null;
  readonly source: SourceKind;
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
    const pronoun = phrase.end - phrase.start === 1 && slots[phrase.start]!.pos === 'pronoun';
    const found = pronoun ? this.#pronouns.get(whole.start) : this.#byEnd.get(core.end);
    const mention = found && found.start >= core.start ? found : null;
    const source = sourceKind(
      slots.slice(phrase.start, phrase.coreEnd),
      slots.slice(phrase.start, phrase.end),
      mention?.kind ?? null,
      mention?.form === 'name',
    );
    if (pronoun) {
      return { span: whole, chain: mention?.chain ?? null, source };
    }
    if (mention) {
      const joined = slots[phrase.coreEnd]?.lower === 'and' && phrase.end > phrase.coreEnd;
      const name = mention.form === 'name' && !joined;
      // Two speakers are neither of them alone, and "U.S. and French officials" are no country.
      const chain = joined && (mention.kind === 'place' || this.#byEnd.has(whole.end)) ? null : mention.chain;
      return { span: name ? { start: mention.start, end: mention.end } : whole, chain, source };
    }
    const head = slots[phrase.coreEnd - 1]!.lower.split("'")[0]!;
    return { span: whole, chain: SPEAKS_FOR.test(head) ? this.#organizationIn(core) : null, source };
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
