import type { Chain, Mention } from '../analysis';
import { type ApartCorrection, CERTAIN } from '../corrections';
import type { WhoIsWho } from '../whoIsWho';
import { pointedAt } from './pointedAt';

/** Why mentions put apart under one id are one. */
export const TOGETHER = 'put together by the reader';

/**
 * Moves noun phrases and pronouns that were put apart into the chain of their id, a new one where no name or other mention has begun it. What was moved before
 * stays, so this may be asked again when there are more mentions.
 */
export function putApart(text: string, known: WhoIsWho, corrections: readonly ApartCorrection[]): WhoIsWho {
  const { mentions } = known;
  const chains: Chain[] = [...known.chains];
  const chainOf = mentions.map(({ chain }) => chain);
  const idOf = new Map(corrections.map(correction => [pointedAt(mentions, correction), correction.id]));
  const moved = new Set<number>();
  for (const [index, id] of idOf) {
    const mention = mentions[index];
    if (mention && mention.form !== 'name' && chains[mention.chain]!.apart !== id) {
      let to = chains.findIndex(({ apart }) => apart === id);
      if (to < 0) {
        to = chains.push(chainOfPhrase(text, mention, id)) - 1;
      }
      chainOf[index] = to;
      moved.add(index);
    }
  }
  return moved.size === 0 ? known : regrouped(known, chains, chainOf, moved);
}

function chainOfPhrase(text: string, { start, end, kind }: Mention, apart: string): Chain {
  const name = text.slice(start, end).replace(/\s+/g, ' ');
  return { kind, name, mentions: [], descriptions: [], gender: null, within: null, areaOf: null, apart };
}

function regrouped(
  { mentions }: WhoIsWho,
  chains: readonly Chain[],
  chainOf: readonly number[],
  moved: ReadonlySet<number>,
): WhoIsWho {
  const members = chains.map((): number[] => []);
  chainOf.forEach((chain, i) => members[chain]!.push(i));
  const anchors = members.map(own => own.find(i => mentions[i]!.link === null && !moved.has(i)) ?? own[0]);
  const numbers: (number | null)[] = [];
  let count = 0;
  members.forEach(own => numbers.push(own.length > 0 ? count++ : null));
  const numberOf = (chain: number | null): number | null => (chain === null ? null : numbers[chain]!);
  return {
    mentions: mentions.map((mention, i) => {
      const chain = chainOf[i]!;
      const anchor = anchors[chain]!;
      const own = { ...mention, kind: chains[chain]!.kind, chain: numbers[chain]! };
      if (moved.has(i)) {
        return { ...own, confidence: CERTAIN, link: anchor === i ? null : { to: anchor, reason: TOGETHER } };
      }
      const astray = mention.link !== null && chainOf[mention.link.to] !== chain;
      return astray ? { ...own, link: anchor === i ? null : { ...mention.link!, to: anchor } } : own;
    }),
    chains: chains.flatMap((chain, i) =>
      members[i]!.length === 0
        ? []
        : [{ ...chain, mentions: members[i]!, within: numberOf(chain.within), areaOf: numberOf(chain.areaOf) }],
    ),
  };
}
