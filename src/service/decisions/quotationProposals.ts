import { placeOfSaying } from '../sayings';
import { locationOf } from '../place';
import type { Proposal, Thing } from '../../protocol';
import type { Proposing } from './proposing';
import type { Found } from './things';
import { quoted } from './words';

/** What can be decided of a quotation. @param index into the quotations of the article */
export function quotationProposals({ thing, article }: Found, index: number, { doubtfulBelow }: Proposing): Proposal[] {
  const quotation = article!.analysis.quotations[index]!;
  const at: Thing = 'location' in thing ? { location: locationOf({ article: article!, span: quotation }) } : thing;
  const first = placeOfSaying({ article: article!, quotation, ref: { uri: article!.uri, index } }).span;
  const words = quoted(article!.text.slice(first.start, first.end));
  const speaker: Proposal = {
    id: 'speaker',
    title: 'Speaker Is…',
    drafts: [{ kind: 'speaker', at, speaker: null }],
    ask: { field: 'speaker', how: 'speaker', prompt: `Who says ${words}?` },
  };
  const rejection: Proposal = {
    id: 'notQuotation',
    title: quotation.kind === 'indirect' ? 'This Is Not Reported Speech' : 'This Is Not a Quotation',
    drafts: [{ kind: 'notQuotation', at }],
  };
  const { confidence } = quotation;
  if (confidence === 1) {
    return [speaker, rejection];
  }
  const confirm: Proposal = {
    id: 'confirm',
    title: 'Confirm This Quotation and Its Speaker',
    drafts: [{ kind: 'confirm', at }],
  };
  return quotation.speaker && confidence < doubtfulBelow
    ? [speaker, confirm, rejection]
    : [speaker, rejection, confirm];
}
