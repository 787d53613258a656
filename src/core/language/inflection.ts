/** Irregular verbs of news: base, past, past participle where it differs. */
const irregularVerbs =
  'arise arose arisen/be was been/bear bore born/beat beat beaten/become became become/begin began begun/bind bound/bite bit bitten/bleed bled/blow blew blown/break broke broken/breed bred/' +
  'bring brought/build built/burn burnt burned/burst burst/buy bought/catch caught/choose chose chosen/come came come/cost cost/cut cut/deal dealt/dig dug/do did done/draw drew drawn/drink drank drunk/' +
  'drive drove driven/eat ate eaten/fall fell fallen/feed fed/feel felt/fight fought/find found/flee fled/fly flew flown/forbid forbade forbidden/forget forgot forgotten/freeze froze frozen/' +
  'get got gotten/give gave given/go went gone/grow grew grown/hang hung/have had/hear heard/hide hid hidden/hit hit/hold held/hurt hurt/keep kept/know knew known/lay laid/lead led/leave left/' +
  'lend lent/let let/lie lay lain/lose lost/make made/mean meant/meet met/overthrow overthrew overthrown/overcome overcame overcome/pay paid/put put/quit quit/read read/rebuild rebuilt/ride rode ridden/ring rang rung/' +
  'rise rose risen/run ran run/say said/see saw seen/seek sought/sell sold/send sent/set set/shake shook shaken/shoot shot/show showed shown/shut shut/sing sang sung/sink sank sunk/sit sat/' +
  'slay slew slain/sleep slept/speak spoke spoken/spend spent/split split/spread spread/spring sprang sprung/stand stood/steal stole stolen/stick stuck/strike struck/swear swore sworn/sweep swept/' +
  'swim swam swum/swing swung/take took taken/teach taught/tear tore torn/tell told/think thought/throw threw thrown/undergo underwent undergone/understand understood/uphold upheld/wake woke woken/' +
  'wear wore worn/wed wed/win won/withdraw withdrew withdrawn/write wrote written';

const irregular = new Map(
  irregularVerbs.split('/').map(entry => {
    const [base, past, participle] = entry.split(' ') as [string, string, string?];
    return [base, participle === undefined ? [past] : [past, participle]] as const;
  }),
);

/** Every past form and participle that no rule gives, with its base form. */
export const irregularPasts: ReadonlyMap<string, string> = new Map(
  [...irregular].flatMap(([base, pasts]) => pasts.map(past => [past, base] as const)),
);

/** Verbs of more than one syllable that double their last letter: "admitted". */
const DOUBLING = new Set(
  'admit commit permit submit refer prefer defer transfer confer occur incur deter rebel repel expel compel propel control patrol begin regret acquit equip forget'.split(
    ' ',
  ),
);
/** Verbs that do so in one half of the English-speaking world: "cancelled", "canceled". */
const DOUBLING_SOMEWHERE = new Set(
  'cancel travel model label channel signal rival duel quarrel kidnap program worship'.split(' '),
);

/** Verbs of one syllable that end in one vowel and one consonant double the consonant: "banned". */
function doubles(base: string): boolean {
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(base) || /^[^aeiou]*qu[aeiou][^aeiouwxy]$/.test(base);
}

function past(base: string): string[] {
  if (base.endsWith('e')) {
    return [`${base}d`];
  }
  if (/[^aeiou]y$/.test(base)) {
    return [`${base.slice(0, -1)}ied`];
  }
  return stems(base).map(stem => `${stem}ed`);
}

function gerund(base: string): string[] {
  if (base.endsWith('ie')) {
    return [`${base.slice(0, -2)}ying`];
  }
  if (/[^eoy]e$/.test(base) && base !== 'be') {
    return [`${base.slice(0, -1)}ing`];
  }
  return stems(base).map(stem => `${stem}ing`);
}

/** The stem before an ending; both spellings where usage differs. */
function stems(base: string): string[] {
  const doubled = base + base.at(-1)!;
  if (doubles(base) || DOUBLING.has(base)) {
    return [doubled];
  }
  return DOUBLING_SOMEWHERE.has(base) ? [doubled, base] : [base];
}

/** "meets", "tries": the third person of a verb, or the plural of a noun. */
function withS(base: string): string {
  if (/[^aeiou]y$/.test(base)) {
    return `${base.slice(0, -1)}ies`;
  }
  return /(?:s|x|z|ch|sh)$/.test(base) || /^(?:go|do|undergo|veto|echo)$/.test(base) ? `${base}es` : `${base}s`;
}

/** Every form of a verb, its base first. */
export function verbForms(base: string): readonly string[] {
  return [base, withS(base), ...(irregular.get(base) ?? past(base)), ...gerund(base)];
}

/** Singular and plural of a noun. */
export function nounForms(base: string): readonly string[] {
  return [base, withS(base)];
}

/** "meets", "tries". */
export function thirdPerson(base: string): string {
  return base === 'have' ? 'has' : base === 'be' ? 'is' : withS(base);
}

/** "met", "taken", "arrested". */
export function pastParticiple(base: string): string {
  return irregular.get(base)?.at(-1) ?? past(base)[0]!;
}

/** "meeting", "running". */
export function gerundOf(base: string): string {
  return gerund(base)[0]!;
}
