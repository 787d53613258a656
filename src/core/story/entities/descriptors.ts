import { compareLines } from '../../decisions/log';
import type { Saying } from './nameNode';

/** What an article calls an entity. */
export interface DescriptorUse {
  readonly uri: string;
  readonly text: string;
}

/** In lower case, and with one kind of apostrophe. */
export function foldDescriptor(text: string): string {
  return text.toLowerCase().replace(/’/g, "'");
}

/** What articles call an entity with what the reader added to it, and without what the reader removed; what was said last holds. */
export function withSaid(uses: readonly DescriptorUse[], sayings: readonly Saying[]): readonly DescriptorUse[] {
  const added = new Map<string, DescriptorUse[]>();
  const removed = new Set<string>();
  for (const { uri, line } of [...sayings].sort((a, b) => compareLines(a.line, b.line))) {
    const { decision } = line;
    if (decision.kind === 'addDescriptor') {
      const key = foldDescriptor(decision.text);
      added.set(key, [...(added.get(key) ?? []), { uri, text: decision.text }]);
      removed.delete(key);
    } else if (decision.kind === 'removeDescriptor') {
      const key = foldDescriptor(decision.text);
      added.delete(key);
      removed.add(key);
    }
  }
  return [...uses.filter(({ text }) => !removed.has(foldDescriptor(text))), ...[...added.values()].flat()];
}
