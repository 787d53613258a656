import type { Lexicon } from '../tagger/lexicon';
import { type FormFacts, formFacts, Place, PLACES } from './formFacts';
import { createMemory } from '../memory';

/** What is known of each form in each kind of place. */
export interface FormMemory<Facts extends FormFacts> {
  facts(form: string, place: Place): Facts;
}

export function createFormMemory<Facts extends FormFacts>(
  lexicon: Lexicon,
  extend: (facts: FormFacts, form: string) => Facts,
): FormMemory<Facts> {
  const memories = Array.from({ length: PLACES }, (_, place) =>
    createMemory(form => extend(formFacts(form, place as Place, lexicon), form)),
  );
  return { facts: (form, place) => memories[place]!(form) };
}

/** The forms of a sentence, each as its place has it. Where most words that news writes in lower case have capitals, these say nothing. */
export function formsOf<Facts extends FormFacts>(tokens: readonly string[], memory: FormMemory<Facts>): Facts[] {
  const forms: Facts[] = [];
  let first = true;
  let usuallyLower = 0;
  let raised = 0;
  for (const token of tokens) {
    const facts = memory.facts(token, first ? Place.First : Place.Inside);
    forms.push(facts);
    if (first) {
      first = !facts.isWord;
    } else if (facts.usuallyLower) {
      usuallyLower++;
      raised += facts.capital ? 1 : 0;
    }
  }
  const isHeadline = raised >= 2 && raised > 0.6 * usuallyLower;
  return isHeadline ? tokens.map(token => memory.facts(token, Place.Headline)) : forms;
}
