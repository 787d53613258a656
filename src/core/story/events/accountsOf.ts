import { compareRefs } from '../article';
import { Account } from './account';
import type { EventTelling } from './eventProfile';
import { agreementOf, fit, isSameDay, type PlacesAgree } from './fit';

/** Accounts that grow may come to fit one another: so many rounds at most. */
const ROUNDS = 3;
/** No account is compared with more than so many others: texts of one phrase over and over would take time by the square. */
const MOST_COMPARED = 200;

/** Which tellings of one article are of one event. Tellings of different bonds are not. */
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
      const score = mayBeOne(candidate, account) ? (fit(candidate, account, placesAgree)?.score ?? -1) : -1;
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
    const account = new Account(telling);
    const known = accountOfStatement(
      account,
      own.filter(other => mayBeOne(other, account)),
    );
    if (known) {
      known.join(account);
    } else {
      own.push(account);
      accounts.push(account);
    }
  }
  return accounts;
}

/** @param told what the article told of the speaker before, in order of text */
function accountOfStatement(account: Account, told: readonly Account[]): Account | undefined {
  const last = account.textWhens.size === 0 ? told.at(-1) : undefined;
  return (
    (account.dated ? told.find(other => isSameDay(account, other)) : undefined) ??
    (last && (!account.dated || agreementOf(account, last) !== 'conflict') ? last : undefined)
  );
}

function mayBeOne(a: Account, b: Account): boolean {
  return a.bond === null || b.bond === null || a.bond.id === b.bond.id;
}
