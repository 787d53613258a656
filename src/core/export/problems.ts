import {
  compareIds,
  type AnnotatedArticle,
  type Annotations,
  type EntityRecord,
  type EventRecord,
} from './annotations';

/** A file as it is handed over: what it is called and its text. */
export interface TextFile {
  readonly name: string;
  readonly content: string;
}

/** What of a file could not be taken over, and why. */
export interface ImportProblem {
  readonly file: string;
  /** From 1; null where it is about the whole file. */
  readonly line: number | null;
  readonly reason: string;
}

export interface Imported {
  readonly annotations: Annotations;
  readonly problems: readonly ImportProblem[];
}

/** "a.ann, line 3: the offsets lie outside the text" */
export function problemText({ file, line, reason }: ImportProblem): string {
  return line === null ? `${file}: ${reason}` : `${file}, line ${line}: ${reason}`;
}

/** What is read from files, and what in them was wrong. */
export class Collected {
  readonly #articles: AnnotatedArticle[] = [];
  readonly #entities = new Map<string, EntityRecord>();
  readonly #events = new Map<string, EventRecord>();
  readonly #problems: ImportProblem[] = [];

  problem(file: string, line: number | null, reason: string): void {
    this.#problems.push({ file, line, reason });
  }

  article(article: AnnotatedArticle): void {
    this.#articles.push(article);
  }

  /** The first to tell of an id is believed; one who tells otherwise is a problem. */
  entity(entity: EntityRecord, file: string, line: number | null): void {
    const known = this.#entities.get(entity.id);
    if (!known) {
      this.#entities.set(entity.id, entity);
    } else if (known.kind !== entity.kind || known.name !== entity.name) {
      this.problem(file, line, `${entity.id} is told of differently before`);
    }
  }

  event(event: EventRecord, file: string, line: number | null): void {
    const known = this.#events.get(event.id);
    if (!known) {
      this.#events.set(event.id, event);
    } else if (known.kind !== event.kind || known.label !== event.label || known.date !== event.date) {
      this.problem(file, line, `${event.id} is told of differently before`);
    }
  }

  hasEntity(id: string): boolean {
    return this.#entities.has(id);
  }

  get imported(): Imported {
    const byId = <T extends { readonly id: string }>(things: ReadonlyMap<string, T>) =>
      [...things.values()].sort((a, b) => compareIds(a.id, b.id));
    return {
      annotations: { articles: this.#articles, entities: byId(this.#entities), events: byId(this.#events) },
      problems: this.#problems,
    };
  }
}
