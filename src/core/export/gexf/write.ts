import type { ExportedStories } from '../annotate';
import type { TextFile } from '../problems';
import { xmlAttribute } from '../xml';
import { networkOf } from './network';

/** The network as GEXF 1.3. An edge weighs as many sentences and events as its two ends have in common. */
export function gexfFile(stories: ExportedStories): TextFile {
  const { nodes, edges } = networkOf(stories);
  const value = (name: string, text: string | number) =>
    `<attvalue for="${name}" value="${xmlAttribute(String(text))}"/>`;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    '  <meta>',
    '    <creator>Story Lens</creator>',
    '    <description>People, places and organizations named in one sentence or taking part in one event</description>',
    '  </meta>',
    '  <graph defaultedgetype="undirected" idtype="string" mode="static">',
    '    <attributes class="node">',
    '      <attribute id="kind" title="kind" type="string"/>',
    '      <attribute id="mentions" title="mentions" type="integer"/>',
    '    </attributes>',
    '    <attributes class="edge">',
    '      <attribute id="sentences" title="sentences" type="integer"/>',
    '      <attribute id="events" title="events" type="integer"/>',
    '    </attributes>',
    '    <nodes>',
    ...nodes.map(
      ({ id, name, kind, mentions }) =>
        `      <node id="${xmlAttribute(id)}" label="${xmlAttribute(name)}"><attvalues>${value('kind', kind)}${value('mentions', mentions)}</attvalues></node>`,
    ),
    '    </nodes>',
    '    <edges>',
    ...edges.map(
      ({ source, target, sentences, events }, i) =>
        `      <edge id="${i}" source="${xmlAttribute(source)}" target="${xmlAttribute(target)}" weight="${sentences + events}"><attvalues>${value('sentences', sentences)}${value('events', events)}</attvalues></edge>`,
    ),
    '    </edges>',
    '  </graph>',
    '</gexf>',
  ];
  return { name: 'network.gexf', content: lines.map(line => `${line}\n`).join('') };
}
