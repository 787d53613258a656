import assert from 'node:assert/strict';
import { writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CompletionList, Hover } from 'vscode-languageserver-types';
import { targetOf } from '../../src/core/decisions/target';
import { decisionsPath, requests, type TreeNode } from '../../src/protocol';
import { TestClient } from './client';
import { ferry } from './workspace';

const coast = ferry['coast.txt'];

describe('editing a file of decisions by hand', () => {
  let client: TestClient;
  beforeEach(() => {
    client = new TestClient({ articles: () => ['**/*.txt', '**/*.jsonl'] });
    put('seeds/coast.txt', coast);
  });
  afterEach(() => client.stop());

  const put = (name: string, content: string) => {
    mkdirSync(dirname(join(client.folder, name)), { recursive: true });
    writeFileSync(join(client.folder, name), content);
  };
  const start = async () => {
    await client.start();
    await client.until(() => client.statuses.at(-1)?.state === 'ready', 'ready');
  };
  const open = (text: string) => client.open(decisionsPath, text, 'jsonl');
  const shown = () => client.diagnostics.get(client.uri(decisionsPath)) ?? [];
  const shows = (count: number) =>
    client.until(() => shown().length === count, `${count} problems: ${JSON.stringify(shown())}`);
  const complete = async (line: number, character: number) => {
    const list = await client.request<CompletionList | null>('textDocument/completion', decisionsPath, {
      position: { line, character },
    });
    return list?.items ?? [];
  };
  const registers = () =>
    client.until(() => JSON.stringify(client.watched).includes('textDocument/completion'), 'completions are offered');
  const at = targetOf('seeds/coast.txt', coast, { start: 0, end: 5 });
  const note = (id: string, more: object = {}) =>
    JSON.stringify({
      v: 1,
      id,
      time: '2024-03-06T12:00:00Z',
      author: 'Ada',
      decision: { kind: 'note', at, text: 'Hm', ...more },
    });

  it('completes what the line may hold, on that line', async () => {
    await start();
    const half = '{"v": 1, "id": "b", "time": "2024-03-06T12:00:00Z", "author": "", "decision": {"kind": "re"}}';
    await open(`${note('a')}\n${half}\n{}\n`);
    await registers();
    const kinds = await complete(1, half.indexOf('re"') + 2);
    assert.ok(
      kinds.some(({ label }) => label === '"rejectName"'),
      kinds.map(({ label }) => label).join(),
    );
    for (const { textEdit } of kinds) {
      assert.ok(textEdit && 'range' in textEdit && textEdit.range.start.line === 1 && textEdit.range.end.line === 1);
    }
    const fields = await complete(2, 1);
    assert.deepEqual(
      ['v', 'id', 'time', 'author', 'decision'].filter(field => !fields.some(({ label }) => label === field)),
      [],
    );
    assert.ok(fields.every(({ textEdit }) => !textEdit?.newText.includes('\n')));
  });

  it('offers completions only once such a file is open, and only there', async () => {
    await start();
    await client.open('seeds/coast.txt', coast);
    await client.request('textDocument/hover', 'seeds/coast.txt', { position: { line: 0, character: 0 } });
    assert.ok(!JSON.stringify(client.watched).includes('textDocument/completion'));
    await open('');
    await registers();
    const registered = client.watched.find(one => JSON.stringify(one).includes('textDocument/completion'));
    assert.deepEqual(
      (registered as { registerOptions: { documentSelector: object[] } }).registerOptions.documentSelector,
      [{ pattern: '**/.story/decisions.jsonl' }],
    );
    const position = { line: 0, character: 1 };
    assert.equal(await client.request('textDocument/completion', 'seeds/coast.txt', { position }), null);
  });

  it('says what a field means', async () => {
    await start();
    const line = note('b');
    await open(`\n${line}\n`);
    const hover = await client.request<Hover | null>('textDocument/hover', decisionsPath, {
      position: { line: 1, character: line.indexOf('"time"') + 2 },
    });
    assert.match(JSON.stringify(hover?.contents), /When it was decided/);
    assert.equal(hover?.range?.start.line, 1);
  });

  it('marks what is wrong while it is typed, once, and where it is', async () => {
    put(decisionsPath, 'broken on the disk\n');
    await start();
    await shows(1);
    const wrong = note('b', { text: 7 });
    await open(`${note('a')}\n${wrong}\n${note('a', { text: 'Other' })}\n`);
    await client.until(() => shown().length === 2 && shown()[0]!.range.start.line === 1, 'what is typed counts');
    const [first, second] = shown();
    assert.deepEqual(
      [first!.range.start, first!.range.end.character],
      [{ line: 1, character: wrong.indexOf(':7') + 1 }, wrong.indexOf(':7') + 2],
    );
    assert.match(first!.message, /decision\.text/);
    assert.match(second!.message, /under the id of line 1/);
    await client.type(decisionsPath, 2, 0, 'x');
    await client.until(() => shown()[1]?.message.includes('not a JSON object') === true, 'checked anew');
    // The file changes on the disk meanwhile: what stands in the editor still counts.
    put(decisionsPath, 'broken\nin two lines, and\nthree\n');
    await client.filesChanged([decisionsPath, 2]);
    await client.until(() => client.log.some(line => line.includes('line 3')) || shown().length === 2, 'read');
    assert.equal(shown().length, 2);
    await client.close(decisionsPath);
    await shows(3);
  });

  it('takes no file of decisions for an article', async () => {
    put(decisionsPath, `${note('a')}\n`);
    await start();
    await open(`${note('a')}\n`);
    await registers();
    const roots = await client.connection.sendRequest<TreeNode[]>(requests.treeChildren, { tree: 'entities' });
    assert.ok(!JSON.stringify(roots).includes('decisions'));
    assert.equal(client.statuses.at(-1)?.total, 1);
    await client.close(decisionsPath);
    await client.request('textDocument/hover', 'seeds/coast.txt', { position: { line: 0, character: 0 } });
    assert.equal(client.statuses.at(-1)?.total, 1);
  });

  it('helps in a file of 10,000 lines as soon as in a short one', async () => {
    await start();
    await open(Array.from({ length: 10_000 }, (_, i) => note(`n${i}`)).join('\n'));
    await registers();
    const began = performance.now();
    const fields = await complete(9_999, 1);
    assert.ok(fields.length > 0);
    assert.ok(performance.now() - began < 1000, `${performance.now() - began} ms`);
  });
});
