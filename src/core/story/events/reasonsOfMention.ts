import type { Ref } from '../article';
import type { Account } from './account';
import type { Fit } from './fit';
import { LAID_DOWN } from './laidDown';

/** Why a mention is of the event that these accounts tell: what it has in common with the others of its article, or with the account that fits it best. */
export function reasonsOfMention(
  mention: Ref,
  accounts: readonly Account[],
  fitOf: (a: Account, b: Account) => Fit | null,
): readonly string[] {
  const own = accounts.find(
    ({ uri, tellings }) => uri === mention.uri && tellings.some(({ ref }) => ref.index === mention.index),
  );
  if (!own) {
    return [];
  }
  const inside = own.tellings.length > 1 ? ['told again in the same article'] : [];
  const across = accounts
    .flatMap(other => (other === own ? [] : (fitOf(own, other) ?? [])))
    .reduce<Fit | null>((best, one) => (best && best.score >= one.score ? best : one), null);
  return [...(isMerged(own, accounts) ? [LAID_DOWN] : []), ...(across?.reasons ?? []), ...inside];
}

/** Did the reader make one of its tellings one with another of the event? */
function isMerged(own: Account, accounts: readonly Account[]): boolean {
  const ids = new Set(own.tellings.flatMap(({ bond }) => bond?.merge?.id ?? []));
  const all = accounts.flatMap(({ tellings }) => tellings.flatMap(({ bond }) => bond?.merge?.id ?? []));
  return ids.size > 0 && [...ids].some(id => all.filter(other => other === id).length > 1);
}
