import assert from 'node:assert/strict';
import { DecidedStory, entityTarget, type Named } from '../decidedStories';

/** The ids of what is named. */
function ids(story: DecidedStory, ...named: readonly Named[]): readonly string[] {
  return named.map(one => story.entityOf(one).id);
}

function pair(
  kind: 'sameEntity' | 'notSameEntity',
  entity: Named,
  other: Named,
): { kind: typeof kind; entity: ReturnType<typeof entityTarget>; other: ReturnType<typeof entityTarget> } {
  return { kind, entity: entityTarget(entity), other: entityTarget(other) };
}

describe('entities that the reader decides on', () => {
  const doe: Named = ['a', 'Jane Doe'];
  const roe: Named = ['b', 'Mary Roe'];
  const texts = {
    a: 'Jane Doe met the mayor in Oslo on Monday. “We will build the bridge,” Doe said.',
    b: 'Mary Roe opened the bridge on Tuesday. “I am glad to see it open,” Roe said.',
    c: 'Mary Roe met the governor in Bergen on Friday.',
  };

  it('merges two, whose names are then one in all articles', () => {
    const decided = new DecidedStory(texts);
    const before = decided.told();
    const [kept, gone] = ids(decided, doe, roe) as [string, string];
    decided.decide('1', pair('sameEntity', doe, roe));
    const { story } = decided;
    const merged = story.entity(kept)!;
    assert.equal(story.entity(gone), undefined);
    assert.deepEqual(ids(decided, doe, roe, ['c', 'Mary Roe']), [kept, kept, kept]);
    assert.equal(merged.name, 'Jane Doe');
    assert.deepEqual(new Set(merged.aliases.map(({ text }) => text)), new Set(['Jane Doe', 'Doe', 'Mary Roe', 'Roe']));
    assert.deepEqual(merged.articles, ['a.txt', 'b.txt', 'c.txt']);
    assert.deepEqual(
      story.quotationsBy(kept).map(({ uri }) => uri),
      ['a.txt', 'b.txt'],
    );
    assert.ok(story.eventsWith(kept).some(({ articles }) => articles.includes('c.txt')));
    assert.ok(story.events.every(({ participants }) => !participants.includes(gone)));
    assert.deepEqual(decided.why(['c', 'Mary Roe']), ['laid down by the reader']);
    assert.deepEqual(decided.why(doe), ['laid down by the reader']);
    decided.set('d', 'Mary Roe left Oslo.');
    assert.equal(decided.entityOf(['d', 'Mary Roe']).id, kept);
    decided.delete('d');
    decided.undo('1');
    assert.deepEqual(decided.told(), before);
  });

  it('merges across kinds, one after the other, and keeps the first name', () => {
    const decided = new DecidedStory({ ...texts, d: 'Talks in Bergen failed.' });
    const bergen: Named = ['d', 'Bergen'];
    decided.decide('1', pair('sameEntity', roe, bergen));
    decided.decide('2', pair('sameEntity', doe, roe));
    const { name, kind } = decided.entityOf(bergen);
    assert.deepEqual([name, kind], ['Jane Doe', 'person']);
    decided.undo('2');
    assert.equal(decided.entityOf(bergen).name, 'Mary Roe');
    assert.equal(decided.entityOf(doe).name, 'Jane Doe');
  });

  it('goes by the later of two directions', () => {
    const decided = new DecidedStory(texts);
    decided.decide('1', pair('sameEntity', doe, roe));
    decided.decide('2', pair('sameEntity', roe, doe));
    assert.equal(decided.entityOf(doe).name, 'Mary Roe');
  });

  it('lets the later of a merge and a veto hold, and the older again when it is undone', () => {
    const decided = new DecidedStory(texts);
    decided.decide('1', pair('sameEntity', doe, roe));
    decided.decide('2', pair('notSameEntity', roe, doe));
    assert.notEqual(decided.entityOf(doe), decided.entityOf(roe));
    decided.undo('2');
    assert.equal(decided.entityOf(doe), decided.entityOf(roe));
  });

  it('keeps names apart, whatever comes', () => {
    const long: Named = ['a', 'Steven Okafor'];
    const short: Named = ['b', 'Steve Okafor'];
    const decided = new DecidedStory({ a: 'Steven Okafor spoke in Oslo.', b: 'Steve Okafor left.' });
    assert.equal(decided.entityOf(long), decided.entityOf(short));
    decided.decide('1', pair('notSameEntity', long, short));
    const apart = (): void => {
      assert.notEqual(decided.entityOf(long).id, decided.entityOf(short).id);
    };
    apart();
    decided.set('b', 'On Monday Steve Okafor left again.');
    apart();
    decided.set('c', 'S. Okafor and Okafor were seen. Steven Okafor was, too.');
    apart();
    decided.set('d', 'Steve Okafor met nobody.');
    assert.equal(decided.entityOf(['d', 'Steve Okafor']).id, decided.entityOf(short).id);
  });

  it('gives a surname that is not the one’s to the other', () => {
    const decided = new DecidedStory({
      a: 'John Kowaltschuk spoke.',
      b: 'Mary Kowaltschuk left Oslo.',
      c: 'On Monday Kowaltschuk was in Oslo.',
    });
    decided.decide('1', pair('notSameEntity', ['a', 'John Kowaltschuk'], ['c', 'Kowaltschuk']));
    assert.equal(decided.entityOf(['c', 'Kowaltschuk']).name, 'Mary Kowaltschuk');
  });

  it('keeps apart what others join', () => {
    const decided = new DecidedStory({
      a: 'The Globex Energy Board (GEB) met on Monday.',
      b: 'The GEB said on Monday it would grow.',
      c: 'Initech shares fell on Monday.',
    });
    const [board, acronym, firm]: readonly Named[] = [
      ['a', 'Globex Energy Board'],
      ['b', 'GEB'],
      ['c', 'Initech'],
    ];
    decided.decide('1', pair('sameEntity', acronym!, firm!));
    assert.equal(decided.entityOf(board!), decided.entityOf(firm!));
    decided.decide('2', pair('notSameEntity', board!, firm!));
    assert.notEqual(decided.entityOf(board!), decided.entityOf(firm!));
    assert.equal(decided.entityOf(acronym!), decided.entityOf(firm!));
  });

  it('keeps apart what names that agree would join, and leaves what is short for both alone', () => {
    const [steven, steve, mary, m]: readonly Named[] = [
      ['a', 'Steven Okafor'],
      ['b', 'Steve Okafor'],
      ['c', 'Mary Kowaltschuk'],
      ['d', 'M. Kowaltschuk'],
    ];
    const decided = new DecidedStory({
      a: 'Steven Okafor spoke in Oslo.',
      b: 'Steve Okafor left.',
      c: 'Mary Kowaltschuk sang.',
      d: 'M. Kowaltschuk sang in Oslo.',
    });
    assert.equal(decided.entityOf(mary!), decided.entityOf(m!));
    decided.decide('1', pair('sameEntity', steve!, mary!));
    assert.equal(decided.entityOf(steven!), decided.entityOf(m!));
    decided.decide('2', pair('notSameEntity', steven!, m!));
    assert.notEqual(decided.entityOf(steven!), decided.entityOf(m!));
    assert.equal(decided.entityOf(steve!), decided.entityOf(mary!));
    decided.undo('1');
    decided.undo('2');
    decided.decide('3', pair('notSameEntity', steven!, steve!));
    decided.set('e', 'On Monday Okafor was in Oslo.');
    assert.deepEqual(decided.entityOf(['e', 'Okafor']).articles, ['e.txt']);
  });

  it('goes on with a merge of what is told from a namesake that comes later', () => {
    const decided = new DecidedStory({ a: 'Boris Fukuda left.', b: 'Jane Doe sang in Rome.' });
    decided.decide('1', pair('sameEntity', ['a', 'Boris Fukuda'], ['b', 'Jane Doe']));
    decided.decide('2', pair('notSameEntity', ['c', 'Jane Doe'], ['b', 'Jane Doe']));
    decided.told();
    decided.set('c', 'Jane Doe spoke in Oslo.');
    assert.equal(decided.entityOf(['b', 'Jane Doe']).name, 'Boris Fukuda');
    assert.equal(decided.entityOf(['c', 'Jane Doe']).name, 'Jane Doe');
  });

  it('tells namesakes of two articles apart', () => {
    const decided = new DecidedStory({
      a: 'Jane Doe spoke in Oslo.',
      b: 'Jane Doe sang in Rome.',
      c: 'Jane Doe left.',
    });
    const before = decided.told();
    decided.decide('1', pair('notSameEntity', ['a', 'Jane Doe'], ['b', 'Jane Doe']));
    const [a, b, c] = ids(decided, ['a', 'Jane Doe'], ['b', 'Jane Doe'], ['c', 'Jane Doe']);
    assert.notEqual(a, b);
    assert.equal(a, c);
    assert.equal(decided.entityOf(['b', 'Jane Doe']).name, 'Jane Doe');
    decided.decide('2', pair('notSameEntity', ['b', 'Jane Doe'], ['c', 'Jane Doe']));
    assert.deepEqual(ids(decided, ['a', 'Jane Doe'], ['b', 'Jane Doe'], ['c', 'Jane Doe']), [a, b, c]);
    decided.delete('a');
    assert.notEqual(decided.entityOf(['b', 'Jane Doe']), decided.entityOf(['c', 'Jane Doe']));
    decided.set('a', 'Jane Doe spoke in Oslo.');
    decided.undo('1');
    decided.undo('2');
    assert.deepEqual(decided.told(), before);
  });

  it('leaves what was put apart by itself, unless it is merged', () => {
    const decided = new DecidedStory(texts);
    const own = decided.entityOf(roe).id;
    decided.putApart('1', ['c', 'Mary Roe']);
    assert.equal(decided.entityOf(roe).id, own);
    assert.deepEqual(decided.entityOf(['c', 'Mary Roe']).articles, ['c.txt']);
    decided.decide('2', pair('sameEntity', doe, ['c', 'Mary Roe']));
    assert.equal(decided.entityOf(['c', 'Mary Roe']).name, 'Jane Doe');
    assert.equal(decided.entityOf(roe).name, 'Mary Roe');
  });

  it('renames, under the same id', () => {
    const decided = new DecidedStory(texts);
    const { id, aliases } = decided.entityOf(roe);
    decided.decide('1', { kind: 'renameEntity', entity: entityTarget(roe), name: 'M. Roe' });
    decided.decide('2', { kind: 'renameEntity', entity: entityTarget(['c', 'Mary Roe']), name: 'Minister Roe' });
    assert.equal(decided.entityOf(roe).id, id);
    assert.equal(decided.entityOf(roe).name, 'Minister Roe');
    assert.deepEqual(decided.entityOf(roe).aliases, aliases);
    decided.decide('3', pair('sameEntity', doe, roe));
    assert.equal(decided.entityOf(roe).name, 'Jane Doe');
    decided.decide('4', { kind: 'renameEntity', entity: entityTarget(roe), name: 'The Minister' });
    assert.equal(decided.entityOf(doe).name, 'The Minister');
    decided.undo('3');
    decided.undo('4');
    decided.undo('2');
    assert.equal(decided.entityOf(roe).name, 'M. Roe');
  });

  it('shows a new name in the events, also of articles that were not touched', () => {
    const decided = new DecidedStory(texts);
    const labels = (): string => decided.story.events.map(({ label }) => label).join('\n');
    assert.ok(labels().includes('Roe meets governor'), labels());
    decided.decide('1', pair('sameEntity', doe, roe));
    assert.ok(labels().includes('Doe meets governor'), labels());
  });

  it('knows where places lie, whatever they are called', () => {
    const decided = new DecidedStory({
      a: 'Jane Doe met Mary Roe in Bergen on 3 May 2021.',
      b: 'Mary Roe met Jane Doe in Norway on 3 May 2021.',
    });
    const accounts = (): readonly number[] =>
      decided.story.events.filter(({ label }) => label.includes('meet')).map(({ articles }) => articles.length);
    assert.deepEqual(accounts(), [2]);
    decided.decide('1', { kind: 'renameEntity', entity: entityTarget(['a', 'Bergen']), name: 'The Old Town' });
    decided.decide('2', { kind: 'renameEntity', entity: entityTarget(['b', 'Norway']), name: 'The Kingdom' });
    assert.equal(decided.entityOf(['b', 'Norway']).name, 'The Kingdom');
    assert.deepEqual(accounts(), [2]);
  });

  it('changes a kind', () => {
    const decided = new DecidedStory(texts);
    decided.decide('1', { kind: 'entityKind', entity: entityTarget(roe), to: 'organization', names: ['Mary Roe'] });
    assert.equal(decided.entityOf(['c', 'Mary Roe']).kind, 'organization');
  });

  it('adds and removes descriptors', () => {
    const decided = new DecidedStory({ a: 'The envoy Jane Doe spoke in Oslo.', b: 'Envoy Jane Doe left.' });
    const called = (): readonly string[] =>
      decided.entityOf(['b', 'Jane Doe']).descriptors.map(({ text, articles }) => `${text} ${articles.join(' ')}`);
    const entity = entityTarget(['a', 'Jane Doe']);
    assert.deepEqual(called(), ['envoy a.txt b.txt']);
    decided.decide('1', { kind: 'removeDescriptor', entity, text: 'ENVOY' });
    assert.deepEqual(called(), []);
    decided.decide('2', { kind: 'addDescriptor', entity, text: 'negotiator' });
    assert.deepEqual(called(), ['negotiator a.txt']);
    decided.decide('3', { kind: 'addDescriptor', entity, text: 'envoy' });
    assert.deepEqual(called(), ['envoy a.txt b.txt', 'negotiator a.txt']);
    decided.undo('2');
    decided.undo('3');
    decided.undo('1');
    assert.deepEqual(called(), ['envoy a.txt b.txt']);
  });

  it('links anew only what a decision touches', () => {
    const decided = new DecidedStory(texts);
    for (let i = 0; i < 50; i++) {
      decided.set(`x${i}`, 'Jane Doe spoke. Mary Roe left.');
    }
    decided.decide('1', pair('sameEntity', doe, roe));
    decided.set('y', 'Boris Fukuda spoke.');
    decided.told();
    const { story } = decided;
    const before = story.relinked;
    decided.set('y', 'Boris Fukuda spoke again.');
    assert.equal(story.entities.length > 0, true);
    assert.ok(story.relinked - before <= 3, String(story.relinked - before));
  });
});
