import assert from 'node:assert/strict';
import { coverageOf, leftOutBy, toldBy } from '../../src/service/coverage';
import { eventStory, uriOf } from './eventStory';

describe('coverage', () => {
  it('says who tells of an event, who leaves it out and who could not know', () => {
    const story = eventStory(
      {
        'a.txt': { text: 'Rain.', date: '2024-03-06' },
        'b.txt': { text: 'Sun.', date: '2024-03-06' },
        'c.txt': { text: 'Sun.', date: ['2024-03-01', '2024-03-04'] },
        'd.txt': { text: 'Sun.', date: ['2024-03-01', '2024-03-05'] },
      },
      [{ label: 'Rain', date: { value: '2024-03-05', certainty: 'stated', reason: '' } }],
    );
    const coverage = coverageOf(story, story.events[0]!);
    assert.deepEqual(coverage, {
      told: [uriOf('a.txt')],
      leftOut: [uriOf('b.txt'), uriOf('d.txt')],
      before: [uriOf('c.txt')],
    });
    assert.equal(toldBy(coverage), 'Told by 1 of 3 articles');
  });

  it('takes what is planned for known before', () => {
    const story = eventStory({ 'a.txt': 'Rain.', 'b.txt': { text: 'Sun.', date: '2024-03-04' } }, [
      { label: 'Rain', modality: 'planned', date: { value: '2024-03-05', certainty: 'stated', reason: '' } },
    ]);
    assert.deepEqual(coverageOf(story, story.events[0]!).before, []);
  });

  it('tells what most others tell and an article leaves out from what only some tell', () => {
    const story = eventStory(
      {
        'a.txt': 'Frost.',
        'b.txt': 'Rain. Hail. Snow.',
        'c.txt': 'Rain. Hail. Frost.',
        'd.txt': 'Rain. Wind.',
        'e.txt': 'Talk.',
      },
      [
        { label: 'Rain' },
        { label: 'Hail' },
        { label: 'Snow' },
        { label: 'Frost' },
        { label: 'Wind' },
        { label: 'Talk', kind: 'statement' },
      ],
    );
    const { byMost, bySeveral } = leftOutBy(story, uriOf('a.txt'));
    assert.deepEqual(
      [byMost, bySeveral].map(events => events.map(({ label }) => label)),
      [['Rain'], ['Hail']],
    );
  });
});
