import { MARK, tagNumber } from './tags';

const WORD = /[\p{L}\p{N}]/u;
const NUMBER = /^[$€£¥]?\d[\d.,:]*(?:[mbk]n?)?%?$/;
const CD = tagNumber('CD');

/** The tag of a form that never has another, by its characters or because it is known; undefined where it must be chosen. */
export function onlyTag(form: string, known: ReadonlyMap<string, number>): number | undefined {
  if (!WORD.test(form)) {
    return MARK;
  }
  return NUMBER.test(form) ? CD : known.get(form);
}
