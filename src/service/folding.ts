import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver-types';
import type { Article } from '../core/story/article';

/** Runs of boilerplate, as comments, so that "Fold All Block Comments" hides them; and what stands under each subheading. */
export function foldingRanges(article: Article): readonly FoldingRange[] {
  return [...boilerplateRuns(article), ...sections(article)].sort((a, b) => a.startLine - b.startLine);
}

function boilerplateRuns({ analysis, lines }: Article): readonly FoldingRange[] {
  const runs: { startLine: number; endLine: number }[] = [];
  let previous: 'boilerplate' | 'text' = 'text';
  for (const region of analysis.regions) {
    const kind = region.kind === 'boilerplate' ? 'boilerplate' : 'text';
    const startLine = lines.positionAt(region.start).line;
    const endLine = lines.positionAt(region.end).line;
    const run = runs.at(-1);
    if (kind === 'boilerplate' && previous === 'boilerplate' && run) {
      run.endLine = endLine;
    } else if (kind === 'boilerplate') {
      runs.push({ startLine, endLine });
    }
    previous = kind;
  }
  return runs
    .filter(run => run.endLine > run.startLine)
    .map(run => ({ ...run, kind: FoldingRangeKind.Comment, collapsedText: 'not part of the story' }));
}

function sections({ analysis, lines }: Article): readonly FoldingRange[] {
  const folds: FoldingRange[] = [];
  let subheading: number | undefined;
  let endLine = 0;
  const close = () => {
    if (subheading !== undefined && endLine > subheading) {
      folds.push({ startLine: subheading, endLine });
    }
    subheading = undefined;
  };
  for (const region of analysis.regions) {
    if (region.kind === 'subheading' || region.kind === 'boilerplate') {
      close();
    }
    if (region.kind === 'subheading') {
      subheading = lines.positionAt(region.start).line;
    }
    endLine = lines.positionAt(region.end).line;
  }
  close();
  return folds;
}
