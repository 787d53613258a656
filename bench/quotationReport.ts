import { corporaFolder } from '../tools/train/folders';
import { hasAttributions, readAttributions } from './attributions';
import type { Split } from './eventCorpus';
import { analyse } from './finders';
import { type JudgedPiece, type QuotationScore, scoreQuotations } from './quotationScore';

/** From this confidence on a speaker is shown without a mark of doubt. */
const WITHOUT_DOUBT = 0.8;
/** How much text is shown on either side of an error, in characters. */
const AROUND = 350;

/** Prints how many quotations of PolNeAr are found and how many of their speakers are right; with `show` also every error. */
export function printQuotations(split: Split, show: boolean): void {
  if (!hasAttributions(split)) {
    console.log(
      `\nQuotations: skipped, there is no PolNeAr in ${corporaFolder}. Set STORY_LENS_CORPORA to the folder that holds the corpora.`,
    );
    return;
  }
  const articles = readAttributions(split);
  const scores = articles.map(article => scoreQuotations(article, analyse(article.text)));
  if (show) {
    for (const piece of scores.flatMap(({ pieces }) => pieces).filter(({ speaker }) => speaker !== 'right')) {
      console.log(`\n${errorText(piece)}`);
    }
  }
  console.log(`\nQuotations, PolNeAr ${split}, ${String(articles.length)} articles`);
  console.log(
    quotationTable(scores)
      .map(line => `  ${line}`)
      .join('\n'),
  );
}

/** The lines of the report. */
export function quotationTable(scores: readonly QuotationScore[]): string[] {
  const pieces = scores.flatMap(score => score.pieces);
  const sum = (of: (score: QuotationScore) => number): number => scores.reduce((total, score) => total + of(score), 0);
  const sure = pieces.filter(({ quotation }) => quotation.confidence >= WITHOUT_DOUBT);
  const levels = [...new Set(pieces.map(({ quotation }) => quotation.confidence))].sort((a, b) => b - a);
  return [
    `direct and mixed contents found ${share(
      sum(({ found }) => found),
      sum(({ contents }) => contents),
    )}`,
    `all attributed pieces: ${speakers(pieces)}`,
    `without doubt (confidence from ${String(WITHOUT_DOUBT)} on): ${speakers(sure)}`,
    `pieces that the reference attributes to nobody ${String(sum(({ unattributed }) => unattributed))}, with a speaker ${share(
      sum(({ unattributedWithSpeaker }) => unattributedWithSpeaker),
      sum(({ unattributed }) => unattributed),
    )}`,
    ...levels
      .filter(level => level > 0)
      .map(level => {
        const own = pieces.filter(({ quotation }) => quotation.confidence === level);
        return `confidence ${level.toFixed(2)}: ${speakers(own)}`;
      }),
  ];
}

function speakers(pieces: readonly JudgedPiece[]): string {
  const count = (verdict: JudgedPiece['speaker']): string =>
    share(pieces.filter(({ speaker }) => speaker === verdict).length, pieces.length);
  const cues = pieces.filter(({ cue }) => cue).length;
  const who = pieces.filter(piece => piece.who).length;
  return `${String(pieces.length)}, speaker right ${count('right')} (or other words for the same one ${share(who, pieces.length)}), wrong ${count('wrong')}, none ${count('none')}; cue right ${share(cues, pieces.length)}`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((part * 100) / whole).toFixed(1)} %`;
}

function errorText({ article, piece, quotation, gold, speaker }: JudgedPiece): string {
  const words = ({ start, end }: { start: number; end: number }): string => article.text.slice(start, end);
  const { text } = article;
  const before = text.slice(Math.max(0, piece.start - AROUND), piece.start);
  const after = text.slice(piece.end, piece.end + AROUND);
  const expected = gold.map(({ source, cue }) => `${source.map(words).join(' … ')} [${cue.map(words).join(' … ')}]`);
  return [
    `${speaker} ${quotation.confidence.toFixed(2)} ${quotation.kind}`,
    `ours ${quotation.speaker ? words(quotation.speaker) : '-'} [${quotation.cue ? words(quotation.cue) : '-'}]; reference ${expected.join(' | ')}`,
    `${before}>>>${words(piece)}<<<${after}`.replace(/\s*\n\s*/g, ' ¶ '),
  ].join('\n');
}
