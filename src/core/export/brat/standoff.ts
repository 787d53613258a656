import type { Span } from '../../text/span';
import type { Collected } from '../problems';

/** What an .ann file says, line by line, in its own terms; offsets are still code points. */
export interface StandoffLines {
  readonly texts: ReadonlyMap<string, TextBound>;
  readonly events: readonly StandoffEvent[];
  /** By the id of what has them, then by name. */
  readonly attributes: ReadonlyMap<string, ReadonlyMap<string, StandoffValue>>;
  /** By the id of the first argument, then by type. */
  readonly relations: ReadonlyMap<string, ReadonlyMap<string, StandoffRelation>>;
  /** Sets of ids that are said to be the same. */
  readonly equivalents: readonly (readonly string[])[];
  /** By the id that they are about, then by type. */
  readonly notes: ReadonlyMap<string, ReadonlyMap<string, StandoffValue>>;
}

export interface TextBound {
  readonly id: string;
  readonly line: number;
  readonly type: string;
  readonly fragments: readonly Span[];
  readonly words: string;
}

export interface StandoffEvent {
  readonly id: string;
  readonly line: number;
  readonly type: string;
  readonly trigger: string;
  readonly given: readonly { readonly role: string; readonly id: string }[];
}

export interface StandoffValue {
  readonly line: number;
  readonly value: string;
}

export interface StandoffRelation {
  readonly line: number;
  readonly to: string;
}

/** Takes an .ann file apart. Lines that are malformed are reported and left out. */
export function readStandoff(file: string, content: string, collected: Collected): StandoffLines {
  const texts = new Map<string, TextBound>();
  const events: StandoffEvent[] = [];
  const attributes = new Map<string, Map<string, StandoffValue>>();
  const relations = new Map<string, Map<string, StandoffRelation>>();
  const equivalents: (readonly string[])[] = [];
  const notes = new Map<string, Map<string, StandoffValue>>();

  /** Gives back why a line cannot be taken; undefined where it was. */
  const take = (text: string, line: number): string | undefined => {
    const [id = '', body = '', rest] = splitAt(text, '\t', 3);
    const [head = '', ...words] = body.split(' ').filter(Boolean);
    switch (id[0]) {
      case 'T': {
        const fragments = fragmentsIn(body.slice(body.indexOf(' ') + 1));
        if (head === '' || !fragments || rest === undefined) {
          return 'a text-bound annotation has an id, a type with offsets and its words, with tabs between';
        }
        if (texts.has(id)) {
          return `${id} is given twice`;
        }
        texts.set(id, { id, line, type: head, fragments, words: rest });
        return undefined;
      }
      case 'E': {
        const [[type, trigger], ...given] = [head, ...words].map(pair => splitAt(pair, ':', 2)) as [
          string[],
          ...string[][],
        ];
        if (!type || !trigger || given.some(([role, of]) => !role || !of)) {
          return 'an event has a type, its trigger and roles, with colons between';
        }
        events.push({ id, line, type, trigger, given: given.map(([role, of]) => ({ role: role!, id: of! })) });
        return undefined;
      }
      case 'R': {
        const [from, to] = words.map(word => splitAt(word, ':', 2)[1]);
        if (!from || !to || words.length !== 2) {
          return 'a relation has a type, Arg1 and Arg2';
        }
        return keep(relations, from, head, { line, to });
      }
      case 'A':
      case 'M':
        if (words.length < 1 || words.length > 2) {
          return 'an attribute has a name, an id and a value';
        }
        return keep(attributes, words[0]!, head, { value: words[1] ?? 'true', line });
      case '*':
        if (head !== 'Equiv' || words.length < 2) {
          return 'not an Equiv of two or more';
        }
        equivalents.push(words);
        return undefined;
      case '#':
        if (words.length !== 1 || rest === undefined) {
          return 'a note has a type, an id and its text, with tabs between';
        }
        return keep(notes, words[0]!, head, { value: rest, line });
      default:
        return `no kind of line begins with '${id.slice(0, 20)}'`;
    }
  };

  content.split(/\r\n?|\n/).forEach((text, i) => {
    const reason = text.trim() === '' ? undefined : take(text, i + 1);
    if (reason !== undefined) {
      collected.problem(file, i + 1, reason);
    }
  });
  return { texts, events, attributes, relations, equivalents, notes };
}

/** Gives back what is wrong where it is there already. */
function keep<T>(all: Map<string, Map<string, T>>, id: string, name: string, value: T): string | undefined {
  const own = all.get(id) ?? new Map<string, T>();
  all.set(id, own);
  if (own.has(name)) {
    return `${id} has two of ${name}`;
  }
  own.set(name, value);
  return undefined;
}

/** At most so many parts; what is left stays in the last. */
function splitAt(text: string, mark: string, parts: number): string[] {
  const found: string[] = [];
  let from = 0;
  for (let next = text.indexOf(mark); next !== -1 && found.length < parts - 1; next = text.indexOf(mark, from)) {
    found.push(text.slice(from, next));
    from = next + 1;
  }
  return [...found, text.slice(from)];
}

/** "0 5;8 12" */
function fragmentsIn(text: string): readonly Span[] | undefined {
  const fragments = text.split(';').map(part => {
    const [start, end, more] = part.trim().split(' ');
    const whole = more === undefined && /^\d{1,9}$/.test(start ?? '') && /^\d{1,9}$/.test(end ?? '');
    return whole && Number(start) < Number(end) ? { start: Number(start), end: Number(end) } : undefined;
  });
  return fragments.every(fragment => fragment !== undefined) ? fragments : undefined;
}
