import { familyKeys, parsePersonName, personNamesAgree } from '../../../language/personName';
import type { Article } from '../../article';
import type { EntityIndex } from '../../entities/entityIndex';
import type { Entity } from '../../model';
import type { EventTelling } from '../eventProfile';

export interface LabelContext {
  readonly entities: EntityIndex;
  readonly articleOf: (uri: string) => Article;
}

/** Names beyond these are "others". */
const MOST_NAMES = 3;
/** Names in the plural that are one thing. */
const ONE_THING =
  /(?:nations|states|airlines|airways|motors|holdings|industries|systems|services|networks|technologies|labs|sciences|news|times|sports|affairs|appeals|forces)$/i;

/**
 * What a label calls those who take part in an event. Asks the articles that tell of it, and no others: a label is made anew where one of
 * these, or the name of who takes part, becomes another.
 */
export class LabelNames {
  readonly #context: LabelContext;
  readonly #articles: readonly Article[];
  readonly #led = new Map<string, boolean>();
  readonly #short = new Map<string, string>();

  constructor(tellings: readonly EventTelling[], context: LabelContext) {
    this.#context = context;
    this.#articles = [...new Set(tellings.map(({ ref }) => ref.uri))].sort().map(uri => context.articleOf(uri));
  }

  /** Of a person the surname, as long as that says who is meant. */
  short(entity: Entity): string {
    const known = this.#short.get(entity.id) ?? this.#shorten(entity);
    this.#short.set(entity.id, known);
    return known;
  }

  #shorten({ kind, name }: Entity): string {
    if (kind !== 'person') {
      return name.replace(/^the /i, '');
    }
    const person = parsePersonName(name);
    if (person.forename === null) {
      return name;
    }
    const persons = this.#articles.flatMap(({ analysis }) => analysis.chains.filter(chain => chain.kind === 'person'));
    const namesake = persons.some(chain => {
      const other = parsePersonName(chain.name);
      return other.forename !== null && other.key === person.key && !personNamesAgree(person, other);
    });
    if (namesake) {
      return name;
    }
    const familyFirst =
      person.key !== parsePersonName(person.forename).key &&
      familyKeys(name).includes(parsePersonName(person.forename).key);
    return familyFirst && this.#count(person.forename) > this.#count(person.surname) ? person.forename : person.surname;
  }

  list(entities: readonly Entity[]): string {
    return nameList(entities.map(entity => this.short(entity)));
  }

  join(names: readonly string[]): string {
    return nameList(names);
  }

  /** As it stands behind a preposition: "the State Department", where articles mostly write so. */
  behind(entity: Entity): string {
    const name = this.short(entity);
    return LED.test(name) || this.#isLed(entity) ? `the ${name}` : name;
  }

  /** Does a verb with it stand in the plural: "Lakers win"? */
  isMany(entity: Entity): boolean {
    const { kind, name } = entity;
    return (
      kind === 'organization' &&
      /[^s'’iu]s$/.test(name) &&
      !ONE_THING.test(name) &&
      name.split(' ').length <= 2 &&
      this.#isLed(entity)
    );
  }

  /** Mentions that are this word alone. */
  #count(word: string): number {
    return this.#articles.reduce(
      (sum, { analysis, text }) =>
        sum +
        analysis.mentions.filter(({ start, end }) => end - start === word.length && text.startsWith(word, start))
          .length,
      0,
    );
  }

  /** Do most of its names that stand behind a word of lower case stand behind "the"? */
  #isLed({ id, kind, name }: Entity): boolean {
    if (kind === 'person') {
      return false;
    }
    const known = this.#led.get(id);
    if (known !== undefined) {
      return known;
    }
    let [led, bare] = [0, 0];
    for (const { uri, analysis, text } of this.#articles) {
      for (const { start, end, chain, form } of analysis.mentions) {
        if (
          form === 'name' &&
          text.slice(start, end) === name &&
          this.#context.entities.ofChain(uri, chain)?.id === id
        ) {
          const modifies =
            /^ \p{Ll}+s?\b/u.test(text.slice(end, end + 20)) && !BEHIND_NAMES.test(text.slice(end, end + 20));
          const before = text.slice(Math.max(0, start - 10), start);
          led += Number(!modifies && /\bthe $/i.test(before));
          bare += Number(/\b(?:in|at|of|by|to|with|for|on|from|and) $/.test(before));
        }
      }
    }
    this.#led.set(id, led > bare);
    return led > bare;
  }
}

/** Names of countries that never go without "the". */
const LED = /^United |(?: Republic|Islands| States| Emirates|^Netherlands|^Philippines|^Bahamas|^Maldives)$/;

/** Words of lower case behind a name that are no noun it modifies. */
const BEHIND_NAMES =
  /^ (?:is|was|were|are|has|have|had|will|would|and|or|in|on|at|by|to|for|of|as|with|from|that|which|who|said|says|\p{Ll}+ed|after|before|when|while|during|since|until|again|over|into|about)\b/u;

/** "Smith, Jones and Brown", "Smith, Jones and others". */
function nameList(names: readonly string[]): string {
  const own = [...new Set(names)];
  const shown = own.length > MOST_NAMES ? [...own.slice(0, MOST_NAMES), 'others'] : own;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)!}` : (shown[0] ?? '');
}
