import assert from 'node:assert/strict';
import { analyse } from '../analyse';

function chains(text: string): string[] {
  const { chains: found, mentions } = analyse(text);
  return found.map(
    chain => `${chain.name}: ${chain.mentions.map(i => text.slice(mentions[i]!.start, mentions[i]!.end)).join(', ')}`,
  );
}

describe('chains', () => {
  it('links a surname and a title with a name to the name in full', () => {
    assert.deepEqual(chains('President Jane Doe spoke. Doe left. Mr. Roe and Jane Doe’s aide Olaf Roe stayed.'), [
      'Jane Doe: Jane Doe, Doe, Jane Doe',
      'Olaf Roe: Roe, Olaf Roe',
    ]);
  });

  it('keeps two people of one surname apart, and gives the surname to the one named last', () => {
    assert.deepEqual(chains('John Smith met Mary Smith. Smith said nothing.'), [
      'John Smith: John Smith',
      'Mary Smith: Mary Smith, Smith',
    ]);
  });

  it('links the names of a country, and an acronym to its expansion', () => {
    assert.deepEqual(chains('The U.S. told the European Union. The EU told the United States.'), [
      'United States: U.S., United States',
      'European Union: European Union, EU',
    ]);
  });

  it('gathers what a person is called', () => {
    const { chains: found } = analyse(
      'Russian presidential aide Olaf Berg, the mayor’s former chief of staff, met special envoy Jane Doe.',
    );
    assert.deepEqual(
      found.map(chain => chain.descriptors),
      [['Russian presidential aide', 'mayor’s former chief of staff'], ['special envoy']],
    );
  });
});
