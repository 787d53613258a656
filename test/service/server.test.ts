import assert from 'node:assert/strict';
import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Hover,
  InlayHint,
  InlayHintLabelPart,
  Location,
  SemanticTokens,
  SemanticTokensDelta,
} from 'vscode-languageserver-types';
import { analyse } from '../analyse';
import type { ArticleAnalysis } from '../../src/core/article/analysis';
import { requests, type TreeNode } from '../../src/protocol';
import { TestClient, type TestClientOptions } from './client';
import { ferry } from './workspace';

const coast = ferry['coast.txt'];
const harbour = ferry['harbour.txt'];

/** As the text is analysed, with speakers that are named as surely as can be. */
function speakerIsSure(text: string): ArticleAnalysis {
  const analysis = analyse(text);
  const quotations = analysis.quotations.map(said => ({ ...said, confidence: 0.99, source: 'named' as const }));
  return { ...analysis, quotations };
}

describe('server', () => {
  let client: TestClient;
  const begin = (options?: TestClientOptions) => (client = new TestClient(options));
  afterEach(() => client.stop());

  const people = async () => {
    const roots = await client.connection.sendRequest<TreeNode[]>(requests.treeChildren, { tree: 'entities' });
    const nodes = await client.connection.sendRequest<TreeNode[]>(requests.treeChildren, {
      tree: 'entities',
      parent: roots.find(({ label }) => label === 'People')?.id ?? '',
    });
    return nodes.map(({ label, description }) => `${label}, ${description}`);
  };

  it('reads the articles of the workspace and says what it found', async () => {
    begin().write('seeds/coast.txt', coast);
    client.write('seeds/harbour.txt', harbour);
    client.write('notes.txt', 'Helena Duarte is no article here.');
    client.write('node_modules/seeds/x.txt', coast);
    await client.start();
    const status = await client.ready(2);
    assert.equal(status.people, 2);
    assert.deepEqual(status.failures, []);
    assert.match((await people())[0] ?? '', /^Helena Duarte, \d in 2 articles, 1 quotation$/);
  });

  it('counts no quotations in boilerplate', async () => {
    const appeal = 'Sign up to our newsletter here. “We love our readers,” said Tomas Okafor.';
    begin().write('seeds/harbour.txt', `${harbour}\n${appeal}\n`);
    await client.start();
    assert.equal((await client.ready(1)).quotations, 1);
  });

  it('answers about an open document from its text of that moment', async () => {
    begin().write('seeds/coast.txt', coast);
    await client.start();
    await client.ready(1);
    await client.open('seeds/coast.txt', coast);
    await client.type('seeds/coast.txt', 0, 0, 'New! ');
    await client.type('seeds/coast.txt', 2, 0, 'Early: ', 3);
    const position = { line: 2, character: coast.split('\n')[2]!.indexOf('Helena') + 8 };
    const hover = await client.request<Hover>('textDocument/hover', 'seeds/coast.txt', { position });
    assert.deepEqual(hover.range?.start, { line: 2, character: coast.split('\n')[2]!.indexOf('Helena') + 7 });
  });

  it('analyses an edited article alone, once for many keys', async () => {
    begin();
    for (let i = 0; i < 1000; i++) {
      client.write(`${i % 50}/seeds/${i}.txt`, `Day ${i}\n\nHelena Duarte went to Lisbon on day ${i}.\n`);
    }
    await client.start();
    await client.until(
      () => client.statuses.at(-1)?.state === 'ready' && client.statuses.at(-1)?.done === 1000,
      'read',
    );
    assert.equal((await client.stats()).analysed, 1000);
    await client.open('7/seeds/7.txt', 'Day 7\n\nHelena Duarte went to Lisbon on day 7.\n');
    const changes = client.changes;
    for (let i = 0; i < 10; i++) {
      await client.type('7/seeds/7.txt', 2, 0, 'So ', i + 2);
    }
    await client.until(() => client.changes > changes, 'a change told');
    assert.equal((await client.stats()).analysed, 1001);
  }).timeout(30_000);

  it('tells what changed in colours, not all of them', async () => {
    begin();
    await client.start();
    await client.open('seeds/coast.txt', coast);
    const full = await client.request<SemanticTokens>('textDocument/semanticTokens/full', 'seeds/coast.txt');
    await client.type('seeds/coast.txt', 2, 0, '\n');
    const delta = await client.request<SemanticTokensDelta>(
      'textDocument/semanticTokens/full/delta',
      'seeds/coast.txt',
      {
        previousResultId: full.resultId,
      },
    );
    assert.ok(delta.edits.length > 0);
    const sent = delta.edits.reduce((sum, edit) => sum + (edit.data?.length ?? 0), 0);
    assert.ok(sent < full.data.length, `${sent} of ${full.data.length}`);
  });

  it('keeps colours of a huge document while it is being analysed', async () => {
    const huge = `Head\n\n${'Helena Duarte went. '.repeat(11_000)}\n`;
    begin({ analyse: text => analyse(text.slice(0, 2000)) });
    await client.start();
    await client.open('a.story', huge);
    await client.type('a.story', 0, 0, 'x');
    await assert.rejects(client.request('textDocument/semanticTokens/full', 'a.story'), /being analysed/);
    await client.until(() => client.refreshes === 1, 'refreshed');
    assert.ok(await client.request('textDocument/semanticTokens/full', 'a.story'));
  });

  it('falls back to the disk when a document is closed', async () => {
    begin().write('seeds/coast.txt', coast);
    await client.start();
    await client.ready(1);
    await client.open('seeds/coast.txt', 'Other\n\nIvo Brandt spoke.\n');
    await client.until(async () => !(await people()).join().includes('Duarte'), 'the open text');
    await client.close('seeds/coast.txt');
    await client.until(async () => (await people()).join().includes('Duarte'), 'the text on the disk');
  });

  it('analyses documents that were never saved, and forgets them when closed', async () => {
    begin();
    await client.start();
    const uri = 'untitled:Untitled-1';
    const textDocument = { uri, languageId: 'story', version: 1, text: harbour };
    await client.connection.sendNotification('textDocument/didOpen', { textDocument });
    await client.until(async () => (await people()).length === 2, 'people');
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.until(async () => (await people()).length === 0, 'nobody');
  });

  it('leaves documents alone that are no articles', async () => {
    begin();
    await client.start();
    await client.open('readme.md', harbour, 'markdown');
    assert.equal(await client.request('textDocument/semanticTokens/full', 'readme.md'), null);
    assert.equal((await client.stats()).analysed, 0);
  });

  it('takes in files that come, change and go', async () => {
    begin().write('seeds/coast.txt', coast);
    await client.start();
    await client.ready(1);
    client.write('seeds/harbour.txt', harbour);
    await client.filesChanged(['seeds/harbour.txt', 1]);
    await client.until(async () => (await people()).join().includes('in 2 articles'), 'both');
    client.write('seeds/harbour.txt', 'Other\n\nIvo Brandt spoke.\n');
    await client.filesChanged(['seeds/harbour.txt', 2]);
    await client.until(async () => (await people()).join().includes('Ivo Brandt'), 'changed');
    rmSync(join(client.folder, 'seeds/harbour.txt'));
    await client.filesChanged(['seeds/harbour.txt', 3]);
    await client.until(async () => !(await people()).join().includes('Ivo Brandt'), 'gone');
  });

  it('follows a folder that is renamed, which comes as two events', async () => {
    begin().write('a/seeds/coast.txt', coast);
    await client.start();
    await client.ready(1);
    renameSync(join(client.folder, 'a'), join(client.folder, 'b'));
    await client.filesChanged(['a', 3], ['b', 1]);
    await client.until(async () => {
      const position = { line: 2, character: 70 };
      return (await client.request('textDocument/hover', 'b/seeds/coast.txt', { position })) !== null;
    }, 'the article in its new place');
    assert.deepEqual(
      (await people()).filter(name => name.includes('2 articles')),
      [],
    );
  });

  it('reads what the settings say, and again when they change', async () => {
    let articles = ['**/*.news'];
    begin({ articles: () => articles }).write('x.news', harbour);
    client.write('seeds/y.txt', 'Other\n\nIvo Brandt spoke.\n');
    await client.start();
    await client.until(async () => (await people()).join().includes('Duarte'), 'news');
    articles = ['**/*.txt', '../**', '/etc/*'];
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until(async () => (await people()).join().startsWith('Ivo Brandt'), 'text files');
    assert.ok(!(await people()).join().includes('Duarte'));
  });

  it('shows names as uncertain below the confidence that the settings say', async () => {
    let below = 1;
    begin({ articles: () => ['seeds/*.txt'], doubtfulBelow: () => below }).write('seeds/harbour.txt', harbour);
    await client.start();
    await client.ready(1);
    const before = harbour.slice(0, harbour.indexOf('Duarte')).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)!.length + 1 };
    const card = async () =>
      JSON.stringify(await client.request('textDocument/hover', 'seeds/harbour.txt', { position }));
    assert.match(await card(), /uncertain/);
    below = 0;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until(async () => !(await card()).includes('uncertain'), 'no uncertain name');
  });

  it('has hints of the forms that the settings want, and says so when they change', async () => {
    const text = 'Visit\n\nHelena Duarte came. She left.\n';
    const analyseWithPronoun = (words: string): ArticleAnalysis => {
      const analysis = analyse(words);
      const names = analysis.mentions.filter(mention => mention.form === 'name');
      const start = words.indexOf('She');
      const pronoun = { ...names[0]!, start, end: start + 3, form: 'pronoun', link: { to: 0, reason: 'so' } } as const;
      return { ...analysis, mentions: [...names, pronoun] };
    };
    const settings: Record<string, unknown> = {};
    begin({ analyse: analyseWithPronoun, articles: () => ['seeds/*.txt'], settings });
    client.write('seeds/a.txt', text);
    await client.start();
    await client.ready(1);
    await client.open('seeds/a.txt', text);
    const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
    const hints = async () =>
      (await client.request<InlayHint[]>('textDocument/inlayHint', 'seeds/a.txt', { range })).map(
        ({ position, label }) => `${position.character} ${(label as InlayHintLabelPart[])[0]!.value}`,
      );
    assert.deepEqual(await hints(), ['23 [Duarte]']);
    const { hintRefreshes } = client;
    settings['storyLens.inlayHints.pronouns'] = false;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.hintRefreshes > hintRefreshes, 'a refresh');
    await client.until(async () => (await hints()).length === 0, 'no hints');
  });

  it('has hints asked for anew when any article changes', async () => {
    begin().write('seeds/a.txt', harbour);
    await client.start();
    await client.ready(1);
    const { hintRefreshes } = client;
    client.write('seeds/b.txt', coast);
    await client.filesChanged(['seeds/b.txt', 1]);
    await client.until(() => client.hintRefreshes > hintRefreshes, 'a refresh');
  });

  it('tells all that somebody said', async () => {
    begin().write('seeds/harbour.txt', harbour);
    await client.start();
    await client.ready(1);
    const position = { line: 2, character: 1 };
    const found = await client.request<Location[]>(requests.quotations, 'seeds/harbour.txt', { position });
    assert.deepEqual(
      found.map(({ range }) => range.start),
      [{ line: 4, character: 0 }],
    );
  });

  it('colours an open article again when its siblings say what a doubtful name is', async () => {
    const analyseDoubtful = (text: string) => {
      const analysis = analyse(text);
      const kind = text.startsWith('Doubt') ? ('organization' as const) : ('person' as const);
      const confidence = text.startsWith('Doubt') ? 0.4 : 0.99;
      return {
        ...analysis,
        mentions: analysis.mentions.map(mention => ({ ...mention, kind, confidence })),
        chains: analysis.chains.map(chain => ({ ...chain, kind })),
      };
    };
    begin({ analyse: analyseDoubtful }).write('seeds/a.txt', 'Doubt\n\nHelena Duarte spoke.\n');
    await client.start();
    await client.ready(1);
    await client.open('seeds/a.txt', 'Doubt\n\nHelena Duarte spoke.\n');
    const colours = () => client.request<{ data: number[] }>('textDocument/semanticTokens/full', 'seeds/a.txt');
    const before = await colours();
    const { refreshes } = client;
    for (const name of ['b', 'c']) {
      await client.open(`seeds/${name}.txt`, 'Sure\n\nHelena Duarte spoke.\n');
    }
    await client.until(() => client.refreshes > refreshes, 'a refresh');
    assert.notDeepEqual((await colours()).data, before.data);
  });

  it('has files watched wherever they lie, and takes no glob that is slow or only leaves out', async () => {
    const articles = () => ['clippings/**/*.news', '!**/*.txt', '*a*a*a*a*a*a*a.txt'];
    begin({ articles }).write('clippings/x.news', harbour);
    client.write('aaaaaaaaaaaaaaaa.txt', coast);
    await client.start();
    await client.ready(1);
    const globs = JSON.stringify(client.watched).match(/"globPattern":"[^"]*"/g);
    assert.deepEqual(globs, [
      '"globPattern":"**/.story/decisions.jsonl"',
      '"globPattern":"**/clippings/**/*.news"',
      '"globPattern":"**"',
    ]);
  });

  it('forgets the articles of a folder that leaves the workspace', async () => {
    begin().write('seeds/coast.txt', coast);
    await client.start();
    await client.ready(1);
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: client.uri(''), name: 'test' }] },
    });
    await client.until(async () => (await people()).length === 0, 'nobody');
  });

  it('shows progress, and stops when told to', async () => {
    begin();
    for (let i = 0; i < 300; i++) {
      client.write(`seeds/${i}.txt`, harbour.repeat(3).concat(String(i)));
    }
    client.onProgress = (token, kind) => {
      if (kind === 'begin') {
        void client.connection.sendNotification('window/workDoneProgress/cancel', { token });
      }
    };
    await client.start();
    await client.until(() => client.statuses.at(-1)?.state === 'cancelled', 'cancelled');
    assert.deepEqual([client.progress[0]?.value.kind, client.progress.at(-1)?.value.kind], ['begin', 'end']);
    assert.ok((await client.stats()).analysed < 300);
    client.onProgress = undefined;
    await client.connection.sendRequest(requests.reindex);
    await client.until(async () => (await client.stats()).analysed === 300, 'all of them');
  }).timeout(30_000);

  describe('with quotations that articles give to different people', () => {
    const words = 'We will not open the gates of this harbour before Monday morning';
    const by = (speaker: string) => `Gates\n\n“${words},” ${speaker} said.\n`;
    const hints = (name: string) => client.diagnostics.get(client.uri(name)) ?? [];

    it('has a hint in those that are open, as long as articles differ and the reader wants it', async () => {
      const settings: Record<string, unknown> = {};
      begin({ analyse: speakerIsSure, articles: () => ['seeds/*.txt'], settings });
      client.write('seeds/a.txt', by('Helena Duarte'));
      client.write('seeds/b.txt', by('Tomas Okafor'));
      await client.start();
      await client.ready(2);
      await client.open('seeds/a.txt', by('Helena Duarte'));
      await client.until(() => hints('seeds/a.txt').length === 1, 'a hint');
      const [hint] = hints('seeds/a.txt');
      assert.deepEqual([hint?.severity, hint?.source, hint?.code], [4, 'Story Lens', 'disputed-quotation']);
      assert.deepEqual(
        hint?.relatedInformation?.map(({ location }) => location.uri),
        [client.uri('seeds/a.txt'), client.uri('seeds/b.txt')],
      );
      assert.deepEqual(hints('seeds/b.txt'), []);

      client.write('seeds/b.txt', by('Helena Duarte'));
      await client.filesChanged(['seeds/b.txt', 2]);
      await client.until(() => hints('seeds/a.txt').length === 0, 'no hint where they agree');
      client.write('seeds/b.txt', by('Tomas Okafor'));
      await client.filesChanged(['seeds/b.txt', 2]);
      await client.until(() => hints('seeds/a.txt').length === 1, 'a hint again');

      settings['storyLens.diagnostics.disputedQuotations'] = false;
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await client.until(() => hints('seeds/a.txt').length === 0, 'no hint where none is wanted');
      settings['storyLens.diagnostics.disputedQuotations'] = true;
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await client.until(() => hints('seeds/a.txt').length === 1, 'a hint once more');
      await client.close('seeds/a.txt');
      await client.until(() => hints('seeds/a.txt').length === 0, 'no hint in what is closed');
    });
  });

  it('shows speech without marks as the settings say', async () => {
    const settings: Record<string, unknown> = {};
    const analyseIndirect = (text: string): ArticleAnalysis => {
      const analysis = analyse(text);
      return { ...analysis, quotations: analysis.quotations.map(said => ({ ...said, kind: 'indirect' as const })) };
    };
    begin({ analyse: analyseIndirect, articles: () => ['seeds/*.txt'], settings }).write('seeds/harbour.txt', harbour);
    await client.start();
    await client.ready(1);
    const roots = () => client.connection.sendRequest<TreeNode[]>(requests.treeChildren, { tree: 'quotations' });
    assert.equal((await roots())[0]?.label, 'Helena Duarte');
    const { changes } = client;
    settings['storyLens.indirectSpeech'] = 'hide';
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.changes > changes, 'the trees are told');
    await client.until(async () => (await roots()).length === 0, 'no quotations');
  });

  describe('with files that cannot be read', () => {
    const bad: readonly (readonly [name: string, content: string | Uint8Array, message: RegExp])[] = [
      ['binary.txt', Uint8Array.of(80, 75, 0, 3), /^seeds\/binary\.txt is binary, not text\.$/],
      ['latin.txt', Uint8Array.of(0x63, 0x61, 0x66, 0xe9), /^seeds\/latin\.txt is not UTF-8 text\.$/],
      ['wide.txt', Uint8Array.of(0xff, 0xfe, 0x41, 0), /^seeds\/wide\.txt is UTF-16, not UTF-8 text\.$/],
      ['large.txt', new Uint8Array(50_000_000).fill(65), /^seeds\/large\.txt is 50 MB large; .*5 MB/],
    ];
    for (const [name, content, message] of bad) {
      it(`names ${name} and reads the others`, async () => {
        begin().write(`seeds/${name}`, content);
        client.write('seeds/harbour.txt', harbour);
        await client.start();
        const { failures, people } = await client.ready(2);
        assert.match(failures.map(failure => failure.message).join('|'), message);
        assert.equal(people, 2);
        const diagnostic = client.diagnostics.get(client.uri(`seeds/${name}`))?.[0];
        assert.match(diagnostic?.message ?? '', message);
        assert.deepEqual([diagnostic?.severity, diagnostic?.source], [2, 'Story Lens']);
        assert.ok(client.log.some(line => message.test(line)));
      });
    }

    it('follows no links, neither in circles nor nowhere', async () => {
      begin().write('seeds/harbour.txt', harbour);
      symlinkSync(join(client.folder, 'nowhere'), join(client.folder, 'seeds/link.txt'));
      symlinkSync(client.folder, join(client.folder, 'seeds/circle'));
      await client.start();
      assert.deepEqual((await client.ready(1)).failures, []);
    });

    it('takes the message back when the file is mended', async () => {
      begin().write('seeds/a.txt', Uint8Array.of(0));
      await client.start();
      await client.ready(1);
      client.write('seeds/a.txt', harbour);
      await client.filesChanged(['seeds/a.txt', 2]);
      await client.until(() => client.diagnostics.get(client.uri('seeds/a.txt'))?.length === 0, 'no message');
      await client.until(() => client.statuses.at(-1)?.failures.length === 0, 'no failure');
    });

    it('tells of an empty file without calling it a failure', async () => {
      begin().write('seeds/empty.txt', '');
      await client.start();
      const { failures } = await client.ready(1);
      assert.deepEqual(failures, []);
      const [diagnostic] = client.diagnostics.get(client.uri('seeds/empty.txt')) ?? [];
      assert.deepEqual([diagnostic?.severity, diagnostic?.message], [3, 'seeds/empty.txt is empty.']);
    });

    it('analyses a line of a million characters, and says that the editor will not colour it', async () => {
      begin({ analyse: text => analyse(text.slice(0, 2000)) }).write('seeds/long.txt', 'Lisbon '.repeat(143_000));
      client.write('seeds/harbour.txt', harbour);
      await client.start();
      const { failures } = await client.ready(2);
      assert.deepEqual(failures, []);
      const [diagnostic] = client.diagnostics.get(client.uri('seeds/long.txt')) ?? [];
      assert.equal(diagnostic?.severity, 3);
      assert.match(diagnostic.message, /has a line of 1001000 characters/);
    });

    it('goes on when the analysis of one article fails', async () => {
      const strict = (text: string) => {
        if (text.startsWith('Bad')) {
          throw new Error('lost the thread');
        }
        return analyse(text);
      };
      begin({ analyse: strict }).write('seeds/bad.txt', 'Bad\n\nnews\n');
      client.write('seeds/harbour.txt', harbour);
      await client.start();
      const { failures, people } = await client.ready(2);
      assert.deepEqual(
        [failures.map(({ message }) => message), people],
        [['seeds/bad.txt could not be analysed; the log says why.'], 2],
      );
      assert.ok(client.log.some(line => line.includes('seeds/bad.txt') && line.includes('lost the thread')));
    });

    it('tells once that its models cannot be read', async () => {
      const missing = () => {
        throw new Error('The models cannot be used; please install Story Lens again.');
      };
      begin({ analyse: missing, prepare: missing }).write('seeds/a.txt', 'News\n');
      client.write('seeds/b.txt', 'News\n');
      await client.start();
      await client.until(() => client.messages.length > 0, 'a message');
      await client.until(() => client.statuses.at(-1)?.failures.length === 2, 'two articles that failed');
      assert.deepEqual(client.messages, ['The models cannot be used; please install Story Lens again.']);
    });

    it('goes on when a story cannot be linked', async () => {
      const strict = (text: string) => {
        const analysis = analyse(text);
        return Object.defineProperty({ ...analysis }, 'events', {
          get: () => {
            if (text.startsWith('Bad')) {
              throw new Error('lost the thread');
            }
            return analysis.events;
          },
        });
      };
      begin({ analyse: strict }).write('a/seeds/bad.txt', 'Bad\n\nnews\n');
      client.write('b/seeds/harbour.txt', harbour);
      await client.start();
      assert.equal((await client.ready(2)).people, 2);
      assert.ok(client.log.some(line => line.includes('lost the thread')));
    });
  });
});
