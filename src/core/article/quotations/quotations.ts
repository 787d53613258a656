import type { Span } from '../../text/span';
import type { Quotation } from '../analysis';
import { CONFIDENCE } from './attributionRules';
import { type Frame, piecesOf } from './frames';
import type { Reading } from '../reading';
import { SpeakerChains } from './speakerChains';
import { findSpoken } from './spoken';
import type { LaidDownSpeech, SpokenPiece } from './spoken';
import type { WhoIsWho } from '../whoIsWho';

/** Finds what stands in quotation marks and who is said to have said it. Sorted by start. */
export function findQuotations(
  reading: Reading,
  known: WhoIsWho,
  frames: readonly Frame[],
  laidDown?: LaidDownSpeech,
): Quotation[] {
  const { marked } = reading;
  const pieces = piecesOf(reading);
  const chains = new SpeakerChains(reading.text, known.mentions);
  const previousParagraph = new Map<Span, Span>();
  for (const paragraphs of marked) {
    paragraphs.slice(1).forEach((piece, i) => previousParagraph.set(piece, paragraphs[i]!));
  }

  const quotations: SpokenPiece[][] = [];
  const holding = new Map<Span, SpokenPiece[]>();
  for (const spoken of findSpoken(reading.text, frames, chains, laidDown)) {
    const piece = pieces[spoken.piece]!;
    const goesOn = holding.get(previousParagraph.get(piece) ?? piece) ?? (spoken.joins ? quotations.at(-1) : undefined);
    const own = goesOn ?? [];
    own.push(spoken);
    holding.set(piece, own);
    if (!goesOn) {
      quotations.push(own);
    }
  }
  return quotations.map(parts => toQuotation(parts, pieces));
}

function toQuotation(parts: readonly SpokenPiece[], pieces: readonly Span[]): Quotation {
  const own = parts.map(({ piece }) => ({ start: pieces[piece]!.start, end: pieces[piece]!.end }));
  const said = parts.find(part => part.said?.cue)?.said ?? parts[0]!.said;
  return {
    start: own[0]!.start,
    end: own.at(-1)!.end,
    kind: parts.length > 1 || parts[0]!.clause ? 'direct' : 'mixed',
    pieces: own,
    speaker: said?.speaker?.span ?? null,
    speakerChain: said?.speaker?.chain ?? null,
    cue: said?.cue ?? null,
    confidence: said?.speaker ? CONFIDENCE[said.rule] : 0,
    source: said?.speaker?.source ?? null,
  };
}
