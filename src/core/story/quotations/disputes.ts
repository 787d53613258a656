import type { Quotation } from '../../article/analysis';
import { lastStartingAt, overlaps } from '../../text/span';
import type { Span } from '../../text/span';
import type { Article, Ref } from '../article';
import type { EntityIndex } from '../entities/entityIndex';
import type { Entity } from '../model';
import { contentWords, saidWords } from './saidWords';

/** From this confidence on a quotation's speaker is surely known. */
const SURE = 0.8;

interface Speaking {
  readonly entity: Entity;
  readonly article: Article;
  readonly quotation: Quotation;
}

/**
 * True where two articles surely give these quotations of the same words to different speakers, and neither also to the other's: two people, or
 * a person or organization and an organization that the story never names in one sentence with it, so that the one hardly speaks for the other.
 */
export function areDisputed(
  quotations: readonly Ref[],
  entities: EntityIndex,
  articles: ReadonlyMap<string, Article>,
): boolean {
  const byArticle = new Map<string, Speaking[]>();
  for (const { uri, index } of quotations) {
    const article = articles.get(uri);
    const quotation = article?.analysis.quotations[index];
    const chain = quotation?.speakerChain ?? null;
    const entity = chain === null ? undefined : entities.ofChain(uri, chain);
    if (article && quotation && entity) {
      byArticle.set(uri, [...(byArticle.get(uri) ?? []), { entity, article, quotation }]);
    }
  }
  const tellings = [...byArticle.values()];
  return tellings.some((own, i) =>
    tellings
      .slice(i + 1)
      .some(
        others =>
          !own.some(one => others.some(other => other.entity.id === one.entity.id)) &&
          own.some(one => others.some(other => areRivals(one, other, articles))),
      ),
  );
}

function areRivals(one: Speaking, other: Speaking, articles: ReadonlyMap<string, Article>): boolean {
  const [a, b] = [one.entity, other.entity];
  if (!isSure(one) || !isSure(other) || shareName(a, b) || a.related.some(({ entity }) => entity === b.id)) {
    return false;
  }
  return a.kind === 'person' && b.kind === 'person'
    ? !speaksWith(one, b) && !speaksWith(other, a)
    : !areNamedTogether(a, b, articles);
}

function isSure({ entity, quotation: { confidence, source } }: Speaking): boolean {
  return confidence >= SURE && entity.kind !== 'place' && (source === 'named' || source === 'official');
}

/** "City council" and "Riverton city council", "Jane Doe" and "J. Doe". */
function shareName(a: Entity, b: Entity): boolean {
  const wordsOf = ({ aliases }: Entity): Set<string> =>
    new Set(aliases.flatMap(({ text }) => contentWords(saidWords(text).map(({ form }) => form))));
  const own = wordsOf(a);
  return [...wordsOf(b)].some(word => own.has(word));
}

/** Said by both: the other stands directly beside the words for the speaker. */
function speaksWith({ article: { uri, text, analysis }, quotation: { speaker } }: Speaking, other: Entity): boolean {
  return other.mentions.some(ref => {
    const mention = ref.uri === uri ? analysis.mentions[ref.index] : undefined;
    if (!mention || !speaker) {
      return false;
    }
    const between = text.slice(Math.min(mention.end, speaker.end), Math.max(mention.start, speaker.start));
    return overlaps(mention, speaker) || (between.length < 40 && /^[\s,]*(?:and|with|or)\b/.test(between));
  });
}

function areNamedTogether(a: Entity, b: Entity, articles: ReadonlyMap<string, Article>): boolean {
  const sentences = new Set(a.mentions.flatMap(ref => sentenceOf(ref, articles) ?? []));
  return b.mentions.some(ref => sentences.has(sentenceOf(ref, articles) ?? ''));
}

function sentenceOf({ uri, index }: Ref, articles: ReadonlyMap<string, Article>): string | null {
  const analysis = articles.get(uri)?.analysis;
  const mention: Span | undefined = analysis?.mentions[index];
  return analysis && mention ? `${uri} ${String(lastStartingAt(analysis.sentences, mention.start))}` : null;
}
