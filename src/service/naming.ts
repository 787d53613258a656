import type { ArticleAnalysis } from '../core/article/analysis';
import { isHonorific } from '../core/language/personNouns';
import type { Article } from '../core/story/article';
import type { Entity } from '../core/story/model';
import type { Story } from '../core/story/story';
import { contains, spanAt, type Span } from '../core/text/span';
import { aboutIn } from './decisions/about';
import { oneLine } from './excerpt';

/** How one article calls an entity. */
export interface Naming {
  readonly uri: string;
  /** Mentions of every form. */
  readonly mentions: number;
  /** Its names there, most frequent first; those that differ in nothing but capitals are one. */
  readonly names: readonly Wording[];
  /** What it is called beside its names and instead of them, without article, most frequent first. */
  readonly called: readonly Wording[];
  readonly pronouns: number;
}

export interface Wording {
  /** As written, on one line. */
  readonly text: string;
  readonly count: number;
}

/** How each article calls an entity, in order of their uris. */
export function namingsOf(story: Story, entity: Entity): readonly Naming[] {
  const byArticle = new Map<string, number[]>();
  for (const { uri, index } of entity.mentions) {
    const indices = byArticle.get(uri) ?? [];
    byArticle.set(uri, indices);
    indices.push(index);
  }
  const namings = [...byArticle].flatMap(([uri, indices]) => {
    const article = story.article(uri);
    return article ? namingIn(article, indices) : [];
  });
  const { added, removed } = descriptorsSaid(story, entity);
  return added.length === 0 && removed.size === 0
    ? namings
    : namings.map(naming => ({ ...naming, called: withSaid(naming, added, removed) }));
}

/** What readers laid down that it is called, and where; and, folded, what they laid down that it is not. */
function descriptorsSaid(story: Story, { id, articles, descriptors }: Entity) {
  const known = new Set(descriptors.map(({ text }) => folded(text)));
  const added: { readonly uri: string; readonly text: string }[] = [];
  const removed = new Set<string>();
  for (const uri of articles) {
    const article = story.article(uri);
    for (const [index, marks] of article ? aboutIn(article).mentions : []) {
      const isIt = () => story.entityOfChain(uri, article!.analysis.mentions[index]!.chain)?.id === id;
      for (const { decision } of marks.map(({ line }) => line)) {
        if (decision.kind === 'addDescriptor' && known.has(folded(decision.text)) && isIt()) {
          added.push({ uri, text: decision.text });
        } else if (decision.kind === 'removeDescriptor' && !known.has(folded(decision.text)) && isIt()) {
          removed.add(folded(decision.text));
        }
      }
    }
  }
  return { added, removed };
}

function withSaid(
  { uri, called }: Naming,
  added: ReturnType<typeof descriptorsSaid>['added'],
  removed: ReadonlySet<string>,
): readonly Wording[] {
  const kept = called.filter(({ text }) => !removed.has(folded(text)));
  const known = new Set(kept.map(({ text }) => folded(text)));
  const own = added.filter(descriptor => descriptor.uri === uri && !known.has(folded(descriptor.text)));
  return [...kept, ...[...new Set(own.map(({ text }) => text))].map(text => ({ text, count: 1 }))];
}

/** What two wordings are compared by: neither capitals nor the kind of apostrophe tell them apart. */
export function folded(words: string): string {
  return words.toLowerCase().replace(/’/g, "'");
}

/** Words that say how one speaks of somebody and not who it is: "Ms", "Mr. and Mrs.", "Dr". */
export function isMereTitle(words: string): boolean {
  return words.split(/\s+/).every(word => isHonorific(word) || /^(?:dr\.?|and)$/i.test(word));
}

/** @param indices of all its mentions there */
function namingIn(article: Article, indices: readonly number[]): Naming {
  const { analysis, text } = article;
  const mentions = indices.map(index => analysis.mentions[index]!);
  const words = ({ start, end }: Span) => oneLine(text.slice(start, end));
  const names = mentions.filter(({ form }) => form === 'name');
  const nominals = mentions.filter(({ form }) => form === 'nominal');
  const chains = new Set(mentions.map(({ chain }) => chain));
  return {
    uri: article.uri,
    mentions: mentions.length,
    names: tally(names.map(words), isCapitals),
    called: tally(
      [...nominals, ...descriptionsApart(analysis, chains, nominals)]
        .map(span => withoutArticle(words(span)))
        .filter(text => !isMereTitle(text)),
      isCapitalised,
    ),
    pronouns: mentions.length - names.length - nominals.length,
  };
}

/** Where the article says what it is in words that are not counted as a mention already. */
function descriptionsApart(
  analysis: ArticleAnalysis,
  chains: ReadonlySet<number>,
  nominals: readonly Span[],
): readonly Span[] {
  return [...chains]
    .flatMap(chain => analysis.chains[chain]?.descriptions ?? [])
    .filter(span => !nominals.some(nominal => contains(nominal, span) || contains(span, nominal)))
    .filter(span => spanAt(analysis.regions, span.start)?.kind !== 'boilerplate');
}

/** @param isWorse whether another spelling is rather shown, where there is one */
function tally(texts: readonly string[], isWorse: (text: string) => boolean): readonly Wording[] {
  const found = new Map<string, Wording>();
  for (const text of texts) {
    const known = found.get(folded(text));
    const shown = known && !isWorse(known.text) ? known.text : text;
    found.set(folded(text), { text: shown, count: (known?.count ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

function withoutArticle(words: string): string {
  return words.replace(/^(?:the|an?) (?=.)/i, '');
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase();
}

function isCapitalised(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}
