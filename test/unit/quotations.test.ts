import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SourceKind } from '../../src/core/article/analysis';
import { analyse } from '../analyse';

/** Each quotation in marks as `kind speaker (who) cue: pieces`. */
function quotations(text: string): string[] {
  const { quotations: found, chains } = analyse(text);
  const words = (span: { start: number; end: number } | null): string =>
    span ? text.slice(span.start, span.end) : '-';
  const marked = found.filter(({ kind }) => kind !== 'indirect');
  return marked.map(({ kind, speaker, speakerChain, cue, pieces }) => {
    const who = speakerChain === null ? '-' : chains[speakerChain]!.name;
    return `${kind} ${words(speaker)} (${who}) ${words(cue)}: ${pieces.map(words).join(' | ')}`;
  });
}

describe('quotations', () => {
  const cases: [string, string, string[]][] = [
    ['after', '“We won,” Jane Doe said.', ['direct Jane Doe (Jane Doe) said: “We won,”']],
    ['inverted', '“We won,” said Jane Doe, who ran.', ['direct Jane Doe (Jane Doe) said: “We won,”']],
    ['before', 'Jane Doe said: “We won.”', ['direct Jane Doe (Jane Doe) said: “We won.”']],
    ['two together', '“We won,” Jane Doe and Olaf Roe said.', ['direct Jane Doe and Olaf Roe (-) said: “We won,”']],
    ['question', '“Who won?” Jane Doe asked.', ['direct Jane Doe (Jane Doe) asked: “Who won?”']],
    ['sentence of its own', '“We won.” Jane Doe said.', ['direct Jane Doe (Jane Doe) said: “We won.”']],
    ['according to', 'It was “a win,” according to Jane Doe.', ['mixed Jane Doe (Jane Doe) according to: “a win,”']],
    ['far', 'It was a “big” win for them, Jane Doe said.', ['mixed Jane Doe (Jane Doe) said: “big”']],
    ['described as', 'Jane Doe later described the vote as “fair.”', ['mixed Jane Doe (Jane Doe) described: “fair.”']],
    ['apposition', '“We won,” Jane Doe, a lawyer, said.', ['direct Jane Doe (Jane Doe) said: “We won,”']],
    [
      'relative clause',
      'Jane Doe, who was in Rome on Monday, called it “fair.”',
      ['mixed Jane Doe (Jane Doe) called: “fair.”'],
    ],
    [
      'object of a relative clause',
      'It was a plan which the minister later called “fair.”',
      ['mixed the minister (-) called: “fair.”'],
    ],
    ['title', 'Finance minister Jane Doe wrote that it was “fair.”', ['mixed Jane Doe (Jane Doe) wrote: “fair.”']],
    ['joined verbs', 'Jane Doe left and called it “fair.”', ['mixed Jane Doe (Jane Doe) called: “fair.”']],
    ['participle', 'Jane Doe left, calling it “fair.”', ['mixed Jane Doe (Jane Doe) calling: “fair.”']],
    ['noun', 'Jane Doe’s claim that it was “fair” failed.', ['mixed Jane Doe (Jane Doe) claim: “fair”']],
    [
      'an unnamed official',
      '“We won,” a White House official said.',
      ['direct a White House official (White House) said: “We won,”'],
    ],
    ['unknown', '“We won,” a second source said.', ['direct a second source (-) said: “We won,”']],
    ['passive', 'The plan was called “fair.”', ['mixed - (-) -: “fair.”']],
    ['agent', 'The plan was called “fair” by Jane Doe.', ['mixed Jane Doe (Jane Doe) called: “fair”']],
    ['a verb in no list', '“We won,” trilled Jane Doe.', ['direct Jane Doe (Jane Doe) trilled: “We won,”']],
    ['inside a lead-in', 'But, said Jane Doe, “they lost.”', ['mixed Jane Doe (Jane Doe) said: “they lost.”']],
    ['a label', 'Jane Doe: “We won.” Rain fell.', ['direct Jane Doe (Jane Doe) -: “We won.”']],
    [
      'a label before a headline',
      'Jane Doe: Budget Is ‘Unfair’\n\nRain fell in Rome.',
      ['mixed Jane Doe (Jane Doe) -: ‘Unfair’'],
    ],
    ['a signature', '“We won” — Jane Doe\n\nRain fell.', ['mixed Jane Doe (Jane Doe) -: “We won”']],
    ['the sentence before', 'Jane Doe was blunt. “We won.”', ['direct Jane Doe (Jane Doe) -: “We won.”']],
    ['a statement', 'Jane Doe issued a statement: “We won.”', ['direct Jane Doe (Jane Doe) statement: “We won.”']],
    ['age and town', 'Jane Doe, 22, of Springfield, said it was “fair.”', ['mixed Jane Doe (Jane Doe) said: “fair.”']],
    [
      'a report obtained by others',
      'A letter obtained by Olaf Roe warned of “ruin.”',
      ['mixed A letter (-) warned: “ruin.”'],
    ],
    [
      'a participle after what others did',
      'Jane Doe admitted that soldiers had fought, saying it was “fair.”',
      ['mixed Jane Doe (Jane Doe) saying: “fair.”'],
    ],
    [
      'what is not said yet',
      'Jane Doe said Olaf Roe should ask for “more.”',
      ['mixed Jane Doe (Jane Doe) said: “more.”'],
    ],
    [
      'a name given by others',
      'It is a plan called “folly” by Olaf Roe.',
      ['mixed Olaf Roe (Olaf Roe) called: “folly”'],
    ],
    ['words that nobody says', 'The “green” plan passed in Rome.', ['mixed - (-) -: “green”']],
    ['what others say inside', 'Jane Doe says she believes it is “fair.”', ['mixed Jane Doe (Jane Doe) says: “fair.”']],
  ];
  for (const [name, text, expected] of cases) {
    it(`knows the speaker: ${name}`, () => {
      assert.deepEqual(quotations(text), expected);
    });
  }

  const sources: [string, SourceKind | null][] = [
    ['“We won,” Jane Doe said.', 'named'],
    ['“We won,” a person familiar with the talks said.', 'unnamed'],
    ['“We won,” sources said.', 'unnamed'],
    ['“We won,” officials said.', 'official'],
    ['“We won,” a White House official said.', 'official'],
    ['“We won,” both sides said.', 'collective'],
    ['“We won,” analysts said.', 'collective'],
    ['“We won,” the statement said.', 'document'],
    ['The “green” plan passed in Rome.', null],
  ];
  for (const [text, expected] of sources) {
    it(`tells the source: ${text}`, () => {
      assert.equal(analyse(text).quotations[0]!.source, expected);
    });
  }

  it('is surer of an attribution at the marks than of what the sentence before tells, and of none not at all', () => {
    const confidence = (text: string): number => analyse(text).quotations[0]!.confidence;
    const said = confidence('“We won,” Jane Doe said.');
    const before = confidence('Jane Doe was blunt. “We won.”');
    assert.ok(said > 0.9 && before < 0.8 && before > 0, `${String(said)} ${String(before)}`);
    assert.equal(confidence('The “green” plan passed in Rome.'), 0);
  });

  it('keeps one quotation together around its attribution', () => {
    assert.deepEqual(quotations('“We won,” Jane Doe said, “and they lost.” Rain fell.'), [
      'direct Jane Doe (Jane Doe) said: “We won,” | “and they lost.”',
    ]);
    assert.deepEqual(quotations('“We won,” Jane Doe said. “They lost.”'), [
      'direct Jane Doe (Jane Doe) said: “We won,” | “They lost.”',
    ]);
  });

  it('keeps two speakers apart', () => {
    assert.deepEqual(quotations('“We won,” Jane Doe said. “We lost,” Olaf Roe said.'), [
      'direct Jane Doe (Jane Doe) said: “We won,”',
      'direct Olaf Roe (Olaf Roe) said: “We lost,”',
    ]);
  });

  it('goes on over paragraphs', () => {
    assert.deepEqual(quotations('Jane Doe said: “We won.\n\n“They lost.”\n\nIt rained.'), [
      'direct Jane Doe (Jane Doe) said: “We won. | “They lost.”',
    ]);
  });

  it('takes a lead-in from the paragraph before', () => {
    assert.deepEqual(quotations('It was over. Jane Doe went on:\n\n“They lost.”\n\nIt rained.'), [
      'direct Jane Doe (Jane Doe) went: “They lost.”',
    ]);
  });

  it('finds who he, she and it are', () => {
    assert.deepEqual(quotations('Jane Doe met Olaf Roe in Rome. She called the talks “fair.”'), [
      'mixed She (Jane Doe) called: “fair.”',
    ]);
    assert.deepEqual(quotations('“We won,” the State Department said. It was “fair,” it added.').slice(1), [
      'mixed it (State Department) added: “fair,”',
    ]);
  });

  it('does not guess who they are', () => {
    assert.deepEqual(quotations('Jane Doe met Olaf Roe. They called it “fair.”'), ['mixed They (-) called: “fair.”']);
  });

  it('leaves out nicknames and titles of works', () => {
    assert.deepEqual(quotations('Jane “Jay” Doe saw the film “The Long Road” in Rome.'), []);
  });

  it('holds for any text: spans inside it, sorted, pieces apart', () => {
    const parts = fc.constantFrom(
      '“',
      '”',
      '"',
      '‘',
      '’',
      "'",
      ' said ',
      'Jane Doe',
      ' he',
      ', ',
      '. ',
      '\n\n',
      ' according to',
      ':',
      ' (',
      ')',
      ' who ',
      ' and ',
      'called',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 60 }), list => {
        const text = list.join('');
        const { quotations: found, chains } = analyse(text);
        let start = 0;
        const pieces = found.flatMap(quotation => {
          assert.ok(quotation.start >= start && quotation.end <= text.length);
          assert.ok(quotation.speakerChain === null || chains[quotation.speakerChain]);
          assert.equal(quotation.start, quotation.pieces[0]!.start);
          assert.equal(quotation.end, quotation.pieces.at(-1)!.end);
          start = quotation.start;
          return quotation.kind === 'indirect' ? [] : quotation.pieces; // a report may stand inside another
        });
        const sorted = [...pieces].sort((a, b) => a.start - b.start);
        sorted.slice(1).forEach((piece, i) => {
          assert.ok(piece.start >= sorted[i]!.end);
        });
      }),
      { numRuns: 200 },
    );
  });
});
