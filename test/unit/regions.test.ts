import assert from 'node:assert/strict';
import { findRegions } from '../../src/core/article/regions';

function regions(text: string): string[] {
  return findRegions(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

describe('regions', () => {
  it('tells headline, dateline, paragraphs, subheading and byline apart', () => {
    assert.deepEqual(
      regions(
        'Ferry Talks Resume in Oslo\n\nOSLO, March 3 (Agency) – Talks resumed.\n\nA long road\n\nNobody spoke.\n\nBy Ann Doe\nThe Fjord Post\n',
      ),
      [
        'headline: Ferry Talks Resume in Oslo',
        'dateline: OSLO, March 3 (Agency) –',
        'paragraph: Talks resumed.',
        'subheading: A long road',
        'paragraph: Nobody spoke.',
        'byline: By Ann Doe',
        'byline: The Fjord Post',
      ],
    );
  });

  for (const notice of [
    '- Advertisement -',
    'Sign up here.',
    'Read more: Ferry strike enters second week',
    'This website uses cookies to improve your experience.',
    '© 2024 The Fjord Post. All rights reserved.',
    'Ann Doe is a senior correspondent based in Oslo. She covers shipping.',
    'Our Standards: The Fjord Principles, opens new tab',
  ]) {
    it(`leaves out: ${notice}`, () => {
      assert.deepEqual(regions(`The ferry sailed on Monday.\n${notice}\nIt came back.`)[1], `boilerplate: ${notice}`);
    });
  }

  it('takes an appeal to the readers as a whole, and the story behind it again', () => {
    const text =
      'The ferry sailed.\nA Message from The Fjord Post:\nDear readers,\nWe need your help to go on.\nThe ferry came back on Monday.';
    assert.deepEqual(
      findRegions(text).map(region => region.kind),
      ['paragraph', 'boilerplate', 'boilerplate', 'boilerplate', 'paragraph'],
    );
  });

  it('leaves out what stands behind the closing credits', () => {
    const text =
      'The ferry sailed.\n\nIt came back.\n\nReporting by Ann Doe; Editing by Bob Roe\n\nAnn Doe\n\nShe likes Oslo.';
    assert.deepEqual(
      findRegions(text).map(region => region.kind),
      ['paragraph', 'paragraph', 'byline', 'boilerplate', 'boilerplate'],
    );
  });

  it('joins the lines of a text wrapped at a fixed width', () => {
    const line = 'The ferry sailed on Monday morning with all of its crew and went\n';
    assert.deepEqual(regions(`${line.repeat(5)}home.\n\nIt came back.`), [
      `paragraph: ${line.repeat(5)}home.`,
      'paragraph: It came back.',
    ]);
  });

  for (const dateline of [
    'MIAMI —',
    'KYIV, Ukraine (AP) —',
    'WASHINGTON, Dec 5 (Reuters) –',
    'Oslo, March 3 –',
    'NEW YORK (Agency) -',
  ]) {
    it(`dateline: ${dateline}`, () =>
      assert.equal(regions(`${dateline} Talks resumed on Monday.`)[0], `dateline: ${dateline}`));
  }

  for (const none of [
    'The ferry — a small one — sailed.',
    'NATO and the EU — long divided — agreed.',
    'Oslo – a quiet town – slept.',
  ]) {
    it(`no dateline: ${none}`, () => assert.deepEqual(regions(none), [`paragraph: ${none}`]));
  }

  it('covers every line that is not blank', () => {
    const text = '\r\n  First line here.\r\n\r\nSecond one\t\n\n\n';
    assert.deepEqual(regions(text), ['paragraph: First line here.', 'paragraph: Second one']);
  });
});
