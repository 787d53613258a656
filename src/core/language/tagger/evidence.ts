import { hashText, join, row } from './hash';
import { EVIDENCE_TEMPLATE } from './features';
import { nameKinds } from './labels';
import type { SentenceFacts } from './sentenceFacts';

/** Where a word stands in a name. */
const enum Role {
  Single,
  First,
  Last,
  Middle,
}

const KINDS = nameKinds.length;
const ROLES = 4;
/** For each role and kind how much was seen, then how much of no name, then all. */
const SLOTS = ROLES * KINDS + 2;
const NO_NAME = ROLES * KINDS;
const ALL = NO_NAME + 1;

/** A name that was found in a first pass: word indices in its sentence, end exclusive, index of its kind, its probability. */
export interface FoundName {
  readonly first: number;
  readonly end: number;
  readonly kind: number;
  readonly probability: number;
}

/**
 * What a document says of its capitalised words elsewhere: in which role of a name of which kind each one stands, and how often in
 * none (non-local features in two stages; Krishnan and Manning 2006). Sums may be added and taken away again.
 */
export class Evidence {
  private readonly words = new Map<number, Float32Array>();
  private readonly pairs = new Map<number, Float32Array>();
  private readonly acronyms = new Map<number, Float32Array>();

  /** Adds what the first pass found in a sentence; `weight` -1 takes it away. */
  add(sentence: SentenceFacts, names: readonly FoundName[], weight: number): void {
    let next = 0;
    for (let i = 0; i < sentence.words.length; i++) {
      while (next < names.length && names[next]!.end <= i) {
        next++;
      }
      const word = sentence.words[i]!;
      if (!word.capital) {
        continue;
      }
      const name = names[next];
      const slots = slotsOf(this.words, word.key, SLOTS);
      slots[ALL]! += weight;
      if (name && name.first <= i) {
        const role =
          name.end - name.first === 1
            ? Role.Single
            : i === name.first
              ? Role.First
              : i === name.end - 1
                ? Role.Last
                : Role.Middle;
        slots[role * KINDS + name.kind]! += weight * name.probability;
        slots[NO_NAME]! += weight * (1 - name.probability);
        if (i > name.first) {
          slotsOf(this.pairs, join(sentence.words[i - 1]!.key, word.key), KINDS)[name.kind]! +=
            weight * name.probability;
        }
      } else {
        slots[NO_NAME]! += weight;
      }
    }
    for (const name of names) {
      const initials = initialsOf(sentence, name);
      if (initials !== undefined) {
        slotsOf(this.acronyms, initials, KINDS)[name.kind]! += weight * name.probability;
      }
    }
  }

  /** Writes the rows of what the rest of the document says of word `i`, from `out[n]` on; returns the new count. */
  write(sentence: SentenceFacts, i: number, out: Int32Array, n: number): number {
    const word = sentence.words[i]!;
    if (!word.capital) {
      return n;
    }
    let count = n;
    const slots = this.words.get(word.key);
    if (slots && slots[ALL]! > 0.5) {
      const all = slots[ALL]!;
      const often = all < 1.5 ? 0 : all < 3.5 ? 1 : 2;
      for (let slot = 0; slot <= NO_NAME; slot++) {
        const share = slots[slot]! / all;
        if (share > 0.1) {
          const level = share > 0.85 ? 3 : share > 0.5 ? 2 : share > 0.25 ? 1 : 0;
          out[count++] = row(EVIDENCE_TEMPLATE, join(slot, level * 4 + often));
          out[count++] = row(EVIDENCE_TEMPLATE + 1, join(slot, join(level, runPlace(sentence, i))));
        }
      }
      for (let kind = 0; kind < KINDS; kind++) {
        let sum = 0;
        for (let role = 0; role < ROLES; role++) {
          sum += slots[role * KINDS + kind]!;
        }
        const share = sum / all;
        if (share > 0.1) {
          out[count++] = row(
            EVIDENCE_TEMPLATE + 2,
            join(kind, (share > 0.85 ? 3 : share > 0.5 ? 2 : share > 0.25 ? 1 : 0) * 4 + often),
          );
        }
      }
    }
    if (i > 0) {
      count = this.writePair(sentence, i - 1, i, EVIDENCE_TEMPLATE + 3, out, count);
    }
    if (i + 1 < sentence.words.length) {
      count = this.writePair(sentence, i, i + 1, EVIDENCE_TEMPLATE + 4, out, count);
    }
    const expansion = word.capitals ? this.acronyms.get(word.key) : undefined;
    if (expansion) {
      for (let kind = 0; kind < KINDS; kind++) {
        if (expansion[kind]! > 0.3) {
          out[count++] = row(EVIDENCE_TEMPLATE + 5, kind);
        }
      }
    }
    return count;
  }

  private writePair(
    sentence: SentenceFacts,
    a: number,
    b: number,
    template: number,
    out: Int32Array,
    n: number,
  ): number {
    const slots = this.pairs.get(join(sentence.words[a]!.key, sentence.words[b]!.key));
    let count = n;
    if (slots) {
      for (let kind = 0; kind < KINDS; kind++) {
        if (slots[kind]! > 0.3) {
          out[count++] = row(template, join(kind, slots[kind]! > 1.5 ? 1 : 0));
        }
      }
    }
    return count;
  }
}

function slotsOf(map: Map<number, Float32Array>, key: number, size: number): Float32Array {
  let slots = map.get(key);
  if (!slots) {
    slots = new Float32Array(size);
    map.set(key, slots);
  }
  return slots;
}

/** Alone, first, last or inside of its run of capitals. */
function runPlace(sentence: SentenceFacts, i: number): number {
  const [first, end] = [sentence.runFirst[i], sentence.runEnd[i]];
  return (first === i ? 1 : 0) + (end === i + 1 ? 2 : 0);
}

/** The key of the acronym that a name of several words may have: "WHO" for "World Health Organization". */
function initialsOf(sentence: SentenceFacts, name: FoundName): number | undefined {
  let initials = '';
  for (let i = name.first; i < name.end; i++) {
    const word = sentence.words[i]!;
    if (word.capital) {
      initials += word.form.charAt(0);
    }
  }
  return initials.length >= 2 ? hashText(initials) : undefined;
}
