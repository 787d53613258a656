import type { Ref } from '../article';

/** A mention as the key of a map. */
export function mentionKey({ uri, index }: Ref): string {
  return `${index} ${uri}`;
}
