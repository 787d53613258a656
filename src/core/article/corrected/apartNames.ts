import type { Span } from '../../text/span';
import type { Asked, Fit, Growing } from '../chains/growing';
import type { ApartCorrection } from '../corrections';
import { TOGETHER } from './apart';
import { pointedAt } from './pointedAt';

/**
 * Moves names that were put apart out of their chains, those of one id into a chain of their own; what stays in a chain stays together. The fits of those names
 * follow.
 * @param asked by name, as they were linked
 */
export function putNamesApart(
  text: string,
  names: readonly Span[],
  asked: readonly Asked[],
  chains: readonly Growing[],
  fits: Fit[],
  corrections: readonly ApartCorrection[],
): Growing[] {
  const idOf = new Map<number, string>();
  for (const correction of corrections) {
    const name = pointedAt(names, correction);
    if (name >= 0 && !isPhraseAround(text, correction, names[name]!)) {
      idOf.set(name, correction.id);
    }
  }
  if (idOf.size === 0) {
    return [...chains];
  }
  const parted: Growing[] = [];
  const moved = new Map<string, number[]>();
  idOf.forEach((id, name) => moved.set(id, [...(moved.get(id) ?? []), name]));
  for (const [id, own] of moved) {
    const { kind } = fits[fullest(own, asked)]!.chain;
    parted.push(regrown({ kind, apart: id, names: own }, asked, fits, () => TOGETHER));
  }
  const left = chains.flatMap(chain => {
    const own = chain.names.filter(name => !idOf.has(name));
    if (own.length === chain.names.length) {
      return [chain];
    }
    const reasonOf = (text: string): string => chain.spellings.get(text) ?? 'same name';
    return own.length > 0 ? [regrown({ kind: chain.kind, apart: null, names: own }, asked, fits, reasonOf)] : [];
  });
  return [...left, ...parted];
}

/** True of a noun phrase that a name is but a part of: "northern Norway". */
function isPhraseAround(text: string, phrase: Span, name: Span): boolean {
  const around = text.slice(phrase.start, name.start) + text.slice(name.end, phrase.end);
  return /(?<!\p{L})\p{Ll}/u.test(around);
}

function fullest(names: readonly number[], asked: readonly Asked[]): number {
  const words = (name: number): number => asked[name]!.text.split(' ').length;
  return names.reduce((a, b) => (words(b) > words(a) ? b : a));
}

/** A chain of these names alone. */
function regrown(
  { kind, apart, names }: Pick<Growing, 'kind' | 'apart' | 'names'>,
  asked: readonly Asked[],
  fits: Fit[],
  reasonOf: (text: string) => string,
): Growing {
  const own = [...names].sort((a, b) => a - b);
  const told = own.map(name => asked[name]!);
  const chain: Growing = {
    kind,
    apart,
    names: own,
    spellings: new Map(told.map(({ text }) => [text, reasonOf(text)])),
    persons: [],
    organizations: [],
    gender: told.find(({ gender }) => gender !== null)?.gender ?? null,
    honorific: told.find(({ honorific }) => honorific !== null)?.honorific ?? null,
  };
  own.forEach(name => (fits[name] = { chain, reason: reasonOf(asked[name]!.text) }));
  return chain;
}
