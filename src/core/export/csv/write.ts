import type { Span } from '../../text/span';
import type { ExportedArticle, ExportedStories } from '../annotate';
import type { TextFile } from '../problems';
import { toCsv, type Cell } from './csv';
import { columns, tableNames, type TableName } from './tables';

type Row<T extends TableName> = Readonly<Record<(typeof columns)[T][number], Cell>>;

/** One file for each table. A quotation has a row for each of its pieces; ids of several entities have spaces between. */
export function csvFiles(stories: ExportedStories): readonly TextFile[] {
  const names = new Map(stories.entities.map(({ id, name }) => [id, name]));
  const rows: { readonly [T in TableName]: readonly Row<T>[] } = {
    'entities.csv': entityRows(stories),
    'mentions.csv': stories.articles.flatMap(article => mentionRows(article, names)),
    'quotations.csv': quotationRows(stories, names),
    'events.csv': eventRows(stories, names),
  };
  return tableNames.map(name => ({
    name,
    content: toCsv([
      columns[name],
      ...rows[name].map(row => columns[name].map(column => (row as Readonly<Record<string, Cell>>)[column] ?? null)),
    ]),
  }));
}

type Names = ReadonlyMap<string, string>;

function nameOf(id: string | null, names: Names): string | null {
  return id === null ? null : (names.get(id) ?? null);
}

function entityRows({ entities, articles, json }: ExportedStories): readonly Row<'entities.csv'>[] {
  const found = new Map(json.entities.map(entity => [entity.id, entity]));
  const articlesOf = new Map<string, number>();
  for (const { mentions } of articles) {
    for (const id of new Set(mentions.map(({ entity }) => entity))) {
      if (id !== null) {
        articlesOf.set(id, (articlesOf.get(id) ?? 0) + 1);
      }
    }
  }
  return entities.map(({ id, kind, name }) => ({
    id,
    kind,
    name,
    mentions: found.get(id)?.mentions ?? 0,
    articles: articlesOf.get(id) ?? 0,
    descriptors: found.get(id)?.descriptors.join('; ') ?? null,
  }));
}

function mentionRows({ name: article, text, json }: ExportedArticle, names: Names): readonly Row<'mentions.csv'>[] {
  return json.mentions.map(({ start, end, kind, form, entity, confidence, acting }) => ({
    article,
    start,
    end,
    text: text.slice(start, end),
    kind,
    form,
    entity,
    name: nameOf(entity, names),
    confidence,
    acting: acting ? 'yes' : 'no',
  }));
}

function quotationRows({ articles }: ExportedStories, names: Names): readonly Row<'quotations.csv'>[] {
  let quotation = 0;
  return articles.flatMap(({ name: article, text, json }) => {
    const words = (span: Span | null) => span && text.slice(span.start, span.end);
    return json.quotations.flatMap(({ kind, pieces, speaker, cue, entity, source, confidence }) => {
      quotation++;
      return pieces.map((piece, i) => ({
        quotation,
        piece: i + 1,
        article,
        start: piece.start,
        end: piece.end,
        text: words(piece),
        kind,
        speakerStart: speaker?.start ?? null,
        speakerEnd: speaker?.end ?? null,
        speaker: words(speaker),
        cueStart: cue?.start ?? null,
        cueEnd: cue?.end ?? null,
        cue: words(cue),
        entity,
        name: nameOf(entity, names),
        source,
        confidence,
      }));
    });
  });
}

function eventRows({ articles, events }: ExportedStories, names: Names): readonly Row<'events.csv'>[] {
  const known = new Map(events.map(event => [event.id, event]));
  const list = (ids: readonly string[]) => ids.map(id => nameOf(id, names) ?? id).join('; ');
  return articles.flatMap(({ name: article, text, events: mentions }) =>
    mentions.map(({ event, start, end, modality, participants, places }) => ({
      event,
      kind: known.get(event)?.kind ?? null,
      label: known.get(event)?.label ?? null,
      date: known.get(event)?.date ?? null,
      article,
      start,
      end,
      text: text.slice(start, end),
      modality,
      participants: participants.join(' '),
      participantNames: list(participants),
      places: places.join(' '),
      placeNames: list(places),
    })),
  );
}
