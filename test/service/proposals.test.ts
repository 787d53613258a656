import assert from 'node:assert/strict';
import type { Proposal, Thing } from '../../src/protocol';
import { bridge, DraftsWorkspace } from './draftsWorkspace';

const north = 'one/story/north.txt';
const south = 'one/story/south.txt';
const work = new DraftsWorkspace(bridge);
const ids = (...things: readonly Thing[]) => work.proposals(...things).map(({ id }) => id);

describe('what is proposed', () => {
  it('of a mention: whom it names, whether it is a name, and what else it may be', () => {
    const found = ids(work.cursor(north, 'Halvorsen said'));
    assert.deepEqual(found.slice(0, 4), ['sameEntity', 'rejectName.here', 'rejectName.article', 'rejectName.story']);
    for (const id of ['entityKind.place', 'splitEntity', 'renameEntity', 'addDescriptor', 'note', 'confirm']) {
      assert.ok(found.includes(id), id);
    }
    assert.ok(!found.includes('entityKind.person') && !found.some(id => id.startsWith('addName')));
  });

  it('of a doubtful one first that it is right or none', () => {
    assert.deepEqual(ids(work.cursor(south, 'Grizzle')).slice(0, 2), ['confirm', 'rejectName.here']);
  });

  it('of a node without a place in a text nothing about a mention', () => {
    const found = ids(work.node('Pavel Dvorak'));
    assert.ok(found.includes('rejectName.story') && found.includes('removeDescriptor'));
    assert.ok(!found.includes('rejectName.here') && !found.includes('splitEntity'));
    assert.ok(!ids(work.node('Grizzle')).includes('removeDescriptor'));
  });

  it('of a selection what it may be, but not of what is no name', () => {
    const added = ids(work.at(south, 'Workers')).filter(id => id.startsWith('addName'));
    assert.deepEqual(added, [
      'addName.person.here',
      'addName.place.here',
      'addName.organization.here',
      'addName.person.story',
      'addName.place.story',
      'addName.organization.story',
    ]);
    assert.ok(!ids(work.at(south, 'Grizzle')).some(id => id.startsWith('addName')));
    assert.ok(!ids(work.at(south, 'convinced.\n\nThe Elde')).some(id => id.startsWith('addName')));
    assert.ok(!ids(work.cursor(south, 'Workers')).some(id => id.startsWith('addName')));
  });

  it('of an event when it was and what it is; of a telling of several that it is of another', () => {
    const found = ids(work.cursor(north, 'met '));
    for (const id of ['sameEvent', 'notSameEvent', 'notSameEvent.telling', 'eventDate', 'eventLabel', 'notEvent']) {
      assert.ok(found.includes(id), id);
    }
    assert.ok(!ids(work.cursor(north, 'arrested')).includes('notSameEvent.telling'));
    assert.equal(work.proposal('eventDate', work.cursor(north, 'met ')).ask?.value, '2024-03-05');
  });

  it('of a quotation who says it; around a name in it under an id of its own that it is right', () => {
    assert.deepEqual(ids(work.cursor(north, 'keep the')).slice(0, 3), ['speaker', 'notQuotation', 'confirm']);
    const all = ids(work.cursor(north, 'Elde Works.'));
    assert.equal(new Set(all).size, all.length);
    assert.ok(all.includes('confirm') && all.includes('confirmQuotation'));
  });

  it('of what is said a note on just that; of what stands in a line little of the line', () => {
    const cursor = work.cursor(north, 'keep the');
    const [draft] = work.proposal('note', cursor).drafts;
    assert.ok(draft?.kind === 'note' && 'location' in draft.at);
    const [speaker] = work.proposal('speaker', cursor).drafts;
    assert.ok(speaker?.kind === 'speaker');
    assert.deepEqual(draft.at, speaker.at);
    const ofLine = ids(cursor).filter(id => id.startsWith('regionKind'));
    assert.deepEqual(ofLine, ['regionKind.boilerplate']);
  });

  it('of the head of an article its date, of a line what it is', () => {
    assert.ok(ids(work.cursor(north, 'NARVIK')).includes('articleDate'));
    assert.ok(!ids(work.cursor(north, 'Police')).includes('articleDate'));
    assert.ok(!ids(work.cursor(north, 'Sign up')).includes('regionKind.boilerplate'));
    assert.ok(ids(work.cursor(north, 'Sign up')).includes('regionKind.paragraph'));
    const lines = work.proposal(
      'regionKind.boilerplate',
      work.at(north, 'Friday. Police arrested a driver on Monday.\n\nThe Elde'),
    );
    assert.equal(lines.title, 'These 2 Lines Are Boilerplate');
    assert.equal(lines.drafts.length, 2);
    assert.deepEqual(
      ids({ tree: 'events', node: JSON.stringify(['article', 'file:///one/story', 'x', `file:///${north}`]) }),
      ['articleDate'],
    );
  });

  it('of several things what can be said of all of them', () => {
    const [kask, dvorak] = [work.node('Miro Kask'), work.node('Pavel Dvorak')];
    assert.deepEqual(ids(kask, dvorak), ['sameEntity', 'notSameEntity', 'rejectName.story', 'confirm']);
    const merge = work.proposal('sameEntity', kask, dvorak);
    assert.equal(merge.title, 'Merge Into “Miro Kask”');
    assert.deepEqual(merge.drafts, [{ kind: 'sameEntity', entity: kask, other: dvorak }]);
    const mentions = [work.at(north, 'Dvorak', 2), work.at(north, 'Dvorak', 3)];
    assert.ok(ids(...mentions).includes('splitEntity') && !ids(...mentions).includes('sameEntity'));
    const events = ['met ', 'arrested'].map(words => work.eventNode(work.event(north, words)));
    assert.deepEqual(ids(...events), ['sameEvent', 'notSameEvent', 'notEvent', 'confirm']);
    assert.deepEqual(ids(kask, events[0]!), ['confirm']);
    assert.deepEqual(ids(work.at(north, '“a wasted afternoon.”'), work.at(north, '“We will keep the bridge open,”')), [
      'speaker',
      'notQuotation',
      'confirm',
    ]);
    assert.ok(!ids(kask, work.at('one/other/else.txt', 'Bergen')).includes('sameEntity'));
  });

  it('is nothing for what is no longer there', () => {
    assert.deepEqual(ids({ tree: 'entities', node: 'no id' }), []);
    assert.deepEqual(ids({ tree: 'entities', node: '["mention","file:///one/story","x","y","7"]' }), []);
    assert.deepEqual(ids(work.node('Miro Kask'), { tree: 'entities', node: '[]' }), []);
  });

  it('is said in plain words on one line', () => {
    const odd = new DraftsWorkspace({
      'one/story/a.txt':
        'News\n\nAda\u202e **Lindqvist** [x](command:y) visited Porto. “<b>It is\u0007 so</b>,” Lindqvist said.\n',
    });
    const things = [
      odd.cursor('one/story/a.txt', 'Lindqvist'),
      odd.cursor('one/story/a.txt', 'It is'),
      odd.at('one/story/a.txt', 'News'),
    ];
    const all = things.flatMap(thing => odd.proposals(thing));
    const said = ({ title, ask }: Proposal) => [title, ask?.prompt ?? '', ask?.value ?? ''];
    assert.ok(all.length > 10);
    assert.ok(all.flatMap(said).every(words => !/[\p{Cc}\u202e]/u.test(words)));
  });
});

describe('what can be picked', () => {
  const labels = (thing: Thing, how: 'entity' | 'event' | 'speaker' | 'descriptor') =>
    work.service.choices({ things: [thing], how }).map(({ label }) => label);

  it('is of entities those of like names first, then those of the kind; none of those meant', () => {
    const found = labels(work.cursor(north, 'Halvorsen said'), 'entity');
    assert.deepEqual(found.slice(0, 2), ['S. Halversen', 'Pavel Dvorak']);
    assert.ok(!found.includes('Sigrid Halvorsen') && found.indexOf('Grizzle') < found.indexOf('Narvik'));
    assert.equal(labels(work.node('Elde'), 'entity')[0], 'Elde Works');
  });

  it('tells two like ones apart', () => {
    const twice = new DraftsWorkspace({
      'one/story/a.txt': 'A\n\nPavel Dvorak, a baker, lives in Oslo. Dvorak sings.\n',
      'one/story/b.txt': 'B\n\nPavel Dvorak, a judge, lives in Bergen. Dvorak rows. Ada Lind rows.\n',
    });
    const [one, other] = [twice.at('one/story/a.txt', 'Pavel Dvorak'), twice.at('one/story/b.txt', 'Pavel Dvorak')];
    twice.decide({ kind: 'notSameEntity', entity: one, other });
    const rows = twice.service.choices({ things: [twice.node('Ada Lind')], how: 'entity' });
    const same = rows.filter(({ label }) => label === 'Pavel Dvorak');
    assert.equal(same.length, 2);
    assert.notEqual(same[0]!.description, same[1]!.description);
    assert.notEqual(same[0]!.detail, same[1]!.detail);
    assert.notDeepEqual(same[0]!.value, same[1]!.value);
  });

  it('is of events those of a like time with the same people first', () => {
    const found = labels(work.cursor(north, 'arrested'), 'event');
    assert.ok(!found.includes(work.event(north, 'arrested').label));
    assert.equal(found[0], work.event(north, 'met ').label);
  });

  it('is of speakers those near, and nobody', () => {
    const found = labels(work.cursor(north, 'wasted'), 'speaker');
    assert.equal(found[0], 'Pavel Dvorak');
    assert.equal(found.at(-1), 'Nobody Can Tell');
    assert.ok(found.indexOf('Sigrid Halvorsen') < found.indexOf('Narvik'));
    assert.ok(!found.includes('Grizzle'));
  });

  it('is of descriptors those that it has', () => {
    assert.deepEqual(labels(work.node('Pavel Dvorak'), 'descriptor'), ['union leader']);
  });
});
