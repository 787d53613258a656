import { countWhile } from '../../text/search';
import type { Span } from '../../text/span';
import { oneLine, type ExportedArticle, type ExportedStories } from '../annotate';
import type { EventMentionRecord, MentionRecord, QuotationRecord } from '../annotations';
import { fileStems } from '../fileNames';
import { OffsetMap, plainText } from '../offsetMap';
import type { TextFile } from '../problems';
import { configuration, entityTypes, eventTypes } from './configuration';
import { fragmentsOf } from './fragments';

/**
 * brat's standoff: of each article its text and its annotations, and the configuration that both need. Text is written without byte order mark
 * and with lines ended by LF, as tools disagree on how to count other ones; offsets are code points of that. A split quotation is one
 * discontinuous span. Who a mention is, and what event an event is, stands in notes.
 */
export function* bratFiles(stories: ExportedStories): Generator<TextFile> {
  yield { name: 'annotation.conf', content: configuration };
  const stems = fileStems(stories.articles.map(({ name }) => name));
  for (const [i, article] of stories.articles.entries()) {
    yield { name: `${stems[i]!}.txt`, content: plainText(article.text) };
    yield { name: `${stems[i]!}.ann`, content: annotations(stories, article) };
  }
}

function annotations(stories: ExportedStories, article: ExportedArticle): string {
  const standoff = new Standoff(article.text);
  const names = new Map(stories.entities.map(({ id, kind, name }) => [id, `${id} ${kind}: ${name}`]));
  const ids = article.mentions.map(mention => writeMention(standoff, mention, names));
  writeSameEntity(standoff, article.mentions, ids);
  for (const quotation of article.quotations) {
    writeQuotation(standoff, quotation, names);
  }
  const events = new Map(stories.events.map(event => [event.id, event]));
  const nearest = nearestMentions(article.mentions, ids);
  for (const mention of article.events) {
    const event = events.get(mention.event);
    if (event) {
      const id = writeEvent(standoff, eventTypes[event.kind], mention, nearest);
      standoff.note(id, `${event.id}; ${event.date ?? 'no date'}; ${event.label}`);
    }
  }
  return standoff.content;
}

function writeMention(standoff: Standoff, mention: MentionRecord, names: ReadonlyMap<string, string>): string {
  const id = standoff.text(entityTypes[mention.kind], [mention]);
  standoff.attribute('Form', id, mention.form);
  if (mention.entity !== null) {
    standoff.note(id, names.get(mention.entity) ?? mention.entity);
  }
  return id;
}

function writeSameEntity(standoff: Standoff, mentions: readonly MentionRecord[], ids: readonly string[]): void {
  const groups = new Map<string, string[]>();
  mentions.forEach(({ entity }, i) => {
    if (entity !== null) {
      const group = groups.get(entity) ?? [];
      groups.set(entity, group);
      group.push(ids[i]!);
    }
  });
  for (const group of groups.values()) {
    if (group.length > 1) {
      standoff.line(`*\tEquiv ${group.join(' ')}`);
    }
  }
}

function writeQuotation(
  standoff: Standoff,
  { kind, pieces, speaker, cue, entity }: QuotationRecord,
  names: ReadonlyMap<string, string>,
): void {
  const id = standoff.text('Quotation', pieces);
  standoff.attribute('Speech', id, kind);
  if (entity !== null) {
    standoff.note(id, names.get(entity) ?? entity);
  }
  if (speaker) {
    standoff.relation('SpokenBy', id, standoff.text('Speaker', [speaker]));
  }
  if (cue) {
    standoff.relation('ReportedBy', id, standoff.text('Cue', [cue]));
  }
}

function writeEvent(
  standoff: Standoff,
  type: string,
  mention: EventMentionRecord,
  nearest: (entity: string, offset: number) => string | undefined,
): string {
  const given = (role: string, entities: readonly string[]) =>
    entities
      .flatMap(entity => nearest(entity, mention.start) ?? [])
      .map((id, i) => `${role}${i === 0 ? '' : i + 1}:${id}`);
  const id = standoff.event(type, standoff.text(type, [mention]), [
    ...given('Participant', mention.participants),
    ...given('Location', mention.places),
  ]);
  standoff.attribute('Modality', id, mention.modality);
  return id;
}

/** Finds the mention of an entity that stands closest to an offset. */
function nearestMentions(mentions: readonly MentionRecord[], ids: readonly string[]) {
  const byEntity = new Map<string, { readonly start: number; readonly id: string }[]>();
  mentions.forEach(({ entity, start }, i) => {
    if (entity !== null) {
      const own = byEntity.get(entity) ?? [];
      byEntity.set(entity, own);
      own.push({ start, id: ids[i]! });
    }
  });
  return (entity: string, offset: number): string | undefined => {
    const own = byEntity.get(entity) ?? [];
    const next = countWhile(own.length, i => own[i]!.start < offset);
    const before = own[next - 1];
    const after = own[next];
    const closer = before && after && after.start - offset < offset - before.start ? after : (before ?? after);
    return closer?.id;
  };
}

/** The lines of an .ann file. */
class Standoff {
  readonly #text: string;
  readonly #map: OffsetMap;
  readonly #lines: string[] = [];
  readonly #last = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
    this.#map = OffsetMap.plainCodePoints(text);
  }

  get content(): string {
    return this.#lines.map(line => `${line}\n`).join('');
  }

  line(line: string): void {
    this.#lines.push(line);
  }

  /** Where line ends cut a piece into several fragments, a note tells how many belong to each piece. */
  text(type: string, pieces: readonly Span[]): string {
    const cut = pieces.map(piece => fragmentsOf(this.#text, piece));
    const fragments = cut.flat();
    const spans = fragments.map(({ start, end }) => `${this.#map.position(start)} ${this.#map.position(end)}`);
    const words = fragments.map(({ start, end }) => oneLine(this.#text.slice(start, end)));
    const id = this.#id('T');
    this.line(`${id}\t${type} ${spans.join(';')}\t${words.join(' ')}`);
    if (fragments.length > pieces.length) {
      this.#note('Fragments', id, cut.map(({ length }) => length).join(' '));
    }
    return id;
  }

  event(type: string, trigger: string, given: readonly string[]): string {
    const id = this.#id('E');
    this.line(`${id}\t${[`${type}:${trigger}`, ...given].join(' ')}`);
    return id;
  }

  attribute(name: string, id: string, value: string): void {
    this.line(`${this.#id('A')}\t${name} ${id} ${value}`);
  }

  relation(type: string, from: string, to: string): void {
    this.line(`${this.#id('R')}\t${type} Arg1:${from} Arg2:${to}`);
  }

  note(id: string, text: string): void {
    this.#note('AnnotatorNotes', id, text);
  }

  #note(type: string, id: string, text: string): void {
    this.line(`${this.#id('#')}\t${type} ${id}\t${oneLine(text)}`);
  }

  #id(letter: string): string {
    const number = (this.#last.get(letter) ?? 0) + 1;
    this.#last.set(letter, number);
    return `${letter}${number}`;
  }
}
