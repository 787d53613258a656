import { reportingVerbs } from '../../language/reporting';
import { contains, lastStartingAt, type Span } from '../../text/span';
import type { EventMention } from '../analysis';
import type { Clause } from '../syntax/clauses';
import type { EventContext } from './findEvents';
import type { Reading } from '../reading';
import { type RoleContext, Roles } from './roles';
import { addSubject } from './subjectRoles';
import type { TimeWords } from '../times/timeWords';

/** One statement for each cue of a quotation, indirect ones among them, that has a speaker; in order. */
export function findStatements(
  reading: Reading,
  context: EventContext,
  roles: RoleContext,
  times: TimeWords,
  clausesOf: (sentence: number) => readonly Clause[],
): EventMention[] {
  const seen = new Set<number>();
  return context.quotations
    .flatMap(({ cue, speaker, speakerChain }): EventMention[] => {
      const sentence = cue ? lastStartingAt(reading.sentences, cue.start) : -1;
      const isPlace = speakerChain !== null && context.chains[speakerChain]?.kind === 'place';
      if (!cue || speaker === null || isPlace || sentence < 0 || seen.has(cue.start)) {
        return [];
      }
      seen.add(cue.start);
      const word = wordAt(reading, sentence, cue.start);
      const verb = reading.words[word]!;
      const according = verb.lower === 'according';
      if (!contains(reading.sentences[sentence]!, cue) || !(reportingVerbs.has(verb.lower) || according)) {
        return [];
      }
      if (verb.lower === 'said' && /^(?:nothing|little)$/.test(reading.words[word + 1]?.lower ?? '')) {
        return [];
      }
      const agents = speakersOf(reading, roles, speaker, speakerChain);
      if (according && agents.length === 0) {
        return [];
      }
      return [
        {
          start: verb.start,
          end: verb.end,
          kind: 'statement',
          lemma: according ? 'say' : verb.lemma,
          concept: 'say',
          modality: 'happened',
          participants: agents,
          agents,
          patients: [],
          places: [],
          time: according ? null : timeOf(clausesOf(sentence), reading.sentences[sentence]!.endWord, word, times),
          sentence,
          confidence: agents.length === 0 ? UNKNOWN : KNOWN,
          series: null,
        },
      ];
    })
    .sort((a, b) => a.start - b.start);
}

/** The confidence of a statement whose speaker is somebody the article tells of, and of one by "officials". */
const KNOWN = 0.9;
const UNKNOWN = 0.6;

/** All whom the speaker's words name: "the ministry and Smith", and the country of "Norwegian and U.S. officials" where it is named. */
function speakersOf({ words }: Reading, context: RoleContext, { start, end }: Span, chain: number | null): number[] {
  const first = Math.max(0, lastStartingAt(words, start));
  let after = first;
  while (after < words.length && words[after]!.start < end) {
    after++;
  }
  const roles = new Roles();
  addSubject(context, first, after, roles);
  return [...new Set([...roles.participants, ...(chain === null ? [] : [chain])])].sort((a, b) => a - b);
}

function wordAt(reading: Reading, sentence: number, offset: number): number {
  let word = reading.sentences[sentence]!.firstWord;
  while (word + 1 < reading.sentences[sentence]!.endWord && reading.words[word]!.end <= offset) {
    word++;
  }
  return word;
}

/** The time right beside the verb: "said on Friday", "on Friday said", "told reporters in Oslo on Friday". */
function timeOf(clauses: readonly Clause[], endWord: number, word: number, times: TimeWords): number | null {
  const clause = clauses.find(({ first, end }) => first <= word && word < end);
  const own = clause ? times.within(clause.first, clause.end) : [];
  // where a clause begins right behind the verb, its time may stand there
  const behind = times.within(word, Math.min(word + 4, endWord));
  const last = own.at(-1);
  const near = last && !clause?.groups.some(({ head }) => head > last.first && head < word) ? last : undefined;
  return (own.find(({ first }) => first > word) ?? behind[0] ?? near)?.index ?? null;
}
