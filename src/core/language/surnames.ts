import gazetteer from '../../../models/gazetteer.json';

let common: ReadonlySet<string> | undefined;

/** Whether many people have it, somewhere: then it tells little by itself. */
export function isCommonSurname(surname: string): boolean {
  common ??= new Set(gazetteer.surnames.toLowerCase().split('|'));
  return common.has(surname.toLowerCase());
}
