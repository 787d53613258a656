import type { DecisionLine } from '../../core/decisions/decision';
import type { LineProblem } from '../../core/decisions/log';

/** The decisions of a workspace, as its files hold them. */
export interface DecisionBook {
  /** One for each workspace folder, whether or not its file is there yet; sorted by uri. */
  readonly files: readonly DecisionFile[];
  /** The one that holds the decisions of an article; undefined for an article outside of all workspace folders. */
  fileOf(article: string): DecisionFile | undefined;
}

/** The decisions of a workspace folder. */
export interface DecisionFile {
  /** Uris of the workspace folder, and of the file in it. */
  readonly folder: string;
  readonly uri: string;
  /** In order of the file. */
  readonly lines: readonly DecisionLine[];
  readonly problems: readonly LineProblem[];
  /** As whom the reader decides here; '' where nothing tells. */
  readonly author: string;
  /** An article's path below the folder, as decisions name it; and back. */
  pathOf(article: string): string;
  uriOf(path: string): string;
}

/** For an editor that keeps no decisions. */
export const NO_BOOK: DecisionBook = { files: [], fileOf: () => undefined };
