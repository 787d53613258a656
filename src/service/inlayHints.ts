import type { Command, InlayHint, InlayHintLabelPart } from 'vscode-languageserver-types';
import type { Mention } from '../core/article/analysis';
import type { Article } from '../core/story/article';
import type { Entity } from '../core/story/model';
import type { Story } from '../core/story/story';
import { countWhile } from '../core/text/search';
import { lastStartingAt, spanAt, type Span } from '../core/text/span';
import { commands, type HintForms } from '../protocol';
import { oneLine, shorten } from './excerpt';
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

const NEAR = 40; // characters: about a clause, within which a name is still in the reader's mind
const LABEL_ROOM = 24; // characters: more would tear the sentence apart

/**
 * Behind pronouns, noun phrases and short names in a range whom they mean, in order of text; of an entity one in a sentence, and none shortly
 * behind its name. The tooltip says why, the label leads to the words that it was concluded from.
 */
export function inlayHints(story: Story, article: Article, range: Span, options: InlayHintOptions): InlayHint[] {
  const { mentions, sentences } = article.analysis;
  const first = sentences[lastStartingAt(sentences, range.start)]?.start ?? 0;
  const hints: InlayHint[] = [];
  let sentence = -1;
  let hinted = new Set<Entity>();
  let named = new Map<Entity, number>();
  for (let i = lastStartingAt(mentions, first - 1) + 1; i < mentions.length; i++) {
    const mention = mentions[i]!;
    if (mention.start > range.end) {
      break;
    }
    const own = lastStartingAt(sentences, mention.start);
    if (own !== sentence) {
      sentence = own;
      hinted = new Set();
      named = new Map();
    }
    const entity = story.entityOfChain(article.uri, mention.chain);
    if (!entity) {
      continue;
    }
    const label = mention.form === 'name' ? entity.name : shortName(story, entity);
    const isNear = mention.start - (named.get(entity) ?? -Infinity) <= NEAR;
    if (!isNear && !hinted.has(entity) && isHinted(article, i, label, options)) {
      hinted.add(entity);
      const end = wordEnd(article.text, mention.end);
      if (end >= range.start && end <= range.end) {
        hints.push(hint(story, article, mention, entity, label, end, options.commandLinks));
      }
    }
    if (mention.form === 'name') {
      named.set(entity, mention.end);
    }
  }
  return hints;
}

/** What stands before relative pronouns, and who is quoted, says whom they mean. */
const PLAIN_ENOUGH = /^(?:who|whom|whose|which|that|I|me|my|mine|myself)$/i;

function isHinted(article: Article, index: number, label: string, { forms, doubtfulBelow }: InlayHintOptions): boolean {
  const { analysis, text } = article;
  const mention = analysis.mentions[index]!;
  const words = oneLine(text.slice(mention.start, mention.end));
  const region = spanAt(analysis.regions, mention.start)?.kind;
  return (
    forms[mention.form] &&
    mention.confidence >= doubtfulBelow &&
    region !== 'boilerplate' &&
    region !== 'byline' &&
    (mention.form === 'name' ? words.length < label.length : !standsBeforeName(article, index, mention)) &&
    !PLAIN_ENOUGH.test(words) &&
    !words.toLowerCase().includes(label.toLowerCase())
  );
}

/** Whether its name follows at once: "the envoy, Jane Doe". */
function standsBeforeName({ analysis, text }: Article, index: number, mention: Mention): boolean {
  const own = analysis.chains[mention.chain]?.mentions ?? [];
  const next = analysis.mentions[own[countWhile(own.length, i => own[i]! <= index)] ?? -1];
  return next?.form === 'name' && /^[\s,–—-]{0,4}$/.test(text.slice(mention.end, Math.max(next.start, mention.end)));
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
  name: string,
  end: number,
  commandLinks: boolean,
): InlayHint {
  const { mentions } = article.analysis;
  const antecedent = mention.link ? mentions[mention.link.to] : undefined;
  const place: Place | undefined = antecedent ? { article, span: antecedent } : introduction(story, entity);
  const reason = mention.link ? `${entity.name}: ${mention.link.reason}` : entity.name;
  const label: InlayHintLabelPart = {
    // As editors of newspapers mark what they add: in some themes a hint looks like the text.
    value: `[${shorten(name, LABEL_ROOM)}]`,
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
