import assert from 'node:assert/strict';
import type { RegionKind } from '../../src/core/article/analysis';
import { mostOverlapping } from '../../src/core/article/corrections';
import { at, Corrected } from '../corrected';

describe('what is laid down of regions', () => {
  const TEXT = `Ferry sinks off Bergen

BERGEN, Norway — Two ships sank on Monday.

Read more: Erik Berg met Nora Lund in Oslo

Erik Berg said on Tuesday that Nora Lund saved two men.`;
  const regions = (...kinds: readonly (readonly [string, RegionKind])[]): Corrected =>
    new Corrected(TEXT, { regions: kinds.map(([words, kind]) => ({ ...at(TEXT, words), kind })) });
  const kindsOf = ({ analysis }: Corrected): RegionKind[] => analysis.regions.map(({ kind }) => kind);

  it('reads boilerplate that is a paragraph, and leaves out a paragraph that is boilerplate', () => {
    const before = new Corrected(TEXT);
    assert.deepEqual(kindsOf(before), ['headline', 'dateline', 'paragraph', 'boilerplate', 'paragraph']);
    assert.equal(before.participants('met'), undefined);
    assert.equal(before.speaker('Nora Lund saved'), 'Erik Berg = Erik Berg');
    const after = regions(['Read more', 'paragraph'], [TEXT.slice(TEXT.indexOf('Erik Berg said')), 'boilerplate']);
    assert.deepEqual(kindsOf(after), ['headline', 'dateline', 'paragraph', 'paragraph', 'boilerplate']);
    assert.deepEqual(after.participants('met'), ['Erik Berg', 'Nora Lund']);
    assert.deepEqual([after.analysis.quotations, after.participants('said')], [[], undefined]);
    assert.deepEqual(
      after.analysis.times.map(time => after.words(time)),
      ['Monday'],
    );
  });

  it('joins what is no dateline with the paragraph behind it, and takes one from the paragraph that it opens', () => {
    const joined = regions(['BERGEN, Norway —', 'paragraph']);
    assert.deepEqual(kindsOf(joined), ['headline', 'paragraph', 'boilerplate', 'paragraph']);
    const text = `${'Rain fell. '.repeat(4).trim()}\n\n`.repeat(5) + 'OSLO, Norway — Two ships sank on Monday.';
    assert.ok(!kindsOf(new Corrected(text)).includes('dateline'));
    const parted = new Corrected(text, { regions: [{ ...at(text, 'OSLO, Norway —'), kind: 'dateline' }] });
    assert.deepEqual(
      parted.analysis.regions.slice(-2).map(region => [region.kind, parted.words(region)]),
      [
        ['dateline', 'OSLO, Norway —'],
        ['paragraph', 'Two ships sank on Monday.'],
      ],
    );
  });

  it('goes by the last of several for one region', () => {
    assert.deepEqual(kindsOf(regions(['Ferry', 'paragraph'], ['sinks off', 'subheading']))[0], 'subheading');
  });

  it('learns the article’s date from a line that is a dateline', () => {
    const text = 'Two ships sank on Monday.\n\nThe coast guard came late, witnesses said.\n\nBergen, 12 May 2021';
    const dated = new Corrected(text, { regions: [{ ...at(text, 'Bergen, 12 May 2021'), kind: 'dateline' }] });
    assert.equal(dated.analysis.date?.value, '2021-05-12');
  });
});

describe('what is laid down of quotations', () => {
  const TEXT = `Nora Lund and Erik Berg met in Oslo. “I am glad that it is over,” Lund told reporters. “I will go home.”

“And we shall not strike again.”

Lund said the strike had ended. The new ship is “unsinkable,” Berg said.`;
  const FIRST = at(TEXT, '“I am glad that it is over,” Lund told reporters. “I will go home.”');
  const BERG = at(TEXT, 'Erik Berg');

  it('gives a quotation its speaker, whom “I”, the next piece and the statement follow', () => {
    const before = new Corrected(TEXT);
    assert.equal(before.speaker('I am glad'), 'Lund = Nora Lund');
    assert.equal(before.speaker('And we shall'), 'Lund = Nora Lund');
    const after = new Corrected(TEXT, { speakers: [{ ...FIRST, speaker: BERG }] });
    const { confidence, source, pieces, cue } = after.quotation('I am glad')!;
    assert.deepEqual([confidence, source, pieces.length, after.words(cue)], [1, 'named', 2, 'told']);
    for (const words of ['I am glad', 'I will go', 'And we shall']) {
      assert.equal(after.speaker(words), 'Erik Berg = Erik Berg');
    }
    assert.equal(after.chain('I', 1)?.name, 'Erik Berg');
    assert.deepEqual(after.participants('told'), ['Erik Berg']);
    assert.equal(after.speaker('the strike had'), 'Lund = Nora Lund');
  });

  it('gives one without marks its speaker, by whatever words stand there', () => {
    const indirect = at(TEXT, 'the strike had ended');
    const after = new Corrected(TEXT, { speakers: [{ ...indirect, speaker: BERG }] });
    assert.equal(after.speaker('the strike had'), 'Erik Berg = Erik Berg');
    assert.deepEqual(after.participants('said'), ['Erik Berg']);
    const nobody = new Corrected(TEXT, { speakers: [{ ...indirect, speaker: at(TEXT, 'reporters') }] });
    assert.equal(nobody.speaker('the strike had'), 'reporters = undefined');
    assert.equal(nobody.quotation('the strike had')?.source, 'collective');
  });

  it('leaves one without a speaker where nobody can tell, and what carries on from it, too', () => {
    const after = new Corrected(TEXT, {
      speakers: [
        { ...FIRST, speaker: null },
        { ...at(TEXT, 'the strike had ended'), speaker: null },
      ],
    });
    for (const words of ['I am glad', 'And we shall', 'the strike had']) {
      const { speaker, confidence, source } = after.quotation(words)!;
      assert.deepEqual([speaker, confidence, source], [null, 0, null]);
    }
    assert.equal(after.quotation('I am glad')?.pieces.length, 2);
    assert.equal(after.mention('I'), undefined);
    assert.deepEqual([after.participants('told'), after.participants('said')], [undefined, undefined]);
  });

  it('leaves out what is no quotation', () => {
    const after = new Corrected(TEXT, {
      notQuotations: [at(TEXT, '“unsinkable,”'), at(TEXT, 'the strike had ended'), FIRST],
    });
    assert.deepEqual(
      after.analysis.quotations.map(quotation => after.words(quotation)),
      ['“And we shall not strike again.”'],
    );
    assert.equal(after.mention('I'), undefined);
  });

  it('does not take for reported speech what is no quotation in marks', () => {
    const text = 'Erik Berg said “the ship had sunk.”';
    assert.equal(new Corrected(text).analysis.quotations.length, 1);
    const after = new Corrected(text, { notQuotations: [at(text, '“the ship had sunk.”')] });
    assert.deepEqual(after.analysis.quotations, []);
  });
});

describe('what is laid down of dates and findings', () => {
  const TEXT = 'Nora Lund met Erik Berg in Bergen on Tuesday. “It went well,” she said. “Bad,” it was.';

  it('is the article’s date, which its times follow', () => {
    assert.equal(new Corrected(TEXT).analysis.times[0]?.value, 'XXXX-WXX-2');
    const { date, times } = new Corrected(TEXT, { date: '2021-03-10' }).analysis;
    assert.deepEqual(date, {
      value: '2021-03-10',
      certainty: 'stated',
      earliest: '2021-03-10',
      latest: '2021-03-10',
      source: null,
      reason: 'laid down by the reader',
    });
    assert.equal(times[0]?.value, '2021-03-09');
    assert.equal(new Corrected(TEXT, { date: '2021-02-30' }).analysis.date, null);
  });

  it('wins over the date that the text states', () => {
    const text = `BERGEN, 4 May 2020 — ${TEXT}`;
    assert.equal(new Corrected(text).analysis.date?.value, '2020-05-04');
    assert.equal(new Corrected(text, { date: '2021-03-10' }).analysis.date?.value, '2021-03-10');
  });

  it('leaves out what is no event', () => {
    assert.deepEqual(new Corrected(TEXT).participants('met'), ['Nora Lund', 'Erik Berg']);
    const after = new Corrected(TEXT, { notEvents: [at(TEXT, 'met')] });
    assert.deepEqual([after.participants('met'), after.participants('said')], [undefined, ['Nora Lund']]);
  });

  it('is sure of what is confirmed, and of nothing else', () => {
    const before = new Corrected(TEXT);
    const after = new Corrected(TEXT, {
      confirmed: [
        { what: 'mention', ...at(TEXT, 'Bergen') },
        { what: 'mention', ...at(TEXT, 'she') },
        { what: 'quotation', ...at(TEXT, '“It went well,”') },
        { what: 'event', ...at(TEXT, 'met') },
      ],
    });
    const sure = <T extends { readonly start: number; readonly end: number; readonly confidence: number }>(
      found: readonly T[],
    ): (string | null)[] => found.filter(({ confidence }) => confidence === 1).map(one => after.words(one));
    assert.deepEqual(sure(after.analysis.mentions), ['Bergen', 'she']);
    assert.deepEqual(sure(after.analysis.quotations), ['“It went well,”']);
    assert.deepEqual(sure(after.analysis.events), ['met']);
    const without = ({ analysis }: Corrected): string => JSON.stringify(analysis).replace(/"confidence":[\d.]+/g, '');
    assert.equal(without(after), without(before));
    const silent = new Corrected('The “old” ship sank.');
    assert.ok(silent.analysis.quotations.every(({ confidence }) => confidence < 1));
  });
});

describe('what a span points at', () => {
  it('is what it has most in common with, the first of several', () => {
    const found = [
      { start: 0, end: 10 },
      { start: 2, end: 4 },
      { start: 12, end: 14 },
      { start: 12, end: 14 },
    ];
    assert.equal(mostOverlapping(found, { start: 1, end: 5 }), 1);
    assert.equal(mostOverlapping(found, { start: 1, end: 10 }), 0);
    assert.equal(mostOverlapping(found, { start: 11, end: 20 }), 2);
    assert.equal(mostOverlapping(found, { start: 10, end: 12 }), -1);
  });
});
