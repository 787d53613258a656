import type { Likeness } from './likeness';
import type { QuotedPiece } from './quotedPieces';
import type { Component } from './component';

/** A sequence of words with every piece that has it, and the others of the story that it has to do with. */
export class Saying {
  readonly pieces = new Set<QuotedPiece>();
  /** The longest wording that it is part of or repeats; itself where there is none. */
  leader: Saying = this;
  /** Long wordings that share most of the words of the shorter with it: how many words in rows. */
  readonly runs = new Map<Saying, number>();
  /** Of a short wording, the long ones that it may be a part of. */
  readonly holders = new Set<Saying>();
  /** Of a long wording, the short ones that may be parts of it. */
  readonly held = new Set<Saying>();
  /** Wordings that say the same in other words. */
  readonly altered = new Map<Saying, Likeness>();
  component: Component | null = null;

  constructor(
    readonly words: readonly string[],
    readonly text: string,
    readonly isLong: boolean,
  ) {}

  neighbours(): Saying[] {
    return [...this.runs.keys(), ...this.holders, ...this.held, ...this.altered.keys()];
  }

  /** Forgets all that it has to do with; returns what that was. */
  unlink(): Saying[] {
    const neighbours = this.neighbours();
    for (const other of neighbours) {
      other.runs.delete(this);
      other.holders.delete(this);
      other.held.delete(this);
      other.altered.delete(this);
    }
    this.runs.clear();
    this.holders.clear();
    this.held.clear();
    this.altered.clear();
    return neighbours;
  }
}

/** Longest first. */
export function compareSayings(a: Saying, b: Saying): number {
  return b.words.length - a.words.length || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);
}
