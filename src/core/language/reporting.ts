/** Verbs that report what somebody said, in the forms that news uses them in. */
const bases =
  'say tell add note warn announce claim argue insist explain state declare describe call write tweet post ask reply respond admit acknowledge ' +
  'deny confirm stress emphasize emphasise reiterate suggest observe remark recall believe concede contend assert allege accuse urge pledge promise predict ' +
  'report tout dub label continue conclude caution complain quip joke vow comment mention maintain testify underscore underline advise ' +
  'propose recount reveal disclose lament boast praise criticize criticise condemn denounce reject dismiss hail welcome express voice';

const irregular: Readonly<Record<string, readonly string[]>> = {
  say: ['said', 'saying', 'says'],
  tell: ['told', 'telling', 'tells'],
  write: ['wrote', 'written', 'writing', 'writes'],
  admit: ['admitted', 'admitting', 'admits'],
  quip: ['quipped', 'quipping', 'quips'],
  dub: ['dubbed', 'dubbing', 'dubs'],
  find: ['found', 'finding', 'finds'],
  know: ['knew', 'known', 'knowing', 'knows'],
  confirm: ['confirmed', 'confirming', 'confirms'],
  speak: ['spoke', 'spoken', 'speaking', 'speaks'],
  think: ['thought', 'thinking', 'thinks'],
  feel: ['felt', 'feeling', 'feels'],
  read: ['read', 'reading', 'reads'],
  snap: ['snapped', 'snapping', 'snaps'],
  refer: ['referred', 'referring', 'refers'],
  rip: ['ripped', 'ripping', 'rips'],
  plead: ['pleaded', 'pled', 'pleading', 'pleads'],
  cast: ['cast', 'casting', 'casts'],
  sing: ['sang', 'sung', 'singing', 'sings'],
  sum: ['summed', 'summing', 'sums'],
  slam: ['slammed', 'slamming', 'slams'],
};

function forms(base: string): readonly string[] {
  if (irregular[base]) {
    return irregular[base];
  }
  if (/[^aeiou]y$/.test(base)) {
    return [`${base.slice(0, -1)}ied`, `${base}ing`, `${base.slice(0, -1)}ies`];
  }
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  const third = /(?:s|sh|ch|x)$/.test(base) ? `${base}es` : `${base}s`;
  return [`${stem}ed`, `${stem}ing`, third];
}

function withForms(list: string): Map<string, string> {
  return new Map(list.split(' ').flatMap(base => [base, ...forms(base)].map(form => [form, base] as const)));
}

/** Every form of a reporting verb in lower case, with its base form. */
export const reportingVerbs: ReadonlyMap<string, string> = withForms(bases);

/** Verbs that report what somebody said only where words in quotation marks go with them. */
const besideMarks =
  'speak brand term judge characterize characterise designate deem threaten demand order shout retort counter wonder muse quote cite ' +
  'answer echo exclaim chant yell thank blast charge beam bark snap confess read mock applaud slam scold rebuke decry refer nickname ponder ' +
  'recommend taunt tease opine observe signal hint blame liken compare scream whisper interject blurt worry affirm cry point bemoan grouse deride find ' +
  'imply remember exhort rate rule assail attack confide assure proclaim press react retaliate elaborate vent credit indicate portray paint cast rail ' +
  'ridicule chide rip plead implore instruct remind inform clarify specify summarize repeat reaffirm speculate estimate fume gush deadpan bellow roar ' +
  'mutter lambaste lambast castigate admonish marvel volunteer reason theorize sing crack blare protest relate accept sum frame characterise pen message text';

/** What somebody holds rather than says; a verb of saying in the same sentence tells better who said it. */
const beliefs = 'think believe hope fear feel agree expect consider know want imagine project';

/** Forms of verbs of belief in lower case, with their base forms. */
export const beliefVerbs: ReadonlyMap<string, string> = withForms(beliefs);

/** Forms of the verbs that may attribute words in quotation marks, in lower case, with their base forms. */
export const quotingVerbs: ReadonlyMap<string, string> = new Map([
  ...withForms(besideMarks),
  ...beliefVerbs,
  ...reportingVerbs,
]);

/** Verbs that give something a name: "what they call a “…”". */
export const namingVerbs: ReadonlySet<string> = new Set(
  'call dub label brand term deem nickname designate title entitle'.split(' '),
);

/** Nouns for what is said: "his warning that “…”". */
export const reportingNouns: ReadonlySet<string> = new Set(
  'remark claim warning statement comment argument promise pledge vow call suggestion assertion description characterization answer response view contention reply plea demand message'.split(
    ' ',
  ),
);
