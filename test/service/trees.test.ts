import assert from 'node:assert/strict';
import type { TreeName, TreeNode } from '../../src/protocol';
import { marked, strait, straitKinds } from './marked';
import { ferry, workspace, type TestWorkspace } from './workspace';

/** Every node below, indented by its depth. */
function drawn(
  { service }: TestWorkspace,
  tree: TreeName,
  filter = '',
  parent?: TreeNode,
  depth = 0,
): readonly string[] {
  const nodes = service.treeChildren({ tree, filter, ...(parent ? { parent: parent.id } : {}) });
  return nodes.flatMap(node => [
    ' '.repeat(depth) + node.label,
    ...(node.children === 'none' ? [] : drawn({ service } as TestWorkspace, tree, filter, node, depth + 1)),
  ]);
}

function path(tree: TreeName, name: keyof typeof ferry, words: string): readonly string[] {
  const { service, at } = workspace(ferry);
  const [uri, position] = at(name, words);
  return service.treePath({ tree, textDocument: { uri }, position }).map(({ label }) => label);
}

describe('trees', () => {
  it('show entities by kind, then article, then sentence', () => {
    const tree = drawn(workspace(ferry), 'entities');
    const porto = tree.indexOf(' Porto');
    assert.deepEqual(tree.slice(porto, porto + 5), [
      ' Porto',
      '  coast',
      '   He will travel to Porto on Friday.',
      '  harbour',
      '   Workers in Porto were not convinced.',
    ]);
  });

  it('say how each article calls somebody, and how often', () => {
    const { service } = marked(strait, { kinds: straitKinds });
    const below = (parent?: TreeNode) =>
      service.treeChildren({ tree: 'entities', ...(parent ? { parent: parent.id } : {}) });
    const [people] = below();
    const [holm, okafor] = below(people);
    assert.deepEqual(
      [holm, okafor, ...below(holm)].map(node => `${node?.label} | ${node?.description}`),
      [
        'Ingrid Holm | 7 in 2 articles, 2 quotations',
        'Tomas Okafor | 3 in 2 articles',
        'coast | 4: special envoy, Holm 2×, Ingrid Holm',
        'harbour | 3: envoy, former shipowner, Ingrid Holm',
      ],
    );
    assert.equal(
      below(holm)[0]!.tooltip,
      'coast\n4 mentions\nNamed Holm 2×, Ingrid Holm\nCalled special envoy\n1 pronoun',
    );
  });

  it('count plainly what is mentioned once, and show no honorific', () => {
    const { service } = marked({
      'a.txt': 'Head\n\n[Dr.]{a description} [Ada Berg]{a}, a [banker]{a description}, came.\n',
    });
    const [people] = service.treeChildren({ tree: 'entities' });
    const [ada] = service.treeChildren({ tree: 'entities', parent: people!.id });
    const [article] = service.treeChildren({ tree: 'entities', parent: ada!.id });
    assert.equal(ada?.description, '1 mention');
    assert.equal(ada.tooltip, 'Ada Berg, 1 mention\nbanker\nWritten Ada Berg');
    assert.equal(article?.description, '1: banker, Ada Berg');
  });

  it('put those first who are mentioned and quoted most', () => {
    const { service } = marked({
      'a.txt': 'Head\n\n[Ada Berg]{a} came. [Zoe Holm]{z} came. [“So be it.”]{z quotation}\n',
    });
    const [people] = service.treeChildren({ tree: 'entities' });
    const names = service.treeChildren({ tree: 'entities', parent: people!.id }).map(({ label }) => label);
    assert.deepEqual(names, ['Zoe Holm', 'Ada Berg']);
  });

  it('follow the cursor to pronouns and noun phrases, from descriptions to the name, from demonyms to the country', () => {
    const { service, at } = marked(strait, { kinds: straitKinds });
    const way = (words: string) => {
      const [uri, position] = at('coast.txt', words);
      return service.treePath({ tree: 'entities', textDocument: { uri }, position }).map(({ label }) => label);
    };
    assert.deepEqual(way('She left'), ['People', 'Ingrid Holm', 'coast', 'She left early.']);
    assert.deepEqual(way('chief'), ['People', 'Tomas Okafor', 'coast', 'The Harbour Board chief stayed.']);
    assert.deepEqual(way('special envoy').slice(0, 3), ['People', 'Ingrid Holm', 'coast']);
    assert.match(way('special envoy')[3] ?? '', /^Norwegian special envoy/);
    assert.deepEqual(way('Norwegian'), ['Places', 'Norway']);
  });

  it('show events by day, then what each article tells', () => {
    const { service } = workspace(ferry);
    const below = (parent?: TreeNode) =>
      service.treeChildren({ tree: 'events', ...(parent ? { parent: parent.id } : {}) });
    const [day] = below();
    const [event] = below(day);
    const shown = [day!, event!, ...below(event)].map(({ label, description }) =>
      description === undefined ? label : `${label} | ${description}`,
    );
    assert.deepEqual(shown, [
      'Wednesday, 6 March 2024 | 1 event',
      'Duarte meets Okafor in Lisbon | 2 articles',
      'coast: …Helena Duarte met union leader Tomas Okafor in… | 1 more sentence',
      'harbour: Helena Duarte met Tomas Okafor in Lisbon on Wednesday, March 6, 2024.',
    ]);
  });

  it('put what has no date last', () => {
    const roots = drawn(workspace(ferry), 'events').filter(line => !line.startsWith(' '));
    assert.equal(roots.at(-1), 'No date');
  });

  it('have stories as a level only where there are several', () => {
    const one = workspace({ 'a/x.txt': ferry['coast.txt'] });
    const two = workspace({ 'a/x.txt': ferry['coast.txt'], 'b/y.txt': ferry['harbour.txt'] });
    const roots = ({ service }: TestWorkspace) => service.treeChildren({ tree: 'entities' }).map(({ label }) => label);
    assert.deepEqual(roots(one), ['People', 'Places']);
    assert.deepEqual(roots(two), ['a', 'b']);
  });

  it('tell folders of one name apart by those above them', () => {
    const labels = (...folders: readonly string[]) =>
      workspace(Object.fromEntries(folders.map(folder => [`${folder}/x.txt`, ferry['coast.txt']])))
        .service.treeChildren({ tree: 'events' })
        .map(({ label }) => label);
    assert.deepEqual(labels('a/seeds', 'b/seeds', 'c/news'), ['a/seeds', 'b/seeds', 'news']);
    assert.deepEqual(labels('a/x/seeds', 'a/y/seeds', 'b/y/seeds', 'b/z%20z'), [
      'x/seeds',
      'a/y/seeds',
      'b/y/seeds',
      'z z',
    ]);
    assert.deepEqual(labels('seeds', 'seeds/seeds'), ['stories/seeds', 'seeds/seeds']);
  });

  it('say what is known of the day of an event without a date', () => {
    const { service } = workspace({
      'a.txt': 'Talks\n\nHelena Duarte met Tomas Okafor in Lisbon on Saturday morning.\n',
    });
    const [undated] = service.treeChildren({ tree: 'events' });
    const [event] = service.treeChildren({ tree: 'events', parent: undated!.id });
    assert.deepEqual([undated!.label, event!.description], ['No date', 'on a Saturday morning, 1 article']);
  });

  it('show what holds all words of a filter', () => {
    const tree = drawn(workspace(ferry), 'entities', 'duarte HELENA').filter(line => /^ \S/.test(line));
    assert.deepEqual(tree, [' Helena Duarte']);
    assert.deepEqual(drawn(workspace(ferry), 'entities', 'no such thing'), []);
  });

  it('stress the mention in its sentence, which a click opens', () => {
    const { service, at, textAt } = workspace(ferry);
    const [uri, position] = at('harbour.txt', 'Porto');
    const node = service.treePath({ tree: 'entities', textDocument: { uri }, position }).at(-1)!;
    assert.equal(node.label.slice(...node.highlight!), 'Porto');
    assert.equal(textAt(node.location!), 'harbour.txt: Porto');
  });

  it('find the way to what stands at the cursor', () => {
    assert.deepEqual(path('entities', 'harbour.txt', 'Porto'), [
      'Places',
      'Porto',
      'harbour',
      'Workers in Porto were not convinced.',
    ]);
    assert.deepEqual(path('entities', 'harbour.txt', 'convinced'), []);
    assert.equal(path('events', 'harbour.txt', 'met Tomas')[0], 'Wednesday, 6 March 2024');
  });

  it('keep ids when an article comes or goes', () => {
    const ids = ({ service }: TestWorkspace) =>
      service
        .treeChildren({ tree: 'entities', parent: service.treeChildren({ tree: 'entities' })[0]!.id })
        .map(({ id }) => id);
    const both = workspace(ferry);
    const before = ids(both);
    both.library.set(both.uri('extra.txt'), 'More\n\nHelena Duarte left Porto.\n');
    assert.deepEqual(ids(both), before);
  });

  it('show at most a thousand nodes below one', () => {
    const text = `Long\n\n${'Helena Duarte came. '.repeat(1100)}\n`;
    const { service, at } = workspace({ 'a.txt': text });
    const [uri, position] = at('a.txt', 'Helena');
    const found = service.treePath({ tree: 'entities', textDocument: { uri }, position }).at(-2)!;
    const nodes = service.treeChildren({ tree: 'entities', parent: found.id });
    assert.equal(nodes.length, 1001);
    assert.equal(nodes.at(-1)?.label, '… 100 more');
  });

  it('have nothing below an id that is none', () => {
    const { service } = workspace(ferry);
    for (const parent of ['', '{}', '["kind"]', '["kind","file:///none","person"]', 'x']) {
      assert.deepEqual(service.treeChildren({ tree: 'entities', parent }), []);
    }
  });
});
