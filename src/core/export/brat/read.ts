import type { Span } from '../../text/span';
import {
  among,
  compareIds,
  entityKinds,
  eventKinds,
  mentionForms,
  modalities,
  quotationKinds,
  type AnnotatedArticle,
  type EntityRecord,
  type EventMentionRecord,
  type MentionRecord,
  type QuotationRecord,
} from '../annotations';
import { OffsetMap, plainText } from '../offsetMap';
import { Collected, type Imported, type TextFile } from '../problems';
import { kindOfLabel } from '../kindLabels';
import { eventTypes } from './configuration';
import { reportLeftovers } from './leftovers';
import { readStandoff, type StandoffEvent, type StandoffLines, type TextBound } from './standoff';
import { Stretches } from './stretches';

export interface ReadBratOptions {
  /**
   * The article that a file was made from, by the file's name without extension. Offsets are then those of its text, with its byte order mark and
   * line ends; undefined where there is none.
   */
  readonly original?: (stem: string) => string | undefined;
}

/**
 * Reads pairs of .txt and .ann files; others are left out of account. An article is called as its file, without extension. Entities are told apart by
 * our notes and, where nobody wrote one, by `Equiv` within their article. What is none of our types is reported.
 */
export function readBratFiles(
  files: readonly TextFile[],
  { original = () => undefined }: ReadBratOptions = {},
): Imported {
  const collected = new Collected();
  const texts = new Map(files.map(({ name, content }) => [name, content]));
  for (const { name, content } of files) {
    if (!name.endsWith('.ann')) {
      continue;
    }
    const stem = name.slice(0, -'.ann'.length);
    const text = texts.get(`${stem}.txt`);
    if (text === undefined) {
      collected.problem(name, null, `${stem}.txt is missing`);
    } else {
      collected.article(new ArticleReader(name, stem, text, original(stem), content, collected).read());
    }
  }
  return collected.imported;
}

class ArticleReader {
  readonly #file: string;
  readonly #name: string;
  readonly #text: string;
  readonly #lines: StandoffLines;
  readonly #stretches: Stretches;
  readonly #collected: Collected;
  /** By the ids of their lines. */
  readonly #entities = new Map<string, string>();
  /** Ids of text-bound annotations that something was made of. */
  readonly #used = new Set<string>();

  constructor(
    file: string,
    name: string,
    text: string,
    original: string | undefined,
    content: string,
    collected: Collected,
  ) {
    const same = original !== undefined && plainText(original) === text;
    if (original !== undefined && !same) {
      collected.problem(`${name}.txt`, null, 'is not the text of the article');
    }
    this.#file = file;
    this.#name = name;
    this.#text = same ? original : text;
    this.#lines = readStandoff(file, content, collected);
    this.#stretches = new Stretches({
      text: this.#text,
      map: same ? OffsetMap.plainCodePoints(original) : OffsetMap.codePoints(text),
      lines: this.#lines,
      problem: (line, reason) => this.#problem(line, reason),
    });
    this.#collected = collected;
  }

  read(): AnnotatedArticle {
    this.#readEntities();
    const mentions: MentionRecord[] = [];
    const quotations: QuotationRecord[] = [];
    for (const bound of this.#lines.texts.values()) {
      const kind = kindOfLabel(bound.type);
      if (kind) {
        const span = this.#whole(bound);
        const form = among(mentionForms, this.#attribute(bound.id, 'Form')) ?? 'name';
        mentions.push(...(span ? [{ ...span, kind, form, entity: this.#entities.get(bound.id) ?? null }] : []));
      } else if (bound.type === 'Quotation') {
        quotations.push(...this.#quotation(bound));
      } else if (!KNOWN.has(bound.type)) {
        this.#used.add(bound.id);
        this.#problem(bound.line, `no type '${bound.type}'`);
      }
    }
    const events = this.#lines.events.flatMap(event => this.#event(event) ?? []);
    reportLeftovers(this.#lines, this.#used, (line, reason) => this.#problem(line, reason));
    return { name: this.#name, text: this.#text, mentions, quotations, events };
  }

  /** Who each mention and each speaker is: by its note, or else by what it is said to be the same as. */
  #readEntities(): void {
    for (const { id, line, type } of this.#lines.texts.values()) {
      const note = this.#note(id);
      const entity = note === undefined ? undefined : entityIn(note);
      if (entity) {
        this.#entities.set(id, entity.id);
        this.#collected.entity(entity, this.#file, line);
      } else if (note !== undefined) {
        this.#problem(line, `the note of ${id} (${type}) names nobody and is left out`);
      }
    }
    this.#lines.equivalents.forEach((ids, i) => {
      const texts = ids.flatMap(id => this.#lines.texts.get(id) ?? []);
      const first = texts.find(({ type }) => kindOfLabel(type));
      if (first && !texts.some(({ id }) => this.#entities.has(id))) {
        const id = `${this.#name}:${i + 1}`;
        this.#collected.entity({ id, kind: kindOfLabel(first.type)!, name: first.words }, this.#file, first.line);
        texts.forEach(text => this.#entities.set(text.id, id));
      }
    });
  }

  #quotation(bound: TextBound): readonly QuotationRecord[] {
    this.#used.add(bound.id);
    const pieces = this.#stretches.pieces(bound);
    const related = (type: string): Span | null => {
      const relation = this.#lines.relations.get(bound.id)?.get(type);
      const other = relation && this.#lines.texts.get(relation.to);
      if (relation && !other) {
        this.#problem(relation.line, `there is no ${relation.to}`);
      }
      return (other && this.#whole(other)) ?? null;
    };
    const [speaker, cue] = [related('SpokenBy'), related('ReportedBy')];
    const kind = among(quotationKinds, this.#attribute(bound.id, 'Speech')) ?? 'direct';
    return pieces ? [{ kind, pieces, speaker, cue, entity: this.#entities.get(bound.id) ?? null }] : [];
  }

  #event({ id, line, type, trigger, given }: StandoffEvent): EventMentionRecord | undefined {
    const kind = eventKinds.find(one => eventTypes[one] === type);
    const bound = this.#lines.texts.get(trigger);
    const span = bound && this.#whole(bound);
    if (!kind || !bound) {
      this.#problem(line, kind ? `there is no ${trigger}` : `no type '${type}'`);
      return undefined;
    }
    const note = this.#note(id);
    const [, event = `${this.#name}:${id}`, date = 'no date', label = bound.words] = EVENT_NOTE.exec(note ?? '') ?? [];
    if (note !== undefined && !EVENT_NOTE.test(note)) {
      this.#problem(line, `the note of ${id} names no event and is left out`);
    }
    this.#collected.event({ id: event, kind, date: date === 'no date' ? null : date, label }, this.#file, line);
    const participants: string[] = [];
    const places: string[] = [];
    const roles = new Map([
      ['Participant', participants],
      ['Location', places],
    ]);
    for (const { role, id: of } of given) {
      const list = roles.get(role.replace(/\d+$/, ''));
      const entity = this.#entities.get(of);
      if (list && entity !== undefined) {
        list.push(entity);
      } else {
        this.#problem(line, list ? `${of} is nobody` : `no role '${role}'`);
      }
    }
    const modality = among(modalities, this.#attribute(id, 'Modality')) ?? 'happened';
    return (
      span && { ...span, event, modality, participants: participants.sort(compareIds), places: places.sort(compareIds) }
    );
  }

  #whole(bound: TextBound): Span | undefined {
    this.#used.add(bound.id);
    return this.#stretches.whole(bound);
  }

  #attribute(id: string, name: string): string | undefined {
    return this.#lines.attributes.get(id)?.get(name)?.value;
  }

  #note(id: string): string | undefined {
    return this.#lines.notes.get(id)?.get('AnnotatorNotes')?.value;
  }

  #problem(line: number, reason: string): void {
    this.#collected.problem(this.#file, line, reason);
  }
}

const ENTITY_NOTE = /^(\S+) (\w+): (.*)$/;
const EVENT_NOTE = /^(\S+); ([^;]+); (.*)$/;
const KNOWN = new Set(['Speaker', 'Cue', ...Object.values(eventTypes)]);

function entityIn(note: string): EntityRecord | undefined {
  const [, id = '', word, name = ''] = ENTITY_NOTE.exec(note) ?? [];
  const kind = among(entityKinds, word);
  return kind && { id, kind, name };
}
