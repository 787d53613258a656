import type { Mention, Quotation } from '../core/article/analysis';
import type { Article } from '../core/story/article';
import { lastStartingAt, overlaps, type Span } from '../core/text/span';
import { tokenModifiers, tokenTypes, type TokenModifier, type TokenType } from '../protocol';

/** One coloured stretch of one line. */
export interface StoryToken {
  /** From 0. */
  readonly line: number;
  /** UTF-16 code units from the start of the line. */
  readonly character: number;
  readonly length: number;
  /** Index into `tokenTypes`. */
  readonly type: number;
  /** One bit for each of `tokenModifiers`. */
  readonly modifiers: number;
}

interface Painted extends Span {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

const typeOfKind = { person: 'storyPerson', place: 'storyPlace', organization: 'storyOrganization' } as const;

/**
 * The colours of an article, in order of text, none overlapping another. Names, dates and triggers inside a quotation keep their
 * own colour and part it; boilerplate has one colour and nothing in it. Indirect speech is not coloured: its words are the
 * article's own. So are pronouns and noun phrases without a name: hints say whom they mean.
 * @param doubtfulBelow names of less confidence are marked as doubtful
 */
export function semanticTokens(article: Article, doubtfulBelow: number): readonly StoryToken[] {
  const { regions, times, events, quotations } = article.analysis;
  const names = article.analysis.mentions.filter(mention => mention.form === 'name');
  const boilerplate = regions.filter(region => region.kind === 'boilerplate');
  const inMarks = quotations.filter(quotation => quotation.kind !== 'indirect');
  const marked = disjoint(inMarks.flatMap(({ pieces }) => pieces));
  const speakers = speaking(names, inMarks);
  const quoted = (span: Span): readonly TokenModifier[] => (touches(marked, span) ? ['quoted'] : []);

  let things: readonly Painted[] = names.map((mention, index) => ({
    start: mention.start,
    end: mention.end,
    type: typeOfKind[mention.kind],
    modifiers: [
      ...(speakers.has(index) ? (['speaker'] as const) : []),
      ...quoted(mention),
      ...(mention.confidence < doubtfulBelow ? (['doubtful'] as const) : []),
    ],
  }));
  things = withFree(
    things,
    times.map(({ start, end }) => ({ start, end, type: 'storyDate', modifiers: quoted({ start, end }) })),
  );
  things = withFree(
    things,
    events.map(({ start, end, kind }) => ({
      start,
      end,
      type: 'storyEvent',
      modifiers: [...quoted({ start, end }), ...(kind === 'statement' ? (['statement'] as const) : [])],
    })),
  );
  const words = marked.flatMap(piece => gaps(piece, things));
  const body = inOrder([...things, ...words]).filter(span => !touches(boilerplate, span));
  const dimmed = boilerplate.map(({ start, end }): Painted => ({
    start,
    end,
    type: 'storyBoilerplate',
    modifiers: [],
  }));
  return inOrder([...body, ...dimmed]).flatMap(span => onLines(article, span));
}

/** The tokens on the lines from `first` to `last`. */
export function tokensOnLines(tokens: readonly StoryToken[], first: number, last: number): readonly StoryToken[] {
  return tokens.filter(token => token.line >= first && token.line <= last);
}

/** The indices of the names that stand in the speaker's words of a quotation and are that speaker. */
function speaking(names: readonly Mention[], quotations: readonly Quotation[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { speaker, speakerChain } of quotations) {
    for (let i = speaker ? Math.max(0, lastStartingAt(names, speaker.start)) : Infinity; i < names.length; i++) {
      const mention = names[i]!;
      if (mention.start >= speaker!.end) {
        break;
      }
      if (mention.chain === speakerChain && mention.end > speaker!.start) {
        found.add(i);
      }
    }
  }
  return found;
}

/** What of a quotation is left between the things in it. */
function gaps(piece: Span, things: readonly Span[]): readonly Painted[] {
  const found: Painted[] = [];
  let start = piece.start;
  for (let i = Math.max(0, lastStartingAt(things, piece.start)); i < things.length; i++) {
    const thing = things[i]!;
    if (thing.start >= piece.end) {
      break;
    }
    if (thing.end > start) {
      found.push({ start, end: thing.start, type: 'storyQuotation', modifiers: [] });
      start = thing.end;
    }
  }
  found.push({ start, end: piece.end, type: 'storyQuotation', modifiers: [] });
  return found.filter(gap => gap.start < gap.end);
}

/** Adds those of `more` that are clear of `things`. */
function withFree(things: readonly Painted[], more: readonly Painted[]): readonly Painted[] {
  return inOrder([...things, ...more.filter(span => !touches(things, span))]);
}

/** Whether a span overlaps one of `sorted`, which do not overlap each other. */
function touches(sorted: readonly Span[], span: Span): boolean {
  const before = sorted[lastStartingAt(sorted, span.end - 1)];
  return before !== undefined && overlaps(before, span);
}

function disjoint(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of inOrder(spans)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) {
      kept.push(span);
    }
  }
  return kept;
}

function inOrder<S extends Span>(spans: readonly S[]): readonly S[] {
  return [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
}

function onLines(article: Article, { start, end, type, modifiers }: Painted): readonly StoryToken[] {
  const tokens: StoryToken[] = [];
  const bits = modifiers.reduce((sum, modifier) => sum | (1 << tokenModifiers.indexOf(modifier)), 0);
  const last = article.lines.positionAt(end).line;
  for (let line = article.lines.positionAt(start).line; line <= last; line++) {
    const bounds = article.lines.line(line);
    const from = Math.max(start, bounds.start);
    const to = Math.min(end, bounds.end);
    if (article.text.slice(from, to).trim() !== '') {
      tokens.push({
        line,
        character: from - bounds.start,
        length: to - from,
        type: tokenTypes.indexOf(type),
        modifiers: bits,
      });
    }
  }
  return tokens;
}
