import type { EntityKind } from '../article/analysis';
import type { Ref } from '../story/article';
import type { Entity, StoryEvent } from '../story/model';
import type { Story } from '../story/story';
import { readableDate } from '../text/dates';
import { spanAt, type Span } from '../text/span';
import { ledgerOf } from '../story/ledger/ledger';
import { speakerName } from './quotations';
import { isAside } from '../story/asides';
import { sourceLines } from './sources';

const kinds: readonly (readonly [EntityKind, string])[] = [
  ['person', 'People'],
  ['place', 'Places'],
  ['organization', 'Organizations'],
];

/**
 * Stories as a summary for a terminal: who is in them, what happened when and who tells it, who said what. Plain text without
 * control characters.
 * @param nameOf what an article is called
 */
export function toText(stories: readonly Story[], nameOf: (uri: string) => string): string {
  return stories.map(story => storyText(story, nameOf)).join('\n\n') + '\n';
}

function storyText(story: Story, nameOf: (uri: string) => string): string {
  const articles = story.articles.map(({ uri, analysis }) =>
    analysis.date ? `${nameOf(uri)}, ${readableDate(analysis.date.value)} (${analysis.date.certainty})` : nameOf(uri),
  );
  return [
    section('Articles', articles),
    ...kinds.map(([kind, title]) =>
      section(title, story.entities.filter(entity => entity.kind === kind).map(entityLine)),
    ),
    section('Timeline', timeline(story, nameOf)),
    section('Quotations', quotations(story, nameOf)),
    section('Sources', sources(story, nameOf)),
  ]
    .filter(text => text !== '')
    .join('\n\n');
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines.map(line => `  ${line}`)].join('\n');
}

function entityLine({ name, mentions, articles, aliases, descriptors }: Entity): string {
  const others = aliases.map(alias => alias.text).filter(text => text !== name);
  const about = [
    `${name}: ${mentions.length}× in ${articles.length} ${articles.length === 1 ? 'article' : 'articles'}`,
    ...(others.length > 0 ? [`also ${others.slice(0, 4).join(', ')}`] : []),
    ...(descriptors.length > 0 ? [descriptors[0]!.text] : []),
  ];
  return oneLine(about.join('; '));
}

function timeline(story: Story, nameOf: (uri: string) => string): readonly string[] {
  const happenings = story.events.filter(event => event.kind === 'happening' && !event.minor);
  let day: string | undefined;
  return happenings.flatMap(event => {
    const date = event.date ? readableDate(event.date.value) : 'No date';
    const heading = date === day ? [] : [date];
    day = date;
    return [...heading, ...eventLines(story, event, nameOf)];
  });
}

function eventLines(story: Story, event: StoryEvent, nameOf: (uri: string) => string): readonly string[] {
  const modality = event.modality === 'happened' ? '' : ` (${event.modality})`;
  return [
    `  ${oneLine(event.label)}${modality}`,
    ...event.articles.flatMap(uri => {
      const first = event.mentions.find(mention => mention.uri === uri);
      return first ? [`    ${nameOf(uri)}: ${sentenceOf(story, first)}`] : [];
    }),
  ];
}

function sentenceOf(story: Story, { uri, index }: Ref): string {
  const article = story.article(uri);
  const mention = article?.analysis.events[index];
  const span: Span | undefined = mention && (spanAt(article!.analysis.sentences, mention.start) ?? mention);
  return span ? shorten(article!.text.slice(span.start, span.end), 160) : '';
}

/** Direct and mixed ones outside boilerplate, by speaker; those without one last. */
function quotations(story: Story, nameOf: (uri: string) => string): readonly string[] {
  const bySpeaker = new Map<string, string[]>();
  const unknown: string[] = [];
  for (const article of story.articles) {
    const { uri, text, analysis } = article;
    for (const quotation of analysis.quotations) {
      const { kind, pieces } = quotation;
      if (kind !== 'indirect' && !isAside(article, quotation)) {
        const name = speakerName(story, article, quotation);
        const words = pieces.map(piece => text.slice(piece.start, piece.end)).join(' … ');
        const line = `  ${nameOf(uri)}: ${shorten(words, 200)}`;
        const lines = name === undefined ? unknown : (bySpeaker.get(oneLine(name)) ?? []);
        lines.push(line);
        if (name !== undefined) {
          bySpeaker.set(oneLine(name), lines);
        }
      }
    }
  }
  return [
    ...[...bySpeaker].flatMap(([name, lines]) => [name, ...lines]),
    ...(unknown.length > 0 ? ['Speaker not found', ...unknown] : []),
  ];
}

/** Whom each article quotes, with the share of quoted words. */
function sources(story: Story, nameOf: (uri: string) => string): readonly string[] {
  const fit = (words: string) => shorten(words, 60);
  return story.articles.flatMap(({ uri }) => {
    const lines = sourceLines(ledgerOf(story, uri), { fit, doubtfulBelow: 0 });
    return lines.length > 0 ? [nameOf(uri), ...lines.map(line => `  ${line}`)] : [];
  });
}

function shorten(text: string, room: number): string {
  const line = oneLine(text);
  const cut = line.lastIndexOf(' ', room);
  return line.length <= room ? line : `${line.slice(0, cut > 0 ? cut : room)}…`;
}

function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, '')
    .trim();
}
