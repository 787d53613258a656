/** Who or what stands beside a verb decides what it tells of, or whether it tells of a happening at all. */
export interface Sense {
  /** `null`: no happening. */
  readonly concept: string | null;
  readonly beside: 'object' | 'subject';
  /** Base forms of nouns, or the kind of an entity; a verb of several senses takes the first that fits. */
  readonly nouns?: ReadonlySet<string>;
  readonly kind?: 'person';
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const WEAPONS = set(
  'missile rocket drone shot bullet shell weapon gun gunshot mortar artillery torpedo flare round salvo',
);
const RULES = set(
  'sanction tariff curfew ban blockade embargo restriction fine penalty moratorium lockdown state siege tax duty limit',
);
const NATURE = set(
  'earthquake quake tremor storm hurricane typhoon cyclone tornado flood tsunami lightning landslide wave temblor magnitude',
);
const PRODUCTS = set(
  'bid business campaign plan proposal product phone app service model version patch update software video book film album car network',
);
const CONTESTS = set(
  'election game match race final seat title series vote case lawsuit battle primary championship crown belt appeal set playoff cup medal berth spot division',
);
const ILLNESS = set('disease recession inflation crisis unemployment');

/** Verbs of several senses; those that are no word of a concept by themselves tell of nothing where no sense fits. */
export const eventSenses: Readonly<Record<string, readonly Sense[]>> = {
  fire: [
    { beside: 'object', nouns: WEAPONS, concept: 'attack' },
    { beside: 'object', nouns: set('gas cannon grenade pellet bean-bag water'), concept: 'disperse' },
    { beside: 'object', kind: 'person', concept: 'dismiss' },
  ],
  strike: [
    { beside: 'subject', nouns: NATURE, concept: 'quake' },
    {
      beside: 'object',
      nouns: set(
        'deal agreement accord balance note tone chord pose compromise bargain observer critic analyst reader viewer',
      ),
      concept: null,
    },
  ],
  block: [
    {
      beside: 'object',
      nouns: set(
        'road street highway motorway bridge traffic entrance exit gate border railway track runway route port harbor harbour',
      ),
      concept: 'disrupt',
    },
  ],
  sell: [{ beside: 'object', nouns: set('city country nation people soul life idea story dream'), concept: null }],
  sign: [
    { beside: 'object', kind: 'person', concept: 'appoint' },
    {
      beside: 'object',
      nouns: set('striker midfielder defender goalkeeper forward winger quarterback pitcher guard player'),
      concept: 'appoint',
    },
  ],
  break_out: [
    {
      beside: 'subject',
      nouns: set('fire blaze wildfire fight fighting violence war riot clash protest unrest scuffle brawl'),
      concept: null,
    },
    { beside: 'subject', nouns: set('disease virus infection flu cholera measles epidemic'), concept: 'ill' },
  ],
  lose: [{ beside: 'object', nouns: CONTESTS, concept: 'win' }],
  retain: [{ beside: 'object', nouns: CONTESTS, concept: 'win' }],
  hit: [
    { beside: 'subject', nouns: NATURE, concept: 'quake' },
    { beside: 'subject', nouns: ILLNESS, concept: null },
    { beside: 'object', nouns: set('record high low target goal shelf market run peak'), concept: null },
  ],
  raise: [{ beside: 'object', nouns: RULES, concept: 'impose' }],
  lift: [{ beside: 'object', nouns: RULES, concept: 'lift' }],
  ease: [{ beside: 'object', nouns: RULES, concept: 'lift' }],
  receive: [{ beside: 'object', kind: 'person', concept: 'meet' }],
  host: [{ beside: 'object', kind: 'person', concept: 'meet' }],
  spend: [{ beside: 'object', nouns: set('hour day minute'), concept: 'meet' }],
  play: [{ beside: 'object', nouns: set('role part music song card politics tape video host game'), concept: null }],
  clinch: [{ beside: 'object', nouns: CONTESTS, concept: 'win' }],
  shake: [{ beside: 'subject', nouns: NATURE, concept: 'quake' }],
  rock: [{ beside: 'subject', nouns: NATURE, concept: 'quake' }],
  rattle: [{ beside: 'subject', nouns: NATURE, concept: 'quake' }],
  break: [{ beside: 'object', nouns: set('record mark'), concept: 'win' }],
  offer: [
    {
      beside: 'object',
      nouns: set(
        'indication detail comment explanation sign hope glimpse insight look view chance opportunity support condolence',
      ),
      concept: null,
    },
  ],
  find: [
    {
      beside: 'object',
      nouns: set(
        'way time evidence solution support ground job place difficulty fault flaw problem error peace comfort',
      ),
      concept: null,
    },
  ],
  land: [{ beside: 'object', nouns: set('job role deal'), concept: null }],
  cut: [{ beside: 'object', nouns: set('cable line power wire supply'), concept: 'disrupt' }],
  release: [
    { beside: 'object', kind: 'person', concept: 'free' },
    { beside: 'object', nouns: set('hostage prisoner detainee captive inmate suspect'), concept: 'free' },
    { beside: 'object', nouns: PRODUCTS, concept: 'unveil' },
  ],
  name: [{ beside: 'object', kind: 'person', concept: 'appoint' }],
  pass: [
    {
      beside: 'object',
      nouns: set('bill law resolution measure act legislation budget amendment motion package ordinance'),
      concept: 'approve',
    },
  ],
  adopt: [
    {
      beside: 'object',
      nouns: set('bill law resolution measure budget amendment motion constitution plan policy'),
      concept: 'approve',
    },
  ],
  charge: [{ beside: 'object', nouns: set('fee price money interest battery phone car rent toll'), concept: null }],
};
