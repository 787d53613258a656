import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { conflictsOf, overruled } from '../../src/core/decisions/conflicts';
import { targetOf } from '../../src/core/decisions/anchor';
import { NOTHING_DECIDED } from '../../src/core/decisions/decided';
import { DecisionIndex } from '../../src/core/decisions/decide';
import type { Decision, DecisionLine, TextTarget } from '../../src/core/decisions/decision';
import { describe as inWords } from '../../src/core/decisions/describe';
import { formatLine, inForce, nextSteps, parseLog } from '../../src/core/decisions/log';
import { analyse } from '../analyse';
import { decisionSchema } from '../../src/core/decisions/schema';

const TEXT =
  'Spring came early to the harbour town. Lena Hartwell met Spring in Oslo, and Spring was late. Springtime!';

function at(words: string, from = 0, article = 'a/one.txt'): TextTarget {
  const start = TEXT.indexOf(words, from);
  return targetOf(article, TEXT, { start, end: start + words.length });
}

let count = 0;
function line(decision: Decision, author = 'me', id = `id${String(count)}`, step?: string): DecisionLine {
  const time = new Date(Date.UTC(2026, 0, 1) + count++).toISOString();
  return { v: 1, id, time, author, decision, ...(step !== undefined && { step }) };
}

const reject = (scope: 'here' | 'article' | 'story', from = 0): Decision => ({
  kind: 'rejectName',
  at: at('Spring', from),
  scope,
});
const add = (scope: 'here' | 'article' | 'story', from = 0): Decision => ({
  kind: 'addName',
  at: at('Spring', from),
  entityKind: 'person',
  scope,
});
const person = (name: string): { name: string; kind: 'person'; at: TextTarget } => ({
  name,
  kind: 'person',
  at: at(name),
});

describe('Decisions', () => {
  describe('of an article', () => {
    it('are none where nothing is decided about it', () => {
      const index = new DecisionIndex([line(reject('story'))]);
      assert.equal(index.decide('b/one.txt', TEXT), NOTHING_DECIDED);
      assert.equal(index.decide('a/two.txt', 'Springtime in Oslo.'), NOTHING_DECIDED);
    });

    it('about words reach their place, their article or all articles of the folder', () => {
      const spansOf = (scope: 'here' | 'article' | 'story', path: string): number[] =>
        new DecisionIndex([line(reject(scope))]).decide(path, TEXT).corrections.notNames.map(({ start }) => start);
      assert.deepEqual(spansOf('here', 'a/one.txt'), [0]);
      assert.deepEqual(spansOf('article', 'a/one.txt'), [0, 57, 77]);
      assert.deepEqual(spansOf('article', 'a/two.txt'), []);
      assert.deepEqual(spansOf('story', 'a/two.txt'), [0, 57, 77]);
    });

    it('hold by the later where they contradict each other', () => {
      const { names, notNames } = new DecisionIndex([line(reject('story')), line(add('here', 50))]).decide(
        'a/one.txt',
        TEXT,
      ).corrections;
      assert.deepEqual(names, [{ start: 57, end: 63, kind: 'person', pointedAt: true }]);
      assert.deepEqual(
        notNames.map(({ start }) => start),
        [0, 77],
      );
      const again = new DecisionIndex([line(add('here', 50)), line(reject('story'))]).decide('a/one.txt', TEXT);
      assert.deepEqual(again.corrections.names, []);
    });

    it('of undone lines do not count until they are taken up again', () => {
      const first = line(reject('here'));
      const undo = line({ kind: 'undo', of: [first.id] });
      assert.equal(new DecisionIndex([first, undo]).decide('a/one.txt', TEXT), NOTHING_DECIDED);
      const redo = line({ kind: 'redo', of: [first.id] });
      assert.equal(new DecisionIndex([first, undo, redo]).decide('a/one.txt', TEXT).marks.length, 1);
    });

    it('are lost where the words are gone, until the reader says where they are', () => {
      const text = TEXT.replaceAll('Hartwell', 'Hartwill');
      const rename = line({ kind: 'renameEntity', entity: person('Lena Hartwell'), name: 'L. Hartwell' });
      const { lost, marks } = new DecisionIndex([rename]).decide('a/one.txt', text);
      assert.deepEqual([lost.length, marks.length], [1, 0]);
      const [candidate] = lost[0]!.candidates;
      assert.equal(text.slice(candidate!.start, candidate!.end), 'Lena Hartwill');
      const anchor = line({ kind: 'anchor', of: rename.id, target: 0, at: targetOf('a/one.txt', text, candidate!) });
      const found = new DecisionIndex([rename, anchor]).decide('a/one.txt', text);
      assert.deepEqual([found.lost.length, found.marks[0]?.start], [0, candidate!.start]);
    });

    it('put mentions apart, under the id of the line', () => {
      const split = line({ kind: 'splitEntity', entity: person('Lena Hartwell'), mentions: [at('Spring', 50)] });
      const { corrections, marks } = new DecisionIndex([split]).decide('a/one.txt', TEXT);
      assert.deepEqual(corrections.apart, [{ start: 57, end: 63, id: split.id }]);
      assert.deepEqual(
        marks.map(({ role }) => role),
        ['entity', 'mention'],
      );
    });

    it('change kinds one after another', () => {
      const kind = (from: 'person' | 'place', to: 'place' | 'organization'): DecisionLine =>
        line({ kind: 'entityKind', entity: { ...person('Oslo'), kind: from }, to, names: ['Oslo', 'Bergen'] });
      const index = new DecisionIndex([kind('person', 'place'), kind('place', 'organization')]);
      assert.deepEqual(index.decide('a/two.txt', 'In Oslo.').corrections.kinds, [
        { name: 'Oslo', from: 'person', to: 'organization' },
        { name: 'Oslo', from: 'place', to: 'organization' },
      ]);
    });

    it('say what a name is, the later of its words and its place', () => {
      const text = 'Erik Berg spoke in Oslo. Nora Lund met Erik Berg on Monday.';
      const spot = (from: number): TextTarget => {
        const start = text.indexOf('Erik Berg', from);
        return targetOf('a.txt', text, { start, end: start + 9 });
      };
      const entity = { name: 'Erik Berg', kind: 'person' as const, at: spot(0) };
      const kind = (to: 'place' | 'organization'): Decision => ({
        kind: 'entityKind',
        entity,
        to,
        names: ['Erik Berg'],
      });
      const name: Decision = { kind: 'addName', at: spot(9), entityKind: 'person', scope: 'here' };
      const kinds = (...decisions: readonly Decision[]): string[] => {
        const { corrections } = new DecisionIndex(decisions.map(decision => line(decision))).decide('a.txt', text);
        return analyse(text, corrections)
          .mentions.filter(({ start, end }) => text.slice(start, end) === 'Erik Berg')
          .map(mention => mention.kind);
      };
      assert.deepEqual(kinds(kind('place')), ['place', 'place']);
      assert.deepEqual(kinds(kind('place'), name), ['place', 'person']);
      assert.deepEqual(kinds(name, kind('place')), ['place', 'place']);
      assert.deepEqual(kinds(kind('place'), name, kind('organization')), ['organization', 'organization']);
    });

    it('take little time for many articles', () => {
      const lines = Array.from({ length: 10_000 }, (_, i) =>
        line({
          kind: 'rejectName',
          at: at('Spring', i % 2 ? 50 : 0, `a/${String(i % 1_000)}.txt`),
          scope: i % 5 ? 'here' : 'story',
        }),
      );
      const started = performance.now();
      const index = new DecisionIndex(lines);
      for (let i = 0; i < 1_000; i++) {
        assert.equal(index.decide(`a/${String(i)}.txt`, TEXT).lost.length, 0);
      }
      assert.ok(performance.now() - started < 5_000);
    });
  });

  describe('in a file', () => {
    it('are read with a byte order mark and any line ends, and what is none is reported by its line', () => {
      const [one, two] = [line(reject('here')), line(add('here'))];
      const later = JSON.stringify({ ...one, id: 'later', v: 2 });
      const odd = JSON.stringify({ ...one, id: 'odd', decision: { kind: 'forget' } });
      const broken = JSON.stringify({ ...one, id: 'broken', author: 7 });
      const file = [`\ufeff${JSON.stringify(one)}`, '', '<<<<<<< HEAD', later, odd, broken, '{"v":1', formatLine(two)];
      const { lines, problems } = parseLog(file.join('\r\n'));
      assert.deepEqual(lines, [one, two]);
      assert.deepEqual(
        problems.map(({ line: number }) => number),
        [3, 4, 5, 6, 7],
      );
      const [mark, version, kind, field, json] = problems.map(({ reason }) => reason);
      assert.match(mark!, /conflict mark/);
      assert.match(version!, /version 2/);
      assert.match(kind!, /"forget"/);
      assert.match(field!, /field author/);
      assert.match(json!, /JSON/);
    });

    it('are read though a line is nested beyond all measure, or says what it is at great length', () => {
      const one = line(reject('here'));
      const deep = '['.repeat(100_000) + ']'.repeat(100_000);
      const twice = formatLine(one).replace(/\}\n$/, `,"more":${deep}}\n`);
      const long = JSON.stringify({ ...one, v: 'x'.repeat(100_000) });
      const { lines, problems } = parseLog([formatLine(one), `{"v":${deep}}`, twice, long].join('\n'));
      assert.deepEqual(lines, [one]);
      assert.equal(problems.length, 3);
      assert.ok(problems.every(({ reason }) => reason.length < 300));
    });

    it('say the same whatever the order in which git has merged their lines', () => {
      const [a, b] = [line(reject('here'), 'ann'), line(add('story'), 'bob')];
      const lines = [
        a,
        b,
        line({ kind: 'undo', of: [a.id] }, 'bob'),
        line({ kind: 'redo', of: [a.id] }, 'ann'),
        line(reject('article')),
      ];
      const changed = { ...b, author: 'carl' };
      const expected = inForce(parseLog([...lines, changed].map(formatLine).join('')).lines);
      fc.assert(
        fc.property(fc.shuffledSubarray([...lines, changed, a], { minLength: 7 }), shuffled => {
          const { lines: read, problems } = parseLog(shuffled.map(formatLine).join(''));
          assert.deepEqual(inForce(read), expected);
          assert.equal(problems.length, 1);
        }),
      );
    });

    it('are undone and redone by step, each author their own', () => {
      const lines = [
        line(reject('here'), 'me', 'x', 's'),
        line(add('here'), 'me', 'y', 's'),
        line(reject('story'), 'you', 'z'),
      ];
      assert.deepEqual(nextSteps(lines, 'me'), { undo: ['x', 'y'], redo: undefined });
      const undone = [...lines, line({ kind: 'undo', of: ['x', 'y'] })];
      assert.deepEqual(nextSteps(undone, 'me'), { undo: undefined, redo: ['x', 'y'] });
      assert.deepEqual(nextSteps(undone, 'you').undo, ['z']);
      assert.equal(nextSteps([...undone, line(reject('article'), 'me', 'w')], 'me').redo, undefined);
      assert.equal(nextSteps([...lines, line({ kind: 'undo', of: ['z'] }, 'me')], 'you').undo, undefined);
    });

    it('have a JSON schema that is up to date (npm run schema)', () => {
      const written: unknown = JSON.parse(readFileSync('schemas/decision.schema.json', 'utf8'));
      assert.deepEqual(written, JSON.parse(JSON.stringify(decisionSchema())));
    });
  });

  describe('in conflict', () => {
    const keyOf = ({ quote }: TextTarget): string => quote.exact;
    const same = (one: string, other: string): Decision => ({
      kind: 'sameEntity',
      entity: person(one),
      other: person(other),
    });
    const notSame = (one: string, other: string): Decision =>
      ({ ...same(one, other), kind: 'notSameEntity' }) as Decision;

    it('are those that others contradict, by whatever chain', () => {
      const lines = [line(same('Lena Hartwell', 'Oslo')), line(same('Oslo', 'Spring'))];
      assert.equal(conflictsOf([notSame('Lena Hartwell', 'Spring')], lines, keyOf, 'me').length, 1);
      assert.equal(conflictsOf([same('Lena Hartwell', 'Spring')], lines, keyOf, 'me').length, 0);
      assert.equal(overruled([...lines, line(notSame('Lena Hartwell', 'Spring'))], keyOf).size, 1);
    });

    it('are names rejected and added, wherever one reaches the other', () => {
      const lines = [line(reject('story'))];
      assert.equal(conflictsOf([add('here', 50)], lines, keyOf, 'me').length, 1);
      assert.equal(conflictsOf([{ kind: 'confirm', what: 'mention', at: at('Spring') }], lines, keyOf, 'me').length, 1);
      assert.equal(conflictsOf([reject('here')], lines, keyOf, 'me').length, 0);
      assert.equal(overruled([...lines, line(add('here'))], keyOf).size, 0, 'it holds elsewhere');
      assert.equal(overruled([line(add('here')), line(reject('story'))], keyOf).size, 1);
    });

    it('are sought for all decisions of a step at once, and not among these', () => {
      const lines = [line(notSame('Lena Hartwell', 'Spring')), line(reject('story'))];
      const step = [same('Lena Hartwell', 'Oslo'), same('Oslo', 'Spring'), add('here'), reject('here', 50)];
      assert.deepEqual(conflictsOf(step, lines, keyOf, 'me'), lines);
      assert.deepEqual(conflictsOf(step, [], keyOf, 'me'), []);
    });

    it('are replacements only of what somebody else laid down', () => {
      const date = (value: string): Decision => ({ kind: 'articleDate', article: 'a/one.txt', value });
      const lines = [line(date('2025-12-01'), 'ann')];
      assert.equal(conflictsOf([date('2025-12-02')], lines, keyOf, 'ann').length, 0);
      assert.equal(conflictsOf([date('2025-12-02')], lines, keyOf, 'bob').length, 1);
      assert.equal(conflictsOf([date('2025-12-01')], lines, keyOf, 'bob').length, 0);
    });
  });

  it('are told in a sentence', () => {
    const entity = { ...person('Lena Hartwell'), name: 'Lena Hartwell' };
    assert.equal(
      inWords({ kind: 'sameEntity', entity, other: { ...entity, name: 'L. Hartwell' } }),
      '“L. Hartwell” is “Lena Hartwell”',
    );
    assert.equal(inWords(reject('story')), 'Not a name: “Spring” (everywhere)');
  });
});
