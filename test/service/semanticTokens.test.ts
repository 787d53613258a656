import assert from 'node:assert/strict';
import { tokenModifiers, tokenTypes } from '../../src/protocol';
import { marked, strait, straitKinds } from './marked';
import { ferry, workspace, type TestWorkspace } from './workspace';

/** "words: type modifiers" for each token of an article. */
function painted(text: string): readonly string[] {
  return paintedIn(workspace({ 'a.txt': text }), 'a.txt');
}

function paintedIn({ service, library, uri }: TestWorkspace, name: string): readonly string[] {
  const { lines, text } = library.article(uri(name))!;
  return (service.semanticTokens(uri(name)) ?? []).map(({ line, character, length, type, modifiers }) => {
    const start = lines.line(line).start + character;
    const names = tokenModifiers.filter((_, bit) => (modifiers & (1 << bit)) !== 0);
    return `${text.slice(start, start + length)}: ${[tokenTypes[type], ...names].join(' ')}`;
  });
}

describe('semantic tokens', () => {
  it('colour names by kind and dates', () => {
    const tokens = painted('A day at sea\n\nHelena Duarte met Tomas Okafor in Lisbon on March 5, 2024.\n');
    assert.ok(tokens.includes('Helena Duarte: storyPerson'));
    assert.ok(tokens.includes('Lisbon: storyPlace'));
    assert.ok(tokens.includes('March 5, 2024: storyDate'));
  });

  it('mark the name that speaks, and colour the marks with the words', () => {
    const tokens = painted(ferry['coast.txt']);
    assert.ok(tokens.includes('“We will keep the ferries running,”: storyQuotation'));
    assert.ok(tokens.includes('Duarte: storyPerson speaker'));
  });

  it('colour the name inside a noun phrase, and neither the phrase nor a pronoun', () => {
    const tokens = paintedIn(marked(strait, { kinds: straitKinds }), 'coast.txt');
    assert.deepEqual(
      tokens.filter(token => !token.includes('Holm')),
      [
        'Tomas Okafor: storyPerson',
        'Bergen: storyPlace',
        'Harbour Board: storyOrganization',
        '“No deal today,”: storyQuotation',
        'Norway: storyPlace',
      ],
    );
  });

  it('part a quotation at the names in it', () => {
    const tokens = painted('Ferries\n\n“We go to Lisbon tomorrow,” said Helena Duarte.\n');
    assert.deepEqual(tokens.filter(token => /: story(?:Quotation|Place)/.test(token)).slice(0, 2), [
      '“We go to : storyQuotation',
      'Lisbon: storyPlace quoted',
    ]);
    assert.ok(tokens.some(token => token.endsWith('”: storyQuotation')));
  });

  it('dim boilerplate and colour nothing else in it', () => {
    const tokens = painted(ferry['coast.txt']).filter(token => token.includes('ubs') || token.includes('Sign up'));
    assert.deepEqual(tokens, [
      'Sign up to our newsletter here.: storyBoilerplate',
      'Subscribe now for unlimited access.: storyBoilerplate',
    ]);
  });

  it('stay on one line each, in order, without overlaps', () => {
    const text = 'Talks\r\n\r\n“We will go,\r\nall of us,” said Helena Duarte in Lisbon.\r\n';
    const { service, uri } = workspace({ 'a.txt': text });
    let last = { line: 0, end: 0 };
    for (const { line, character, length } of service.semanticTokens(uri('a.txt')) ?? []) {
      assert.ok(line > last.line || character >= last.end, `${line}:${character}`);
      assert.ok(character + length <= text.split('\r\n')[line]!.length);
      last = { line, end: character + length };
    }
  });

  it('are null for what is no article', () => {
    assert.equal(workspace({}).service.semanticTokens('file:///elsewhere.txt'), null);
  });
});
