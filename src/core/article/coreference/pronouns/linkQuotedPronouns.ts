import { lastStartingAt, type Span } from '../../../text/span';
import type { Mention, Quotation } from '../../analysis';
import type { Reading } from '../../reading';
import { type WhoIsWho, withMentions } from '../../whoIsWho';
import { type Asking, askingAt, mentionOf, note, type Resolved } from './asking';
import { resolvePerson } from './persons';
import { Scene } from './scene';
import { pronounAt } from './words';

interface Piece extends Span {
  readonly quotation: Quotation;
}

/** Links pronouns inside quotation marks: "I" to who speaks, "he" and "she" to whom else they can only mean. */
export function linkQuotedPronouns(reading: Reading, known: WhoIsWho, quotations: readonly Quotation[]): WhoIsWho {
  const pieces = quotations
    .flatMap(quotation => quotation.pieces.map(({ start, end }): Piece => ({ start, end, quotation })))
    .sort((a, b) => a.start - b.start);
  if (pieces.length === 0) {
    return known;
  }
  const scene = new Scene(reading, known);
  const added: Mention[] = [];
  for (const sentence of reading.sentences) {
    if (scene.isBoilerplate(sentence)) {
      continue;
    }
    for (let word = sentence.firstWord; word < sentence.endWord; word++) {
      const of = pronounAt(reading.words, word)?.of;
      const isAsked = (of === 'person' || of === 'speaker') && !scene.occurrences.isTaken(word);
      const asking = isAsked ? askingAt(scene, word) : null;
      if (asking) {
        const piece = pieces[lastStartingAt(pieces, reading.words[word]!.start)];
        const inside = piece !== undefined && piece.end > reading.words[word]!.start;
        const resolved = inside ? resolve(scene, asking, piece.quotation) : null;
        note(scene, asking, resolved);
        const mention = mentionOf(scene, asking, resolved);
        if (mention) {
          added.push(mention);
        }
      }
    }
  }
  return withMentions(known, added);
}

function resolve(scene: Scene, asking: Asking, { kind, speaker, speakerChain }: Quotation): Resolved | null {
  const { gender, of } = asking.pronoun;
  const person = speakerChain !== null && scene.isPerson(speakerChain) ? speakerChain : null;
  if (of === 'speaker') {
    const isPronoun = scene.reading.words[asking.word]!.pos === 'pronoun'; // not "Charles I"
    return person === null || !isPronoun ? null : speaking(scene, person, speaker);
  }
  if (of !== 'person') {
    return null;
  }
  // Words inside another's sentence may be changed to fit it: Smith is “proud of his team”.
  const adapted = kind === 'mixed' && (person === null || (scene.genderOf(person) ?? gender) === gender);
  return adapted ? null : resolvePerson(scene, asking, person);
}

function speaking({ known }: Scene, chain: number, speaker: Span | null): Resolved {
  const to = known.chains[chain]!.mentions.find(index => {
    const { form, start, end } = known.mentions[index]!;
    return speaker !== null && form !== 'pronoun' && start < speaker.end && end > speaker.start;
  });
  return { referent: chain, to: to ?? null, reason: 'who speaks', confidence: speaker ? 0.95 : 0.85 };
}
