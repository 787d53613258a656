import gazetteer from '../../../models/gazetteer.json';

const common = new Set(gazetteer.surnames.toLowerCase().split('|'));

/** Whether many people have it, somewhere: then it tells little by itself. */
export function isCommonSurname(surname: string): boolean {
  return common.has(surname.toLowerCase());
}
