import { countWhile } from '../../text/search';
import { overlaps, type Span } from '../../text/span';
import type { EntityKind } from '../analysis';
import { findChains } from '../chains/chains';
import { CERTAIN, type KindCorrection } from '../corrections';
import type { NameMention } from '../names';
import type { Reading } from '../reading';
import { titleBefore } from '../titles';

/**
 * Names with the kinds that were laid down for their words. What else the article calls the same follows: so the kind that a correction is for is that of the
 * chain, as the reader saw it, and all of its names change, but for those that are to keep theirs. Of several corrections each starts from what those
 * before it made.
 */
export function correctKinds(
  reading: Reading,
  names: readonly NameMention[],
  { kinds: corrections, kept }: { readonly kinds: readonly KindCorrection[]; readonly kept: readonly Span[] },
): readonly NameMention[] {
  const byName = new Map<string, number[]>();
  corrections.forEach(({ name }, i) => byName.set(name, [...(byName.get(name) ?? []), i]));
  const asked = names.map(({ start, end }) => byName.get(reading.text.slice(start, end).replace(/\s+/g, ' ')) ?? []);
  if (asked.every(indices => indices.length === 0)) {
    return names;
  }
  const { mentions, chains } = findChains(reading, names);
  const kinds = chains.map(({ kind, mentions: own }) => {
    const indices = [...new Set(own.flatMap(mention => asked[mention]!))].sort((a, b) => a - b);
    return kindAfter(
      kind,
      indices.map(i => corrections[i]!),
    );
  });
  return names.map((name, i) => {
    const kind = kinds[mentions[i]!.chain];
    return kind && !kept.some(span => overlaps(span, name)) ? ofKind(reading, name, kind) : name;
  });
}

/** Undefined where no correction is for that kind. */
function kindAfter(found: EntityKind, corrections: readonly KindCorrection[]): EntityKind | undefined {
  let kind: EntityKind | undefined;
  for (const { from, to } of corrections) {
    if (from === (kind ?? found)) {
      kind = to;
    }
  }
  return kind;
}

function ofKind({ words, sentences }: Reading, name: NameMention, kind: EntityKind): NameMention {
  const sentence = sentences[countWhile(sentences.length, i => sentences[i]!.endWord <= name.firstWord)]!;
  const title = kind === 'person' ? titleBefore(words, sentence.firstWord, name.firstWord) : null;
  return { ...name, kind, confidence: CERTAIN, title };
}
