import { modalities, mentionForms, quotationKinds } from '../annotations';
import type { EntityKind, EventKind } from '../../article/analysis';

export const entityTypes: Readonly<Record<EntityKind, string>> = {
  person: 'Person',
  place: 'Place',
  organization: 'Organization',
};
export const eventTypes: Readonly<Record<EventKind, string>> = { happening: 'Happening', statement: 'Statement' };

const named = Object.values(entityTypes).join('|');
const roles = `Participant*:${named}, Location*:${named}`;

/** `annotation.conf`: the types that our annotations have. Any of them may overlap, as names stand in quotations. */
export const configuration = `[entities]
${Object.values(entityTypes).join('\n')}
Quotation
Speaker
Cue

[relations]
Equiv\tArg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive
SpokenBy\tArg1:Quotation, Arg2:Speaker
ReportedBy\tArg1:Quotation, Arg2:Cue
<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]
${Object.values(eventTypes)
  .map(type => `${type}\t${roles}`)
  .join('\n')}

[attributes]
Form\tArg:${named}, Value:${mentionForms.join('|')}
Speech\tArg:Quotation, Value:${quotationKinds.join('|')}
Modality\tArg:<EVENT>, Value:${modalities.join('|')}
`;
