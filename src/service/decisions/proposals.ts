import type { Library } from '../../core/story/library';
import type { Proposal, ProposalsParams, Thing } from '../../protocol';
import { locationOf } from '../place';
import { entityProposals, thingOf } from './entityProposals';
import { eventProposals } from './eventProposals';
import { noteProposal, type Proposing } from './proposing';
import { quotationProposals } from './quotationProposals';
import { severalProposals } from './severalProposals';
import { articleProposals, regionProposals, regionsAt, selectionProposals } from './textProposals';
import { findThing, type Found } from './things';

/** What can be decided about things as they are now, the likeliest first. Each id is there at most once. */
export function proposals(library: Library, { things }: ProposalsParams, by: Proposing): readonly Proposal[] {
  const found = things.map(thing => findThing(library, thing, by.indirect));
  const [first, ...others] = found.flatMap(one => one ?? []);
  if (!first || found.includes(undefined)) {
    return [];
  }
  return others.length === 0 ? ofOne(first, by) : severalProposals([first, ...others]);
}

function ofOne(found: Found, by: Proposing): readonly Proposal[] {
  const { entity, event, quotation } = found;
  return [
    ...selectionProposals(found),
    ...(entity ? entityProposals(found, entity, by) : []),
    ...(event ? confirmedAs(eventProposals(found, event, by), entity ? 'confirmEvent' : 'confirm') : []),
    ...(quotation === undefined
      ? []
      : confirmedAs(quotationProposals(found, quotation, by), entity || event ? 'confirmQuotation' : 'confirm')),
    ...articleProposals(found),
    ...noteOn(found),
    ...regionsOf(found),
  ];
}

/** Where something stands at the cursor it is meant, and its line seldom: of that only what is wrong most often. */
function regionsOf(found: Found): readonly Proposal[] {
  const { span, entity, event, quotation } = found;
  const all = regionProposals(found);
  const isThing = entity !== undefined || event !== undefined || quotation !== undefined;
  return isThing && span?.start === span?.end ? all.slice(0, 1) : all;
}

/** What is meant first has the plain id "confirm", what stands around it one of its own. */
function confirmedAs(proposals: readonly Proposal[], id: string): readonly Proposal[] {
  return proposals.map(proposal => (proposal.id === 'confirm' ? { ...proposal, id } : proposal));
}

/** The note on what is meant first, in the words of the reader's list. */
function noteOn(found: Found): readonly Proposal[] {
  const { article, span, entity, event, quotation, thing } = found;
  if (entity) {
    return [noteProposal(thingOf(found, entity), entity.entity.name)];
  }
  if (event) {
    return [noteProposal(thing, event.event.label)];
  }
  if (!article || !span) {
    return [];
  }
  const said = quotation === undefined ? undefined : article.analysis.quotations[quotation];
  const noted = span.start < span.end ? span : (said ?? regionsAt(article, span)[0]);
  const at: Thing | undefined = noted && { location: locationOf({ article, span: noted }) };
  return at ? [noteProposal(at, article.text.slice(noted!.start, noted!.end))] : [];
}
