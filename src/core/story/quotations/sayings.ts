import { Alterations } from './alterations';
import type { Component } from './component';
import { makeComponent } from './component';
import { Postings } from './postings';
import type { QuotedPiece } from './quotedPieces';
import { SURELY_LONG_WORDS, isLong } from './quotedPieces';
import { linkRuns, shingles } from './runs';
import { contentWords } from './saidWords';
import { Saying } from './saying';
import { wholeOf } from './shortWordings';

/**
 * The wordings of a story and which of them have to do with one another. What two wordings have to do with one another depends on these two alone; so
 * only components of which one has changed are made anew, and the outcome does not depend on the order of changes.
 */
export class Sayings {
  readonly #byText = new Map<string, Saying>();
  readonly #byShingle = new Postings();
  /** Long ones by the words that mean something. */
  readonly #byWord = new Postings();
  readonly #alterations = new Alterations();
  readonly #changed = new Set<Saying>();
  readonly #onReplaced: (gone: Component | null, made: Component | null) => void;
  #relinked = 0;

  /** @param onReplaced hears of each component that is no more, and of each that has been made */
  constructor(onReplaced: (gone: Component | null, made: Component | null) => void) {
    this.#onReplaced = onReplaced;
  }

  /** How many wordings were put into components since the story began: what edits cost. */
  get relinked(): number {
    return this.#relinked;
  }

  add(piece: QuotedPiece): void {
    let saying = this.#byText.get(piece.wording);
    if (!saying) {
      saying = new Saying(piece.words, piece.wording, isLong(piece));
      this.#byText.set(piece.wording, saying);
      if (saying.isLong) {
        this.#byShingle.add(shingles(saying.words), saying);
        this.#byWord.add(contentWords(saying.words), saying);
      }
    }
    saying.pieces.add(piece);
    this.#changed.add(saying);
  }

  delete(piece: QuotedPiece): void {
    const saying = this.#byText.get(piece.wording);
    if (saying?.pieces.delete(piece)) {
      this.#changed.add(saying);
    }
  }

  /** Brings all components up to date. */
  update(): void {
    if (this.#changed.size === 0) {
      return;
    }
    const open = new Set<Saying>();
    for (const saying of this.#changed) {
      this.#break(saying, open);
      saying.unlink().forEach(other => {
        this.#break(other, open);
      });
      this.#alterations.delete(saying);
      if (saying.pieces.size === 0) {
        this.#forget(saying);
      } else {
        this.#alterations.add(saying);
      }
    }
    const unlinked = new Set([...this.#changed].filter(({ pieces }) => pieces.size > 0));
    this.#changed.clear();
    for (const saying of unlinked) {
      unlinked.delete(saying);
      this.#link(saying, other => !unlinked.has(other));
      open.add(saying);
    }
    for (const saying of open) {
      saying.neighbours().forEach(other => {
        this.#break(other, open);
      });
    }
    this.#make(open);
  }

  /** Takes the component of a wording apart. */
  #break(saying: Saying, open: Set<Saying>): void {
    const { component } = saying;
    if (component) {
      for (const member of component.sayings) {
        member.component = null;
        if (member.pieces.size > 0) {
          open.add(member);
        }
      }
      this.#onReplaced(component, null);
    }
  }

  #make(open: ReadonlySet<Saying>): void {
    const done = new Set<Saying>();
    for (const start of open) {
      if (done.has(start)) {
        continue;
      }
      const sayings = [start];
      done.add(start);
      for (const saying of sayings) {
        for (const other of saying.neighbours()) {
          if (!done.has(other)) {
            done.add(other);
            sayings.push(other);
          }
        }
      }
      const component = makeComponent(sayings);
      this.#relinked += sayings.length;
      for (const saying of sayings) {
        saying.component = component;
      }
      this.#onReplaced(null, component);
    }
  }

  #forget(saying: Saying): void {
    this.#byText.delete(saying.text);
    this.#byShingle.delete(shingles(saying.words), saying);
    this.#byWord.delete(contentWords(saying.words), saying);
  }

  #link(saying: Saying, isWanted: (other: Saying) => boolean): void {
    if (saying.isLong) {
      for (const other of this.#byShingle.sharing(shingles(saying.words), saying)) {
        if (isWanted(other)) {
          linkRuns(saying, other);
        }
      }
      for (const part of this.#partsOf(saying)) {
        if (isWanted(part)) {
          linkPart(part, saying);
        }
      }
    } else {
      for (const holder of this.#holding(saying)) {
        if (isWanted(holder)) {
          linkPart(saying, holder);
        }
      }
    }
    this.#alterations.link(saying, isWanted);
  }

  /** The short wordings that it holds; those without a word that means something are part of nothing. */
  #partsOf({ words }: Saying): Set<Saying> {
    const parts = new Set<Saying>();
    for (let i = 0; i < words.length - 1; i++) {
      for (let count = 2; count < SURELY_LONG_WORDS && i + count <= words.length; count++) {
        const part = this.#byText.get(words.slice(i, i + count).join(' '));
        if (part && !part.isLong && contentWords(part.words).length > 0) {
          parts.add(part);
        }
      }
    }
    return parts;
  }

  /** The long wordings that hold its words in a row. */
  #holding({ words, text }: Saying): Saying[] {
    let fewest: ReadonlySet<Saying> | undefined;
    for (const word of contentWords(words)) {
      const listed = this.#byWord.get(word);
      if (listed.size < (fewest?.size ?? Infinity)) {
        fewest = listed;
      }
    }
    return [...(fewest ?? [])].filter(holder => ` ${holder.text} `.includes(` ${text} `));
  }
}

function linkPart(part: Saying, holder: Saying): void {
  if ([...part.pieces].some(piece => wholeOf(piece, [holder]))) {
    part.holders.add(holder);
    holder.held.add(part);
  }
}
