import assert from 'node:assert/strict';
import { createGazetteer, type ListName, listNames } from '../../src/core/language/tagger/gazetteer';
import { createLexicon } from '../../src/core/language/tagger/lexicon';
import { createWordMemory } from '../../src/core/language/tagger/sentenceFacts';
import type { NameModel } from '../../src/core/language/tagger/tagDocument';
import { buildDataset } from '../../tools/train/dataset';
import {
  ANY,
  begin,
  inside,
  layOver,
  type LabelledSentence,
  O,
  OTHER,
  PERSON,
  PLACE,
  printed,
} from '../../tools/train/labelled';
import { judge, measures } from '../../tools/train/scoring';
import { augment } from '../../tools/train/stages';
import { train, usualOptions } from '../../tools/train/trainer';

const lists = Object.fromEntries(listNames.map(name => [name, ''])) as Record<ListName, string>;
const gazetteer = createGazetteer(lists);
const lexicon = createLexicon({
  forms: [],
  clusters: new Uint16Array(0),
  counts: new Uint8Array(0),
  middle: new Uint8Array(0),
  coarse: new Uint8Array(0),
});
const memory = createWordMemory(lexicon, gazetteer);

/** "@Jane Doe went to #Oslo": words after @ and # are persons and places until a small letter. */
function labelled(marked: string, document: number): LabelledSentence {
  let text = '';
  const known: { start: number; end: number; first: number; rest: number }[] = [];
  for (const [, sign, words] of marked.matchAll(/([@#]?)([^@#]+)/g)) {
    const name = sign === '' ? '' : /^(?:\p{Lu}\p{L}*)(?: \p{Lu}\p{L}*)*/u.exec(words!)![0];
    const kind = sign === '@' ? PERSON : PLACE;
    if (name !== '') {
      known.push({ start: text.length, end: text.length + name.length, first: begin(kind), rest: inside(kind) });
    }
    text += words!;
  }
  return { ...layOver(text, known, { capital: O, other: O }), document, corpus: 'own', weight: 1 };
}

describe('labels over our own tokens', () => {
  it('part a word of the corpus where the tokenizer does', () => {
    const { tokens, masks } = layOver(
      'Jane Doe’s U.S.-led team',
      [
        { start: 0, end: 8, first: begin(PERSON), rest: inside(PERSON) },
        { start: 11, end: 19, first: ANY, rest: ANY },
      ],
      { capital: O | begin(OTHER), other: O },
    );
    assert.deepEqual(tokens, ['Jane', 'Doe', '’s', 'U.S.', '-', 'led', 'team']);
    assert.deepEqual([...masks], [begin(PERSON), inside(PERSON), O, ANY, ANY, ANY, O]);
  });

  it('leave open what reaches over a border', () => {
    const { masks } = layOver('anti-Doe rally', [{ start: 5, end: 8, first: begin(PERSON), rest: inside(PERSON) }], {
      capital: O,
      other: O,
    });
    assert.deepEqual([...masks], [ANY, O]);
  });

  it('print words as newspapers do', () => {
    const words = ['He', 'said', ':', '``', 'It', 'is', "n't", '(', 'yet', ')', 'Oslo', "'s", "''", '.'];
    assert.equal(printed(words, []).text, `He said: "It isn't (yet) Oslo's".`);
  });
});

describe('training', () => {
  const sentences = Array.from({ length: 60 }, (_, i) => [
    labelled(`The mayor met @${'ABCDEFGHIJ'[i % 10]!}na Doe in #Oslo today`, i),
    labelled(`Then @Doe flew to #${'ABCDEFGHIJ'[(i * 7) % 10]!}ergen with friends`, i),
  ]).flat();
  const learn = () =>
    train(buildDataset(sentences, memory, gazetteer), { ...usualOptions, epochs: 3 }, () => undefined);

  it('learns what it is shown', () => {
    const { weights, transitions } = learn();
    const model: NameModel = { scorer: weights, transitions, memory, gazetteer };
    const { score } = judge(sentences, model);
    assert.ok(measures(score).f1 > 99, JSON.stringify(score));
    assert.deepEqual(score.wanted, [120, 120, 0]);
  });

  it('learns the same in every run', () => {
    assert.deepEqual(learn().weights.table, learn().weights.table);
  });

  it('adds headlines, and what stands around them only to be looked at', () => {
    const found = sentences.map(() => []);
    const { sentences: more } = augment({ sentences, found }, 3);
    const added = more.slice(sentences.length);
    const capitals = added.filter(({ tokens }) => tokens.every(token => token === token.toUpperCase()));
    assert.ok(capitals.length > 0 && capitals.every(({ weight }) => weight === 1));
    assert.ok(added.filter(({ tokens }) => tokens.includes('mayor')).every(({ weight }) => weight === 0));
  });
});
