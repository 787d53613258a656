import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultDoubtfulBelow } from '../../src/protocol';
import { analyse } from '../analyse';

/** Each linked pronoun as `pronoun Name`, in order. */
function pronouns(text: string): string[] {
  const { mentions, chains } = analyse(text);
  return mentions
    .filter(({ form }) => form === 'pronoun')
    .map(({ start, end, chain }) => `${text.slice(start, end)} ${chains[chain]!.name}`);
}

/** Each linked pronoun as `pronoun: reason`, with the words that it was linked to. */
function reasons(text: string): string[] {
  const { mentions } = analyse(text);
  return mentions
    .filter(({ form }) => form === 'pronoun')
    .map(({ start, end, link }) => {
      const to = mentions[link!.to]!;
      return `${text.slice(start, end)}: ${link!.reason} (${text.slice(to.start, to.end)})`;
    });
}

type Case = readonly [name: string, text: string, expected: readonly string[]];

function describeCases(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const [name, text, expected] of cases) {
      it(name, () => {
        assert.deepEqual(pronouns(text), expected);
      });
    }
  });
}

describe('pronouns', () => {
  describeCases('for people', [
    [
      'agree in gender',
      'Astrid Lund met Olaf Berg in Oslo. He told her that he would resign.',
      ['He Olaf Berg', 'her Astrid Lund', 'he Olaf Berg'],
    ],
    [
      'know a gender by title and noun',
      'Mr. Roe sued his sister, Robin Doe. She denied it.',
      ['his Roe', 'She Robin Doe'],
    ],
    ['prefer the subject', 'Olaf Berg beat Peter Roe on Sunday. He now plays Ivan Petrov.', ['He Olaf Berg']],
    [
      'go on with who speaks',
      '“We won,” Olaf Berg said after the game against Peter Roe. “They lost.” He said it was hard.',
      ['He Olaf Berg'],
    ],
    ['are never their own clause’s object', 'Olaf Berg said Peter Roe had lied to him.', ['him Olaf Berg']],
    ['may be the object of a verb further on', 'Olaf Berg asked the guards chasing him to stop.', ['him Olaf Berg']],
    [
      'are their own clause’s subject where they turn back',
      'Peter Roe shot Olaf Berg and then himself. Astrid Lund herself was away.',
      ['himself Peter Roe', 'herself Astrid Lund'],
    ],
    ['look ahead from what opens a sentence', 'Before she left for Rome, Astrid Lund praised it.', ['she Astrid Lund']],
    [
      'are not who orders what they are to do',
      'Judge Karim Mansour ordered on Monday that he be held. Mansour said he was sure.',
      ['he Karim Mansour'],
    ],
    [
      'are the subject of a relative clause behind what is said of a name',
      'Hedi Cherif, a fisherman from Sfax who lost his brother, wept.',
      ['who Hedi Cherif', 'his Hedi Cherif'],
    ],
    [
      'are another than the subject of the main clause there',
      'Karim Mansour met Hassan Cherif, a fisherman from Sfax who shot him.',
      ['who Hassan Cherif', 'him Karim Mansour'],
    ],
    ['contract', 'Olaf Berg said he’d stay. She’s his boss.', ['he Olaf Berg', 'his Olaf Berg']],
  ]);

  describeCases('that are not clear stay unlinked', [
    ['two who could be meant', 'Olaf Berg told Peter Roe that he was wrong.', []],
    ['a lawyer who may speak of himself', 'Olaf Berg’s lawyer said he would appeal.', []],
    ['somebody without a name', 'Police freed Olaf Berg on Monday. A witness said he ran.', []],
    ['the next one too', 'Olaf Berg told Peter Roe that he was wrong. He left.', []],
    ['nobody of that gender', 'Olaf Berg left on Monday. She stayed.', []],
    ['too far away', 'Olaf Berg left. It rained. It snowed. It hailed. It thawed. The sun rose. He slept.', []],
    ['an empty it', 'Boeing said it was unclear whether the deal would hold.', []],
    ['a thing', 'Boeing sold a plant in May. It was built in 1990.', []],
    ['the object of a gerund', 'Facebook later took the video down, calling it prohibited content.', []],
    ['one in a list behind a preposition', 'Lawyers for Acme Corp., Globex Corp. said it would sue.', []],
    ['two companies', 'Boeing bought Nokia in May. Its shares fell.', []],
    ['they for customers', 'Boeing told its customers that they would lose money.', ['its Boeing']],
  ]);

  describeCases('for organizations and countries', [
    ['said it', 'Boeing said on Tuesday that it would cut jobs.', ['it Boeing']],
    [
      'over sentences',
      'Boeing said its profit fell. Its shares lost 3 percent. It plans to cut jobs.',
      ['its Boeing', 'Its Boeing', 'It Boeing'],
    ],
    ['a country that acts', 'France withdrew its troops and Germany kept its own.', ['its France', 'its Germany']],
    ['a team', 'Liverpool won their third game in a row.', ['their Liverpool']],
    ['what speaks', '“Sales fell,” Boeing said on Monday. “Costs rose,” it added.', ['it Boeing']],
    ['ahead', 'After it lost the contract, Boeing cut jobs.', ['it Boeing']],
  ]);

  describeCases('behind a name', [
    [
      'who and whose',
      'Olaf Berg, who led the talks, left. Astrid Lund, 45, whose book sold well, stayed.',
      ['who Olaf Berg', 'whose Astrid Lund'],
    ],
    ['behind what is said of it', 'Olaf Berg, a senior official who led the talks, left.', ['who Olaf Berg']],
    [
      'which',
      'Boeing, which employs thousands, cut jobs. Olaf Berg studied at Oxford University, which he left.',
      ['which Boeing', 'he Olaf Berg'],
    ],
    ['not of two', 'Olaf Berg and Peter Roe, who met in Rome, left.', []],
    ['not of a friend of somebody', 'Astrid Lund, a friend of Olaf Berg, who called Peter Roe, left.', []],
    ['not of whose friends they are', 'Relatives of Olaf Berg who called Peter Roe left.', []],
    ['of the last of two', 'Astrid Lund met Olaf Berg and Peter Roe, who was late.', ['who Peter Roe']],
  ]);

  describeCases('inside quotation marks', [
    ['are the speaker', '“I owe my life to the crew,” Astrid Lund said.', ['I Astrid Lund', 'my Astrid Lund']],
    [
      'are somebody else where they are he and she',
      'Peter Roe resigned on Monday. “He lied to me,” Olaf Berg said.',
      ['He Peter Roe', 'me Olaf Berg'],
    ],
    ['are nobody where only the speaker is known', '“He lied,” Olaf Berg said.', []],
    ['may be the speaker’s own, changed', 'Olaf Berg said he was “proud of his team.”', ['he Olaf Berg']],
    ['do not speak themselves', '“I told Peter Roe to go,” he said.', []],
  ]);

  it('say why, in words that are not the article’s', () => {
    assert.deepEqual(
      reasons(
        'Astrid Lund met Olaf Berg and Peter Roe. She thanked them. “I won,” she said. Berg smiled at his friend.',
      ),
      [
        'She: the only woman spoken of nearby (Astrid Lund)',
        'I: who speaks (Astrid Lund)',
        'she: the only woman spoken of nearby (Astrid Lund)',
        'his: subject in the same sentence (Berg)',
      ],
    );
  });

  describe('that are doubtful count for less', () => {
    const cases: readonly (readonly [text: string, pronoun: string, doubtful: boolean])[] = [
      ['Karim Mansour rejected a request to free him.', 'him', true],
      ['Karim Mansour asked the guards to free him.', 'him', false],
      ['Boeing sold the plant, saying it would cut costs.', 'it', true],
      ['Boeing cut jobs on Monday, saying it lost money.', 'it', false],
      ['The head of Acme Corp., Jane Doe, said she would sue.', 'she', false],
    ];
    for (const [text, pronoun, doubtful] of cases) {
      it(text, () => {
        const found = analyse(text).mentions.find(({ start, end }) => text.slice(start, end) === pronoun);
        assert.equal(found && found.confidence < defaultDoubtfulBelow, doubtful);
      });
    }
  });

  it('tell the speaker of a quotation', () => {
    const { quotations, chains } = analyse(
      'Astrid Lund resigned on Monday. “I am tired,” she said. “It is late,” he said.',
    );
    assert.deepEqual(
      quotations.map(({ speakerChain }) => (speakerChain === null ? null : chains[speakerChain]!.name)),
      ['Astrid Lund', null],
    );
  });

  it('take part in events', () => {
    const { events, chains } = analyse('Astrid Lund flew to Rome on Monday. She met Olaf Berg there.');
    const met = events.find(({ lemma }) => lemma === 'meet');
    assert.deepEqual(
      met?.participants.map(i => chains[i]!.name),
      ['Astrid Lund', 'Olaf Berg'],
    );
  });

  it('are not looked for in boilerplate', () => {
    assert.deepEqual(pronouns('Astrid Lund resigned.\n\nSubscribe to our newsletter. She writes it.'), []);
  });

  it('hold for any text: mentions sorted, each in its chain, linked to words', () => {
    const parts = [
      'Olaf Berg',
      'Astrid Lund',
      'Boeing',
      'he',
      'her',
      'its',
      'himself',
      'who',
      ',',
      '.',
      '“',
      '”',
      'said',
      'I',
      'the man',
      '\n\n',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 40 }), words => {
        const text = words.join(' ');
        const { mentions, chains } = analyse(text);
        mentions.forEach((mention, i) => {
          assert.ok(i === 0 || mentions[i - 1]!.start <= mention.start);
          assert.ok(chains[mention.chain]!.mentions.includes(i));
          if (mention.form === 'pronoun') {
            assert.notEqual(mentions[mention.link!.to]!.form, 'pronoun');
            assert.equal(mentions[mention.link!.to]!.chain, mention.chain);
            assert.ok(mention.confidence > 0 && mention.confidence <= 1);
          }
        });
      }),
      { numRuns: 150 },
    );
  });
});
