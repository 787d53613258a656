import { isMutual, isSuffered } from '../../language/events';
import { isActor, type PlacedMention } from '../mentionWords';
import type { RoleContext, Roles } from './roles';
import type { Trigger } from './triggers';

const AGENT = new Set(['by', 'between', 'among', 'involving', 'including', 'from']);
const PATIENT = new Set(['with', 'against', 'on', 'to', 'alongside']);

/** Whose part is which in what a noun tells of: "the arrest of Smith by police", "Smith's resignation", "an attack on Smith". */
export function addNounParts(context: RoleContext, { word, clause, concept }: Trigger, roles: Roles): void {
  const placedWords = context.mentions.within(clause.first, clause.end);
  // "Smith's killing of Jones"
  const done = placedWords.some(
    placed => placed.first > word && context.words[word + 1]?.lower === 'of' && isActor(placed, context.chains),
  );
  for (const placed of placedWords) {
    const { chain } = placed.mention;
    if (concept === 'attack' && prepositionOf(context, placed, word) === 'on' && isActor(placed, context.chains)) {
      roles.join(placed);
    }
    if (!roles.participants.has(chain) || roles.agents.has(chain) || roles.patients.has(chain)) {
      continue;
    }
    const part = placed.end <= word && done ? 'agents' : partOf(context, placed, word, concept);
    if (part) {
      roles[part].add(chain);
    }
  }
}

function partOf(
  context: RoleContext,
  placed: PlacedMention,
  word: number,
  concept: string,
): 'agents' | 'patients' | null {
  const own = isSuffered(concept) ? 'patients' : 'agents';
  if (placed.end <= word) {
    return own; // "Smith's arrest", "Smith held talks"
  }
  const preposition = prepositionOf(context, placed, word);
  if (preposition === null || AGENT.has(preposition)) {
    return preposition === null ? null : 'agents';
  }
  if (preposition === 'of') {
    return isMutual(concept) ? 'agents' : own;
  }
  return PATIENT.has(preposition) ? 'patients' : null;
}

/** The preposition through which a mention behind a noun hangs on it; that of the first one in a list is that of all. */
function prepositionOf({ words }: RoleContext, { first }: PlacedMention, word: number): string | null {
  for (let i = first - 1; i > word; i--) {
    const { lower } = words[i]!;
    if (lower === 'of' || AGENT.has(lower) || PATIENT.has(lower)) {
      return lower;
    }
  }
  return null;
}
