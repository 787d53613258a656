import type { Ask, Choice, DecisionDraft, Proposal, Thing } from '../../protocol';

/** Those of the ids, or of the kinds that ids begin with: "rejectName" takes in "rejectName.here". The first that has any wins. */
export function proposalsOf(proposals: readonly Proposal[], wanted: readonly string[]): readonly Proposal[] {
  for (const id of wanted) {
    const fitting = proposals.filter(proposal => proposal.id === id || proposal.id.startsWith(`${id}.`));
    if (fitting.length > 0) {
      return fitting;
    }
  }
  return [];
}

/** The drafts with what was asked for filled in. */
export function answered(drafts: readonly DecisionDraft[], { field }: Ask, value: Choice['value']): DecisionDraft[] {
  return drafts.map(draft => ({ ...draft, [field]: value }) as DecisionDraft);
}

/** What drafts are about, each once; what is still asked for is left out. */
export function thingsOf({ drafts, ask }: Pick<Proposal, 'drafts' | 'ask'>): readonly Thing[] {
  const things = new Map<string, Thing>();
  for (const draft of drafts) {
    for (const [field, value] of Object.entries(draft)) {
      for (const thing of field === ask?.field ? [] : [value].flat().filter(isThing)) {
        things.set(JSON.stringify(thing), thing);
      }
    }
  }
  return [...things.values()];
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && ('location' in value || 'node' in value);
}
