import assert from 'node:assert/strict';
import { line, list, strong, text, type Card } from '../../src/service/card/card';
import { escapeMarkdown, toMarkdown } from '../../src/service/card/markdown';

const here = (uri: string) => ({
  uri,
  range: { start: { line: 2, character: 4 }, end: { line: 2, character: 9 } },
});
const render = (card: Card, commandLinks = false) => toMarkdown([card], commandLinks);

describe('markdown of cards', () => {
  it('escapes every ASCII punctuation character', () => {
    const all = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
    assert.equal(escapeMarkdown(all), [...all].map(mark => `\\${mark}`).join(''));
  });

  it('leaves no text of an article a meaning', () => {
    assert.equal(
      escapeMarkdown('[x](command:evil) <img src=x>\n# y'),
      '\\[x\\]\\(command\\:evil\\) \\<img src\\=x\\> \\# y',
    );
  });

  it('takes out control characters and marks of direction', () => {
    assert.equal(escapeMarkdown('a\u202eb\u0000c\u2066d\te\u2028f'), 'abcd e f');
  });

  it('keeps marks of stress beside letters', () => {
    assert.equal(render([line(text('the '), strong('U.S.'), text('-led'))]), 'the **U\\.S**\\.\\-led');
    assert.equal(render([line(strong('“'))]), '“');
  });

  it('links to a line and column, from 1', () => {
    const card = [line({ kind: 'link', text: 'post:3', to: here('file:///a/post.txt') })];
    assert.equal(render(card), '[post\\:3](file:///a/post.txt#L3,5)');
  });

  it('lets no file name end a link', () => {
    const card = [line({ kind: 'link', text: 'x', to: here('file:///a/b)(c d<e>.txt') })];
    assert.equal(render(card), '[x](file:///a/b%29%28c%20d%3Ce%3E.txt#L3,5)');
  });

  it('opens what is not a file by a command, or not at all', () => {
    const card = [line({ kind: 'link', text: 'x', to: here('untitled:Untitled-1') })];
    assert.match(render(card, true), /^\[x\]\(command:storyLens\.openLocation\?[\w%\-.]+\)$/);
    assert.equal(render(card), 'x');
  });

  it('keeps lines together, and lists apart', () => {
    const card = [line(text('a')), line(text('b')), ...list('Said', [[text('c')]]), line(text('d'))];
    assert.equal(render(card), 'a  \nb\n\n*Said*\n\n- c\n\nd');
  });

  it('writes lists under their title', () => {
    assert.equal(render(list('Said', [[text('a')], [text('b')]])), '*Said*\n\n- a\n- b');
  });
});
