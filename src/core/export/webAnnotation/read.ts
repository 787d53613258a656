import type { Span } from '../../text/span';
import type { AnnotatedArticle } from '../annotations';
import { OffsetMap } from '../offsetMap';
import { isObject, objectsIn, parseJson, spanIn, stringIn, type JsonObject } from '../plainJson';
import { Collected, type Imported, type TextFile } from '../problems';
import { takeInto, type ArticleDraft, type Item, type Take } from './records';
import { nameOf } from './terms';

/**
 * Reads a collection, a page or a list of annotations as `webAnnotations` writes them. The articles' texts are not in them.
 * @param textOf the text of an article by its name; undefined where there is none
 */
export function readWebAnnotations(file: TextFile, textOf: (name: string) => string | undefined): Imported {
  const collected = new Collected();
  const parsed = parseJson(file.content);
  if (parsed.kind === 'wrong') {
    collected.problem(file.name, parsed.line, parsed.reason);
    return collected.imported;
  }
  const drafts = new Map<string, ArticleDraft | undefined>();
  const draftOf = (name: string): ArticleDraft | undefined => {
    if (!drafts.has(name)) {
      const text = textOf(name);
      drafts.set(name, text === undefined ? undefined : newDraft(name, text));
      if (text === undefined) {
        collected.problem(file.name, null, `there is no article '${name}'`);
      }
    }
    return drafts.get(name);
  };
  const takeAs = takeInto(file.name, collected);
  const items = itemsIn(parsed.value);
  if (!items) {
    collected.problem(file.name, null, 'holds no list of annotations');
  }
  items?.forEach((json, i) => {
    const id = (isObject(json) ? stringIn(json['id']) : undefined) ?? `annotation ${i + 1}`;
    const reason = isObject(json) ? takeItem(id, json, draftOf, takeAs) : 'is no object';
    if (reason !== undefined) {
      collected.problem(file.name, null, `${id} ${reason}`);
    }
  });
  for (const draft of drafts.values()) {
    if (draft) {
      collected.article(articleOf(draft));
    }
  }
  return collected.imported;
}

function newDraft(name: string, text: string): ArticleDraft {
  return { name, text, map: OffsetMap.codePoints(text), mentions: [], quotations: new Map(), events: [] };
}

function articleOf({ name, text, mentions, quotations, events }: ArticleDraft): AnnotatedArticle {
  return { name, text, mentions, quotations: [...quotations.values()], events };
}

/** Of a collection's first page, of a page, or the list itself. */
function itemsIn(value: unknown): readonly unknown[] | undefined {
  const page = isObject(value) && isObject(value['first']) ? value['first'] : value;
  const items = isObject(page) ? page['items'] : page;
  return Array.isArray(items) ? items : undefined;
}

function takeItem(
  id: string,
  json: JsonObject,
  draftOf: (name: string) => ArticleDraft | undefined,
  takeAs: Take,
): string | undefined {
  const wrongs: string[] = [];
  const listed = (member: string) =>
    objectsIn(Array.isArray(json[member]) ? json[member] : [json[member]], reason =>
      wrongs.push(`has a ${member} that is malformed: ${reason}`),
    );
  const bodies = listed('body');
  const withPurpose = (purpose: string) => bodies.find(body => body['purpose'] === purpose);
  const targets = listed('target');
  if (wrongs.length > 0) {
    return wrongs[0];
  }
  const name = nameOf(stringIn(targets[0]?.['source']) ?? '');
  if (!name || targets.some(target => target['source'] !== targets[0]!['source'])) {
    return 'has no target in one article';
  }
  const draft = draftOf(name);
  if (!draft) {
    return undefined; // told once for all of the article
  }
  const spans = targets.map(target => spanOf(target, draft));
  const wrong = spans.find(span => typeof span === 'string');
  if (typeof wrong === 'string') {
    return wrong;
  }
  const source = withPurpose('identifying')?.['source'];
  const item: Item = {
    id,
    spans: spans as readonly Span[],
    class: stringIn(withPurpose('classifying')?.['value']) ?? '',
    tag: stringIn(withPurpose('tagging')?.['value']),
    identified: isObject(source) ? source : undefined,
    linked: stringIn(withPurpose('linking')?.['source']),
  };
  return takeAs(item, draft);
}

/** Where both selectors agree; or why there is no such place. */
function spanOf(target: JsonObject, { text, map }: ArticleDraft): Span | string {
  let malformed = false;
  const selectors = objectsIn(target['selector'], () => (malformed = true));
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const span = spanIn(position?.['start'], position?.['end']);
  if (!span || malformed) {
    return 'has no TextPositionSelector with start and end';
  }
  const found = { start: map.offset(span.start), end: map.offset(span.end) };
  if (found.end > text.length) {
    return 'lies outside the article';
  }
  return quote && quote['exact'] !== text.slice(found.start, found.end)
    ? 'quotes other words than the article has at its position'
    : found;
}
