import type { Ref } from '../article';
import { compareRefs } from '../article';
import type { GroupMember, WordsRelation } from '../model';
import { areAltered } from './alterations';
import { cluster } from './linkage';
import type { QuotedPiece } from './quotedPieces';
import { comparePieces, isUnmistakable } from './quotedPieces';
import { findLeaders } from './runs';
import type { Saying } from './saying';
import { placeShort } from './shortWordings';

/** Pieces of the same words, as quotations. */
export interface FoundGroup {
  /** The first of its pieces. */
  readonly first: QuotedPiece;
  readonly id: string;
  readonly members: readonly GroupMember[];
  /** Members whose words are too many to be said by two people by chance; empty where one speaker at most is known of them. */
  readonly rivals: readonly Ref[];
}

/** Wordings that have to do with one another, directly or through others, and with none else; and what of them is the same. */
export interface Component {
  readonly sayings: readonly Saying[];
  readonly groups: readonly FoundGroup[];
}

/** @param found all of one component, in any order */
export function makeComponent(found: readonly Saying[]): Component {
  const sayings = [...found].sort((a, b) => (a.text < b.text ? -1 : 1));
  const [only] = sayings;
  const groups =
    sayings.length === 1 && only!.pieces.size === 1
      ? []
      : alike(sameOrPart(sayings), sayings).flatMap(pieces => (pieces.length > 1 ? (groupOf(pieces) ?? []) : []));
  return { sayings, groups };
}

/** Pieces of the same words or of parts of them, and those that stand alone. */
function sameOrPart(sayings: readonly Saying[]): QuotedPiece[][] {
  findLeaders(sayings);
  const byLeader = new Map<Saying, QuotedPiece[]>();
  const gather = (leader: Saying, pieces: Iterable<QuotedPiece>): void => {
    byLeader.set(leader, [...(byLeader.get(leader) ?? []), ...pieces]);
  };
  const among: QuotedPiece[][] = [];
  for (const saying of sayings) {
    if (saying.isLong) {
      gather(saying.leader, saying.pieces);
      continue;
    }
    const placed = placeShort(saying.pieces, [...saying.holders]);
    placed.parts.forEach((pieces, whole) => {
      gather(whole.leader, pieces);
    });
    among.push(...placed.among.map(pieces => [...pieces]));
  }
  const found = [...byLeader.values(), ...among].map(pieces => pieces.sort(comparePieces));
  return found.sort((a, b) => comparePieces(a[0]!, b[0]!));
}

/** Groups joined that say the same in other words. */
function alike(groups: readonly QuotedPiece[][], sayings: readonly Saying[]): QuotedPiece[][] {
  const having = new Map<string, Map<number, QuotedPiece[]>>();
  groups.forEach((pieces, group) => {
    for (const piece of pieces) {
      const own = having.get(piece.wording) ?? new Map<number, QuotedPiece[]>();
      having.set(piece.wording, own.set(group, [...(own.get(group) ?? []), piece]));
    }
  });
  const scores = new Map<string, readonly [number, number, number]>();
  for (const saying of sayings) {
    for (const [other, likeness] of saying.altered) {
      for (const [a, pieces] of having.get(saying.text)!) {
        for (const [b, others] of having.get(other.text)!) {
          const score = Math.max(likeness.score, likeness.part);
          const known = scores.get(`${a} ${b}`)?.[2] ?? 0;
          if (a < b && score > known && pieces.some(one => others.some(next => areAltered(one, next, likeness)))) {
            scores.set(`${a} ${b}`, [a, b, score]);
          }
        }
      }
    }
  }
  const likeness = [...scores.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return cluster(groups.length, likeness).map(joined => joined.flatMap(group => groups[group]!));
}

/** Null where all pieces are of one quotation. */
function groupOf(pieces: readonly QuotedPiece[]): FoundGroup | null {
  const sorted = [...pieces].sort(comparePieces);
  const fullest = sorted.reduce((most, piece) => (piece.words.length > most.words.length ? piece : most));
  const members: GroupMember[] = [];
  for (const piece of sorted) {
    const relation = relationOf(fullest, piece);
    const last = members.at(-1);
    if (!last || compareRefs(last, piece) !== 0) {
      members.push({ uri: piece.uri, index: piece.index, relation });
    } else if (CLOSEST_FIRST.indexOf(relation) < CLOSEST_FIRST.indexOf(last.relation)) {
      members[members.length - 1] = { ...last, relation };
    }
  }
  if (members.length < 2) {
    return null;
  }
  const first = sorted[0]!;
  const speaking = sorted.filter(piece => piece.speaker && !piece.isQuoting && isUnmistakable(piece));
  const rivals = new Set(speaking.map(({ speaker }) => speaker)).size > 1 ? speaking : [];
  return {
    first,
    id: `${first.uri}#${first.index}.${first.piece}`,
    members,
    rivals: rivals.map(({ uri, index }) => ({ uri, index })),
  };
}

const CLOSEST_FIRST: readonly WordsRelation[] = ['same', 'part', 'altered'];

function relationOf(fullest: QuotedPiece, piece: QuotedPiece): WordsRelation {
  if (piece.wording === fullest.wording) {
    return 'same';
  }
  return ` ${fullest.wording} `.includes(` ${piece.wording} `) ? 'part' : 'altered';
}
