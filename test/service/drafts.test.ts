import assert from 'node:assert/strict';
import type { Thing } from '../../src/protocol';
import { bridge, DraftsWorkspace } from './draftsWorkspace';

const north = 'one/story/north.txt';
const south = 'one/story/south.txt';
const kindsOf = (decisions: readonly { readonly kind: string }[]) => decisions.map(({ kind }) => kind);

describe('decisions of drafts', () => {
  let work: DraftsWorkspace;
  const article = (path: string) => work.library.article(`file:///${path}`)!;
  const mentionAt = (path: string, words: string, nth = 1) => {
    const { range } = work.at(path, words, nth).location;
    const start = article(path).lines.offsetAt(range.start);
    return article(path).analysis.mentions.find(mention => mention.start === start);
  };
  beforeEach(() => {
    work = new DraftsWorkspace(bridge);
  });

  it('make two one, under the name of the one that they are proposed for', () => {
    const other = work.node('S. Halversen');
    const [decision] = work.accept(work.proposal('sameEntity', work.cursor(north, 'Halvorsen said')), other);
    assert.ok(decision?.kind === 'sameEntity');
    assert.deepEqual(
      [decision.entity.name, decision.entity.at.quote.exact, decision.other.at.quote.exact],
      ['Sigrid Halvorsen', 'Sigrid Halvorsen', 'S. Halversen'],
    );
    assert.equal(decision.entity.at.article, 'story/north.txt');
    assert.ok(!work.names().includes('S. Halversen'));
    assert.ok(work.entity('Sigrid Halvorsen').aliases.some(({ text }) => text === 'S. Halversen'));
  });

  it('keep two apart', () => {
    work.accept(work.proposal('sameEntity', work.node('Sigrid Halvorsen')), work.node('S. Halversen'));
    const mention = work.at(south, 'S. Halversen');
    const full = work.at(south, 'Sigrid Halvorsen');
    assert.match(JSON.stringify(work.resolve({ kind: 'notSameEntity', entity: full, other: mention })), /conflicts/);
    const again = work.service.resolve({
      drafts: [{ kind: 'notSameEntity', entity: full, other: mention }],
      evenIfConflicting: true,
    });
    assert.ok(again.kind === 'decisions');
    work.write(again.folder, again.decisions);
    assert.ok(work.names().includes('S. Halversen'));
  });

  it('keep apart what two articles call by one name', () => {
    const [one, two] = [work.at(north, 'Pavel Dvorak'), work.at(south, 'Pavel Dvorak')];
    assert.deepEqual(kindsOf(work.decide({ kind: 'notSameEntity', entity: one, other: two })), ['notSameEntity']);
    assert.equal(work.names().filter(name => name === 'Pavel Dvorak').length, 2);
  });

  it('split mentions off', () => {
    const before = work.entity('Sigrid Halvorsen').mentions.length;
    const [decision] = work.accept(work.proposal('splitEntity', work.cursor(north, 'Halvorsen said')));
    assert.ok(decision?.kind === 'splitEntity');
    assert.equal(decision.entity.at.quote.exact, 'Sigrid Halvorsen');
    assert.equal(work.entity('Sigrid Halvorsen').mentions.length, before - 1);
    assert.match(
      work.refusal({ kind: 'splitEntity', mentions: [work.at(north, 'Sigrid Halvorsen'), work.at(north, 'Dvorak')] }),
      /only mentions of one/,
    );
    assert.match(work.refusal({ kind: 'splitEntity', mentions: [work.node('Grizzle')] }), /none would be left/);
  });

  it('move a mention from one to another in one step', () => {
    const moved = work.at(north, 'Dvorak', 2);
    const decisions = work.decide(
      { kind: 'splitEntity', mentions: [moved] },
      { kind: 'sameEntity', entity: work.node('Miro Kask'), other: moved },
    );
    assert.deepEqual(kindsOf(decisions), ['splitEntity', 'sameEntity']);
    const { chain } = mentionAt(north, 'Dvorak', 2)!;
    assert.equal(work.story().entityOfChain(article(north).uri, chain)?.name, 'Miro Kask');
    assert.ok(work.names().includes('Pavel Dvorak'));
  });

  it('rename, change the kind, and add and remove descriptors', () => {
    work.accept(work.proposal('renameEntity', work.node('Pavel Dvorak')), ' P.\nDvorak ');
    assert.ok(work.names().includes('P. Dvorak'));
    const [kind] = work.accept(work.proposal('entityKind.place', work.cursor(south, 'Grizzle')));
    assert.ok(kind?.kind === 'entityKind' && kind.names.includes('Grizzle'));
    assert.equal(work.entity('Grizzle').kind, 'place');
    work.accept(work.proposal('addDescriptor', work.node('Miro Kask')), 'chief engineer');
    assert.ok(work.entity('Miro Kask').descriptors.some(({ text }) => text === 'chief engineer'));
    work.accept(work.proposal('removeDescriptor', work.node('P. Dvorak')), 'union leader');
    assert.ok(!work.entity('P. Dvorak').descriptors.some(({ text }) => text === 'union leader'));
  });

  it('take words for a name, here and everywhere', () => {
    const words = work.at(south, 'Workers');
    work.accept(work.proposal('addName.organization.here', words));
    assert.equal(mentionAt(south, 'Workers')?.kind, 'organization');
    const everywhere = new DraftsWorkspace(bridge);
    everywhere.accept(everywhere.proposal('addName.person.story', everywhere.at(south, 'bridge')));
    assert.ok(everywhere.entity('bridge').articles.length === 2);
  });

  it('take a name for none, here and everywhere', () => {
    work.accept(work.proposal('rejectName.here', work.cursor(south, 'Grizzle')));
    assert.equal(mentionAt(south, 'Grizzle'), undefined);
    work.accept(work.proposal('rejectName.story', work.cursor(south, 'Narvik.')));
    assert.equal(mentionAt(north, 'Narvik'), undefined);
    const [first] = work.accept(work.proposal('rejectName.article', work.cursor(north, 'Kask praised')));
    assert.ok(first?.kind === 'rejectName' && first.scope === 'article');
  });

  it('take all names of an entity for none', () => {
    const decisions = work.accept(work.proposal('rejectName.story', work.node('Miro Kask')));
    assert.deepEqual(decisions.map(decision => decision.kind === 'rejectName' && decision.at.quote.exact).sort(), [
      'Kask',
      'Miro Kask',
    ]);
    assert.ok(!work.names().includes('Miro Kask'));
  });

  it('say who speaks, that nobody can tell, and that nobody does', () => {
    const inside = work.cursor(north, 'keep the');
    const all = work.service.choices({ things: [inside], how: 'speaker' });
    assert.equal(all[0]?.label, 'Sigrid Halvorsen');
    assert.equal(all.at(-1)?.value, null);
    const dvorak = all.find(({ label }) => label === 'Pavel Dvorak')!;
    work.accept(work.proposal('speaker', inside), dvorak.value);
    const quotation = () => article(north).analysis.quotations[0]!;
    assert.equal(work.story().entityOfChain(article(north).uri, quotation().speakerChain!)?.name, 'Pavel Dvorak');
    work.accept(work.proposal('speaker', inside), null);
    assert.equal(quotation().speakerChain, null);
    assert.match(
      work.refusal({ kind: 'speaker', at: inside, speaker: work.node('Grizzle') }),
      /not mentioned in “north”/,
    );
    const before = article(north).analysis.quotations.length;
    work.accept(work.proposal('notQuotation', work.cursor(north, 'wasted')));
    assert.equal(article(north).analysis.quotations.length, before - 1);
  });

  it('date an article, by the day alone', () => {
    work.accept(work.proposal('articleDate', work.cursor(south, 'Minister and')), '2024-03-07');
    assert.equal(article(south).analysis.date?.value, '2024-03-07');
    const draft = { kind: 'articleDate', article: article(south).uri } as const;
    assert.match(work.refusal({ ...draft, value: '2024-02-30' }), /no day/);
    assert.match(work.refusal({ ...draft, value: 'March' }), /no day/);
  });

  it('date, name, join, part and reject events', () => {
    const met = work.cursor(north, 'met ');
    work.accept(work.proposal('eventDate', met), '2024-03-02/2024-03-03');
    assert.equal(work.event(north, 'met ').date?.value, '2024-03-02/2024-03-03');
    work.accept(work.proposal('eventLabel', met), 'Talks on the bridge');
    assert.equal(work.event(south, 'met ').label, 'Talks on the bridge');
    work.accept(work.proposal('sameEvent', met), work.eventNode(work.event(north, 'hired')));
    assert.equal(work.event(north, 'hired').id, work.event(north, 'met ').id);
    assert.equal(work.event(north, 'hired').label, 'Talks on the bridge');
    work.accept(work.proposal('notEvent', work.cursor(north, 'arrested')));
    assert.throws(() => work.event(north, 'arrested'), /No event/);
    for (const value of ['soon', '2024-13', '2024-03-05/2024-03-01', '2024-02-30']) {
      assert.match(work.refusal({ kind: 'eventDate', event: met, value }), /is no date/);
    }
  });

  it('part a telling from its event', () => {
    const at = work.cursor(south, 'met ');
    work.accept(work.proposal('notSameEvent.telling', at));
    assert.notEqual(work.event(north, 'met ').id, work.event(south, 'met ').id);
    assert.match(work.refusal({ kind: 'notSameEvent', event: at, other: at }), /^Both are/);
  });

  it('say what a line is', () => {
    work.accept(work.proposal('regionKind.subheading', work.cursor(north, 'Sign up')));
    assert.equal(article(north).analysis.regions.at(-1)?.kind, 'subheading');
    const at = work.cursor(north, 'Sign up');
    assert.match(work.refusal({ kind: 'regionKind', at, to: 'subheading' }), /already/);
  });

  it('note something, and confirm what was found', () => {
    const [note] = work.accept(work.proposal('note', work.cursor(south, 'Grizzle')), 'A bear?');
    assert.ok(note?.kind === 'note' && note.at.quote.exact === 'Grizzle');
    const confirmed = (thing: Thing) =>
      work.accept(work.proposal('confirm', thing)).map(one => one.kind === 'confirm' && [one.what, one.at.quote.exact]);
    assert.deepEqual(confirmed(work.cursor(south, 'Grizzle')), [['mention', 'Grizzle']]);
    assert.equal(mentionAt(south, 'Grizzle')?.confidence, 1);
    assert.deepEqual(confirmed(work.cursor(south, 'keep the')), [['quotation', '“We will keep the bridge open,”']]);
    assert.deepEqual(confirmed(work.cursor(north, 'arrested')), [['event', 'arrested']]);
    assert.equal(confirmed(work.node('Miro Kask')).length, 2);
    assert.match(work.refusal({ kind: 'confirm', at: work.node('Miro Kask') }), /already/);
  });

  it('put a target where it stands now', () => {
    work.decide({ kind: 'note', at: work.at(south, 'Grizzle'), text: 'A bear?' });
    const [anchor] = work.decide({ kind: 'anchor', of: 'd1', target: 0, at: work.at(south, 'Workers') });
    assert.ok(anchor?.kind === 'anchor' && anchor.at.quote.exact === 'Workers');
    const at = work.at(south, 'Workers');
    assert.match(work.refusal({ kind: 'anchor', of: 'd9', target: 0, at }), /no longer there/);
    assert.match(work.refusal({ kind: 'anchor', of: 'd1', target: 1, at }), /no longer there/);
  });

  it('are refused where they make no sense, in one sentence', () => {
    const dvorak = work.node('Pavel Dvorak');
    const bergen = work.at('one/other/else.txt', 'Bergen');
    const far = work.at('two/story/far.txt', 'Tomas Okafor');
    const same = (entity: Thing, other: Thing) => work.refusal({ kind: 'sameEntity', entity, other });
    assert.match(same(dvorak, work.at(south, 'Pavel Dvorak')), /already/);
    assert.match(same(dvorak, bergen), /different stories/);
    assert.match(same(dvorak, work.cursor(south, 'Workers')), /No person/);
    assert.match(
      same(dvorak, { tree: 'entities', node: '["person","file:///one/story","nobody"]' }),
      /no longer there/,
    );
    assert.match(
      work.refusal({ kind: 'note', at: bergen, text: 'x' }, { kind: 'note', at: far, text: 'x' }),
      /different folders/,
    );
    assert.match(work.refusal({ kind: 'note', at: work.at('outside/loose.txt', 'Lisbon'), text: 'x' }), /no folder/);
    assert.match(work.refusal({ kind: 'renameEntity', entity: dvorak, name: ' \n' }), /give a name/);
    assert.match(work.refusal({ kind: 'renameEntity', entity: dvorak, name: 'x'.repeat(900) }), /too long/);
    const name = (at: Thing) => work.refusal({ kind: 'addName', at, entityKind: 'person', scope: 'here' });
    assert.match(name(work.cursor(south, 'Workers')), /select/);
    assert.match(name(work.at(south, 'convinced.\n\nThe Elde')), /a few words/);
    assert.match(work.refusal(), /nothing to decide/);
  });

  it('contradict what another reader decided, who is named', () => {
    const inside = work.cursor(north, 'keep the');
    work.author = 'Bo Lind';
    work.accept(work.proposal('notQuotation', work.cursor(north, 'wasted')));
    work.accept(work.proposal('renameEntity', work.node('Pavel Dvorak')), 'P. Dvorak');
    work.accept(work.proposal('speaker', inside), null);
    work.author = 'Ada Berg';
    const renamed = work.resolve({ kind: 'renameEntity', entity: work.node('P. Dvorak'), name: 'Dvorak' });
    assert.ok(renamed.kind === 'conflicts', JSON.stringify(renamed));
    assert.match(renamed.conflicts.join(), /is called “P. Dvorak” \(by Bo Lind, 3 December 2025\)\.$/);
    assert.equal(work.resolve({ kind: 'notQuotation', at: inside }).kind, 'conflicts');
    assert.equal(work.resolve({ kind: 'rejectName', at: work.at(north, 'Narvik'), scope: 'here' }).kind, 'decisions');
  });

  it('of one place contradict no decision of another place of the same words', () => {
    work.accept(work.proposal('rejectName.here', work.at(north, 'Narvik')));
    assert.equal(work.resolve({ kind: 'confirm', at: work.at(south, 'Narvik') }).kind, 'decisions');
    assert.equal(
      work.resolve({ kind: 'addName', at: work.at(north, 'Narvik'), entityKind: 'place', scope: 'here' }).kind,
      'conflicts',
    );
  });
});
