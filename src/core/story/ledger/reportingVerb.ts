import { lemmaOf } from '../../language/lemma';
import { quotingVerbs, reportingNouns } from '../../language/reporting';

/** A verb or noun of saying, or a phrase in its stead. */
export interface Verb {
  /** "say", "warn", "statement", "according to". */
  readonly lemma: string;
  /** As first written, in lower case: "said". */
  readonly form: string;
  readonly count: number;
}

/** Phrases that are no verb. */
const PREPOSITIONAL = /^(?:according|in|per|as|by|from|for)\s/;

/** What the words of a cue are a form of. */
export function verbOf(cue: string): Verb {
  const form = cue.toLowerCase().replace(/\s+/g, ' ').trim();
  const words = form.split(' ');
  const quoting = words.find(word => quotingVerbs.has(word));
  if (PREPOSITIONAL.test(form) && quoting === undefined) {
    return { lemma: form, form, count: 1 };
  }
  const [first = form] = words;
  const lemma = reportingNouns.has(first)
    ? first
    : ((quoting === undefined ? undefined : quotingVerbs.get(quoting)) ?? lemmaOf(first, 'verb'));
  return { lemma, form, count: 1 };
}
