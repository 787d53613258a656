import { weekdayOf } from '../../article/times/calendar';
import { isRepeated } from '../../language/events';
import { compareRefs } from '../article';
import { type EventTelling, pairsOf } from './eventProfile';
import type { Cause } from './causes';
import type { Bond } from './eventBonds';
import { isLong, weekdayAt, type When } from './eventTime';
import { lastLaidDown, type LaidDownDate } from './laidDown';
import { kindsOf } from './nearTriggers';

/** What one article tells of one event: its tellings, with what they say together. */
export class Account {
  readonly uri: string;
  /** In order of text. */
  readonly tellings: EventTelling[] = [];
  /** As its text tells, whatever the reader laid down. */
  readonly textWhens = new Map<string, When>();
  readonly patients = new Set<string>();
  readonly places = new Set<string>();
  readonly sites = new Set<string>();
  readonly causes = new Set<Cause>();
  readonly acting = new Set<string>();
  readonly lands = new Set<string>();
  readonly sentences = new Set<number>();
  readonly concepts = new Set<string>();
  readonly lemmas = new Set<string>();
  readonly kinds = new Set<string>();
  readonly named = new Set<string>();
  readonly terms = new Set<string>();
  /** Groups of the same words. */
  readonly words = new Set<string>();
  readonly #told = new Map<string, When>();
  readonly #around = new Map<string, When>();
  readonly #actors = new Map<string, number>();
  #bond: Bond | null = null;
  #date: LaidDownDate | null = null;
  #laidDown: ReadonlyMap<string, When> = new Map();
  #core: readonly string[] | undefined;
  #naming = 0;
  #planned = true;
  #habitual = false;

  constructor(first: EventTelling) {
    this.uri = first.ref.uri;
    this.#add(first);
  }

  /** Takes in what another account of the same article tells. */
  join(other: Account): void {
    other.tellings.forEach(telling => this.#add(telling));
    this.tellings.sort((a, b) => compareRefs(a.ref, b.ref));
  }

  #add(telling: EventTelling): void {
    const { mention, actors, places, acting, when } = telling;
    this.tellings.push(telling);
    this.sentences.add(mention.sentence);
    this.concepts.add(mention.concept);
    this.lemmas.add(mention.lemma);
    kindsOf(mention.concept, mention.lemma).forEach(kind => this.kinds.add(kind));
    actors.forEach(actor => this.#actors.set(actor, (this.#actors.get(actor) ?? 0) + 1));
    places.forEach(place => this.places.add(place));
    acting.forEach(place => this.acting.add(place));
    telling.lands.forEach(land => this.lands.add(land));
    telling.named.forEach(entity => this.named.add(entity));
    telling.terms.forEach(term => this.terms.add(term));
    telling.words.forEach(group => this.words.add(group));
    this.#naming += actors.length > 0 ? 1 : 0;
    this.#planned &&= telling.planned;
    this.#core = undefined;
    const own = telling.ownTime ? when : null;
    const around = own ?? telling.around;
    if (around) {
      this.#around.set(around.value, around);
    }
    if (around && (own || isLong(around))) {
      this.#told.set(around.value, around);
    }
    telling.patients.forEach(patient => this.patients.add(patient));
    telling.sites.forEach(site => this.sites.add(site));
    telling.causes.forEach(cause => this.causes.add(cause));
    this.#habitual ||= telling.habitual;
    if (when) {
      this.textWhens.set(when.value, when);
    }
    this.#bond ??= telling.bond;
    this.#date = lastLaidDown([this.#date, telling.laidDown.date]);
    if (this.#date) {
      this.#laidDown = new Map([[this.#date.when.value, this.#date.when]]);
    }
  }

  /** That of its tellings that have one, which have the same. */
  get bond(): Bond | null {
    return this.#bond;
  }

  /** By the word of the reader, the last of several. */
  get date(): LaidDownDate | null {
    return this.#date;
  }

  get whens(): ReadonlyMap<string, When> {
    return this.#date ? this.#laidDown : this.textWhens;
  }

  /** Times that no other account may contradict: those of its own sentences. */
  get told(): ReadonlyMap<string, When> {
    return this.#date ? this.#laidDown : this.#told;
  }

  /** With those of what its sentences tell beside it: no other account of the same article may contradict them. */
  get around(): ReadonlyMap<string, When> {
    return this.#date ? this.#laidDown : this.#around;
  }

  get first(): EventTelling {
    return this.tellings[0]!;
  }

  get scene(): ReadonlySet<string> {
    return this.first.scene;
  }

  get isStatement(): boolean {
    return this.first.mention.kind === 'statement';
  }

  get isRepeated(): boolean {
    return [...this.concepts].some(isRepeated);
  }

  get dated(): boolean {
    return this.whens.size > 0;
  }

  /** Told as something done again and again. */
  get habitual(): boolean {
    return this.#habitual;
  }

  get planned(): boolean {
    return this.#planned;
  }

  /** Those whom at least a third of the tellings that name anybody name. */
  core(): readonly string[] {
    this.#core ??= [...this.#actors].filter(([, count]) => 3 * count >= this.#naming).map(([actor]) => actor);
    return this.#core;
  }

  /** How much it tells: the fullest are linked first. */
  get weight(): number {
    return Math.min(this.#actors.size, 3) + Math.min(this.places.size, 1) + Math.min(this.around.size, 1);
  }

  /** What another account must share one of to be worth comparing. */
  keys(): string[] {
    if (this.isStatement) {
      return [...this.core().map(speaker => `by ${speaker}`), ...[...this.words].map(group => `words ${group}`)];
    }
    const about = this.isRepeated ? this.#features() : new Set([...this.first.about, ...this.core(), ...this.acting]);
    return [...this.kinds].flatMap(kind => [...about].map(one => `${kind}\n${one}`));
  }

  /** Of what happens again and again two of who, where and when; one of them where it is told as planned. */
  #features(): string[] {
    const days = [...this.whens.values(), ...(this.#date ? this.textWhens.values() : [])].flatMap(namesOf);
    const lands = [...this.lands].map(land => `for ${land}`);
    const one = [...this.core(), ...lands, ...this.places, ...days.map(day => `on ${day}`)].sort();
    const two = pairsOf(one);
    return this.planned ? [...two, ...one.map(feature => `planned ${feature}`)] : two;
  }
}

/** By weekday, as far as the day is told, or told as one of two; else as it is told. */
function namesOf(when: When): string[] {
  const { days, value } = when;
  return days && days.last - days.first === 1
    ? [weekdayOf(days.first).toString(), weekdayOf(days.last).toString(), value]
    : [weekdayAt(when)?.toString() ?? value];
}
