import type { InlayHint } from 'vscode-languageserver-types';
import type { Mention } from '../core/article/analysis';
import type { Article } from '../core/story/article';
import type { Entity } from '../core/story/model';
import type { Story } from '../core/story/story';
import { countWhile } from '../core/text/search';
import { lastStartingAt, spanAt, type Span } from '../core/text/span';
import type { HintForms } from '../protocol';
import { oneLine } from './excerpt';
import { dateHints } from './hints/dates';
import { hintAt, wordEnd } from './hints/hint';
import { introduction } from './introduction';
import { shortName } from './shortNames';

export interface InlayHintOptions {
  readonly forms: HintForms;
  /** Mentions of less confidence have no hint. */
  readonly doubtfulBelow: number;
  /** The client has the command that opens a place; else the label is a link for it to follow. */
  readonly commandLinks: boolean;
}

const NEAR = 40; // characters: about a clause, within which a name is still in the reader's mind

/** Behind words in a range whom or when they mean, in order of text. */
export function inlayHints(story: Story, article: Article, range: Span, options: InlayHintOptions): InlayHint[] {
  const dates = options.forms.date ? dateHints(article, range, options.commandLinks) : [];
  return [...mentionHints(story, article, range, options), ...dates].sort(
    (a, b) => a.position.line - b.position.line || a.position.character - b.position.character,
  );
}

/**
 * Behind pronouns, noun phrases and short names in a range whom they mean, in order of text; of an entity one in a sentence, and none shortly
 * behind its name. The tooltip says why, the label leads to the words that it was concluded from.
 */
function mentionHints(story: Story, article: Article, range: Span, options: InlayHintOptions): readonly InlayHint[] {
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
  const source = antecedent ? { article, span: antecedent } : introduction(story, entity);
  const reason = mention.link ? `${entity.name}: ${mention.link.reason}` : entity.name;
  return hintAt(article, end, { words: name, reason, source }, commandLinks);
}
