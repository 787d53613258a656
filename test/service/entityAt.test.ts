import assert from 'node:assert/strict';
import { marked, strait, straitKinds } from './marked';
import { workspace } from './workspace';

/** The first line of the card of what stands one character into some words. */
function who(name: keyof typeof strait, words: string): string | undefined {
  const { service, at } = marked(strait, { kinds: straitKinds });
  return service.card(...at(name, words))?.split('\n')[0];
}

describe('entity at a spot', () => {
  it('is, of mentions inside each other, the innermost', () => {
    assert.equal(who('coast.txt', 'Harbour Board'), 'Harbour Board · organization');
    assert.equal(who('coast.txt', 'chief'), 'Tomas Okafor · person');
    assert.equal(who('coast.txt', 'The Harbour'), 'Tomas Okafor · person');
  });

  it('is meant by a cursor behind the word too', () => {
    const { service, library, uri } = marked(strait, { kinds: straitKinds });
    const { text, lines } = library.article(uri('coast.txt'))!;
    const behind = (words: string) =>
      service.card(uri('coast.txt'), lines.positionAt(text.indexOf(words) + words.length))?.split('\n')[0];
    assert.equal(behind('Harbour Board'), 'Harbour Board · organization');
    assert.equal(behind('Harbour Board chief'), 'Tomas Okafor · person');
    assert.equal(behind('She'), 'Ingrid Holm · person');
  });

  it('is who a pronoun or a noun phrase stands for', () => {
    assert.equal(who('coast.txt', 'She left'), 'Ingrid Holm · person');
    assert.equal(who('harbour.txt', 'The envoy'), 'Ingrid Holm · person · uncertain');
  });

  it('is who the words beside a name describe', () => {
    assert.equal(who('coast.txt', 'special envoy'), 'Ingrid Holm · person');
    assert.equal(who('harbour.txt', 'former shipowner'), 'Ingrid Holm · person');
  });

  it('is the country of a demonym, where the story has it', () => {
    assert.equal(who('coast.txt', 'Norwegian'), 'Norway · country');
    const { service, at } = marked(
      { 'a.txt': 'Visit\n\n[Texan]{Texas demonym} ships came. [Georgian]{Georgia demonym} ones left [Texas]{t}.\n' },
      { kinds: { t: 'place' } },
    );
    assert.match(service.card(...at('a.txt', 'Texan')) ?? '', /^Texas · region/);
    assert.match(service.card(...at('a.txt', 'Georgian')) ?? '', /^Georgian · of Georgia/);
    assert.deepEqual(service.references(...at('a.txt', 'Georgian'), true), []);
  });

  it('is, where a demonym’s country is not in the story, who the words around it mean', () => {
    const { service, at } = marked({
      'a.txt':
        'Visit\n\n[Ingrid Holm]{holm} came. [The [Norwegian]{Norway demonym} envoy]{holm nominal: the only one} left.\n',
    });
    assert.match(service.card(...at('a.txt', 'Norwegian')) ?? '', /^Ingrid Holm/);
  });

  it('is found in a long sentence, behind many names that a noun phrase holds', () => {
    const names = Array.from({ length: 40 }, (_, i) => `[Name${i}]{n${i}}`).join(', ');
    const { service, at } = marked({
      'a.txt': `List\n\n[Ingrid Holm]{holm} came. [The friend of ${names} and others]{holm nominal: the only one} left.\n`,
    });
    assert.match(service.card(...at('a.txt', 'and others')) ?? '', /^Ingrid Holm/);
    assert.match(service.card(...at('a.txt', 'Name7')) ?? '', /^Name7/);
  });

  it('is nobody in words that mean nobody', () => {
    assert.equal(who('coast.txt', 'left early'), undefined);
    assert.equal(workspace({}).service.card('file:///none.txt', { line: 0, character: 0 }), null);
  });
});
