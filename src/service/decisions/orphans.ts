import { findTarget } from '../../core/decisions/anchor';
import type { LostTarget } from '../../core/decisions/decided';
import type { DecisionLine, TextTarget } from '../../core/decisions/decision';
import { placedDecisions, type PlacedDecision } from '../../core/decisions/placed';
import type { Article } from '../../core/story/article';
import type { Library } from '../../core/story/library';
import type { DecisionDraft } from '../../protocol';
import { comparePlaces, locationOf, type Place } from '../place';
import { keyOf, type NodeKey } from '../trees/node';
import type { DecisionBook, DecisionFile } from './book';

/** A place of a decision that is not found again, so that the decision is not followed there. */
export interface Orphan {
  readonly file: DecisionFile;
  readonly line: DecisionLine;
  /** Which of the decision's targets, as `targetsOf` counts them. */
  readonly target: number;
  /** Of the article, below the folder of the file. */
  readonly path: string;
  /** What stood there; undefined where the article as a whole is meant. */
  readonly at: TextTarget | undefined;
  /** The article has no such words any more, or has them in several places, or is not there itself. */
  readonly why: LostTarget['why'] | 'missing';
}

/** A place that may be the one that an orphan means. */
export interface LikelyPlace extends Place {
  /** From 0 to 1: how like it is to what was there. */
  readonly score: number;
}

const MOST_LIKELY = 5;

/**
 * In order of files, the latest decision first.
 * @param reading articles are still being read, so that none is missing yet
 */
export function orphansOf(library: Library, book: DecisionBook, reading: boolean): readonly Orphan[] {
  return book.files.flatMap(file => {
    const orphans: Orphan[] = [];
    const articles = new Map<string, Article | undefined>();
    const articleOf = (path: string): Article | undefined => {
      if (!articles.has(path)) {
        articles.set(path, library.article(file.uriOf(path)));
      }
      return articles.get(path);
    };
    for (const { line, targets } of placed(file)) {
      const { decision } = line;
      const aims =
        decision.kind === 'articleDate'
          ? [{ path: decision.article, at: undefined }]
          : targets.map(({ at }) => ({ path: at.article, at }));
      aims.forEach(({ path, at }, target) => {
        const why = whyLost(articleOf(path), line, target, reading);
        if (why) {
          orphans.push({ file, line, target, path, at, why });
        }
      });
    }
    return orphans.reverse();
  });
}

function whyLost(
  article: Article | undefined,
  line: DecisionLine,
  target: number,
  reading: boolean,
): Orphan['why'] | undefined {
  if (article) {
    return article.decided?.lost.find(lost => lost.line.id === line.id && lost.target === target)?.why;
  }
  return reading || needsNoPlace(line) ? undefined : 'missing';
}

/** A decision about words wherever they stand holds without the article where it was made. */
function needsNoPlace({ decision }: DecisionLine): boolean {
  return (decision.kind === 'addName' || decision.kind === 'rejectName') && decision.scope === 'story';
}

const known = new WeakMap<
  readonly DecisionLine[],
  { readonly length: number; readonly decisions: readonly PlacedDecision[] }
>();

function placed({ lines }: DecisionFile): readonly PlacedDecision[] {
  const last = known.get(lines);
  if (last?.length === lines.length) {
    return last.decisions;
  }
  const decisions = placedDecisions(lines);
  known.set(lines, { length: lines.length, decisions });
  return decisions;
}

/** The likeliest first. Of an article that is not there, the places of others with the same words in the same context: it may have another name now. */
export function likelyPlaces(library: Library, { file, line, target, path, at, why }: Orphan): readonly LikelyPlace[] {
  if (why === 'missing') {
    return at ? sameElsewhere(library, at) : [];
  }
  const article = library.article(file.uriOf(path));
  const lost = article?.decided?.lost.find(each => each.line.id === line.id && each.target === target);
  return (lost?.candidates ?? []).map(({ start, end, score }) => ({ article: article!, span: { start, end }, score }));
}

function sameElsewhere(library: Library, at: TextTarget): readonly LikelyPlace[] {
  const { prefix, exact, suffix } = at.quote;
  return library.stories
    .flatMap(story => story.articles)
    .filter(({ text }) => text.includes(prefix + exact + suffix))
    .flatMap((article): LikelyPlace | readonly [] => {
      const found = findTarget(article.text, at);
      return found.kind === 'exact' ? { article, span: found.span, score: found.score } : [];
    })
    .sort((a, b) => b.score - a.score || comparePlaces(a, b))
    .slice(0, MOST_LIKELY);
}

export function keyOfOrphan({ file, line, target }: Orphan): NodeKey {
  return ['orphan', file.folder, line.id, String(target)];
}

export function keyOfLikely({ file, line, target }: Orphan, { article, span }: Place): NodeKey {
  return ['candidate', file.folder, line.id, String(target), article.uri, String(span.start), String(span.end)];
}

/** The orphan that a node, or the one above it, is for; undefined where it has been found or taken back. */
export function orphanOfNode(library: Library, book: DecisionBook, node: string): Orphan | undefined {
  const [kind, folder, id, target] = keyOf(node) ?? [];
  return kind === 'orphan' || kind === 'candidate'
    ? orphansOf(library, book, false).find(
        orphan => orphan.file.folder === folder && orphan.line.id === id && String(orphan.target) === target,
      )
    : undefined;
}

/** That an orphan stands where a node for a likely place says; undefined where the text has changed since. */
export function anchorOfNode(
  library: Library,
  book: DecisionBook,
  node: string,
): Extract<DecisionDraft, { readonly kind: 'anchor' }> | undefined {
  const [, , , , uri, start, end] = keyOf(node) ?? [];
  const orphan = orphanOfNode(library, book, node);
  const place =
    orphan &&
    likelyPlaces(library, orphan).find(
      ({ article, span }) => article.uri === uri && String(span.start) === start && String(span.end) === end,
    );
  return place && { kind: 'anchor', of: orphan.line.id, target: orphan.target, at: { location: locationOf(place) } };
}
