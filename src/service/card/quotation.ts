import type { Quotation } from '../../core/article/analysis';
import type { Article, Ref } from '../../core/story/article';
import type { Story } from '../../core/story/story';
import { placeOf } from '../place';

import { faint, line, linkTo, list, strong, text, type Card, type Part } from './card';

const SAME_WORDS = 6;

/** Who says it, with which verb, and where else the same words stand. */
export function quotationCard(story: Story, article: Article, quotation: Quotation, ref: Ref): Card {
  const same = story.sameWords(ref);
  return [
    line(...attribution(story, article, quotation)),
    ...(same.length === 0
      ? [line(text('In these words in no other place'))]
      : list(same.length > SAME_WORDS ? `Same words in ${same.length} places` : 'Same words', sameWords(story, same))),
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

function sameWords(story: Story, refs: readonly Ref[]): readonly (readonly Part[])[] {
  const items = refs.slice(0, SAME_WORDS).flatMap(ref => {
    const place = placeOf(story, 'quotations', ref);
    const quotation = place?.article.analysis.quotations[ref.index];
    return place && quotation
      ? [[linkTo(place), text(` ${speakerName(story, place.article, quotation) ?? 'speaker not found'}`)]]
      : [];
  });
  return items;
}

/** Who the speaker is, or else the article's words for the speaker. */
function speakerName(story: Story, article: Article, { speaker, speakerChain }: Quotation): string | undefined {
  const entity = speakerChain === null ? undefined : story.entityOfChain(article.uri, speakerChain);
  return entity?.name ?? (speaker ? article.text.slice(speaker.start, speaker.end) : undefined);
}
