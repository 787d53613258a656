import assert from 'node:assert/strict';
import { decidedWorkspace, type Decisions, type Decided } from './decidedWorkspace';
import { marked } from './marked';
import { createStoryService } from '../../src/service/service';
import { ferry } from './workspace';

const reviewAfter = (decide: (decisions: Decisions) => readonly Decided[]) =>
  decidedWorkspace(ferry, decide).service.review();

describe('review', () => {
  it('counts what was found, confirmed and rejected', () => {
    const before = reviewAfter(() => []);
    const after = reviewAfter(({ at, person, event }) => [
      { kind: 'confirm', what: 'mention', at: at('coast.txt', 'Tomas Okafor') },
      { kind: 'confirm', what: 'quotation', at: at('coast.txt', '“We will keep the ferries running,”') },
      { kind: 'rejectName', at: at('harbour.txt', 'Porto'), scope: 'here' },
      { kind: 'notQuotation', at: at('coast.txt', '“a wasted afternoon.”') },
      { kind: 'eventLabel', event: event('coast.txt', 'met'), label: 'First meeting' },
      { kind: 'notEvent', event: event('harbour.txt', 'met') },
      { kind: 'renameEntity', entity: person('harbour.txt', 'Helena Duarte'), name: 'H. Duarte' },
      { kind: 'note', at: at('coast.txt', 'Lisbon'), text: 'Which one?' },
    ]);
    assert.deepEqual(before.confirmed, { mentions: 0, quotations: 0, events: 0 });
    assert.deepEqual(before.rejected, { mentions: 0, quotations: 0, events: 0 });
    assert.deepEqual(after.confirmed, { mentions: 2, quotations: 1, events: 1 });
    assert.deepEqual(after.rejected, { mentions: 1, quotations: 1, events: 1 });
    assert.equal(after.suggested.quotations, before.suggested.quotations - 2);
    assert.equal(after.suggested.mentions, before.suggested.mentions - 3);
    // The statement that the quotation was goes with it.
    assert.equal(after.suggested.events, before.suggested.events - 3);
  });

  it('goes from one uncertain place to the next, through all articles and around', () => {
    const { library, at, textAt } = marked({
      'a.txt':
        'Head\n\n[Ada Berg]{a} met [Zoe Holm]{z name 0.4: full name}. [“So be it, all of you,”]{a quotation} [she]{a speaker 0.5: named} said.\n',
      'b.txt': 'Head\n\n[Ada Berg]{a} left. [Zoe Holm]{z name 0.6: full name} stayed.\n',
    });
    const service = createStoryService({ library, commandLinks: false, doubtfulBelow: () => 0.55 });
    const way = (direction: 'next' | 'previous', from: ReturnType<typeof at>, steps: number) => {
      const found: (string | null)[] = [];
      let place: Parameters<typeof service.neighbour> = [...from, direction, 'uncertain'];
      for (let i = 0; i < steps; i++) {
        const location = service.neighbour(...place)!;
        found.push(textAt(location));
        place = [location.uri, location.range.end, direction, 'uncertain'];
      }
      return found;
    };
    const three = ['a.txt: Zoe Holm', 'a.txt: “So be it, all of you,”'];
    assert.deepEqual(way('next', at('a.txt', 'Ada Berg'), 3), [...three, three[0]]);
    assert.deepEqual(way('previous', at('b.txt', 'Zoe Holm'), 3), [three[1], three[0], three[1]]);
    assert.deepEqual(service.review().uncertain, { mentions: 1, quotations: 1, events: 0 });
    const sure = createStoryService({ library, commandLinks: false, doubtfulBelow: () => 0 });
    assert.equal(sure.neighbour(...at('a.txt', 'Ada Berg'), 'next', 'uncertain'), null);
  });

  it('shows only what is uncertain, and how sure', () => {
    const { library } = marked({
      'a.txt':
        'Head\n\n[Ada Berg]{a} met [Zoe Holm]{z}. [She]{z pronoun 0.4: the last woman named} left [Ada Berg]{a}.\n',
      'b.txt': 'Head\n\n[Ada Berg]{a} and [Zoe Holm]{z} came.\n',
    });
    const service = createStoryService({ library, commandLinks: false });
    const below = (parent?: string) =>
      service.treeChildren({ tree: 'entities', uncertain: true, ...(parent === undefined ? {} : { parent }) });
    const [people] = below();
    assert.equal(people!.description, '1');
    const [zoe, ...others] = below(people!.id);
    assert.deepEqual([zoe!.label, others], ['Zoe Holm', []]);
    assert.match(zoe!.tooltip!, /\n1 uncertain mention$/);
    const articles = below(zoe!.id);
    assert.deepEqual(
      articles.map(({ label }) => label),
      ['a'],
    );
    const [she, ...more] = below(articles[0]!.id);
    assert.equal(she!.label.slice(...she!.highlight!), 'She');
    assert.match(she!.tooltip!, /\nUncertain: 40 % sure$/);
    assert.deepEqual(more, []);
    assert.deepEqual(service.treeChildren({ tree: 'quotations', uncertain: true }), []);
    const path = service.treePath({
      tree: 'entities',
      uncertain: true,
      textDocument: { uri: she!.location!.uri },
      position: she!.location!.range.start,
    });
    assert.equal(path.at(-1)?.id, she!.id);
  });

  it('leaves out what somebody has confirmed', () => {
    const below = 0.999;
    const uncertain = (decide: (decisions: Decisions) => readonly Decided[]) =>
      decidedWorkspace(ferry, decide, {}, { doubtfulBelow: () => below }).service.review().uncertain;
    const before = uncertain(() => []);
    const after = uncertain(({ at }) => [
      { kind: 'confirm', what: 'event', at: at('coast.txt', 'met') },
      { kind: 'confirm', what: 'quotation', at: at('coast.txt', '“We will keep the ferries running,”') },
    ]);
    assert.equal(after.events, before.events - 1);
    assert.equal(after.quotations, before.quotations - 1);
  });
});
