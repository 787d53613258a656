import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransitions } from '../../src/core/language/tagger/crf';
import { ROWS } from '../../src/core/language/tagger/hash';
import { LABELS, nameKinds } from '../../src/core/language/tagger/labels';
import { countLevel, createLexicon, levelCount, NO_CLUSTER } from '../../src/core/language/tagger/lexicon';
import { packLexicon, unpackLexicon } from '../../src/core/language/tagger/lexiconFile';
import { calibrated, packNames, unpackNames } from '../../src/core/language/tagger/modelFile';
import { createNameTagger } from '../../src/core/language/tagger/nameTagger';

const lexicon = {
  forms: ['Oslo', 'Osram', 'oslo', 'été', 'Ústí'].sort(),
  clusters: Uint16Array.from([0, 1, 2, NO_CLUSTER, 1]),
  counts: Uint8Array.from([1, 5, 9, 13, 30]),
  middle: Uint8Array.from([1, 0, 1]),
  coarse: Uint8Array.from([0, 0, 1]),
};

describe('model files', () => {
  it('give a lexicon back as it was', () => {
    const { forms, clusters, counts, middle, coarse } = unpackLexicon(packLexicon(lexicon));
    assert.deepEqual(
      { forms, clusters, counts: [...counts], middle: [...middle], coarse: [...coarse] },
      { ...lexicon, counts: [...lexicon.counts], middle: [...lexicon.middle], coarse: [...lexicon.coarse] },
    );
  });

  it('look forms up true to case', () => {
    const known = createLexicon(lexicon);
    assert.equal(known.cluster('Oslo'), 0);
    assert.equal(known.cluster('oslo'), 2);
    assert.equal(known.cluster('OSLO'), -1);
    assert.equal(known.count('OSLO'), 0);
  });

  it('keep counts to within half a power of two', () => {
    for (const n of [1, 2, 3, 10, 1000, 123456]) {
      const back = levelCount(countLevel(n));
      assert.ok(back <= n && back > n / 1.5, `${String(n)} came back as ${String(back)}`);
    }
  });

  it('give weights for names back as they were', () => {
    const table = new Int8Array(ROWS * LABELS);
    table[5 * LABELS + 3] = -127;
    table[(ROWS - 1) * LABELS + 8] = 12;
    const transitions = createTransitions();
    transitions.between[0] = 0.5;
    const calibration = nameKinds.map((_, i) => ({ slope: i, offset: -i }));
    const back = unpackNames(packNames({ table, step: 0.25, transitions, calibration, basis: -7 }));
    assert.deepEqual(back, { table, step: 0.25, transitions, calibration, basis: -7 });
  });

  it('say so when they are damaged or of another kind', () => {
    const bytes = packLexicon(lexicon);
    assert.throws(() => unpackLexicon(bytes.subarray(0, bytes.length - 1)), /cut off/);
    assert.throws(() => unpackLexicon(Uint8Array.from([1, 2, 3])), /no lexicon/);
    assert.throws(() => unpackNames(bytes), /no weights for names/);
  });

  it('refuse weights that were learnt with another lexicon', () => {
    const names = new Uint8Array(readFileSync(join(__dirname, '../../models/names.bin')));
    assert.throws(() => createNameTagger(names, createLexicon(lexicon)), /another lexicon/);
  });

  it('tell how often a probability is right', () => {
    assert.ok(Math.abs(calibrated(0.8, { slope: 1, offset: 0 }) - 0.8) < 1e-9);
    assert.ok(calibrated(0.8, { slope: 1, offset: -1 }) < 0.8);
    assert.ok(calibrated(1, { slope: 1, offset: 0 }) <= 1);
  });
});
