import type { DecisionDraft, Proposal, Thing } from '../../protocol';
import type { Found } from './things';
import { articleDateProposal } from './textProposals';
import { quoted } from './words';

type Several = readonly [Found, ...Found[]];

/** Of so many things each is told from each other. */
const MOST_PAIRED = 12;

/** What can be decided of several things together. */
export function severalProposals(found: Several): readonly Proposal[] {
  const things = found.map(({ thing }) => thing);
  return [...together(found, things), ...confirmations(found, things)];
}

function together(found: Several, things: readonly Thing[]): readonly Proposal[] {
  if (found.every(one => one.event)) {
    return events(found, things);
  }
  if (found.every(one => one.entity)) {
    return entities(found, things);
  }
  if (found.every(one => one.quotation !== undefined)) {
    return quotations(found, things);
  }
  const articles = found.flatMap(({ article, span }) => (article && !span ? article : []));
  return articles.length === found.length ? [articleDateProposal(articles)] : [];
}

function entities(found: Several, things: readonly Thing[]): readonly Proposal[] {
  const ids = new Set(found.map(({ story, entity }) => `${story.uri} ${entity!.entity.id}`));
  const [first, ...others] = things;
  const names = `Not Names: ${found.length} Mentions`;
  const isOfMentions = found.every(({ entity }) => entity!.mention);
  const inOneStory = new Set(found.map(({ story }) => story)).size === 1;
  return [
    ...(ids.size === found.length && inOneStory
      ? [
          {
            id: 'sameEntity',
            title: `Merge Into ${quoted(found[0].entity!.entity.name)}`,
            drafts: others.map(other => ({ kind: 'sameEntity', entity: first!, other }) as const),
          },
        ]
      : []),
    ...(ids.size === 1 ? [splitting(found, things)] : []),
    ...(inOneStory && things.length <= MOST_PAIRED
      ? [
          {
            id: 'notSameEntity',
            title: 'These Are Not the Same',
            drafts: pairs(things, (entity, other) => ({ kind: 'notSameEntity', entity, other })),
          },
        ]
      : []),
    isOfMentions
      ? { id: 'rejectName.here', title: names, drafts: things.map(at => ({ kind: 'rejectName', at, scope: 'here' })) }
      : {
          id: 'rejectName.story',
          title: `Not Names in Any Article`,
          drafts: things.map(at => ({ kind: 'rejectName', at, scope: 'story' })),
        },
  ];
}

function splitting(found: Several, things: readonly Thing[]): Proposal {
  return {
    id: 'splitEntity',
    title: `These Are Not ${quoted(found[0].entity!.entity.name)}`,
    drafts: [{ kind: 'splitEntity', mentions: things }],
  };
}

function events(found: Several, things: readonly Thing[]): readonly Proposal[] {
  const ids = new Set(found.map(({ story, event }) => `${story.uri} ${event!.event.id}`));
  const inOneStory = new Set(found.map(({ story }) => story)).size === 1;
  const [first, ...others] = things;
  return [
    ...(ids.size === found.length && inOneStory
      ? [
          {
            id: 'sameEvent',
            title: `Merge Into ${quoted(found[0].event!.event.label)}`,
            drafts: others.map(other => ({ kind: 'sameEvent', event: first!, other }) as const),
          },
        ]
      : []),
    ...(inOneStory && things.length <= MOST_PAIRED
      ? [
          {
            id: 'notSameEvent',
            title: 'These Are Not the Same Event',
            drafts: pairs(things, (event, other) => ({ kind: 'notSameEvent', event, other })),
          },
        ]
      : []),
    { id: 'notEvent', title: 'These Are No Events', drafts: things.map(event => ({ kind: 'notEvent', event })) },
  ];
}

function quotations(found: Several, things: readonly Thing[]): readonly Proposal[] {
  const inOneArticle = new Set(found.map(({ article }) => article)).size === 1;
  return [
    ...(inOneArticle
      ? [
          {
            id: 'speaker',
            title: 'Speaker Is…',
            drafts: things.map(at => ({ kind: 'speaker', at, speaker: null }) as const),
            ask: { field: 'speaker', how: 'speaker', prompt: `Who says these ${things.length} quotations?` } as const,
          },
        ]
      : []),
    {
      id: 'notQuotation',
      title: 'These Are Not Quotations',
      drafts: things.map(at => ({ kind: 'notQuotation', at })),
    },
  ];
}

function confirmations(found: Several, things: readonly Thing[]): readonly Proposal[] {
  const confirmable = found.every(one => one.entity ?? one.event ?? one.quotation !== undefined);
  return confirmable
    ? [{ id: 'confirm', title: `Confirm All ${things.length}`, drafts: things.map(at => ({ kind: 'confirm', at })) }]
    : [];
}

function pairs(things: readonly Thing[], draftOf: (a: Thing, b: Thing) => DecisionDraft): readonly DecisionDraft[] {
  return things.flatMap((one, index) => things.slice(index + 1).map(other => draftOf(one, other)));
}
