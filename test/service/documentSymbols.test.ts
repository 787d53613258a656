import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { ferry, workspace } from './workspace';

function names(symbols: readonly DocumentSymbol[], depth = 0): readonly string[] {
  return symbols.flatMap(({ name, children }) => [' '.repeat(depth) + name, ...names(children ?? [], depth + 1)]);
}

describe('document symbols', () => {
  it('are the headline, paragraphs, and who says what in them', () => {
    const { service, uri } = workspace(ferry);
    const outline = names(service.documentSymbols(uri('coast.txt')));
    assert.equal(outline[0], 'Ferry talks end without a deal');
    assert.ok(outline.includes(' Okafor called the meeting “a wasted afternoon.” He will travel to…'));
    assert.ok(outline.includes('  Helena Duarte: “We will keep the ferries running,”'));
    assert.ok(!outline.some(name => name.includes('newsletter')));
  });

  it('have who speaks for somebody in the article’s words', () => {
    const { service, uri } = workspace({
      'a.txt': 'Deal\n\n“It is nearly done,” a White House official told reporters on the way.\n',
    });
    const outline = names(service.documentSymbols(uri('a.txt')));
    assert.ok(outline.includes('  a White House official (White House): “It is nearly done,”'), String(outline));
  });

  it('lie inside each other', () => {
    const { service, uri } = workspace({ 'a.txt': 'Head\n\nFirst “words said,\n\n“and more,” said Helena Duarte.\n' });
    const inside = (symbol: DocumentSymbol): void => {
      for (const child of symbol.children ?? []) {
        assert.ok(child.range.start.line >= symbol.range.start.line && child.range.end.line <= symbol.range.end.line);
        inside(child);
      }
    };
    service.documentSymbols(uri('a.txt')).forEach(inside);
  });

  it('have a name even where the article has no headline', () => {
    const { service, uri } = workspace({ 'empty.txt': '' });
    assert.deepEqual(names(service.documentSymbols(uri('empty.txt'))), ['empty']);
  });
});
