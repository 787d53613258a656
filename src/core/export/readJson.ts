import type { Span } from '../text/span';
import {
  among,
  entityKinds,
  eventKinds,
  mentionForms,
  modalities,
  quotationKinds,
  type EventMentionRecord,
  type MentionRecord,
  type QuotationRecord,
} from './annotations';
import type { AnalysisJson } from './json';
import { isObject, objectsIn, parseJson, spanIn, stringIn, type JsonObject } from './plainJson';
import { Collected, type Imported, type TextFile } from './problems';

const SCHEMA: AnalysisJson['schema'] = 'story-lens/analysis@1';

/** Reads the command line's JSON. Texts are not in it, nor who takes part in which mention of an event: both stay empty. */
export function readJson({ name: file, content }: TextFile): Imported {
  const collected = new Collected();
  const parsed = parseJson(content);
  const value = parsed.kind === 'json' ? parsed.value : undefined;
  if (parsed.kind === 'wrong' || !isObject(value)) {
    collected.problem(file, parsed.kind === 'wrong' ? parsed.line : 1, 'is not JSON');
    return collected.imported;
  }
  if (value['schema'] !== SCHEMA) {
    collected.problem(file, null, `the schema is ${JSON.stringify(value['schema'])}, not ${SCHEMA}`);
    return collected.imported;
  }
  const problem = (reason: string) => collected.problem(file, null, reason);
  for (const entity of objectsIn(value['entities'], problem)) {
    const id = stringIn(entity['id']);
    const kind = among(entityKinds, entity['kind']);
    if (id === undefined || !kind) {
      problem('an entity without id or kind');
    } else {
      collected.entity({ id, kind, name: stringIn(entity['name']) ?? '' }, file, null);
    }
  }
  for (const event of objectsIn(value['events'], problem)) {
    const id = stringIn(event['id']);
    const kind = among(eventKinds, event['kind']);
    const date = event['date'];
    if (id === undefined || !kind) {
      problem('an event without id or kind');
    } else {
      const day = isObject(date) ? stringIn(date['value']) : undefined;
      collected.event({ id, kind, label: stringIn(event['label']) ?? '', date: day ?? null }, file, null);
    }
  }
  for (const article of objectsIn(value['articles'], problem)) {
    const name = stringIn(article['uri']);
    if (name === undefined) {
      problem('an article without uri');
      continue;
    }
    const all = <T>(member: string, read: (json: JsonObject) => T | undefined): readonly T[] =>
      objectsIn(article[member], reason => problem(`${name}, ${member}: ${reason}`)).flatMap((json, i) => {
        const record = read(json);
        if (record === undefined) {
          problem(`${name}, ${member}: the ${i + 1}. is malformed`);
        }
        return record ?? [];
      });
    collected.article({
      name,
      text: null,
      mentions: all('mentions', mentionIn),
      quotations: all('quotations', quotationIn),
      events: all('events', eventIn),
    });
  }
  return collected.imported;
}

function mentionIn(json: JsonObject): MentionRecord | undefined {
  const span = spanOf(json);
  const kind = among(entityKinds, json['kind']);
  const form = among(mentionForms, json['form']);
  return span && kind && form && { ...span, kind, form, entity: stringIn(json['entity']) ?? null };
}

function quotationIn(json: JsonObject): QuotationRecord | undefined {
  const kind = among(quotationKinds, json['kind']);
  const pieces = Array.isArray(json['pieces']) ? json['pieces'].map(spanOf).filter(piece => piece !== undefined) : [];
  return kind && Array.isArray(json['pieces']) && pieces.length > 0 && pieces.length === json['pieces'].length
    ? {
        kind,
        pieces,
        speaker: spanOf(json['speaker']) ?? null,
        cue: spanOf(json['cue']) ?? null,
        entity: stringIn(json['entity']) ?? null,
      }
    : undefined;
}

function eventIn(json: JsonObject): EventMentionRecord | undefined {
  const span = spanOf(json);
  const event = stringIn(json['event']);
  const modality = among(modalities, json['modality']);
  return span && event !== undefined && modality
    ? { ...span, event, modality, participants: [], places: [] }
    : undefined;
}

function spanOf(json: unknown): Span | undefined {
  return isObject(json) ? spanIn(json['start'], json['end']) : undefined;
}
