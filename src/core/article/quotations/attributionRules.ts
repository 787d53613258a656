import { CERTAIN } from '../corrections';

/** How it is known who says what stands in marks. */
export type AttributionRule =
  | 'after' // `“…,” Smith said`
  | 'inverted' // `“…,” said Smith`
  | 'anyVerb' // `“…,” recalled Smith`, with any verb at all
  | 'according' // `“…,” according to Smith`
  | 'before' // `Smith said: “…”`, `Smith called it “…”`
  | 'weak' // the same, where the verb or its subject is less sure
  | 'farther' // `It was “…” for them, Smith said`
  | 'noun' // `Smith’s claim that “…”`
  | 'belief' // `Smith believes it was “…”`
  | 'label' // `Smith: “…”`, `Smith: Plan is “…”`, `“…” — Smith`
  | 'context' // `Smith was blunt. “…”`
  | 'colon' // `Smith was blunt: “…”`
  | 'apart' // `“….” Smith said.` and `Smith went on:` in a paragraph of its own
  | 'trailing' // begins a sentence behind an attributed one
  | 'carried' // a sentence in marks behind an attributed one
  | 'laidDown'; // by the reader

/**
 * How often each rule finds the right words in articles whose sources are marked; less for rules that also find a speaker for words that
 * nobody says, such as scare quotes.
 */
export const CONFIDENCE: Readonly<Record<AttributionRule, number>> = {
  after: 0.98,
  inverted: 0.98,
  anyVerb: 0.88,
  according: 0.93,
  before: 0.91,
  weak: 0.77,
  farther: 0.97,
  noun: 0.6,
  belief: 0.65,
  label: 0.9,
  context: 0.66,
  colon: 0.78,
  apart: 0.92,
  trailing: 0.76,
  carried: 0.89,
  laidDown: CERTAIN,
};
