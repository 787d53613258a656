import assert from 'node:assert/strict';

import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import { decisionStorage } from '../../src/server/node/decisionStorage';
import { nodeDisk, type Disk, type DiskFile } from '../../src/server/node/disk';
import { killedWriters } from '../../bench/killedWriters';

/** The disk, but for what is done otherwise with files opened for writing. */
function failing(change: (file: DiskFile) => Partial<DiskFile>): Disk {
  return {
    ...nodeDisk,
    async open(path, flags) {
      const file = await nodeDisk.open(path, flags);
      const whole: DiskFile = {
        stat: () => file.stat(),
        read: (...args) => file.read(...args),
        write: bytes => file.write(bytes),
        truncate: size => file.truncate(size),
        sync: () => file.sync(),
        close: () => file.close(),
      };
      return path.endsWith('.jsonl') ? { ...whole, ...change(whole) } : whole;
    },
  };
}

const fail = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

describe('storage of decisions', () => {
  let folder: string;
  let outside: string;
  const uri = () => URI.file(folder).toString();
  const file = () => join(folder, '.story/decisions.jsonl');
  const content = () => readFileSync(file(), 'utf8');
  const append = (lines: string, disk?: Disk) => decisionStorage(disk).append(uri(), lines);
  const begin = (text: string | Uint8Array) => {
    mkdirSync(join(folder, '.story'), { recursive: true });
    writeFileSync(file(), text);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'story-'));
    outside = mkdtempSync(join(tmpdir(), 'story-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(outside, { recursive: true, force: true });
  });

  it('makes folder and file, and appends', async () => {
    assert.deepEqual(await decisionStorage().read(uri()), { kind: 'missing' });
    await append('{"a":1}\n{"b":2}\n');
    await append('{"c":3}\n');
    assert.deepEqual(await decisionStorage().read(uri()), { kind: 'text', text: '{"a":1}\n{"b":2}\n{"c":3}\n' });
  });

  it('begins a line of its own behind half a line', async () => {
    begin('{"a":1}\n{"b"');
    await append('{"c":3}\n');
    assert.equal(content(), '{"a":1}\n{"b"\n{"c":3}\n');
  });

  it('reads lines beside one that is cut within a character', async () => {
    begin(Buffer.concat([Buffer.from('{"a":"é"}\n'), Buffer.from('{"b":"é').subarray(0, -1)]));
    const found = await decisionStorage().read(uri());
    assert.ok(found.kind === 'text');
    const [whole, cut = ''] = found.text.split('\n');
    assert.equal(whole, '{"a":"é"}');
    assert.throws(() => JSON.parse(cut) as unknown);
  });

  it('says what cannot be read, and why', async () => {
    begin(Buffer.from('\ufeff{}', 'utf16le'));
    assert.deepEqual(await decisionStorage().read(uri()), {
      kind: 'unreadable',
      reason: 'is UTF-16, not UTF-8 text',
    });
    rmSync(file());
    mkdirSync(file());
    assert.deepEqual(await decisionStorage().read(uri()), { kind: 'unreadable', reason: 'is not a file' });
  });

  const faults: readonly (readonly [name: string, change: (file: DiskFile) => Partial<DiskFile>, reason: RegExp])[] = [
    [
      'nothing can be written',
      () => ({ write: fail('ENOSPC') }),
      /decisions\.jsonl cannot be written: the disk is full/,
    ],
    [
      'a part is written',
      whole => ({ write: bytes => whole.write(bytes.subarray(0, 5)) }),
      /decisions\.jsonl cannot be written: the disk is full/,
    ],
    ['the disk fails afterwards', () => ({ sync: fail('EIO') }), /the disk fails/],
    ['the disk cannot say what it holds', () => ({ stat: fail('EIO') }), /the disk fails/],
    ['the end cannot be read', () => ({ read: fail('EIO') }), /the disk fails/],
  ];
  for (const [name, change, reason] of faults) {
    it(`leaves everything as it was when ${name}`, async () => {
      begin('{"a":1}\n{"half');
      await assert.rejects(append('{"c":3}\n', failing(change)), reason);
      assert.equal(content(), '{"a":1}\n{"half');
      await append('{"d":4}\n');
      assert.equal(content(), '{"a":1}\n{"half\n{"d":4}\n');
    });
  }

  it('takes nothing back when another window has written behind it', async () => {
    begin('{"a":1}\n');
    const disk = failing(whole => ({
      write: async bytes => {
        const written = await whole.write(bytes.subarray(0, 5));
        appendFileSync(file(), '\n{"other":2}\n');
        return written;
      },
    }));
    await assert.rejects(append('{"c":3}\n', disk), /the disk is full/);
    assert.equal(content(), '{"a":1}\n{"c":\n{"other":2}\n');
  });

  it('tells of the fault even when what was written in part cannot be taken back', async () => {
    begin('{"a":1}\n');
    const disk = failing(whole => ({
      write: bytes => whole.write(bytes.subarray(0, 5)),
      truncate: fail('EIO'),
    }));
    await assert.rejects(append('{"c":3}\n', disk), /the disk is full/);
    await append('{"d":4}\n');
    assert.equal(content(), '{"a":1}\n{"c":\n{"d":4}\n');
  });

  it('writes again what another window left half a line before', async () => {
    begin('{"a":1}\n');
    let first = true;
    const disk = failing(whole => ({
      write: bytes => {
        if (first) {
          first = false;
          appendFileSync(file(), '{"half');
        }
        return whole.write(bytes);
      },
    }));
    await append('{"c":3}\n', disk);
    assert.equal(content(), '{"a":1}\n{"half{"c":3}\n{"c":3}\n');
  });

  it('says why a file cannot be opened or made', async () => {
    const refusing = (code: string): Disk => ({ ...nodeDisk, open: fail(code) });
    await assert.rejects(append('{}\n', refusing('EACCES')), /permission denied/);
    await assert.rejects(append('{}\n', refusing('EROFS')), /the disk is read-only/);
    await assert.rejects(append('{}\n', { ...nodeDisk, mkdir: fail('EROFS') }), /the disk is read-only/);
    rmSync(join(folder, '.story'), { recursive: true });
    writeFileSync(join(folder, '.story'), 'a file');
    await assert.rejects(append('{}\n'), /should be its folder is a file/);
    assert.equal(readFileSync(join(folder, '.story'), 'utf8'), 'a file');
    rmSync(join(folder, '.story'));
    mkdirSync(file(), { recursive: true });
    await assert.rejects(append('{}\n'), /it is a folder/);
  });

  it('writes nothing into a folder that is read-only', async function () {
    if (process.getuid?.() === 0) {
      this.skip(); // may write everywhere
    }
    chmodSync(folder, 0o500);
    await assert.rejects(append('{}\n'), /permission denied/);
    chmodSync(folder, 0o700);
    assert.ok(!existsSync(join(folder, '.story')));
  });

  it('has the file and each new folder on the disk before it says so', async () => {
    const synced: string[] = [];
    const disk: Disk = {
      ...nodeDisk,
      async open(path, flags) {
        const handle = await nodeDisk.open(path, flags);
        return Object.assign(Object.create(handle) as DiskFile, {
          stat: () => handle.stat(),
          write: (bytes: Uint8Array) => handle.write(bytes),
          close: () => handle.close(),
          sync: () => {
            synced.push(path);
            return handle.sync();
          },
        });
      },
    };
    await append('{"a":1}\n', disk);
    assert.deepEqual(synced, [file(), join(folder, '.story'), folder]);
    synced.length = 0;
    await append('{"b":2}\n', disk);
    assert.deepEqual(synced, [file()]);
  });

  it('follows no link out of the workspace folder, be it there or not', async () => {
    symlinkSync(outside, join(folder, '.story'));
    await assert.rejects(append('{}\n'), /is a link that leads out of the workspace folder/);
    rmSync(join(folder, '.story'));
    mkdirSync(join(folder, '.story'));
    for (const name of ['there', 'not-there']) {
      writeFileSync(join(outside, 'there'), 'secret\n');
      symlinkSync(join(outside, name), file());
      await assert.rejects(append('{}\n'), /is a link that leads out of the workspace folder/);
      const found = await decisionStorage().read(uri());
      assert.ok(found.kind === 'unreadable' && found.reason.includes('a link'));
      rmSync(file());
    }
    assert.equal(readFileSync(join(outside, 'there'), 'utf8'), 'secret\n');
    assert.ok(!existsSync(join(outside, 'not-there')));
  });

  it('follows links within the workspace folder, and to it', async () => {
    mkdirSync(join(folder, 'kept'));
    symlinkSync(join(folder, 'kept'), join(folder, '.story'));
    symlinkSync(folder, join(outside, 'workspace'));
    await decisionStorage().append(URI.file(join(outside, 'workspace')).toString(), '{"a":1}\n');
    assert.equal(readFileSync(join(folder, 'kept/decisions.jsonl'), 'utf8'), '{"a":1}\n');
  });

  it('keeps nothing in a workspace that is no folder on a disk', async () => {
    await assert.rejects(decisionStorage().append('vscode-vfs://github/a/b', '{}\n'), /virtual workspace/);
    assert.deepEqual(await decisionStorage().read('vscode-vfs://github/a/b'), { kind: 'missing' });
  });

  it('loses no line of several that write at once', async () => {
    const storage = decisionStorage();
    const line = (i: number) => `{"id":"${i}","text":"${'x'.repeat(i * 37)}"}\n`;
    await Promise.all(Array.from({ length: 100 }, (_, i) => storage.append(uri(), line(i))));
    assert.deepEqual(
      content().split('\n').sort(),
      ['', ...Array.from({ length: 100 }, (_, i) => line(i).trim())].sort(),
    );
  });

  it('loses and breaks no line when writers are killed', async () => {
    const { killed, told, broken, lost } = await killedWriters(folder, { writes: 60, writers: 2 });
    assert.ok(killed >= 5 && told >= 60, `${killed} killed, ${told} lines`);
    assert.deepEqual([broken, lost], [[], []]);
  }).timeout(20_000);
});
