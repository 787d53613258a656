import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../analyse';
import { NO_CORRECTIONS } from '../../src/core/article/corrections';
import type { Decided, Mark } from '../../src/core/decisions/decided';
import type { Decision, DecisionLine, EventTarget } from '../../src/core/decisions/decision';
import type { StoryEvent } from '../../src/core/story/model';
import { Library } from '../../src/core/story/library';
import type { Story } from '../../src/core/story/story';

type Texts = Readonly<Record<string, string>>;
/** A trigger: its file and words; of several such the nth, from 0. */
type At = readonly [file: string, words: string, nth?: number];
type Said = readonly ['same' | 'other', At, At] | readonly ['date', At, string] | readonly ['label', At, string];

const uriOf = (file: string): string => `file:///story/${file}`;

function startOf(text: string, [, words, nth = 0]: At): number {
  let at = text.indexOf(words);
  for (let i = 0; i < nth; i++) {
    at = text.indexOf(words, at + 1);
  }
  return at;
}

function lineOf(said: Said, n: number): DecisionLine {
  const target = ([file, words]: At): EventTarget => ({
    label: '',
    at: { article: file, quote: { exact: words, prefix: '', suffix: '' }, position: { start: 0, end: 0 } },
  });
  const [what, at, to] = said;
  const decision: Decision =
    what === 'date'
      ? { kind: 'eventDate', event: target(at), value: to }
      : what === 'label'
        ? { kind: 'eventLabel', event: target(at), label: to }
        : { kind: what === 'same' ? 'sameEvent' : 'notSameEvent', event: target(at), other: target(to) };
  return { v: 1, id: `d${n}`, time: new Date(Date.UTC(2024, 0, 1) + n * 1000).toISOString(), author: '', decision };
}

/** What was said of one article, the nth of `all` as the nth decision; null for what is undone. */
function decidedOf(file: string, text: string, all: readonly (Said | null)[]): Decided {
  const marks = all.flatMap((said, n): Mark[] => {
    if (!said) {
      return [];
    }
    const line = lineOf(said, n);
    const ends = said[0] === 'same' || said[0] === 'other' ? [said[1], said[2]] : [said[1]];
    return ends.flatMap((at, target): Mark[] => {
      const start = startOf(text, at);
      return at[0] === file && start >= 0
        ? [{ start, end: start + at[1].length, line, role: target === 0 ? 'event' : 'other', target, found: 'exact' }]
        : [];
    });
  });
  return { corrections: NO_CORRECTIONS, marks, lost: [] };
}

function decide(library: Library, texts: Texts, all: readonly (Said | null)[]): Story {
  Object.entries(texts).forEach(([file, text]) => library.set(uriOf(file), text, decidedOf(file, text, all)));
  return library.stories[0]!;
}

function storyOf(texts: Texts, ...all: readonly (Said | null)[]): Story {
  return decide(new Library(analyse), texts, all);
}

function indexOf(story: Story, at: At): number {
  const { text, analysis } = story.article(uriOf(at[0]))!;
  const start = startOf(text, at);
  return analysis.events.findIndex(event => event.start <= start && start < event.end);
}

function eventAt(story: Story, at: At): StoryEvent {
  const event = story.eventOf({ uri: uriOf(at[0]), index: indexOf(story, at) });
  assert.ok(event, at.join(' '));
  return event;
}

function areOne(story: Story, ...all: readonly At[]): boolean {
  return new Set(all.map(at => eventAt(story, at).id)).size === 1;
}

function why(story: Story, at: At): readonly string[] {
  return story.whyTogether({ uri: uriOf(at[0]), index: indexOf(story, at) });
}

/** All that a story says of events. */
function told(story: Story | undefined): string {
  return JSON.stringify([
    story?.events,
    story?.articles.map(({ uri, analysis }) =>
      analysis.events.map((_, index) => [story.eventOf({ uri, index })?.id, story.whyTogether({ uri, index })]),
    ),
  ]);
}

const APART: Texts = {
  'a.txt': 'OSLO, March 7, 2024 (Agency) – Jane Doe met Peter Brown in Oslo on Tuesday. “We shall win,” Doe said.',
  'b.txt': 'A fire in a mill in Lagos killed two workers. Nothing was left of the roof.',
  'c.txt': 'Ann Miller was arrested in Lima. Tom Green sued Sue White.',
};
const MET = ['a.txt', 'met'] as const;
const SAID = ['a.txt', 'said'] as const;
const KILLED = ['b.txt', 'killed'] as const;
const ARRESTED = ['c.txt', 'arrested'] as const;
const SUED = ['c.txt', 'sued'] as const;

const TOGETHER: Texts = {
  'a.txt': 'Jane Doe met Peter Brown in Oslo on Tuesday. The meeting between Doe and Brown was short.',
  'b.txt': 'Jane Doe met Peter Brown in Oslo on Tuesday. Doe and Brown met for an hour.',
  'c.txt': 'Jane Doe met Peter Brown in Oslo on Tuesday.',
};
const A: At = ['a.txt', 'met'];
const B: At = ['b.txt', 'met'];
const C: At = ['c.txt', 'met'];
const A2 = ['a.txt', 'meeting'] as const;

describe('decisions on events', () => {
  it('make one of two that have nothing in common, with the name of the first', () => {
    const before = storyOf(APART);
    const [met, killed] = [eventAt(before, MET), eventAt(before, KILLED)];
    for (const [said, first] of [
      [['same', MET, KILLED], met],
      [['same', KILLED, MET], killed],
    ] as const) {
      const story = storyOf(APART, said);
      const one = eventAt(story, MET);
      assert.equal(eventAt(story, KILLED), one);
      assert.deepEqual([one.id, one.label, one.concept], [first.id, first.label, first.concept]);
      assert.deepEqual(one.articles, [uriOf('a.txt'), uriOf('b.txt')]);
      assert.equal(one.date?.value, '2024-03-05');
      assert.equal(story.events.length, before.events.length - 1);
      assert.ok([...met.participants, ...killed.places].every(id => story.eventsWith(id).includes(one)));
    }
  });

  it('bring with them all that their events are told by', () => {
    const texts = { ...TOGETHER, 'd.txt': APART['b.txt']!, 'e.txt': 'Two workers were killed by the fire in Lagos.' };
    const [D, E] = [['d.txt', 'killed'] as const, ['e.txt', 'killed'] as const];
    assert.ok(areOne(storyOf(texts), D, E));
    assert.ok(areOne(storyOf(texts, ['same', D, C]), A, A2, B, C, D, E));
  });

  it('join what is of different kinds, and two accounts of one article', () => {
    const story = storyOf(APART, ['same', MET, SAID], ['same', ARRESTED, SUED]);
    assert.ok(areOne(story, MET, SAID) && areOne(story, ARRESTED, SUED));
    assert.equal(eventAt(story, SAID).kind, 'happening');
    assert.equal(storyOf(APART, ['same', SAID, MET]).eventOf({ uri: uriOf('a.txt'), index: 0 })!.kind, 'statement');
  });

  it('chain: the name is that of the event to which the others were joined', () => {
    const story = storyOf(APART, ['same', MET, KILLED], ['same', ARRESTED, MET]);
    assert.ok(areOne(story, MET, KILLED, ARRESTED));
    assert.equal(eventAt(story, MET).label, eventAt(storyOf(APART), ARRESTED).label);
    // turned round
    assert.equal(
      eventAt(storyOf(APART, ['same', MET, KILLED], ['same', KILLED, MET]), MET).label,
      eventAt(storyOf(APART), KILLED).label,
    );
  });

  it('say so as the reason', () => {
    const story = storyOf(APART, ['same', MET, KILLED]);
    assert.deepEqual(why(story, KILLED), ['laid down by the reader']);
    assert.ok(why(storyOf(TOGETHER, ['same', A, B]), A).includes('laid down by the reader'));
    assert.ok(!why(storyOf(TOGETHER), A).includes('laid down by the reader'));
    assert.ok(!why(storyOf(TOGETHER, ['same', A, B]), C).includes('laid down by the reader'));
  });

  it('part two, which nothing else brings together again', () => {
    assert.ok(areOne(storyOf(TOGETHER), A, A2, B, C));
    const library = new Library(analyse);
    const said = ['other', A, B] as const;
    const { 'c.txt': last, ...rest } = TOGETHER;
    assert.ok(!areOne(decide(library, rest, [said]), A, B));
    for (const file of ['c.txt', 'd.txt', 'e.txt']) {
      const story = decide(library, { ...rest, [file]: last! }, [said]);
      assert.ok(!areOne(story, A, B), file);
      assert.ok(areOne(story, [file, 'met'], A) || areOne(story, [file, 'met'], B));
    }
    const merged = decide(library, TOGETHER, [said, ['same', B, C]]);
    assert.ok(!areOne(merged, A, B) && areOne(merged, B, C));
  });

  it('part two tellings of one article', () => {
    assert.ok(areOne(storyOf(TOGETHER), A, A2));
    assert.ok(!areOne(storyOf(TOGETHER, ['other', A, A2]), A, A2));
    const story = storyOf(TOGETHER, ['same', A, B], ['same', A2, C], ['other', B, C]);
    assert.ok(areOne(story, A, B) && areOne(story, A2, C) && !areOne(story, A, A2));
  });

  it('that reject one event by two of its tellings leave these together', () => {
    const texts = { ...TOGETHER, 'd.txt': APART['b.txt']! };
    const story = storyOf(texts, ['other', A, B], ['other', A2, C]);
    assert.ok(areOne(story, A, A2) && !areOne(story, A, B) && !areOne(story, A, C));
    assert.ok(areOne(storyOf(texts, ['same', A, ['d.txt', 'killed']], ['other', A2, C]), A, A2));
  });

  it('that contradict one another: the later holds', () => {
    assert.ok(areOne(storyOf(APART, ['other', MET, KILLED], ['same', MET, KILLED]), MET, KILLED));
    assert.ok(!areOne(storyOf(APART, ['same', MET, KILLED], ['other', KILLED, MET]), MET, KILLED));
    const story = storyOf(APART, ['same', MET, KILLED], ['same', KILLED, SUED], ['other', MET, SUED]);
    assert.ok(!areOne(story, MET, SUED) && areOne(story, KILLED, SUED) && !areOne(story, MET, KILLED));
  });

  it('count once both tellings are there', () => {
    const library = new Library(analyse);
    const said = ['same', MET, KILLED] as const;
    const { 'b.txt': later, ...rest } = APART;
    assert.equal(told(decide(library, rest, [said])), told(storyOf(rest)));
    assert.ok(areOne(decide(library, { 'b.txt': later! }, [said]), MET, KILLED));
    library.delete(uriOf('b.txt'));
    assert.equal(told(library.stories[0]), told(storyOf(rest)));
  });

  it('hold together what more than sixty articles tell', () => {
    const texts = Object.fromEntries(
      Array.from({ length: 80 }, (_, n) => [`n${n}.txt`, 'A fire in a mill in Lagos killed two workers.']),
    );
    const story = storyOf(
      { ...texts, ...APART },
      ['same', MET, ['n0.txt', 'killed']],
      ['same', ['n79.txt', 'killed'], MET],
      ['other', ['n79.txt', 'killed'], SUED],
    );
    assert.ok(areOne(story, MET, ['n0.txt', 'killed'], ['n79.txt', 'killed']));
    assert.ok(!areOne(story, MET, SUED));
  });

  it('give the date, the last of several', () => {
    const { date } = eventAt(storyOf(TOGETHER, ['date', A, '2024-03']), C);
    assert.deepEqual(date, { value: '2024-03', certainty: 'stated', reason: 'laid down by the reader' });
    const several = storyOf(TOGETHER, ['date', A, '2024-03-06'], ['date', B, '2024-03-07']);
    assert.ok(areOne(several, A, B, C));
    assert.equal(eventAt(several, A).date?.value, '2024-03-07');
    for (const value of ['2024-13', '2024-02-30', '2024-03-05/2024-03-01']) {
      assert.equal(told(storyOf(TOGETHER, ['date', A, value])), told(storyOf(TOGETHER)), value);
    }
    assert.equal(eventAt(storyOf(APART, ['date', KILLED, '2019'], ['same', MET, KILLED]), MET).date?.value, '2019');
  });

  it('on a date draw what tells the same day, and keep off what tells another', () => {
    const dated = (day: number): string =>
      `OSLO, March ${day}, 2024 (Agency) – Jane Doe met Peter Brown in Oslo on Tuesday.`;
    // each told a day of its own
    const texts = { 'a.txt': dated(7), 'b.txt': dated(14), 'c.txt': 'Jane Doe met Peter Brown in Oslo.' };
    assert.ok(!areOne(storyOf(texts), A, B));
    assert.ok(areOne(storyOf(texts, ['date', A, '2024-03-12']), A, B));
    assert.ok(areOne(storyOf(texts, ['date', C, '2024-03-12']), B, C));
    assert.ok(areOne(storyOf(texts, ['date', C, '2024-03-05']), A, C));
    const other = storyOf(texts, ['date', C, '2024-03-20']);
    assert.ok(!areOne(other, A, C) && !areOne(other, B, C));
  });

  it('on a date that two articles tell wrongly leave these together', () => {
    const text = 'OSLO, March 7, 2024 (Agency) – Jane Doe met Peter Brown in Oslo on Tuesday.';
    const story = storyOf({ 'a.txt': text, 'b.txt': text }, ['date', A, '2024-01-09']);
    assert.ok(areOne(story, A, B));
    assert.equal(eventAt(story, B).date?.value, '2024-01-09');
  });

  it('on a date make wholes and parts', () => {
    const head = 'OSLO, March 8, 2024 (Agency) –';
    const texts = {
      'a.txt': `${head} Jane Doe held talks with Peter Brown in Oslo.`,
      'b.txt': `${head} Jane Doe, Ann Miller and Peter Brown held talks in Oslo on Thursday.`,
    };
    const at = [['a.txt', 'talks'] as const, ['b.txt', 'talks'] as const] as const;
    const story = storyOf(texts, ['other', ...at], ['date', at[0], '2024-03-06/2024-03-08']);
    const [whole, part] = [eventAt(story, at[0]), eventAt(story, at[1])];
    assert.deepEqual(whole.related, [{ kind: 'part', event: part.id }]);
    assert.deepEqual(part.related, [{ kind: 'whole', event: whole.id }]);
    const moved = storyOf(texts, ['other', ...at], ['date', at[0], '2024-02-06/2024-02-08']);
    assert.deepEqual(eventAt(moved, at[1]).related, []);
  });

  it('give the label, the last of several, also of events made one', () => {
    const story = storyOf(APART, ['label', MET, 'First'], ['label', KILLED, 'Second'], ['same', MET, KILLED]);
    assert.equal(eventAt(story, MET).label, 'Second');
    assert.equal(eventAt(storyOf(TOGETHER, ['label', A, 'One'], ['label', C, 'Two'], null), B).label, 'Two');
  });

  it('make nothing minor that the reader named, dated or joined', () => {
    const texts = { 'a.txt': 'The neighbours painted the fence green. The children sang a song.' };
    const [painted, sang] = [['a.txt', 'painted'] as const, ['a.txt', 'sang'] as const];
    assert.ok(eventAt(storyOf(texts), painted).minor && eventAt(storyOf(texts), sang).minor);
    for (const said of [
      ['label', painted, 'Green fence'],
      ['date', painted, '2024'],
      ['same', painted, sang],
    ] as const) {
      assert.equal(eventAt(storyOf(texts, said), painted).minor, false, said[0]);
    }
    assert.equal(eventAt(storyOf(texts, ['other', painted, sang]), painted).minor, true);
  });

  it('link anew only what they touch', () => {
    const library = new Library(analyse);
    const texts = Object.fromEntries(
      Array.from({ length: 20 }, (_, n) => [`n${n}.txt`, 'A fire in a mill in Lagos killed two workers.']),
    );
    const story = decide(library, { ...texts, ...APART }, []);
    void story.events;
    const before = story.relinked;
    decide(library, APART, [
      ['same', MET, ARRESTED],
      ['other', SAID, SUED],
      ['date', MET, '2024-03-04'],
    ]);
    assert.ok(areOne(story, MET, ARRESTED));
    const cost = story.relinked - before;
    assert.ok(cost > 0 && cost < 15, String(cost));
  });

  it('are after each of many edits and decisions what a story made from scratch has', () => {
    const versions: readonly Texts[] = [
      { ...TOGETHER, 'd.txt': APART['a.txt']!, 'e.txt': APART['b.txt']!, 'f.txt': APART['c.txt']! },
      {
        'a.txt':
          'OSLO, March 8, 2024 (Agency) – Jane Doe held talks with Peter Brown in Oslo over the past two days. Doe met Ann Miller.',
        'b.txt':
          'Ann Miller left. Jane Doe, Ann Miller and Peter Brown met in Oslo on Friday. “We shall win,” Jane Doe said.',
        'c.txt': 'Jane Doe met Ann Miller in Lyon, France, on Thursday. The meeting was short.',
        'd.txt':
          'Peter Brown met Jane Doe in Oslo. “We shall win,” Ann Miller said on Tuesday. They met in Oslo again.',
        'e.txt': 'The fire in Lagos killed two workers on Monday. A fire in Lima killed nine in 2012.',
        'f.txt':
          'Ann Miller was arrested in Lima. Two workers were killed in Lagos. Jane Doe met Peter Brown in Oslo on Tuesday.',
      },
    ];
    const files = Object.keys(versions[0]!);
    const words = ['met', 'meeting', 'talks', 'said', 'killed', 'arrested', 'sued'];
    // only words that one of the versions has
    const at = fc
      .tuple(fc.constantFrom(...files), fc.constantFrom(...words), fc.constantFrom(0, 1))
      .filter(one => versions.some(texts => startOf(texts[one[0]]!, one) >= 0 && texts[one[0]]!.includes(one[1])));
    const said = fc.oneof(
      { weight: 3, arbitrary: fc.tuple(fc.constantFrom('same' as const, 'other' as const), at, at) },
      {
        weight: 1,
        arbitrary: fc.tuple(
          fc.constant('date' as const),
          at,
          fc.constantFrom('2024', '2024-03-05', '2024-03-07', '2024-03-05/2024-03-07'),
        ),
      },
      { weight: 1, arbitrary: fc.tuple(fc.constant('label' as const), at, fc.constantFrom('One', 'Two')) },
    );
    const step = fc.oneof(
      fc.tuple(fc.constant('text' as const), fc.constantFrom(...files), fc.constantFrom(0, 1, null)),
      fc.tuple(fc.constant('undo' as const), fc.nat(20), fc.constant(0)),
      fc.tuple(fc.constant('ask' as const), fc.constant(0), fc.constant(0)),
    );
    fc.assert(
      fc.property(fc.array(said, { minLength: 2, maxLength: 14 }), fc.array(step, { maxLength: 8 }), (all, steps) => {
        const library = new Library(analyse);
        const texts = new Map(files.map(file => [file, versions[0]![file]!]));
        const known: (Said | null)[] = [];
        const check = (): void => {
          const now = Object.fromEntries(texts);
          const fresh = new Library(analyse);
          [...texts].reverse().forEach(([file, text]) => fresh.set(uriOf(file), text, decidedOf(file, text, known)));
          decide(library, now, known);
          assert.equal(told(library.stories[0]), told(fresh.stories[0]));
        };
        all.forEach((one, n) => {
          known.push(one);
          const [what, where, value] = steps[n] ?? ['ask', 0, 0];
          if (what === 'undo') {
            known[where % known.length] = null;
          } else if (what === 'text') {
            if (value === null && texts.size > 1) {
              texts.delete(where);
              library.delete(uriOf(where));
            } else {
              texts.set(where, versions[value ?? 0]![where]!);
            }
          }
          check();
        });
        known.fill(null);
        check();
        assert.equal(told(library.stories[0]), told(storyOf(Object.fromEntries(texts))));
      }),
      { numRuns: 20 },
    );
  });

  it('hold, however many: made one is one, parted is parted', () => {
    const texts: Texts = {
      ...TOGETHER,
      ...Object.fromEntries(['d', 'e', 'f'].map((name, n) => [`${name}.txt`, Object.values(APART)[n]!])),
    };
    const all: readonly At[] = [
      A,
      A2,
      B,
      ['b.txt', 'met', 1],
      C,
      ['d.txt', 'met'],
      ['d.txt', 'said'],
      ['e.txt', 'killed'],
      ['f.txt', 'sued'],
    ];
    const at = fc.constantFrom(...all);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('same' as const, 'other' as const), at, at), { maxLength: 12 }),
        claims => {
          const story = storyOf(texts, ...claims);
          // the last always holds; all do that no later one speaks against
          const group = new Map(all.map(one => [one, new Set([one])]));
          const parted: [At, At][] = [];
          for (const [what, a, b] of claims.toReversed()) {
            const [one, other] = [group.get(a)!, group.get(b)!];
            if (what === 'other') {
              if (one !== other) {
                parted.push([a, b]);
              }
            } else if (!parted.some(([x, y]) => (one.has(x) && other.has(y)) || (one.has(y) && other.has(x)))) {
              other.forEach(member => group.set(member, one.add(member)));
            }
          }
          group.forEach(members => {
            assert.ok(areOne(story, ...members));
          });
          parted.forEach(([a, b]) => {
            assert.ok(!areOne(story, a, b), `${a.join(' ')}, ${b.join(' ')}`);
          });
        },
      ),
      { numRuns: 100 },
    );
  });
});
