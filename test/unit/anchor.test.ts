import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fuzzAnchoring } from '../../bench/anchoringFuzz';
import { findTarget, TargetFinder, targetOf, type Found } from '../../src/core/decisions/anchor';
import type { TextTarget } from '../../src/core/decisions/decision';

const TEXT =
  'Bridge opens after years of delay\n\nThe mayor, Lena Hartwell, cut the ribbon on Friday. Nobody from the ministry came.\n\n' +
  'A spokesman for Hartwell later said that the bridge had cost twice as much as planned.\n\n“We have waited long enough for this day to come,” Oskar Brandvold told the crowd.\n';

function point(text: string, words: string, from = ''): TextTarget {
  const start = text.indexOf(words, text.indexOf(from));
  return targetOf('a.txt', text, { start, end: start + words.length });
}

function wordsAt(text: string, found: Found): string | undefined {
  return 'span' in found ? text.slice(found.span.start, found.span.end) : undefined;
}

describe('Anchors', () => {
  it('are found exactly where nothing near has changed', () => {
    const target = point(TEXT, 'Oskar Brandvold');
    const text = `Updated at noon.\n\n${TEXT}\nThe end.`;
    const found = findTarget(text, target);
    assert.equal(found.kind, 'exact');
    assert.equal(wordsAt(text, found), 'Oskar Brandvold');
  });

  it('are found though the words around them have changed', () => {
    const target = point(TEXT, 'Hartwell', 'spokesman');
    const text = TEXT.replace('later said', 'said').replace('mayor, Lena', 'former mayor, Lena');
    const found = findTarget(text, target);
    assert.equal(found.kind, 'approximate');
    assert.ok('span' in found && found.span.start === text.indexOf('Hartwell', text.indexOf('spokesman')));
  });

  it('are found though line ends, quotation marks, spaces or capitals have changed', () => {
    const target = point(TEXT, '“We have waited long enough for this day to come,”');
    const spellings = [
      TEXT.replaceAll('\n', '\r\n'),
      TEXT.replaceAll(/[“”]/g, '"'),
      TEXT.replaceAll(' ', '\u00a0'),
      TEXT.toUpperCase(),
    ];
    for (const text of spellings) {
      const words = wordsAt(text, findTarget(text, target));
      assert.match(words ?? '', /^["“]WE.HAVE.WAITED.LONG.ENOUGH.FOR.THIS.DAY.TO.COME,["”]$/i);
    }
  });

  it('are not found in another sentence of the same name', () => {
    const text = TEXT.replace(
      'A spokesman for Hartwell later said that the bridge had cost twice as much as planned.\n\n',
      '',
    );
    assert.equal(findTarget(text, point(TEXT, 'Hartwell', 'spokesman')).kind, 'lost');
  });

  it('are not found at a name that differs by a letter', () => {
    for (const [name, other] of [
      ['Hartwell', 'Hartwill'],
      ['Oskar Brandvold', 'Oskar Brandwold'],
      ['Friday', 'Fridays'],
    ] as const) {
      const text = TEXT.replaceAll(name, other);
      const found = findTarget(text, point(TEXT, name));
      assert.equal(found.kind, 'lost');
      const [best] = 'candidates' in found ? found.candidates : [];
      assert.ok(best && text.slice(best.start, best.end).includes(other), 'what stands there now is offered');
    }
  });

  it('are found in a long quotation that has changed within', () => {
    const text = TEXT.replace('waited', 'hoped');
    const found = findTarget(text, point(TEXT, '“We have waited long enough for this day to come,”'));
    assert.equal(wordsAt(text, found), '“We have hoped long enough for this day to come,”');
  });

  it('are asked about where a paragraph stands twice', () => {
    const paragraph = TEXT.slice(TEXT.indexOf('A spokesman'), TEXT.indexOf('“We'));
    const text = TEXT.replace(paragraph, paragraph + paragraph);
    const found = findTarget(text, point(TEXT, 'bridge', 'spokesman'));
    assert.ok(found.kind === 'ambiguous');
    assert.deepEqual(
      found.candidates.map(({ start, end }) => text.slice(start, end)),
      ['bridge', 'bridge'],
    );
  });

  it('are found in a long sentence that was moved, and in a last one that something was put before', () => {
    const text = TEXT.replace('“We have', 'Nothing else happened on that day, as far as anybody knew.\n\n“We have');
    const target = point(text, 'Hartwell', 'spokesman');
    const [before, sentence] = [
      text.indexOf('A spokesman'),
      'A spokesman for Hartwell later said that the bridge had cost',
    ];
    const paragraph = text.slice(before, text.indexOf('\n\n', before) + 2);
    const moved = `${text.replace(paragraph, '').replaceAll('that day', 'that long day')}\n${paragraph}`;
    const found = findTarget(moved, target);
    assert.ok('span' in found && found.span.start === moved.indexOf(sentence) + sentence.indexOf('Hartwell'));
    const last = `${TEXT}\nHartwell will travel to Oslo on Sunday.\n`;
    const later = last.replace('Hartwell will', 'Nobody else was there to see it opened.\n\nHartwell will');
    assert.equal(wordsAt(later, findTarget(later, point(last, 'Oslo', 'travel'))), 'Oslo');
  });

  it('are not found in a like sentence that came in place of theirs, nor right behind what came before them', () => {
    const text = TEXT.replace('Nobody from', 'It was cold. Nobody from');
    const target = point(text, 'It', 'It was cold');
    const other = text.replace('It was cold. ', 'It rained a lot. ');
    assert.equal(findTarget(other, target).kind, 'lost');
    const twins = `${TEXT}Smith agreed.\n\nBrandvold agreed.\n\nSmith agreed. They left together, and the day was over.\n`;
    const without = twins.replace('Smith agreed.\n\nBrandvold agreed.\n\n', '');
    assert.notEqual(wordsAt(without, findTarget(without, point(twins, 'Smith'))), 'Smith');
  });

  it('keep more context where other places are alike', () => {
    const line = 'Smith scored for the visitors.\n';
    const text = `${line}${line}Then the rain began, and the referee looked at the sky.\n${line}`;
    const target = point(text, 'Smith', 'Then');
    assert.ok(target.quote.prefix.length > 32);
    assert.equal(findTarget(text, target).kind, 'exact');
  });

  it('are never in the middle of a word or character', () => {
    const name = targetOf('a.txt', 'They met Jo', { start: 9, end: 11 });
    assert.notEqual(wordsAt('They met Johanna', findTarget('They met Johanna', name)), 'Jo');
    const accent = targetOf('a.txt', 'They met Jose', { start: 9, end: 13 });
    assert.equal(findTarget('They met Jose\u0301 there', accent).kind, 'lost');
    const emoji = `${'🎉'.repeat(40)}Oslo${'🎉'.repeat(40)}`;
    const { prefix, suffix } = targetOf('a.txt', emoji, { start: 80, end: 84 }).quote;
    assert.doesNotMatch(prefix + suffix, /\p{Cs}/u);
  });

  it('are found nowhere in an empty text, and by their position where nothing stands around them', () => {
    const bare: TextTarget = {
      article: 'a.txt',
      quote: { exact: 'Oslo', prefix: '', suffix: '' },
      position: { start: 0, end: 4 },
    };
    assert.deepEqual(findTarget('', point(TEXT, 'Lena Hartwell')), { kind: 'lost', candidates: [] });
    assert.equal(findTarget('Oslo is cold.', bare).kind, 'exact');
    assert.equal(findTarget('In Oslo it is cold.', bare).kind, 'lost');
  });

  it('take little time in a text of megabytes, even one that repeats itself', () => {
    const target = point(TEXT, '“We have waited long enough for this day to come,”');
    for (const text of ['a'.repeat(2_000_000), `${TEXT.replaceAll('We', 'They')} `.repeat(4_000)]) {
      const started = performance.now();
      findTarget(text, target);
      targetOf('a.txt', text, { start: 1_000_000, end: 1_000_060 });
      assert.ok(performance.now() - started < 5_000);
    }
  }).timeout(30_000);

  it('hold nothing up, whatever a file says stood around them', () => {
    const text = 'The man from the town by the sea told the rest of the crew. '.repeat(800);
    const around = { prefix: 'q'.repeat(100_000), suffix: 'w'.repeat(100_000) };
    const target: TextTarget = {
      article: 'a.txt',
      quote: { exact: 'the', ...around },
      position: { start: 9, end: 12 },
    };
    const started = performance.now();
    const finder = new TargetFinder(text);
    for (let i = 0; i < 2_000; i++) {
      assert.equal(finder.find(target).kind, 'lost');
    }
    assert.equal(finder.find(targetOf('a.txt', text, { start: 0, end: text.length })).kind, 'exact');
    assert.ok(performance.now() - started < 20_000);
  }).timeout(40_000);

  it('are exact in any text that has not changed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (text, a, b) => {
        const ends = [...new Intl.Segmenter().segment(text)].map(({ index, segment }) => index + segment.length);
        const starts = [0, ...ends.slice(0, -1)];
        const first = a % starts.length;
        const span = { start: starts[first]!, end: ends[first + (b % (ends.length - first))]! };
        const found = findTarget(text, targetOf('a.txt', text, span));
        assert.ok('span' in found);
        assert.deepEqual(found.span, span);
      }),
    );
  });

  it('do not stand at other words after random edits', () => {
    const { targets, exact, approximate, wrong } = fuzzAnchoring(300, 4);
    assert.ok(exact + approximate > targets / 2, 'most are found');
    assert.deepEqual(wrong, []);
  }).timeout(60_000);
});
