import type { FileText } from '../files';

/** Where the decisions of workspace folders are kept; folders by uri. */
export interface DecisionStorage {
  /** Bytes that are no UTF-8 make their line unreadable, not the file. */
  read(folder: string): Promise<FileText>;
  /**
   * Puts lines behind what the file holds, all or none: each ends in a line break. They are on the disk when this resolves.
   * @throws Error whose message is a sentence that names the file and the reason
   */
  append(folder: string, lines: string): Promise<void>;
  /** Whom git would name as the author of a commit there; '' where it names nobody. */
  author(folder: string): Promise<string>;
}

/** For a server that keeps no decisions. */
export const NO_STORAGE: DecisionStorage = {
  read: async () => ({ kind: 'missing' }),
  append: async () => {
    throw new Error('Corrections cannot be kept here.');
  },
  author: async () => '',
};
