import { lastStartingAt } from '../../text/span';
import type { NameCorrection } from '../corrections';
import type { Reading, Sentence } from '../reading';
import { wholeWords } from './wholeWords';

/** A reading in which no sentence ends inside a name that was laid down: "Berg. Olsen" of a paragraph is no two sentences then. */
export function correctSentences(reading: Reading, names: readonly NameCorrection[]): Reading {
  const joined = new Set<number>(); // sentences that go on with the one before them
  for (const name of names) {
    const span = wholeWords(reading.text, reading.words, name);
    const first = span ? lastStartingAt(reading.sentences, span.start) : -1;
    const last = span ? lastStartingAt(reading.sentences, span.end - 1) : -1;
    if (first >= 0 && reading.sentences[first]!.region === reading.sentences[last]!.region) {
      for (let i = first + 1; i <= last; i++) {
        joined.add(i);
      }
    }
  }
  return joined.size === 0 ? reading : { ...reading, sentences: join(reading.sentences, joined) };
}

function join(sentences: readonly Sentence[], joined: ReadonlySet<number>): Sentence[] {
  const all: Sentence[] = [];
  sentences.forEach((sentence, i) => {
    if (joined.has(i)) {
      all[all.length - 1] = { ...all.at(-1)!, end: sentence.end, endWord: sentence.endWord };
    } else {
      all.push(sentence);
    }
  });
  return all;
}
