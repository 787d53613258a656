import assert from 'node:assert/strict';
import type { EntityKind } from '../../src/core/article/analysis';
import { settledKinds } from '../../src/core/article/chains/kinds';
import type { NameMention } from '../../src/core/article/names';
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
      'the initials of a firm of two',
      'Procter & Gamble Co. raised prices on Monday. P&G shares fell.',
      ['Procter & Gamble Co.: Procter & Gamble Co., P&G'],
    ],
    [
      'a surname to the very same one, not to one that sounds like it',
      'Theresa May met Jack Ma in Beijing on Monday. May said the talks went well.',
      ['Theresa May: Theresa May, May', 'Jack Ma: Jack Ma', 'Beijing: Beijing'],
    ],
    [
      'a company without its legal form and line of business',
      'Santos Brothers Shipping Corp. owned the ferry. Santos Brothers said on Monday it would help the families.',
      ['Santos Brothers Shipping Corp.: Santos Brothers Shipping Corp., Santos Brothers'],
    ],
  ] as const) {
    it(`link ${what}`, () => assert.deepEqual(chains(text), expected));
  }

  for (const [text, apart] of [
    [
      'The Royal Bank of Canada grew. The Bank of Canada raised rates on Monday.',
      ['Royal Bank of Canada', 'Bank of Canada'],
    ],
    ['Barings Bank failed on Monday. Its parent, Barings Plc, said so.', ['Barings Bank', 'Barings Plc']],
    ['Daniel Okafor and Danielle Okafor were arrested on Monday.', ['Daniel Okafor', 'Danielle Okafor']],
    ['David Petersen of Oslo won. David Peterson of Boston was second.', ['David Petersen', 'David Peterson']],
    ['John Berg Jr. took over from John Berg on Monday.', ['John Berg Jr.', 'John Berg']],
  ] as const) {
    it(`keep apart ${apart.join(' and ')}`, () => {
      const names = chains(text).map(chain => chain.replace(/:.*/, ''));
      assert.deepEqual(
        names.filter(name => (apart as readonly string[]).includes(name)),
        apart,
      );
    });
  }

  it('do not take a company for the short form of its product', () => {
    const found = chains('Microsoft said on Monday that Microsoft Research would grow. Microsoft did not say when.');
    assert.ok(found.includes('Microsoft: Microsoft, Microsoft'), found.join('\n'));
  });

  it('take a word by itself for what the fuller names say it is', () => {
    const named = (text: string, kind: EntityKind, confidence = 0.9): NameMention => ({
      start: 0,
      end: text.length,
      kind,
      confidence,
      firstWord: 0,
      endWord: 1,
      title: null,
    });
    const settled = (...names: readonly (readonly [string, EntityKind, number?])[]): readonly EntityKind[] =>
      settledKinds(
        names.map(([text, kind, confidence]) => named(text, kind, confidence)),
        names.map(([text]) => text),
      ).map(({ kind }) => kind);
    assert.deepEqual(settled(['Norquist Energy', 'organization'], ['Norquist', 'person']), [
      'organization',
      'organization',
    ]);
    assert.deepEqual(settled(['Globex', 'organization'], ['Globex', 'person']), ['organization', 'organization']);
    assert.deepEqual(settled(['Mary Quill', 'person'], ['Quill', 'organization', 0.5]), ['person', 'person']);
    assert.deepEqual(settled(['Mary Quill', 'person'], ['Quill', 'organization', 0.9]), ['person', 'organization']);
    const both = settled(['Mary Ford', 'person'], ['Ford Motor', 'organization'], ['Ford', 'person']);
    assert.deepEqual(both, ['person', 'organization', 'person']);
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
