import assert from 'node:assert/strict';
import type { EntityKind } from '../../src/core/article/analysis';
import type { NameCorrection } from '../../src/core/article/corrections';
import { at, Corrected } from '../corrected';

function name(text: string, words: string, kind: EntityKind, pointedAt = true, nth = 0): NameCorrection {
  return { ...at(text, words, nth), kind, pointedAt };
}

describe('names that are laid down', () => {
  it('are found, and their speakers, participants and chains with them', () => {
    const text = 'Nora Lund met blibber in Oslo. “We will strike,” blibber said. “And soon.”';
    const before = new Corrected(text);
    assert.deepEqual(before.participants('met'), ['Nora Lund']);
    assert.equal(before.speaker('We will'), 'blibber = undefined');
    const after = new Corrected(text, {
      names: [name(text, 'blibber', 'person'), name(text, 'blibber', 'person', true, 1)],
    });
    assert.equal(after.mention('blibber')?.confidence, 1);
    assert.equal(after.chain('blibber')?.mentions.length, 2);
    assert.deepEqual(after.participants('met'), ['Nora Lund', 'blibber']);
    assert.equal(after.speaker('We will'), 'blibber = blibber');
    assert.equal(after.quotation('We will')?.source, 'named');
    assert.deepEqual(after.participants('said'), ['blibber']);
  });

  it('displace what they were pointed at over; others give way to what is longer', () => {
    const text = 'Erik Berg and Nora Lund spoke in Oslo.';
    const only = (...names: readonly NameCorrection[]): string[] => new Corrected(text, { names }).names;
    const found = ['Erik Berg person', 'Nora Lund person', 'Oslo place'];
    assert.deepEqual(only(), found);
    assert.deepEqual(only(name(text, 'Berg', 'place')), ['Berg place', ...found.slice(1)]);
    assert.deepEqual(only(name(text, 'Berg', 'place', false)), found);
    assert.deepEqual(only(name(text, 'Berg and Nora', 'organization')), ['Berg and Nora organization', 'Oslo place']);
    assert.deepEqual(only(name(text, 'Berg and', 'organization', false)), found);
    const long = 'Erik Berg and Nora Lund organization';
    assert.deepEqual(only(name(text, 'Erik Berg and Nora Lund', 'organization', false)), [long, 'Oslo place']);
  });

  it('change the kind of what was found in their place', () => {
    const text = 'Erik Berg sailed to Oslo.';
    for (const pointedAt of [true, false]) {
      const { names } = new Corrected(text, { names: [name(text, 'Erik Berg', 'organization', pointedAt)] });
      assert.deepEqual(names, ['Erik Berg organization', 'Oslo place']);
    }
  });

  it('keep their kind, whatever the names beside them would make of it', () => {
    const text = 'Zorvex Energy grew. Zorvex sat beside Nora Lund in Oslo.';
    const names = [name(text, 'Zorvex Energy', 'organization'), name(text, 'Zorvex', 'person', true, 1)];
    const after = new Corrected(text, { names });
    assert.deepEqual([after.mention('Zorvex', 1)?.kind, after.chain('Zorvex', 1)?.mentions.length], ['person', 1]);
  });

  for (const [what, text, selected, expected] of [
    ['take up the rest of a word', 'Two ships left blibberville early.', 'berville ea', 'blibberville early'],
    ['leave out blanks and marks', 'Two ships, “blibber” and another.', ', “blibber” ', 'blibber'],
    ['begin at a hyphen', 'The pro-blibber party won.', 'blibber', 'blibber'],
    ['end in the full stop of their word', 'The blibber Inc. won twice.', 'blibber Inc', 'blibber Inc.'],
    ['leave out titles', 'Then President Blibber spoke.', 'President Blibber', 'Blibber'],
    ['join sentences', 'The St. Blib. Wum party won. It did.', 'Blib. Wum', 'Blib. Wum'],
  ] as const) {
    it(`${what}: ${expected}`, () => {
      const after = new Corrected(text, { names: [name(text, selected, 'person')] });
      assert.equal(after.mention(expected)?.confidence, 1, after.names.join(', '));
    });
  }

  it('are passed over where there is no word, too many of them, or a region’s end between them', () => {
    const text = `Two — ships sank.\n\nThree sank${' again'.repeat(60)}.`;
    for (const words of [' — ', 'sank.\n\nThree', 'sank' + ' again'.repeat(50)]) {
      assert.deepEqual(new Corrected(text, { names: [name(text, words, 'place')] }).names, []);
    }
  });
});

describe('names that are none', () => {
  const TEXT = 'Erik Berg met Nora Lund in Oslo. She left.';

  it('are left out, and what hung on them', () => {
    const after = new Corrected(TEXT, { notNames: [at(TEXT, 'Nora Lund')] });
    assert.deepEqual(after.names, ['Erik Berg person', 'Oslo place']);
    assert.deepEqual(after.participants('met'), ['Erik Berg']);
    assert.notEqual(after.chain('She')?.name, 'Nora Lund');
    assert.equal(new Corrected(TEXT).chain('She')?.name, 'Nora Lund');
  });

  it('stay where only a part of them is said to be none', () => {
    assert.ok(new Corrected(TEXT, { notNames: [at(TEXT, 'Lund')] }).names.includes('Nora Lund person'));
  });
});

describe('kinds that are laid down', () => {
  const TEXT = 'Erik Berg opened in Oslo. Berg will sell fish, a cook said. Nora Lund was there.';

  it('are those of all names of a chain', () => {
    const kinds = [{ name: 'Erik Berg', from: 'person', to: 'organization' }] as const;
    const after = new Corrected(TEXT, { kinds });
    assert.deepEqual(after.names, ['Erik Berg organization', 'Oslo place', 'Berg organization', 'Nora Lund person']);
    assert.deepEqual([after.mention('Berg', 1)?.confidence, after.mention('Erik Berg')?.confidence], [1, 1]);
    assert.equal(after.chain('Berg', 1), after.chain('Erik Berg'));
  });

  it('are for names of the one kind alone, each after those before it', () => {
    const berg = (kinds: readonly (readonly [EntityKind, EntityKind])[]): EntityKind | undefined =>
      new Corrected(TEXT, { kinds: kinds.map(([from, to]) => ({ name: 'Berg', from, to })) }).mention('Erik Berg')
        ?.kind;
    assert.equal(berg([['place', 'organization']]), 'person');
    assert.equal(
      berg([
        ['person', 'organization'],
        ['organization', 'place'],
      ]),
      'place',
    );
    assert.equal(
      berg([
        ['organization', 'place'],
        ['person', 'organization'],
      ]),
      'organization',
    );
  });
});

describe('mentions that are put apart', () => {
  const TEXT =
    'Mary Smith and Erik Berg spoke in Oslo. Minister Smith left on Monday. She was tired. Later the minister resigned. Smith wept.';

  it('make a chain of their own, which learns from what stands beside them', () => {
    const before = new Corrected(TEXT);
    assert.equal(before.chain('Smith', 1), before.chain('Mary Smith'));
    const after = new Corrected(TEXT, { apart: [{ ...at(TEXT, 'Smith', 1), id: 'x' }] });
    const own = after.chain('Smith', 1)!;
    assert.deepEqual([own.apart, own.name, own.descriptions.map(({ text }) => text)], ['x', 'Smith', ['Minister']]);
    const rest = after.chain('Mary Smith')!;
    assert.deepEqual([rest.apart, rest.descriptions], [undefined, []]);
    assert.equal(after.chain('Smith', 2), rest);
    assert.deepEqual(after.participants('left'), ['Smith']);
    assert.equal(after.chain('minister'), own);
  });

  it('lead pronouns with them', () => {
    const text = 'Mary Smith spoke. Ms. Smith of Bergen left early, and she wept.';
    assert.equal(new Corrected(text).chain('she')?.name, 'Mary Smith');
    const after = new Corrected(text, { apart: [{ ...at(text, 'Smith', 1), id: 'x' }] });
    assert.equal(after.chain('she')?.apart, 'x');
  });

  it('leave the others together, with a name and links of their own, where the full name goes', () => {
    const after = new Corrected(TEXT, { apart: [{ ...at(TEXT, 'Mary Smith'), id: 'x' }] });
    const rest = after.chain('Smith', 1)!;
    assert.deepEqual([rest.name, rest.apart, rest], ['Smith', undefined, after.chain('Smith', 2)]);
    assert.equal(after.mention('Smith', 1)?.link, null);
    assert.equal(after.mention('Smith', 2)?.link?.reason, 'same name');
    assert.equal(after.chain('Mary Smith')?.apart, 'x');
  });

  it('are one chain under one id, in whatever form, and all of a chain may go', () => {
    const spans = [at(TEXT, 'Smith', 1), at(TEXT, 'She'), at(TEXT, 'minister'), at(TEXT, 'Smith', 2)];
    const after = new Corrected(TEXT, { apart: spans.map(span => ({ ...span, id: 'x' })) });
    assert.deepEqual(
      after.chain('Smith', 1)?.mentions.map(i => after.words(after.analysis.mentions[i]!)),
      ['Smith', 'She', 'minister', 'Smith'],
    );
    assert.deepEqual([after.mention('She')?.confidence, after.chain('Mary Smith')?.mentions.length], [1, 1]);
    const two = new Corrected(TEXT, { apart: [spans[1]!, spans[3]!].map(span => ({ ...span, id: 'x' })) });
    assert.equal(two.mention('She')?.link?.reason, 'put together by the reader');
    const all = new Corrected(TEXT, { apart: [at(TEXT, 'Erik Berg')].map(span => ({ ...span, id: 'y' })) });
    assert.equal(all.analysis.chains.length, new Corrected(TEXT).analysis.chains.length);
  });

  it('may be a pronoun alone, in or outside marks', () => {
    const text = 'Mary Smith spoke in Oslo. She wept. “I am tired,” Smith said.';
    const after = new Corrected(text, {
      apart: [
        { ...at(text, 'She'), id: 'x' },
        { ...at(text, 'I'), id: 'y' },
      ],
    });
    assert.deepEqual([after.chain('She')?.apart, after.chain('I')?.apart], ['x', 'y']);
    assert.deepEqual(after.participants('wept') ?? ['She'], ['She']);
  });

  it('do not take the name along that stands in their phrase', () => {
    const text = 'Bergen lies in northern Azerbaijan, officials said. Azerbaijan is large.';
    const area = at(text, 'northern Azerbaijan');
    const before = new Corrected(text);
    assert.equal(before.chain('northern Azerbaijan')?.name, 'northern Azerbaijan');
    const after = new Corrected(text, { apart: [{ ...area, id: 'x' }] });
    assert.equal(after.chain('northern Azerbaijan')?.apart, 'x');
    assert.equal(after.chain('Azerbaijan')?.name, 'Azerbaijan');
    assert.equal(after.chain('Azerbaijan')?.apart, undefined);
  });

  it('lead pronouns with them where they are noun phrases', () => {
    const text = 'Minister Mary Smith spoke in Oslo. Later the minister resigned because she was tired.';
    assert.equal(new Corrected(text).chain('she')?.name, 'Mary Smith');
    const after = new Corrected(text, { apart: [{ ...at(text, 'minister'), id: 'x' }] });
    assert.deepEqual([after.chain('minister')?.apart, after.chain('she')?.apart], ['x', 'x']);
  });

  it('leave nobody linked to them', () => {
    const text = 'Rain fell in northern Azerbaijan, officials said. In northern Azerbaijan it went on.';
    assert.ok(new Corrected(text).mention('northern Azerbaijan', 1)?.link);
    const after = new Corrected(text, { apart: [{ ...at(text, 'northern Azerbaijan'), id: 'x' }] });
    assert.equal(after.chain('northern Azerbaijan')?.apart, 'x');
    assert.equal(after.mention('northern Azerbaijan', 1)?.link, null);
  });

  it('stay apart where places are told by what stands beside them', () => {
    const text = 'Washington grew. The ferry from Seattle, Washington, sank.';
    assert.equal(new Corrected(text).chain('Washington', 1)?.name, 'Washington State');
    const after = new Corrected(text, { apart: [{ ...at(text, 'Washington', 1), id: 'x' }] });
    assert.equal(after.chain('Washington', 1)?.apart, 'x');
  });

  it('are not the country of a people', () => {
    const text = 'Norway lost. Norway won. A Norwegian attack killed two men.';
    const after = new Corrected(text, { apart: [{ ...at(text, 'Norway', 1), id: 'x' }] });
    assert.equal(after.chain('Norway', 1)?.apart, 'x');
    const { start } = at(text, 'attack');
    const [chain] = after.analysis.events.find(event => event.start === start)!.participants;
    assert.equal(after.analysis.chains[chain!], after.chain('Norway'));
  });
});
