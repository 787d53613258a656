import { placeKind } from '../language/places';
import { functionWords, plainAcronyms } from '../language/words';
import type { Span } from '../text/span';
import type { EntityKind } from './analysis';
import { type Evidence, evidenceFor } from './nameEvidence';
import { cutRun, nameOf, type NamePart } from './nameParts';
import { findRuns, isCapitalised, isTitleCase } from './nameRuns';
import type { Reading, Sentence } from './reading';

/** A name as found in the text, before it is known who it is. */
export interface NameMention extends Span {
  readonly kind: EntityKind;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Index of its first and last word (end exclusive) in `Reading.words`. */
  readonly firstWord: number;
  readonly endWord: number;
  /** The title directly before it, as word indices: "President". */
  readonly title: { readonly first: number; readonly end: number } | null;
}

interface Candidate {
  readonly part: NamePart;
  readonly sentence: Sentence;
  readonly name: string;
  readonly evidence: Evidence;
  /** In a sentence whose capitals tell nothing, or as its first word. */
  readonly capitalTellsNothing: boolean;
  readonly titleCase: boolean;
}

const KINDS: readonly EntityKind[] = ['person', 'place', 'organization'];
/** Less evidence than this is none. */
const ENOUGH = 0.9;

/**
 * Names of people, places and organizations: capitalised words, cut at titles, countries and days, judged by their own form, by open lists,
 * by the words around them and by what the rest of the article says of the same name.
 */
export function findNames(reading: Reading): NameMention[] {
  const candidates = findCandidates(reading);
  const inText = gatherEvidence(candidates, lowerCaseWords(reading));
  const names: NameMention[] = [];
  for (const candidate of candidates) {
    const name = judge(reading, candidate, inText);
    if (name) {
      names.push(name);
    }
  }
  return names;
}

function findCandidates(reading: Reading): Candidate[] {
  const candidates: Candidate[] = [];
  for (const sentence of reading.sentences) {
    const titleCase = isTitleCase(reading, sentence) && reading.regions[sentence.region]!.kind !== 'byline';
    for (const run of findRuns(reading, sentence)) {
      for (const part of cutRun(reading, run)) {
        const name = nameOf(reading.words, part.first, part.end);
        const evidence = evidenceFor(reading, part, sentence);
        if (reading.regions[sentence.region]!.kind === 'dateline' && part.first === sentence.firstWord) {
          evidence.place += 3; // "GENEVA, March 7 (Agency) –": where it was written stands first
        }
        candidates.push({
          part,
          sentence,
          name,
          evidence,
          titleCase,
          capitalTellsNothing: titleCase || beginsSentence(reading, part, sentence),
        });
      }
    }
  }
  return candidates;
}

/** One word that has its capital from where it stands: first in its sentence, in a quotation, or behind a space that was lost. */
function beginsSentence(reading: Reading, part: NamePart, sentence: Sentence): boolean {
  const before = part.first > sentence.firstWord ? reading.words[part.first - 1] : undefined;
  const glued = before !== undefined && before.end === reading.words[part.first]!.start && /\p{L}$/u.test(before.text);
  if (part.end - part.first === 1 && before && (glued || /^["“‘«]$/.test(before.text))) {
    return true;
  }
  for (let i = sentence.firstWord; i < part.first; i++) {
    if (reading.words[i]!.pos !== 'punctuation') {
      return false;
    }
  }
  return part.end - part.first === 1;
}

/** Words that the article also writes without a capital. */
function lowerCaseWords(reading: Reading): ReadonlySet<string> {
  return new Set(reading.words.flatMap(word => (/^\p{Ll}/u.test(word.text) ? [word.lower] : [])));
}

/** What the whole article says of a name: the evidence of its occurrences, and people in full by their surname. */
interface TextEvidence {
  readonly byName: ReadonlyMap<string, Evidence>;
  readonly surnames: ReadonlySet<string>;
  /** Names that stand capitalised inside a sentence. */
  readonly capitalisedInside: ReadonlySet<string>;
  readonly lowerCase: ReadonlySet<string>;
}

function gatherEvidence(candidates: readonly Candidate[], lowerCase: ReadonlySet<string>): TextEvidence {
  const byName = new Map<string, Evidence>();
  const surnames = new Set<string>();
  const capitalisedInside = new Set<string>();
  for (const { name, evidence, part, capitalTellsNothing } of candidates) {
    const sum = byName.get(name) ?? { person: 0, place: 0, organization: 0 };
    byName.set(name, sum);
    for (const kind of KINDS) {
      sum[kind] += capitalTellsNothing ? Math.min(evidence[kind], 1) : evidence[kind];
    }
    if (!capitalTellsNothing) {
      capitalisedInside.add(name);
    }
    if (!part.organization && best(evidence)[0] === 'person' && (part.title || part.end - part.first > 1)) {
      surnames.add(name.slice(name.lastIndexOf(' ') + 1));
    }
  }
  return { byName, surnames, capitalisedInside, lowerCase };
}

function best(evidence: Evidence): [EntityKind, number] {
  return KINDS.map((kind): [EntityKind, number] => [kind, evidence[kind]]).reduce((a, b) => (b[1] > a[1] ? b : a));
}

function judge(reading: Reading, candidate: Candidate, text: TextEvidence): NameMention | undefined {
  const { part, name, evidence } = candidate;
  const single = part.end - part.first === 1;
  const whole = text.byName.get(name)!;
  const sum: Evidence = { ...evidence };
  for (const kind of KINDS) {
    sum[kind] += Math.min(1.5, Math.max(0, whole[kind] - evidence[kind]) * 0.3);
  }
  if (single && text.surnames.has(name)) {
    sum.person += 3;
  }
  const [kind, score] = best(sum);
  const rest = KINDS.filter(other => other !== kind).map(other => sum[other]);
  const margin = score - Math.max(...rest, 0);
  if (
    score < ENOUGH ||
    (!single && candidate.titleCase && score < 2 && !text.capitalisedInside.has(name)) ||
    (single && isOrdinaryWord(reading, candidate, text, score))
  ) {
    return undefined;
  }
  const { start } = reading.words[part.first]!;
  const { end } = reading.words[part.end - 1]!;
  const confidence = Math.round(100 / (1 + Math.exp(-(0.6 * score + 0.6 * margin - 1)))) / 100;
  return { start, end, kind, confidence, firstWord: part.first, endWord: part.end, title: part.title };
}

/** A capital that only begins a sentence, or that a headline gives to every word. */
function isOrdinaryWord(reading: Reading, candidate: Candidate, text: TextEvidence, score: number): boolean {
  const word = reading.words[candidate.part.first]!;
  if (plainAcronyms.has(word.lower) || (functionWords.has(word.lower) && word.text !== word.text.toUpperCase())) {
    return true;
  }
  if (word.hint === 'demonym' && placeKind(word.text) === undefined) {
    return true;
  }
  if (word.text.length < 2 || text.lowerCase.has(word.lower)) {
    return score < 2;
  }
  if (!candidate.capitalTellsNothing) {
    return (word.pos === 'verb' || word.pos === 'adjective' || word.pos === 'adverb') && score < 1.2;
  }
  return (
    !text.capitalisedInside.has(candidate.name) &&
    (score < 1.2 || (score < 2 && (word.pos !== 'proper' || !isCapitalised(word))))
  );
}
