import { isAside } from '../asides';
import { isWeakReport } from '../../article/indirect/weakReport';
import type { Quotation, QuotationKind, SourceKind } from '../../article/analysis';
import type { Story } from '../story';
import { wordsGiven } from './givenWords';
import { verbOf, type Verb } from './reportingVerb';
import { speakerIn, type LedgerSpeaker } from './speaker';

/** Whom an article quotes, and how many words it gives to each. Boilerplate is left out. */
export interface Ledger {
  /** Those with most words first, else in order of text. */
  readonly sources: readonly Source[];
  /** Kinds of source that the article has, in the order of `sourceKinds`. */
  readonly kinds: readonly KindTotal[];
  /** Quotations of which the article does not tell who speaks. */
  readonly unknown: { readonly quotations: number; readonly words: number };
  /** Words inside all quotations, each once. */
  readonly words: number;
}

/** One who is quoted: an entity, or, where the article gives no name, all that it calls by the same words. */
export interface Source {
  /** Id of the entity that it is or speaks for: the ministry of "a ministry official". Null where that is not known. */
  readonly entity: string | null;
  /** The entity's name, or the article's words for the speaker on one line. */
  readonly text: string;
  readonly kind: SourceKind;
  readonly quotations: Readonly<Record<QuotationKind, number>>;
  /** Words inside its quotations: those of a quotation inside another are its own speaker's. */
  readonly words: number;
  /** What it does to say it; the most frequent first. */
  readonly verbs: readonly Verb[];
  /** From 0 to 1: that its surest quotation is its own. */
  readonly confidence: number;
}

export interface KindTotal {
  readonly kind: SourceKind;
  /** How many different sources. */
  readonly sources: number;
  readonly words: number;
  /** Of the words inside all quotations, from 0 to 1. */
  readonly share: number;
}

/** In the order in which a reader is told of them. */
const sourceKinds: readonly SourceKind[] = ['named', 'official', 'unnamed', 'collective', 'document'];

/**
 * The ledger of an article of a story; one without sources where there is no such article.
 * @param indirect whether speech without quotation marks counts
 */
export function ledgerOf(story: Story, uri: string, indirect = true): Ledger {
  const article = story.article(uri);
  const quotations =
    article?.analysis.quotations.filter(
      quotation =>
        (indirect || quotation.kind !== 'indirect') && !isWeakReport(quotation) && !isAside(article, quotation),
    ) ?? [];
  const rows = new Map<string, Row>();
  const unknown: Quotation[] = [];
  const owners = quotations.map(quotation => {
    const speaker = article && speakerIn(story, article, quotation);
    if (!speaker) {
      unknown.push(quotation);
      return null;
    }
    const row: Row = rows.get(speaker.key) ?? { speakers: [], quotations: [] };
    rows.set(speaker.key, row);
    row.speakers.push(speaker);
    row.quotations.push(quotation);
    return row;
  });
  const given = wordsGiven(article?.text ?? '', quotations, owners);
  const sources = [...rows.values()]
    .map(row => sourceOf(article?.text ?? '', row, given.get(row) ?? 0))
    .sort((a, b) => b.words - a.words);
  const words = [...given.values()].reduce((sum, count) => sum + count, 0);
  return {
    sources,
    kinds: totals(sources, words),
    unknown: { quotations: unknown.length, words: given.get(null) ?? 0 },
    words,
  };
}

interface Row {
  readonly speakers: LedgerSpeaker[];
  readonly quotations: Quotation[];
}

function sourceOf(text: string, { speakers, quotations }: Row, words: number): Source {
  const [first] = speakers;
  const count = (kind: QuotationKind) => quotations.filter(quotation => quotation.kind === kind).length;
  return {
    entity: first!.entity,
    text: first!.text,
    kind: kindOf(speakers),
    quotations: { direct: count('direct'), mixed: count('mixed'), indirect: count('indirect') },
    words,
    verbs: verbsOf(text, quotations),
    confidence: quotations.reduce((most, { confidence }) => Math.max(most, confidence), 0),
  };
}

/** The most frequent; a pronoun tells less of what kind of source it stands for than a name or a noun does. */
function kindOf(speakers: readonly LedgerSpeaker[]): SourceKind {
  const telling = speakers.filter(({ pronoun }) => !pronoun);
  const counts = new Map<SourceKind, number>();
  for (const { kind } of telling.length > 0 ? telling : speakers) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

/** One cue counts once, however many quotations hang on it. */
function verbsOf(text: string, quotations: readonly Quotation[]): readonly Verb[] {
  const cues = new Map(quotations.flatMap(({ cue }) => (cue ? [[cue.start, cue] as const] : [])));
  const found = new Map<string, Verb>();
  for (const cue of cues.values()) {
    const verb = verbOf(text.slice(cue.start, cue.end));
    const known = found.get(verb.lemma);
    found.set(verb.lemma, known ? { ...known, count: known.count + 1 } : verb);
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

function totals(sources: readonly Source[], words: number): readonly KindTotal[] {
  return sourceKinds.flatMap(kind => {
    const own = sources.filter(source => source.kind === kind);
    const given = own.reduce((sum, source) => sum + source.words, 0);
    return own.length > 0 ? [{ kind, sources: own.length, words: given, share: words > 0 ? given / words : 0 }] : [];
  });
}
