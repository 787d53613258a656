/** Small closed lists of English that several steps share. */

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

export const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/** Titles before a person's name that are written with a dot; none of them ends a sentence. */
export const dottedTitles = new Set(
  'mr mrs ms mx dr prof rev fr sr st gen lt col maj capt cpt cmdr sgt cpl adm sen rep gov pres hon amb supt insp det'.split(
    ' ',
  ),
);

/** Words written with a dot that is theirs, without it. */
export const abbreviations = new Set([
  ...dottedTitles,
  ...'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun'.split(' '),
  ...'inc ltd co corp bros jr vs etc al no nos vol approx dept est fig ave blvd rd mt ft univ assn'.split(' '),
]);

/** Words after which scraped headlines lose their space. */
export const glueableWords = new Set<string>([
  ...weekdays,
  ...months,
  'today',
  'tomorrow',
  'yesterday',
  'week',
  'month',
  'year',
]);

/** Words that begin a sentence far more often than they follow an abbreviation inside one. */
export const sentenceStarters = new Set(
  'the a an he she it they we i you this that these those his her its their our in on at but and as after before while when if for however meanwhile there'.split(
    ' ',
  ),
);

/** Words of English that are no name by themselves, even when capitalised. */
export const functionWords = new Set(
  (
    'a an the this that these those some any each every both all no not and or but nor so yet for of in on at by to from with without within into onto over under ' +
    'about above across after against along among around as before behind below beneath beside between beyond despite down during except inside like near off out ' +
    'outside past per since than through throughout till toward towards until up upon via while when where which who whom whose what why how if because although ' +
    'though unless whether i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself yourself himself herself itself ' +
    'ourselves themselves is am are was were be been being do does did have has had will would shall should can could may might must here there then now just only ' +
    'also too very more most much many few several such other another same own one two three four five six seven eight nine ten first second third last next ' +
    'earlier later still even ever never again once twice however meanwhile moreover yes according alongside amid amidst amongst besides whilst unlike regarding concerning following ' +
    'including apart ahead together either neither nevertheless nonetheless instead thus hence therefore perhaps maybe indeed although separately additionally furthermore'
  ).split(' '),
);
