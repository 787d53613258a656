import { TargetFinder } from './anchor';
import { correct, type Said } from './correct';
import { type Decided, type LostTarget, type Mark, NOTHING_DECIDED } from './decided';
import type { DecisionLine } from './decision';
import { WordIndex } from './occurrences';
import { placedDecisions, type PlacedDecision } from './placed';
import type { RoledTarget } from './targets';
import type { Span } from '../text/span';

/** One of the targets of a decision. */
interface Aimed extends RoledTarget {
  readonly decision: PlacedDecision;
  readonly target: number;
}

/** Words that a decision is about wherever they stand. */
interface Wide {
  readonly decision: PlacedDecision;
  readonly words: string;
}

/** What a decision says of one article, as it is gathered. */
interface Gathered extends Said {
  readonly at: Map<number, Span>;
  readonly occurrences: Span[];
  readonly names: string[];
}

/** What decisions say of articles: they are sorted by article and by word once, so that an article costs what is decided about it. */
export class DecisionIndex {
  readonly #aimed = new Map<string, Aimed[]>();
  readonly #dates = new Map<string, PlacedDecision[]>();
  /** Words of all articles of a folder, and of one article. */
  readonly #ofFolder = new Map<string, WordIndex<Wide>>();
  readonly #ofArticle = new Map<string, WordIndex<Wide>>();
  /** All that was said of words, in order of time: of those of a folder by its path, of those of an article by its own. */
  readonly #wide = new Map<string, Wide[]>();

  constructor(lines: readonly DecisionLine[]) {
    for (const placed of placedDecisions(lines)) {
      placed.targets.forEach(({ role, at }, target) => {
        push(this.#aimed, at.article, { role, at, decision: placed, target });
      });
      const { decision } = placed.line;
      if (decision.kind === 'articleDate') {
        push(this.#dates, decision.article, placed);
      }
      this.#addWords(placed);
    }
  }

  #addWords(placed: PlacedDecision): void {
    const { decision } = placed.line;
    const at = placed.targets[0]?.at;
    if (!at) {
      return;
    }
    const add = (indices: Map<string, WordIndex<Wide>>, key: string, words: string): void => {
      push(this.#wide, key, { decision: placed, words });
      const index = indices.get(key) ?? new WordIndex<Wide>();
      indices.set(key, index);
      // Of what was said of the same words as names, only the last counts; of kinds, each goes on from the one before.
      index[decision.kind === 'entityKind' ? 'add' : 'set'](words, { decision: placed, words });
    };
    if (decision.kind === 'entityKind') {
      for (const name of new Set(decision.names)) {
        add(this.#ofFolder, folderOf(at.article), name);
      }
    } else if (decision.kind === 'addName' || decision.kind === 'rejectName') {
      if (decision.scope === 'story') {
        add(this.#ofFolder, folderOf(at.article), at.quote.exact);
      } else if (decision.scope === 'article') {
        add(this.#ofArticle, at.article, at.quote.exact);
      }
    }
  }

  /**
   * Which articles may be decided about otherwise than by an index of before; of those that are not, it decides the same. Lines that both have in
   * common must be the very same objects.
   */
  changesSince(before: DecisionIndex): (path: string, text: string) => boolean {
    const changed = new Map<string, WordIndex<true>>();
    const isAmongChanged = (key: string, text: string): boolean => {
      const words = changed.get(key) ?? changedWords(before.#wide.get(key), this.#wide.get(key));
      changed.set(key, words);
      return !words.isEmpty && words.find(text).length > 0;
    };
    return (path, text) =>
      !isSameList(before.#aimed.get(path), this.#aimed.get(path), isSameAim) ||
      !isSameList(before.#dates.get(path), this.#dates.get(path), (a, b) => a.line === b.line) ||
      isAmongChanged(path, text) ||
      isAmongChanged(folderOf(path), text);
  }

  /**
   * What is decided of an article.
   * @param path below the folder of the decisions, with slashes
   * @returns the very same where that is nothing
   */
  decide(path: string, text: string): Decided {
    const said = new Map<PlacedDecision, Gathered>();
    const of = (decision: PlacedDecision): Gathered => {
      const gathered = said.get(decision) ?? { line: decision.line, at: new Map(), occurrences: [], names: [] };
      said.set(decision, gathered);
      return gathered;
    };
    for (const index of [this.#ofFolder.get(folderOf(path)), this.#ofArticle.get(path)]) {
      for (const { start, end, value } of index?.find(text) ?? []) {
        const { occurrences, names } = of(value.decision);
        if (value.decision.line.decision.kind !== 'entityKind') {
          occurrences.push({ start, end });
        } else if (!names.includes(value.words)) {
          names.push(value.words);
        }
      }
    }
    this.#dates.get(path)?.forEach(of);
    const marks: Mark[] = [];
    const lost: LostTarget[] = [];
    const aimed = this.#aimed.get(path);
    if (aimed) {
      const finder = new TargetFinder(text);
      for (const { decision, target, role, at } of aimed) {
        const { line } = decision;
        if (role === 'speaker' && decision.targets[0]!.at.article !== path) {
          lost.push({ line, target, why: 'lost', candidates: [] }); // nobody speaks from another article
          continue;
        }
        const found = finder.find(at);
        if ('span' in found) {
          of(decision).at.set(target, found.span);
          marks.push({ ...found.span, line, role, target, found: found.kind });
        } else if (!isByWords(line, said.get(decision))) {
          lost.push({ line, target, why: found.kind, candidates: found.candidates });
        }
      }
    }
    if (said.size === 0 && lost.length === 0) {
      return NOTHING_DECIDED;
    }
    const ordered = [...said].sort(([a], [b]) => a.order - b.order).map(([, gathered]) => gathered);
    return { corrections: correct(ordered), marks, lost };
  }
}

function isSameAim(a: Aimed, b: Aimed): boolean {
  const first = a.decision.targets[0]!.at === b.decision.targets[0]!.at;
  return first && a.at === b.at && a.target === b.target && a.decision.line === b.decision.line;
}

function isSameList<T>(a: readonly T[] = [], b: readonly T[] = [], isSame: (a: T, b: T) => boolean): boolean {
  return a.length === b.length && a.every((item, i) => isSame(item, b[i]!));
}

/** Words of which the one list says something else than the other. */
function changedWords(a: readonly Wide[] = [], b: readonly Wide[] = []): WordIndex<true> {
  const changed = new WordIndex<true>();
  if (isSameList(a, b, isSameWide)) {
    return changed;
  }
  const [before, now] = [byWords(a), byWords(b)];
  for (const words of new Set([...before.keys(), ...now.keys()])) {
    if (!isSameList(before.get(words), now.get(words), isSameWide)) {
      changed.set(words, true);
    }
  }
  return changed;
}

function byWords(all: readonly Wide[]): ReadonlyMap<string, readonly Wide[]> {
  const lists = new Map<string, Wide[]>();
  all.forEach(wide => {
    push(lists, wide.words, wide);
  });
  return lists;
}

function isSameWide(a: Wide, b: Wide): boolean {
  return a.words === b.words && a.decision.line === b.decision.line;
}

/** A decision about words holds without the place where it was made; in one article, while they stand anywhere in it. */
function isByWords({ decision }: DecisionLine, said: Said | undefined): boolean {
  return (
    (decision.kind === 'addName' || decision.kind === 'rejectName') &&
    (decision.scope === 'story' || (decision.scope === 'article' && said !== undefined && said.occurrences.length > 0))
  );
}

/** Empty for an article that lies in no folder. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) {
    list.push(item);
  } else {
    lists.set(key, [item]);
  }
}
