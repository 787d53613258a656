import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../analyse';

/** "concept word modality: participants @places time", one for each event; parts that are empty are left out. */
function events(text: string): string[] {
  const { events: found, chains, times } = analyse(text);
  const names = (list: readonly number[]): string => list.map(chain => chains[chain]!.name).join(' + ');
  return found.map(event =>
    [
      `${event.concept} ${text.slice(event.start, event.end)} ${event.modality}:`,
      names(event.participants),
      event.places.length > 0 ? `@${names(event.places)}` : '',
      event.time === null ? '' : times[event.time]!.value,
    ]
      .filter(Boolean)
      .join(' '),
  );
}

function check(cases: readonly (readonly [text: string, ...expected: string[]])[]): void {
  for (const [text, ...expected] of cases) {
    assert.deepEqual(events(text), expected, text);
  }
}

describe('events', () => {
  it('finds who met whom, where and when', () => {
    check([
      ['Jane Doe met Peter Brown in Oslo on Tuesday.', 'meet met happened: Jane Doe + Peter Brown @Oslo XXXX-WXX-2'],
      ['On Tuesday, Jane Doe met Peter Brown.', 'meet met happened: Jane Doe + Peter Brown XXXX-WXX-2'],
      [
        'Jane Doe held two days of talks with envoy Peter Brown in Oslo.',
        'meet talks happened: Jane Doe + Peter Brown @Oslo',
      ],
      [
        'Jane Doe and Peter Brown’s meeting in Oslo brought nothing.',
        'meet meeting happened: Jane Doe + Peter Brown @Oslo',
      ],
      ['Talks between Jane Doe, the envoy, and Peter Brown went on.', 'meet Talks happened: Jane Doe + Peter Brown'],
      ['Jane Doe, who met Peter Brown in Oslo, said nothing.', 'meet met happened: Jane Doe + Peter Brown @Oslo'],
      ['Jane Doe spent five hours with Peter Brown in Oslo.', 'meet spent happened: Jane Doe + Peter Brown @Oslo'],
      [
        'It was on Tuesday that Jane Doe received Peter Brown.',
        'meet received happened: Jane Doe + Peter Brown XXXX-WXX-2',
      ],
      [
        'The talks that Jane Doe held with Peter Brown in Oslo failed.',
        'meet talks happened: Jane Doe + Peter Brown @Oslo',
      ],
      ['Jane Doe was in Oslo and met Peter Brown.', 'meet met happened: Jane Doe + Peter Brown @Oslo'],
      ['Tuesday’s meeting went well.', 'meet meeting happened: XXXX-WXX-2'],
    ]);
  });

  it('leaves out whom a name only belongs to', () => {
    check([
      ['Norway’s envoy Jane Doe met Peter Brown.', 'meet met happened: Jane Doe + Peter Brown'],
      ['Jane Doe’s adviser Ann Roe met Peter Brown.', 'meet met happened: Ann Roe + Peter Brown'],
    ]);
  });

  it('tells kinds of news apart', () => {
    check([
      ['Two people were killed in Lagos on Sunday.', 'die killed happened: @Lagos XXXX-WXX-7'],
      ['Police arrested Peter Brown in Lagos.', 'arrest arrested happened: Peter Brown @Lagos'],
      ['Peter Brown resigned on Monday.', 'resign resigned happened: Peter Brown XXXX-WXX-1'],
      ['Norway’s parliament passed the bill.', 'approve passed happened: Norway'],
      [
        'A strong earthquake hit Peru on Monday.',
        'quake earthquake happened: @Peru',
        'quake hit happened: @Peru XXXX-WXX-1',
      ],
      ['Russia launched a full-scale invasion of the island in 2022.', 'invade invasion happened: Russia 2022'],
      ['The army fired rockets at Kharkiv.', 'attack fired happened: @Kharkiv'],
      ['The board fired Peter Brown.', 'dismiss fired happened: Peter Brown'],
    ]);
  });

  it('tells what happened from what is planned, denied or only said to be', () => {
    check([
      ['Jane Doe will meet Peter Brown in Oslo.', 'meet meet planned: Jane Doe + Peter Brown @Oslo'],
      ['Jane Doe is scheduled to visit Oslo.', 'meet visit planned: Jane Doe @Oslo'],
      ['Further talks in Oslo are scheduled for Monday.', 'meet talks planned: @Oslo XXXX-WXX-1'],
      ['Jane Doe did not meet Peter Brown.', 'meet meet denied: Jane Doe + Peter Brown'],
      ['Jane Doe reportedly met Peter Brown.', 'meet met reported: Jane Doe + Peter Brown'],
      [
        'Peter Brown is accused of killing Ann Roe.',
        'charge accused happened: Peter Brown',
        'die killing reported: Peter Brown + Ann Roe',
      ],
      ['Lawmakers are to vote on Friday.', 'vote vote planned: XXXX-WXX-5'],
    ]);
  });

  it('passes over wishes, conditions and mere ideas', () => {
    check([
      ['Jane Doe wants to meet Peter Brown.'],
      ['Jane Doe could meet Peter Brown.'],
      ['If Jane Doe met Peter Brown, all would be well.'],
      ['Norway is ready for talks.'],
      ['Nobody was hurt.'],
      ['Peter Brown called for talks with Norway.', 'say called happened: Peter Brown'],
      ['Both sides agreed that peace is good.'],
      ['The meeting room is small.'],
      ['The plan struck a balance.'],
    ]);
  });

  it('follows “the talks” back to what it speaks of', () => {
    assert.deepEqual(events('Jane Doe met Peter Brown in Oslo on Monday. Doe later praised the talks.'), [
      'meet met happened: Jane Doe + Peter Brown @Oslo XXXX-WXX-1',
      'say praised happened: Jane Doe',
      'meet talks happened: Jane Doe + Peter Brown @Oslo XXXX-WXX-1',
    ]);
  });

  it('does not follow back what says it is another one, or another number of them', () => {
    assert.deepEqual(events('Jane Doe met Peter Brown in Oslo. No further talks were held.'), [
      'meet met happened: Jane Doe + Peter Brown @Oslo',
    ]);
    assert.deepEqual(events('A drone strike burned a mill in Lviv. Thousands had no water after the strikes.'), [
      'attack strike happened: @Lviv',
      'burn burned happened: @Lviv',
      'attack strikes happened:',
    ]);
  });

  it('makes one of going somewhere to meet somebody', () => {
    assert.deepEqual(events('Jane Doe visited Peru this week to meet Peter Brown.'), [
      'meet visited happened: Jane Doe + Peter Brown @Peru XXXX-WXX',
      'meet meet happened: Jane Doe + Peter Brown @Peru XXXX-WXX',
    ]);
  });

  it('makes a statement of what a speaker says', () => {
    const { events: found } = analyse('“All is well,” Jane Doe said on Friday.');
    assert.deepEqual(
      found.map(({ kind, concept, lemma, participants, time }) => ({ kind, concept, lemma, participants, time })),
      [{ kind: 'statement', concept: 'say', lemma: 'say', participants: [0], time: 0 }],
    );
  });

  it('tells who does it from whom it is done to', () => {
    const rolesIn = (text: string): string[] => {
      const { events: found, chains } = analyse(text);
      const names = (list: readonly number[]): string => list.map(chain => chains[chain]!.name).join(' + ');
      return found.map(
        ({ start, end, agents, patients }) => `${names(agents)} > ${text.slice(start, end)} > ${names(patients)}`,
      );
    };
    const cases: readonly (readonly [text: string, ...expected: string[]])[] = [
      [
        'Jane Doe, who was arrested on Friday, met Peter Brown.',
        ' > arrested > Jane Doe',
        'Jane Doe > met > Peter Brown',
      ],
      ['Jane Doe, whom Peter Brown attacked, died.', 'Peter Brown > attacked > Jane Doe', ' > died > Jane Doe'],
      ['Jane Doe was shot by Peter Brown.', 'Peter Brown > shot > Jane Doe'],
      ['The man charged with killing Jane Doe fled.', ' > charged > ', ' > killing > Jane Doe', ' > fled > '],
      [
        'The court convicted Jane Doe of murdering Peter Brown.',
        ' > convicted > Jane Doe',
        'Jane Doe > murdering > Peter Brown',
      ],
      ['The arrest of Jane Doe shocked many.', ' > arrest > Jane Doe'],
      ['Jane Doe’s resignation shocked many.', 'Jane Doe > resignation > '],
      ['Jane Doe’s killing of Peter Brown shocked many.', 'Jane Doe > killing > Peter Brown'],
      ['Jane Doe arrived in Oslo and met Peter Brown.', 'Jane Doe > arrived > ', 'Jane Doe > met > Peter Brown'],
      ['Jane Doe was found dead in Oslo.', ' > found > Jane Doe', ' > dead > Jane Doe'],
    ];
    for (const [text, ...expected] of cases) {
      assert.deepEqual(rolesIn(text), expected, text);
    }
  });

  it('takes any verb that tells of a happening, with less confidence, but not in somebody’s own words', () => {
    assert.deepEqual(events('Jane Doe scolded Peter Brown in Oslo.'), [
      'scold scolded happened: Jane Doe + Peter Brown @Oslo',
    ]);
    assert.deepEqual(events('Jane Doe wanted peace and remained calm.'), []);
    assert.deepEqual(events('It began: “Peter Brown scolded us.”'), []);
    const [met] = analyse('Jane Doe met Peter Brown.').events;
    const [scolded] = analyse('Jane Doe scolded Peter Brown.').events;
    assert.ok(met!.confidence > scolded!.confidence);
  });

  it('counts a bare noun only where the article tells of such a happening', () => {
    assert.deepEqual(events('A murder trial is long.'), []);
    assert.deepEqual(events('Peter Brown killed Ann Roe. The murder trial is long.').slice(0, 2), [
      'die killed happened: Peter Brown + Ann Roe',
      'die murder happened: Peter Brown + Ann Roe',
    ]);
  });

  it('makes a statement of indirect speech, of “according to” and of what is announced', () => {
    const told = (text: string): string[] =>
      analyse(text)
        .events.filter(({ kind }) => kind === 'statement')
        .map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(told('Jane Doe said the bridge was safe.'), ['said']);
    assert.deepEqual(told('The bridge fell on Monday, according to Jane Doe.'), ['according']);
    assert.deepEqual(told('Jane Doe announced the deal.'), ['announced']);
    assert.deepEqual(told('Jane Doe said nothing.'), []);
  });

  it('reads how many days, hours or rounds it took, or which of them it is', () => {
    const seriesIn = (text: string) => analyse(text).events.map(({ series }) => series);
    for (const [text, unit, ordinal, count] of [
      ['Jane Doe held two days of talks with Peter Brown.', 'day', null, 2],
      ['Jane Doe held a third consecutive day of talks with Peter Brown.', 'day', 3, null],
      ['Jane Doe extended talks with Peter Brown into a third day.', 'day', 3, null],
      ['Jane Doe held a second round of talks with Peter Brown.', 'round', 2, null],
      ['The five-hour meeting of Jane Doe and Peter Brown ended.', 'hour', null, 5],
      ['Jane Doe met Peter Brown for three hours.', 'hour', null, 3],
    ] as const) {
      assert.deepEqual(seriesIn(text), [{ unit, ordinal, count }], text);
    }
    assert.deepEqual(seriesIn('Jane Doe met Peter Brown on the second floor.'), [null]);
  });

  it('keeps a headline’s event only where the story tells it', () => {
    assert.deepEqual(events('Doe and Brown in talks on Monday\n\nThe weather was fine.'), []);
  });

  it('takes all of a joined subject, and nobody who only owns', () => {
    check([
      [
        'Jane Doe, the envoy, and Peter Brown met Ann Roe. The ministry said that Doe, the envoy, and Brown, an adviser, met Roe.',
        'meet met happened: Jane Doe + Peter Brown + Ann Roe',
        'say said happened:',
        'meet met happened: Jane Doe + Peter Brown + Ann Roe',
      ],
      [
        'Jane Doe arrived. Her envoys met Peter Brown.',
        'travel arrived happened: Jane Doe',
        'meet met happened: Peter Brown',
      ],
      [
        'The suites of Jane Doe, who attacked Peter Brown, are full.',
        'attack attacked happened: Jane Doe + Peter Brown',
      ],
      ['The Doe campaign attacked Peter Brown in Oslo.', 'attack attacked happened: Peter Brown @Oslo'],
      [
        'Ann Roe left after Jane Doe sacked Peter Brown.',
        'leave left happened: Ann Roe',
        'dismiss sacked happened: Jane Doe + Peter Brown',
      ],
    ]);
  });

  it('takes a country for who acts by its people', () => {
    check([
      ['Norway is far. Norwegian troops attacked Mali on Monday.', 'attack attacked happened: Norway @Mali XXXX-WXX-1'],
      [
        'Norway and Sweden are near. Swedish and Norwegian officials met in Lagos.',
        'meet met happened: Norway + Sweden @Lagos',
      ],
      ['Norway is far. The Norwegian painter Jane Doe arrived in Mali.', 'travel arrived happened: Jane Doe @Mali'],
    ]);
  });

  it('gives each happening its own time', () => {
    check([
      [
        'Jane Doe, who was arrested on Monday, resigned on Friday.',
        'arrest arrested happened: Jane Doe XXXX-WXX-1',
        'resign resigned happened: Jane Doe XXXX-WXX-5',
      ],
      [
        'Nine people were killed and 34 injured on Wednesday.',
        'die killed happened: XXXX-WXX-3',
        'injure injured happened: XXXX-WXX-3',
      ],
      [
        'Peter Brown was convicted of murder on Friday.',
        'convict convicted happened: Peter Brown XXXX-WXX-5',
        'die murder happened:',
      ],
      [
        'A fire burned in Oslo. Crews fought the fire on Thursday.',
        'burn fire happened: @Oslo',
        'burn burned happened: @Oslo',
        'fight fought happened: XXXX-WXX-4',
        'burn fire happened: @Oslo',
      ],
    ]);
  });

  it('tells senses of a word apart', () => {
    check([
      ['Police fired tear gas in Oslo.', 'disperse fired happened: @Oslo'],
      ['Protesters blocked the road in Oslo.', 'disrupt blocked happened: @Oslo'],
      ['Peter Brown was found guilty on Monday.', 'convict guilty happened: Peter Brown XXXX-WXX-1'],
      ['The report blames locked exits in Oslo.'],
      ['“You sold your city,” Jane Doe said.', 'say said happened: Jane Doe'],
      ['Fire chief Jane Doe met Peter Brown.', 'meet met happened: Jane Doe + Peter Brown'],
    ]);
  });

  it('dates nothing that is only asked for or yet to come', () => {
    check([
      ['The report recommends that Peter Brown stand trial.'],
      ['Jane Doe called on Peter Brown to resign.', 'say called happened: Jane Doe'],
      [
        'Peter Brown faces years in prison when he is sentenced on Friday.',
        'sentence sentenced planned: Peter Brown XXXX-WXX-5',
      ],
      ['Jane Doe is in talks with Peter Brown.', 'meet talks happened: Jane Doe + Peter Brown'],
    ]);
  });

  it('makes something of any words', () => {
    const word = fc.constantFrom(
      ...'Jane Doe Norway Norwegian Oslo police who whom which that said found guilty fired killed talks the a and , . " in on of to Monday will was were been has not his her fire trial meeting met attack after before by with until is'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), words => {
        const text = words.join(' ');
        const { events: found, chains, times, sentences } = analyse(text);
        for (const { start, end, agents, patients, participants, places, time, sentence } of found) {
          assert.ok(start < end && end <= text.length && sentence < sentences.length);
          assert.ok([...participants, ...places].every(chain => chain < chains.length));
          assert.ok([...agents, ...patients].every(chain => participants.includes(chain)));
          assert.ok(time === null || time < times.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds nothing in boilerplate', () => {
    assert.deepEqual(events('The sun shone.\n\nRead more: Jane Doe met Peter Brown in Oslo on Monday'), []);
  });

  it('stays quick in a text without full stops', () => {
    const begun = Date.now();
    analyse('Jane Doe met Peter Brown and the talks in Oslo that Doe held, who said '.repeat(400));
    assert.ok(Date.now() - begun < 5_000);
  });
});
