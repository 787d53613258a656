import assert from 'node:assert/strict';
import { eventCard } from '../../src/service/card/event';
import { toMarkdown } from '../../src/service/card/markdown';
import { toPlainText } from '../../src/service/card/plain';
import { eventStory, type ArticleSketch, type EventSketch } from './eventStory';
import { workspace } from './workspace';

function cardOf(
  articles: Readonly<Record<string, string | ArticleSketch>>,
  events: readonly EventSketch[],
  why: readonly string[] = [],
) {
  const story = eventStory(articles, events, why);
  const [event] = story.events;
  return eventCard(story, event!, event!.mentions[0]!, false);
}

const rain: EventSketch = {
  label: 'Rain',
  date: { value: '2024-03-04/2024-03-05', certainty: 'inferred', reason: 'so it seems' },
};

describe('event card', () => {
  it('says what happened and when, how each article tells it, who leaves it out, and why the tellings are one event', () => {
    const card = cardOf(
      { 'a.txt': 'Rain in Oslo.', 'b.txt': 'Rain again.', 'c.txt': 'Sun.' },
      [rain],
      ['same day', 'same place'],
    );
    assert.deepEqual(toPlainText([card]).split('\n'), [
      'Rain · happened',
      '4–5 March 2024 (inferred): so it seems',
      'Told by 2 of 3 articles:',
      '- a:1 Rain in Oslo.',
      '- b:1 Rain again.',
      'Left out by c',
      'Taken as one event: same day; same place',
    ]);
  });

  it('says plainly what one article alone tells', () => {
    const card = cardOf({ 'a.txt': 'Rain in Oslo.', 'b.txt': 'Sun.' }, [{ label: 'Rain', modality: 'planned' }]);
    assert.deepEqual(toPlainText([card]).split('\n'), [
      'Rain · planned',
      'No date',
      'Told by this article alone, of 2',
    ]);
  });

  it('says of a statement what was said, in each article’s words', () => {
    const { service, at } = workspace({
      'a.txt':
        'Talks\n\n“We will keep all of the ferries running until the end of the summer,” Helena Duarte said on March 6, 2024.\n',
      'b.txt':
        'Ferries\n\n“We will keep all of the ferries running,” Helena Duarte said on March 6, 2024, to applause.\n',
    });
    const lines = service.card(...at('a.txt', 'said'))?.split('\n') ?? [];
    assert.ok(lines.includes('Told by all 2 articles:'), lines.join('\n'));
    assert.ok(lines.includes('- b:3 “We will keep all of the ferries running,”'), lines.join('\n'));
  });

  it('links to what an event is part of, and to its parts', () => {
    const card = cardOf({ 'a.txt': 'Rain. Hail. Snow.' }, [
      {
        ...rain,
        related: [
          { kind: 'whole', event: 'Hail' },
          { kind: 'part', event: 'Snow' },
        ],
      },
      { label: 'Hail', date: { value: '2024-03-05', certainty: 'stated', reason: '' } },
      { label: 'Snow' },
    ]);
    const text = toMarkdown([card], false);
    assert.match(text, /^Part of \[Hail\]\(file:\/\/\/stories\/story\/a\.txt#L1,7\) \\\(5 March 2024\\\)/m);
    assert.match(text, /^Parts\\: \[Snow\]/m);
  });

  it('escapes what articles and labels say', () => {
    const card = cardOf({ 'a.txt': '*Rain [x](command:y)', 'b.txt': '*Rain <b>' }, [{ label: '*Rain', places: [] }]);
    const text = toMarkdown([card], true);
    assert.ok(text.includes('\\[x\\]\\(command\\:y\\)') && text.includes('\\<b\\>'), text);
  });
});
