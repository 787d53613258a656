import { mostOverlapping } from '../../core/article/corrections';
import type { Decision, DecisionLine, TextTarget } from '../../core/decisions/decision';
import { placedDecisions } from '../../core/decisions/placed';
import type { KeyOf } from '../../core/decisions/statements';
import { targetsOf, type TargetRole } from '../../core/decisions/targets';
import type { Article } from '../../core/story/article';
import { signatureOf } from '../../core/story/entities/signature';
import type { Library } from '../../core/story/library';
import { spanAt, type Span } from '../../core/text/span';
import type { DecisionFile } from './book';

/** Where a target stands now. */
interface Standing extends Span {
  readonly article: Article;
  readonly role: TargetRole;
}

/**
 * Names what targets stand for now, as decisions compare them: names by their words wherever they stand, tellings and quotations each by itself.
 * @param added decisions that are yet to be written, made of the texts as they are
 */
export function standingKeys(library: Library, file: DecisionFile, added: readonly Decision[]): KeyOf {
  const standing = new Map<TextTarget, Standing>();
  const held = placedDecisions(file.lines);
  const marks = marksIn(library, file.folder);
  for (const { line, targets } of held) {
    targets.forEach(({ role, at }, target) => {
      const mark = marks.get(markKey(line, target));
      if (mark) {
        standing.set(at, { ...mark, role });
      }
    });
  }
  for (const { role, at } of added.flatMap(targetsOf)) {
    const article = library.article(file.uriOf(at.article));
    if (article) {
      standing.set(at, { ...at.position, article, role });
    }
  }
  const told = toldApart(held, standing);
  return target => {
    const place = standing.get(target);
    return place && keyOf(place, told);
  };
}

function markKey({ id }: DecisionLine, target: number): string {
  return `${target} ${id}`;
}

function marksIn(library: Library, folder: string): ReadonlyMap<string, Span & { readonly article: Article }> {
  const marks = new Map<string, Span & { readonly article: Article }>();
  for (const story of library.stories.filter(({ uri }) => uri === folder || uri.startsWith(withSlash(folder)))) {
    for (const article of story.articles) {
      for (const { line, target, start, end } of article.decided?.marks ?? []) {
        marks.set(markKey(line, target), { start, end, article });
      }
    }
  }
  return marks;
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}

/** Of two chains of one name that are not the same, the other one is told from all others of the name. */
function toldApart(
  held: ReturnType<typeof placedDecisions>,
  standing: ReadonlyMap<TextTarget, Standing>,
): ReadonlyMap<string, string> {
  const told = new Map<string, string>();
  for (const { line, targets } of held) {
    if (line.decision.kind === 'notSameEntity') {
      const [entity, other] = targets.map(({ at }) => standing.get(at));
      const [one, two] = [entity && chainOf(entity), other && chainOf(other)];
      if (one && two && one.key !== two.key && one.name === two.name && told.get(one.key) === told.get(two.key)) {
        told.set(two.key, line.id);
      }
    }
  }
  return told;
}

function keyOf(place: Standing, told: ReadonlyMap<string, string>): string | undefined {
  const { article, role } = place;
  const { analysis } = article;
  // A name is decided about at its place, who it names wherever it stands.
  if (role === 'entity' || role === 'other' || role === 'speaker' || role === 'mention') {
    const chain = chainOf(place);
    if (chain) {
      return `${chain.name} ${told.get(chain.key) ?? ''}`;
    }
  }
  for (const list of ['events', 'quotations', 'mentions'] as const) {
    const index = mostOverlapping(analysis[list], place);
    const found = analysis[list][index];
    if (found && isMost(found, place)) {
      return `${list} ${index} ${article.uri}`;
    }
  }
  const region = spanAt(analysis.regions, place.start);
  return region && `line ${region.start} ${article.uri}`;
}

function isMost(found: Span, { start, end }: Span): boolean {
  const shared = Math.min(found.end, end) - Math.max(found.start, start);
  return shared * 2 > Math.max(found.end - found.start, end - start);
}

function chainOf(place: Standing): { readonly key: string; readonly name: string } | undefined {
  const { article, role } = place;
  const mention = article.analysis.mentions[mostOverlapping(article.analysis.mentions, place)];
  if (!mention) {
    return undefined;
  }
  const { uri } = article;
  const name = role === 'mention' ? `mention ${mention.start} ${uri}` : signatureOf(article, mention.chain).key;
  return { key: `${mention.chain} ${uri}`, name };
}
