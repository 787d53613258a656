import { overruled } from '../../core/decisions/conflicts';
import type { DecisionLine } from '../../core/decisions/decision';
import { describe } from '../../core/decisions/describe';
import { findTarget } from '../../core/decisions/anchor';
import type { Mark } from '../../core/decisions/decided';
import { targetsOf } from '../../core/decisions/targets';
import type { Article } from '../../core/story/article';
import type { Library } from '../../core/story/library';
import { readableDate } from '../../core/text/dates';
import type { TreeNode } from '../../protocol';
import type { DecisionBook, DecisionFile } from '../decisions/book';
import { historyOf, type HistoryEntry } from '../decisions/history';
import { standingKeys } from '../decisions/standing';
import { byWhom, clockOf, dayOf } from '../decisions/when';
import { oneLine, shorten } from '../excerpt';
import { articleName, locationOf, type Place } from '../place';
import { wordTest } from './filter';
import { branch, counted, idOf, type LazyNode, type NodeKey } from './node';

const WORDS_ROOM = 60; // characters

/** What was decided, day by day, the latest first; the folders of the workspace above that where several have decisions. */
export const correctionsTree = {
  roots(book: DecisionBook, filter: string | undefined): readonly LazyNode[] {
    const files = book.files.filter(file => shownOf(file, filter).length > 0);
    const [first, ...others] = files;
    return first && others.length === 0
      ? days(first, filter)
      : files.map(file => ({
          ...branch(['story', file.folder], folderName(file), counted(shownOf(file, filter).length, 'decision')),
          children: 'expanded' as const,
        }));
  },

  children(
    library: Library,
    book: DecisionBook,
    [kind, folder, day]: NodeKey,
    filter: string | undefined,
  ): readonly LazyNode[] {
    const file = book.files.find(each => each.folder === folder);
    if (!file || (kind !== 'story' && kind !== 'day')) {
      return [];
    }
    if (kind === 'story') {
      return days(file, filter);
    }
    const marks = marksOf(library);
    const overruledBy = overruled(file.lines, standingKeys(library, file, []));
    return shownOf(file, filter)
      .filter(({ line }) => dayOf(line.time) === day)
      .map(entry => () => {
        const { id } = entry.line;
        return decisionNode(library, file, { ...entry, overruledBy: overruledBy.get(id) }, marks.get(id) ?? []);
      });
  },
};

function shownOf(file: DecisionFile, filter: string | undefined): readonly HistoryEntry[] {
  const holdsAll = wordTest(filter);
  const entries = historyOf(file);
  return holdsAll ? entries.filter(entry => holdsAll(wordsOf(entry))) : entries;
}

function wordsOf({ line: { author, time, decision } }: HistoryEntry): readonly string[] {
  const targets = targetsOf(decision).map(({ at }) => at);
  return [
    describe(decision),
    author,
    dayOf(time),
    readableDate(dayOf(time)),
    ...('text' in decision ? [decision.text] : []),
    ...targets.flatMap(({ article, quote }) => [articleName(article), quote.exact]),
  ];
}

function days(file: DecisionFile, filter: string | undefined): readonly TreeNode[] {
  const counts = new Map<string, number>();
  for (const { line } of shownOf(file, filter)) {
    const day = dayOf(line.time);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts].map(([day, count], index) =>
    branch(['day', file.folder, day], readableDate(day), counted(count, 'decision'), {
      children: index === 0 ? 'expanded' : 'collapsed',
    }),
  );
}

export function folderName({ folder }: DecisionFile): string {
  return articleName(folder.replace(/\/$/, '')) || folder;
}

/** A mark with the article that it is in. */
interface Placed {
  readonly article: Article;
  readonly mark: Mark;
}

/** Where the decisions stand now, by their ids. */
function marksOf(library: Library): ReadonlyMap<string, readonly Placed[]> {
  const found = new Map<string, Placed[]>();
  for (const article of library.stories.flatMap(story => story.articles)) {
    for (const mark of article.decided?.marks ?? []) {
      const own = found.get(mark.line.id) ?? [];
      found.set(mark.line.id, own);
      own.push({ article, mark });
    }
  }
  return found;
}

function decisionNode(
  library: Library,
  file: DecisionFile,
  { line, undoneBy, overruledBy }: HistoryEntry & { readonly overruledBy: DecisionLine | undefined },
  marks: readonly Placed[],
): TreeNode {
  const { id, author, time, decision } = line;
  const targets = targetsOf(decision);
  const placed = [...marks].sort((a, b) => a.mark.target - b.mark.target);
  const isLost = !undoneBy && targets.some((_, target) => !placed.some(({ mark }) => mark.target === target));
  const place = placed[0]
    ? { article: placed[0].article, span: placed[0].mark }
    : placeOnce(library, file, line.decision);
  const state = undoneBy
    ? `Taken back ${byWhom(undoneBy)}`
    : overruledBy
      ? `Overruled ${byWhom(overruledBy)}: ${describe(overruledBy.decision)}`
      : undefined;
  const description = [
    ...(undoneBy ? ['taken back'] : overruledBy ? ['overruled'] : isLost ? ['not found'] : []),
    oneLine(author),
    clockOf(time),
  ];
  return {
    id: idOf(['decision', file.folder, id]),
    kind: undoneBy ? 'undone' : overruledBy ? 'overruled' : 'decision',
    label: oneLine(describe(decision)),
    description: description.filter(part => part !== '').join(', '),
    tooltip: [
      describe(decision),
      [author, time].filter(part => part !== '').join(', '),
      ...(undoneBy ? [] : targets.map(({ at }, target) => foundLine(at.quote.exact, at.article, placed, target))),
      ...(state === undefined ? [] : [state]),
    ]
      .map(oneLine)
      .join('\n'),
    children: 'none',
    ...(place ? { location: locationOf(place) } : {}),
  };
}

/** "“Ada Berg” in coast, line 3: found exactly". */
function foundLine(exact: string, path: string, placed: readonly Placed[], target: number): string {
  const words = `“${shorten(exact, WORDS_ROOM)}”`;
  const own = placed.find(({ mark }) => mark.target === target);
  if (!own) {
    return `${words} in ${articleName(path)}: not found`;
  }
  const { article, mark } = own;
  const line = article.lines.positionAt(mark.start).line + 1;
  const how = mark.found === 'exact' ? 'found exactly' : 'found approximately';
  return `${words} in ${articleName(article.uri)}, line ${line}: ${how}`;
}

/** Where a decision without marks is about: the start of its article, or what it pointed at, where that is still there. */
function placeOnce(
  library: Library,
  file: DecisionFile,
  decision: HistoryEntry['line']['decision'],
): Place | undefined {
  const [first] = decision.kind === 'anchor' ? [decision] : targetsOf(decision);
  const article = library.article(
    file.uriOf(decision.kind === 'articleDate' ? decision.article : (first?.at.article ?? '')),
  );
  if (!article || !first) {
    return article && { article, span: { start: 0, end: 0 } };
  }
  const found = findTarget(article.text, first.at);
  return found.kind === 'exact' || found.kind === 'approximate' ? { article, span: found.span } : undefined;
}
