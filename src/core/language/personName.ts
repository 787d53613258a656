import { nameParticles } from './people';
import { foldSpelling, forenamesAgree } from './spelling';

/** A person's name taken apart. */
export interface PersonName {
  /** The first word where there are two or more: "Ursula"; null for a surname alone. */
  readonly forename: string | null;
  /** With its particles: "van der Leyen". */
  readonly surname: string;
  /** The surname without particles, its spelling folded: "leien". Names with different keys are different people. */
  readonly key: string;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

export function parsePersonName(name: string): PersonName {
  const words = name.split(/\s+/).filter(word => word && !SUFFIX.test(word));
  let first = words.length - 1;
  while (first > 1 && nameParticles.has(words[first - 1]!.toLowerCase())) {
    first--;
  }
  if (first === 1 && nameParticles.has(words[0]!.toLowerCase())) {
    first = 0;
  }
  const last = words.at(-1) ?? name;
  return {
    forename: first > 0 ? words[0]! : null,
    surname: words.slice(Math.max(0, first)).join(' ') || name,
    key: foldSpelling(last.replace(/^al-/i, '')),
  };
}

/** True where nothing in two names of the same key speaks against one person. */
export function personNamesAgree(a: PersonName, b: PersonName): boolean {
  return a.key === b.key && (a.forename === null || b.forename === null || forenamesAgree(a.forename, b.forename));
}
