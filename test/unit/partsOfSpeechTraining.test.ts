import assert from 'node:assert/strict';
import { createTagSentence } from '../../src/core/language/partsOfSpeech/tagger';
import { unpackPartsOfSpeech } from '../../src/core/language/partsOfSpeech/model';
import { type Tag, tagNames, tagNumber } from '../../src/core/language/partsOfSpeech/tags';
import type { Lexicon } from '../../src/core/language/tagger/lexicon';
import type { CorpusSentence } from '../../tools/train/corpora';
import { learnPartsOfSpeech } from '../../tools/train/partsOfSpeech';
import { inEightBits, Perceptron } from '../../tools/train/perceptron';
import { createRandom } from '../../tools/train/random';
import { inCapitals, inTitleCase, tagged, type TaggedSentence, UNKNOWN } from '../../tools/train/taggedSentences';

const emptyLexicon: Lexicon = {
  fingerprint: 0,
  cluster: () => -1,
  count: () => 0,
  middle: new Uint8Array(0),
  coarse: new Uint8Array(0),
};

const sentence = (text: string): CorpusSentence => {
  const pairs = text.split(' ').map(pair => pair.split('_') as [string, string]);
  return {
    words: pairs.map(([word]) => word),
    tags: pairs.map(([, tag]) => tag),
    labels: pairs.map(() => 'O'),
    document: 1,
  };
};
const show = ({ tokens, tags }: TaggedSentence): string =>
  tokens.map((token, i) => `${token}/${tags[i] === UNKNOWN ? '?' : tagNames[tags[i]!]!}`).join(' ');

describe('sentences for learning parts of speech', () => {
  const cases: readonly (readonly [corpus: string, expected: string])[] = [
    ["He_PRP did_VBD n't_RB go_VB to_TO Oslo_NNP ._.", "He/PRP didn't/VBD go/VB to/IN Oslo/NNP ./MARK"],
    ['to_TO really_RB win_VB', 'to/TO really/RB win/VB'],
    ['well_RB -_HYPH known_VBN men_NNS', 'well-known/JJ men/NNS'],
    ['a_DT co_NN -_HYPH pilot_NN', 'a/DT co-pilot/NN'],
    ['U.S.-led_JJ forces_NNS', 'U.S./? -/MARK led/? forces/NNS'],
    ['larger_JJR Alps_NNPS why_WRB', 'larger/JJ Alps/NNP why/WP'],
  ];
  for (const [corpus, expected] of cases) {
    it(expected, () => {
      assert.equal(show(tagged(sentence(corpus))), expected);
    });
  }

  it('can be put as headlines print them', () => {
    const usual = tagged(sentence('The_DT fall_NN of_IN rain_NN'));
    assert.deepEqual(inTitleCase(usual).tokens, ['The', 'Fall', 'of', 'Rain']);
    assert.deepEqual(inCapitals(usual).tokens, ['THE', 'FALL', 'OF', 'RAIN']);
  });
});

describe('a perceptron', () => {
  it('learns what sets classes apart, and averages it', () => {
    const perceptron = new Perceptron(3, 2);
    const items = [
      { rows: Int32Array.of(0, 1), right: 0 },
      { rows: Int32Array.of(0, 2), right: 1 },
    ];
    for (let epoch = 0; epoch < 5; epoch++) {
      for (const { rows, right } of items) {
        perceptron.learn(rows, 2, perceptron.best(rows, 2), right);
      }
    }
    for (const { rows, right } of items) {
      assert.equal(perceptron.best(rows, 2), right);
    }
    const weights = perceptron.averaged();
    assert.ok(weights[1 * 2]! > weights[1 * 2 + 1]! && weights[2 * 2]! < weights[2 * 2 + 1]!);
  });

  it('keeps its largest weights in eight bits', () => {
    const weights = Float32Array.of(0, 4, -1, 0.5, -8, 8, 8, 8, 9);
    assert.deepEqual([...inEightBits(weights, 7)], [0, 64, -16, 0, -127, 127, 127, 127, 127]);
  });
});

describe('learning parts of speech', () => {
  const corpus = [
    'the_DT men_NNS walk_VBP home_RB ._.',
    'a_DT long_JJ walk_NN ended_VBD ._.',
    'the_DT women_NNS talk_VBP ._.',
    'a_DT talk_NN began_VBD ._.',
  ].map(text => tagged(sentence(text)));
  const many = Array.from({ length: 30 }, () => corpus).flat();
  const learn = (): Uint8Array => learnPartsOfSpeech(many, emptyLexicon, createRandom(3), () => undefined);

  it('tells words of one form apart by what stands before them', () => {
    const tag = createTagSentence(unpackPartsOfSpeech(learn()), emptyLexicon);
    const tags = (text: string): Tag[] => Array.from(tag(text.split(' ')), number => tagNames[number]!);
    assert.deepEqual(tags('the women walk .'), ['DT', 'NNS', 'VBP', 'MARK']);
    assert.deepEqual(tags('a walk began .'), ['DT', 'NN', 'VBD', 'MARK']);
  });

  it('gives the same bytes every time', () => {
    assert.deepEqual(learn(), learn());
  });

  it('takes a word for known only where it has one tag', () => {
    const { known } = unpackPartsOfSpeech(learn());
    assert.equal(known.get('the'), tagNumber('DT'));
    assert.equal(known.has('walk'), false);
  });
});
