import assert from 'node:assert/strict';
import { marked } from './marked';
import { ferry, workspace } from './workspace';

const found = (query: string) =>
  workspace(ferry)
    .service.workspaceSymbols(query)
    .map(({ name }) => name);

describe('workspace symbols', () => {
  it('are people, places and organizations by name, in any case', () => {
    assert.ok(found('hel duarte').includes('Helena Duarte'));
    assert.deepEqual(found('LISB'), found('lisb'));
    assert.ok(found('lisb').some(name => name.startsWith('Lisbon')));
  });

  it('are found by another spelling, which is named', () => {
    const { service } = workspace({
      'a.txt': 'Visit\n\nThe United States sent Helena Duarte. The U.S. paid. The United States agreed.\n',
    });
    const names = service.workspaceSymbols('u.s.').map(({ name }) => name);
    assert.ok(names.includes('U.S. – United States'), String(names));
  });

  it('are found by an acronym with or without dots, and by another spelling than the articles have', () => {
    const { service } = marked(
      {
        'a.txt':
          'Head\n\n[Sergey Kovalev]{k} met the [Harbour Board]{b}. The [HB]{b} agreed with [Kovalev]{k}. The [Harbour Board]{b} left.\n',
      },
      { kinds: { b: 'organization' } },
    );
    const names = (query: string) => service.workspaceSymbols(query).map(({ name }) => name);
    assert.deepEqual(names('hb'), ['Harbour Board']);
    assert.deepEqual(names('H.B.'), ['Harbour Board (H.B.)']);
    assert.deepEqual(names('Sergei Kovalyev'), ['Sergey Kovalev (Sergei Kovalyev)']);
    assert.deepEqual(names('Kovalski'), []);
  });

  it('of one name say what tells them apart', () => {
    const { service } = marked(
      {
        'a.txt': 'Head\n\n[Oslo]{p} waits. A [banker]{q description}, [Oslo]{q}, came.\n',
        'b.txt': 'Head\n\n[Bergen]{p} waits.\n',
      },
      { kinds: { p: 'place' } },
    );
    const shown = (query: string) =>
      service.workspaceSymbols(query).map(({ name, containerName }) => `${name} | ${containerName}`);
    assert.deepEqual(shown('oslo').sort(), ['Oslo | banker, in a, story', 'Oslo | city, Norway, in a, story']);
    assert.deepEqual(shown('bergen'), ['Bergen | story']);
  });

  it('of a surname are full names first', () => {
    const { service } = marked(
      {
        'a.txt': 'Head\n\n[Holm]{board} met. [Holm]{board} left. [Ingrid Holm]{i} came. [Anna Holm]{a} slept.\n',
      },
      { kinds: { board: 'organization' } },
    );
    const names = service.workspaceSymbols('holm').map(({ name }) => name);
    assert.deepEqual(names.slice(0, 2).sort(), ['Anna Holm', 'Ingrid Holm']);
    assert.equal(names[2], 'Holm');
  });

  it('are none for letters that no name holds', () => {
    assert.deepEqual(found('zzzz'), []);
  });
});
