import type { EntityKind } from '../../core/article/analysis';
import type { Entity } from '../../core/story/model';
import type { Story } from '../../core/story/story';
import { shortDescription, namingLines } from './naming';
import type { TreeNode } from '../../protocol';
import { entitiesByImportance, isQuoted } from '../importance';
import { introduction, introductionIn } from '../introduction';
import { folded, isMereTitle, namingsOf } from '../naming';
import { articleName, locationOf, placeOf, type Place } from '../place';
import { subjectsAt, type EntitySubject, type Spot } from '../spot';
import { statementsBy } from '../statements';
import { uncertainAmong } from '../uncertain';
import type { Filter } from './filter';
import { branch, counted, sentenceNode, unsure, type LazyNode, type NodeKey } from './node';

const kinds: readonly (readonly [EntityKind, string])[] = [
  ['person', 'People'],
  ['place', 'Places'],
  ['organization', 'Organizations'],
];

const DESCRIPTORS = 3; // in a tooltip

/** People, places and organizations, the most important first; below each how every article calls it, below that its mentions. */
export const entitiesTree = {
  roots(story: Story, filter: Filter): readonly TreeNode[] {
    return kinds.flatMap(([kind, label]) => {
      const count = entitiesOf(story, kind, filter).length;
      return count > 0 ? branch(['kind', story.uri, kind], label, String(count)) : [];
    });
  },

  children(story: Story, [kind, , name = '', uri = '']: NodeKey, filter: Filter): readonly LazyNode[] {
    switch (kind) {
      case 'kind':
        return entitiesOf(story, name, filter).map(entity => () => entityNode(story, entity, filter));
      case 'person':
      case 'place':
      case 'organization':
        return articlesOf(story, name, filter);
      case 'article':
        return mentionsIn(story, name, uri, filter);
      default:
        return [];
    }
  },

  /** The keys of the nodes to the mention at a spot, of a description to the nearest name, of a demonym to its country. */
  path(spot: Spot): readonly NodeKey[] {
    const { uri } = spot.story;
    const subject = subjectsAt(spot).find(found => found.kind === 'entity');
    if (!subject) {
      return [];
    }
    const { kind, id } = subject.entity;
    const entity: readonly NodeKey[] = [
      ['kind', uri, kind],
      [kind, uri, id],
    ];
    const mention = mentionAt(spot, subject);
    return mention === undefined
      ? entity
      : [...entity, ['article', uri, id, spot.article.uri], ['mention', uri, id, spot.article.uri, String(mention)]];
  },
};

/** The index of the mention that stands for a subject in its article. */
function mentionAt({ article, offset }: Spot, { presence }: EntitySubject): number | undefined {
  switch (presence.kind) {
    case 'mention':
      return presence.mention.index;
    case 'description': {
      const distance = (index: number) => Math.abs(article.analysis.mentions[index]!.start - offset);
      const own = article.analysis.chains[presence.chain]?.mentions ?? [];
      return [...own].sort((a, b) => distance(a) - distance(b))[0];
    }
    case 'demonym':
      return undefined;
  }
}

function entitiesOf(story: Story, kind: string, filter: Filter): readonly Entity[] {
  return entitiesByImportance(story).filter(entity => entity.kind === kind && filter.entity(story, entity));
}

function entityNode(story: Story, entity: Entity, { shown }: Filter): TreeNode {
  const quotations = isQuoted(story, entity) ? statementsBy(story, entity.id, shown.indirect).length : 0;
  const counts = [
    entity.mentions.length === 1
      ? '1 mention'
      : `${entity.mentions.length} in ${counted(entity.articles.length, 'article')}`,
    ...(quotations > 0 ? [counted(quotations, 'quotation')] : []),
  ].join(', ');
  const uncertain = uncertainAmong(story, 'mentions', entity.mentions, shown);
  const tooltip = [
    `${entity.name}, ${counts}`,
    ...entity.descriptors
      .map(({ text }) => text)
      .filter(text => !isMereTitle(text) && folded(text) !== folded(entity.name))
      .slice(0, DESCRIPTORS),
    ...(entity.aliases.length > 0 ? [`Written ${entity.aliases.map(alias => alias.text).join(', ')}`] : []),
    ...(uncertain.length > 0 ? [counted(uncertain.length, 'uncertain mention')] : []),
  ];
  return branch([entity.kind, story.uri, entity.id], entity.name, counts, {
    tooltip: tooltip.join('\n'),
    ...opening(introduction(story, entity)),
  });
}

function articlesOf(story: Story, id: string, filter: Filter): readonly TreeNode[] {
  const entity = story.entity(id);
  const shown = new Set(entity?.mentions.filter(ref => filter.mention(story, ref)).map(({ uri }) => uri));
  const namings = entity ? namingsOf(story, entity).filter(({ uri }) => shown.has(uri)) : [];
  return namings.map(naming =>
    branch(['article', story.uri, id, naming.uri], articleName(naming.uri), shortDescription(naming), {
      tooltip: [articleName(naming.uri), ...namingLines(naming)].join('\n'),
      ...opening(introductionIn(story, entity!, naming.uri)),
    }),
  );
}

function mentionsIn(story: Story, id: string, uri: string, filter: Filter): readonly TreeNode[] {
  const refs = story.entity(id)?.mentions.filter(ref => ref.uri === uri && filter.mention(story, ref)) ?? [];
  return refs.flatMap(ref => {
    const place = placeOf(story, 'mentions', ref);
    return place
      ? unsure(
          sentenceNode(['mention', story.uri, id, uri, String(ref.index)], place),
          uncertainAmong(story, 'mentions', [ref], filter.shown),
        )
      : [];
  });
}

function opening(place: Place | undefined): Pick<TreeNode, 'location'> {
  return place ? { location: locationOf(place) } : {};
}
