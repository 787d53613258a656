import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../analyse';
import type { Story } from '../../src/core/story/story';
import { Library } from '../../src/core/story/library';

type Texts = Readonly<Record<string, string>>;

function storyOf(texts: Texts): Story {
  const library = new Library(analyse);
  Object.entries(texts).forEach(([file, text]) => library.set(`file:///story/${file}`, text));
  return library.stories[0]!;
}

/** "date label (files)", one for each event, in the story's order. */
function events(story: Story, kind = 'happening'): string[] {
  return story.events
    .filter(event => event.kind === kind)
    .map(
      ({ date, label, articles }) =>
        `${date?.value ?? '-'} ${label} (${articles.map(uri => uri.replace(/.*\/|\.txt$/g, '')).join(' ')})`,
    );
}

const OSLO: Texts = {
  'a.txt': 'OSLO, March 7, 2024 (Agency) – Jane Doe met Peter Brown in Oslo on Tuesday. Doe called the talks useful.',
  'b.txt': 'Peter Brown held talks with Jane Doe in Oslo on Tuesday, an aide said. The meeting lasted two hours.',
  'c.txt': 'Doe and Brown’s meeting in Oslo this week brought nothing. Jane Doe and Peter Brown were silent.',
  'd.txt': 'Jane Doe will meet Peter Brown in Lima on Saturday. They met in Oslo.',
};

describe('events of a story', () => {
  it('are one where articles tell of the same people, place and day', () => {
    assert.deepEqual(events(storyOf({ 'a.txt': OSLO['a.txt']!, 'b.txt': OSLO['b.txt']!, 'c.txt': OSLO['c.txt']! })), [
      '2024-03-05 Jane Doe meets Peter Brown in Oslo (a b c)'
        .replace('Jane Doe', 'Doe')
        .replace('Peter Brown', 'Brown'),
    ]);
  });

  it('are found for every mention after an edit that changes their order', () => {
    const library = new Library(analyse);
    const uri = 'file:///story/a.txt';
    const told = (text: string): (string | undefined)[] => {
      library.set(uri, text);
      const story = library.stories[0]!;
      assert.ok(story.events.length > 0);
      return library.article(uri)!.analysis.events.map((_, index) => story.eventOf({ uri, index })?.concept);
    };
    assert.deepEqual(told('Rebels attacked Oslo. Jane Doe met Peter Brown in Lima.'), ['attack', 'meet']);
    assert.deepEqual(told('Jane Doe met Peter Brown in Lima. Rebels attacked Oslo.'), ['meet', 'attack']);
    assert.deepEqual(told('Rebels attacked Oslo. Jane Doe met Peter Brown in Lima.'), ['attack', 'meet']);
  });

  it('are told in passing where one article names no day, nobody and no place, by no word of events', () => {
    const story = storyOf({ 'a.txt': 'The neighbours painted the fence green. A fire killed two people in Oslo.' });
    const passing = new Map(story.events.map(({ concept, minor }) => [concept, minor]));
    assert.equal(passing.get('paint'), true);
    assert.equal(passing.get('die'), false);
  });

  it('get their date from whichever article has one', () => {
    const event = storyOf(OSLO).events.find(({ articles }) => articles.length > 1)!;
    assert.deepEqual([event.date?.value, event.date?.certainty], ['2024-03-05', 'stated']);
    assert.equal(event.modality, 'happened');
  });

  it('stay apart on different days, in different places, with different people', () => {
    for (const [a, b] of [
      ['Jane Doe met Peter Brown in Oslo on Tuesday.', 'Jane Doe met Peter Brown in Oslo on Thursday.'],
      ['Jane Doe met Peter Brown in Oslo.', 'Jane Doe met Peter Brown in Lima.'],
      ['Jane Doe met Peter Brown in Oslo.', 'Jane Doe met Ann Miller in Oslo.'],
      ['Jane Doe met Peter Brown in Oslo.', 'Jane Doe will meet Peter Brown in Oslo on Friday.'],
      ['The army shelled Kharkiv on Monday.', 'In 2022, the army shelled Kharkiv.'],
    ] as const) {
      assert.equal(events(storyOf({ 'a.txt': a, 'b.txt': b })).length, 2, `${a} ${b}`);
    }
  });

  it('do not run together over a third that fits both', () => {
    const story = storyOf({
      'a.txt': 'Jane Doe met Peter Brown in Oslo on Tuesday.',
      'b.txt': 'Jane Doe met Peter Brown in Oslo on Thursday.',
      'c.txt': 'Jane Doe met Peter Brown in Oslo.',
    });
    assert.equal(events(story).length, 2);
    assert.notEqual(
      story.eventOf({ uri: 'file:///story/a.txt', index: 0 })?.id,
      story.eventOf({ uri: 'file:///story/b.txt', index: 0 })?.id,
    );
  });

  it('know places that the text puts into one another', () => {
    const story = storyOf({
      'a.txt': 'Jane Doe met Peter Brown in Lyon, France, on Tuesday.',
      'b.txt': 'Jane Doe met Peter Brown in France on Tuesday.',
    });
    assert.deepEqual(events(story), ['- Doe meets Brown in France (a b)']);
  });

  it('of violence are linked by place and words where nobody is named', () => {
    const story = storyOf({
      'a.txt': 'Two bank workers were killed in Lagos on Sunday when gunmen stormed the bank.',
      'b.txt': 'Gunmen stormed a bank in Lagos on Sunday and killed two workers.',
      'c.txt': 'A bus driver was killed in Bogota on Sunday.',
    });
    assert.deepEqual(
      events(story).filter(label => label.includes('killed')),
      ['- Two bank workers killed in Lagos (a b)', '- Bus driver killed in Bogota (c)'],
    );
  });

  it('come in time order, undated ones last, those that most articles tell first', () => {
    const text = `Published March 8, 2024

Peter Brown resigned on Thursday. Ann Miller was arrested in 2019. Jane Doe will meet Peter Brown on Monday.
Jane Doe died. Tom Green sued Sue White.`;
    const { events: all } = storyOf({ 'a.txt': text, 'b.txt': 'Tom Green sued Sue White.' });
    assert.deepEqual(
      all.map(({ date, concept }) => [date?.value ?? null, concept]),
      [
        ['2019', 'arrest'],
        ['2024-03-07', 'resign'],
        ['2024-03-11', 'meet'],
        [null, 'sue'],
        [null, 'die'],
      ],
    );
  });

  it('are found by mention, by id and by who takes part', () => {
    const story = storyOf(OSLO);
    const event = story.eventOf({ uri: 'file:///story/a.txt', index: 0 })!;
    assert.equal(story.event(event.id), event);
    const doe = story.entities.find(({ name }) => name === 'Jane Doe')!;
    assert.ok(story.eventsWith(doe.id).includes(event));
    assert.deepEqual(story.eventsWith('nobody'), []);
    assert.equal(story.eventOf({ uri: 'file:///story/a.txt', index: 99 }), undefined);
  });

  it('keep their id while their earliest mention stays', () => {
    const id = (texts: Texts): string => storyOf(texts).eventOf({ uri: 'file:///story/a.txt', index: 0 })!.id;
    assert.equal(id(OSLO), id({ 'a.txt': OSLO['a.txt']!, 'b.txt': OSLO['b.txt']! }));
  });

  it('group what one speaker said on one day', () => {
    const story = storyOf({
      'a.txt': '“All is well,” Jane Doe said on Friday. “We won,” Doe added.',
      'b.txt': '“Nothing is lost,” Jane Doe said on Friday.',
      'c.txt': '“It rains,” Jane Doe said on Monday.',
    });
    assert.deepEqual(events(story, 'statement'), ['- Remarks by Doe (a b)', '- Remarks by Doe (c)']);
  });

  it('are the same in whatever order articles come, change and go', () => {
    const expected = JSON.stringify(storyOf(OSLO).events);
    const files = Object.keys(OSLO);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...files), fc.constantFrom('set', 'delete', 'change', 'ask')), {
          maxLength: 12,
        }),
        steps => {
          const library = new Library(analyse);
          library.set('file:///story/z.txt', 'Ann Miller left.');
          for (const [file, step] of steps) {
            const uri = `file:///story/${file}`;
            if (step === 'ask') {
              void library.stories[0]!.events;
            } else if (step === 'delete') {
              library.delete(uri);
            } else {
              library.set(
                uri,
                step === 'set' ? OSLO[file]! : 'Peter Brown of Lima met Ann Miller in Oslo, Norway, on Tuesday.',
              );
            }
          }
          [...files].reverse().forEach(file => library.set(`file:///story/${file}`, OSLO[file]!));
          library.delete('file:///story/z.txt');
          assert.equal(JSON.stringify(library.stories[0]!.events), expected);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are after each of many edits what a story made from scratch has', () => {
    const versions: Texts[] = [
      OSLO,
      {
        'a.txt':
          'LYON, March 8, 2024 (Agency) – Jane Doe and Peter Brown met in Lyon, France, on Thursday. “We shall not give up this plan,” Doe said.',
        'b.txt':
          'Brown held a second day of talks with Jane Doe in France on Friday. “We shall not give up this plan,” Ann Miller said.',
        'c.txt':
          'Two people were killed in Lagos on Sunday when a fire broke out. In May 2012, a fire in Lima killed nine.',
        'd.txt':
          'Ann Miller was arrested in Lima. The fire in Lagos killed two. Peter Brown spent two days with Doe in Lyon.',
      },
    ];
    const told = (story: Story | undefined): string =>
      JSON.stringify([
        story?.events,
        story?.articles.map(({ uri, analysis }) =>
          analysis.events.map((_, index) => [story.eventOf({ uri, index })?.id, story.whyTogether({ uri, index })]),
        ),
      ]);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...Object.keys(OSLO)), fc.constantFrom(0, 1, null)), {
          minLength: 1,
          maxLength: 8,
        }),
        steps => {
          const library = new Library(analyse);
          const texts = new Map<string, string>();
          for (const [file, version] of steps) {
            const uri = `file:///story/${file}`;
            if (version === null) {
              library.delete(uri);
              texts.delete(uri);
            } else {
              library.set(uri, versions[version]![file]!);
              texts.set(uri, versions[version]![file]!);
            }
            const fresh = new Library(analyse);
            [...texts].reverse().forEach(([own, text]) => fresh.set(own, text));
            assert.equal(told(library.stories[0]), told(fresh.stories[0]));
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('of several days have all of them as their date', () => {
    const text = 'OSLO, March 8, 2024 (Agency) – Jane Doe held talks with Peter Brown in Oslo over the past two days.';
    assert.deepEqual(
      storyOf({ 'a.txt': text }).events.map(({ date }) => date?.value),
      ['2024-03-07/2024-03-08'],
    );
  });

  it('hold a day of talks as a part of the days of talks around it', () => {
    const dated = (text: string): string => `OSLO, March 8, 2024 (Agency) – ${text}`;
    const { events: all } = storyOf({
      'a.txt': dated('Jane Doe held talks with Peter Brown in Oslo over the past two days.'),
      'b.txt': dated('Jane Doe, Ann Miller and Peter Brown held talks in Oslo on Thursday.'),
      'c.txt': dated('Ann Miller, Tom Green, Peter Brown and Jane Doe held a second day of talks in Oslo on Friday.'),
    });
    const kinds = all.flatMap(({ related }) => related.map(({ kind }) => kind));
    assert.ok(
      kinds.includes('part') && kinds.includes('whole'),
      JSON.stringify(all.map(e => [e.date?.value, e.related])),
    );
  });

  it('of one day within days of talks are a part of them even where nobody is named', () => {
    const story = storyOf({
      'a.txt': `OSLO, March 8, 2024 (Agency) – Jane Doe held talks with Peter Brown in Oslo over the past two days.
Ann Miller did not come. Nothing was signed after Friday’s meeting.`,
    });
    assert.deepEqual(
      story.events.map(({ date, related }) => [date?.value, related.map(({ kind }) => kind)]),
      [
        ['2024-03-07/2024-03-08', ['part']],
        ['2024-03-08', ['whole']],
      ],
    );
  });

  it('of harm stay apart where their sentences tell of other years, causes or people', () => {
    for (const [concept, text] of [
      ['die', 'Nine workers were killed in a fire in Lagos on Monday. In May 2012, a fire in Lima killed two.'],
      ['injure', 'A fire in Lagos injured nine people. Six people were hurt in clashes with police in Lagos.'],
      ['arrest', 'Police arrested Peter Brown in Lima. Ann Miller was arrested in Lima.'],
    ] as const) {
      const story = storyOf({ 'a.txt': `LAGOS, March 8, 2024 (Agency) – ${text}` });
      assert.equal(story.events.filter(event => event.concept === concept).length, 2, text);
    }
  });

  it('in a building and in a city are one where the same people met', () => {
    const story = storyOf({
      'a.txt': 'Jane Doe met Peter Brown and Ann Miller in Oslo on Tuesday.',
      'b.txt': 'Jane Doe met Peter Brown and Ann Miller in the Harbour Hall on Tuesday.',
    });
    assert.deepEqual(
      story.events.map(({ articles }) => articles.length),
      [2],
    );
  });

  it('that go on while their article is written have its day', () => {
    const story = storyOf({
      'a.txt': 'OSLO, March 8, 2024 (Agency) – Jane Doe and Peter Brown have been meeting in Oslo.',
    });
    assert.deepEqual(
      story.events.map(({ date }) => [date?.value, date?.certainty]),
      [['2024-03-08', 'inferred']],
    );
  });

  it('say why they are one, and nothing where one mention tells of them', () => {
    const story = storyOf(OSLO);
    const why = story.whyTogether({ uri: 'file:///story/b.txt', index: 0 });
    assert.ok(why.includes('same 2 participants') && why.includes('same place'), why.join('; '));
    assert.deepEqual(
      storyOf({ 'a.txt': 'Rebels attacked Oslo.' }).whyTogether({ uri: 'file:///story/a.txt', index: 0 }),
      [],
    );
  });

  it('are linked anew only where an edit touches them', () => {
    const library = new Library(analyse);
    const uri = (n: number): string => `file:///story/${n}.txt`;
    for (let n = 0; n < 12; n++) {
      library.set(
        uri(n),
        'Peter Brown was arrested in Lima. Ann Miller resigned. Tom Green sued Sue White. Jane Doe died.',
      );
    }
    library.set(uri(99), 'Peter Brown was arrested in Lima.');
    const story = library.stories[0]!;
    void story.events;
    const before = story.relinked;
    void story.events;
    assert.equal(story.relinked, before);
    library.set(uri(99), 'Peter Brown was arrested in Lima again.');
    void story.events;
    const cost = story.relinked - before;
    assert.ok(cost < 20, `${cost} accounts and names, the other events have 36 accounts`);
  });
});
