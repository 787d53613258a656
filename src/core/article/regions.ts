import type { Span } from '../text/span';
import type { Region, RegionKind } from './analysis';
import { isAppealOpening, isByline, isNotice, speaksForTheOutlet } from './boilerplate';
import { datelineEnd } from './dates/dateline';
import { headerDays, isOutletLine } from './dates/headerLine';

/** A headline longer than this, in characters, is a paragraph. Glued headlines are long. */
const LONGEST_HEADLINE = 240;
const LONGEST_SUBHEADING = 90;
/** Among the first paragraphs only: a dash further down is a dash. */
const DATELINE_WITHIN = 4;

/** Header lines stand among so many blocks at the top, before the story has gone far, or among so many at the end. */
const HEADER_WITHIN = 10;
const HEADER_AT_END = 5;
/** A paragraph so long, in characters, is the story. */
const LONG_PARAGRAPH = 160;

/** So many blocks of an appeal in a row may say nothing by themselves. */
const APPEAL_GAP = 2;

const STORY: ReadonlySet<RegionKind> = new Set<RegionKind>(['headline', 'subheading', 'paragraph']);

/** A dateline may stand in a line of its own. */
const ENDS_IN_DASH = /[–—]$| --?$/;

const TERMINAL = /[.!?…:;,]["'”’»)\]]*$/;

/** Takes a text apart into headline, dateline, byline, subheadings, paragraphs and boilerplate; every line that is not blank is in one. */
export function findRegions(text: string): Region[] {
  const blocks = findBlocks(text);
  const regions: Region[] = [];
  let outside = false;
  let appeal = false;
  let opens = true;
  let paragraphs = 0;
  blocks.forEach((block, i) => {
    const line = text.slice(block.start, block.end);
    opens &&= !STORY.has(regions.at(-1)?.kind ?? 'boilerplate');
    paragraphs += line.length >= LONG_PARAGRAPH ? 1 : 0;
    const hasHeaders = (i < HEADER_WITHIN && paragraphs <= 1) || i >= blocks.length - HEADER_AT_END;
    if (hasHeaders && !appeal && headerDays(line, opens).length > 0) {
      regions.push({ ...block, kind: isByline(line) ? 'byline' : 'dateline' });
      return;
    }
    if (!outside && appeal) {
      appeal = blocks.slice(i, i + 1 + APPEAL_GAP).some(({ start, end }) => isOutlets(text.slice(start, end)));
    }
    appeal ||= !outside && isAppealOpening(line);
    const underByline =
      regions.at(-1)?.kind === 'byline' &&
      line.length <= LONGEST_SUBHEADING &&
      followsDirectly(text, blocks[i - 1]!, block) &&
      (!opens || isOutletLine(line));
    if (underByline && !isNotice(line)) {
      regions.push({ ...block, kind: 'byline' });
    } else if (outside || appeal || isNotice(line)) {
      regions.push({ ...block, kind: 'boilerplate' });
    } else if (isByline(line)) {
      regions.push({ ...block, kind: 'byline' });
    } else {
      pushStory(text, block, storyKind(line, opens, i === blocks.length - 1), i, regions);
    }
    // Behind the credit that closes an article stands nothing of the story.
    outside ||= isByline(line) && i >= 1 && i + 1 >= blocks.length / 2;
  });
  return regions;
}

/** The outlet speaks of itself. */
function isOutlets(line: string): boolean {
  return speaksForTheOutlet(line) || isNotice(line) || isAppealOpening(line);
}

function storyKind(line: string, opens: boolean, closes: boolean): RegionKind {
  if (TERMINAL.test(line) || closes) {
    return 'paragraph';
  }
  if (opens && line.length <= LONGEST_HEADLINE) {
    return 'headline';
  }
  return line.length <= LONGEST_SUBHEADING ? 'subheading' : 'paragraph';
}

function pushStory(text: string, block: Span, kind: RegionKind, index: number, regions: Region[]): void {
  const mayHoldOne =
    (kind === 'paragraph' || ENDS_IN_DASH.test(text.slice(block.start, block.end))) && index < DATELINE_WITHIN;
  const parts = mayHoldOne ? behindDateline(text, block) : null;
  regions.push(...(parts ?? [{ ...block, kind }]));
}

/** The dateline that opens a paragraph, and the paragraph behind it; null where none does. */
export function behindDateline(text: string, block: Span): Region[] | null {
  const end = datelineEnd(text, block);
  if (end === undefined) {
    return null;
  }
  const dateline: Region = { start: block.start, end, kind: 'dateline' };
  let start = end;
  while (start < block.end && /\s/.test(text[start]!)) {
    start++;
  }
  return start < block.end ? [dateline, { start, end: block.end, kind: 'paragraph' }] : [dateline];
}

/** The lines that are not blank, without the white space around them; in a text wrapped at a fixed width, the blocks between blank lines. */
function findBlocks(text: string): Span[] {
  const lines: Span[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const trimmed = match[0].trim();
    if (trimmed) {
      const start = match.index + match[0].indexOf(trimmed);
      lines.push({ start, end: start + trimmed.length });
    }
  }
  return isWrapped(text, lines) ? joinBlocks(text, lines) : lines;
}

function followsDirectly(text: string, a: Span, b: Span): boolean {
  return (text.slice(a.end, b.start).match(/\r\n|\r|\n/g)?.length ?? 0) === 1;
}

/** Most lines that another follows directly stop short of a full stop, at about the same width. */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  let followed = 0;
  let open = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    if (followsDirectly(text, line, lines[i + 1]!)) {
      followed++;
      const width = line.end - line.start;
      open += width >= 40 && width <= 110 && !/[.!?]["'”’»)\]]*$/.test(text.slice(line.start, line.end)) ? 1 : 0;
    }
  }
  return followed >= 4 && open >= 0.6 * followed;
}

function joinBlocks(text: string, lines: readonly Span[]): Span[] {
  const blocks: Span[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (last && followsDirectly(text, last, line)) {
      blocks[blocks.length - 1] = { start: last.start, end: line.end };
    } else {
      blocks.push(line);
    }
  }
  return blocks;
}
