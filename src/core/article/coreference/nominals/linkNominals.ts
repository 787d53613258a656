import { lastStartingAt, type Span } from '../../../text/span';
import type { Mention } from '../../analysis';
import type { NameAt } from '../../descriptions/phrases';
import { MentionWords } from '../../mentionWords';
import type { Reading } from '../../reading';
import { type WhoIsWho, withMentions } from '../../whoIsWho';
import { type Nominal, nominalOf, type Resolved } from './nominal';
import { resolveCalled, resolveDescribed } from './described';
import { Introductions } from './introductions';
import { resolveOrganization } from './organizations';
import { resolvePerson } from './persons';
import { openedPhrases } from './phrases';
import { resolvePlace } from './places';
import { Scene } from './scene';

/** Links definite noun phrases to who they stand for where that is clear: "the envoy", "Norway's negotiator", "his son-in-law", "the airline". */
export function linkNominals(reading: Reading, known: WhoIsWho): WhoIsWho {
  const scene = new Scene(reading, known);
  const introductions = new Introductions();
  const nameAt = namesByWord(reading, known);
  const described = known.chains.flatMap(chain => chain.descriptions).sort((a, b) => a.start - b.start);
  const marked = reading.marked.flat();
  const added: Mention[] = [];
  reading.sentences.forEach((sentence, index) => {
    if (reading.regions[sentence.region]!.kind === 'boilerplate') {
      return;
    }
    for (const phrase of openedPhrases(reading, index, nameAt)) {
      const head = reading.words[phrase.head]!;
      if (covers(described, head)) {
        continue;
      }
      const nominal = nominalOf(reading, phrase, nameAt, covers(marked, head));
      scene.readTo(nominal.start);
      const resolved = phrase.opener === 'indefinite' ? null : resolve(scene, nominal, introductions);
      if (resolved) {
        scene.call(nominal.noun, {
          chain: resolved.chain,
          mention: resolved.to,
          start: nominal.start,
          sentence: index,
        });
        added.push(mentionOf(known, nominal, resolved));
      } else if (phrase.opener !== 'definite') {
        introductions.add(nominal.noun, nominal.start, reading.words[phrase.at]!.lower);
      }
    }
  });
  return withMentions(known, added);
}

function resolve(scene: Scene, nominal: Nominal, introductions: Introductions): Resolved | null {
  const described = resolveDescribed(scene, nominal, introductions);
  if (described || nominal.apart) {
    return described;
  }
  const called = resolveCalled(scene, nominal, introductions);
  if (called || nominal.quoted || nominal.restricted === 'clause' || nominal.restricted === 'phrase') {
    return called;
  }
  switch (nominal.phrase.opener) {
    case 'definite':
      return (
        resolvePerson(scene, nominal, introductions) ??
        resolveOrganization(scene, nominal, introductions) ??
        resolvePlace(scene, nominal, introductions)
      );
    case 'pronoun':
      return resolveOrganization(scene, nominal, introductions);
    case 'possessor':
    case 'indefinite':
      return null;
  }
}

function mentionOf(
  { chains }: WhoIsWho,
  { start, end }: Nominal,
  { chain, to, reason, confidence }: Resolved,
): Mention {
  return {
    start,
    end,
    kind: chains[chain]!.kind,
    form: 'nominal',
    chain,
    confidence,
    link: { to, reason },
    acting: false,
  };
}

function namesByWord(reading: Reading, { mentions }: WhoIsWho): NameAt {
  const names = new MentionWords(reading, mentions);
  return word => {
    const found = names.at(word);
    return found && { kind: found.mention.kind, firstWord: found.first, endWord: found.end, title: null };
  };
}

/** True where one of the spans, sorted and not overlapping, holds another. */
function covers(spans: readonly Span[], inner: Span): boolean {
  const found = spans[lastStartingAt(spans, inner.start)];
  return found !== undefined && inner.end <= found.end;
}
