import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CodeAction } from 'vscode-languageserver-types';
import { URI } from 'vscode-uri';
import { analyse } from '../analyse';
import type { Corrections } from '../../src/core/article/corrections';
import { targetOf } from '../../src/core/decisions/target';
import type { Decision, DecisionLine } from '../../src/core/decisions/decision';
import {
  decisionsPath,
  requests,
  type DecideResult,
  type DecisionDraft,
  type Thing,
  type TreeNode,
} from '../../src/protocol';
import { nodeDisk } from '../../src/server/node/disk';
import { TestClient, type TestClientOptions } from './client';
import { ferry } from './workspace';

const coast = ferry['coast.txt'];
const harbour = ferry['harbour.txt'];

describe('decisions on the server', () => {
  let folder: string;
  let client: TestClient;
  const clients: TestClient[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'story-'));
    put('seeds/coast.txt', coast);
    put('seeds/harbour.txt', harbour);
  });
  afterEach(async () => {
    await Promise.all(clients.splice(0).map(each => each.stop()));
    rmSync(folder, { recursive: true, force: true });
  });

  function put(name: string, content: string | Uint8Array): void {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const start = async (options: TestClientOptions = {}) => {
    client = new TestClient({
      articles: () => ['seeds/*.txt'],
      settings: { 'storyLens.author': 'Ada' },
      ...options,
      folder,
    });
    clients.push(client);
    await client.start();
    await client.ready(2);
  };
  const stop = async () => {
    await clients.pop()?.stop();
  };
  const people = async (of = client) => {
    const children = (parent?: string) =>
      of.connection.sendRequest<TreeNode[]>(requests.treeChildren, { tree: 'entities', ...(parent && { parent }) });
    const roots = await children();
    return (await children(roots.find(({ label }) => label === 'People')?.id ?? '')).map(({ label }) => label);
  };
  const shows = (name: string, of = client) => of.until(async () => (await people(of)).includes(name), name);
  const file = () => join(folder, decisionsPath);
  const lines = () =>
    readFileSync(file(), 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line) as DecisionLine);
  const decideAll = (drafts: readonly DecisionDraft[]) =>
    client.connection.sendRequest<DecideResult>(requests.decide, { drafts });
  const step = (request: string, params: object = {}) => client.connection.sendRequest<DecideResult>(request, params);

  const place = (text: string, words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  /** Where words stand first in an article. */
  const thing = (name: string, text: string, words: string): Thing => {
    const { start, end } = place(text, words);
    const position = (offset: number) => {
      const before = text.slice(0, offset).split('\n');
      return { line: before.length - 1, character: before.at(-1)!.length };
    };
    return { location: { uri: client.uri(name), range: { start: position(start), end: position(end) } } };
  };
  const helena = () => thing('seeds/coast.txt', coast, 'Helena Duarte');
  const rename = (name: string, evenIfConflicting = true) => {
    const drafts: readonly DecisionDraft[] = [{ kind: 'renameEntity', entity: helena(), name }];
    return client.connection.sendRequest<DecideResult>(requests.decide, { drafts, evenIfConflicting });
  };

  let written = 0;
  const lineOf = (decision: Decision, second: number, author = 'Ben'): DecisionLine => ({
    v: 1,
    id: `line-${written++}`,
    time: `2024-03-06T12:00:${String(second).padStart(2, '0')}.000Z`,
    author,
    decision,
  });
  const renaming = (name: string, second: number, text = coast): DecisionLine => {
    const at = targetOf('seeds/coast.txt', text, place(text, 'Helena Duarte'));
    return lineOf({ kind: 'renameEntity', entity: { name: 'Helena Duarte', kind: 'person', at }, name }, second);
  };
  const jsonl = (...decided: readonly DecisionLine[]) => decided.map(line => `${JSON.stringify(line)}\n`).join('');

  it('go by the file that is there at the start', async () => {
    put(decisionsPath, jsonl(renaming('Minister Duarte', 1)));
    await start();
    await shows('Minister Duarte');
  });

  it('follow the file as it comes, changes and goes, without any text analysed anew', async () => {
    await start();
    const { analysed } = await client.stats();
    put(decisionsPath, jsonl(renaming('First', 1)));
    await client.filesChanged([decisionsPath, 1]);
    await shows('First');
    appendFileSync(file(), jsonl(renaming('Second', 2)));
    await client.filesChanged([decisionsPath, 2]);
    await shows('Second');
    rmSync(join(folder, '.story'), { recursive: true });
    await client.filesChanged(['.story', 3]);
    await shows('Helena Duarte');
    assert.equal((await client.stats()).analysed, analysed);
  });

  it('have the file watched', async () => {
    await start();
    await client.until(() => JSON.stringify(client.watched).includes(`**/${decisionsPath}`), 'watched');
  });

  it('analyse anew only articles that are analysed otherwise by them', async () => {
    await start();
    const { analysed } = await client.stats();
    const at = targetOf('seeds/coast.txt', coast, place(coast, 'Tomas Okafor'));
    put(decisionsPath, jsonl(lineOf({ kind: 'rejectName', at, scope: 'article' }, 1)));
    await client.filesChanged([decisionsPath, 1]);
    await client.until(async () => (await client.stats()).analysed > analysed, 'analysed');
    await client.ready(2);
    assert.equal((await client.stats()).analysed, analysed + 1);
  });

  it('colour an open article again', async () => {
    await start();
    await client.open('seeds/coast.txt', coast);
    const tokens = async () =>
      (await client.request<{ data: number[] }>('textDocument/semanticTokens/full', 'seeds/coast.txt')).data.length;
    const before = await tokens();
    const { refreshes } = client;
    const at = targetOf('seeds/coast.txt', coast, place(coast, 'Tomas Okafor'));
    put(decisionsPath, jsonl(lineOf({ kind: 'rejectName', at, scope: 'here' }, 1)));
    await client.filesChanged([decisionsPath, 1]);
    await client.until(() => client.refreshes > refreshes, 'a refresh');
    assert.ok((await tokens()) < before);
  });

  it('keep lines that are broken or unknown, and tell of them by their number', async () => {
    const broken = `{"v":1,"id":\n\n{"v":2,"id":"later"}\n`;
    put(decisionsPath, broken + jsonl(renaming('Minister Duarte', 1)));
    await start();
    await shows('Minister Duarte');
    const uri = client.uri(decisionsPath);
    await client.until(() => (client.diagnostics.get(uri)?.length ?? 0) === 2, 'two problems');
    const told = client.diagnostics.get(uri)!.map(({ message, range }) => [range.start.line, message]);
    assert.deepEqual(told[0]![0], 0);
    assert.deepEqual(told[1]![0], 2);
    assert.match(String(told[0]![1]), /^This line .*JSON.*\. It stays in the file/);
    assert.match(String(told[1]![1]), /version 2/);
    assert.ok(
      client.log.some(line => line.startsWith(`${decisionsPath}, line 1 is `)),
      client.log.join('\n'),
    );
    assert.equal((await rename('Third')).kind, 'written');
    assert.ok(readFileSync(file(), 'utf8').startsWith(broken));
    put(decisionsPath, '');
    await client.filesChanged([decisionsPath, 2]);
    await client.until(() => client.diagnostics.get(uri)?.length === 0, 'no problem');
  });

  it('write nothing to a file that cannot be read', async () => {
    put(decisionsPath, Buffer.from('\ufeff{}', 'utf16le'));
    await start();
    const before = readFileSync(file());
    const result = await rename('Third');
    assert.ok(result.kind === 'refused', result.kind);
    assert.ok(result.reason.includes(file()), result.reason);
    assert.match(result.reason, /UTF-16/);
    assert.deepEqual(readFileSync(file()), before);
    const [problem] = client.diagnostics.get(client.uri(decisionsPath)) ?? [];
    assert.equal(problem?.message, 'This file is UTF-16, not UTF-8 text.');
  });

  it('say what keeps them from being written, and decide nothing then', async () => {
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    const disk = { ...nodeDisk, mkdir: () => Promise.reject(full) };
    await start({ disk });
    assert.deepEqual(await rename('Third'), {
      kind: 'refused',
      reason: `${file()} cannot be written: the disk is full.`,
    });
    assert.ok((await people()).includes('Helena Duarte'));
  });

  it('are in force once they are answered, and say who decided what', async () => {
    await start();
    const result = await rename('Minister Duarte');
    assert.ok(result.kind === 'written', JSON.stringify(result));
    assert.ok((await people()).includes('Minister Duarte'));
    const [line] = lines();
    assert.deepEqual([line!.author, line!.decision.kind, [line!.id]], ['Ada', 'renameEntity', result.ids]);
  });

  it('that contradict somebody else’s are written only when the reader insists', async () => {
    put(decisionsPath, jsonl(renaming('Minister Duarte', 1)));
    await start();
    const result = await rename('Secretary Duarte', false);
    assert.ok(result.kind === 'conflicts', result.kind);
    assert.match(result.conflicts.join(), /Ben/);
    assert.equal(lines().length, 1);
    assert.equal((await rename('Secretary Duarte')).kind, 'written');
    await shows('Secretary Duarte');
  });

  it('are undone one after the other, however fast that is asked for', async () => {
    await start();
    await rename('First');
    await rename('Second');
    const undone = await Promise.all([step(requests.undo), step(requests.undo)]);
    assert.equal(new Set(undone.map(result => (result.kind === 'written' ? result.message : ''))).size, 2);
    assert.ok((await people()).includes('Helena Duarte'));
    await Promise.all([step(requests.redo), step(requests.redo)]);
    assert.ok((await people()).includes('Second'));
  });

  it('are undone and redone in order, and the same after a restart', async () => {
    await start();
    await rename('First');
    await rename('Second');
    const undone = await step(requests.undo);
    assert.ok(undone.kind === 'written', JSON.stringify(undone));
    assert.match(undone.message, /^Taken back: .+\.$/);
    assert.ok((await people()).includes('First'));
    await step(requests.undo);
    assert.ok((await people()).includes('Helena Duarte'));
    assert.deepEqual(await step(requests.undo), {
      kind: 'nothing',
      message: 'There is no correction of yours to undo.',
    });
    await step(requests.redo);
    assert.ok((await people()).includes('First'));
    await stop();
    await start();
    await shows('First');
    await step(requests.redo, { textDocument: { uri: client.uri('seeds/coast.txt') } });
    assert.ok((await people()).includes('Second'));
    assert.equal((await step(requests.redo)).kind, 'nothing');
    assert.deepEqual(
      lines().map(({ decision }) => decision.kind),
      ['renameEntity', 'renameEntity', 'undo', 'undo', 'redo', 'redo'],
    );
    const times = lines().map(({ time }) => time);
    assert.deepEqual([...new Set(times)].sort(), times);
  });

  it('of somebody else are taken back by hand alone', async () => {
    put(decisionsPath, jsonl(renaming('Minister Duarte', 1)));
    await start();
    assert.equal((await step(requests.undo)).kind, 'nothing');
    const children = (parent?: string) =>
      client.connection.sendRequest<TreeNode[]>(requests.treeChildren, {
        tree: 'corrections',
        ...(parent && { parent }),
      });
    const [day] = await children();
    const [node] = await children(day!.id);
    assert.equal((await step(requests.revert, { node: node!.id })).kind, 'written');
    assert.ok((await people()).includes('Helena Duarte'));
    assert.equal((await step(requests.revert, { node: node!.id })).kind, 'written');
    assert.ok((await people()).includes('Minister Duarte'));
    assert.equal((await step(requests.revert, { node: 'none' })).kind, 'nothing');
  });

  it('of two people are the same however git has merged them', async () => {
    const [base, ours, theirs] = [renaming('Base', 1), renaming('Ours', 3), renaming('Theirs', 2)];
    for (const merged of [jsonl(base, ours, theirs), jsonl(base, theirs, ours), jsonl(ours, theirs, base, ours)]) {
      put(decisionsPath, merged);
      await start();
      await shows('Ours');
      await stop();
    }
  });

  it('of two windows that write at once are both kept', async () => {
    await start();
    const first = client;
    await start();
    const second = client;
    const draft = (name: string): DecisionDraft => ({ kind: 'renameEntity', entity: helena(), name });
    const results = await Promise.all(
      [first, second, first, second].map((each, i) =>
        each.connection.sendRequest<DecideResult>(requests.decide, {
          drafts: [draft(`Name ${i}`)],
          evenIfConflicting: true,
        }),
      ),
    );
    assert.deepEqual(
      results.flatMap(result => (result.kind === 'written' ? result.ids : [])).sort(),
      lines()
        .map(({ id }) => id)
        .sort(),
    );
    assert.equal(lines().length, 4);
    for (const each of [first, second]) {
      await each.filesChanged([decisionsPath, 2]);
    }
    const last = lines()
      .sort((a, b) => (a.time < b.time || (a.time === b.time && a.id < b.id) ? -1 : 1))
      .at(-1)!;
    const name = last.decision.kind === 'renameEntity' ? last.decision.name : '';
    await shows(name, first);
    await shows(name, second);
  });

  it('are found again when the text has changed', async () => {
    put(decisionsPath, jsonl(renaming('Minister Duarte', 1)));
    const edited = coast
      .replace('Ferry talks end', 'After hours of waiting, ferry talks end')
      .replace('on Wednesday', 'late on Wednesday');
    put('seeds/coast.txt', edited);
    await start();
    await shows('Minister Duarte');
    await client.open('seeds/coast.txt', edited);
    await client.type('seeds/coast.txt', 0, 0, 'News: ');
    assert.ok(await client.request('textDocument/hover', 'seeds/coast.txt', { position: { line: 2, character: 75 } }));
    assert.ok((await people()).includes('Minister Duarte'));
    assert.equal(client.statuses.at(-1)?.orphans, 0);
  });

  it('are orphans when their words are gone', async () => {
    put(decisionsPath, jsonl(renaming('Minister Duarte', 1)));
    put('seeds/coast.txt', 'Nothing\n\nNo talks were held in Lisbon.\n');
    await start();
    await client.until(() => client.statuses.at(-1)?.orphans === 1, 'one orphan');
  });

  it('are offered by a lightbulb, as what the client decides', async () => {
    await start({ initializationOptions: { commandLinks: true } });
    await client.open('seeds/coast.txt', coast);
    const { location } = helena() as Extract<Thing, { location: unknown }>;
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', 'seeds/coast.txt', {
      range: location.range,
      context: { diagnostics: [] },
    });
    const command = actions.map(action => action.command).find(each => JSON.stringify(each).includes('sameEntity'));
    assert.equal(command?.command, 'storyLens.decide');
    assert.deepEqual(
      await client.request('textDocument/codeAction', 'seeds/coast.txt', {
        range: location.range,
        context: { diagnostics: [], only: ['source'] },
      }),
      [],
    );
  });

  it('are kept in each workspace folder by itself, and no longer count when it is closed', async () => {
    await start();
    const other = mkdtempSync(join(tmpdir(), 'story-'));
    const uri = URI.file(other).toString();
    const change = (added: readonly object[], removed: readonly object[]) =>
      client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added, removed } });
    try {
      mkdirSync(join(other, 'seeds'));
      writeFileSync(join(other, 'seeds/other.txt'), 'Visit\n\nIvo Brandt, a baker, came to Porto. Brandt left.\n');
      await change([{ uri, name: 'other' }], []);
      await client.ready(3);
      await rename('Here');
      const at = { start: { line: 2, character: 2 }, end: { line: 2, character: 2 } };
      const entity = { location: { uri: `${uri}/seeds/other.txt`, range: at } };
      const result = await decideAll([{ kind: 'renameEntity', entity, name: 'There' }]);
      assert.equal(result.kind, 'written', JSON.stringify(result));
      assert.equal(lines().length, 1);
      assert.equal(readFileSync(join(other, decisionsPath), 'utf8').split('\n').length, 2);
      await step(requests.undo, { textDocument: { uri: client.uri('seeds/coast.txt') } });
      assert.deepEqual(
        lines().map(({ decision }) => decision.kind),
        ['renameEntity', 'undo'],
      );
      await step(requests.redo);
      await step(requests.undo);
      assert.equal(lines().at(-1)?.decision.kind, 'redo', 'that of the other folder was decided later');
      await change([], [{ uri, name: 'other' }]);
      await client.ready(2);
      assert.equal((await step(requests.undo)).kind, 'written');
      assert.equal(lines().at(-1)?.decision.kind, 'undo');
    } finally {
      rmSync(other, { recursive: true });
    }
  });

  it('name as their author whom git names where no setting does', async () => {
    put('.git/config', '[user]\n\tname = Grace Okoye\n');
    await start({ settings: {} });
    await rename('Minister Duarte');
    assert.equal(lines()[0]?.author, 'Grace Okoye');
  });

  it('about all articles of a folder show how far they have come, and can be undone meanwhile', async () => {
    const names = Array.from({ length: 40 }, (_, i) => `seeds/${i}.txt`);
    names.forEach((name, i) => put(name, `Day ${i}\n\nTomas Okafor went to Lisbon on day ${i}.\n`));
    client = new TestClient({ articles: () => ['seeds/*.txt'], folder });
    clients.push(client);
    await client.start();
    await client.ready(42);
    const { analysed } = await client.stats();
    client.progress = [];
    await decideAll([{ kind: 'rejectName', at: thing('seeds/coast.txt', coast, 'Tomas Okafor'), scope: 'story' }]);
    await client.until(() => client.progress.some(({ value }) => value.kind === 'begin'), 'progress');
    await step(requests.undo);
    await client.until(async () => client.statuses.at(-1)?.state === 'ready', 'ready');
    await shows('Tomas Okafor');
    assert.ok((await client.stats()).analysed > analysed);
  });

  it('that keep an article from being analysed can be undone', async () => {
    const failing = (text: string, corrections: Corrections) => {
      if (corrections.notNames.length > 0) {
        throw new Error('no');
      }
      return analyse(text, corrections);
    };
    await start({ analyse: failing });
    const rejected = await decideAll([
      { kind: 'rejectName', at: thing('seeds/coast.txt', coast, 'Tomas Okafor'), scope: 'here' },
    ]);
    assert.equal(rejected.kind, 'written');
    await client.until(() => client.statuses.at(-1)?.failures.length === 1, 'a failure');
    await step(requests.undo);
    await client.until(() => client.statuses.at(-1)?.failures.length === 0, 'no failure');
    await shows('Helena Duarte');
  });
});
