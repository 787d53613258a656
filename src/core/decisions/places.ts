import type { Span } from '../text/span';

/** Statements on places of which each has but one: the last. */
export class Places<S extends Span = Span> {
  #statements: S[] = [];

  /** Takes the place of what was said there before. */
  put(statement: S): void {
    this.remove(statement);
    this.#statements.push(statement);
  }

  remove(span: Span): void {
    if (this.#statements.some(other => isSamePlace(other, span))) {
      this.#statements = this.#statements.filter(other => !isSamePlace(other, span));
    }
  }

  /** By place. */
  sorted(): readonly S[] {
    return this.#statements.toSorted((a, b) => a.start - b.start || a.end - b.end);
  }
}

/** More than half of the longer lies in the shorter. */
function isSamePlace(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared * 2 > Math.max(a.end - a.start, b.end - b.start);
}
