import type { Span } from '../../text/span';
import type { Quotation } from '../analysis';
import type { Frame, Slot } from '../quotations/frames';
import type { Reading } from '../reading';
import { SpeakerChains } from '../quotations/speakerChains';
import type { WhoIsWho } from '../whoIsWho';
import { reportAccordingTo } from './accordingTo';
import { reportOfNoun } from './nounReports';
import { isCue } from './cueWords';
import type { Report } from './report';
import { reportOfVerb } from './verbReports';

/** From this on, a report is one without a speaker, too. */
const SURE = 0.55;
/** From this on, what stands inside another's report is one, too. */
const SUREST = 0.75;

/** Finds what is told of what somebody said, thought or wanted, outside quotation marks. Sorted by start. */
export function findIndirect(
  reading: Reading,
  known: WhoIsWho,
  frames: readonly Frame[],
  quotations: readonly Quotation[],
): Quotation[] {
  const spoken = new Set(quotations.flatMap(quotation => quotation.pieces.map(({ start }) => start)));
  const chains = new SpeakerChains(reading.text, known.mentions);
  const found: Quotation[] = [];
  for (const { slots, region } of frames) {
    if (!slots.some(mayReport) || /^(?:boilerplate|byline|dateline)$/.test(reading.regions[region]!.kind)) {
      continue;
    }
    for (const report of outermost(slots.length, findReports(slots))) {
      const quotation = toQuotation(slots, report, chains);
      if (!quotes(slots, report, spoken) && isMoreThanAWord(reading.text, quotation)) {
        found.push(quotation);
      }
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** "ruled that out", "defended her" tell nothing of what was said. */
function isMoreThanAWord(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).trim().includes(' ');
}

/** Most sentences have no word that does. */
function mayReport(slot: Slot): boolean {
  return slot.lower === 'according' || slot.lower === 'words' || isCue(slot);
}

function reportAt(slots: readonly Slot[], i: number): Report | null {
  const slot = slots[i]!;
  if (slot.lower === 'according' || slot.lower === 'in') {
    return reportAccordingTo(slots, i);
  }
  return isCue(slot) ? (reportOfVerb(slots, i) ?? reportOfNoun(slots, i)) : null;
}

function findReports(slots: readonly Slot[]): Report[] {
  const reports: Report[] = [];
  for (let i = 0; i < slots.length; i++) {
    const report = reportAt(slots, i);
    if (report && (report.speaker || report.confidence >= SURE)) {
      reports.push(report);
    }
  }
  return reports;
}

/** Without what only belongs to what somebody else is said to have said: "Smith said he wants to …". */
function outermost(length: number, reports: readonly Report[]): Report[] {
  const told = new Uint8Array(length);
  for (const { contents } of reports) {
    for (const { from, to } of contents) {
      told.fill(1, from, to);
    }
  }
  return reports.filter(({ cue, confidence }) => confidence >= SUREST || told[cue.from] === 0);
}

function quotes(slots: readonly Slot[], { contents }: Report, spoken: ReadonlySet<number>): boolean {
  return contents.some(({ from, to }) => {
    for (let i = from; i < to; i++) {
      if (slots[i]!.piece !== null && spoken.has(slots[i]!.start)) {
        return true;
      }
    }
    return false;
  });
}

function toQuotation(
  slots: readonly Slot[],
  { contents, speaker, cue, confidence }: Report,
  chains: SpeakerChains,
): Quotation {
  const span = ({ from, to }: { from: number; to: number }): Span => ({
    start: slots[from]!.start,
    end: slots[to - 1]!.end,
  });
  const pieces = contents.map(span);
  const who = speaker ? chains.resolve(slots, speaker) : null;
  return {
    start: pieces[0]!.start,
    end: pieces.at(-1)!.end,
    kind: 'indirect',
    pieces,
    speaker: who?.span ?? null,
    speakerChain: who?.chain ?? null,
    cue: span(cue),
    confidence: who ? confidence : 0,
    source: who?.source ?? null,
  };
}
