import type { Span } from '../text/span';
import type { Region, RegionKind } from './analysis';
import { isAppealOpening, isByline, isNotice, speaksForTheOutlet } from './boilerplate';
import { datelineEnd, isDateLine } from './dates/dateline';

/** A headline longer than this, in characters, is a paragraph. Glued headlines are long. */
const LONGEST_HEADLINE = 240;
const LONGEST_SUBHEADING = 90;
/** Among the first paragraphs only: a dash further down is a dash. */
const DATELINE_WITHIN = 4;

/** So many blocks of an appeal in a row may say nothing by themselves. */
const APPEAL_GAP = 2;

const TERMINAL = /[.!?…:;,]["'”’»)\]]*$/;

/** Takes a text apart into headline, dateline, byline, subheadings, paragraphs and boilerplate; every line that is not blank is in one. */
export function findRegions(text: string): Region[] {
  const blocks = findBlocks(text);
  const regions: Region[] = [];
  let outside = false;
  let appeal = false;
  blocks.forEach((block, i) => {
    const line = text.slice(block.start, block.end);
    if (!outside && appeal) {
      appeal = blocks.slice(i, i + 1 + APPEAL_GAP).some(({ start, end }) => isOutlets(text.slice(start, end)));
    }
    appeal ||= !outside && isAppealOpening(line);
    const underByline =
      regions.at(-1)?.kind === 'byline' &&
      line.length <= LONGEST_SUBHEADING &&
      followsDirectly(text, blocks[i - 1]!, block);
    if (underByline && !isNotice(line)) {
      regions.push({ ...block, kind: 'byline' });
    } else if (outside || appeal || isNotice(line)) {
      regions.push({ ...block, kind: 'boilerplate' });
    } else if (isByline(line)) {
      regions.push({ ...block, kind: 'byline' });
    } else {
      pushStory(text, block, storyKind(line, i, blocks.length), i, regions);
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

function storyKind(line: string, index: number, count: number): RegionKind {
  if (isDateLine(line)) {
    return 'dateline';
  }
  if (TERMINAL.test(line) || count === 1) {
    return 'paragraph';
  }
  if (index === 0 && line.length <= LONGEST_HEADLINE) {
    return 'headline';
  }
  return line.length <= LONGEST_SUBHEADING && index < count - 1 ? 'subheading' : 'paragraph';
}

function pushStory(text: string, block: Span, kind: RegionKind, index: number, regions: Region[]): void {
  const end = kind === 'paragraph' && index < DATELINE_WITHIN ? datelineEnd(text, block) : undefined;
  if (end === undefined) {
    regions.push({ ...block, kind });
    return;
  }
  regions.push({ start: block.start, end, kind: 'dateline' });
  let start = end;
  while (start < block.end && /\s/.test(text[start]!)) {
    start++;
  }
  if (start < block.end) {
    regions.push({ start, end: block.end, kind: 'paragraph' });
  }
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
