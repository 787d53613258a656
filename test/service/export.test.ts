import assert from 'node:assert/strict';
import { exportFormats, requests, type ExportFormat, type ExportResult } from '../../src/protocol';
import { exportStories, type ExportContext } from '../../src/service/export';
import { TestClient } from './client';
import { ferry, workspace } from './workspace';

const context: ExportContext = {
  nameOf: uri => uri.slice(uri.lastIndexOf('/') + 1),
  pause: () => Promise.resolve(),
  isCancelled: () => false,
};

describe('export', () => {
  it('has one file where the format has an extension, or several', async () => {
    const { library } = workspace(ferry);
    for (const [format, { extension }] of Object.entries(exportFormats)) {
      const result = await exportStories(library, { format: format as ExportFormat }, context);
      assert.equal(result?.files.length === 1, extension !== null, format);
      assert.equal(result?.articles.length, 2);
    }
  });

  it('is of the story of an article, or of all', async () => {
    const { library, uri } = workspace({ 'one/a.txt': ferry['coast.txt'], 'two/b.txt': ferry['harbour.txt'] });
    const textDocument = { uri: uri('two/b.txt') };
    const [own, all] = await Promise.all([
      exportStories(library, { format: 'doccano', textDocument }, context),
      exportStories(library, { format: 'doccano' }, context),
    ]);
    assert.deepEqual([own?.articles, all?.articles.length], [[textDocument.uri], 2]);
    assert.match(own!.files[0]!.content, /"article":"b\.txt"/);
  });

  it('calls articles by their uris where their names are the same', async () => {
    const { library, uri } = workspace({ 'one/a.txt': ferry['coast.txt'], 'two/a.txt': ferry['harbour.txt'] });
    const result = await exportStories(library, { format: 'doccano' }, context);
    assert.ok(result?.files[0]?.content.includes(JSON.stringify(uri('two/a.txt'))));
  });

  it('ends where it is cancelled', async () => {
    const { library } = workspace(ferry);
    let pauses = 0;
    const pause = () => Promise.resolve(void pauses++);
    const isCancelled = () => pauses >= 2;
    assert.equal(await exportStories(library, { format: 'brat' }, { ...context, pause, isCancelled }), null);
    assert.equal(pauses, 2);
  });

  it('is answered by the server, with names as the workspace has them', async () => {
    const client = new TestClient();
    try {
      client.write('seeds/coast.txt', ferry['coast.txt']);
      await client.start();
      await client.ready(1);
      const result = await client.connection.sendRequest<ExportResult>(requests.export, { format: 'csv' });
      assert.deepEqual(result.articles, [client.uri('seeds/coast.txt')]);
      assert.match(result.files.find(({ name }) => name === 'mentions.csv')!.content, /^seeds\/coast\.txt,/m);
    } finally {
      await client.stop();
    }
  }).timeout(20_000);
});
