import { oneLine, shorten } from '../excerpt';
import { folded, isMereTitle } from '../naming';
import { locationOf, type Place } from '../place';
import type { EntitySubject, Spot } from '../spot';
import { faint, line, text, type Block, type Part } from './card';
import { governmentOf } from './countries';

const WORDS_ROOM = 50; // characters

/** Why the words at a spot mean whom they mean, where they are not simply the name. */
export function hereBlocks({ article }: Spot, subject: EntitySubject): readonly Block[] {
  const { start, end } = subject.span;
  const reasons = reasonsHere({ article, span: subject.span }, subject);
  const words = shorten(article.text.slice(start, end), WORDS_ROOM);
  return reasons.length > 0 ? [line(text(`Here “${words}”: `), ...reasons)] : [];
}

function reasonsHere({ article, span }: Place, { entity, presence }: EntitySubject): readonly Part[] {
  if (presence.kind === 'description') {
    return isMereTitle(article.text.slice(span.start, span.end)) ? [] : [text('said of the name beside it')];
  }
  if (presence.kind === 'demonym') {
    return [text('related to the country, not a name of it')];
  }
  const { mentions } = article.analysis;
  const { link, acting } = mentions[presence.mention.index]!;
  const isName = folded(oneLine(article.text.slice(span.start, span.end))) === folded(entity.name);
  const antecedent = link && !isName ? mentions[link.to] : undefined;
  return [
    ...(link && antecedent ? [text(`${link.reason}, `), lineLink({ article, span: antecedent })] : []),
    ...(acting ? [text(`${antecedent ? '; ' : ''}speaks or acts for ${governmentOf(entity)}`)] : []),
  ];
}

/** A link that says the line alone: it is in the same article. */
function lineLink(place: Place): Part {
  const to = locationOf(place);
  return { kind: 'link', text: `line ${to.range.start.line + 1}`, to };
}

/** Why other articles mean the same. */
export function linkBlocks({ story, article }: Spot, { presence }: EntitySubject): readonly Block[] {
  const chain =
    presence.kind === 'mention'
      ? article.analysis.mentions[presence.mention.index]?.chain
      : presence.kind === 'description'
        ? presence.chain
        : undefined;
  const reasons = chain === undefined ? [] : story.whyLinked(article.uri, chain);
  return reasons.length > 0 ? [line(faint(`Linked with the other articles: ${reasons.join('; ')}`))] : [];
}
