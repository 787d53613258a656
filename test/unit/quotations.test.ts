import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../analyse';

/** Each quotation as `kind speaker (who) cue: pieces`. */
function quotations(text: string): string[] {
  const { quotations: found, chains } = analyse(text);
  const words = (span: { start: number; end: number } | null): string =>
    span ? text.slice(span.start, span.end) : '-';
  return found.map(({ kind, speaker, speakerChain, cue, pieces }) => {
    const who = speakerChain === null ? '-' : chains[speakerChain]!.name;
    return `${kind} ${words(speaker)} (${who}) ${words(cue)}: ${pieces.map(words).join(' | ')}`;
  });
}

describe('quotations', () => {
  const cases: [string, string, string[]][] = [
    ['after', '“We won,” Jane Doe said.', ['direct Jane Doe (Jane Doe) said: “We won,”']],
    ['inverted', '“We won,” said Jane Doe, who ran.', ['direct Jane Doe (Jane Doe) said: “We won,”']],
    ['before', 'Jane Doe said: “We won.”', ['direct Jane Doe (Jane Doe) said: “We won.”']],
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
    ['what others say inside', 'Jane Doe says she believes it is “fair.”', ['mixed Jane Doe (Jane Doe) says: “fair.”']],
  ];
  for (const [name, text, expected] of cases) {
    it(`knows the speaker: ${name}`, () => {
      assert.deepEqual(quotations(text), expected);
    });
  }

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
          return quotation.pieces;
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
