import { createMemory } from './memory';

/** Letters of other scripts' transliterations that outlets choose differently, each to one form. Applied in order. */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/[’'`-]/g, ''],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
  [/w/g, 'v'],
  [/y|j/g, 'i'],
  [/(\p{L})\1+/gu, '$1'],
  [/ie/g, 'e'],
  [/[ae]i/g, 'a'],
  [/i+/g, 'i'],
];

/**
 * A name's form in which spellings of the same name agree: "Chaykovskyy", "Chaikovskiy" and "Chaykovsky"; "Sergey" and "Sergei".
 * It brings candidates together; it does not by itself say that they are the same.
 */
export const foldSpelling = createMemory(fold);

function fold(name: string): string {
  let folded = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  for (const [pattern, replacement] of FOLDS) {
    folded = folded.replace(pattern, replacement);
  }
  return folded;
}

/** True for two folded names of six letters or more that differ by one letter added, left out or changed, or by two neighbours changed about. */
export function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 6 || long.length - short.length > 1) {
    return false;
  }
  let start = 0;
  while (start < short.length && short[start] === long[start]) {
    start++;
  }
  let end = 0;
  while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end]) {
    end++;
  }
  const [left, right] = [short.slice(start, short.length - end), long.slice(start, long.length - end)];
  return left.length + right.length <= 2
    ? left !== right
    : left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** True for two folded names whose vowels alone differ, as transliterations do: "fauzi" and "favzi". */
export function differInVowels(a: string, b: string): boolean {
  const [one, other] = [a, b].map(name => name.replace(/[aeiouv]/g, ''));
  return a[0] === b[0] && one === other && one!.length > 1;
}

/** Forenames, their short forms and their spellings: any two of a line may be one person's. */
const SHORT_FORMS = [
  'abdallah abdullah abdulla',
  'abigail abby',
  'ahmed ahmad ahmet',
  'albert al bert',
  'alexander alex alec sasha aleksandr oleksandr alexandr',
  'alexei alexey aleksei aleksey oleksiy oleksii',
  'alfred al fred',
  'ali aly',
  'andrei andrey andriy andrii andrej',
  'andrew andy drew',
  'anthony tony',
  'arthur art',
  'barbara barb',
  'benjamin ben benny',
  'bernard bernie',
  'bradley brad',
  'catherine katherine kathryn cathy kathy kate katie',
  'charles charlie chuck',
  'christina chris tina',
  'christine chris tina',
  'christopher chris',
  'clifford cliff',
  'clinton clint',
  'curtis curt',
  'cynthia cindy',
  'daniel dan danny',
  'david dave',
  'deborah deb debbie',
  'dennis denny',
  'dmitry dmitri dmitriy dmytro',
  'dominic dom',
  'donald don donnie',
  'douglas doug',
  'edward ed eddie ted',
  'edwin ed',
  'elizabeth liz beth betty eliza',
  'ernest ernie',
  'eugene gene yevgeny evgeny yevgeniy yevhen',
  'francis frank',
  'franklin frank',
  'frederick fred freddie',
  'gabriel gabe',
  'gerald gerry jerry',
  'gilbert gil',
  'gregory greg',
  'harold hal harry',
  'hassan hasan',
  'henry hank harry',
  'herbert herb',
  'hussein hussain husain hossein',
  'jacob jake',
  'james jim jimmy jamie',
  'jeffrey geoffrey jeff geoff',
  'jennifer jen jenny',
  'jerome jerry',
  'jessica jess jessie',
  'john jack johnny jon',
  'jonathan jon',
  'joseph joe joey',
  'joshua josh',
  'judith judy',
  'kathleen kathy',
  'kenneth ken kenny',
  'kimberly kim',
  'lawrence laurence larry',
  'leonard len lenny leo',
  'lindsay lindsey',
  'louis lou lewis',
  'margaret maggie meg peggy',
  'martin marty',
  'matthew matt',
  'maurice mo',
  'melvin mel',
  'michael mike mick mikhail mykhailo',
  'mitchell mitch',
  'mohammed mohamed muhammad mohammad muhammed mohamad muhamad mohd',
  'nathan nate',
  'nathaniel nate',
  'nicholas nick nicolas nikolai nikolay mykola',
  'nicole nikki',
  'osama usama',
  'pamela pam',
  'patricia pat patty',
  'patrick pat paddy',
  'paul pavel pavlo',
  'peter pete pyotr petro',
  'philip phil phillip',
  'randall randy',
  'raymond ray',
  'rebecca becky',
  'reginald reggie',
  'richard rick dick rich ricky',
  'robert bob rob bobby robbie',
  'ronald ron ronnie',
  'russell russ',
  'samantha sam',
  'samuel sam sammy',
  'sandra sandy',
  'sarah sally',
  'sergei sergey serhii serhiy sergii',
  'stanley stan',
  'stephen steven steve',
  'stuart stu',
  'susan sue suzanne',
  'terence terry',
  'teresa terry tess',
  'theodore ted teddy',
  'thomas tom tommy',
  'timothy tim',
  'valerie val',
  'victor vic',
  'victoria vicky tori',
  'vincent vince',
  'vladimir volodymyr vladimer volodya',
  'walter walt',
  'wesley wes',
  'william bill will billy',
  'yousef youssef yusuf yousuf yusef',
  'yuri yuriy yury iurii',
  'zachary zach',
].map(line => line.split(' ').map(foldSpelling));

/** Each form with all forms that may be the same person's. */
const sameForms = new Map<string, Set<string>>();
for (const forms of SHORT_FORMS) {
  for (const form of forms) {
    sameForms.set(form, new Set([...(sameForms.get(form) ?? []), ...forms]));
  }
}

/** True where two folded forenames may be one person's: the same but for spelling, an initial, a short form. */
export function forenamesAgree(a: string, b: string): boolean {
  if (a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0])) {
    return true;
  }
  return sameForms.get(a)?.has(b) === true;
}

/** The first letters of all forms that may be the same person's as a folded forename. */
export function initialsOfForms(given: string): ReadonlySet<string> {
  return new Set([given, ...(sameForms.get(given) ?? [])].map(form => form[0] ?? ''));
}
