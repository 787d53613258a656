import type { Command, InlayHint, InlayHintLabelPart } from 'vscode-languageserver-types';
import type { Mention } from '../core/article/analysis';
import type { Article } from '../core/story/article';
import type { Entity } from '../core/story/model';
import type { Story } from '../core/story/story';
import { lastStartingAt, spanAt, type Span } from '../core/text/span';
import { commands, type HintForms } from '../protocol';
import { oneLine } from './excerpt';
import { introduction } from './introduction';
import { locationOf, type Place } from './place';
import { shortName } from './shortNames';

export interface InlayHintOptions {
  readonly forms: HintForms;
  /** Mentions of less confidence have no hint. */
  readonly doubtfulBelow: number;
  /** The client has the command that opens a place; else the label is a link for it to follow. */
  readonly commandLinks: boolean;
}

/**
 * Behind pronouns, noun phrases and short names in a range whom they mean, in order of text; of an entity one in a sentence. The tooltip
 * says why, the label leads to the words that it was concluded from.
 */
export function inlayHints(story: Story, article: Article, range: Span, options: InlayHintOptions): InlayHint[] {
  const { mentions, sentences } = article.analysis;
  const first = sentences[lastStartingAt(sentences, range.start)]?.start ?? 0;
  const hints: InlayHint[] = [];
  let sentence = -1;
  let hinted = new Set<Entity>();
  for (let i = lastStartingAt(mentions, first - 1) + 1; i < mentions.length; i++) {
    const mention = mentions[i]!;
    if (mention.start > range.end) {
      break;
    }
    const own = lastStartingAt(sentences, mention.start);
    if (own !== sentence) {
      sentence = own;
      hinted = new Set();
    }
    const entity = story.entityOfChain(article.uri, mention.chain);
    if (entity && !hinted.has(entity) && isHinted(article, i, entity, options)) {
      hinted.add(entity);
      const end = wordEnd(article.text, mention.end);
      if (end >= range.start && end <= range.end) {
        hints.push(hint(story, article, mention, entity, end, options.commandLinks));
      }
    }
  }
  return hints;
}

/** What stands before relative pronouns, and who is quoted, says whom they mean. */
const PLAIN_ENOUGH = /^(?:who|whom|whose|which|that|I|me|my|mine|myself)$/i;

function isHinted(
  article: Article,
  index: number,
  entity: Entity,
  { forms, doubtfulBelow }: InlayHintOptions,
): boolean {
  const { analysis, text } = article;
  const mention = analysis.mentions[index]!;
  const words = oneLine(text.slice(mention.start, mention.end));
  const region = spanAt(analysis.regions, mention.start)?.kind;
  return (
    forms[mention.form] &&
    mention.confidence >= doubtfulBelow &&
    region !== 'boilerplate' &&
    region !== 'byline' &&
    (mention.form === 'name' ? words.length < entity.name.length : !standsBesideName(article, index, mention)) &&
    !PLAIN_ENOUGH.test(words) &&
    !words.toLowerCase().includes(entity.name.toLowerCase())
  );
}

/** Whether its name stands right beside it: "the envoy, Jane Doe", "Jane Doe, who". */
function standsBesideName({ analysis, text }: Article, index: number, mention: Mention): boolean {
  const own = analysis.chains[mention.chain]?.mentions ?? [];
  const at = own.indexOf(index);
  return [own[at - 1], own[at + 1]].some(other => {
    const neighbour = analysis.mentions[other ?? -1];
    const between =
      neighbour && text.slice(Math.min(neighbour.end, mention.end), Math.max(neighbour.start, mention.start));
    return neighbour?.form === 'name' && between !== undefined && /^[\s,–—-]{0,4}$/.test(between);
  });
}

/** Behind what follows without a space: "she's", "the envoy's". */
function wordEnd(text: string, end: number): number {
  const [rest = ''] = /^['’]\p{L}{1,3}(?!\p{L})/u.exec(text.slice(end, end + 6)) ?? [];
  return end + rest.length;
}

function hint(
  story: Story,
  article: Article,
  mention: Mention,
  entity: Entity,
  end: number,
  commandLinks: boolean,
): InlayHint {
  const { mentions } = article.analysis;
  const antecedent = mention.link ? mentions[mention.link.to] : undefined;
  const place: Place | undefined = antecedent ? { article, span: antecedent } : introduction(story, entity);
  const reason = mention.link ? `${entity.name}: ${mention.link.reason}` : entity.name;
  const label: InlayHintLabelPart = {
    // As editors of newspapers mark what they add: in some themes a hint looks like the text.
    value: `[${oneLine(mention.form === 'name' ? entity.name : shortName(story, entity))}]`,
    tooltip: oneLine(reason),
    ...(place && (commandLinks ? { command: openCommand(place) } : { location: locationOf(place) })),
  };
  return { position: article.lines.positionAt(end), label: [label], paddingLeft: true };
}

function openCommand(place: Place): Command {
  const location = locationOf(place);
  return {
    title: `Go to line ${location.range.start.line + 1}`,
    command: commands.openLocation,
    arguments: [location],
  };
}
