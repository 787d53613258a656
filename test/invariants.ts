import assert from 'node:assert/strict';
import type { ArticleAnalysis } from '../src/core/article/analysis';
import { contains, overlaps, type Span } from '../src/core/text/span';

/** What `ArticleAnalysis` promises of every analysis of a text. */
export function assertSound(text: string, analysis: ArticleAnalysis): void {
  const { regions, sentences, mentions, quotations, times, events } = analysis;
  for (const spans of [regions, sentences, mentions, quotations, times, events, analysis.demonyms]) {
    assertSpans(text, spans);
  }
  for (const spans of [regions, sentences, times, events]) {
    assertApart(spans);
  }
  assertRegions(text, analysis);
  assertWhoIsWho(text, analysis);
  for (const name of mentions.filter(({ form }) => form === 'name')) {
    assert.ok(
      sentences.some(sentence => contains(sentence, name)),
      `a sentence holds the name ${text.slice(name.start, name.end)}`,
    );
  }
  for (const { start, end, pieces, speaker, speakerChain, confidence, source } of quotations) {
    assertApart(pieces);
    assert.ok(pieces.length > 0 && pieces[0]!.start === start && pieces.at(-1)!.end === end);
    assertIndex(speakerChain, analysis.chains);
    assertShare(confidence);
    assert.ok(speaker !== null || (confidence === 0 && source === null && speakerChain === null));
    assertSpans(text, speaker ? [speaker] : []);
  }
  for (const event of events) {
    assertIndex(event.time, times);
    assert.ok(contains(sentences[event.sentence]!, event));
    assertShare(event.confidence);
    for (const chain of [...event.participants, ...event.places]) {
      assertIndex(chain, analysis.chains);
    }
    for (const chain of [...event.agents, ...event.patients]) {
      assert.ok(event.participants.includes(chain));
    }
  }
}

function assertRegions(text: string, { regions, sentences }: ArticleAnalysis): void {
  for (const { index: start, 0: line } of text.matchAll(/\S+/g)) {
    const word = { start, end: start + line.length };
    assert.ok(
      regions.some(region => overlaps(region, word)),
      `a region holds ${line}`,
    );
  }
  for (const sentence of sentences) {
    assert.ok(regions.some(region => contains(region, sentence)));
  }
  regions.slice(1).forEach((region, i) => {
    const oneLine = !/[\r\n]/.test(text.slice(regions[i]!.end, region.start));
    assert.ok(!oneLine || region.kind !== regions[i]!.kind, 'parts of one line are of different kinds');
  });
}

function assertWhoIsWho(text: string, { mentions, chains }: ArticleAnalysis): void {
  mentions.forEach(({ chain, kind, confidence, link }, i) => {
    const own = chains[chain];
    assert.ok(own, 'has a chain');
    assert.ok(own.mentions.includes(i), 'its chain has it');
    assert.equal(kind, own.kind);
    assertShare(confidence);
    if (link) {
      assert.notEqual(link.to, i);
      assert.equal(mentions[link.to]?.chain, chain, `is linked within its chain: ${link.reason}`);
    }
    const before = mentions[i - 1];
    assert.ok(!before || before.start < mentions[i]!.start || before.end >= mentions[i]!.end, 'the longer first');
  });
  assertApart(mentions.filter(({ form }) => form !== 'nominal'));
  assert.equal(
    chains.reduce((sum, chain) => sum + chain.mentions.length, 0),
    mentions.length,
  );
  for (const chain of chains) {
    assert.ok(chain.mentions.length > 0 && chain.name !== '');
    assert.deepEqual(
      [...chain.mentions].sort((a, b) => a - b),
      chain.mentions,
    );
    assertIndex(chain.within, chains);
    assertIndex(chain.areaOf, chains);
    for (const { start, end, text: said } of chain.descriptions) {
      assert.equal(said, text.slice(start, end).replace(/\s+/g, ' '));
    }
  }
  const ids = chains.flatMap(({ apart }) => apart ?? []);
  assert.equal(new Set(ids).size, ids.length, 'one chain for an id');
}

function assertSpans(text: string, spans: readonly Span[]): void {
  spans.forEach(({ start, end }, i) => {
    assert.ok(0 <= start && start < end && end <= text.length, `${start} to ${end} of ${text.length}`);
    assert.ok(i === 0 || spans[i - 1]!.start <= start, 'sorted');
  });
}

function assertApart(spans: readonly Span[]): void {
  spans.slice(1).forEach((span, i) => {
    assert.ok(spans[i]!.end <= span.start, `${spans[i]!.end} before ${span.start}`);
  });
}

function assertIndex(index: number | null, list: readonly unknown[]): void {
  assert.ok(index === null || list[index] !== undefined, `${String(index)} of ${list.length}`);
}

function assertShare(confidence: number): void {
  assert.ok(confidence >= 0 && confidence <= 1);
}
