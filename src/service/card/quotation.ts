import type { QuotationKind, SourceKind } from '../../core/article/analysis';
import type { Story } from '../../core/story/story';
import { disputesOf } from '../disputes';
import { articleName } from '../place';
import { cueOf, isUncertain, placeOfSaying, sayingsOf, speakerOf, type Saying, type Shown } from '../sayings';
import { faint, line, linkTo, list, strong, text, type Block, type Card, type Part } from './card';
import { versionItems } from './versions';

const NEAR = 2; // links in the short form

const kinds: Readonly<Record<QuotationKind, string>> = {
  direct: 'Quotation',
  mixed: 'Partial quotation',
  indirect: 'Indirect speech',
};

const sources: Readonly<Record<SourceKind, string>> = {
  named: 'named source',
  unnamed: 'unnamed source',
  official: 'official source',
  collective: 'collective source',
  document: 'document',
};

/** Of "she" whom nobody is known by, nothing can be said. */
function sourceOf({ article, quotation }: Saying): SourceKind | null {
  const { speaker, speakerChain, source } = quotation;
  const words = speaker ? article.text.slice(speaker.start, speaker.end) : '';
  return speakerChain === null && /^(?:he|she|they|it|we|i)$/i.test(words) ? null : source;
}

/** Who says it, with which verb and as what kind of source, and every other version of the same utterance beside it. */
export function quotationCard(story: Story, saying: Saying, shown: Shown): Card {
  const others = sayingsOf(story, story.sameWords(saying.ref), shown.indirect);
  const source = sourceOf(saying);
  return [
    line(...attribution(story, saying, shown), ...(source === null ? [] : [text(' · '), faint(sources[source])])),
    ...disputeLines(story, saying, shown),
    ...(others.length === 0 ? alone(saying) : list('The same utterance', versionItems(story, saying, others, shown))),
  ];
}

/** Speech without marks is not compared: its words are the article's own. */
function alone({ quotation }: Saying): readonly Block[] {
  return quotation.kind === 'indirect' ? [] : [line(text('In these words in no other place'))];
}

/** The quotation around something else, in one line. */
export function quotationLine(story: Story, saying: Saying, shown: Shown): Card {
  const same = sayingsOf(story, story.sameWords(saying.ref), shown.indirect);
  const links = same.slice(0, NEAR).flatMap(other => [text(' '), linkTo(placeOfSaying(other))]);
  return [
    line(...attribution(story, saying, shown), ...(links.length > 0 ? [text(', same words'), ...links] : [])),
    ...disputeLines(story, saying, shown),
  ];
}

function attribution(story: Story, saying: Saying, { doubtfulBelow }: Shown): readonly Part[] {
  const kind = kinds[saying.quotation.kind];
  const speaker = speakerOf(story, saying);
  const cue = cueOf(saying);
  return [
    ...(speaker === undefined ? [text(`${kind}, speaker not known`)] : [text(`${kind} by `), strong(speaker)]),
    ...(isUncertain(saying, doubtfulBelow) ? [text(' · '), faint('uncertain')] : []),
    ...(cue === undefined ? [] : [text(' · '), faint(cue)]),
  ];
}

/** "second-post gives these words to Jane Roe, not John Doe", a line for each other speaker. */
function disputeLines(story: Story, saying: Saying, { indirect }: Shown): readonly Block[] {
  const own = speakerOf(story, saying);
  const byOther = new Map<string, string[]>();
  for (const other of disputesOf(story, saying.ref, indirect)) {
    const speaker = speakerOf(story, other);
    if (speaker !== undefined) {
      byOther.set(speaker, [...(byOther.get(speaker) ?? []), articleName(other.article.uri)]);
    }
  }
  return [...byOther].map(([speaker, articles]) => {
    const outlets = [...new Set(articles)];
    const give = outlets.length === 1 ? 'gives' : 'give';
    return line(
      text(`${outlets.join(' and ')} ${give} these words to `),
      strong(speaker),
      text(own === undefined ? '' : `, not ${own}`),
    );
  });
}
