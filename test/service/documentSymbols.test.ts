import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { marked } from './marked';
import { createStoryService } from '../../src/service/service';
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
    assert.ok(outline.includes('  “We will keep the ferries running,” – Helena Duarte'));
    assert.ok(!outline.some(name => name.includes('newsletter')));
  });

  it('have who speaks for somebody in the article’s words', () => {
    const { service, uri } = workspace({
      'a.txt': 'Deal\n\n“It is nearly done,” a White House official told reporters on the way.\n',
    });
    const outline = names(service.documentSymbols(uri('a.txt')));
    assert.ok(outline.includes('  “It is nearly done,” – a White House official (White House)'), String(outline));
  });

  it('cut the words and not the speaker of a long quotation', () => {
    const words = `“${'We will keep every ferry running and '.repeat(3)}sail.”`;
    const { service, uri } = marked({
      'a.txt': `Head\n\n[${words}]{a quotation} [Ada Berg]{a speaker}, [Ada Berg]{a} said.\n`,
    });
    const quotation = names(service.documentSymbols(uri('a.txt'))).find(name => name.startsWith('  '));
    assert.match(quotation ?? '', /^ {2}“We will keep .*… – Ada Berg$/);
    assert.ok(quotation!.length < 75, quotation);
  });

  it('have speech without marks only where it is shown', () => {
    const { library, uri } = marked({
      'a.txt': 'Head\n\n[Ada Berg]{a} [said]{a cue} [the ferry would sail]{a indirect}.\n',
    });
    for (const speech of ['show', 'hide'] as const) {
      const service = createStoryService({ library, commandLinks: false, indirectSpeech: () => speech });
      const outline = names(service.documentSymbols(uri('a.txt')));
      assert.equal(outline.includes('  the ferry would sail – Ada Berg'), speech === 'show', String(outline));
    }
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
