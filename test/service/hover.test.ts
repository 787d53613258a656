import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { createStoryService } from '../../src/service/service';
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

  it('says so while other articles are still being read', () => {
    const { library, at } = workspace(ferry);
    const shown = (isReading: boolean): string => {
      const service = createStoryService({ library, commandLinks: false, isReading: () => isReading });
      return (service.hover(...at('harbour.txt', 'Duarte told'))?.contents as MarkupContent).value;
    };
    assert.ok(shown(true).endsWith('*Still reading the other articles*'));
    assert.ok(!shown(false).includes('Still reading'));
  });

  it('links to other mentions with the sentence that each stands in', () => {
    const text = hovered('harbour.txt', 'Duarte told');
    assert.ok(text.includes('[coast\\:3](file:///stories/story/coast.txt#L3,68)'), text);
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

  const deal = {
    'a.txt': `Deal nears

A White House official said the deal was “very close to being finished this week.”

“We will keep our land,” President Ivo Brandt said. He called it “a shameful and lasting defeat.”
`,
    'b.txt': `Deal

The plan is “very close to being finished,” a White House official said on Monday.

“The talks went on for nine hours,” Brandt said. “Nobody should sign this paper,” he added. Ivo Brandt left.

Sign up to our newsletter here. “We love our readers,” said Ivo Brandt.
`,
  };
  const dealCard = (name: keyof typeof deal, words: string) => {
    const { service, at } = workspace(deal);
    return service.card(...at(name, words))?.split('\n') ?? [];
  };

  it('names a speaker who stands for another, and shows words that differ', () => {
    assert.deepEqual(dealCard('a.txt', 'very close'), [
      'Quotation by a White House official (White House) · said',
      'Same words:',
      '- b:3 a White House official (White House): “very close to being finished,”',
    ]);
  });

  it('names whom a pronoun means', () => {
    assert.equal(dealCard('a.txt', 'shameful')[0], 'Quotation by Ivo Brandt · called');
  });

  it('says how many quotations there are, where it shows but some', () => {
    const said = dealCard('b.txt', 'Ivo Brandt left').filter(line => line.startsWith('Said'));
    assert.deepEqual(said, ['Said, 3 of 4 quotations:']);
  });

  it('has no line as plain text that only a link would make useful', () => {
    const { service, at } = workspace({ 'a.txt': `Ferries\n\n${'Helena Duarte came to Lisbon. '.repeat(9)}\n` });
    const lines = service.card(...at('a.txt', 'Helena')) ?? '';
    assert.ok(lines.includes('9 mentions, in a alone') && !lines.includes('All 9'), lines);
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
