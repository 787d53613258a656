import type { EntityKind } from '../../article/analysis';
import { spanAt } from '../../text/span';
import type { ExportedArticle, ExportedStories } from '../annotate';
import { compareIds } from '../annotations';

/** Who stands with whom: entities, and how often two of them are named in one sentence or take part in one event. */
export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}

export interface NetworkNode {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  /** Outside boilerplate. */
  readonly mentions: number;
}

/** Undirected; `source` is the one of the lower number. */
export interface NetworkEdge {
  readonly source: string;
  readonly target: string;
  /** Outside boilerplate. */
  readonly sentences: number;
  readonly events: number;
}

type Count = { -readonly [K in keyof NetworkEdge]: NetworkEdge[K] };

/** Entities that boilerplate alone names are left out. */
export function networkOf({ articles, json }: ExportedStories): Network {
  const nodes = json.entities
    .filter(({ mentions }) => mentions > 0)
    .map(({ id, name, kind, mentions }) => ({ id, name, kind, mentions }));
  const known = new Set(nodes.map(({ id }) => id));
  const edges = new Map<string, Count>();
  const count = (ids: Iterable<string>, what: 'sentences' | 'events') => {
    const group = [...new Set(ids)].filter(id => known.has(id)).sort(compareIds);
    group.forEach((source, i) => {
      for (const target of group.slice(i + 1)) {
        const key = `${source} ${target}`;
        const edge = edges.get(key) ?? { source, target, sentences: 0, events: 0 };
        edges.set(key, edge);
        edge[what]++;
      }
    });
  };
  for (const article of articles) {
    for (const ids of entitiesOfSentences(article)) {
      count(ids, 'sentences');
    }
  }
  for (const { participants, places } of json.events) {
    count([...participants, ...places], 'events');
  }
  const sorted = [...edges.values()].sort((a, b) => compareIds(a.source, b.source) || compareIds(a.target, b.target));
  return { nodes, edges: sorted };
}

function entitiesOfSentences({ analysis, mentions }: ExportedArticle): Iterable<readonly string[]> {
  const boilerplate = analysis.regions.filter(({ kind }) => kind === 'boilerplate');
  const found = new Map<number, string[]>();
  for (const { entity, start } of mentions) {
    const sentence = spanAt(analysis.sentences, start);
    if (entity !== null && sentence && !spanAt(boilerplate, start)) {
      const ids = found.get(sentence.start) ?? [];
      found.set(sentence.start, ids);
      ids.push(entity);
    }
  }
  return found.values();
}
