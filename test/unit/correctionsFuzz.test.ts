import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ArticleAnalysis } from '../../src/core/article/analysis';
import { type Corrections, NO_CORRECTIONS } from '../../src/core/article/corrections';
import { Story } from '../../src/core/story/story';
import { LineIndex } from '../../src/core/text/lines';
import { overlaps, type Span } from '../../src/core/text/span';
import { analyse } from '../analyse';
import { assertSound } from '../invariants';

const TEXTS = [
  `Ferry strike ends off Bergen

By Ada Holm

BERGEN, Norway (Wire) — Union leader Nora Lund and Erik Berg of the Fjord Shipping Board (FSB) met in northern Norway on Monday.

“I am glad that it is over,” Lund told reporters. “We will go home.”

“And we shall not strike again.”

Berg said the FSB had agreed to pay. Seattle, Washington, sent help; she called it “a gift 🚢 to us,” and the envoy’s wife wept.

Read more: The city of Bergen is nice`,
  `Mary Smith and Erik Berg spoke in Oslo. Minister Smith left on 3 May. She was tired. Later the minister resigned, he said.\r\n\r\nSmith’s 😀 pro-Oslo party, St. Olav Inc. included, won’t vote “no” before Friday.`,
  ' \n\n– “ ” –\n\n',
];

const span = (length: number): fc.Arbitrary<Span> =>
  fc
    .tuple(fc.nat(length), fc.oneof(fc.nat(12), fc.nat(length)))
    .map(([start, size]) => ({ start: Math.min(start, length), end: Math.min(length, start + size) }));

/** What the analysis found, as decisions mostly point at just that, or anything at all. */
function spanIn(text: string, { regions, mentions, quotations, events }: ArticleAnalysis): fc.Arbitrary<Span> {
  const found = [...regions, ...mentions, ...quotations, ...events].map(({ start, end }) => ({ start, end }));
  return found.length === 0 ? span(text.length) : fc.oneof(fc.constantFrom(...found), span(text.length));
}

function some<T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(one, { maxLength: 4 });
}

const kind = fc.constantFrom('person', 'place', 'organization');

function corrections(text: string, analysis: ArticleAnalysis): fc.Arbitrary<Corrections> {
  const spans = spanIn(text, analysis);
  const within = <T>(more: fc.Arbitrary<T>): fc.Arbitrary<(Span & T)[]> =>
    some(fc.tuple(spans, more).map(([own, rest]) => ({ ...own, ...rest })));
  const words = spans.map(({ start, end }) => text.slice(start, end));
  return fc.record({
    regions: within(
      fc.record({
        kind: fc.constantFrom('headline', 'dateline', 'byline', 'subheading', 'paragraph', 'boilerplate'),
      }),
    ),
    names: within(fc.record({ kind, pointedAt: fc.boolean() })).map(withoutOverlaps),
    notNames: some(spans),
    kinds: some(fc.record({ name: words, from: kind, to: kind })),
    apart: within(fc.record({ id: fc.constantFrom('x', 'y') })),
    speakers: within(fc.record({ speaker: fc.option(spans) })),
    notQuotations: some(spans),
    notEvents: some(spans),
    confirmed: within(fc.record({ what: fc.constantFrom('mention', 'quotation', 'event') })),
    date: fc.option(fc.constantFrom('2021-03-10', '2021-02-30', '')),
  });
}

function withoutOverlaps<T extends Span>(spans: readonly T[]): T[] {
  return spans
    .toSorted((a, b) => a.start - b.start)
    .filter((one, i, all) => all.slice(0, i).every(before => !overlaps(before, one)));
}

describe('corrections of any kind', () => {
  TEXTS.forEach((text, i) => {
    const found = analyse(text);

    it(`give what an analysis promises, the same each time, and stories take it: text ${i}`, () => {
      fc.assert(
        fc.property(corrections(text, found), given => {
          const analysis = analyse(text, given);
          assertSound(text, analysis);
          assert.deepEqual(analyse(text, given), analysis);
          const story = new Story('story');
          story.set({ uri: 'a.txt', text, lines: new LineIndex(text), analysis });
          story.set({ uri: 'b.txt', text, lines: new LineIndex(text), analysis: found });
          assert.ok(story.entities.length + story.events.length >= 0);
        }),
        { numRuns: 150 },
      );
    }).timeout(60_000);

    it(`change nothing where there are none: text ${i}`, () => {
      assert.deepEqual(analyse(text, NO_CORRECTIONS), found);
      assert.deepEqual(analyse(text, structuredClone(NO_CORRECTIONS)), found);
    });
  });
});
