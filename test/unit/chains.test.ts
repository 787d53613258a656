import assert from 'node:assert/strict';
import { analyse } from '../analyse';

function chains(text: string): string[] {
  const { chains: found, mentions } = analyse(text);
  return found
    .map(chain => ({ chain, names: chain.mentions.map(i => mentions[i]!).filter(({ form }) => form === 'name') }))
    .filter(({ names }) => names.length > 0)
    .map(({ chain, names }) => `${chain.name}: ${names.map(({ start, end }) => text.slice(start, end)).join(', ')}`);
}

/** Why each name of a text stands where it does. */
function reasons(text: string): string[] {
  return analyse(text)
    .mentions.filter(({ form, link }) => form === 'name' && link)
    .map(({ start, end, link }) => `${text.slice(start, end)}: ${link!.reason}`);
}

describe('chains', () => {
  for (const [what, text, expected] of [
    [
      'a surname and a title with a name to the name in full',
      'President Jane Doe spoke. Doe left. Mr. Roe and Jane Doe’s aide Olaf Roe stayed.',
      ['Jane Doe: Jane Doe, Doe, Jane Doe', 'Olaf Roe: Roe, Olaf Roe'],
    ],
    [
      'a surname that two people have to the one named last',
      'John Smith met Mary Smith. Smith said nothing.',
      ['John Smith: John Smith', 'Mary Smith: Mary Smith, Smith'],
    ],
    [
      'a surname with a title to the one of that gender',
      'Mrs. Mary Smith met Mr. John Smith. Mrs. Smith said nothing.',
      ['Mary Smith: Mary Smith, Smith', 'John Smith: John Smith'],
    ],
    [
      'the first of two surnames',
      'Rosa Garza Mendoza spoke to reporters on Friday. Garza said that she would leave.',
      ['Rosa Garza Mendoza: Rosa Garza Mendoza, Garza'],
    ],
    [
      'the given name alone',
      'Grace Villanueva lost her house. “We ran,” Grace told reporters on Monday.',
      ['Grace Villanueva: Grace Villanueva, Grace'],
    ],
    [
      'the family name that stands first',
      'Park Min-jun met reporters in Seoul on Monday. Park said the talks went well.',
      ['Park Min-jun: Park Min-jun, Park', 'Seoul: Seoul'],
    ],
    [
      'the names of a country, and an acronym to its expansion',
      'The U.S. told the European Union. The EU told the United States.',
      ['United States: U.S., United States', 'European Union: European Union, EU'],
    ],
    [
      'an organization without its country',
      'The Philippine Coast Guard sent two ships. The Coast Guard said nobody was hurt.',
      ['Philippine Coast Guard: Philippine Coast Guard, Coast Guard'],
    ],
    [
      'a company without its legal form and line of business',
      'Santos Brothers Shipping Corp. owned the ferry. Santos Brothers said on Monday it would help the families.',
      ['Santos Brothers Shipping Corp.: Santos Brothers Shipping Corp., Santos Brothers'],
    ],
  ] as const) {
    it(`link ${what}`, () => assert.deepEqual(chains(text), expected));
  }

  it('do not take a company for the short form of its product', () => {
    const found = chains('Microsoft said on Monday that Microsoft Research would grow. Microsoft did not say when.');
    assert.ok(found.includes('Microsoft: Microsoft, Microsoft'), found.join('\n'));
  });

  it('tell why', () => {
    assert.deepEqual(
      reasons(
        'Jane Doe met the European Union (EU) in Oslo on Monday. It was late. Doe left. Jane Doe was tired, the EU said.',
      ),
      [
        'EU: given in brackets as the short form, named in full in this sentence',
        'Doe: same surname, named in full 2 sentences before',
        'Jane Doe: same name',
        'EU: given in brackets as the short form, named in full 3 sentences before',
      ],
    );
  });

  it('point at the first name in full', () => {
    const text = 'Doe leaves\n\nThe mayor, Jane Doe, left Oslo on Monday. Doe said so.';
    const { mentions } = analyse(text);
    const doe = mentions.filter(({ form, kind }) => form === 'name' && kind === 'person');
    assert.deepEqual(
      doe.map(({ link }) => link && text.slice(mentions[link.to]!.start, mentions[link.to]!.end)),
      ['Jane Doe', null, 'Jane Doe'],
    );
  });

  it('gather what a person is called', () => {
    const { chains: found } = analyse(
      'Russian presidential aide Olaf Berg, the mayor’s former chief of staff, met special envoy Jane Doe.',
    );
    assert.deepEqual(
      found.filter(chain => chain.kind === 'person').map(chain => chain.descriptions.map(({ text }) => text)),
      [['Russian presidential aide', 'mayor’s former chief of staff'], ['special envoy']],
    );
  });
});
