/** Small words inside a person's name. */
export const nameParticles = new Set(
  'de da do dos di del della la le van von der den ter ten bin ibn al el bint abu e y du des zu zur dal lo st'.split(
    ' ',
  ),
);

/** Words that may end a title: what follows is the person. */
export const titles = new Set(
  (
    'president premier minister chancellor secretary senator congressman congresswoman congressperson representative governor mayor ambassador envoy king queen prince princess ' +
    'emperor sultan sheikh emir duke duchess baron baroness lord lady sir dame pope cardinal bishop archbishop rabbi imam ayatollah reverend father sister pastor general colonel ' +
    'major captain lieutenant sergeant admiral commander marshal brigadier corporal private judge justice attorney prosecutor sheriff detective inspector officer chief director ' +
    'chairman chairwoman chairperson chair ceo cfo coo spokesman spokeswoman spokesperson leader deputy professor doctor dr prof mr mrs ms miss mx rev sen rep gov gen col lt maj capt ' +
    'sgt adm cmdr cpl fr hon amb pres supt coach manager striker midfielder defender goalkeeper analyst economist adviser advisor counselor negotiator commissioner councilman councilwoman ' +
    'councillor speaker mp mep aide correspondent reporter editor activist actor actress author singer founder co-founder'
  ).split(' '),
);

/** Words that stand before a title word and belong to it: "Prime Minister", "Deputy Foreign Minister". */
export const titleModifiers = new Set(
  (
    'prime vice deputy former ex-president acting special senior chief foreign defense defence interior finance justice health education energy economy trade labor labour agriculture ' +
    'transport transportation environment culture state home treasury commerce press national security intelligence assistant associate first second third presidential permanent ' +
    'regional provincial district city police fire army navy air crown supreme grand attorney solicitor surgeon major lieutenant brigadier rear technical head executive managing general ' +
    'staff union party opposition majority minority house senate congressional parliamentary restoration infrastructure digital information emergency public economic military federal'
  ).split(' '),
);

/** Titles of two or more words whose last word does not tell: "Secretary of State". */
export const titleTails: readonly (readonly string[])[] = [
  ['secretary', 'of', 'state'],
  ['secretary', 'of', 'defense'],
  ['secretary', 'of', 'war'],
  ['chief', 'of', 'staff'],
  ['attorney', 'general'],
  ['secretary', 'general'],
  ['lieutenant', 'general'],
  ['major', 'general'],
  ['brigadier', 'general'],
  ['surgeon', 'general'],
  ['governor', 'general'],
];
