import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Mention } from '../../src/core/article/analysis';
import { placeChain, tellStates } from '../../src/core/article/places/states';
import { addSurroundings } from '../../src/core/article/places/surroundings';
import type { Reading } from '../../src/core/article/reading';
import { analyse } from '../analyse';

/** Each place with what lies around it and what it is an area of: "Portland < Oregon", "Oslo region of Oslo". */
function told(text: string): string[] {
  const { chains } = analyse(text);
  return chains
    .filter(({ kind }) => kind === 'place')
    .map(
      ({ name, within, areaOf }) =>
        name +
        (within === null ? '' : ` < ${chains[within]!.name}`) +
        (areaOf === null ? '' : ` of ${chains[areaOf]!.name}`),
    );
}

/** The names of places that stand for who governs or speaks for them. */
function acting(text: string): string[] {
  return analyse(text)
    .mentions.filter(mention => mention.acting)
    .map(({ start, end }) => text.slice(start, end));
}

/** Each name of a place, with the name that it is linked to: "WI", "Wisconsin > WI". */
function linked(text: string): string[] {
  const { mentions } = analyse(text);
  const words = (i: number): string => text.slice(mentions[i]!.start, mentions[i]!.end);
  return mentions.flatMap(({ form, kind, link }, i) =>
    form === 'name' && kind === 'place' ? [words(i) + (link ? ` > ${words(link.to)}` : '')] : [],
  );
}

describe('places of an article', () => {
  describe('told to be states', () => {
    const cases: readonly (readonly [text: string, expected: readonly string[]])[] = [
      ['Copies went to Madison, WI. The vote in Wisconsin was close.', ['Madison', 'WI', 'Wisconsin > WI']],
      ['He moved to Miami, FL. Later Florida voted.', ['Miami', 'FL', 'Florida > FL']],
      ['The vote in Wisconsin was close. Copies went to Madison, WI.', ['Wisconsin', 'Madison', 'WI > Wisconsin']],
    ];
    for (const [text, expected] of cases) {
      it(text, () => assert.deepEqual(linked(text), expected));
    }

    it('behind a city and not behind another state', () => {
      const { chains } = analyse('Stores closed in MT, MO, OH, WI on Monday.');
      assert.ok(!chains.some(({ name }) => name === 'Missouri' || name === 'Ohio'));
    });

    it('leave one first name in each chain', () => {
      const parts = ['Madison', 'Miami', 'Seattle', 'Washington', 'Wisconsin', 'Florida', 'WI', 'FL', 'WA'];
      const words = [...parts, 'Washington state', ', ', ', ', '. He left ', ' and '];
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...words), { maxLength: 14 }), list => {
          const { mentions, chains } = analyse(`He left ${list.join('')} on Monday.`);
          for (const chain of chains) {
            const names = chain.mentions.filter(i => mentions[i]!.form === 'name');
            assert.equal(names.filter(i => mentions[i]!.link === null).length, Math.min(1, names.length));
          }
        }),
        { numRuns: 150 },
      );
    });
  });

  it('take no longer than the text is long', () => {
    // Each place lies in the one before, and each is followed by a state whose chain is the last.
    const places = 15_000;
    let text = '';
    const mentions: Mention[] = [];
    const add = (name: string, chain: number, behind: string): void => {
      const start = text.length;
      text += name + behind;
      const mention = { start, end: start + name.length, chain, kind: 'place', form: 'name' } as const;
      mentions.push({ ...mention, confidence: 1, link: null, acting: false });
    };
    for (let i = 1; i < places; i++) {
      add(`Xy${String(i)}`, i, ' in ');
      add(`Xy${String(i - 1)}`, i - 1, ', ');
      add('WI', places, '. ');
    }
    const named = Array.from({ length: places }, (_, i) => placeChain(`Xy${String(i)}`));
    const chains = [...named, placeChain('WI'), placeChain('Wisconsin')];
    mentions.forEach(({ chain }, i) => (chains[chain]!.mentions as number[]).push(i));
    const reading: Reading = { text, regions: [], sentences: [], words: [], marked: [] };
    const before = performance.now();
    addSurroundings(reading, tellStates(reading, { mentions, chains }));
    assert.ok(performance.now() - before < 4000);
  });

  describe('and what lies around them', () => {
    const cases: readonly (readonly [text: string, expected: readonly string[]])[] = [
      ['Two people died in Portland, Oregon, on Monday.', ['Portland < Oregon', 'Oregon']],
      ['He moved to Lyon in France.', ['Lyon < France', 'France']],
      ['Rebels left Syria’s Idlib on Monday.', ['Syria', 'Idlib < Syria']],
      ['She flew to Bergen (Norway) on Monday.', ['Bergen < Norway', 'Norway']],
      ['They met in Menlo Park, Calif., last week.', ['Menlo Park < California', 'California']],
      ['He was born in Miami, FL, in 1950.', ['Miami < Florida', 'Florida']],
      ['He visited Paris, London and Rome.', ['Paris', 'London', 'Rome']],
      ['Norway fought for years in Afghanistan.', ['Norway', 'Afghanistan']],
      [
        'She left Seattle, Washington, on Monday. In Washington, lawmakers waited.',
        ['Seattle < Washington State', 'Washington', 'Washington State'],
      ],
      [
        'Voters in Georgia, Texas and Ohio go to the polls. The United States waits.',
        ['Georgia < United States', 'Texas', 'Ohio', 'United States'],
      ],
    ];
    for (const [text, expected] of cases) {
      it(text, () => assert.deepEqual(told(text), expected));
    }
  });

  describe('and their areas', () => {
    const cases: readonly (readonly [text: string, expected: readonly string[]])[] = [
      ['Rain fell in southern Norway on Monday.', ['Norway', 'southern Norway of Norway']],
      ['Police in the Oslo region said so.', ['Oslo', 'Oslo region of Oslo']],
      ['A bomb went off in central Lagos.', ['Lagos', 'central Lagos of Lagos']],
      ['She lives in the Chicago metropolitan area.', ['Chicago', 'Chicago metropolitan area of Chicago']],
      ['Rain fell in southern Norway. Southern Norway was hit again.', ['Norway', 'Southern Norway of Norway']],
      // One among several, the place itself, and what has a name of its own.
      ['It happened in a U.S. state last year.', ['United States']],
      ['Floods hit Hubei province on Monday.', ['Hubei']],
      ['Voters in Northern Ireland waited.', ['Northern Ireland']],
      ['The Oslo district court ruled on Monday.', ['Oslo']],
      ['They came from eastern Europe.', ['Europe']],
    ];
    for (const [text, expected] of cases) {
      it(text, () => assert.deepEqual(told(text), expected));
    }

    it('keeps the name inside, and links phrases of the same words', () => {
      const text = 'Rain fell in southern Norway. The fog left southern Norway on Monday.';
      const { mentions, chains } = analyse(text);
      assert.deepEqual(
        mentions.map(({ start, end, form, chain }) => `${form} ${text.slice(start, end)}: ${chains[chain]!.name}`),
        [
          'nominal southern Norway: southern Norway',
          'name Norway: Norway',
          'nominal southern Norway: southern Norway',
          'name Norway: Norway',
        ],
      );
      assert.deepEqual(
        mentions.map(({ link }) => link?.to ?? null),
        [null, null, 0, 1],
      );
    });
  });

  describe('that stand for those who govern', () => {
    const cases: readonly (readonly [text: string, expected: readonly string[]])[] = [
      ['Oslo expects an answer by Monday.', ['Oslo']],
      ['Washington and Oslo agreed to talk.', ['Washington', 'Oslo']],
      ['Norway, which left the pact, rejected the claim.', ['Norway']],
      ['Norway is expected to announce a plan.', ['Norway']],
      ['The plan that Norway rejected would cost more.', ['Norway']],
      ['Talks between Oslo and London broke down.', ['Oslo', 'London']],
      ['Oslo’s demand was rejected.', ['Oslo']],
      ['The pressure on Oslo to agree is growing.', ['Oslo']],
      ['They urged Norway to stay.', ['Norway']],
      ['The position of London was unclear.', ['London']],
      ['According to Oslo, the ships have left.', ['Oslo']],
      ['A Norway-backed plan failed.', ['Norway']],
      ['Chicago said it would sue the company.', ['Chicago']],
      ['Smith flew to Oslo, where ministers agreed on a plan.', []],
      ['Officials in Oslo said the talks had failed.', []],
      ['Officials in Bergen, Norway, said the talks had failed.', []],
      ['Oslo officials rejected the plan.', []],
      ['Norway has five million people.', []],
      ['Oslo’s streets were empty.', []],
      ['Norway and Danish officials met on Monday.', []],
      ['Chicago builds many schools.', []],
    ];
    for (const [text, expected] of cases) {
      it(text, () => assert.deepEqual(acting(text), expected));
    }
  });
});
