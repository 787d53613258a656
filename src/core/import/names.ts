import type { Mention } from '../article/analysis';
import { mostOverlapping } from '../article/corrections';
import type { Decision, EntityTarget } from '../decisions/decision';
import { overlaps, type Span, spanAt } from '../text/span';
import { type Grouped, regroup } from './groups';
import type { ImportedName } from './imported';
import type { Placed } from './placed';

/** A name that the annotator has, where it stands now. */
interface PlacedName extends Span {
  readonly name: ImportedName;
  /** The mention that the reader finds there, if it is the very same or was laid down just so. */
  readonly mention: Mention | undefined;
}

/** Which names there are in an article, and of which kind. */
export function addedNames(names: readonly ImportedName[], placed: Placed): readonly Decision[] {
  return placeNames(names, placed)
    .filter(({ name, mention }) => mention?.kind !== name.kind)
    .map(({ name, ...span }) => ({ kind: 'addName', at: placed.at(span), entityKind: name.kind, scope: 'here' }));
}

/** Names that the annotator does not have; those in boilerplate are passed over. */
export function rejectedNames(names: readonly ImportedName[], placed: Placed): readonly Decision[] {
  const { analysis } = placed.target.article;
  const told = placeNames(names, placed);
  return analysis.mentions
    .filter(mention => mention.form === 'name' && spanAt(analysis.regions, mention.start)?.kind !== 'boilerplate')
    .filter(mention => !told.some(other => overlaps(other, mention)) && placed.isLeftOut(mention, names))
    .map(mention => ({ kind: 'rejectName', at: placed.at(mention), scope: 'here' }));
}

/** Which names are one entity's: in all articles together where the annotator tells that, else in each by itself. */
export function entityDecisions(
  articles: readonly { readonly names: readonly ImportedName[]; readonly placed: Placed }[],
): readonly Decision[] {
  const everywhere = articles.flatMap(({ names, placed }) => grouped(names, placed, true));
  const within = articles.map(({ names, placed }) => grouped(names, placed, false));
  return [everywhere, ...within].flatMap(things => {
    const { splits, joins } = regroup(things);
    return [
      ...splits.map(({ from, items }): Decision => ({
        kind: 'splitEntity',
        entity: from(),
        mentions: items.map(item => item().at),
      })),
      ...joins.map(({ to, other }): Decision => ({ kind: 'sameEntity', entity: to(), other: other() })),
    ];
  });
}

function grouped(
  names: readonly ImportedName[],
  placed: Placed,
  everywhere: boolean,
): readonly Grouped<() => EntityTarget>[] {
  const { story, article } = placed.target;
  return placeNames(names, placed).flatMap(({ name, mention, start, end }): Grouped<() => EntityTarget>[] => {
    if (name.entity?.everywhere !== everywhere) {
      return [];
    }
    const entity = mention && story.entityOfChain(article.uri, mention.chain);
    const words = () => article.text.slice(start, end).replace(/\s+/g, ' ');
    return [
      {
        // Targets are only made where something is decided: each is looked up in the whole text.
        item: () => ({ name: entity?.name ?? words(), kind: name.kind, at: placed.at({ start, end }) }),
        found: entity ? `${story.uri} ${entity.id}` : `${article.uri} ${start}`,
        told: name.entity.id,
      },
    ];
  });
}

function placeNames(names: readonly ImportedName[], placed: Placed): readonly PlacedName[] {
  const { analysis, decided } = placed.target.article;
  const found = analysis.mentions.filter(({ form }) => form === 'name');
  return names.flatMap((name): PlacedName[] => {
    const span = placed.spanOf(name);
    if (!span) {
      return [];
    }
    const mention = found[mostOverlapping(found, span)];
    // A name is laid down without its title and with whole words: that is the same by then.
    const isSame = mention && (isEqual(mention, span) || decided?.corrections.names.some(one => isEqual(one, span)));
    return [{ ...span, name, mention: isSame ? mention : undefined }];
  });
}

function isEqual(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
