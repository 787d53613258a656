import type { Decision } from '../../core/decisions/decision';
import { spellingOf } from '../../core/story/entities/nameNode';
import type { Ref } from '../../core/story/article';
import type { Story } from '../../core/story/story';
import type { DecisionDraft, Scope, Thing } from '../../protocol';
import { folded } from '../naming';
import { mentionsOf, type Drafting, type FoundWith } from './drafting';
import { Refusal } from './refusal';
import { isNameLike } from './textProposals';
import { given, kindNames, quoted, withArticle } from './words';

type DraftOf<K extends DecisionDraft['kind']> = Extract<DecisionDraft, { readonly kind: K }>;
type Entity = FoundWith<'entity'>;

export function sameEntity(drafting: Drafting, draft: DraftOf<'sameEntity' | 'notSameEntity'>): Decision {
  const [entity, other] = [drafting.entity(draft.entity), drafting.entity(draft.other)];
  const [one, two] = [entity.entity.entity, other.entity.entity];
  if (entity.story !== other.story) {
    throw new Refusal(
      `${quoted(one.name)} and ${quoted(two.name)} are of different stories, which have nothing in common.`,
    );
  }
  const isSplit = drafting.isApart(other.entity.mention) || drafting.isApart(entity.entity.mention);
  if (one.id !== two.id || isSplit) {
    return { kind: draft.kind, entity: drafting.entityTarget(entity), other: drafting.entityTarget(other) };
  }
  if (draft.kind === 'sameEntity') {
    throw new Refusal(`Both are ${quoted(one.name)} already.`);
  }
  return parted(drafting, entity, other);
}

/** Two that were taken for one, by mentions that are apart in their articles. */
function parted(drafting: Drafting, entity: Entity, other: Entity): Decision {
  const [one, two] = other.entity.chain ? [entity, other] : [other, entity];
  const away = chainOf(two);
  const name = quoted(one.entity.entity.name);
  if (!away) {
    throw new Refusal(`Both are ${name}: pick the mentions that are of somebody or something else.`);
  }
  const isElsewhere = (ref: Ref): boolean => chainAt(one.story, ref) !== away;
  const stays = one.entity.chain ? chainOf(one) !== away : one.entity.entity.mentions.some(isElsewhere);
  if (!stays) {
    throw new Refusal(
      `Both are ${name} in one article: split off the mentions that are of somebody or something else.`,
    );
  }
  return {
    kind: 'notSameEntity',
    entity: drafting.entityTarget(one, isElsewhere),
    other: drafting.entityTarget(two, ref => chainAt(two.story, ref) === away),
  };
}

function chainOf({ entity: { chain } }: Entity): string | undefined {
  return chain && `${chain.index} ${chain.uri}`;
}

function chainAt(story: Story, { uri, index }: Ref): string {
  return `${story.article(uri)?.analysis.mentions[index]?.chain ?? -1} ${uri}`;
}

/** Which mentions a draft splits off, of which entity; undefined where it would leave none, so that nothing is split. */
export function splitOff(
  drafting: Drafting,
  { mentions }: DraftOf<'splitEntity'>,
): { readonly from: Entity; readonly refs: readonly Ref[] } | undefined {
  const found = mentions.map(thing => drafting.entity(thing));
  const [from] = found;
  if (!from) {
    throw new Refusal('No mention was picked.');
  }
  const { entity } = from.entity;
  const stranger = found.find(one => one.story !== from.story || one.entity.entity.id !== entity.id);
  if (stranger) {
    const names = `${quoted(entity.name)} and ${quoted(stranger.entity.entity.name)}`;
    throw new Refusal(`These are mentions of ${names}: only mentions of one can be split off together.`);
  }
  const split = new Map(found.flatMap(one => mentionsOf(one, one.entity)).map(ref => [`${ref.index} ${ref.uri}`, ref]));
  const isLeft = [...entity.mentions, ...entity.asides].some(({ uri, index }) => !split.has(`${index} ${uri}`));
  return isLeft ? { from, refs: [...split.values()] } : undefined;
}

export function splitEntity(drafting: Drafting, draft: DraftOf<'splitEntity'>, isAlone: boolean): readonly Decision[] {
  const split = splitOff(drafting, draft);
  if (!split) {
    if (isAlone) {
      throw new Refusal('These are all the mentions that there are: none would be left to split them from.');
    }
    return [];
  }
  const { story, entity } = split.from;
  const [first] = split.refs;
  const article = first && story.article(first.uri);
  const stays = { ...split.from, ...(article ? { article } : {}), entity: { entity: entity.entity } };
  return [
    {
      kind: 'splitEntity',
      entity: drafting.entityTarget(stays),
      mentions: split.refs.map(ref => drafting.mentionTarget(story, ref)),
    },
  ];
}

export function renameEntity(drafting: Drafting, draft: DraftOf<'renameEntity'>): Decision {
  const found = drafting.entity(draft.entity);
  const name = given(draft.name, 'a name');
  if (name === found.entity.entity.name) {
    throw new Refusal(`${quoted(name)} is called so already.`);
  }
  return { kind: 'renameEntity', entity: drafting.entityTarget(found), name };
}

export function entityKind(drafting: Drafting, { entity: thing, to }: DraftOf<'entityKind'>): Decision {
  const found = drafting.entity(thing);
  const { entity } = found.entity;
  if (entity.kind === to) {
    throw new Refusal(`${quoted(entity.name)} is ${withArticle(kindNames[to].toLowerCase())} already.`);
  }
  return { kind: 'entityKind', entity: drafting.entityTarget(found), to, names: namesOf(found) };
}

/** What it is called, but for what another of its kind is called, too, and would be changed with it. */
function namesOf({ story, entity: { entity } }: Entity): string[] {
  const others = story.entities.filter(other => other.id !== entity.id && other.kind === entity.kind);
  const shared = new Set(others.flatMap(({ aliases }) => aliases.map(({ text }) => text)));
  const texts = entity.aliases.map(({ text }) => text);
  const own = texts.filter(text => !shared.has(text));
  const [first = entity.name] = texts;
  return own.length > 0 ? own : [first];
}

export function descriptor(drafting: Drafting, draft: DraftOf<'addDescriptor' | 'removeDescriptor'>): Decision {
  const found = drafting.entity(draft.entity);
  const text = given(draft.text, 'a descriptor');
  const { name, descriptors } = found.entity.entity;
  const has = descriptors.some(known => folded(known.text) === folded(text));
  if (has === (draft.kind === 'addDescriptor')) {
    throw new Refusal(`${quoted(name)} is ${has ? 'already' : 'not'} described as ${quoted(text)}.`);
  }
  return { kind: draft.kind, entity: drafting.entityTarget(found), text };
}

export function addName(drafting: Drafting, { at, entityKind: kind, scope }: DraftOf<'addName'>): Decision {
  const { article, span } = drafting.find(at);
  if (!article || !span || span.start === span.end) {
    throw new Refusal('Please select the words of the name first.');
  }
  if (!isNameLike(article, span)) {
    throw new Refusal('This is no name: it must be a few words, on one line.');
  }
  return { kind: 'addName', at: drafting.textTarget(article, span), entityKind: kind, scope };
}

/** One for each of the names that are meant. */
export function rejectName(drafting: Drafting, { at, scope }: DraftOf<'rejectName'>): readonly Decision[] {
  return namesAt(drafting, at, scope).map(target => ({ kind: 'rejectName', at: target, scope }) as const);
}

function namesAt(drafting: Drafting, at: Thing, scope: Scope) {
  const found = drafting.find(at);
  const { story, article, span, entity } = found;
  if (entity) {
    const refs = mentionsOf(found, entity).filter(({ uri, index }) => {
      return story.article(uri)?.analysis.mentions[index]?.form === 'name';
    });
    if (refs.length === 0) {
      throw new Refusal(`This is no name, but words for ${quoted(entity.entity.name)}: they can be split off.`);
    }
    const kept = scope === 'here' ? refs : firstOfEach(story, refs, scope);
    return kept.map(ref => drafting.mentionTarget(story, ref));
  }
  if (!article || !span || span.start === span.end) {
    throw new Refusal('No name stands there.');
  }
  if (scope === 'here' || !isNameLike(article, span)) {
    throw new Refusal(`${quoted(article.text.slice(span.start, span.end))} is not taken for a name there.`);
  }
  return [drafting.textTarget(article, span)];
}

/** Of mentions in the same words, in any article or in each, the first. */
function firstOfEach(story: Story, refs: readonly Ref[], scope: Scope): readonly Ref[] {
  const seen = new Set<string>();
  return refs.filter(ref => {
    const words = spellingOf(story.article(ref.uri)!, ref.index);
    const key = scope === 'story' ? words : `${words}\n${ref.uri}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
