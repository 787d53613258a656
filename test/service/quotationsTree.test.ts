import assert from 'node:assert/strict';
import type { QuotationGrouping, TreeNode } from '../../src/protocol';
import { createStoryService } from '../../src/service/service';
import { marked } from './marked';
import { storm } from './sayings';
import type { TestWorkspace } from './workspace';

type Service = TestWorkspace['service'];

function drawn(service: Service, grouping?: QuotationGrouping, filter = '', parent?: TreeNode): readonly string[] {
  const asked = { tree: 'quotations', filter, ...(grouping ? { grouping } : {}) } as const;
  return service
    .treeChildren({ ...asked, ...(parent ? { parent: parent.id } : {}) })
    .flatMap(node => [
      `${parent ? ' ' : ''}${node.label} | ${node.description}`,
      ...(node.children === 'none' ? [] : drawn(service, grouping, filter, node)),
    ]);
}

describe('the tree of quotations', () => {
  it('groups them by speaker, who is quoted most first and nobody known last', () => {
    assert.deepEqual(drawn(marked(storm).service), [
      'Jane Roe | 3 quotations',
      ' “We will not open the gates before… | coast, said',
      ' “Bring sandbags,” | uncertain, harbour, added',
      ' “We will not open the gates before… | island, said',
      'Officials | 1 quotation',
      ' the gates were old | coast, said, indirect',
      'John Doe | 1 quotation',
      ' “We will not open the great gates before… | harbour, told',
      'Nobody known | 1 quotation',
      ' “No comment.” | coast',
    ]);
  });

  it('groups them by article, in order of text', () => {
    assert.deepEqual(drawn(marked(storm).service, 'article').slice(0, 4), [
      'coast | 3 quotations',
      ' “We will not open the gates before… | Jane Roe, said',
      ' the gates were old | Officials, said, indirect',
      ' “No comment.” | nobody known',
    ]);
  });

  it('groups them by utterance, with a mark where speakers differ, and leaves single ones out', () => {
    const { service } = marked(storm);
    assert.deepEqual(drawn(service, 'utterance'), [
      '“We will not open the gates… | 3 articles, speakers differ',
      ' coast | Jane Roe, said: “We will not open the gates before…',
      ' harbour | John Doe, told: “We will not open the great gates before…',
      ' island | Jane Roe, said: “We will not open the gates before…',
    ]);
    assert.equal(service.treeChildren({ tree: 'quotations', grouping: 'utterance' })[0]?.kind, 'disputed');
  });

  it('has no speech without marks where the setting hides it', () => {
    const service = createStoryService({ ...marked(storm), commandLinks: false, indirectSpeech: () => 'hide' });
    for (const grouping of ['speaker', 'article', 'utterance'] as const) {
      assert.ok(!drawn(service, grouping).join().includes('the gates were old'), grouping);
    }
  });

  it('puts what a stray pronoun says to nobody known', () => {
    const { service } = marked({ 'a.txt': 'Head\n\n[“Go,”]{x quotation} [he]{x speaker} [said]{x cue}.\n' });
    assert.deepEqual(drawn(service), ['Nobody known | 1 quotation', ' “Go,” | “he”, a, said']);
  });

  it('shows what holds all words of a filter: the words, the speaker, the article', () => {
    const { service } = marked(storm);
    assert.deepEqual(drawn(service, 'speaker', 'roe SANDBAGS'), [
      'Jane Roe | 1 quotation',
      ' “Bring sandbags,” | uncertain, harbour, added',
    ]);
    assert.deepEqual(drawn(service, 'article', 'island'), [
      'island | 1 quotation',
      ' “We will not open the gates before… | Jane Roe, said',
    ]);
    assert.deepEqual(drawn(service, 'utterance', 'no such thing'), []);
  });

  it('finds the way to the quotation at the cursor in each grouping, which a click opens', () => {
    const { service, at, textAt } = marked(storm);
    const [uri, position] = at('harbour.txt', 'great gates');
    const way = (grouping: QuotationGrouping) =>
      service.treePath({ tree: 'quotations', grouping, textDocument: { uri }, position });
    assert.deepEqual(
      (['speaker', 'article', 'utterance'] as const).map(grouping => way(grouping)[0]?.label),
      ['John Doe', 'harbour', '“We will not open the gates…'],
    );
    for (const grouping of ['speaker', 'article', 'utterance'] as const) {
      const node = way(grouping).at(-1)!;
      assert.equal(node.kind, 'quotation');
      assert.equal(
        textAt(node.location!),
        'harbour.txt: “We will not open the great gates before Monday, whatever anybody in town may say,”',
      );
    }
  });

  it('has nothing for a quotation that stands alone, by utterance', () => {
    const { service, at } = marked(storm);
    const [uri, position] = at('harbour.txt', 'sandbags');
    const path = service.treePath({ tree: 'quotations', grouping: 'utterance', textDocument: { uri }, position });
    assert.deepEqual(path, []);
  });

  it('has each id once, and keeps them when an article comes', () => {
    const ids = (service: Service, grouping: QuotationGrouping, parent?: TreeNode): readonly string[] =>
      service
        .treeChildren({ tree: 'quotations', grouping, ...(parent ? { parent: parent.id } : {}) })
        .flatMap(node => [node.id, ...(node.children === 'none' ? [] : ids(service, grouping, node))]);
    const { service, library, uri } = marked(storm);
    for (const grouping of ['speaker', 'article', 'utterance'] as const) {
      const before = ids(service, grouping);
      assert.equal(new Set(before).size, before.length);
      const empty = { ...library.article(uri('coast.txt'))!.analysis, mentions: [], chains: [], quotations: [] };
      library.add(uri('late.txt'), 'Late\n', { ...empty, regions: [], sentences: [], demonyms: [] });
      assert.deepEqual(ids(service, grouping), before);
      library.delete(uri('late.txt'));
    }
  });

  it('shows at most a thousand nodes below one', () => {
    const { service } = marked({ 'a.txt': `Head\n\n${'[“Go.”]{x quotation} '.repeat(1100)}\n` });
    const [nobody] = service.treeChildren({ tree: 'quotations' });
    const nodes = service.treeChildren({ tree: 'quotations', parent: nobody!.id });
    assert.deepEqual([nodes.length, nodes.at(-1)?.label], [1001, '… 100 more']);
  });
});
