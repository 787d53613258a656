import gazetteer from '../../../models/gazetteer.json';

let listed: ReadonlySet<string> | undefined;

/** Whether open lists have it as an organization, in any case: then it is not the short form of another. */
export function isListedOrganization(name: string): boolean {
  listed ??= new Set(`${gazetteer.organizations}|${gazetteer.ambiguous}`.toLowerCase().split('|'));
  return listed.has(name.toLowerCase());
}
