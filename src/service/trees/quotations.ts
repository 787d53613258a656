import { speakerName } from '../../core/export/quotations';
import { isAside } from '../../core/story/asides';
import type { Story } from '../../core/story/story';
import type { QuotationGrouping, TreeNode } from '../../protocol';
import { oneLine } from '../excerpt';
import { introduction } from '../introduction';
import { articleName, locationOf } from '../place';
import { isStray, isUncertain, placeOfSaying, sayingsIn, sayingsOf, type Saying } from '../sayings';
import { subjectsAt, type Spot } from '../spot';
import type { Filter } from './filter';
import { branch, counted, idOf, unsure, type LazyNode, type NodeKey } from './node';
import { groupWords, keyOfQuotation, quotationNode, rowOf, versionNode, type Unsaid } from './quotationNode';

/** What stands together in the tree. */
interface Group {
  readonly key: NodeKey;
  readonly label: string;
  readonly sayings: readonly Saying[];
  readonly more?: Partial<TreeNode>;
}

interface Grouping {
  groups(story: Story, filter: Filter): readonly Group[];
  describe(group: Group): string;
  /** What is said of the quotations below a group leaves this unsaid, as the group or the row says it. */
  readonly unsaid: Unsaid;
  readonly row: typeof quotationNode;
}

const groupings: Readonly<Record<QuotationGrouping, Grouping>> = {
  speaker: {
    groups: bySpeaker,
    describe: ({ sayings }) => counted(sayings.length, 'quotation'),
    unsaid: 'speaker',
    row: quotationNode,
  },
  article: {
    groups: (story, { shown, quotation }) =>
      story.articles.map(article => ({
        key: ['article', story.uri, article.uri],
        label: articleName(article.uri),
        sayings: sayingsIn(article, shown.indirect).filter(saying => quotation(story, saying)),
      })),
    describe: ({ sayings }) => counted(sayings.length, 'quotation'),
    unsaid: 'article',
    row: quotationNode,
  },
  utterance: {
    groups: byUtterance,
    describe: ({ sayings, more }) =>
      counted(articlesOf(sayings), 'article') + (more?.kind === 'disputed' ? ', speakers differ' : ''),
    unsaid: 'article',
    row: versionNode,
  },
};

/** Quotations by who says them, by article, or by what is said in several places. */
export const quotationTrees = {
  speaker: quotationTree(groupings.speaker),
  article: quotationTree(groupings.article),
  utterance: quotationTree(groupings.utterance),
};

function quotationTree({ groups, describe, unsaid, row }: Grouping) {
  const shownGroups = (story: Story, filter: Filter) =>
    groups(story, filter).filter(({ sayings }) => sayings.length > 0);
  return {
    roots: (story: Story, filter: Filter): readonly TreeNode[] =>
      shownGroups(story, filter).map(group => {
        const first = group.sayings[0]!;
        const opened = { location: locationOf(placeOfSaying(first)) };
        return branch(group.key, group.label, describe(group), { ...opened, ...group.more });
      }),

    children(story: Story, parent: NodeKey, filter: Filter): readonly LazyNode[] {
      const group = groups(story, filter).find(({ key }) => idOf(key) === idOf(parent));
      return (group?.sayings ?? []).map(saying => () => {
        const said = rowOf(story, saying, filter.shown, { unsaid, above: group!.label });
        const isUnsure = isUncertain(saying, filter.shown.doubtfulBelow);
        return unsure(row(story, saying, parent, said), isUnsure ? [saying.quotation] : []);
      });
    },

    /** The keys of the nodes to the quotation at a spot. */
    path(spot: Spot, filter: Filter): readonly NodeKey[] {
      const { story, article } = spot;
      const subject = subjectsAt(spot).find(found => found.kind === 'quotation');
      if (!subject || isAside(article, subject.quotation)) {
        return [];
      }
      const isIt = ({ ref }: Saying) => ref.uri === subject.ref.uri && ref.index === subject.ref.index;
      const group = groups(story, filter).find(({ sayings }) => sayings.some(isIt));
      return group ? [group.key, keyOfQuotation(story, group.key, subject.ref)] : [];
    },
  };
}

/** Those who are quoted most first; whom nobody knows last. */
function bySpeaker(story: Story, { shown, quotation }: Filter): readonly Group[] {
  const groups = new Map<string, { readonly speaker: Omit<Group, 'sayings'>; readonly sayings: Saying[] }>();
  for (const article of story.articles) {
    for (const saying of sayingsIn(article, shown.indirect)) {
      if (quotation(story, saying)) {
        const speaker = groupOfSpeaker(story, saying);
        const group = groups.get(idOf(speaker.key)) ?? { speaker, sayings: [] };
        groups.set(idOf(speaker.key), group);
        group.sayings.push(saying);
      }
    }
  }
  return [...groups.values()]
    .map(({ speaker, sayings }) => ({ ...speaker, sayings }))
    .sort((a, b) => Number(isUnknown(a)) - Number(isUnknown(b)) || b.sayings.length - a.sayings.length);
}

function isUnknown({ key }: Group): boolean {
  return key[0] === 'unknown';
}

function groupOfSpeaker(story: Story, saying: Saying): Omit<Group, 'sayings'> {
  const { article } = saying;
  const { speakerChain } = saying.quotation;
  const entity = speakerChain === null ? undefined : story.entityOfChain(article.uri, speakerChain);
  if (entity) {
    const place = introduction(story, entity);
    return {
      key: [entity.kind, story.uri, entity.id],
      label: entity.name,
      ...(place ? { more: { location: locationOf(place) } } : {}),
    };
  }
  const words = speakerName(story, article, saying.quotation);
  if (words === undefined || isStray(saying, words)) {
    return { key: ['unknown', story.uri], label: 'Nobody known' };
  }
  const label = oneLine(words);
  return { key: ['speaker', story.uri, label.toLowerCase().replace(/^(?:an?|the) /, '')], label };
}

/** Words of most articles first. */
function byUtterance(story: Story, { shown, quotation }: Filter): readonly Group[] {
  return story.quotationGroups
    .map((group): Group => {
      const sayings = sayingsOf(story, group.members, shown.indirect);
      const kept = sayings.length > 1 && sayings.some(saying => quotation(story, saying)) ? sayings : [];
      return {
        key: ['utterance', story.uri, group.id],
        label: kept[0] ? groupWords(kept[0]) : '',
        sayings: kept,
        ...(group.disputed ? { more: { kind: 'disputed' } } : {}),
      };
    })
    .sort((a, b) => articlesOf(b.sayings) - articlesOf(a.sayings));
}

function articlesOf(sayings: readonly Saying[]): number {
  return new Set(sayings.map(({ ref }) => ref.uri)).size;
}
