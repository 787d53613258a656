import type { Article, Ref } from './article';
import { compareRefs } from './article';
import type { QuotationGroup } from './model';
import type { QuotedPiece } from './quotedPieces';
import { SURELY_LONG_WORDS, comparePieces, isLong, quotedPieces } from './quotedPieces';
import type { Placed } from './shortWordings';
import { placeShort } from './shortWordings';
import { Wordings } from './wordings';
import type { Wording } from './wordings';

interface Short {
  readonly pieces: Set<QuotedPiece>;
  placed: Placed;
}

/** Quotations of the same words across the articles of a story, whoever is said to have said them. Boilerplate is left out. */
export class QuotationIndex {
  readonly #articles = new Map<string, readonly QuotedPiece[]>();
  readonly #long = new Wordings();
  readonly #short = new Map<string, Short>();
  /** Short wordings to place anew. */
  readonly #changed = new Set<string>();
  #groups: readonly QuotationGroup[] | undefined;
  readonly #groupsOf = new Map<string, QuotationGroup[]>();

  /** Adds an article, or replaces the one of the same uri. */
  set(article: Article): void {
    this.delete(article.uri);
    const pieces = quotedPieces(article);
    this.#articles.set(article.uri, pieces);
    for (const piece of pieces) {
      if (isLong(piece)) {
        this.#long.add(piece);
        this.#changeParts(piece);
        continue;
      }
      const short = this.#short.get(piece.wording) ?? { pieces: new Set(), placed: { parts: new Map(), among: [] } };
      short.pieces.add(piece);
      this.#short.set(piece.wording, short);
      this.#changed.add(piece.wording);
    }
    this.#groups = undefined;
  }

  delete(uri: string): void {
    for (const piece of this.#articles.get(uri) ?? []) {
      if (isLong(piece)) {
        this.#long.delete(piece);
        this.#changeParts(piece);
        continue;
      }
      const short = this.#short.get(piece.wording);
      short?.pieces.delete(piece);
      this.#changed.add(piece.wording);
      if (short?.pieces.size === 0) {
        this.#short.delete(piece.wording);
      }
    }
    this.#articles.delete(uri);
    this.#groups = undefined;
  }

  /** The other quotations of the same words, in order of file and text. */
  sameWords(quotation: Ref): readonly Ref[] {
    this.groups();
    const members = (this.#groupsOf.get(keyOf(quotation)) ?? []).flatMap(group => group.members);
    return eachOnce(members.sort(compareRefs)).filter(other => compareRefs(other, quotation) !== 0);
  }

  /** Sorted by their first members; a quotation of several pieces may be in several. */
  groups(): readonly QuotationGroup[] {
    if (!this.#groups) {
      this.#groups = this.#collect();
      this.#groupsOf.clear();
      for (const group of this.#groups) {
        for (const member of group.members) {
          const key = keyOf(member);
          this.#groupsOf.set(key, [...(this.#groupsOf.get(key) ?? []), group]);
        }
      }
    }
    return this.#groups;
  }

  /** Short wordings that a longer one holds may have lost or found what they are parts of. */
  #changeParts({ words }: QuotedPiece): void {
    for (let i = 0; i < words.length - 1; i++) {
      for (let count = 2; count < SURELY_LONG_WORDS && i + count <= words.length; count++) {
        const part = words.slice(i, i + count).join(' ');
        if (this.#short.has(part)) {
          this.#changed.add(part);
        }
      }
    }
  }

  #collect(): QuotationGroup[] {
    const byLeader = new Map<Wording, QuotedPiece[]>();
    const gather = (leader: Wording, pieces: Iterable<QuotedPiece>): void => {
      const gathered = byLeader.get(leader) ?? [];
      gathered.push(...pieces);
      byLeader.set(leader, gathered);
    };
    for (const wording of this.#long.all()) {
      gather(wording.leader, wording.pieces);
    }
    const together: (readonly QuotedPiece[])[] = [];
    for (const { placed } of this.#placeShort()) {
      placed.parts.forEach((pieces, whole) => {
        gather(whole.leader, pieces);
      });
      together.push(...placed.among);
    }
    return toGroups([...byLeader.values(), ...together]);
  }

  #placeShort(): Iterable<Short> {
    for (const wording of this.#changed) {
      const short = this.#short.get(wording);
      const [piece] = short?.pieces ?? [];
      if (short && piece) {
        short.placed = placeShort(short.pieces, this.#long.holding(piece));
      }
    }
    this.#changed.clear();
    return this.#short.values();
  }
}

function toGroups(together: readonly (readonly QuotedPiece[])[]): QuotationGroup[] {
  const groups = new Map<string, { readonly first: QuotedPiece; readonly group: QuotationGroup }>();
  for (const pieces of together) {
    if (pieces.length < 2) {
      continue;
    }
    const sorted = [...pieces].sort(comparePieces);
    const first = sorted[0]!;
    const members = eachOnce(sorted);
    const same = members.map(keyOf).join(' ');
    const known = groups.get(same)?.first; // two pieces of the same quotations make one group
    if (members.length > 1 && (!known || comparePieces(first, known) < 0)) {
      groups.set(same, { first, group: { id: `${keyOf(first)}.${first.piece}`, members } });
    }
  }
  return [...groups.values()].sort((a, b) => comparePieces(a.first, b.first)).map(({ group }) => group);
}

function keyOf({ uri, index }: Ref): string {
  return `${uri}#${index}`;
}

/** The refs of a sorted list without repetitions. */
function eachOnce(sorted: readonly Ref[]): Ref[] {
  return sorted
    .filter((ref, i) => i === 0 || compareRefs(sorted[i - 1]!, ref) !== 0)
    .map(({ uri, index }) => ({ uri, index }));
}
