import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver-types';
import type { Region } from '../core/article/analysis';
import type { Article } from '../core/story/article';
import type { Story } from '../core/story/story';
import { contains, lastStartingAt, type Span } from '../core/text/span';
import { oneLine, shorten } from './excerpt';
import { articleName, rangeOf } from './place';
import { isShown, speakerOf, wordsOf, type Saying } from './sayings';

const NAME_ROOM = 70; // characters that the outline shows without a scroll bar
const LEAST_WORDS = 24; // characters of a quotation, however long its speaker's name is

/**
 * The outline: the headline, below it the subheadings and paragraphs by their first words, below those what is said, by
 * whom, and what happens. Boilerplate is left out.
 * @param indirect whether speech without quotation marks is shown
 */
export function documentSymbols(story: Story, article: Article, indirect: boolean): readonly DocumentSymbol[] {
  const { regions } = article.analysis;
  const headline = regions.find(region => region.kind === 'headline');
  const all = { start: 0, end: article.text.length };
  const name = shorten(textOf(article, headline ?? { start: 0, end: 0 }), NAME_ROOM) || articleName(article.uri);
  const parts = partsByRegion(story, article, indirect);
  const children: DocumentSymbol[] = [];
  let section: DocumentSymbol | undefined;
  regions.forEach((region, index) => {
    if (region.kind === 'subheading') {
      const span = { start: region.start, end: sectionEnd(regions, index) };
      section = outlined(article, textOf(article, region), SymbolKind.Namespace, span, region, []);
      children.push(section);
    } else if (region.kind === 'paragraph') {
      const text = textOf(article, region);
      const paragraph = outlined(article, text, SymbolKind.String, region, region, parts.get(index) ?? []);
      (section?.children ?? children).push(paragraph);
    } else if (region.kind === 'boilerplate') {
      section = undefined;
    }
  });
  return [outlined(article, name, SymbolKind.File, all, headline ?? { start: 0, end: 0 }, children)];
}

/** Quotations and happenings, in order of text, by the index of the region that they begin in. */
function partsByRegion(
  story: Story,
  article: Article,
  indirect: boolean,
): ReadonlyMap<number, readonly DocumentSymbol[]> {
  const { regions, quotations, events } = article.analysis;
  const { uri } = article;
  const parts: { readonly span: Span; readonly name: string; readonly kind: SymbolKind }[] = [];
  quotations.forEach((quotation, index) => {
    if (isShown(quotation, indirect)) {
      const span = quotation.pieces[0] ?? quotation;
      parts.push({
        span,
        name: outlineOf(story, { article, quotation, ref: { uri, index } }),
        kind: SymbolKind.String,
      });
    }
  });
  events.forEach((mention, index) => {
    const event = story.eventOf({ uri, index });
    if (event?.kind === 'happening') {
      parts.push({ span: mention, name: event.label, kind: SymbolKind.Event });
    }
  });
  parts.sort((a, b) => a.span.start - b.span.start);

  const found = new Map<number, DocumentSymbol[]>();
  for (const { span, name, kind } of parts) {
    const index = lastStartingAt(regions, span.start);
    const region = regions[index];
    if (region && span.start < region.end) {
      const symbols = found.get(index) ?? [];
      const inside = contains(region, span) ? span : { start: span.start, end: region.end };
      symbols.push(outlined(article, name, kind, inside, inside, []));
      found.set(index, symbols);
    }
  }
  return found;
}

/** "“We will stay” – Jane Doe" */
function outlineOf(story: Story, saying: Saying): string {
  const speaker = speakerOf(story, saying);
  const by = speaker === undefined ? '' : ` – ${oneLine(speaker)}`;
  return shorten(wordsOf(saying), Math.max(LEAST_WORDS, NAME_ROOM - by.length)) + by;
}

function sectionEnd(regions: readonly Region[], subheading: number): number {
  let end = regions[subheading]!.end;
  for (const region of regions.slice(subheading + 1)) {
    if (region.kind !== 'paragraph') {
      break;
    }
    end = region.end;
  }
  return end;
}

function outlined(
  article: Article,
  name: string,
  kind: SymbolKind,
  span: Span,
  selection: Span,
  children: readonly DocumentSymbol[],
): DocumentSymbol {
  return {
    name: shorten(name, NAME_ROOM) || '…',
    kind,
    range: rangeOf(article, span),
    selectionRange: rangeOf(article, selection),
    children: [...children],
  };
}

function textOf(article: Article, { start, end }: Span): string {
  return article.text.slice(start, end);
}
