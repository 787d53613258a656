/** Letters that Unicode does not take apart into a plain one and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ə: 'a',
};

/** What a place is looked up by: in lower case, without marks over letters, dots, apostrophes, hyphens and article: "st petersburg" for "Saint Petersburg". */
export function placeKey(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|[.’‘'`ʼ]/gu, '')
    .replace(/[łøđðıßæœþə]/g, letter => LETTERS[letter]!)
    .replace(/[\s‐-–-]+/g, ' ')
    .replace(/^the (?=.)/, '')
    .replace(/^saint (?=.)/, 'st ')
    .trim();
}
