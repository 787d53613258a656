import assert from 'node:assert/strict';
import { analyse } from '../analyse';
import type { Quotation, QuotationKind, SourceKind } from '../../src/core/article/analysis';
import { sourceLines } from '../../src/core/export/sources';
import { ledgerOf, type Ledger } from '../../src/core/story/ledger/ledger';
import { verbOf } from '../../src/core/story/ledger/reportingVerb';
import { Story } from '../../src/core/story/story';
import { LineIndex } from '../../src/core/text/lines';

/** A quotation by the words of its text, where these stand first. */
interface Quoted {
  /** Its pieces. */
  readonly words: readonly string[];
  readonly kind?: QuotationKind;
  /** The speaker's words, "|" before the name, noun or pronoun in them that refers to somebody. */
  readonly by?: string;
  readonly cue?: string;
  readonly source?: SourceKind;
  readonly confidence?: number;
}

/** The ledger of a text with names as they are found and quotations as they are given. */
function ledger(text: string, quoted: readonly Quoted[], indirect = true): Ledger {
  const analysis = analyse(text);
  const span = (words: string) => {
    const start = text.indexOf(words);
    assert.notEqual(start, -1, words);
    return { start, end: start + words.length };
  };
  const quotations = quoted.map(
    ({ words, kind = 'direct', by, cue, source = 'named', confidence = 0.9 }): Quotation => {
      const pieces = words.map(span);
      const speaker = by === undefined ? null : span(by.replace('|', ''));
      const at = speaker && by?.includes('|') ? speaker.start + by.indexOf('|') : -1;
      return {
        start: pieces[0]!.start,
        end: pieces.at(-1)!.end,
        kind,
        pieces,
        speaker,
        speakerChain: analysis.mentions.find(mention => mention.start === at)?.chain ?? null,
        cue: cue === undefined ? null : span(cue),
        confidence: speaker ? confidence : 0,
        source: speaker ? source : null,
      };
    },
  );
  const story = new Story('file:///story');
  const uri = 'file:///story/a.txt';
  story.set({ uri, text, lines: new LineIndex(text), analysis: { ...analysis, quotations } });
  return ledgerOf(story, uri, indirect);
}

const options = { fit: (words: string) => words, doubtfulBelow: 0.7 };
const lines = (text: string, quoted: readonly Quoted[]) => sourceLines(ledger(text, quoted), options);

const harbour = `Harbour talks stall

Ingrid Holm met Tomas Okafor in Bergen. “We have no deal today,” Ingrid Holm said. “None,” she added.

A harbour official said it was “a long night.” Later a harbour official warned of “more.”

“It’s a well-kept secret” was on the wall.
`;
const harbourQuotes: readonly Quoted[] = [
  { words: ['“We have no deal today,”'], by: '|Ingrid Holm', cue: 'said' },
  { words: ['“None,”'], by: '|she', cue: 'added' },
  { words: ['“a long night.”'], kind: 'mixed', by: 'A harbour official', cue: 'said it', source: 'official' },
  { words: ['“more.”'], kind: 'mixed', by: 'a harbour official', cue: 'warned', source: 'official' },
  { words: ['“It’s a well-kept secret”'] },
];

describe('ledger', () => {
  it('has one row for an entity, and one for all that is called by the same words', () => {
    const { sources } = ledger(harbour, harbourQuotes);
    assert.deepEqual(
      sources.map(({ text, kind, quotations, words, verbs }) => [text, kind, quotations, words, verbs]),
      [
        [
          'Ingrid Holm',
          'named',
          { direct: 2, mixed: 0, indirect: 0 },
          6,
          [
            { lemma: 'say', form: 'said', count: 1 },
            { lemma: 'add', form: 'added', count: 1 },
          ],
        ],
        [
          'a harbour official',
          'official',
          { direct: 0, mixed: 2, indirect: 0 },
          4,
          [
            { lemma: 'say', form: 'said it', count: 1 },
            { lemma: 'warn', form: 'warned', count: 1 },
          ],
        ],
      ],
    );
    assert.notEqual(sources[0]?.entity, null);
    assert.equal(sources[1]?.entity, null);
  });

  it('adds up words and sources by kind, and keeps apart what nobody is known to have said', () => {
    const { kinds, unknown, words } = ledger(harbour, harbourQuotes);
    assert.deepEqual(kinds, [
      { kind: 'named', sources: 1, words: 6, share: 6 / 14 },
      { kind: 'official', sources: 1, words: 4, share: 4 / 14 },
    ]);
    assert.deepEqual([unknown, words], [{ quotations: 1, words: 4 }, 14]);
  });

  it('is read in short lines', () => {
    assert.deepEqual(lines(harbour, harbourQuotes), [
      'Named 1 (43%): Ingrid Holm 6 words (said, added)',
      'Officials 1 (29%): a harbour official 4 words (said it, warned)',
      'Nobody known 1 (29%)',
    ]);
  });

  it('tells who speaks for somebody from who is meant', () => {
    const text = `Head\n\nThe Treasury is silent. “One two,” the Treasury said. “Three,” a Treasury official said. “Four,” the Treasury and two banks said.\n`;
    const { sources } = ledger(text, [
      { words: ['“One two,”'], by: 'the |Treasury', source: 'official' },
      { words: ['“Three,”'], by: 'a |Treasury official', source: 'official' },
      { words: ['“Four,”'], by: 'the |Treasury and two banks', source: 'official' },
    ]);
    assert.deepEqual(
      sources.map(({ text: words }) => words),
      ['Treasury', 'a Treasury official', 'the Treasury and two banks'],
    );
    assert.equal(new Set(sources.map(({ entity }) => entity)).size, 1);
  });

  it('counts a word once: for the innermost speaker, and for a known one before an unknown', () => {
    const text = `Head\n\nIngrid Holm said the deal was “good” and Tomas Okafor had called it “very bad” twice.\n`;
    const { sources, unknown } = ledger(text, [
      {
        words: ['the deal was “good” and Tomas Okafor had called it “very bad” twice'],
        kind: 'indirect',
        by: '|Ingrid Holm',
        cue: 'said',
      },
      { words: ['“good”'], kind: 'mixed' },
      { words: ['“very bad”'], kind: 'mixed', by: '|Tomas Okafor', cue: 'called' },
    ]);
    assert.deepEqual(
      sources.map(source => [source.text, source.words]),
      [
        ['Ingrid Holm', 11],
        ['Tomas Okafor', 2],
      ],
    );
    assert.deepEqual(unknown, { quotations: 1, words: 0 });
  });

  it('counts all pieces of a quotation, and a cue once however many quotations hang on it', () => {
    const text = `Head\n\n“One,” said Ingrid Holm, “two three.” It was “four.”\n`;
    const { sources } = ledger(text, [
      { words: ['“One,”', '“two three.”'], by: '|Ingrid Holm', cue: 'said' },
      { words: ['“four.”'], kind: 'mixed', by: '|Ingrid Holm', cue: 'said' },
    ]);
    assert.deepEqual(
      sources.map(({ words, verbs }) => [words, verbs.map(({ count }) => count)]),
      [[4, [1]]],
    );
  });

  it('leaves out boilerplate, and speech without marks where it is not asked for', () => {
    const text = `${harbour}\nSign up to our newsletter here. “We love our readers,” said Tomas Okafor.\n\nTomas Okafor said rain fell.\n`;
    const quoted: readonly Quoted[] = [
      { words: ['“We love our readers,”'], by: '|Tomas Okafor' },
      { words: ['rain fell'], kind: 'indirect', by: '|Tomas Okafor' },
    ];
    assert.deepEqual(
      [ledger(text, quoted), ledger(text, quoted, false)].map(({ words }) => words),
      [2, 0],
    );
  });

  it('takes the kind from names and nouns before pronouns', () => {
    const { sources } = ledger(harbour, [
      { words: ['“None,”'], by: '|she', source: 'unnamed' },
      { words: ['“more.”'], by: '|she', source: 'unnamed' },
      { words: ['“We have no deal today,”'], by: '|Ingrid Holm', source: 'named' },
    ]);
    assert.deepEqual(
      sources.map(({ kind }) => kind),
      ['named'],
    );
  });

  it('shows six sources, how many more there are, and which are uncertain', () => {
    const names = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
    const text = `Head\n\n${names.map(name => `“Rain on ${name},” banker ${name} said.`).join(' ')}\n`;
    const quoted = names.map((name, i): Quoted => ({
      words: [`“Rain on ${name},”`],
      by: `banker ${name}`,
      source: 'unnamed',
      confidence: i === 0 ? 0.4 : 0.9,
    }));
    const [unnamed, ...rest] = lines(text, quoted);
    assert.match(unnamed ?? '', /^Unnamed 8 \(100%\): banker one 3 words \(uncertain\), banker two 3 words,/);
    assert.deepEqual([unnamed?.split(', ').length, rest], [6, ['and 2 more']]);
  });

  it('is empty for an article without quotations and for no article', () => {
    assert.deepEqual(lines('Head\n\nRain fell.\n', []), []);
    assert.deepEqual(ledgerOf(new Story('file:///s'), 'file:///s/none.txt').sources, []);
  });

  it('holds for quotations as they are found', () => {
    const text = `Head\n\n“We will keep the ferries running,” Helena Duarte said. “Nobody should sign this,” she added.\n`;
    const story = new Story('file:///s');
    story.set({ uri: 'file:///s/a.txt', text, lines: new LineIndex(text), analysis: analyse(text) });
    assert.deepEqual(sourceLines(ledgerOf(story, 'file:///s/a.txt'), options), [
      'Named 1 (100%): Helena Duarte 10 words (said, added)',
    ]);
  });

  const cues: Readonly<Record<string, string>> = {
    said: 'say',
    adding: 'add',
    Told: 'tell',
    'According  to': 'according to',
    'in the words of': 'in the words of',
    'warned against': 'warn',
    'was quoted as saying': 'quote',
    shrugged: 'shrug',
    statement: 'statement',
    warning: 'warning',
  };
  for (const [cue, lemma] of Object.entries(cues)) {
    it(`knows '${cue}' as '${lemma}'`, () => {
      assert.equal(verbOf(cue).lemma, lemma);
    });
  }
});
