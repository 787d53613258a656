import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { targetOf } from '../../src/core/decisions/target';
import type { AnalysisJson } from '../../src/core/export/json';

const root = resolve(__dirname, '../..');

interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

const ferry = `Ferry talks end

Helena Duarte, the minister, met Tomas Okafor in Lisbon on March 5, 2024.

“We will keep the ferries running,” Duarte said.
`;

describe('command line', () => {
  let folder: string;
  // Bundled once, as many short runs would each read every source; below the folder of the package, whose models it looks for.
  const bundle = join(root, 'out', 'commandLine.js');
  before(() => {
    buildSync({
      entryPoints: [join(root, 'src/cli/main.ts')],
      outfile: bundle,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      mainFields: ['module', 'main'],
      external: ['*/decisionLines'],
      alias: { tinyglobby: require.resolve('tinyglobby') },
      logLevel: 'error',
    });
  });
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'story-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  /** Runs `story-lens` in the folder. */
  const run = (args: readonly string[], reads = true) =>
    new Promise<Outcome>(done => {
      const child = spawn(process.execPath, [bundle, ...args], { cwd: folder });
      let out = '';
      let err = '';
      child.stderr.on('data', (data: Buffer) => (err += data.toString()));
      if (reads) {
        child.stdout.on('data', (data: Buffer) => (out += data.toString()));
      } else {
        child.stdout.destroy();
      }
      child.on('close', status => done({ status, out, err }));
    });
  const json = ({ out }: Outcome) => JSON.parse(out) as AnalysisJson;

  it('prints the analysis of files and folders as JSON', async () => {
    write('seeds/b.txt', ferry);
    write('seeds/a.story', ferry);
    write('seeds/notes.md', 'no article');
    write('seeds/.hidden.txt', 'no article');
    write('seeds/node_modules/x.txt', 'no article');
    write('seeds/deeper/c.txt', ferry);
    write('single.txt', ferry);
    const outcome = await run(['analyze', '--format', 'json', 'seeds', './single.txt', 'single.txt']);
    assert.deepEqual([outcome.status, outcome.err], [0, '']);
    const { schema, articles } = json(outcome);
    assert.equal(schema, 'story-lens/analysis@1');
    assert.deepEqual(articles.map(({ uri }) => uri).sort(), [
      './single.txt',
      'seeds/a.story',
      'seeds/b.txt',
      'seeds/deeper/c.txt',
    ]);
  });

  it('holds to its contract', async () => {
    write('a.txt', ferry);
    write('b.txt', ferry);
    const { articles, entities, events, quotationGroups } = json(await run(['analyze', 'a.txt', 'b.txt']));
    const [article] = articles;
    assert.ok(article);
    const at = ({ start, end }: { start: number; end: number }) => ferry.slice(start, end);
    assert.deepEqual(Object.keys(article), [
      'uri',
      'date',
      'regions',
      'mentions',
      'quotations',
      'sources',
      'times',
      'events',
    ]);
    assert.deepEqual(Object.keys(article.mentions[0]!), [
      'start',
      'end',
      'kind',
      'form',
      'entity',
      'confidence',
      'acting',
      'reason',
    ]);
    const helena = article.mentions.find(mention => at(mention) === 'Helena Duarte')!;
    assert.equal(entities.find(({ id }) => id === helena.entity)?.name, 'Helena Duarte');
    const [quotation] = article.quotations;
    assert.deepEqual(Object.keys(quotation!), [
      'start',
      'end',
      'kind',
      'pieces',
      'speaker',
      'entity',
      'cue',
      'confidence',
      'source',
    ]);
    assert.deepEqual([at(quotation!), quotation!.entity], ['“We will keep the ferries running,”', helena.entity]);
    assert.deepEqual(article.sources, [
      {
        entity: helena.entity,
        text: 'Helena Duarte',
        kind: 'named',
        quotations: 1,
        direct: 1,
        mixed: 0,
        indirect: 0,
        words: 6,
        verbs: { say: 1 },
      },
    ]);
    assert.deepEqual(
      article.times.map(time => [at(time), time.value, time.type]),
      [['March 5, 2024', '2024-03-05', 'DATE']],
    );
    assert.deepEqual(
      entities.map(({ id }) => id),
      entities.map((_, index) => `e${index + 1}`),
    );
    assert.deepEqual(
      events.map(({ id }) => id),
      events.map((_, index) => `ev${index + 1}`),
    );
    assert.deepEqual(
      quotationGroups.map(({ id, members }) => [id, members.map(member => member.article)]),
      [['q1', ['a.txt', 'b.txt']]],
    );
    const known = new Set(events.map(({ id }) => id));
    assert.ok(article.events.every(({ event }) => event !== null && known.has(event)));
  });

  it('gives ids in order of first appearance, the same each time', async () => {
    write('a.txt', ferry);
    const [first, second] = await Promise.all([run(['analyze', 'a.txt']), run(['analyze', 'a.txt'])]);
    assert.equal(first.out, second.out);
    const ids = json(first).articles[0]!.mentions.map(({ entity }) => entity);
    assert.deepEqual([...new Set(ids)].slice(0, 3), ['e1', 'e2', 'e3']);
  });

  it('counts offsets from the start of the file, a byte order mark included', async () => {
    write('a.txt', `\ufeff${ferry}`);
    const { articles } = json(await run(['analyze', 'a.txt']));
    const { start, end } = articles[0]!.times[0]!;
    assert.equal(`\ufeff${ferry}`.slice(start, end), 'March 5, 2024');
  });

  it('prints a summary to read', async () => {
    write('seeds/a.txt', ferry);
    const { status, out } = await run(['analyze', '--format', 'text', 'seeds']);
    assert.equal(status, 0);
    assert.match(out, /^People\n {2}Helena Duarte: 2× in 1 article; also Duarte/m);
    assert.match(out, /^Places\n {2}Lisbon/m);
    assert.match(out, /^Quotations\n {2}Helena Duarte\n {4}seeds\/a\.txt: “We will keep/m);
    assert.match(out, /^Sources\n {2}seeds\/a\.txt\n {4}Named 1 \(100%\): Helena Duarte 6 words \(said\)$/m);
  });

  it('leaves quotations in boilerplate out of the summary, but not out of the JSON', async () => {
    write('a.txt', `${ferry}\nSign up to our newsletter here. “We love our readers,” said Tomas Okafor.\n`);
    const [text, all] = await Promise.all([run(['analyze', '--format', 'text', 'a.txt']), run(['analyze', 'a.txt'])]);
    assert.ok(text.out.includes('keep the ferries running') && !text.out.includes('love our readers'), text.out);
    assert.equal(json(all).articles[0]?.quotations.length, 2);
  });

  it('names files that it cannot read, and analyses the others', async () => {
    write('good.txt', ferry);
    write('binary.txt', Uint8Array.of(1, 0, 2));
    write('latin.txt', Uint8Array.of(0x63, 0xe9));
    write('large.txt', new Uint8Array(6_000_000).fill(65));
    const outcome = await run(['analyze', 'good.txt', 'binary.txt', 'latin.txt', 'large.txt', 'none.txt']);
    assert.equal(outcome.status, 1);
    assert.deepEqual(outcome.err.trim().split('\n').sort(), [
      'story-lens: binary.txt is binary, not text',
      'story-lens: large.txt is 6 MB large; articles of more than 5 MB are not read',
      'story-lens: latin.txt is not UTF-8 text',
      'story-lens: none.txt does not exist',
    ]);
    assert.equal(json(outcome).articles.length, 1);
  });

  it('names a file without permission', async function () {
    if (process.getuid?.() === 0) {
      this.skip(); // who may read everything
    }
    write('secret.txt', ferry);
    chmodSync(join(folder, 'secret.txt'), 0);
    const { status, err } = await run(['analyze', 'secret.txt']);
    assert.deepEqual([status, err], [1, 'story-lens: secret.txt cannot be read: permission denied\n']);
  });

  it('analyses an empty file', async () => {
    write('empty.txt', '');
    const outcome = await run(['analyze', 'empty.txt']);
    assert.deepEqual([outcome.status, json(outcome).articles[0]?.mentions], [0, []]);
    assert.equal(outcome.err, 'story-lens: empty.txt is empty\n');
  });

  it('tells of a line that the editor would not colour', async () => {
    write('long.txt', `${ferry}${'-'.repeat(20_001)}\n`);
    const { status, err } = await run(['analyze', 'long.txt']);
    const notice = 'story-lens: long.txt has a line of 20001 characters, longer than the editor colours\n';
    assert.deepEqual([status, err], [0, notice]);
  });

  it('ends with status 1 where no path could be read', async () => {
    const { status, out, err } = await run(['analyze', 'none.txt', 'nowhere/']);
    assert.deepEqual([status, out], [1, '']);
    assert.equal(err, 'story-lens: none.txt does not exist\nstory-lens: nowhere/ does not exist\n');
  });

  it('exports formats of one file to standard output or into a file', async () => {
    write('a.txt', ferry);
    write('out/keep.txt', 'here');
    const [printed, written, inFolder] = await Promise.all([
      run(['export', '--format', 'conll2002', 'a.txt']),
      run(['export', '--format', 'json', '--output', 'new/b.json', 'a.txt']),
      run(['export', '--format', 'gexf', '-o', 'out', 'a.txt']),
    ]);
    assert.deepEqual([printed.status, printed.err], [0, '']);
    assert.match(printed.out, /^-DOCSTART- O\n\n[^]*\nHelena B-PER\nDuarte I-PER\n/);
    assert.deepEqual([written.status, written.out, written.err], [0, '', '']);
    const analysis = JSON.parse(readFileSync(join(folder, 'new/b.json'), 'utf8')) as AnalysisJson;
    assert.deepEqual(analysis, json(await run(['analyze', 'a.txt'])));
    assert.deepEqual([inFolder.status, readdirSync(join(folder, 'out'))], [0, ['keep.txt', 'network.gexf']]);
  });

  it('exports formats of several files into a folder, and replaces none unless told to', async () => {
    write('seeds/a.txt', `\ufeff${ferry.replaceAll('\n', '\r\n')}`);
    const args = ['export', '--format', 'brat', '--output', 'out', 'seeds', 'none.txt'];
    const first = await run(args);
    assert.deepEqual([first.status, first.err], [1, 'story-lens: none.txt does not exist\n']);
    assert.deepEqual(readdirSync(join(folder, 'out')), ['a.ann', 'a.txt', 'annotation.conf']);
    assert.equal(readFileSync(join(folder, 'out/a.txt'), 'utf8'), ferry);
    write('out/a.ann', 'mine');
    const [again, own] = await Promise.all([run(args), run([...args.slice(0, 4), 'seeds', '--force', 'seeds'])]);
    assert.match(again.err, /^story-lens: out\/a\.ann exists; --force replaces it$/m);
    assert.equal(readFileSync(join(folder, 'out/a.ann'), 'utf8'), 'mine');
    assert.deepEqual(
      [own.status, own.err],
      [1, 'story-lens: seeds/a.txt is one of the articles and is not replaced\n'],
    );
    assert.deepEqual(readdirSync(join(folder, 'seeds')), ['a.txt']);
    const forced = await run([...args, '--force']);
    assert.equal(forced.err, first.err);
    assert.notEqual(readFileSync(join(folder, 'out/a.ann'), 'utf8'), 'mine');
  });

  const wrong: readonly (readonly [args: readonly string[], line: RegExp])[] = [
    [[], /^story-lens: no command given/],
    [['sing'], /^story-lens: no command 'sing'/],
    [['analyze'], /^story-lens: no PATH given/],
    [['analyze', '--format', 'xml', 'a.txt'], /^story-lens: --format is json or text, not 'xml'/],
    [['analyze', '--loud', 'a.txt'], /^story-lens: Unknown option --loud\. Try story-lens --help\.$/m],
    [['analyze', '-x', 'a.txt'], /^story-lens: Unknown option -x\. Try story-lens --help\.$/m],
    [['analyze', 'a.txt', '--format'], /^story-lens: Option --format takes a value\./],
    [['--help=all'], /^story-lens: Option --help takes no value\./],
    [['export', 'a.txt'], /^story-lens: export needs --format: json, csv, brat,/],
    [['export', '--format', 'xml', 'a.txt'], /^story-lens: --format is none of json, .*: 'xml'$/m],
    [['export', '--format', 'csv', 'a.txt'], /^story-lens: csv is several files: name a folder with --output$/m],
    [['export', '--format', 'json'], /^story-lens: no PATH given/],
    [['export', '--format', 'json', '--output=', 'a.txt'], /^story-lens: --output is empty$/m],
    [['analyze', '--force', 'a.txt'], /^story-lens: --force is an option of export$/m],
    [['server'], /^story-lens: server takes --stdio/],
    [['import', '--into', 'a.txt', 'a.ann'], /^story-lens: import needs --format: brat, doccano$/m],
    [
      ['import', '--format', 'csv', '--into', 'a.txt', 'a.ann'],
      /^story-lens: --format is none of brat, doccano: 'csv'$/m,
    ],
    [['import', '--format', 'brat', 'a.ann'], /^story-lens: import needs --into/],
    [['import', '--format', 'brat', '--into', 'a.txt'], /^story-lens: no PATH given/],
    [['analyze', '--dry-run', 'a.txt'], /^story-lens: --dry-run is an option of import$/m],
  ];
  for (const [args, line] of wrong) {
    it(`ends with status 2 and one line for '${args.join(' ')}'`, async () => {
      const { status, out, err } = await run(args);
      assert.deepEqual([status, out, err.trimEnd().split('\n').length], [2, '', 1]);
      assert.match(err, line);
    });
  }

  it('says what it can do and which version it is', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    const [help, word, number] = await Promise.all([run(['--help']), run(['help']), run(['--version'])]);
    assert.match(help.out, /story-lens analyze/);
    assert.deepEqual(word, help);
    assert.deepEqual([help.status, number.status, number.out], [0, 0, `${version}\n`]);
  });

  it('ends quietly when nobody reads on', async () => {
    write('a.txt', ferry.repeat(200));
    const { status, err } = await run(['analyze', 'a.txt'], false);
    assert.deepEqual([status, err], [0, '']);
  });

  describe('import', () => {
    const decisions = 'news/.story/decisions.jsonl';
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    /** Exports articles, and takes Lisbon for a person as an annotator may. */
    const annotated = async () => {
      write('news/a.txt', `\ufeff${ferry.replaceAll('\n', '\r\n')}`);
      write('news/deep/b.txt', ferry);
      await run(['export', '--format', 'brat', '--output', 'out', 'news']);
      write(
        'out/a.ann',
        read('out/a.ann')
          .replace(/Place (.*\tLisbon)/, 'Person $1')
          .replace(/e\d+ place: Lisbon/, 'e9 person: Lisbon'),
      );
    };
    const args = ['import', '--format', 'brat', '--into', 'news', 'out'];

    it('writes what annotations say otherwise, so that it is found from then on', async () => {
      await annotated();
      const dry = await run([...args, '--dry-run']);
      assert.deepEqual([dry.status, dry.err], [0, '']);
      assert.equal(dry.out, `1 correction would be written to ${decisions}\n`);
      assert.throws(() => read(decisions));
      const done = await run(args);
      assert.deepEqual([done.status, done.out, done.err], [0, `1 correction written to ${decisions}\n`, '']);
      const lines = read(decisions);
      assert.match(lines, /^\{"v":1,.*"kind":"addName","at":\{"article":"a\.txt".*\}\n$/);
      const { entities } = json(await run(['analyze', 'news/a.txt']));
      assert.equal(entities.find(({ name }) => name === 'Lisbon')?.kind, 'person');
      assert.deepEqual(await run(args), { status: 0, out: 'nothing to correct\n', err: '' });
      assert.equal(read(decisions), lines);
    });

    it('writes to the file that is there, behind what it holds', async () => {
      await annotated();
      write('.story/decisions.jsonl', 'broken');
      const { status, out, err } = await run(args);
      assert.deepEqual([status, out], [0, '1 correction written to .story/decisions.jsonl\n']);
      assert.match(err, /^story-lens: \.story\/decisions\.jsonl, line 1 .+\n$/);
      assert.match(read('.story/decisions.jsonl'), /^broken\n\{"v":1,.*"article":"news\/a\.txt".*\}\n$/);
      assert.deepEqual(readdirSync(join(folder, 'news')), ['a.txt', 'deep']);
    });

    it('tells what it could not take over, read or write', async () => {
      await annotated();
      write('out/c.txt', 'Nothing of ours.');
      write('out/c.ann', 'T1\tPerson 0 7\tNothing\n');
      write('news/.story', 'a file');
      const { status, out, err } = await run([...args, 'none.ann']);
      assert.deepEqual([status, out], [1, '']);
      const [missing, unknown, unwritten, ...more] = err.trimEnd().split('\n');
      assert.equal(missing, 'story-lens: none.ann does not exist');
      assert.equal(unknown, 'story-lens: c: is no article of the story');
      assert.match(unwritten ?? '', /decisions\.jsonl/);
      assert.deepEqual(more, []);
    });
  });

  describe('decisions', () => {
    const renamed = (name: string, article: string) => {
      const start = ferry.indexOf('Helena Duarte');
      const at = targetOf(article, ferry, { start, end: start + 'Helena Duarte'.length });
      const entity = { name: 'Helena Duarte', kind: 'person', at };
      const decision = { kind: 'renameEntity', entity, name };
      return `${JSON.stringify({ v: 1, id: name, time: '2024-03-06T12:00:00.000Z', author: '', decision })}\n`;
    };
    const names = (outcome: Outcome) => json(outcome).entities.map(({ name }) => name);

    it('of the folder of an article, or of the nearest above it, are applied', async () => {
      write('.story/decisions.jsonl', renamed('Above', 'b/c.txt') + renamed('Beyond', 'a/c.txt'));
      write('a/.story/decisions.jsonl', renamed('Own', 'c.txt'));
      write('a/c.txt', ferry);
      write('b/c.txt', ferry);
      const outcome = await run(['analyze', 'a', 'b']);
      assert.deepEqual([outcome.status, outcome.err], [0, '']);
      const found = names(outcome);
      assert.ok(found.includes('Own') && found.includes('Above') && !found.includes('Beyond'), found.join());
      const exported = await run(['export', '--format', 'json', 'a']);
      assert.ok(names(exported).includes('Own'), exported.err);
    });

    it('are left out where that is asked for', async () => {
      write('.story/decisions.jsonl', `${renamed('Other', 'c.txt')}broken\n`);
      write('c.txt', ferry);
      const outcome = await run(['analyze', '--no-decisions', 'c.txt']);
      assert.deepEqual([outcome.status, outcome.err], [0, '']);
      assert.ok(names(outcome).includes('Helena Duarte'));
      assert.equal((await run(['server', '--stdio', '--no-decisions'])).status, 2);
    });

    it('that cannot be applied are told by file and line', async () => {
      write('.story/decisions.jsonl', `${renamed('Other', 'c.txt')}\nbroken\n`);
      write('c.txt', ferry);
      const outcome = await run(['analyze', 'c.txt']);
      assert.equal(outcome.status, 0);
      assert.match(outcome.err, /^story-lens: \.story\/decisions\.jsonl, line 3 .+\n$/);
      assert.ok(names(outcome).includes('Other'));
      write('.story/decisions.jsonl', Buffer.from('\ufeff{}', 'utf16le'));
      const unreadable = await run(['analyze', 'c.txt']);
      assert.equal(unreadable.status, 0);
      assert.match(unreadable.err, /^story-lens: \.story\/decisions\.jsonl is UTF-16.+no decision is applied\.\n$/);
    });
  });
}).timeout(30_000);
