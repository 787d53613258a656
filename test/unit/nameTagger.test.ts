import assert from 'node:assert/strict';
import { openLanguage } from '../analyse';
import { splitSentences } from '../../src/core/text/sentences';
import { tokenize } from '../../src/core/text/tokens';

/** Names of a text, "kind: words", sentence by sentence. */
function names(text: string): string[] {
  const tokens = tokenize(text);
  const sentences = splitSentences(text, tokens).map(range => tokens.slice(range.first, range.end));
  return openLanguage()
    .tagNames(sentences.map(own => own.map(({ start, end }) => text.slice(start, end))))
    .flatMap((found, i) =>
      found.map(
        ({ kind, first, end }) => `${kind}: ${text.slice(sentences[i]![first]!.start, sentences[i]![end - 1]!.end)}`,
      ),
    );
}

describe('name tagger', () => {
  it('takes a name for what the rest of the text says of it', () => {
    const text =
      'Profits at Kestrel Foods rose last year, the company said. Analysts had expected more of Kestrel. Kestrel employs 900 people.';
    assert.deepEqual(names(text), ['organization: Kestrel Foods', 'organization: Kestrel', 'organization: Kestrel']);
  });

  it('gives each name a confidence from 0 to 1', () => {
    const text = 'Angela Merkel met Quorl in Berlin.';
    const tokens = tokenize(text).map(({ start, end }) => text.slice(start, end));
    const [found] = openLanguage().tagNames([tokens]);
    const sure = found!.find(({ first }) => first === 0)!;
    assert.ok(found!.every(({ confidence }) => confidence > 0 && confidence < 1));
    assert.ok(sure.confidence > 0.9, String(sure.confidence));
  });

  it('says the same of the same text, whatever it read before', () => {
    const text = 'Police in Leeds arrested Omar Quill on Friday. Quill denies it.';
    const before = names(text);
    names('QUILL IS A COMPANY IN OSLO. Quill Ltd, the maker of pens, said Leeds United lost.');
    assert.deepEqual(names(text), before);
  });

  it('takes nothing, marks and noise without names', () => {
    assert.deepEqual(names(''), []);
    assert.deepEqual(names('... — “” !? 12 3,4 %'), []);
    assert.deepEqual(openLanguage().tagNames([]), []);
    assert.deepEqual(openLanguage().tagNames([[]]), [[]]);
  });
});

describe('name tagger, on what is no news', () => {
  it('takes a sentence of any length', () => {
    const [names] = openLanguage().tagNames([new Array<string>(40_000).fill('Oslo')]);
    assert.ok(names!.length > 0);
  });
});
