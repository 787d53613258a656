/** Verbs that report what somebody said, in the forms that news uses them in. */
const bases =
  'say tell add note warn announce claim argue insist explain state declare describe call write tweet post ask reply respond admit acknowledge ' +
  'deny confirm stress emphasize emphasise reiterate suggest observe remark recall believe concede contend assert allege accuse urge pledge promise predict ' +
  'report tout dub label continue conclude caution complain quip joke vow comment mention maintain testify underscore underline advise ' +
  'propose recount reveal disclose lament boast praise criticize criticise condemn denounce reject dismiss hail welcome express voice ' +
  'speak think believe hope fear feel brand term judge characterize characterise designate deem threaten demand order shout joke retort counter argue wonder muse quote cite agree';

const irregular: Readonly<Record<string, readonly string[]>> = {
  say: ['said', 'saying', 'says'],
  tell: ['told', 'telling', 'tells'],
  write: ['wrote', 'written', 'writing', 'writes'],
  deny: ['denied', 'denying', 'denies'],
  reply: ['replied', 'replying', 'replies'],
  testify: ['testified', 'testifying', 'testifies'],
  admit: ['admitted', 'admitting', 'admits'],
  quip: ['quipped', 'quipping', 'quips'],
  dub: ['dubbed', 'dubbing', 'dubs'],
  confirm: ['confirmed', 'confirming', 'confirms'],
  speak: ['spoke', 'spoken', 'speaking', 'speaks'],
  think: ['thought', 'thinking', 'thinks'],
  feel: ['felt', 'feeling', 'feels'],
};

function forms(base: string): readonly string[] {
  if (irregular[base]) {
    return irregular[base];
  }
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  const third = /(?:s|sh|ch|x)$/.test(base) ? `${base}es` : `${base}s`;
  return [`${stem}ed`, `${stem}ing`, third];
}

/** Every form of a reporting verb in lower case, with its base form. */
export const reportingVerbs: ReadonlyMap<string, string> = new Map(
  bases.split(' ').flatMap(base => [[base, base] as const, ...forms(base).map(form => [form, base] as const)]),
);
