import assert from 'node:assert/strict';
import { marked, strait, straitKinds } from './marked';
import { ferry, workspace } from './workspace';

function highlighted(name: keyof typeof ferry, words: string): readonly (string | null)[] {
  const { service, at, textAt } = workspace(ferry);
  const [uri, position] = at(name, words);
  return service.highlights(uri, position).map(({ range }) => textAt({ uri, range }));
}

describe('highlights', () => {
  it('are the mentions in the same article', () => {
    const found = highlighted('harbour.txt', 'Helena Duarte');
    assert.deepEqual(
      found.filter(text => text?.includes('Duarte')),
      ['harbour.txt: Helena Duarte', 'harbour.txt: Duarte'],
    );
  });

  it('are pronouns, noun phrases and the words asked about too', () => {
    const { service, at, textAt } = marked(strait, { kinds: straitKinds });
    const found = (words: string) => {
      const [uri, position] = at('coast.txt', words);
      return service.highlights(uri, position).map(({ range }) => textAt({ uri, range })?.slice('coast.txt: '.length));
    };
    assert.deepEqual(found('She left'), ['Ingrid Holm', 'She', 'Holm', 'Holm']);
    assert.deepEqual(found('chief'), ['Tomas Okafor', 'The Harbour Board chief']);
    assert.deepEqual(found('special envoy'), ['Ingrid Holm', 'She', 'Holm', 'Holm', 'special envoy']);
    assert.deepEqual(found('Norwegian'), ['Norway', 'Norwegian']);
  });

  it('of a quotation are its words, its speaker and its cue', () => {
    assert.deepEqual(highlighted('coast.txt', 'keep the ferries'), [
      'coast.txt: “We will keep the ferries running,”',
      'coast.txt: Duarte',
      'coast.txt: said',
    ]);
  });
});
