import { isAdverb, isAuxiliary, isBe, isPast } from './labelGrammar';
import type { TellingScene } from './tellingScene';

/** The verb of a telling with what stands before it. */
export interface VerbGroup {
  /** The first word of the verb with its auxiliaries. */
  readonly first: number;
  readonly passive: boolean;
  /** Is it by its auxiliary no passive: "has rejected"? */
  readonly active: boolean;
  readonly negated: boolean;
  /** Does the "was" of another verb make it a passive: "was charged and sentenced"? */
  readonly shared: boolean;
}

export function groupBefore({ words, at }: TellingScene): VerbGroup {
  let first = at;
  let [passive, active, negated] = [false, false, false];
  while (first > 0 && (isAuxiliary(words[first - 1]!) || isAdverb(words[first - 1]!))) {
    first--;
    active ||= isAuxiliary(words[first]!) && !isBe(words[first]!);
    passive ||= isBe(words[first]!) && !words[at]!.lower.endsWith('ing');
    negated ||= /^(?:not|never|n't)$|n't$/.test(words[first]!.lower);
  }
  // "was convicted and sentenced"
  let shared = false;
  if (!passive && isPast(words[at]!) && words[first - 1]?.lower === 'and' && isPast(words[first - 2] ?? words[at]!)) {
    let i = first - 2;
    while (i > 0 && isAdverb(words[i - 1]!)) {
      i--;
    }
    shared = i > 0 && isBe(words[i - 1]!);
    passive = shared;
  }
  return { first, passive, active: active && !passive, negated, shared };
}
