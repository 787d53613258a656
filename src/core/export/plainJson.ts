import type { Span } from '../text/span';

export type JsonObject = Readonly<Record<string, unknown>>;

export type ParsedJson =
  | { readonly kind: 'json'; readonly value: unknown }
  /** The line is null where the engine does not tell it. */
  | { readonly kind: 'wrong'; readonly line: number | null; readonly reason: string };

export function parseJson(content: string): ParsedJson {
  const text = content.replace(/^\ufeff/, '');
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch (error) {
    const [, position] = /position (\d+)/.exec(String(error)) ?? [];
    const line = position === undefined ? null : text.slice(0, Number(position)).split('\n').length;
    return { kind: 'wrong', line, reason: 'is not JSON' };
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; `problem` is told of what is no list of objects. */
export function objectsIn(value: unknown, problem: (reason: string) => void): readonly JsonObject[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const objects = list.filter(isObject);
  if (!Array.isArray(value) || objects.length < list.length) {
    problem(Array.isArray(value) ? 'a list has something in it that is no object' : 'no list where one is expected');
  }
  return objects;
}

export function stringIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A stretch with something in it; undefined where the two are no whole numbers in order. */
export function spanIn(start: unknown, end: unknown): Span | undefined {
  return isOffset(start) && isOffset(end) && start < end ? { start, end } : undefined;
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
