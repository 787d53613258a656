import type { Quotation, SourceKind } from '../../article/analysis';
import { contains, lastStartingAt, type Span } from '../../text/span';
import type { Article } from '../article';
import type { Story } from '../story';

/** Who one quotation's words are given to. */
export interface LedgerSpeaker {
  /** The same for quotations of one source. */
  readonly key: string;
  readonly entity: string | null;
  readonly text: string;
  readonly kind: SourceKind;
  /** The article's words for the speaker are a pronoun. */
  readonly pronoun: boolean;
}

/** Behind a mention: another noun or speaker, so that the phrase is not who is mentioned. "a [ministry] official", "[Norway] and Sweden". */
const GOES_ON = /^(?:['’]s?)?[\s-]+(?!(?:of|for|at|in|on|from|to|with|who|that|which)(?!\p{L}))\p{L}/u;

/** Undefined where nobody is said to speak. */
export function speakerIn(story: Story, article: Article, quotation: Quotation): LedgerSpeaker | undefined {
  const { speaker, speakerChain, source } = quotation;
  if (!speaker || !source) {
    return undefined;
  }
  const entity = speakerChain === null ? undefined : story.entityOfChain(article.uri, speakerChain);
  const mention = speakerChain === null ? undefined : mentionOf(article, speakerChain, speaker);
  const pronoun = mention?.form === 'pronoun';
  if (entity && mention && !GOES_ON.test(article.text.slice(mention.end, speaker.end))) {
    return { key: `entity ${entity.id}`, entity: entity.id, text: entity.name, kind: source, pronoun };
  }
  const words = article.text.slice(speaker.start, speaker.end).replace(/\s+/g, ' ');
  const text = words.replace(/^(?:An?|The)(?= )/, letter => letter.toLowerCase());
  const key = `words ${entity?.id ?? ''} ${folded(text)}`;
  return { key, entity: entity?.id ?? null, text, kind: source, pronoun: false };
}

/** The last mention of a chain inside the words for a speaker. */
function mentionOf({ analysis }: Article, chain: number, speaker: Span) {
  const { mentions } = analysis;
  for (let i = lastStartingAt(mentions, speaker.end); i >= 0 && mentions[i]!.start >= speaker.start; i--) {
    if (mentions[i]!.chain === chain && contains(speaker, mentions[i]!)) {
      return mentions[i];
    }
  }
  return undefined;
}

/** Neither capitals, nor the article before it, nor the kind of apostrophe tell two wordings apart. */
function folded(words: string): string {
  return words
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^(?:an?|the) (?=.)/, '');
}
