import { reportingVerbs } from '../../language/reporting';
import { contains, lastStartingAt } from '../../text/span';
import type { EventMention } from '../analysis';
import { findClauses } from '../syntax/clauses';
import type { EventContext } from './findEvents';
import type { Reading } from '../reading';
import type { TimeWords } from '../times/timeWords';

/** One statement for each cue of a quotation whose speaker is known, in order. */
export function findStatements(reading: Reading, context: EventContext, times: TimeWords): EventMention[] {
  const seen = new Set<number>();
  return context.quotations
    .flatMap(({ cue, speakerChain }) => {
      const sentence = cue ? lastStartingAt(reading.sentences, cue.start) : -1;
      if (
        !cue ||
        speakerChain === null ||
        sentence < 0 ||
        seen.has(cue.start) ||
        context.chains[speakerChain]?.kind === 'place'
      ) {
        return [];
      }
      seen.add(cue.start);
      const word = wordAt(reading, sentence, cue.start);
      const verb = reading.words[word]!;
      const time = timeOf(reading, sentence, word, times);
      return contains(reading.sentences[sentence]!, cue) && reportingVerbs.has(verb.lower)
        ? [
            {
              start: verb.start,
              end: verb.end,
              kind: 'statement' as const,
              lemma: verb.lemma,
              concept: 'say',
              modality: 'happened' as const,
              participants: [speakerChain],
              agents: [speakerChain],
              patients: [],
              places: [],
              time,
              sentence,
            },
          ]
        : [];
    })
    .sort((a, b) => a.start - b.start);
}

function wordAt(reading: Reading, sentence: number, offset: number): number {
  let word = reading.sentences[sentence]!.firstWord;
  while (word + 1 < reading.sentences[sentence]!.endWord && reading.words[word]!.end <= offset) {
    word++;
  }
  return word;
}

/** The time right beside the verb: "said on Friday", "on Friday said", "told reporters in Oslo on Friday". */
function timeOf(reading: Reading, sentence: number, word: number, times: TimeWords): number | null {
  const { firstWord, endWord } = reading.sentences[sentence]!;
  const clause = findClauses(reading.words, firstWord, endWord).find(({ first, end }) => first <= word && word < end);
  const own = clause ? times.within(clause.first, clause.end) : [];
  // where a clause begins right behind the verb, its time may stand there
  const behind = times.within(word, Math.min(word + 4, endWord));
  return (own.find(({ first }) => first > word) ?? behind[0] ?? own.at(-1))?.index ?? null;
}
