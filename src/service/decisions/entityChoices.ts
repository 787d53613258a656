import { outwardAffinity } from '../../core/decisions/affinity';
import type { Entity } from '../../core/story/model';
import type { Story } from '../../core/story/story';
import type { Choice } from '../../protocol';
import { excerpt, oneLine, shorten } from '../excerpt';
import { entitiesByImportance } from '../importance';
import { introduction } from '../introduction';
import { folded } from '../naming';
import { articleName } from '../place';
import { counted, idOf } from '../trees/node';
import type { Found } from './things';

const ROOM = 90; // characters: what a row of a list has

/** All entities of a story but those that are meant: those of like names first, of these and of the others the most important. */
export function entityChoices(story: Story, found: readonly Found[]): readonly Choice[] {
  const own = found.flatMap(({ entity }) => entity?.entity ?? []);
  const ids = new Set(own.map(({ id }) => id));
  const [first] = own;
  const likeness = first ? likenessTo(first) : () => 0;
  return entitiesByImportance(story)
    .filter(({ id }) => !ids.has(id))
    .map(entity => ({ entity, rank: likeness(entity) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ entity }) => choiceOf(story, entity));
}

/** A row that tells two of one name apart: what each is, where, and the sentence that introduces it. */
function choiceOf(story: Story, entity: Entity): Choice {
  return {
    label: oneLine(entity.name),
    description: describe(entity),
    ...introducing(story, entity),
    value: { tree: 'entities', node: idOf([entity.kind, story.uri, entity.id]) },
  };
}

export function describe({ kind, name, descriptors, mentions, articles }: Entity): string {
  const descriptor = descriptors.find(({ text }) => folded(text) !== folded(name))?.text;
  const where = articles.length === 1 ? `in ${articleName(articles[0]!)}` : `in ${counted(articles.length, 'article')}`;
  const what = descriptor === undefined ? kind : `${kind}, ${shorten(descriptor, ROOM / 2)}`;
  return oneLine(`${what}, ${counted(mentions.length, 'mention')} ${where}`);
}

function introducing(story: Story, entity: Entity): Pick<Choice, 'detail'> {
  const place = introduction(story, entity);
  if (!place) {
    return {};
  }
  const { before, text, after } = excerpt(place, ROOM);
  return { detail: `${articleName(place.article.uri)}: ${before}${text}${after}` };
}

/** How likely another is the same: by a word in common or one of nearly the same letters, or as an acronym; more for one of the same kind. */
function likenessTo(entity: Entity): (other: Entity) => number {
  const names = spellings(entity);
  const words = new Set(names.flatMap(wordsOf));
  const initials = new Set(names.map(initialsOf).filter(text => text !== ''));
  return other => {
    const texts = spellings(other);
    const shared = texts.flatMap(wordsOf).some(word => words.has(word));
    const acronym = texts.some(text => initials.has(text) || names.includes(initialsOf(text)));
    const like =
      shared || acronym || wordsOf(folded(other.name)).some(word => [...words].some(own => isNear(own, word)));
    return (like ? 2 : 0) + (other.kind === entity.kind ? 1 : 0);
  };
}

const MOST_SPELLINGS = 6;
// UTF-16 units of words that are compared letter by letter.
const SHORTEST = 5;
const LONGEST = 40;

function spellings({ name, aliases }: Entity): readonly string[] {
  return [...new Set([name, ...aliases.map(({ text }) => text)])].slice(0, MOST_SPELLINGS).map(folded);
}

function wordsOf(name: string): readonly string[] {
  return name.split(/[\s.-]+/).filter(word => word.length > 2 && word !== 'the' && word !== 'and');
}

function initialsOf(name: string): string {
  const words = wordsOf(name);
  return words.length > 1 ? words.map(word => word[0]).join('') : '';
}

/** Whether one is the other with a letter or two amiss. */
function isNear(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= SHORTEST && long.length <= LONGEST && outwardAffinity(long, short) > 0.75;
}
