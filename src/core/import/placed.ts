import { TargetFinder, targetOf } from '../decisions/anchor';
import type { TextTarget } from '../decisions/decision';
import { OffsetMap, plainText } from '../export/offsetMap';
import type { Article } from '../story/article';
import type { Story } from '../story/story';
import { overlaps, type Span } from '../text/span';
import type { ImportedArticle } from './imported';

/** The article that annotations are about. */
export interface ImportTarget {
  readonly story: Story;
  readonly article: Article;
  /** As decisions name it. */
  readonly path: string;
  /** Its text as its file has it, byte order mark included; of the same length as the one that was analysed. */
  readonly original: string;
}

/** Where annotations of a text stand in the article of now, and the other way round. */
export class Placed {
  readonly target: ImportTarget;
  readonly #imported: ImportedArticle;
  readonly #there: Way;
  readonly #back: Way;
  /** What stands nowhere in the article any more, or in one of several places. */
  readonly lost = new Set<string>();

  constructor(imported: ImportedArticle, target: ImportTarget) {
    this.target = target;
    this.#imported = imported;
    const { article, original, path } = target;
    const { text } = imported;
    if (text === original || text === article.text) {
      this.#there = this.#back = ({ start, end }) => ({ start, end });
    } else if (plainText(text) === plainText(original)) {
      const [old, now] = [OffsetMap.plainCodePoints(text), OffsetMap.plainCodePoints(original)];
      this.#there = counted(old, now);
      this.#back = counted(now, old);
    } else {
      this.#there = searched(path, text, article.text);
      this.#back = searched(path, article.text, text);
    }
  }

  /** Undefined where the article does not have these words there any more. */
  spanOf(span: Span): Span | undefined {
    const found = this.#there(span);
    if (!found) {
      this.lost.add(this.#imported.text.slice(span.start, span.end));
    }
    return found;
  }

  /**
   * True where the annotator read these words of the article and has nothing of a kind there. Never so where not all that was annotated could be read.
   * @param annotated all of the kind, as they were annotated
   */
  isLeftOut(found: Span, annotated: readonly Span[]): boolean {
    const read = this.#imported.isWhole ? this.#back(found) : undefined;
    return read !== undefined && !annotated.some(one => overlaps(one, read));
  }

  at({ start, end }: Span): TextTarget {
    const { article, path } = this.target;
    return targetOf(path, article.text, { start, end });
  }
}

/** From a place in one text to the same in another; undefined where it is not there. */
type Way = (span: Span) => Span | undefined;

function counted(from: OffsetMap, to: OffsetMap): Way {
  const offset = (one: number) => to.offset(from.position(one));
  return ({ start, end }) => ({ start: offset(start), end: offset(end) });
}

function searched(path: string, from: string, to: string): Way {
  const finder = new TargetFinder(to);
  return ({ start, end }) => {
    const found = finder.find(targetOf(path, from, { start, end }));
    return found.kind === 'exact' || found.kind === 'approximate' ? found.span : undefined;
  };
}
