import { compareRefs } from '../article';
import type { EventTelling } from './eventProfile';
import { weekdayAt, type When } from './eventTime';
import { WordVector } from './wordVector';

/** Tellings taken to be of one event, with what they say on average. */
export class EventCluster {
  readonly tellings: EventTelling[] = [];
  readonly whens = new Map<string, When>();
  readonly places = new Set<string>();
  readonly acting = new Set<string>();
  /** Weekdays on which articles tell of it. */
  readonly toldOn = new Set<number>();
  readonly articles = new Set<string>();
  readonly sentences = new Set<string>();
  readonly lemmas = new Set<string>();
  readonly #weightOf: (term: string) => number;
  readonly #actors = new Map<string, number>();
  #terms: WordVector;
  #named: WordVector;
  #core: readonly string[] | undefined;
  #first: EventTelling | undefined;
  #naming = 0;
  #planned = true;

  /** @param weightOf how telling a word or name is */
  constructor(weightOf: (term: string) => number, tellings: readonly EventTelling[] = []) {
    this.#weightOf = weightOf;
    this.#terms = new WordVector(weightOf);
    this.#named = new WordVector(weightOf);
    tellings.forEach(telling => this.#add(telling));
  }

  join(other: EventCluster): void {
    other.tellings.forEach(telling => this.#add(telling));
  }

  #add(telling: EventTelling): void {
    const { ref, mention, actors, places, acting, when, toldOn } = telling;
    this.tellings.push(telling);
    this.articles.add(ref.uri);
    this.sentences.add(`${mention.sentence} ${ref.uri}`);
    this.lemmas.add(mention.lemma);
    actors.forEach(actor => this.#actors.set(actor, (this.#actors.get(actor) ?? 0) + 1));
    places.forEach(place => this.places.add(place));
    acting.forEach(place => this.acting.add(place));
    this.#terms.add(telling.terms);
    this.#named.add([...telling.terms, ...telling.named]);
    this.#naming += actors.length > 0 ? 1 : 0;
    this.#planned &&= telling.planned;
    this.#core = undefined;
    this.#first = this.#first && compareRefs(this.#first.ref, ref) <= 0 ? this.#first : telling;
    if (when) {
      this.whens.set(when.value, when);
    }
    if (toldOn !== null) {
      this.toldOn.add(toldOn);
    }
  }

  get dated(): boolean {
    return this.whens.size > 0;
  }

  get planned(): boolean {
    return this.#planned;
  }

  /** In order of file and text. */
  get first(): EventTelling {
    return this.#first!;
  }

  /** The words of its sentences, without the names. */
  get terms(): WordVector {
    return this.#terms;
  }

  /** Words and names. */
  get termsAndNames(): WordVector {
    return this.#named;
  }

  /** Those whom at least a third of the tellings that name anybody name. */
  core(): readonly string[] {
    this.#core ??= [...this.#actors].filter(([, count]) => 3 * count >= this.#naming).map(([actor]) => actor);
    return this.#core;
  }

  /** What it tells of who, where and when, for finding others that tell the same. */
  features(): string[] {
    const days = [...this.whens.values()].map(when => weekdayAt(when)?.toString() ?? when.value);
    return [...this.core(), ...this.acting, ...this.places, ...days.map(day => `on ${day}`)].sort();
  }

  /** Its words of at least so much weight. */
  termsFrom(weight: number): string[] {
    return this.#terms.words().filter(term => this.#weightOf(term) >= weight);
  }

  /** How much it tells: the fullest are linked first. */
  get weight(): number {
    return Math.min(this.#actors.size, 3) + Math.min(this.places.size, 1) + Math.min(this.whens.size, 1);
  }
}
