import { compareRefs } from '../article';
import { Account } from './account';
import type { EventTelling } from './eventProfile';
import { compareWhens } from './eventTime';
import { fit, type PlacesAgree } from './fit';

/** Accounts that grow may come to fit one another: so many rounds at most. */
const ROUNDS = 3;
/** No account is compared with more than so many others: texts of one phrase over and over would take time by the square. */
const MOST_COMPARED = 200;

/** Which tellings of one article are of one event. */
export function accountsOf(tellings: readonly EventTelling[], placesAgree: PlacesAgree): Account[] {
  const happenings = tellings.filter(({ mention }) => mention.kind === 'happening');
  let accounts = happenings.map(telling => new Account(telling));
  for (let round = 0; round < ROUNDS; round++) {
    const before = accounts.length;
    accounts = joinOnce(accounts, placesAgree);
    if (accounts.length === before) {
      break;
    }
  }
  return [...accounts, ...statementsOf(tellings.filter(({ mention }) => mention.kind === 'statement'))];
}

/** Each joins the account that it fits best, if well enough; those that tell most come first. */
function joinOnce(accounts: readonly Account[], placesAgree: PlacesAgree): Account[] {
  const ordered = [...accounts].sort((a, b) => b.weight - a.weight || compareRefs(a.first.ref, b.first.ref));
  const byKind = new Map<string, InOrder>();
  const joined: Account[] = [];
  for (const account of ordered) {
    const kinds = [...account.kinds];
    const candidates = [...new Set(kinds.flatMap(kind => byKind.get(kind)?.latest() ?? []))];
    let best: Account | undefined;
    let bestScore = 0;
    for (const candidate of candidates) {
      const score = fit(candidate, account, placesAgree)?.score ?? -1;
      if (score > bestScore || (score === bestScore && best === undefined)) {
        best = candidate;
        bestScore = score;
      }
    }
    if (best) {
      best.join(account);
    } else {
      joined.push(account);
    }
    const target = best ?? account;
    for (const kind of target.kinds) {
      const own = byKind.get(kind) ?? new InOrder();
      byKind.set(kind, own);
      own.add(target);
    }
  }
  return joined;
}

/** Accounts of one kind, in the order in which they came. */
class InOrder {
  readonly #known = new Set<Account>();
  readonly #list: Account[] = [];

  add(account: Account): void {
    if (!this.#known.has(account)) {
      this.#known.add(account);
      this.#list.push(account);
    }
  }

  latest(): readonly Account[] {
    return this.#list.slice(-MOST_COMPARED);
  }
}

/** What one speaker said on one day is one event; what nothing dates goes with what the article last told of the speaker. */
function statementsOf(tellings: readonly EventTelling[]): Account[] {
  const accounts: Account[] = [];
  const bySpeaker = new Map<string, Account[]>();
  for (const telling of tellings) {
    const speaker = telling.actors.join('\n');
    const own = bySpeaker.get(speaker) ?? [];
    bySpeaker.set(speaker, own);
    const { when } = telling;
    const known = when
      ? own.find(({ whens }) => [...whens.values()].some(other => compareWhens(when, other) === 'same'))
      : own.at(-1);
    const account = new Account(telling);
    if (known) {
      known.join(account);
    } else {
      own.push(account);
      accounts.push(account);
    }
  }
  return accounts;
}
