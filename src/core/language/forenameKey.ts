const LETTERS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ı: 'i', ß: 'ss', æ: 'ae' };

/** A forename in the form in which it is looked up: in lower case, without accents and apostrophes. */
export function forenameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[łøđðıßæ]/g, letter => LETTERS[letter]!);
}
