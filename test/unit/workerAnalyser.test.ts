import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyse } from '../analyse';
import { NO_CORRECTIONS } from '../../src/core/article/corrections';
import { WorkerAnalyser } from '../../src/server/node/workerAnalyser';

/** A thread that gives back the text and date as the analysis, refuses "bad" and ends at "die". */
const THREAD = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ id, text, corrections }) => {
  if (text === 'die') process.exit(1);
  parentPort.postMessage(text === 'bad' ? { id, error: 'no' } : { id, analysis: text + (corrections.date ?? '') });
});`;

describe('worker analyser', () => {
  let folder: string;
  let analyser: WorkerAnalyser;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'story-thread-'));
    const file = join(folder, 'thread.js');
    writeFileSync(file, THREAD);
    analyser = new WorkerAnalyser(file, analyse);
  });

  afterEach(() => {
    analyser.dispose();
    rmSync(folder, { recursive: true });
  });

  it('gives each text its own analysis', async () => {
    assert.deepEqual(await Promise.all(['a', 'b', 'c'].map(text => analyser.aside(text, NO_CORRECTIONS))), [
      'a',
      'b',
      'c',
    ]);
  });

  it('sends along what is laid down of a text', async () => {
    assert.equal(await analyser.aside('a', { ...NO_CORRECTIONS, date: '2024-03-06' }), 'a2024-03-06');
  });

  it('rejects what the analysis refuses, and goes on', async () => {
    await assert.rejects(analyser.aside('bad', NO_CORRECTIONS), /no/);
    assert.equal(await analyser.aside('good', NO_CORRECTIONS), 'good');
  });

  it('rejects what waits when its thread dies, and makes another', async () => {
    await assert.rejects(analyser.aside('die', NO_CORRECTIONS));
    assert.equal(await analyser.aside('good', NO_CORRECTIONS), 'good');
  });

  it('analyses in this thread where that is asked for', () => {
    assert.equal(analyser.now('Jane Doe left.', NO_CORRECTIONS).mentions.length, 1);
  });
});
