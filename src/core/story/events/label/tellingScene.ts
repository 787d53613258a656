import type { EventMention, Modality } from '../../../article/analysis';
import { lastStartingAt } from '../../../text/span';
import type { Article } from '../../article';
import type { Entity } from '../../model';
import type { EventTelling } from '../eventProfile';
import { isAdverb, isArticle, isNominal, isVerb } from './labelGrammar';
import type { LabelContext, LabelNames } from './labelNames';
import type { Phrase } from './nounPhrases';
import { labelWords, type LabelWord } from './labelWords';

const JOINTS = /^(?:and|of|on|against|over|for|into|between|with|by|about|to|toward|towards|at|from|,)$/;

/** What stands around the trigger of one telling, and how a label writes it. */
export class TellingScene {
  readonly mention: EventMention;
  readonly article: Article;
  readonly words: readonly LabelWord[];
  /** Index of the trigger into the words. */
  readonly at: number;
  readonly names: LabelNames;
  /** How its title may tell it: what another article tells as happened is no plan any more. */
  readonly modality: Modality;
  readonly #entities: LabelContext['entities'];

  constructor(
    { ref, mention }: EventTelling,
    { entities, articleOf }: LabelContext,
    names: LabelNames,
    happened: boolean,
  ) {
    this.mention = mention;
    this.article = articleOf(ref.uri);
    this.words = labelWords(this.article, mention.sentence);
    this.at = Math.max(
      0,
      this.words.findIndex(({ end }) => end > mention.start),
    );
    this.names = names;
    this.modality = happened && mention.modality === 'planned' ? 'happened' : mention.modality;
    this.#entities = entities;
  }

  entity(chain: number): Entity | undefined {
    return this.#entities.ofChain(this.article.uri, chain);
  }

  /** Without those that only say whose somebody else is: "Globex" of "Globex chief Jane Smith". */
  entities(chains: readonly number[]): Entity[] {
    return [...new Set(chains.filter(chain => !this.#describes(chain)).flatMap(chain => this.entity(chain) ?? []))];
  }

  /** Does its name or pronoun stand before the trigger? */
  standsBefore(chain: number): boolean {
    return this.words.slice(0, this.at).some(({ mention }) => mention?.chain === chain);
  }

  #describes(chain: number): boolean {
    const own = this.words.flatMap(({ mention }, i) =>
      mention?.form === 'name' && mention.chain === chain ? [i] : [],
    );
    return own.length > 0 && own.every(i => this.#leadsToPerson(i));
  }

  #leadsToPerson(i: number): boolean {
    if (this.words[i]!.mention!.kind === 'person') {
      return false;
    }
    let next = i + 1;
    while (
      next < this.words.length &&
      next - i < 5 &&
      (isNominal(this.words[next]!) || this.words[next]!.lower === "'s")
    ) {
      if (this.words[next]!.mention?.kind === 'person') {
        return true;
      }
      next++;
    }
    return false;
  }

  /** The words of a phrase on one line, people by their surnames and without their titles. */
  write({ first, end }: Phrase): string {
    const parts: string[] = [];
    let from = first;
    for (let i = first; i <= end; i++) {
      if (i === end || (!this.words[i]!.mention && JOINTS.test(this.words[i]!.lower))) {
        parts.push(this.#writePart(from, i), i < end ? this.words[i]!.lower : '');
        from = i + 1;
      }
    }
    return parts.filter(Boolean).join(' ').replace(/ ,/g, ',');
  }

  #writePart(first: number, end: number): string {
    const last = this.words[end - 1]?.mention;
    const whole = last?.kind === 'person' ? this.entity(last.chain) : undefined;
    if (whole && !this.words.slice(first, end).some(({ lower }) => /^['’]s$/.test(lower))) {
      return this.names.short(whole);
    }
    // "President Smith's long speech" without the title
    const owner = this.words.findIndex(
      ({ mention }, i) => i > first && i < end && mention?.kind === 'person' && this.words[i + 1]?.lower === "'s",
    );
    const from = owner > 0 && !this.words.slice(first, owner).some(({ lower }) => lower === "'s") ? owner : first;
    return this.words
      .slice(from, end)
      .map(({ text, mention, glued, lower }, i) => {
        const owns = i === 0 && !mention && this.words[from + 1]?.lower === "'s" && from + 1 < end;
        const owner = owns ? this.#nominalAt(this.words[from]!.end) : undefined;
        const entity = mention?.kind === 'person' ? this.entity(mention.chain) : owner;
        const space = i > 0 && !glued ? ' ' : '';
        return /^["“”]$/.test(lower) ? '' : space + (entity ? this.names.short(entity) : text);
      })
      .join('')
      .trim();
  }

  /** Who the noun that ends here stands for: "the [company]'s team". */
  #nominalAt(end: number): Entity | undefined {
    const { mentions } = this.article.analysis;
    for (let i = lastStartingAt(mentions, end - 1); i >= 0 && end - mentions[i]!.start < 60; i--) {
      if (mentions[i]!.end === end && mentions[i]!.form === 'nominal') {
        return this.entity(mentions[i]!.chain);
      }
    }
    return undefined;
  }

  /** The noun phrase around a place that acts: "U.S. officials" of "Three U.S. officials said"; null where the name stands alone. */
  around(chain: number): string | null {
    const i = this.words.findIndex(({ mention }) => mention?.form === 'name' && mention.chain === chain);
    if (i < 0) {
      return null;
    }
    let first = i;
    let end = this.#phraseEnd(i + 1);
    if (end === i + 1 && this.#joinsDemonym(end)) {
      end = this.#phraseEnd(end + 2);
    }
    if (end === i + 1 || this.words[end - 1]!.lower === "'s") {
      return null;
    }
    while (first > 0 && i - first < 3 && this.#leads(first - 1)) {
      first--;
    }
    while (this.words[first]!.lower === 'and' || isArticle(this.words[first]!)) {
      first++;
    }
    return this.write({ first, end });
  }

  #phraseEnd(from: number): number {
    let end = from;
    while (
      end < this.words.length &&
      end - from < 4 &&
      isNominal(this.words[end]!) &&
      !isVerb(this.words[end]!) &&
      !isAdverb(this.words[end]!)
    ) {
      end++;
    }
    return end;
  }

  /** "U.S. [and Norwegian] officials". */
  #joinsDemonym(i: number): boolean {
    const [and, demonym, noun] = this.words.slice(i, i + 3);
    return (
      and?.lower === 'and' &&
      demonym?.mention === null &&
      /^\p{Lu}/u.test(demonym.text) &&
      noun !== undefined &&
      isNominal(noun)
    );
  }

  #leads(i: number): boolean {
    const word = this.words[i]!;
    return (
      (isNominal(word) && !isVerb(word)) || (word.lower === 'and' && /^\p{Lu}/u.test(this.words[i - 1]?.text ?? ''))
    );
  }
}
