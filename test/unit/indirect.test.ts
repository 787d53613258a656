import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../analyse';

/** Each indirect quotation as `speaker (who) cue: pieces`. */
function indirect(text: string): string[] {
  const { quotations, chains } = analyse(text);
  const words = (span: { start: number; end: number } | null): string =>
    span ? text.slice(span.start, span.end) : '-';
  return quotations
    .filter(({ kind }) => kind === 'indirect')
    .map(({ speaker, speakerChain, cue, pieces }) => {
      const who = speakerChain === null ? '-' : chains[speakerChain]!.name;
      return `${words(speaker)} (${who}) ${words(cue)}: ${pieces.map(words).join(' | ')}`;
    });
}

describe('indirect speech', () => {
  const cases: [string, string, string[]][] = [
    [
      'with that',
      'Jane Doe said that the harbour would reopen in spring.',
      ['Jane Doe (Jane Doe) said: the harbour would reopen in spring'],
    ],
    [
      'without that',
      'The coach said the defence had played badly.',
      ['The coach (-) said: the defence had played badly'],
    ],
    [
      'behind when and where',
      'Jane Doe said in a statement on Friday that the trial had failed.',
      ['Jane Doe (Jane Doe) said: the trial had failed'],
    ],
    [
      'behind whom it was told',
      'Jane Doe told reporters the merger was off.',
      ['Jane Doe (Jane Doe) told reporters: the merger was off'],
    ],
    ['clause first', 'The merger was off, Jane Doe said.', ['Jane Doe (Jane Doe) said: The merger was off']],
    ['inverted', 'The vaccine works in mice, said Jane Doe.', ['Jane Doe (Jane Doe) said: The vaccine works in mice']],
    [
      'in the middle',
      'The suspect, police said, had fled before dawn.',
      ['police (-) said: The suspect | had fled before dawn'],
    ],
    [
      'according to, behind',
      'Sales fell by a tenth in May, according to the company.',
      ['the company (-) according to: Sales fell by a tenth in May'],
    ],
    [
      'according to, before',
      'According to the study, the glacier lost half of its ice.',
      ['the study (-) According to: the glacier lost half of its ice'],
    ],
    [
      'question',
      'Jane Doe asked whether the goal had counted.',
      ['Jane Doe (Jane Doe) asked: whether the goal had counted'],
    ],
    ['infinitive', 'The minister vowed to cut taxes.', ['The minister (-) vowed: to cut taxes']],
    [
      'warned against',
      'Jane Doe warned against a second strike.',
      ['Jane Doe (Jane Doe) warned against: a second strike'],
    ],
    ['called for', 'The union called for higher wages.', ['The union (-) called for: higher wages']],
    [
      'accused of',
      'Prosecutors accused him of hiding the money.',
      ['Prosecutors (-) accused him of: hiding the money'],
    ],
    ['noun', 'It was her allegation that prices were fixed.', ['her (-) allegation: prices were fixed']],
    [
      'goes on with another verb',
      'Jane Doe said the bridge was safe, adding that it would open in June.',
      ['Jane Doe (Jane Doe) said: the bridge was safe', 'Jane Doe (Jane Doe) adding: it would open in June'],
    ],
    [
      'in a clause that opens the sentence',
      'While Jane Doe said the bridge was safe, nobody used it.',
      ['Jane Doe (Jane Doe) said: the bridge was safe'],
    ],
    [
      'in a relative clause',
      'Jane Doe, who said the bridge was safe, left the city.',
      ['Jane Doe (Jane Doe) said: the bridge was safe'],
    ],
    [
      'a wish inside what is said is not told twice',
      'The mayor said he wants to rest.',
      ['The mayor (-) said: he wants to rest'],
    ],
    ['nothing said', 'Jane Doe scored twice and left early.', []],
    ['a verb of saying without content', 'As Jane Doe said.', []],
    ['inside marks', '“The mayor said the bridge was safe,” Jane Doe said.', []],
    ['around marks', 'Jane Doe said the bridge was “perfectly safe” for cars.', []],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => {
      assert.deepEqual(indirect(text), expected);
    });
  }

  it('knows a pronoun', () => {
    const [first] = indirect('Jane Doe lost. She said that the pitch was wet.');
    assert.equal(first, 'She (Jane Doe) said: the pitch was wet');
  });

  it('is surer of what is said than of what is wanted', () => {
    const { quotations } = analyse('Jane Doe said that the bank would close. The chairman wants to stay.');
    const [said, wanted] = quotations;
    assert.ok(said!.confidence > 0.8);
    assert.ok(wanted!.confidence < 0.5);
    assert.equal(said!.source, 'named');
  });

  it('stands among the other quotations, in order of text', () => {
    const { quotations } = analyse(
      'The mayor said the bridge was safe. “It is closed,” Jane Doe said. It will stay closed, police said.',
    );
    assert.deepEqual(
      quotations.map(({ kind }) => kind),
      ['indirect', 'direct', 'indirect'],
    );
  });

  it('is an event of its own, by its cue', () => {
    const { events } = analyse('Jane Doe said the bridge was safe.');
    assert.deepEqual(
      events.map(({ kind, start, end }) => ({ kind, start, end })),
      [{ kind: 'statement', start: 9, end: 13 }],
    );
  });

  it('gives spans inside the text, pieces in order, whatever the text', () => {
    const word = fc.constantFrom(
      'said',
      'that',
      'Doe',
      ',',
      '.',
      'according',
      'to',
      'the',
      'plan',
      '“',
      '”',
      'who',
      'vowed',
      'and',
      'was',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), words => {
        const text = words.join(' ');
        for (const { kind, start, end, pieces } of analyse(text).quotations) {
          if (kind === 'indirect') {
            assert.ok(start >= 0 && end <= text.length);
            assert.ok(
              pieces.every((piece, i) => piece.start < piece.end && piece.start >= (pieces[i - 1]?.end ?? start)),
            );
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('takes time linear in a paragraph without full stops', () => {
    const part = 'the mayor said that the plan was safe and the bank called for calm, ';
    const time = (times: number): number => {
      const begun = performance.now();
      analyse(part.repeat(times));
      return performance.now() - begun;
    };
    time(50);
    assert.ok(time(2000) < 40 * Math.max(time(200), 5));
  });
});
