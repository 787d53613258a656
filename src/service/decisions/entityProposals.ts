import { likelyFirst, type Proposing } from './proposing';
import type { Proposal, Scope, Thing } from '../../protocol';
import { locationOf, placeOf } from '../place';
import { anchorPlace } from './anchors';
import { kindNames, kindsOfEntity, quoted, withArticle } from './words';
import type { Found, FoundEntity } from './things';

const scopes: readonly (readonly [Scope, string])[] = [
  ['here', 'Here'],
  ['article', 'in This Article'],
  ['story', 'in Any Article'],
];

/** What can be decided of a person, place or organization, and of the mention of it that is pointed at. */
export function entityProposals(found: Found, entity: FoundEntity, { doubtfulBelow }: Proposing): readonly Proposal[] {
  const thing = thingOf(found, entity);
  const mention = mentionOf(found, entity);
  const ofEntity = identityProposals(entity, thing);
  const ofMention = mention ? mentionProposals(found, entity, thing) : nodeProposals(found, entity, thing);
  const confirm = mention?.confidence === 1 ? [] : [confirmation(entity, thing)];
  const doubtful = mention !== undefined && mention.confidence < doubtfulBelow;
  return doubtful
    ? [...confirm, ...ofMention, ...ofEntity, ...descriptionProposals(entity, thing)]
    : [...likelyFirst([...ofEntity, ...ofMention], FIRST), ...descriptionProposals(entity, thing), ...confirm];
}

/** Ids of what is wrong most often. */
const FIRST = ['sameEntity', 'rejectName', 'entityKind', 'splitEntity'];

function mentionOf({ story }: Found, { mention }: FoundEntity) {
  return mention && story.article(mention.uri)?.analysis.mentions[mention.index];
}

/** By its mention in the text, so that it is found as the reader saw it; else by its node. */
export function thingOf({ thing, story, article }: Found, entity: FoundEntity): Thing {
  if (!('location' in thing)) {
    return thing;
  }
  const place = entity.mention
    ? placeOf(story, 'mentions', entity.mention)
    : entity.chain && anchorPlace(story, entity, article?.uri);
  const { kind, id } = entity.entity;
  return place ? { location: locationOf(place) } : { tree: 'entities', node: JSON.stringify([kind, story.uri, id]) };
}

function identityProposals({ entity }: FoundEntity, thing: Thing): readonly Proposal[] {
  const name = quoted(entity.name);
  const kind = kindNames[entity.kind];
  return [
    {
      id: 'sameEntity',
      title: `${name} Is the Same As Another ${kind}…`,
      drafts: [{ kind: 'sameEntity', entity: thing, other: thing }],
      ask: { field: 'other', how: 'entity', prompt: `Who or what is the same as ${name}? The name ${name} stays.` },
    },
    {
      id: 'notSameEntity',
      title: `${name} Is Not the Same As…`,
      drafts: [{ kind: 'notSameEntity', entity: thing, other: thing }],
      ask: { field: 'other', how: 'entity', prompt: `With whom or what is ${name} not to be taken for one?` },
    },
    {
      id: 'renameEntity',
      title: `Rename ${name}…`,
      drafts: [{ kind: 'renameEntity', entity: thing, name: '' }],
      ask: { field: 'name', how: 'text', prompt: `What ${name} is called everywhere`, value: entity.name },
    },
    ...kindsOfEntity
      .filter(other => other !== entity.kind)
      .map((to): Proposal => ({
        id: `entityKind.${to}`,
        title: `${name} Is ${withArticle(kindNames[to])}`,
        drafts: [{ kind: 'entityKind', entity: thing, to }],
      })),
  ];
}

function mentionProposals({ story }: Found, found: FoundEntity, thing: Thing): readonly Proposal[] {
  const { entity, mention } = found;
  const article = story.article(mention!.uri)!;
  const { start, end, form } = article.analysis.mentions[mention!.index]!;
  const words = quoted(article.text.slice(start, end));
  const isName = form === 'name';
  return [
    ...(isName
      ? scopes.map(([scope, where]): Proposal => ({
          id: `rejectName.${scope}`,
          title: `${words} Is Not a Name ${where}`,
          drafts: [{ kind: 'rejectName', at: thing, scope }],
        }))
      : []),
    ...(entity.mentions.length + entity.asides.length > 1
      ? [
          {
            id: 'splitEntity',
            title: isName
              ? `This ${words} Is Somebody or Something Else`
              : `${words} Is Not ${quoted(entity.name)} Here`,
            drafts: [{ kind: 'splitEntity', mentions: [thing] }],
          } as const,
        ]
      : []),
  ];
}

/** Of an entity as a whole, or of all that an article calls it. */
function nodeProposals({ article }: Found, { entity }: FoundEntity, thing: Thing): readonly Proposal[] {
  const name = quoted(entity.name);
  const isPart = article !== undefined && entity.articles.length > 1;
  return [
    ...(isPart
      ? [
          {
            id: 'splitEntity',
            title: `In This Article ${name} Is Somebody or Something Else`,
            drafts: [{ kind: 'splitEntity', mentions: [thing] }],
          } as const,
        ]
      : []),
    {
      id: 'rejectName.story',
      title: `${name} Is Not a Name in Any Article`,
      drafts: [{ kind: 'rejectName', at: thing, scope: 'story' }],
    },
  ];
}

function descriptionProposals({ entity }: FoundEntity, thing: Thing): readonly Proposal[] {
  const name = quoted(entity.name);
  return [
    {
      id: 'addDescriptor',
      title: 'Add Descriptor…',
      drafts: [{ kind: 'addDescriptor', entity: thing, text: '' }],
      ask: { field: 'text', how: 'text', prompt: `What ${name} is, in a few words` },
    },
    ...(entity.descriptors.length > 0
      ? [
          {
            id: 'removeDescriptor',
            title: 'Remove Descriptor…',
            drafts: [{ kind: 'removeDescriptor', entity: thing, text: '' }],
            ask: { field: 'text', how: 'descriptor', prompt: `What ${name} is not` },
          } as const,
        ]
      : []),
  ];
}

function confirmation({ entity, mention }: FoundEntity, thing: Thing): Proposal {
  return {
    id: 'confirm',
    title: mention ? `Confirm ${quoted(entity.name)} Here` : `Confirm All Mentions of ${quoted(entity.name)}`,
    drafts: [{ kind: 'confirm', at: thing }],
  };
}
