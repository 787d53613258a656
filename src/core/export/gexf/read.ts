import { SaxesParser } from 'saxes';
import type { EntityKind } from '../../article/analysis';
import { among, entityKinds } from '../annotations';
import type { ImportProblem, TextFile } from '../problems';
import type { Network, NetworkEdge, NetworkNode } from './network';

export interface ImportedNetwork {
  readonly network: Network;
  readonly problems: readonly ImportProblem[];
}

interface Draft {
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly values: Map<string, string>;
}

/** Reads a network as `gexfFile` writes it. Reading ends where the XML is malformed; a node or edge that lacks something is reported and left out. */
export function readGexf({ name: file, content }: TextFile): ImportedNetwork {
  const problems: ImportProblem[] = [];
  const nodes: NetworkNode[] = [];
  const edges: NetworkEdge[] = [];
  const problem = (line: number, reason: string) => problems.push({ file, line, reason });
  const parser = new SaxesParser();
  let draft: Draft | undefined;
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'node' || name === 'edge') {
      draft = { line: parser.line, attributes, values: new Map() };
    } else if (name === 'attvalue') {
      draft?.values.set(attributes['for'] ?? '', attributes['value'] ?? '');
    }
  });
  parser.on('closetag', ({ name }) => {
    if (draft && name === 'node') {
      const node = nodeOf(draft);
      if (typeof node === 'string') {
        problem(draft.line, node);
      } else {
        nodes.push(node);
      }
    } else if (draft && name === 'edge') {
      const edge = edgeOf(draft);
      if (typeof edge === 'string') {
        problem(draft.line, edge);
      } else {
        edges.push(edge);
      }
    }
  });
  try {
    parser.write(content).close();
  } catch (error) {
    problem(parser.line, `is not well-formed XML: ${error instanceof Error ? error.message : String(error)}`);
  }
  return { network: { nodes, edges }, problems };
}

/** Or why there is none. */
function nodeOf({ attributes, values }: Draft): NetworkNode | string {
  const { id, label } = attributes;
  const kind: EntityKind | undefined = among(entityKinds, values.get('kind'));
  const mentions = countIn(values.get('mentions'));
  return id && label !== undefined && kind && mentions !== undefined
    ? { id, name: label, kind, mentions }
    : 'a node without id, label, kind or number of mentions';
}

function edgeOf({ attributes, values }: Draft): NetworkEdge | string {
  const { source, target } = attributes;
  const sentences = countIn(values.get('sentences'));
  const events = countIn(values.get('events'));
  return source && target && sentences !== undefined && events !== undefined
    ? { source, target, sentences, events }
    : 'an edge without source, target, or number of sentences and events';
}

function countIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
