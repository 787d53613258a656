import type { ArticleAnalysis } from '../article/analysis';
import type { Decided } from '../decisions/decided';
import type { LineIndex } from '../text/lines';

/** One plain-text file with what its text tells by itself. */
export interface Article {
  readonly uri: string;
  readonly text: string;
  readonly lines: LineIndex;
  /** Made with the corrections of `decided`. */
  readonly analysis: ArticleAnalysis;
  /** What the reader laid down of it; undefined stands for nothing. */
  readonly decided?: Decided;
}

/** Points at one mention, quotation, event mention … of an article: an index into that list of its analysis. */
export interface Ref {
  readonly uri: string;
  readonly index: number;
}

/** Order of files, then of their text. Plain code-unit order, so that it is the same on every machine. */
export function compareRefs(a: Ref, b: Ref): number {
  return a.uri === b.uri ? a.index - b.index : a.uri < b.uri ? -1 : 1;
}
