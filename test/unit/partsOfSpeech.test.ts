import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { helpingOf, helpsHere } from '../../src/core/language/partsOfSpeech/auxiliaries';
import { createTagSentence } from '../../src/core/language/partsOfSpeech/tagger';
import { packPartsOfSpeech, unpackPartsOfSpeech } from '../../src/core/language/partsOfSpeech/model';
import { SCORED_TAGS, type Tag, tagNames, tagNumber } from '../../src/core/language/partsOfSpeech/tags';
import { createWordTagger } from '../../src/core/language/partsOfSpeech/wordTagger';
import { createLexicon } from '../../src/core/language/tagger/lexicon';
import { unpackLexicon } from '../../src/core/language/tagger/lexiconFile';
import { tokenize } from '../../src/core/text/tokens';

const read = (file: string): Uint8Array => new Uint8Array(readFileSync(path.join(__dirname, '../../models', file)));
const weights = read('partsOfSpeech.bin');
const lexicon = createLexicon(unpackLexicon(read('lexicon.bin')));
const tagSentence = createTagSentence(unpackPartsOfSpeech(weights), lexicon);
const tagWords = createWordTagger(weights, lexicon);

const tokensOf = (text: string): string[] => tokenize(text).map(({ start, end }) => text.slice(start, end));
const tagged = (text: string): string => {
  const tokens = tokensOf(text);
  return Array.from(tagSentence(tokens), (tag, i) => `${tokens[i]!}/${tagNames[tag]!}`).join(' ');
};
/** The verbs and auxiliaries, as "word part form lemma". */
const verbs = (text: string): string[] =>
  tagWords(text, tokenize(text))
    .filter(({ pos }) => pos === 'verb' || pos === 'auxiliary')
    .map(({ text: word, pos, form, lemma }) => `${word} ${pos} ${String(form)} ${lemma}`);

describe('parts of speech', () => {
  const sentences: readonly (readonly [text: string, expected: string])[] = [
    ['The minister will visit the port.', 'The/DT minister/NN will/MD visit/VB the/DT port/NN ./MARK'],
    ['A visit to Oslo was planned.', 'A/DT visit/NN to/IN Oslo/NNP was/VBD planned/VBN ./MARK'],
    ['They plan to strike on Friday.', 'They/PRP plan/VBP to/TO strike/VB on/IN Friday/NNP ./MARK'],
    ['The strike killed four workers.', 'The/DT strike/NN killed/VBD four/CD workers/NNS ./MARK'],
    ['Police shot a man who had been seen.', 'Police/NNS shot/VBD a/DT man/NN who/WP had/VBD been/VBN seen/VBN ./MARK'],
    ['The report says that she leads talks.', 'The/DT report/NN says/VBZ that/IN she/PRP leads/VBZ talks/NNS ./MARK'],
    ["The city's mayor quickly left.", "The/DT city/NN 's/POS mayor/NN quickly/RB left/VBD ./MARK"],
    ["He said it's raining.", "He/PRP said/VBD it/PRP 's/VBZ raining/VBG ./MARK"],
    ['It rose 3.5% to $1.2bn.', 'It/PRP rose/VBD 3.5%/CD to/IN $1.2bn/CD ./MARK'],
  ];
  for (const [text, expected] of sentences) {
    it(text, () => {
      assert.equal(tagged(text), expected);
    });
  }

  it('reads headlines in title case and in capitals', () => {
    const verb = (text: string): string => /(\S+)\/VB[DPZ]/.exec(tagged(text))?.[1] ?? 'none';
    assert.equal(verb('Flood Kills Dozens of Villagers in Northern Valley'), 'Kills');
    assert.equal(verb('GOVERNMENT REJECTS NEW PLAN FOR THE HOSPITALS'), 'REJECTS');
  });

  it('knows no word, no sentence and no sense', () => {
    assert.deepEqual([...tagSentence([])], []);
    assert.equal(tagSentence(['…'])[0], tagNumber('MARK'));
    assert.equal(tagSentence(['\ud800', 'x'.repeat(100_000), "'"]).length, 3);
  });

  it('gives the same tags whatever it has read before', () => {
    const text = 'The united front said it would leave the Front on Monday.';
    const before = tagged(text);
    tagged('THE FRONT SAID IT WOULD LEAVE');
    for (let i = 0; i < 25_000; i++) {
      tagSentence([`w${String(i)}`]);
    }
    assert.equal(tagged(text), before);
  });
});

describe('words by learnt parts of speech', () => {
  it('tell forms and base forms of verbs', () => {
    assert.deepEqual(verbs('She has been told that talks, which he wants to end, are failing.'), [
      'has auxiliary present have',
      'been auxiliary participle be',
      'told verb participle tell',
      'wants verb present want',
      'end verb base end',
      'are auxiliary present be',
      'failing verb gerund fail',
    ]);
  });

  const helping: readonly (readonly [text: string, expected: string])[] = [
    ['They have a plan.', 'have verb present have'],
    ['They have not yet met.', 'have auxiliary present have'],
    ['He did his work.', 'did verb past do'],
    ['Did the two ministers meet?', 'Did auxiliary past do'],
    ["They don't agree.", "don't auxiliary present don't"],
  ];
  for (const [text, expected] of helping) {
    it(`tell helping verbs from others: ${text}`, () => {
      assert.equal(verbs(text)[0], expected);
    });
  }

  it('are true to the text, with straight apostrophes in lower case', () => {
    const text = '  “We’ve met,” said the Spanish king.';
    const words = tagWords(text, tokenize(text));
    for (const word of words) {
      assert.equal(text.slice(word.start, word.end), word.text);
    }
    assert.deepEqual(words[1], {
      start: 3,
      end: 8,
      text: 'We’ve',
      lower: "we've",
      pos: 'pronoun',
      lemma: "we've",
      form: null,
      demonym: false,
    });
    assert.equal(words.find(word => word.text === 'Spanish')?.demonym, true);
  });
});

describe('helping verbs', () => {
  const numbers = (...tags: Tag[]): Uint8Array => Uint8Array.from(tags, tagNumber);

  it('are known by form and tag', () => {
    assert.equal(helpingOf('may', 'MD'), 'always');
    assert.equal(helpingOf('may', 'NNP'), 'never');
    assert.equal(helpingOf('had', 'VBD'), 'participle');
    assert.equal(helpingOf("'s", 'POS'), 'never');
    assert.equal(helpingOf("'s", 'VBZ'), 'always');
  });

  it('look past adverbs, and past a subject only in a question', () => {
    assert.ok(helpsHere('participle', numbers('PRP', 'VBP', 'RB', 'RB', 'VBN'), 1));
    assert.ok(!helpsHere('participle', numbers('PRP', 'VBP', 'DT', 'NN', 'VBN'), 1));
    assert.ok(helpsHere('base', numbers('VBD', 'DT', 'NN', 'VB'), 0));
    assert.ok(!helpsHere('base', numbers('PRP', 'VBD', 'DT', 'NN', 'VB'), 1));
  });
});

describe('the file of the parts of speech', () => {
  const model = {
    known: new Map([
      ['the', tagNumber('DT')],
      ['of', tagNumber('IN')],
    ]),
    rows: {
      width: SCORED_TAGS,
      numbers: Int32Array.of(7),
      values: new Int8Array(SCORED_TAGS).fill(-3),
    },
    lexicon: -77,
  };

  it('holds the model', () => {
    const read = unpackPartsOfSpeech(packPartsOfSpeech(model));
    assert.deepEqual([...read.known].sort(), [...model.known].sort());
    assert.deepEqual(read.rows, model.rows);
    assert.equal(read.lexicon, -77);
  });

  it('is refused where it is damaged or made for other tags', () => {
    const bytes = packPartsOfSpeech(model);
    assert.throws(() => unpackPartsOfSpeech(bytes.subarray(0, -1)), RangeError);
    assert.throws(() => unpackPartsOfSpeech(bytes.subarray(1)), RangeError);
    assert.throws(() => unpackPartsOfSpeech(new Uint8Array(3)), RangeError);
    const narrow = {
      ...model,
      rows: { ...model.rows, width: SCORED_TAGS - 1, values: new Int8Array(SCORED_TAGS - 1).fill(1) },
    };
    assert.throws(() => unpackPartsOfSpeech(packPartsOfSpeech(narrow)), RangeError);
  });
});
