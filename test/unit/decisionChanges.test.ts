import assert from 'node:assert/strict';
import { inventArticle, pick } from '../../bench/inventedArticles';
import { pointable } from '../../bench/randomEdits';
import { targetOf } from '../../src/core/decisions/anchor';
import { DecisionIndex } from '../../src/core/decisions/decide';
import type { Decision, DecisionLine, EntityTarget, TextTarget } from '../../src/core/decisions/decision';
import { formatLine, LogReader } from '../../src/core/decisions/log';
import { createRandom } from '../../tools/train/random';

const random = createRandom(7);
const texts = new Map(
  ['a/1.txt', 'a/2.txt', 'a/3.txt', 'b/1.txt', 'top.txt'].map(path => [path, inventArticle(random)] as const),
);
const scopes = ['here', 'article', 'story'] as const;

function place(): TextTarget {
  const [path, text] = pick([...texts], random);
  return targetOf(path, text, pick(pointable(text), random));
}

function entity(): EntityTarget {
  const at = place();
  return { name: at.quote.exact, kind: 'person', at };
}

function decision(known: readonly DecisionLine[]): Decision {
  const ids = known.length > 0 ? [pick(known, random).id] : ['none'];
  const scope = pick(scopes, random);
  return pick<() => Decision>(
    [
      () => ({ kind: 'addName', at: place(), entityKind: 'person', scope }),
      () => ({ kind: 'rejectName', at: place(), scope }),
      () => ({ kind: 'entityKind', entity: entity(), to: 'place', names: ['Smith', 'Oslo'] }),
      () => ({ kind: 'sameEntity', entity: entity(), other: entity() }),
      () => ({ kind: 'speaker', at: place(), speaker: entity() }),
      () => ({ kind: 'articleDate', article: pick([...texts.keys()], random), value: '2026-03-01' }),
      () => ({ kind: 'anchor', of: ids[0]!, target: 0, at: place() }),
      () => ({ kind: 'undo', of: ids }),
      () => ({ kind: 'redo', of: ids }),
    ],
    random,
  )();
}

describe('What decisions have changed', () => {
  it('is all that is decided otherwise than before', () => {
    const lines: DecisionLine[] = [];
    let before = new DecisionIndex(lines);
    let same = 0;
    for (let i = 0; i < 300; i++) {
      const time = new Date(Date.UTC(2026, 0, 1) + Math.floor(random() * 1e9)).toISOString(); // as after a merge by git
      lines.push({ v: 1, id: `d${String(i)}`, time, author: '', decision: decision(lines) });
      const now = new DecisionIndex([...lines]);
      const isChanged = now.changesSince(before);
      for (const [path, text] of texts) {
        if (!isChanged(path, text)) {
          same++;
          assert.deepEqual(
            now.decide(path, text),
            before.decide(path, text),
            `${path} after ${formatLine(lines.at(-1)!)}`,
          );
        }
      }
      before = now;
    }
    assert.ok(same > 600 && same < 1400, `${String(same)} of 1500 the same`);
  });

  it('is nothing in lines that were read before', () => {
    const at = place();
    const [a, b] = ['a', 'b'].map(id =>
      formatLine({ v: 1, id, time: '2026-01-01T00:00:00Z', author: '', decision: { kind: 'note', at, text: id } }),
    );
    const reader = new LogReader();
    const [first] = reader.read(`${a!}{\n`).lines;
    const again = reader.read(`{\n${b!}${a!}`);
    assert.equal(again.lines[1], first);
    assert.deepEqual(again.problems, [{ line: 1, reason: 'is not a JSON object, or not all of one' }]);
    assert.equal(reader.read(b!).lines.length, 1);
    assert.deepEqual(reader.read(a!).lines, [first]);
  });
});
