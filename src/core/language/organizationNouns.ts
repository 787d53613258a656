/** What sort of organization a noun or a name tells: the nouns for it, then the words of names that tell it. */
const SORTS: Readonly<Record<string, readonly [nouns: string, inNames: string]>> = {
  airline: ['airline carrier', 'airlines airways airline air aviation'],
  bank: ['bank lender brokerage', 'bank banco banca banque bancorp bankshares savings'],
  insurer: ['insurer underwriter', 'insurance assurance life'],
  retailer: ['retailer chain supermarket grocer wholesaler e-tailer', 'stores supermarkets mart outfitters'],
  media: [
    'newspaper paper tabloid broadsheet magazine journal publication outlet broadcaster network channel website blog publisher newsroom',
    'times post herald tribune gazette journal chronicle magazine news radio television tv broadcasting press daily',
  ],
  agency: [
    'agency regulator watchdog',
    'agency bureau authority administration commission department ministry directorate service board',
  ],
  commission: ['commission', 'commission'],
  authority: ['authority', 'authority'],
  bureau: ['bureau', 'bureau'],
  department: ['department', 'department'],
  ministry: ['ministry', 'ministry treasury'],
  party: ['party', 'party labour labor conservatives democrats republicans greens liberals'],
  team: [
    'team club franchise',
    'united fc afc cf sc athletic rovers wanderers albion hotspur rangers city club cricket raiders giants tigers lions bears eagles bulls kings warriors',
  ],
  league: ['league federation association conference', 'league federation association conference'],
  // A school of medicine is no university, though a university is a school.
  university: ['university school college academy institute', 'university college institute polytechnic'],
  school: ['school college academy institute', 'school college academy institute'],
  hospital: ['hospital clinic', 'hospital clinic infirmary'],
  court: ['court tribunal', 'court tribunal'],
  union: ['union guild', 'union workers guild teamsters brotherhood'],
  force: ['force police army navy militia', 'police army navy force constabulary guard'],
  charity: ['charity nonprofit non-profit ngo foundation fund trust', 'foundation fund trust charity relief'],
  parliament: ['parliament assembly senate', 'parliament assembly senate congress knesset bundestag'],
  committee: ['committee council caucus', 'committee council caucus'],
  museum: [
    'museum gallery theater theatre orchestra choir opera',
    'museum gallery theater theatre orchestra philharmonic symphony opera',
  ],
  band: ['band duo trio quartet', 'band'],
  church: ['church diocese archdiocese parish congregation', 'church diocese archdiocese'],
  armed: ['militia militants cartel gang', 'brigades front cartel'],
};

/** Sorts that are businesses. */
const BUSINESSES = ['airline', 'bank', 'insurer', 'retailer', 'company'];

/** Nouns for every business, whatever it deals in. */
const BUSINESS =
  'company firm corporation conglomerate giant business maker manufacturer producer supplier provider operator developer builder owner subsidiary parent startup start-up enterprise multinational ' +
  'unit partnership vendor exporter importer distributor contractor automaker carmaker drugmaker chipmaker planemaker steelmaker brewer miner utility platform studio label consultancy consultant ' +
  'exchange fund investor shipper hotelier brand powerhouse behemoth titan juggernaut bookmaker bookseller';

/** Words of names that tell a business. */
const BUSINESS_NAMES =
  'inc corp corporation co company ltd limited plc llc llp lp gmbh ag sa nv ab oyj spa holdings holding group industries enterprises partners capital ventures technologies technology systems software ' +
  'motors motor pharmaceuticals pharma laboratories labs energy petroleum oil gas electric power resources steel foods beverages brewing brands hotels resorts entertainment pictures studios records ' +
  'media communications telecom telecommunications wireless networks semiconductor semiconductors electronics robotics aerospace logistics shipping railways rail equity securities investments ' +
  'financial associates consulting solutions services international worldwide';

/** Those that stand for one of which nothing is known. */
const ANY_BUSINESS =
  'company firm corporation conglomerate giant business maker manufacturer startup start-up multinational automaker carmaker drugmaker chipmaker planemaker steelmaker juggernaut';

/** Nouns for an organization of any sort. */
const ANY: Readonly<Record<string, readonly string[]>> = {
  group: [...BUSINESSES, 'charity', 'armed', 'band', 'union'],
  organization: ['charity', 'league', 'union', 'armed', 'church'],
  organisation: ['charity', 'league', 'union', 'armed', 'church'],
  institution: ['university', 'school', 'bank', 'hospital', 'museum'],
};
/** Nouns that describe one beside its name, too vague to stand for it. */
const VAGUE =
  'body entity office restaurant administration service coalition alliance arm branch division think-tank thinktank tank bloc movement network lobby society initiative project program programme league seller community division faction wing';

/** Names of news media that say nothing of it; others report what they told. */
const MEDIA = new Set(
  'reuters ap associated-press afp bloomberg cnn bbc nbc msnbc cbs abc npr pbs tass xinhua axios politico itar-tass dpa efe'.split(
    ' ',
  ),
);

/** Of nouns, and of words in names: what sorts each tells. */
const byNoun = new Map<string, Set<string>>();
const byNameWord = new Map<string, Set<string>>();

for (const [sort, [nouns, inNames]] of Object.entries(SORTS)) {
  nouns.split(' ').forEach(noun => add(byNoun, noun, [sort]));
  inNames.split(' ').forEach(word => add(byNameWord, word, [sort]));
}
BUSINESS.split(' ').forEach(noun => add(byNoun, noun, BUSINESSES));
BUSINESS_NAMES.split(' ').forEach(word => add(byNameWord, word, ['company']));
Object.entries(ANY).forEach(([noun, sorts]) => add(byNoun, noun, sorts));
const vague = new Set(VAGUE.split(' '));
const business = new Set(ANY_BUSINESS.split(' '));

const anything = new Set(Object.keys(ANY));

function add(map: Map<string, Set<string>>, key: string, sorts: readonly string[]): void {
  const known = map.get(key) ?? new Set();
  map.set(key, known);
  sorts.forEach(sort => known.add(sort));
}

/** True for a noun in the singular, in lower case, that an organization is called by beside its name: "chip maker", by "maker". */
export function isOrganizationNoun(noun: string): boolean {
  return byNoun.has(noun) || vague.has(noun) || /(?:maker|seller|builder|-up)$/.test(noun);
}

/** True for a noun that any business is called by: "company". */
export function isBusinessNoun(noun: string): boolean {
  return business.has(noun);
}

/** True for a noun that any organization is called by: "group". */
export function isAnyOrganizationNoun(noun: string): boolean {
  return anything.has(noun);
}

const NONE: ReadonlySet<string> = new Set();

/** The sorts of organizations that a noun may stand for: "airline" for "carrier", all businesses for "company"; none for one that is too vague. */
export function sortsOfNoun(noun: string): ReadonlySet<string> {
  return byNoun.get(noun) ?? (/(?:maker|seller)$/.test(noun) ? byNoun.get('maker')! : NONE);
}

/** The sorts that a name tells by its last word, else by another: "airline" for "Acme Airlines"; none where it does not tell. */
export function sortsOfName(name: string): readonly string[] {
  if (MEDIA.has(name.toLowerCase().replace(/^the /, '').replace(/ /g, '-'))) {
    return ['media'];
  }
  const words = name
    .toLowerCase()
    .replace(/[.,]/g, '')
    .split(/[\s-]+/);
  for (const word of words.reverse()) {
    const sorts = byNameWord.get(word);
    if (sorts) {
      return [...sorts];
    }
  }
  return [];
}
