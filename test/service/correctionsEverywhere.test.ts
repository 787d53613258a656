import assert from 'node:assert/strict';
import { exportFormats, type ExportFormat, type TreeName, type TreeNode } from '../../src/protocol';
import { exportStories } from '../../src/service/export';
import { decidedWorkspace, type DecidedWorkspace, type Decided, type Decisions } from './decidedWorkspace';

/** In two articles of one folder somebody has two names that no rule would link. */
const texts = {
  'coast.txt': `Skipper resigns

Mara Lindqvist resigned on March 6, 2024. “I am tired of the harbour,” Mara Lindqvist said.

Lindqvist, a former diver, met Tomas Okafor in Lisbon on March 7, 2024.
`,
  'harbour.txt': `Singer leaves the port

Old Salt Mary left Lisbon on March 8, 2024. “The sea will not miss me,” Mary Saltwell said.

Mary Saltwell met Tomas Okafor in Porto on March 9, 2024.
`,
};

const merge = ({ person }: Decisions): readonly Decided[] => [
  { kind: 'sameEntity', entity: person('coast.txt', 'Mara Lindqvist'), other: person('harbour.txt', 'Mary Saltwell') },
];

function drawn(story: DecidedWorkspace, tree: TreeName, parent?: TreeNode): readonly string[] {
  const nodes = story.service.treeChildren({ tree, ...(parent ? { parent: parent.id } : {}) });
  return nodes.flatMap(node => [
    `${node.label} | ${node.description ?? ''} | ${node.tooltip ?? ''}`,
    ...(node.children === 'none' ? [] : drawn(story, tree, node)),
  ]);
}

async function exported({ library }: DecidedWorkspace, format: ExportFormat): Promise<string> {
  const result = await exportStories(
    library,
    { format },
    { nameOf: uri => uri.slice(uri.lastIndexOf('/') + 1), pause: () => Promise.resolve(), isCancelled: () => false },
  );
  return result!.files.map(({ name, content }) => `${name}\n${content}`).join('\n');
}

describe('a decision made once', () => {
  it('shows as a merge in every card, tree, list and export', async () => {
    const [before, after] = [decidedWorkspace(texts, () => []), decidedWorkspace(texts, merge)];
    const names = (story: DecidedWorkspace) => story.library.stories[0]!.entities.map(({ name }) => name);
    assert.ok(names(before).includes('Mary Saltwell'));
    assert.ok(!names(after).includes('Mary Saltwell'));

    for (const [name, words] of [
      ['coast.txt', 'Mara'],
      ['harbour.txt', 'Mary Saltwell'],
    ] as const) {
      const card = after.service.card(...after.at(name, words))!;
      assert.match(card, /^Mara Lindqvist · person/, 'the card of each of its names');
      assert.match(card, /Also written .*Mary Saltwell/);
      assert.match(card, /Corrected: merged with “Mary Saltwell” by Ada Berg, 3 December 2025/);
      assert.match(card, /I am tired/, 'what it said under one name');
      assert.match(card, /will not miss me/, 'and under the other');
    }
    assert.match(after.service.card(...after.at('harbour.txt', 'The sea'))!, /^Quotation by Mara Lindqvist/);
    const told = after.service.card(...after.at('harbour.txt', 'met'))!;
    assert.match(told, /^Mara Lindqvist|Who: .*Mara Lindqvist/m, 'an event');
    assert.doesNotMatch(told, /^Mary Saltwell/m);

    const trees = (story: DecidedWorkspace) => ({
      entities: drawn(story, 'entities').filter(row => /^(?:Mara Lindqvist|Mary Saltwell) \|/.test(row)),
      quotations: drawn(story, 'quotations').filter(row => /^(?:Mara Lindqvist|Mary Saltwell) \|/.test(row)),
    });
    assert.deepEqual(trees(after).quotations, ['Mara Lindqvist | 2 quotations | ']);
    assert.equal(trees(after).entities.length, 1);
    assert.match(trees(after).entities[0]!, /in 2 articles, 2 quotations/);
    assert.equal(trees(before).quotations.length, 2);
    assert.ok(drawn(after, 'events').some(row => /^Lindqvist meets Okafor in Porto/.test(row)));

    const references = after.service.references(...after.at('harbour.txt', 'Mary Saltwell'), true);
    assert.ok(references.some(({ uri }) => uri === after.uri('coast.txt')));
    assert.ok(after.service.workspaceSymbols('Saltwell').some(({ name }) => name.includes('Mara Lindqvist')));
    const who = after.service.timeline({}).participants.map(({ name }) => name);
    assert.ok(who.includes('Mara Lindqvist') && !who.includes('Mary Saltwell'));

    const changed: ExportFormat[] = [];
    for (const format of Object.keys(exportFormats) as ExportFormat[]) {
      if ((await exported(before, format)) !== (await exported(after, format))) {
        changed.push(format);
      }
    }
    const sayNoMore = ['conll2003', 'conll2002', 'doccano']; // than of what kind names are
    assert.deepEqual(
      changed,
      Object.keys(exportFormats).filter(format => !sayNoMore.includes(format)),
    );
    const json = JSON.parse((await exported(after, 'json')).replace(/^.*\n/, '')) as {
      readonly entities: readonly { readonly name: string; readonly aliases: readonly { readonly text: string }[] }[];
    };
    const own = json.entities.filter(({ name }) => name === 'Mara Lindqvist');
    assert.equal(own.length, 1);
    assert.ok(own[0]!.aliases.some(({ text }) => text === 'Mary Saltwell'));
  });

  it('shows as a new name, another date and label everywhere', () => {
    const story = decidedWorkspace(texts, ({ person, event }) => [
      { kind: 'renameEntity', entity: person('coast.txt', 'Mara Lindqvist'), name: 'Captain Lindqvist' },
      { kind: 'eventDate', event: event('coast.txt', 'resigned'), value: '2024-03-05' },
      { kind: 'eventLabel', event: event('coast.txt', 'resigned'), label: 'The skipper goes' },
    ]);
    const card = story.service.card(...story.at('coast.txt', 'Mara'))!;
    assert.match(card, /^Captain Lindqvist/);
    assert.match(card, /Corrected: renamed from “Mara Lindqvist” by Ada Berg/);
    assert.match(story.service.card(...story.at('coast.txt', 'I am tired'))!, /by Captain Lindqvist/);
    const told = story.service.card(...story.at('coast.txt', 'resigned'))!;
    assert.match(told, /^The skipper goes/);
    assert.match(told, /5 March 2024/);
    assert.match(
      told,
      /Corrected: dated 5 March 2024 by Ada Berg, 3 December 2025; renamed from “resigned” by Ada Berg/,
    );
    assert.ok(drawn(story, 'events').some(row => row.startsWith('The skipper goes')));
    assert.ok(story.service.workspaceSymbols('skipper goes').length > 0);
  });

  it('shows as what somebody is called, or is not', () => {
    const story = decidedWorkspace(texts, ({ person }) => [
      { kind: 'addDescriptor', entity: person('coast.txt', 'Mara Lindqvist'), text: 'harbour pilot' },
      { kind: 'removeDescriptor', entity: person('coast.txt', 'Mara Lindqvist'), text: 'former diver' },
    ]);
    const card = story.service.card(...story.at('coast.txt', 'Mara'))!;
    const [first] = card.split('Corrected');
    assert.match(first!, /harbour pilot/);
    assert.doesNotMatch(first!, /former diver/);
    assert.match(card, /Corrected: “harbour pilot” added by Ada Berg, 3 December 2025; “former diver” removed by/);
  });

  it('shows as a note in the card of what it is on, wherever that stands, and as a hint', () => {
    const hostile = '**Check** [this](command:evil) <b>';
    const story = decidedWorkspace(texts, ({ at, ...decisions }) => [
      ...merge({ at, ...decisions }),
      { kind: 'note', at: at('coast.txt', 'Mara Lindqvist'), text: hostile },
      { kind: 'note', at: at('coast.txt', '“I am tired of the harbour,”'), text: 'Of what?', by: 'Zoe Holm' },
      { kind: 'note', at: at('coast.txt', 'a former diver, met'), text: 'Two things' },
    ]);
    const here = story.service.card(...story.at('coast.txt', 'Mara'))!;
    assert.ok(here.includes(`Notes:\n- ${hostile} by Ada Berg, 3 December 2025`), here);
    const there = story.service.card(...story.at('harbour.txt', 'Mary Saltwell'))!;
    assert.ok(there.includes(`${hostile} by Ada Berg, 3 December 2025, coast:3`), there);
    const { contents } = story.service.hover(...story.at('coast.txt', 'Mara'))!;
    assert.ok(!JSON.stringify(contents).includes('](command:evil)'));
    assert.match(story.service.card(...story.at('coast.txt', 'I am tired'))!, /Notes:\n- Of what\? by Zoe Holm/);
    assert.match(story.service.card(...story.at('coast.txt', ', met'))!, /Notes:\n- Two things by Ada Berg/);
    assert.deepEqual(
      story.service.noteHints(story.uri('coast.txt')).map(({ message, range }) => [message, range.start.line]),
      [
        ['Note by Ada Berg, 3 December 2025', 2],
        ['Note by Zoe Holm, 3 December 2025', 2],
        ['Note by Ada Berg, 3 December 2025', 4],
      ],
    );
  });

  it('says nothing in a card of what is overruled', () => {
    const story = decidedWorkspace(texts, decisions => {
      const [first] = merge(decisions);
      return [first!, { ...first!, kind: 'notSameEntity' } as Decided];
    });
    const card = story.service.card(...story.at('coast.txt', 'Mara'))!;
    assert.doesNotMatch(card, /merged with/);
    assert.match(card, /Corrected: kept apart from “Mary Saltwell” by Ada Berg, 3 December 2025$/m);
  });

  it('says on the spot that it was confirmed, and on no other', () => {
    const story = decidedWorkspace(texts, ({ at }) => [
      { kind: 'confirm', what: 'mention', at: at('coast.txt', 'Mara Lindqvist') },
    ]);
    const confirmed = /^Confirmed by Ada Berg, 3 December 2025$/m;
    assert.match(story.service.card(...story.at('coast.txt', 'Mara'))!, confirmed);
    assert.doesNotMatch(story.service.card(...story.at('coast.txt', 'Mara', 2))!, confirmed);
  });
});
