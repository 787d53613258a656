import { verbTriggers } from '../../../language/events';
import { lastStartingAt } from '../../../text/span';
import type { Entity } from '../../model';
import { isAdverb, isArticle, isCount, isNominal, isPast, isPlural, isVerb } from './labelGrammar';
import { nounPhraseAt, objectAt } from './nounPhrases';
import { subjectBefore } from './subjectPhrases';
import type { TellingScene } from './tellingScene';
import { NOBODY, type Side } from './title';

const MEASURE = /^(?:times?|hours?|days?|weeks?|months?|years?|minutes?|times|percent)$/;

const BEHIND = /^(?:with|against|to|on|over|into|from|for|as|of)$/;

/** Those of the chains that entities stand for; undefined where there are none. */
export function sideOf(scene: TellingScene, chains: readonly number[]): Side | undefined {
  const texts = new Map<string, Entity>();
  for (const chain of chains) {
    const [entity] = scene.entities([chain]);
    if (entity) {
      const text =
        entity.kind === 'place' ? (scene.around(chain) ?? scene.names.short(entity)) : scene.names.short(entity);
      texts.set(text, texts.get(text) ?? entity);
    }
  }
  const [only, ...more] = texts;
  if (!only) {
    return undefined;
  }
  const many =
    more.length > 0 ||
    (only[1].kind === 'place' && only[0] !== only[1].name ? isPlural(only[0]) : scene.names.isMany(only[1]));
  return { text: scene.names.join([...texts.keys()]), many, entities: [...texts.values()] };
}

export function phraseSide(scene: TellingScene, verb: number, isParticiple = false): Side {
  const phrase = subjectBefore(scene.words, verb, isParticiple);
  const text = phrase ? scene.write(phrase) : '';
  return phrase ? { text, many: isPlural(text), entities: named(scene, phrase.first, phrase.end) } : NOBODY;
}

export function bySide(scene: TellingScene, behind: number): Side {
  const phrase = scene.words[behind]?.lower === 'by' ? nounPhraseAt(scene.words, behind + 1) : null;
  const text = phrase ? scene.write(phrase) : '';
  return phrase && !scene.words[phrase.first]!.lower.endsWith('ing')
    ? { text, many: isPlural(text), entities: [] }
    : NOBODY;
}

/** The object: "two banks", of a pronoun whom it stands for; that of "intercepted and destroyed 116 drones" too. */
export function objectOf(scene: TellingScene, behind: number): Side {
  const { words, mention } = scene;
  let from = behind;
  if (words[from]?.lower === 'and') {
    const next = isAdverb(words[from + 1] ?? words[from]!) ? from + 2 : from + 1;
    const verb = words[next];
    from =
      verb && (isPast(verb) || verbTriggers.has(verb.lower)) && !isNominal(words[next + 1] ?? verb)
        ? next + 1
        : verb && isPast(verb)
          ? next + 1
          : from;
  }
  const pronoun = words[from]?.mention?.form === 'pronoun' ? scene.entity(words[from]!.mention!.chain) : undefined;
  if (pronoun) {
    const possessive =
      /^(?:his|her|its|their|whose)$/.test(words[from]!.lower) && words[from + 1] && isNominal(words[from + 1]!);
    if (!possessive) {
      return { text: scene.names.short(pronoun), many: false, entities: [pronoun] };
    }
    const own = objectAt(words, from + 1);
    const apposed = own && apposedTo(scene, own.end);
    if (apposed) {
      return { text: scene.names.short(apposed), many: false, entities: [apposed] };
    }
    return own ? { text: `${words[from]!.lower} ${scene.write(own)}`, many: false, entities: [] } : NOBODY;
  }
  if (/sel(?:f|ves)$/.test(words[from]?.lower ?? '')) {
    return NOBODY;
  }
  const phrase = objectAt(words, from);
  if (!phrase) {
    return NOBODY;
  }
  const first = words[phrase.first]!;
  const single = phrase.end === phrase.first + 1 && !first.mention;
  if (
    (isVerb(first) && !/ing$|ed$/.test(first.lower)) ||
    (single && (/(?:ing|ed)$/.test(first.lower) || isAdverb(first)))
  ) {
    return NOBODY; // "escaped unharmed"
  }
  if (
    first.isTime ||
    MEASURE.test(words[phrase.end - 1]!.lower) ||
    (phrase.end === phrase.first + 1 && /^\d/.test(first.lower) && mention.concept === 'meet')
  ) {
    return NOBODY;
  }
  const own = apposedTo(scene, phrase.end);
  if (own) {
    return { text: scene.names.short(own), many: false, entities: [own] };
  }
  return { text: scene.write(phrase), many: false, entities: named(scene, phrase.first, phrase.end) };
}

/** The person whom a phrase without a name introduces: "the mill's manager, [John Smith]". */
function apposedTo(scene: TellingScene, comma: number): Entity | undefined {
  const name = scene.words[comma]?.lower === ',' ? scene.words[comma + 1]?.mention : undefined;
  return name?.kind === 'person' && name.form === 'name' && scene.mention.patients.includes(name.chain)
    ? scene.entity(name.chain)
    : undefined;
}

/** What a verb without an object goes on with: "with Smith", "on a framework", "to buy Initech". */
export function behindSide(scene: TellingScene, behind: number): Side {
  const { words, mention } = scene;
  const { lower = '' } = words[behind] ?? {};
  const next = words[behind + 1];
  if (!BEHIND.test(lower) || !next || next.isTime) {
    return NOBODY;
  }
  const infinitive = lower === 'to' && !next.mention && !isArticle(next) && !isCount(next);
  if (infinitive) {
    const object = objectAt(words, behind + 2);
    return object && /^(?:agree|vote)$/.test(mention.concept)
      ? { text: `to ${next.lower} ${scene.write(object)}`, many: false, entities: [] }
      : NOBODY;
  }
  const phrase = objectAt(words, behind + 1);
  if (
    !phrase ||
    words[phrase.first]!.mention?.kind === 'place' ||
    mention.places.some(place => words[phrase.end - 1]!.mention?.chain === place)
  ) {
    return NOBODY;
  }
  return { text: `${lower} ${scene.write(phrase)}`, many: false, entities: named(scene, phrase.first, phrase.end) };
}

/** Whom and what a phrase names, or stands for: "the boy". */
export function named(scene: TellingScene, first: number, end: number): Entity[] {
  if (end <= first) {
    return [];
  }
  const [from, to] = [scene.words[first]!.start, scene.words[end - 1]!.end];
  const { mentions } = scene.article.analysis;
  const found: Entity[] = [];
  for (let i = lastStartingAt(mentions, from - 5) + 1; i < mentions.length && mentions[i]!.start < to; i++) {
    const entity = mentions[i]!.end > from && mentions[i]!.end <= to ? scene.entity(mentions[i]!.chain) : undefined;
    found.push(...(entity ? [entity] : []));
  }
  return found;
}
