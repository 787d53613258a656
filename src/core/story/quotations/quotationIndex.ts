import type { Article, Ref } from '../article';
import { compareRefs } from '../article';
import type { QuotationGroup } from '../model';
import type { FoundGroup } from './component';
import type { QuotedPiece } from './quotedPieces';
import { comparePieces, quotedPieces } from './quotedPieces';
import { Sayings } from './sayings';

/**
 * Quotations of the same words across the articles of a story, whoever is said to have said them: exact, cut, in part, altered or translated
 * anew. Boilerplate and indirect speech are left out.
 */
export class QuotationIndex {
  readonly #isDisputed: (rivals: readonly Ref[]) => boolean;
  readonly #articles = new Map<string, readonly QuotedPiece[]>();
  readonly #sayings = new Sayings((gone, made) => {
    gone?.groups.forEach(group => {
      this.#forget(group);
    });
    made?.groups.forEach(group => {
      this.#keep(group);
    });
  });
  readonly #found = new Set<FoundGroup>();
  readonly #byMember = new Map<string, Set<FoundGroup>>();
  readonly #changed = new Set<string>();
  #groups: readonly QuotationGroup[] | undefined;

  /** @param isDisputed whether two of these quotations surely have different speakers */
  constructor(isDisputed: (rivals: readonly Ref[]) => boolean) {
    this.#isDisputed = isDisputed;
  }

  /** How many wordings were compared anew since the story began. */
  get relinked(): number {
    return this.#sayings.relinked;
  }

  /** Adds an article, or replaces the one of the same uri. */
  set(article: Article): void {
    this.delete(article.uri);
    const pieces = quotedPieces(article);
    this.#articles.set(article.uri, pieces);
    pieces.forEach(piece => {
      this.#sayings.add(piece);
    });
  }

  delete(uri: string): void {
    this.#articles.get(uri)?.forEach(piece => {
      this.#sayings.delete(piece);
    });
    this.#articles.delete(uri);
    this.#groups = undefined;
  }

  /** The other quotations of the same words, in order of file and text. */
  sameWords(quotation: Ref): readonly Ref[] {
    const others = this.#foundOf(quotation).flatMap(({ members }) => members.map(({ uri, index }) => ({ uri, index })));
    return others
      .sort(compareRefs)
      .filter((ref, i) => (i === 0 || compareRefs(others[i - 1]!, ref) !== 0) && compareRefs(ref, quotation) !== 0);
  }

  /** The group of a quotation; where its pieces belong to several, the one of most members. */
  groupOf(quotation: Ref): QuotationGroup | undefined {
    const [largest] = this.#foundOf(quotation).sort((a, b) => b.members.length - a.members.length);
    return largest && this.#show(largest);
  }

  /** The uris of articles of which a quotation has come to be in other groups, or in none, since this was last asked. */
  takeChanged(): ReadonlySet<string> {
    this.#sayings.update();
    const changed = new Set(this.#changed);
    this.#changed.clear();
    return changed;
  }

  /** Sorted by their first members; a quotation of several pieces may be in several. */
  groups(): readonly QuotationGroup[] {
    if (!this.#groups) {
      this.#sayings.update();
      this.#groups = onceEach(this.#found).map(group => this.#show(group));
    }
    return this.#groups;
  }

  #foundOf(quotation: Ref): FoundGroup[] {
    this.#sayings.update();
    return onceEach(this.#byMember.get(keyOf(quotation)) ?? []);
  }

  #show({ id, members, rivals }: FoundGroup): QuotationGroup {
    return { id, members, disputed: rivals.length > 0 && this.#isDisputed(rivals) };
  }

  #keep(group: FoundGroup): void {
    this.#found.add(group);
    for (const member of group.members) {
      this.#changed.add(member.uri);
      const own = this.#byMember.get(keyOf(member)) ?? new Set();
      this.#byMember.set(keyOf(member), own.add(group));
    }
  }

  #forget(group: FoundGroup): void {
    this.#found.delete(group);
    for (const member of group.members) {
      this.#changed.add(member.uri);
      const own = this.#byMember.get(keyOf(member));
      own?.delete(group);
      if (own?.size === 0) {
        this.#byMember.delete(keyOf(member));
      }
    }
  }
}

/** In order; two pieces of the same quotations make one group. */
function onceEach(found: Iterable<FoundGroup>): FoundGroup[] {
  const groups = new Map<string, FoundGroup>();
  for (const group of found) {
    const same = group.members.map(keyOf).join(' ');
    const known = groups.get(same);
    if (!known || comparePieces(group.first, known.first) < 0) {
      groups.set(same, group);
    }
  }
  return [...groups.values()].sort((a, b) => comparePieces(a.first, b.first));
}

function keyOf({ uri, index }: Ref): string {
  return `${uri}#${index}`;
}
