import type { EntityKind } from '../../article/analysis';
import type { Span } from '../../text/span';
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
} from '../annotations';
import { tags } from '../conll/write';
import { isObject, objectsIn, parseJson, spanIn, stringIn, type JsonObject } from '../plainJson';
import { Collected, type Imported, type TextFile } from '../problems';
import { casTypes } from './types';

/**
 * Reads CAS documents as `casFiles` and INCEpTION write them; an article is called by the title in its document, or else as its file. Named
 * entities without a coreference link are mentions of nobody. Types that are none of ours are left out of account, as a CAS holds many.
 */
export function readCasFiles(files: readonly TextFile[]): Imported {
  const collected = new Collected();
  for (const file of files) {
    const parsed = parseJson(file.content);
    if (parsed.kind === 'wrong') {
      collected.problem(file.name, parsed.line, parsed.reason);
      continue;
    }
    const all = isObject(parsed.value) ? parsed.value['%FEATURE_STRUCTURES'] : undefined;
    const structures = objectsIn(all, reason => collected.problem(file.name, null, `%FEATURE_STRUCTURES: ${reason}`));
    const text = stringIn(structures.find(one => one['%TYPE'] === 'uima.cas.Sofa')?.['sofaString']);
    if (text === undefined) {
      collected.problem(file.name, null, 'has no text (uima.cas.Sofa with sofaString)');
    } else {
      new CasReader(file.name, text, structures, collected).read();
    }
  }
  return collected.imported;
}

class CasReader {
  readonly #file: string;
  readonly #text: string;
  readonly #byType = new Map<string, JsonObject[]>();
  readonly #byId = new Map<number, JsonObject>();
  readonly #collected: Collected;

  constructor(file: string, text: string, structures: readonly JsonObject[], collected: Collected) {
    this.#file = file;
    this.#text = text;
    this.#collected = collected;
    for (const structure of structures) {
      const type = stringIn(structure['%TYPE']);
      const id = structure['%ID'];
      if (type === undefined || typeof id !== 'number') {
        this.#problem('a feature structure without %ID or %TYPE');
        continue;
      }
      const own = this.#byType.get(type) ?? [];
      this.#byType.set(type, own);
      own.push(structure);
      this.#byId.set(id, structure);
    }
  }

  read(): void {
    const title = stringIn(this.#of('document')[0]?.['documentTitle']);
    const mentions = this.#mentions();
    const quotations = this.#quotations();
    const events = this.#events();
    this.#collected.article({ name: title ?? this.#file, text: this.#text, mentions, quotations, events });
  }

  #mentions(): readonly MentionRecord[] {
    const found: MentionRecord[] = [];
    const names = new Map<string, EntityKind>();
    for (const name of this.#of('name')) {
      const span = this.#span(name);
      const kind = (Object.keys(tags) as EntityKind[]).find(one => tags[one] === name['value']);
      if (span && kind) {
        names.set(keyOf(span), kind);
      } else if (span) {
        this.#problem(`no kind of name ${JSON.stringify(name['value'])}`);
      }
    }
    for (const chain of this.#of('chain')) {
      const entity = this.#entityOf(chain);
      for (const link of this.#linksOf(chain)) {
        const span = this.#span(link);
        const kind = span && (names.get(keyOf(span)) ?? among(entityKinds, link['kind']));
        if (span && kind) {
          const form = among(mentionForms, link['referenceType']) ?? 'name';
          found.push({ ...span, kind, form, entity });
          names.delete(keyOf(span));
        } else if (span) {
          this.#problem(`the link at ${span.start} is of no kind`);
        }
      }
    }
    for (const [key, kind] of names) {
      const [start, end] = key.split(' ').map(Number);
      found.push({ start: start!, end: end!, kind, form: 'name', entity: null });
    }
    return found.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  #entityOf(chain: JsonObject): string | null {
    const id = stringIn(chain['identifier']);
    const kind = among(entityKinds, chain['kind']);
    if (id === undefined || !kind) {
      return null;
    }
    this.#collected.entity({ id, kind, name: stringIn(chain['name']) ?? '' }, this.#file, null);
    return id;
  }

  /** Each once, though the chain should lead round in a circle. */
  #linksOf(chain: JsonObject): Iterable<JsonObject> {
    const links = new Set<JsonObject>();
    let link = this.#target(chain['@first']);
    while (link && !links.has(link)) {
      links.add(link);
      link = this.#target(link['@next']);
    }
    if (link) {
      this.#problem('a coreference chain leads round in a circle');
    }
    return links;
  }

  #target(reference: unknown): JsonObject | undefined {
    const target = typeof reference === 'number' ? this.#byId.get(reference) : undefined;
    if (typeof reference === 'number' && !target) {
      this.#problem(`there is no feature structure ${reference}`);
    }
    return target;
  }

  #quotations(): readonly QuotationRecord[] {
    const found = new Map<string, Omit<QuotationRecord, 'pieces'> & { readonly pieces: Span[] }>();
    const ofQuotation = (type: 'speaker' | 'cue') =>
      new Map(this.#of(type).map(one => [stringIn(one['quotation']), this.#span(one)]));
    const speakers = ofQuotation('speaker');
    const cues = ofQuotation('cue');
    this.#of('quotation').forEach((one, i) => {
      const id = stringIn(one['identifier']) ?? `quotation ${i + 1}`;
      const span = this.#span(one);
      const known = found.get(id);
      if (span && known) {
        known.pieces.push(span);
      } else if (span) {
        found.set(id, {
          kind: among(quotationKinds, one['kind']) ?? 'direct',
          pieces: [span],
          speaker: speakers.get(id) ?? null,
          cue: cues.get(id) ?? null,
          entity: stringIn(one['entity']) ?? null,
        });
      }
    });
    for (const id of [...speakers.keys(), ...cues.keys()]) {
      if (id === undefined || !found.has(id)) {
        this.#problem(`a speaker or cue of no quotation: ${id ?? 'no identifier'}`);
      }
    }
    return [...found.values()];
  }

  #events(): readonly EventMentionRecord[] {
    return this.#of('event').flatMap(one => {
      const event = stringIn(one['identifier']);
      const kind = among(eventKinds, one['kind']);
      const modality = among(modalities, one['modality']);
      const span = this.#span(one);
      if (event === undefined || !kind || !modality) {
        this.#problem('an event without identifier, kind or modality');
        return [];
      }
      const label = stringIn(one['label']) ?? '';
      this.#collected.event({ id: event, kind, label, date: stringIn(one['date']) ?? null }, this.#file, null);
      const ids = (feature: string) => (stringIn(one[feature]) ?? '').split(' ').filter(Boolean);
      return span ? { ...span, event, modality, participants: ids('participants'), places: ids('places') } : [];
    });
  }

  #of(type: keyof typeof casTypes): readonly JsonObject[] {
    return this.#byType.get(casTypes[type]) ?? [];
  }

  #span({ begin, end, '%ID': id }: JsonObject): Span | undefined {
    const span = spanIn(begin, end);
    if (span && span.end <= this.#text.length) {
      return span;
    }
    this.#problem(`feature structure ${String(id)} lies outside the text`);
    return undefined;
  }

  #problem(reason: string): void {
    this.#collected.problem(this.#file, null, reason);
  }
}

function keyOf({ start, end }: Span): string {
  return `${start} ${end}`;
}
