import type { Span } from '../text/span';
import type { Chain, Mention } from './analysis';
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
const GENDERS = new Map([
  ['he', 'he'],
  ['his', 'he'],
  ['she', 'she'],
  ['her', 'she'],
]);
/** A pronoun looks back no farther than this, in frames. */
const MEMORY = 2;

interface Remembered {
  readonly chain: number;
  readonly frame: number;
}

/** Follows an article frame by frame, so that a pronoun finds who was last spoken of. */
export class SpeakerMemory {
  readonly #text: string;
  readonly #mentions: readonly Mention[];
  readonly #chains: readonly Chain[];
  readonly #byEnd = new Map<number, Mention>();
  readonly #genders = new Map<number, string>();
  #person: Remembered | null = null;
  #body: Remembered | null = null;

  constructor(text: string, mentions: readonly Mention[], chains: readonly Chain[]) {
    this.#text = text;
    this.#mentions = mentions;
    this.#chains = chains;
    for (const mention of mentions) {
      this.#byEnd.set(mention.end, mention);
    }
  }

  /** The speaker that a phrase of the frame stands for; `subject` is the phrase that the frame is about. */
  resolve(slots: readonly Slot[], phrase: Phrase, frame: number, subject: Phrase | null): Speaker {
    const whole = { start: slots[phrase.start]!.start, end: slots[phrase.end - 1]!.end };
    const core = { start: whole.start, end: slots[phrase.coreEnd - 1]!.end };
    const mention = this.#byEnd.get(core.end);
    if (mention && mention.start >= core.start) {
      const joined = slots[phrase.coreEnd]?.lower === 'and' && phrase.end > phrase.coreEnd;
      const name = mention.form === 'name' && !joined;
      // "U.S. and French officials": a place is no speaker where another follows it
      const chain = joined && mention.kind === 'place' ? null : mention.chain;
      return { span: name ? { start: mention.start, end: mention.end } : whole, chain };
    }
    const head = slots[phrase.coreEnd - 1]!.lower.split("'")[0]!;
    if (phrase.end - phrase.start === 1 && slots[phrase.start]!.pos === 'pronoun') {
      return { span: whole, chain: this.#referent(slots, phrase, head, frame, subject) };
    }
    return { span: whole, chain: SPEAKS_FOR.test(head) ? this.#organizationIn(core) : null };
  }

  /** Lets the frames that follow know who this one speaks of: its subject, then its speaker. */
  remember(chain: number | null, frame: number): void {
    if (chain === null) {
      return;
    }
    if (this.#chains[chain]?.kind === 'person') {
      this.#person = { chain, frame };
    } else {
      this.#body = { chain, frame };
    }
  }

  /** After a person without a name, "he" is nobody known. */
  forgetPerson(): void {
    this.#person = null;
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

  #referent(
    slots: readonly Slot[],
    phrase: Phrase,
    pronoun: string,
    frame: number,
    subject: Phrase | null,
  ): number | null {
    if (pronoun === 'it' || pronoun === 'its') {
      return this.#fresh(this.#body, frame);
    }
    const gender = GENDERS.get(pronoun);
    if (!gender) {
      return null;
    }
    const named = subject && subject.end <= phrase.start ? this.#byEnd.get(slots[subject.coreEnd - 1]!.end) : undefined;
    const chain = named?.kind === 'person' ? named.chain : this.#fresh(this.#person, frame);
    if (chain === null || (this.#genders.get(chain) ?? gender) !== gender) {
      return null;
    }
    this.#genders.set(chain, gender);
    return chain;
  }

  #fresh(remembered: Remembered | null, frame: number): number | null {
    return remembered && frame - remembered.frame <= MEMORY ? remembered.chain : null;
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
