import type { Groups } from '../../decisions/sameness';
import { compareRefs } from '../article';
import type { Account } from './account';
import { averageLinkage, MOST_LINKED } from './averageLinkage';
import { type EventGroup, joinedByReader, mayJoin, parting } from './boundGroups';
import { type Fit, fit, type PlacesAgree } from './fit';
import { ListsByKey } from './listsByKey';

/** Accounts that fit one another or that the reader made one, directly or through others, and none else. */
export interface Component {
  readonly fitting: readonly Fitting[];
  readonly accounts: readonly Account[];
  /** One for each event, in order of file and text. */
  readonly groups: readonly EventGroup[];
}

/** Accounts that fit one another, directly or through others. */
interface Fitting {
  readonly accounts: readonly Account[];
  /** So few of them each that all pairs are compared. */
  readonly parts: readonly Part[];
}

/** What was linked together, and what came of it. */
interface Part {
  readonly accounts: readonly Account[];
  readonly groups: readonly (readonly Account[])[];
}

/** Too many accounts for one component are parted where they fit less than so much better. */
const STEP = 0.5;
const STEPS = 12;
const NONE: ReadonlySet<Account> = new Set();

/**
 * Which accounts of different articles tell of the same. How two fit depends on these two alone; so only components of which an account has
 * changed are linked anew, and the outcome does not depend on the order of changes.
 */
export class AccountGraph {
  readonly #placesAgree: PlacesAgree;
  readonly #onReplaced: (gone: Component | null, made: Component | null) => void;
  readonly #byKey = new Map<string, Set<Account>>();
  readonly #byBond = new ListsByKey<Account>();
  readonly #edges = new Map<Account, Map<Account, number>>();
  readonly #components = new Map<Account, Component>();
  readonly #come = new Set<Account>();
  readonly #open = new Set<Account>();
  /** Parts of components taken apart, by their first account: most come again as they were. */
  readonly #spare = new Map<Account, Part>();
  readonly #spareFitting = new Map<Account, Fitting>();
  #relinked = 0;

  /** @param onReplaced hears of each component that is no more, and of each that has been made */
  constructor(placesAgree: PlacesAgree, onReplaced: (gone: Component | null, made: Component | null) => void) {
    this.#placesAgree = placesAgree;
    this.#onReplaced = onReplaced;
  }

  /** How many accounts were linked since the graph began. */
  get relinked(): number {
    return this.#relinked;
  }

  add(account: Account): void {
    for (const key of account.keys()) {
      const own = this.#byKey.get(key) ?? new Set();
      this.#byKey.set(key, own.add(account));
    }
    if (account.bond) {
      this.#byBond.add(account.bond.id, account);
    }
    this.#come.add(account);
  }

  delete(account: Account): void {
    for (const key of account.keys()) {
      const own = this.#byKey.get(key);
      own?.delete(account);
      if (own?.size === 0) {
        this.#byKey.delete(key);
      }
    }
    if (account.bond) {
      this.#byBond.delete(account.bond.id, account);
    }
    this.#unlink(account);
    this.#come.delete(account);
    this.#open.delete(account);
  }

  /** Brings all components up to date. */
  update(): void {
    for (const account of this.#come) {
      this.#break(account);
      this.#link(account);
      this.#open.add(account);
    }
    this.#come.clear();
    const done = new Set<Account>();
    // taking one component apart may open more accounts while this goes through them
    for (const start of this.#open) {
      if (!done.has(start)) {
        this.#make(this.#reach(start, done, account => [...this.#near(account), ...this.#bound(account)]));
      }
    }
    this.#open.clear();
    this.#spare.clear();
    this.#spareFitting.clear();
  }

  #unlink(account: Account): void {
    this.#break(account);
    this.#edges.get(account)?.forEach((_, other) => this.#edges.get(other)?.delete(account));
    this.#edges.delete(account);
  }

  /** Takes the component of an account apart. */
  #break(account: Account): void {
    const component = this.#components.get(account);
    if (component) {
      component.accounts.forEach(member => {
        this.#components.delete(member);
        this.#open.add(member);
      });
      for (const fitting of component.fitting) {
        this.#spareFitting.set(fitting.accounts[0]!, fitting);
        fitting.parts.forEach(part => this.#spare.set(part.accounts[0]!, part));
      }
      this.#onReplaced(component, null);
    }
  }

  #link(account: Account): void {
    const candidates = new Set(account.keys().flatMap(key => [...(this.#byKey.get(key) ?? [])]));
    const own = new Map<Account, number>();
    this.#edges.set(account, own);
    for (const other of candidates) {
      const score = other.uri === account.uri ? null : (this.fitOf(account, other)?.score ?? null);
      if (score !== null && score >= 0) {
        own.set(other, score);
        const back = this.#edges.get(other) ?? new Map<Account, number>();
        this.#edges.set(other, back.set(account, score));
        this.#break(other);
      }
    }
    this.#bound(account).forEach(other => {
      this.#break(other);
    });
  }

  #near(account: Account): Iterable<Account> {
    return this.#edges.get(account)?.keys() ?? [];
  }

  /** Those that the reader made one with it. */
  #bound({ bond }: Account): ReadonlySet<Account> {
    return bond ? this.#byBond.of(bond.id) : NONE;
  }

  /** How two accounts fit, the same whichever comes first. */
  fitOf(a: Account, b: Account): Fit | null {
    return compareRefs(a.first.ref, b.first.ref) < 0 ? fit(a, b, this.#placesAgree) : fit(b, a, this.#placesAgree);
  }

  #reach(start: Account, done: Set<Account>, nearTo: (account: Account) => Iterable<Account>): Account[] {
    const found = [start];
    done.add(start);
    for (const account of found) {
      for (const other of nearTo(account)) {
        if (!done.has(other)) {
          done.add(other);
          found.push(other);
        }
      }
    }
    return found;
  }

  #make(found: readonly Account[]): void {
    const accounts = sorted(found);
    const foes = parting(accounts);
    const fitting = this.#fitting(accounts).map((own): Fitting => {
      const known = this.#spareFitting.get(own[0]!);
      const parts =
        known && isSame(known.accounts, own) ? known.parts.map(part => part.accounts) : this.#parted(own, 0);
      return { accounts: own, parts: parts.map(part => this.#linked(part, foes)) };
    });
    const groups = fitting.flatMap(({ parts }) => parts.flatMap(part => part.groups));
    const component = { accounts, fitting, groups: joinedByReader(groups) };
    accounts.forEach(account => this.#components.set(account, component));
    this.#onReplaced(null, component);
  }

  /** Sorted accounts that fit one another, directly or through others, by themselves. */
  #fitting(accounts: readonly Account[]): (readonly Account[])[] {
    if (accounts.every(({ bond }) => bond === null)) {
      return [accounts];
    }
    const done = new Set<Account>();
    return accounts.flatMap(start =>
      done.has(start) ? [] : [sorted(this.#reach(start, done, account => this.#near(account)))],
    );
  }

  /**
   * How accounts fit depends on these alone, and they never change: the same accounts make the same groups again. Only where several of them are
   * in the reader's pairs it depends on what was joined before.
   */
  #linked(accounts: readonly Account[], foes: Groups<string> | null): Part {
    const known = this.#spare.get(accounts[0]!);
    const isOpen = new Set(accounts.flatMap(({ bond }) => bond?.id ?? [])).size > 1;
    if (known && !isOpen && isSame(known.accounts, accounts)) {
      return known;
    }
    this.#relinked += accounts.length;
    const mayBeOne = foes && isOpen ? (a: readonly Account[], b: readonly Account[]) => mayJoin(a, b, foes) : undefined;
    const groups = averageLinkage(accounts, (a, b) => this.fitOf(a, b)?.score ?? null, mayBeOne);
    return { accounts, groups: groups.map(sorted) };
  }

  /** Where they are too many, only what fits better and better holds them together. */
  #parted(accounts: readonly Account[], step: number): (readonly Account[])[] {
    if (accounts.length <= MOST_LINKED) {
      return [accounts];
    }
    if (step === STEPS) {
      return Array.from({ length: Math.ceil(accounts.length / MOST_LINKED) }, (_, i) =>
        accounts.slice(i * MOST_LINKED, (i + 1) * MOST_LINKED),
      );
    }
    const within = new Set(accounts);
    const parts: Account[][] = [];
    const done = new Set<Account>();
    for (const start of accounts) {
      if (done.has(start)) {
        continue;
      }
      const part = [start];
      done.add(start);
      for (const account of part) {
        for (const [other, score] of this.#edges.get(account) ?? []) {
          if (score >= (step + 1) * STEP && within.has(other) && !done.has(other)) {
            done.add(other);
            part.push(other);
          }
        }
      }
      parts.push(sorted(part));
    }
    return parts.flatMap(part => this.#parted(part, step + 1));
  }
}

function isSame(a: readonly Account[], b: readonly Account[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

function sorted(accounts: readonly Account[]): Account[] {
  return [...accounts].sort((a, b) => compareRefs(a.first.ref, b.first.ref));
}
