/** Letters of other scripts' transliterations that outlets choose differently, each to one form. Applied in order. */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/[’'`-]/g, ''],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
  [/w/g, 'v'],
  [/y|j/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/ie/g, 'e'],
  [/i+/g, 'i'],
];

/**
 * A name's form in which spellings of the same name agree: "Chaykovskyy", "Chaikovskiy" and "Chaykovsky"; "Sergey" and "Sergei".
 * It brings candidates together; it does not by itself say that they are the same.
 */
export function foldSpelling(name: string): string {
  let folded = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  for (const [pattern, replacement] of FOLDS) {
    folded = folded.replace(pattern, replacement);
  }
  return folded;
}

/** Forenames and their short forms: any two of a line may be one person's. */
const SHORT_FORMS = [
  'alexander alex alec sasha',
  'andrew andy drew',
  'anthony tony',
  'benjamin ben benny',
  'catherine katherine kathryn cathy kathy kate katie',
  'charles charlie chuck',
  'christopher chris',
  'daniel dan danny',
  'david dave',
  'donald don donnie',
  'edward ed eddie ted',
  'elizabeth liz beth betty eliza',
  'eugene gene',
  'frederick fred freddie',
  'gregory greg',
  'james jim jimmy jamie',
  'jeffrey geoffrey jeff geoff',
  'jennifer jen jenny',
  'john jack johnny jon',
  'jonathan jon',
  'joseph joe joey',
  'joshua josh',
  'kenneth ken kenny',
  'lawrence laurence larry',
  'margaret maggie meg peggy',
  'matthew matt',
  'michael mike mick',
  'nicholas nick nicolas',
  'patrick pat paddy',
  'patricia pat patty',
  'peter pete',
  'philip phil phillip',
  'rebecca becky',
  'richard rick dick rich ricky',
  'robert bob rob bobby robbie',
  'ronald ron ronnie',
  'samuel sam sammy',
  'samantha sam',
  'stephen steven steve',
  'susan sue suzanne',
  'thomas tom tommy',
  'timothy tim',
  'vladimir volodya',
  'walter walt',
  'william bill will billy',
].map(line => new Set(line.split(' ').map(foldSpelling)));

/** True where two forenames may be one person's: the same but for spelling, an initial, a short form. */
export function forenamesAgree(a: string, b: string): boolean {
  const first = foldSpelling(a.replace(/\./g, ''));
  const second = foldSpelling(b.replace(/\./g, ''));
  if (first === second || ((first.length === 1 || second.length === 1) && first[0] === second[0])) {
    return true;
  }
  return SHORT_FORMS.some(forms => forms.has(first) && forms.has(second));
}
