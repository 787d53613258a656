import { dirname, relative, sep } from 'node:path';
import { NOTHING_DECIDED, type Decided } from '../core/decisions/decided';
import { DecisionIndex } from '../core/decisions/decide';
import { parseLog } from '../core/decisions/log';
import { inLine } from '../server/decisions/lineProblems';
import { readDecisions } from '../server/node/decisionStorage';
import { shownPath } from '../server/node/decisionPath';

/** The decisions of a folder. */
interface Kept {
  readonly folder: string;
  readonly index: DecisionIndex;
}

/** What readers decided of articles: for each the file of decisions of its folder or of the nearest one above. */
export class Decisions {
  readonly #kept = new Map<string, Kept | null>();
  readonly #problems: string[] = [];

  /** What is wrong in the files that were read, one line each. */
  get problems(): readonly string[] {
    return this.#problems;
  }

  /** @param path of the article, absolute */
  async decided(path: string, text: string): Promise<Decided> {
    const kept = await this.#nearest(dirname(path));
    return kept ? kept.index.decide(relative(kept.folder, path).split(sep).join('/'), text) : NOTHING_DECIDED;
  }

  /** The folder whose decisions count for an article; undefined where nobody has decided anything there. */
  async folderOf(path: string): Promise<string | undefined> {
    return (await this.#nearest(dirname(path)))?.folder;
  }

  async #nearest(folder: string): Promise<Kept | null> {
    const known = this.#kept.get(folder);
    if (known !== undefined) {
      return known;
    }
    const parent = dirname(folder);
    const kept = (await this.#read(folder)) ?? (parent === folder ? null : await this.#nearest(parent));
    this.#kept.set(folder, kept);
    return kept;
  }

  async #read(folder: string): Promise<Kept | undefined> {
    const found = await readDecisions(folder);
    if (found.kind === 'missing') {
      return undefined;
    }
    const { lines, problems } =
      found.kind === 'text'
        ? parseLog(found.text)
        : { lines: [], problems: [{ line: 0, reason: `${found.reason}, so that no decision is applied` }] };
    const name = relative('', shownPath(folder)).split(sep).join('/');
    this.#problems.push(...problems.map(problem => `${name}${inLine(problem)}`));
    return { folder, index: new DecisionIndex(lines) };
  }
}
