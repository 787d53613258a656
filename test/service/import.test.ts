import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DecisionLine } from '../../src/core/decisions/decision';
import {
  decisionsPath,
  requests,
  type DecideResult,
  type ExportResult,
  type ImportParams,
  type ImportResult,
  type TreeNode,
} from '../../src/protocol';
import { TestClient } from './client';
import { ferry } from './workspace';

describe('importing annotations on the server', () => {
  let folder: string;
  let client: TestClient;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'story-'));
    put('seeds/coast.txt', ferry['coast.txt']);
    put('seeds/harbour.txt', ferry['harbour.txt']);
  });
  afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const put = (name: string, content: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  const start = async () => {
    client = new TestClient({ articles: () => ['seeds/*.txt'], settings: { 'storyLens.author': 'Ada' }, folder });
    await client.start();
    await client.ready(2);
  };
  const bring = (params: ImportParams) => client.connection.sendRequest<ImportResult | null>(requests.import, params);
  const exported = async () =>
    (await client.connection.sendRequest<ExportResult>(requests.export, { format: 'doccano' })).files;
  /** As an annotator would who takes no word for a person. */
  const nobody = async () => {
    const files = await exported();
    return files.map(({ name, content }) => ({
      name,
      content: content
        .split('\n')
        .filter(line => line !== '')
        .map(line => JSON.parse(line) as { label: [number, number, string][] })
        .map(article => JSON.stringify({ ...article, label: article.label.filter(([, , kind]) => kind !== 'person') }))
        .join('\n'),
    }));
  };
  const lines = () =>
    readFileSync(join(folder, decisionsPath), 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line) as DecisionLine);
  const hasPeople = async () => {
    const roots = await client.connection.sendRequest<TreeNode[]>(requests.treeChildren, { tree: 'entities' });
    return roots.some(({ label }) => label === 'People');
  };

  it('writes what it lays down as one step, which one undo takes back', async () => {
    await start();
    const result = await bring({ format: 'doccano', files: await nobody() });
    assert.ok(result && result.decisions > 2, JSON.stringify(result));
    assert.deepEqual(result.problems, []);
    assert.equal(lines().length, result.decisions);
    assert.equal(new Set(lines().map(({ step }) => step)).size, 1);
    assert.ok(lines()[0]?.step !== undefined && lines().every(({ author }) => author === 'Ada'));
    await client.until(async () => !(await hasPeople()), 'nobody is left');
    assert.deepEqual(await bring({ format: 'doccano', files: await exported() }), { decisions: 0, problems: [] });
    const undone = await client.connection.sendRequest<DecideResult>(requests.undo, {});
    assert.equal(undone.kind, 'written');
    await client.until(hasPeople, 'all are back');
  });

  it('says so, and writes nothing, where a folder cannot be written', async () => {
    put('.story', 'a file in the place of the folder');
    await start();
    const result = await bring({ format: 'doccano', files: await nobody() });
    assert.equal(result?.decisions, 0);
    assert.match(result.problems.join('\n'), /decisions\.jsonl/);
    assert.equal(readFileSync(join(folder, '.story'), 'utf8'), 'a file in the place of the folder');
    assert.ok(await hasPeople());
  });

  it('tells what is wrong in the files', async () => {
    await start();
    const files = [{ name: 'all.jsonl', content: '{"text": "Nothing of ours.", "label": [[0, 7, "person"]]}\n[\n' }];
    assert.deepEqual(await bring({ format: 'doccano', files }), {
      decisions: 0,
      problems: ['all.jsonl, line 2: is not JSON', 'all.jsonl, line 1: is no article of the story'],
    });
  });

  it('writes nothing once it was cancelled', async () => {
    await start();
    const files = await nobody();
    const { CancellationTokenSource } = await import('vscode-languageserver/node');
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest(requests.import, { format: 'doccano', files }, source.token);
    source.cancel();
    assert.equal(await asked.catch(() => null), null);
    assert.throws(lines);
  });
});
