import assert from 'node:assert/strict';
import type { Story } from '../../src/core/story/story';
import type { EventFilter, TreeNode } from '../../src/protocol';
import { eventsTree } from '../../src/service/trees/events';
import { createFilter } from '../../src/service/trees/filter';
import { idOf, keyOf, tellingNode } from '../../src/service/trees/node';
import { eventStory, uriOf, type EventSketch } from './eventStory';

const stated = (value: string) => ({ value, certainty: 'stated', reason: 'so they say' }) as const;
const inferred = (value: string) => ({ value, certainty: 'inferred', reason: 'so it seems' }) as const;

function below(story: Story, parent?: TreeNode, only: EventFilter = {}): readonly TreeNode[] {
  const filter = createFilter('', { indirect: true, doubtfulBelow: 0 }, only);
  const lazy = parent ? eventsTree.children(story, keyOf(parent.id)!, filter) : eventsTree.roots(story, filter);
  return lazy.map(node => (typeof node === 'function' ? node() : node));
}

/** Every node, indented by its depth. */
function drawn(story: Story, only?: EventFilter, parent?: TreeNode, depth = 0): readonly string[] {
  return below(story, parent, only).flatMap(node => [
    `${' '.repeat(depth)}${node.label}${node.description ? ` | ${node.description}` : ''}`,
    ...(node.children === 'none' ? [] : drawn(story, only, node, depth + 1)),
  ]);
}

/** What an article of the given names tells, each event on its day, which is the label's last word. */
const told = (...events: readonly string[]) => events.map(label => `${label}.`).join(' ');
const onDays = (...days: readonly string[]): readonly EventSketch[] =>
  days.map(day => ({ label: `Rain on ${day}`, date: stated(day) }));
const days = (month: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${month}-${String(i + 1).padStart(2, '0')}`);
const rootsOf = (...values: readonly string[]) => {
  const events = onDays(...values);
  return below(eventStory({ 'a.txt': told(...events.map(({ label }) => label)) }, events));
};

describe('tree of events', () => {
  it('cuts a sentence so that the word for the event is seen behind the name of the article', () => {
    const text = 'After days of grey skies over the hills the rain fell at last.';
    const [article] = eventStory({ 'the-long-island-post.txt': text }, []).articles;
    const start = text.indexOf('fell');
    const telling = tellingNode(['telling'], { article: article!, span: { start, end: start + 4 } });
    assert.match(telling.label, /^the-long-island-post: …\w* ?fell at last/);
    assert.equal(telling.label.slice(...telling.highlight!), 'fell');
  });

  it('shows below an event what each article tells, and who leaves it out', () => {
    const story = eventStory(
      { 'a.txt': 'Rain falls. Sun shines. Rain falls.', 'b.txt': 'Rain falls.', 'c.txt': 'Snow.' },
      [{ label: 'Rain falls', date: stated('2024-03-05') }],
    );
    assert.deepEqual(drawn(story), [
      'Tuesday, 5 March 2024 | 1 event',
      ' Rain falls | 2 articles',
      '  a: Rain falls. | 1 more sentence',
      '   Rain falls.',
      '  b: Rain falls.',
      '  Left out by 1 article',
      '   c',
    ]);
    const [day] = below(story);
    const [event] = below(story, day);
    const [first, , leftOut] = below(story, event);
    assert.equal(first!.label.slice(...first!.highlight!), 'Rain');
    assert.equal(below(story, leftOut)[0]?.location?.uri, uriOf('c.txt'));
    assert.equal(
      event!.tooltip,
      'Rain falls\nTuesday, 5 March 2024 (stated): so they say\nTold by 2 of 3 articles: a, b\nLeft out by c',
    );
  });

  it('does not say of an article that was written before that it leaves something out', () => {
    const story = eventStory(
      {
        'a.txt': 'Rain falls.',
        'b.txt': { text: 'Sun.', date: '2024-03-04' },
        'c.txt': { text: 'Sun.', date: '2024-03-05' },
      },
      [{ label: 'Rain falls', date: stated('2024-03-05') }],
    );
    assert.deepEqual(drawn(story).slice(3), [
      '  Left out by 1 article | 1 article written before',
      '   c | 5 March 2024',
    ]);
  });

  it('marks what is planned, denied or reported in words and by its kind', () => {
    const modalities = ['happened', 'planned', 'denied', 'reported'] as const;
    const events = modalities.map(modality => ({ label: `Rain ${modality}`, modality, date: stated('2024-03-05') }));
    const story = eventStory({ 'a.txt': told(...events.map(({ label }) => label)) }, events);
    assert.deepEqual(
      below(story, below(story)[0]).map(({ kind, description }) => [kind, description]),
      [
        ['event', '1 article'],
        ['planned', 'planned, 1 article'],
        ['denied', 'denied, 1 article'],
        ['reported', 'reported, 1 article'],
      ],
    );
  });

  it('shows statements apart, below the events of their day', () => {
    const story = eventStory({ 'a.txt': 'Remarks by the mayor. Rain falls.' }, [
      { label: 'Remarks by the mayor', kind: 'statement', date: stated('2024-03-05') },
      { label: 'Rain falls', date: stated('2024-03-05') },
    ]);
    assert.deepEqual(drawn(story), [
      'Tuesday, 5 March 2024 | 1 event',
      ' Rain falls | 1 article',
      '  a: Rain falls.',
      ' Statements | 1',
      '  Remarks by the mayor | 1 article',
      '   a: Remarks by the mayor.',
    ]);
  });

  it('keeps what is told in passing apart, below what has no date', () => {
    const story = eventStory({ 'a.txt': told('Rain fell', 'Sun shone') }, [
      { label: 'Rain fell' },
      { label: 'Sun shone', minor: true },
    ]);
    assert.deepEqual(
      drawn(story).filter(line => !/^ *a: /.test(line)),
      ['No date | 1 event', ' Rain fell | 1 article', ' Told in Passing | 1', '  Sun shone | 1 article'],
    );
    const [day] = below(story);
    assert.equal(below(story, day).at(-1)!.kind, 'passing');
  });

  it('says once for a day that its date is inferred, and of single events otherwise', () => {
    const story = eventStory({ 'a.txt': told('Rain a', 'Rain b', 'Rain c') }, [
      { label: 'Rain a', date: inferred('2024-03-05') },
      { label: 'Rain b', date: inferred('2024-03-06') },
      { label: 'Rain c', date: stated('2024-03-06') },
    ]);
    assert.deepEqual(
      drawn(story).filter(line => !line.startsWith('  ')),
      [
        'Tuesday, 5 March 2024 | 1 event, date inferred',
        ' Rain a | 1 article',
        'Wednesday, 6 March 2024 | 2 events',
        ' Rain b | date inferred, 1 article',
        ' Rain c | 1 article',
      ],
    );
  });

  it('has years, months and weeks before the days in them, intervals where they begin, and what has no date last', () => {
    const events = [
      { label: 'Rain sometime' },
      ...onDays(
        '2024-03-05',
        '2024-03-04/2024-03-05',
        '2024-03-04',
        '2024-W10',
        '2024-03',
        '2024',
        '2024-02-28/2024-03-02',
      ),
    ];
    const story = eventStory({ 'a.txt': told(...events.map(({ label }) => label)) }, events);
    assert.deepEqual(
      below(story).map(({ label }) => label),
      [
        'During 2024',
        '28 February – 2 March 2024',
        'During March 2024',
        'The week of 4–10 March 2024',
        'Monday, 4 March 2024',
        '4–5 March 2024',
        'Tuesday, 5 March 2024',
        'No date',
      ],
    );
  });

  it('groups days by month only where there are many, months by year likewise', () => {
    const labels = (...values: readonly string[]) => rootsOf(...values).map(({ label }) => label);
    assert.equal(labels(...days('2024-03', 14)).length, 14);
    assert.equal(labels(...days('2024-03', 20)).length, 20);
    assert.deepEqual(labels('2022', ...days('2024-02', 10), ...days('2024-03', 10), '2024-04-01'), [
      'During 2022',
      'February 2024',
      'March 2024',
      'Monday, 1 April 2024',
    ]);
    const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));
    const years = ['2023', '2024'].flatMap(year => months.flatMap(month => days(`${year}-${month}`, 2)));
    assert.deepEqual(labels(...years), ['2023', '2024']);
  });

  it('finds days, months and the way in a long story', () => {
    const events = onDays(
      ...['2023', '2024'].flatMap(year =>
        ['01', '02', '03', '05', '06', '07', '08', '09'].flatMap(month => days(`${year}-${month}`, 2)),
      ),
    );
    const story = eventStory({ 'a.txt': told(...events.map(({ label }) => label)) }, events);
    const [, year] = below(story);
    const [month] = below(story, year);
    assert.deepEqual(
      [year, month, below(story, month)[1]].map(node => node?.label),
      ['2024', 'January 2024', 'Tuesday, 2 January 2024'],
    );
    const article = story.articles[0]!;
    const offset = article.text.indexOf('Rain on 2024-01-02') + 1;
    const filter = createFilter('', { indirect: true, doubtfulBelow: 0 });
    const path = eventsTree.path({ story, article, offset, indirect: true }, filter).map(idOf);
    let parent: TreeNode | undefined;
    for (const id of path) {
      parent = below(story, parent).find(node => node.id === id);
      assert.ok(parent, id);
    }
    assert.equal(parent?.label, 'a: Rain on 2024-01-02.');
  });

  it('shows a part of an event below it and counts it once, beside it where a filter hides the whole', () => {
    const story = eventStory({ 'a.txt': told('Talks for two days', 'Talks on the second day') }, [
      {
        label: 'Talks for two days',
        date: stated('2024-03-04/2024-03-05'),
        related: [{ kind: 'part', event: 'Talks on the second day' }],
      },
      {
        label: 'Talks on the second day',
        modality: 'planned',
        date: stated('2024-03-05'),
        related: [{ kind: 'whole', event: 'Talks for two days' }],
      },
    ]);
    assert.deepEqual(drawn(story), [
      '4–5 March 2024 | 1 event',
      ' Talks for two days | 1 article',
      '  a: Talks for two days.',
      '  Talks on the second day | planned, 5 March 2024, 1 article',
      '   a: Talks on the second day.',
    ]);
    assert.deepEqual(drawn(story, { kinds: ['planned'] }).slice(0, 2), [
      'Tuesday, 5 March 2024 | 1 event',
      ' Talks on the second day | planned, 1 article',
    ]);
  });

  it('shows events that are parts of each other, which cannot be, all the same', () => {
    const story = eventStory({ 'a.txt': told('Rain', 'Hail') }, [
      { label: 'Rain', related: [{ kind: 'whole', event: 'Hail' }] },
      { label: 'Hail', related: [{ kind: 'whole', event: 'Rain' }] },
    ]);
    assert.equal(drawn(story).filter(line => /Rain \||Hail \|/.test(line)).length, 2);
  });

  it('shows what fits all lists of a filter', () => {
    const person = (id: string) => idOf(['person', 'file:///stories/story', id]);
    const place = (id: string) => idOf(['place', 'file:///stories/story', id]);
    const events: readonly EventSketch[] = [
      { label: 'Ada meets Zoe', participants: ['ada', 'zoe'], places: ['oslo'], modality: 'planned' },
      { label: 'Zoe leaves', participants: ['zoe'], places: ['bergen'] },
      { label: 'Ada speaks', participants: ['ada'], kind: 'statement' },
    ];
    const story = eventStory({ 'a.txt': told('Ada meets Zoe', 'Ada speaks'), 'b.txt': told('Zoe leaves') }, events);
    const shown = (only: EventFilter) =>
      drawn(story, only).flatMap(line =>
        events.flatMap(({ label }) => (line.trim().startsWith(`${label} |`) ? label : [])),
      );
    assert.deepEqual(shown({ who: [person('ada')] }), ['Ada meets Zoe', 'Ada speaks']);
    assert.deepEqual(shown({ who: [person('ada'), person('zoe')] }), ['Ada meets Zoe']);
    assert.deepEqual(shown({ where: [place('oslo'), place('bergen')] }), ['Ada meets Zoe', 'Zoe leaves']);
    assert.deepEqual(shown({ articles: [uriOf('b.txt')] }), ['Zoe leaves']);
    assert.deepEqual(shown({ kinds: ['statement', 'happened'] }), ['Zoe leaves', 'Ada speaks']);
    assert.deepEqual(shown({ who: [person('zoe')], kinds: ['planned'] }), ['Ada meets Zoe']);
    assert.deepEqual(shown({ who: ['no node'] }), []);
    assert.deepEqual(shown({ who: [idOf(['person', 'file:///other', 'ada'])] }), []);
    assert.deepEqual(shown({ who: [], kinds: [] }).length, 3);
  });

  it('stays quick with thousands of events', () => {
    const events = Array.from({ length: 6000 }, (_, i) => ({
      label: `Rain ${i}`,
      date: stated(days('2024-03', 28)[i % 28]!),
    }));
    const story = eventStory({ 'a.txt': '' }, events);
    const started = performance.now();
    const roots = below(story);
    roots.forEach(root =>
      eventsTree.children(story, keyOf(root.id)!, createFilter('', { indirect: true, doubtfulBelow: 0 })),
    );
    assert.equal(roots.length, 28);
    assert.ok(roots.every(({ children }) => children === 'collapsed'));
    assert.ok(performance.now() - started < 500, `${performance.now() - started} ms`);
  });
});
