import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Decision } from '../../src/core/decisions/decision';
import { DecidedStory, entityTarget, type Named } from '../decidedStories';

const texts = [
  'President Stefan Lukashevskyy met Mary Smith of the Globex Energy Board (GEB) in Portland, Oregon. Lukashevskyy left.',
  'Stefan Lukashevskiy met John Smith. “We will not sign the deal,” Smith said. The GEB was not there.',
  'On Monday Lukashevsky was in Portland. The Norwegian Coast Guard sent a ship. “We will not sign the deal,” it said.',
  'The Coast Guard told Mr. Smith of Globex Energy that Mrs. Mary Smith was in Portland, Maine.',
  'Steve Lukashevsky, a spokesman for the Swedish Coast Guard, spoke of President Lukashevsky. U.S. officials did not.',
  'The United States told the Globex Energy Bureau that J. Smith and Stefan Lukashevskyy met.',
];
const words = [
  ...[
    'Stefan Lukashevskyy',
    'Stefan Lukashevskiy',
    'Lukashevsky',
    'Steve Lukashevsky',
    'Mary Smith',
    'John Smith',
    'Smith',
    'J. Smith',
  ],
  ...[
    'Globex Energy Board',
    'GEB',
    'Globex Energy',
    'Coast Guard',
    'Norwegian Coast Guard',
    'Portland',
    'Oregon',
    'United States',
  ],
];
const articles = ['a', 'b', 'c', 'd', 'e', 'f'];

const named: fc.Arbitrary<Named> = fc.tuple(fc.constantFrom(...articles), fc.constantFrom(...words));
const entity = named.map(entityTarget);
const text = fc.constantFrom('envoy', 'Spokesman', 'president');
const decision: fc.Arbitrary<Decision> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('sameEntity'), entity, other: entity }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('notSameEntity'), entity, other: entity }) },
  fc.record({ kind: fc.constant('renameEntity'), entity, name: fc.constantFrom('Xanthippe', 'The Body') }),
  fc.record({
    kind: fc.constant('entityKind'),
    entity,
    to: fc.constantFrom('person', 'place'),
    names: fc.constant('').map((): string[] => []),
  }),
  fc.record({ kind: fc.constant('addDescriptor'), entity, text }),
  fc.record({ kind: fc.constant('removeDescriptor'), entity, text }),
);
const edit = fc.oneof(
  { weight: 3, arbitrary: fc.record({ article: fc.constantFrom(...articles), text: fc.constantFrom(...texts) }) },
  fc.record({ gone: fc.constantFrom(...articles) }),
  { weight: 6, arbitrary: fc.record({ decision }) },
  fc.record({ apart: named }),
  { weight: 2, arbitrary: fc.record({ undo: fc.nat(30) }) },
  fc.record({ look: fc.constant(true) }),
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function make(decided: DecidedStory, one: Edit, id: string): void {
  if ('article' in one) {
    decided.set(one.article, one.text);
  } else if ('gone' in one) {
    decided.delete(one.gone);
  } else if ('decision' in one) {
    decided.decide(id, one.decision);
  } else if ('apart' in one) {
    decided.putApart(id, one.apart);
  } else if ('undo' in one) {
    decided.undo(String(one.undo));
  } else {
    decided.told();
  }
}

/** The same articles and decisions, the articles set one by one in another order. */
function anew({ texts: now, lines, apart }: DecidedStory, order: () => number): DecidedStory {
  const fresh = new DecidedStory();
  lines.forEach((line, id) => fresh.lines.set(id, line));
  apart.forEach((place, id) => fresh.apart.set(id, place));
  const shuffled = [...now].map(pair => ({ pair, key: order() })).sort((a, b) => a.key - b.key);
  shuffled.forEach(({ pair: [article, own] }) => {
    fresh.set(article, own);
  });
  return fresh;
}

type Pair = Decision & { kind: 'sameEntity' | 'notSameEntity' };

function endsOf({ entity: a, other: b }: Pair): readonly Named[] {
  return [a, b].map(({ at }): Named => [at.article.slice(0, -4), at.quote.exact]);
}

/** What the articles call the ends of a pair: where two pairs differ in that, both can hold. */
function namesOf(decided: DecidedStory, pair: Pair): string {
  const names = endsOf(pair).map(
    place => decided.story.article(`${place[0]}.txt`)!.analysis.chains[decided.chainOf(place)!]!.name,
  );
  return names.sort().join(', ');
}

describe('entities that the reader decides on, at random', () => {
  it('are the same after any edits and decisions as from scratch in any order; and the last words hold', () => {
    let joined = 0;
    let parted = 0;
    fc.assert(
      fc.property(fc.array(edit, { minLength: 8, maxLength: 40 }), fc.infiniteStream(fc.nat()), (edits, order) => {
        const edited = new DecidedStory();
        articles.forEach((article, i) => {
          edited.set(article, texts[i]!);
        });
        edits.forEach((one, i) => {
          make(edited, one, String(i));
        });
        assert.deepEqual(edited.told(), anew(edited, () => order.next().value).told());
        const pairs = [...edited.lines.values()].flatMap(({ decision: one }) =>
          one.kind === 'sameEntity' || one.kind === 'notSameEntity' ? [one] : [],
        );
        const there = pairs.filter(one => {
          const [a, b] = endsOf(one).map(place => [place[0], edited.chainOf(place)]);
          return a![1] !== undefined && b![1] !== undefined && (a![0] !== b![0] || a![1] !== b![1]);
        });
        const [last, before] = there.toReversed();
        for (const one of [last, before && namesOf(edited, before) !== namesOf(edited, last!) ? before : undefined]) {
          if (one) {
            const [a, b] = endsOf(one).map(place => edited.entityOf(place).id);
            assert.equal(a === b, one.kind === 'sameEntity');
            joined += Number(a === b);
            parted += Number(a !== b);
          }
        }
      }),
      { numRuns: 300 },
    );
    assert.ok(joined > 20 && parted > 20, `${String(joined)} ${String(parted)}`);
  }).timeout(60_000);

  it('are as before when all decisions are undone', () => {
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (decisions, order) => {
        const decided = new DecidedStory(Object.fromEntries(articles.map((article, i) => [article, texts[i]!])));
        const before = decided.told();
        decisions.forEach((one, i) => {
          decided.decide(String(i), one);
        });
        decided.told();
        const ids = decisions.map((_, i) => ({ id: String(i), key: order.next().value })).sort((a, b) => a.key - b.key);
        ids.forEach(({ id }) => {
          decided.undo(id);
        });
        assert.deepEqual(decided.told(), before);
      }),
      { numRuns: 100 },
    );
  }).timeout(60_000);
});
