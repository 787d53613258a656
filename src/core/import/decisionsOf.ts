import type { Decision } from '../decisions/decision';
import type { ImportProblem } from '../export/problems';
import { missedEvents, rejectedEvents, sameEventDecisions } from './events';
import type { ImportedArticle } from './imported';
import { layersOf } from './layers';
import { addedNames, entityDecisions, rejectedNames } from './names';
import { type ImportTarget, Placed } from './placed';
import { type MatchedQuotations, matchQuotations, rejectedQuotations, speakers } from './quotations';

/** What an annotator says otherwise than we. */
export interface ImportedDecisions {
  readonly decisions: readonly Decision[];
  readonly problems: readonly ImportProblem[];
}

/** Annotations of an article that we have. */
interface Known {
  readonly imported: ImportedArticle;
  readonly placed: Placed;
  readonly quotations: MatchedQuotations;
}

/**
 * Decisions that make of what we found what somebody annotated: none where both say the same. Names, quotations and triggers that are not annotated are
 * rejected, where any of their kind are annotated at all, in articles that have annotations. Quotations and triggers that we did not find cannot be
 * added, and are told.
 * @param targetOf the article that annotations are about; undefined where there is none
 */
export function decisionsOf(
  articles: readonly ImportedArticle[],
  targetOf: (imported: ImportedArticle) => ImportTarget | undefined,
): ImportedDecisions {
  const problems: ImportProblem[] = [];
  const known: Known[] = [];
  const taken = new Set<string>();
  for (const imported of articles) {
    const target = targetOf(imported);
    const against = target ? faultOf(imported, taken.has(target.article.uri)) : 'is no article of the story';
    if (!target || against !== undefined) {
      problems.push({ file: imported.name, line: null, reason: against! });
      continue;
    }
    taken.add(target.article.uri);
    const placed = new Placed(imported, target);
    known.push({ imported, placed, quotations: matchQuotations(imported.quotations, placed) });
  }
  const layers = layersOf(known);
  const decisions = [
    ...known.flatMap(({ imported, placed, quotations }) => [
      ...addedNames(imported.names, placed),
      ...(layers.names ? rejectedNames(imported.names, placed) : []),
      ...speakers(quotations, placed),
      ...(layers.quotations ? rejectedQuotations(quotations, placed, layers.indirect) : []),
      ...(layers.events ? rejectedEvents(imported.events, placed) : []),
    ]),
    ...entityDecisions(known.map(({ imported: { names }, placed }) => ({ names, placed }))),
    ...sameEventDecisions(known.map(({ imported: { events }, placed }) => ({ events, placed }))),
  ];
  return { decisions, problems: [...problems, ...known.flatMap(problemsOf)] };
}

function faultOf({ names, quotations, events }: ImportedArticle, isTaken: boolean): string | undefined {
  if (isTaken) {
    return 'is annotated more than once; the first counts';
  }
  return names.length + quotations.length + events.length === 0
    ? 'has no annotations, so that nothing is decided of it'
    : undefined;
}

function problemsOf({ imported, placed, quotations }: Known): readonly ImportProblem[] {
  return [
    ...quotations.missed.map(words => `${quoted(words)} was not found as a quotation and cannot be added`),
    ...missedEvents(imported.events, placed).map(
      words => `${quoted(words)} was not found as an event and cannot be added`,
    ),
    ...[...placed.lost].map(words => `${quoted(words)} stands no longer where it was annotated`),
    ...(imported.isWhole ? [] : ['was not read as a whole, so that nothing found in it is rejected']),
  ].map(reason => ({ file: imported.name, line: null, reason }));
}

const MOST_SHOWN = 60;

function quoted(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return `“${line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN)}…` : line}”`;
}
