import type { EntityKind } from '../../core/article/analysis';
import type { Entity } from '../../core/story/model';
import type { Story } from '../../core/story/story';
import type { TreeNode } from '../../protocol';
import { articleName, locationOf, placeOf } from '../place';
import { introduction } from '../introduction';
import { subjectsAt, type Spot } from '../spot';
import type { Filter } from './filter';
import { branch, counted, sentenceNode, type NodeKey } from './node';

const kinds: readonly (readonly [EntityKind, string])[] = [
  ['person', 'People'],
  ['place', 'Places'],
  ['organization', 'Organizations'],
];

/** People, places and organizations, below each its articles, below those its mentions. */
export const entitiesTree = {
  roots(story: Story, filter: Filter): readonly TreeNode[] {
    return kinds.flatMap(([kind, label]) => {
      const count = entitiesOf(story, kind, filter).length;
      return count > 0 ? branch(['kind', story.uri, kind], label, String(count)) : [];
    });
  },

  children(story: Story, [kind, , name = '', uri = '']: NodeKey, filter: Filter): readonly TreeNode[] {
    switch (kind) {
      case 'kind':
        return entitiesOf(story, name, filter).map(entity => entityNode(story, entity));
      case 'person':
      case 'place':
      case 'organization':
        return articlesOf(story, name);
      case 'article':
        return mentionsIn(story, name, uri);
      default:
        return [];
    }
  },

  /** The keys of the nodes to the mention at a spot. */
  path(spot: Spot): readonly NodeKey[] {
    const { uri } = spot.story;
    const subject = subjectsAt(spot).find(found => found.kind === 'entity');
    return subject
      ? [
          ['kind', uri, subject.entity.kind],
          [subject.entity.kind, uri, subject.entity.id],
          ['article', uri, subject.entity.id, subject.mention.uri],
          ['mention', uri, subject.entity.id, subject.mention.uri, String(subject.mention.index)],
        ]
      : [];
  },
};

function entitiesOf(story: Story, kind: string, filter: Filter): readonly Entity[] {
  return story.entities.filter(entity => entity.kind === kind && filter.entity(entity));
}

function entityNode(story: Story, entity: Entity): TreeNode {
  const place = introduction(story, entity);
  const spellings = entity.aliases.map(alias => alias.text).join(', ');
  return branch(
    [entity.kind, story.uri, entity.id],
    entity.name,
    `${entity.mentions.length} in ${counted(entity.articles.length, 'article')}`,
    {
      tooltip: [
        entity.name,
        ...entity.descriptors.slice(0, 3).map(descriptor => descriptor.text),
        `Written ${spellings}`,
      ].join('\n'),
      ...(place ? { location: locationOf(place) } : {}),
    },
  );
}

function articlesOf(story: Story, id: string): readonly TreeNode[] {
  const counts = new Map<string, number>();
  for (const { uri } of story.entity(id)?.mentions ?? []) {
    counts.set(uri, (counts.get(uri) ?? 0) + 1);
  }
  return [...counts].map(([uri, count]) =>
    branch(['article', story.uri, id, uri], articleName(uri), counted(count, 'mention')),
  );
}

function mentionsIn(story: Story, id: string, uri: string): readonly TreeNode[] {
  const refs = story.entity(id)?.mentions.filter(ref => ref.uri === uri) ?? [];
  return refs.flatMap(ref => {
    const place = placeOf(story, 'mentions', ref);
    return place ? sentenceNode(['mention', story.uri, id, uri, String(ref.index)], place) : [];
  });
}
