import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { ferry, workspace } from './workspace';

function hovered(name: keyof typeof ferry, words: string): string {
  const { service, at } = workspace(ferry);
  return (service.hover(...at(name, words))?.contents as MarkupContent | undefined)?.value ?? '';
}

function card(name: keyof typeof ferry, words: string): readonly string[] {
  const { service, at } = workspace(ferry);
  return service.card(...at(name, words))?.split('\n') ?? [];
}

describe('hover', () => {
  it('says who somebody is and how often which article names her', () => {
    const lines = card('harbour.txt', 'Duarte told');
    assert.equal(lines[0], 'Helena Duarte · person');
    assert.ok(
      lines.some(line => /^\d+ mentions in 2 articles: /.test(line)),
      lines.join('\n'),
    );
    assert.ok(lines.some(line => line.startsWith('Also written Duarte (')));
  });

  it('links to other mentions with the sentence that each stands in', () => {
    const text = hovered('harbour.txt', 'Duarte told');
    assert.ok(text.includes('[coast\\:3](file:///work/story/coast.txt#L3,68)'), text);
    assert.ok(text.includes('**Helena Duarte** met union leader'), text);
  });

  it('links to all mentions, where there are more than it shows and the client has the command', () => {
    const text = `Ferries\n\n${'Helena Duarte came to Lisbon. '.repeat(9)}\n`;
    for (const commandLinks of [true, false]) {
      const { service, at } = workspace({ 'a.txt': text }, commandLinks);
      const { value } = service.hover(...at('a.txt', 'Helena'))?.contents as MarkupContent;
      assert.ok(value.includes(commandLinks ? '[All 9 mentions](command:storyLens.showMentions?' : 'All 9 mentions'));
      assert.equal(value.includes('command:'), commandLinks);
    }
  });

  it('tells what somebody said', () => {
    const lines = card('harbour.txt', 'Helena Duarte');
    assert.ok(lines.includes('- coast:5 “We will keep the ferries running,”'), lines.join('\n'));
  });

  it('names the speaker of a quotation and where else the same words stand', () => {
    assert.deepEqual(card('coast.txt', 'keep the ferries'), [
      'Quotation by Helena Duarte · said',
      'Same words:',
      '- harbour:5 Helena Duarte',
    ]);
  });

  it('says what day a date is, and why', () => {
    assert.equal(card('harbour.txt', 'March 6')[0], 'Wednesday, 6 March 2024');
    assert.ok(card('harbour.txt', 'March 6').length > 1);
  });

  it('shows the sentences of all articles about an event', () => {
    const lines = card('coast.txt', 'met union');
    assert.ok(
      lines.some(line => line.startsWith('- coast:3 ') && line.includes('met union leader')),
      lines.join('\n'),
    );
    assert.ok(
      lines.some(line => line.startsWith('- harbour:3 ') && line.includes('met Tomas Okafor')),
      lines.join('\n'),
    );
  });

  it('is not there where nothing stands', () => {
    assert.equal(hovered('coast.txt', 'without a'), '');
    assert.deepEqual(card('coast.txt', 'without a'), []);
  });
});
