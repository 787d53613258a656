import type { NameNode } from './nameNode';

/** Which names are kept apart, whatever speaks for them. */
export interface Vetoes {
  /** False for a name that is kept apart from none. */
  concern(name: NameNode): boolean;
  /** Whether a name of one list is kept apart from one of the other. */
  part(some: readonly NameNode[], others: readonly NameNode[]): boolean;
}
