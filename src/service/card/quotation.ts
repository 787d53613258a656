import type { Quotation } from '../../core/article/analysis';
import { speakerName } from '../../core/export/quotations';
import type { Article, Ref } from '../../core/story/article';
import type { Story } from '../../core/story/story';
import { shorten } from '../excerpt';
import { placeOf } from '../place';
import { faint, line, linkTo, list, strong, text, type Card, type Part } from './card';

const SAME_WORDS = 6;
const WORDS_ROOM = 140; // characters of a quotation: two lines of a hover

/** Who says it, with which verb, and where else the same words stand. */
export function quotationCard(story: Story, article: Article, quotation: Quotation, ref: Ref): Card {
  const same = story.sameWords(ref);
  return [
    line(...attribution(story, article, quotation)),
    ...(same.length === 0
      ? [line(text('In these words in no other place'))]
      : list(
          same.length > SAME_WORDS ? `Same words in ${same.length} places` : 'Same words',
          sameWords(story, wordsOf(article, quotation), same),
        )),
  ];
}

/** The quotation around something else, in one line. */
export function quotationLine(story: Story, article: Article, quotation: Quotation, ref: Ref): Card {
  const same = story.sameWords(ref).slice(0, 2);
  const links = same.flatMap(other => {
    const place = placeOf(story, 'quotations', other);
    return place ? [text(' '), linkTo(place)] : [];
  });
  return [
    line(...attribution(story, article, quotation), ...(links.length > 0 ? [text(', same words'), ...links] : [])),
  ];
}

function attribution(story: Story, article: Article, quotation: Quotation): readonly Part[] {
  const kind = quotation.kind === 'indirect' ? 'Indirect speech' : 'Quotation';
  const speaker = speakerName(story, article, quotation);
  const cue = quotation.cue ? [text(' · '), faint(article.text.slice(quotation.cue.start, quotation.cue.end))] : [];
  return speaker === undefined
    ? [text(`${kind}, speaker not found`), ...cue]
    : [text(`${kind} by `), strong(speaker), ...cue];
}

/** Where they stand and who is said to say them there; the words where they differ from this quotation's. */
function sameWords(story: Story, own: string, refs: readonly Ref[]): readonly (readonly Part[])[] {
  return refs.slice(0, SAME_WORDS).flatMap(ref => {
    const place = placeOf(story, 'quotations', ref);
    const quotation = place?.article.analysis.quotations[ref.index];
    if (!place || !quotation) {
      return [];
    }
    const speaker = speakerName(story, place.article, quotation) ?? 'speaker not found';
    const words = wordsOf(place.article, quotation);
    const said = letters(words) === letters(own) ? '' : `: ${shorten(words, WORDS_ROOM)}`;
    return [[linkTo(place), text(` ${speaker}${said}`)]];
  });
}

function wordsOf(article: Article, { pieces }: Quotation): string {
  return pieces.map(piece => article.text.slice(piece.start, piece.end)).join(' … ');
}

/** What counts when words are compared: marks, commas and capitals follow the sentence around them. */
function letters(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
