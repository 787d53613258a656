import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../analyse';
import type { Article } from '../../src/core/story/article';
import { QuotationIndex } from '../../src/core/story/quotations/quotationIndex';
import { LineIndex } from '../../src/core/text/lines';

function article(uri: string, text: string): Article {
  return { uri, text, lines: new LineIndex(text), analysis: analyse(text) };
}

/** Groups as the texts of their quotations, of articles a, b, c … in order. */
function groups(...texts: string[]): string[][] {
  const articles = texts.map((text, i) => article(String.fromCharCode(97 + i), text));
  const index = new QuotationIndex(() => false);
  articles.forEach(one => {
    index.set(one);
  });
  return index.groups().map(group =>
    group.members.map(({ uri, index: i }) => {
      const { text, analysis } = articles.find(one => one.uri === uri)!;
      return `${uri} ${text.slice(analysis.quotations[i]!.start, analysis.quotations[i]!.end)}`;
    }),
  );
}

const LONG = 'The river will be open to all ships by the end of spring';

describe('same words', () => {
  it('are the same whoever is said to have said them, in whatever marks', () => {
    assert.deepEqual(groups(`“${LONG},” Jane Doe said.`, `The port said: "${LONG}."`), [
      [`a “${LONG},”`, `b "${LONG}."`],
    ]);
  });

  it('are the same where one quotes a part of the other', () => {
    assert.deepEqual(groups(`“${LONG},” Jane Doe said.`, 'It will be “open to all ships,” Jane Doe said.'), [
      [`a “${LONG},”`, 'b “open to all ships,”'],
    ]);
  });

  it('are the same where most of them are', () => {
    const other = 'We hope the river will be open to all ships by summer';
    assert.deepEqual(groups(`“${LONG},” Jane Doe said.`, `“${other},” Jane Doe said.`).length, 1);
  });

  it('do not join two quotations for a part that both hold', () => {
    const one = 'It was the best thing that I saw at the end of the long day in town';
    const two = 'Nobody went home at the end of the long day because of heavy snow';
    const part = 'at the end of the long day';
    assert.deepEqual(
      groups(`“${one},” Jane Doe said.`, `“${two},” Olaf Roe said.`, `“${part}” it was, Jane Doe said.`).map(
        group => group.length,
      ),
      [2],
    );
  });

  it('are the same for two words only by the same speaker or in the same matter', () => {
    assert.deepEqual(
      groups('Jane Doe called it “very useful.”', 'To Doe it rained. Jane Doe found it “very useful.”').length,
      1,
    );
    assert.deepEqual(groups('Jane Doe called it “very useful.”', 'Olaf Roe called it “very useful.”'), []);
    assert.deepEqual(
      groups(
        'Officials called the bridge talks between Lisbon and Almada “very useful.”',
        'After talks on a bridge from Lisbon to Almada they were called “very useful.”',
      ).length,
      1,
    );
  });

  it('are not looked for in one word', () => {
    assert.deepEqual(groups('Jane Doe called it “useful.”', 'Jane Doe called it “useful.”'), []);
  });

  it('are not looked for in boilerplate', () => {
    const notice = `This website uses cookies: “${LONG}.”`;
    assert.deepEqual(groups(`Rain fell.\n\n${notice}`, `Snow fell.\n\n${notice}`), []);
  });

  it('gives the others of a quotation, and forgets a deleted article', () => {
    const index = new QuotationIndex(() => false);
    index.set(article('a', `“${LONG},” Jane Doe said.`));
    index.set(article('b', `“${LONG},” Jane Doe said.`));
    assert.deepEqual(index.sameWords({ uri: 'a', index: 0 }), [{ uri: 'b', index: 0 }]);
    index.set(article('b', 'It rained.'));
    assert.deepEqual(index.sameWords({ uri: 'a', index: 0 }), []);
    index.set(article('b', `“${LONG},” Jane Doe said.`));
    index.delete('a');
    assert.deepEqual(index.groups(), []);
  });

  it('does not depend on the order of changes', () => {
    const said = [
      'very useful',
      LONG,
      'open to all ships',
      'the end of spring and of all ships by the sea',
      'by the end of spring',
    ];
    const texts = said.flatMap(words => [`“${words},” Jane Doe said.`, `Olaf Roe spoke of “${words}” on the river.`]);
    const articles = texts.map((text, i) => article(`file${i}`, text));
    const fresh = new QuotationIndex(() => false);
    articles.slice(0, 7).forEach(one => {
      fresh.set(one);
    });
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: 10 }), fc.nat(9), (shuffled, at) => {
        const index = new QuotationIndex(() => false);
        shuffled.forEach((one, i) => {
          index.set(one);
          if (i === at) {
            index.groups();
          }
        });
        for (const one of articles.slice(7)) {
          index.delete(one.uri);
        }
        assert.deepEqual(index.groups(), fresh.groups());
      }),
      { numRuns: 40 },
    );
  });
});
