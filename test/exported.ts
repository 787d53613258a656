import { analyse } from './analyse';
import type { ArticleAnalysis, Quotation } from '../src/core/article/analysis';
import { annotationsOf, type ExportedStories } from '../src/core/export/annotate';
import type { Annotations } from '../src/core/export/annotations';
import { Library } from '../src/core/story/library';

/** Texts of made-up articles with all that makes offsets hard: see the comment of each. */
export const hardTexts: Readonly<Record<string, string>> = {
  // Byte order mark, CRLF, characters of two code units, and a quotation that goes on over a line end.
  'news/coast wire.txt': [
    '\ufeffFerry talks end 🚢 without a deal',
    '',
    'LISBON, March 6, 2024 (Coast Wire) – Transport minister Helena Duarte 👩‍✈️ met union leader Tomas Okafor in Lisbon on Wednesday.',
    '',
    '“We will keep the ferries',
    'running,” Duarte said. She smiled 🙂 at Okafor.',
    '',
    '“The talks,” said Tomas Okafor, “were a wasted afternoon 🕐.” He will travel to Porto on Friday.',
    '',
    '“Nobody',
    'listened,',
    '',
    '“nobody at all.” Okafor told reporters in Lisbon.',
    '',
  ].join('\r\n'),
  // Combining characters, characters that formats escape, and a name that begins like a formula.
  'news/harbour & <bay>.txt': [
    'Minister and unio\u0301n "meet"',
    '',
    'Helena Duarte met To\u0301mas Okafor in Lisbon on March 6, 2024; \'=SUM(A1)\' was on the board, said \\ and "both".',
    '',
    '“We will keep the ferries running,” Duarte told Harbour & Co. “And,” she added, “the 𝒇𝒆𝒓𝒓𝒚 stays.”',
    '',
    'Okafor flew to Porto.',
    '',
  ].join('\n'),
};

/** Quotations that go on over line ends: in one pair of marks, and in two pairs with nothing but line ends between. */
const LINE_ENDS = [['“We will keep the ferries\r\nrunning,”'], ['“Nobody\r\nlistened,', '“nobody at all.”']];

function withLineEnds(text: string): ArticleAnalysis {
  const analysis = analyse(text);
  const added = LINE_ENDS.filter(pieces => pieces.every(words => text.includes(words))).map((pieces): Quotation => {
    const spans = pieces.map(words => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length }));
    const span = { start: spans[0]!.start, end: spans.at(-1)!.end };
    const speaker = analysis.mentions.find(({ start }) => start >= span.end);
    return {
      ...span,
      kind: 'direct',
      pieces: spans,
      speaker: speaker ? { start: speaker.start, end: speaker.end } : null,
      speakerChain: speaker?.chain ?? null,
      cue: null,
      confidence: 0.9,
      source: speaker ? 'named' : null,
    };
  });
  const others = analysis.quotations.filter(
    known => !added.some(one => known.start < one.end && one.start < known.end),
  );
  return { ...analysis, quotations: [...others, ...added].sort((a, b) => a.start - b.start) };
}

/** As the command line exports them: a byte order mark counts, but is none of what is analysed. */
export function exported(texts: Readonly<Record<string, string>> = hardTexts): ExportedStories {
  const library = new Library(withLineEnds);
  for (const [name, text] of Object.entries(texts)) {
    library.set(name, text.replace(/^\ufeff/, ' '));
  }
  return annotationsOf(library.stories, { nameOf: uri => uri, textOf: ({ uri }) => texts[uri]! });
}

/** What of the annotations a format can hold. */
export interface Held {
  readonly texts?: boolean;
  /** Who takes part in each mention of an event. */
  readonly parts?: boolean;
}

/** Plain data, without what only exporting needs. */
export function bare(
  { articles, entities, events }: Annotations,
  { texts = true, parts = true }: Held = {},
): Annotations {
  return {
    articles: articles.map(({ name, text, mentions, quotations, events: told }) => ({
      name,
      text: texts ? text : null,
      mentions,
      quotations,
      events: parts ? told : told.map(event => ({ ...event, participants: [], places: [] })),
    })),
    entities,
    events,
  };
}
