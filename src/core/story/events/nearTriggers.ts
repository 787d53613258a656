import { nounTriggers, verbTriggers } from '../../language/events';

/**
 * Triggers that news uses for one another, beyond the words of one concept. What "fires" may shoot or dismiss, so a word may stand in several
 * rows; two words are near where they stand in one.
 */
const ROWS = [
  'die dead death kill murder slay slaying killing perish suicide fatality homicide manslaughter',
  'shoot shooting gun_down fire open_fire shootout gunfire rampage gun',
  'attack strike hit bomb raid assault shell storm airstrike bombardment shelling bombing',
  'attack shoot shooting stab rampage',
  'kill shoot gun_down stab murder',
  'foil thwart repel prevent stop avert intercept',
  'steal snatch grab rob robbery heist raid theft burglary loot',
  'win victory beat defeat triumph clinch edge lose loss stop',
  'cut sever damage break snap',
  'disrupt disruption outage downtime blackout interruption',
  'release issue unveil launch publish introduce debut announce roll_out',
  'escape flee run break_out',
  'earthquake quake temblor tremor shake jolt rock hit strike',
  'arrest capture apprehend nab detain catch seize custody',
  'fire sack dismiss oust relieve axe terminate firing dismissal',
  'fire blaze burn inferno arson',
  'crash accident collision collide wreck',
  'buy acquire purchase acquisition takeover deal merge merger',
  'accuse charge indict allege accusation',
  'injure hurt wound injury',
  'overturn reverse quash restore reinstate',
  'negotiate negotiation talk talks meeting meet',
  'clash riot unrest battle fight protest',
  'discover find discovery',
  'name choose select pick appoint announce tap',
  'offer approach ask',
  'convict conviction guilty verdict',
  'sentence jail imprison',
  'damage destroy devastate',
  'marry wed wedding marriage',
  'resign quit resignation leave depart step_down departure',
  'replace replacement succeed',
  'claim say tell announce announcement statement',
];

/** A row that a word stands in, with the concepts of the row's other words. */
interface Row {
  readonly index: number;
  readonly concepts: ReadonlySet<string>;
}

const rowsOf = new Map<string, Row[]>();
ROWS.forEach((row, index) => {
  const words = row.split(' ').map(word => word.replace('_', ' '));
  words.forEach(lemma => {
    const concepts = new Set(words.filter(word => word !== lemma).flatMap(conceptsOf));
    rowsOf.set(lemma, [...(rowsOf.get(lemma) ?? []), { index, concepts }]);
  });
});

function conceptsOf(word: string): string[] {
  const verbs = (verbTriggers.get(word) ?? []).flatMap(({ concept }) => concept ?? []);
  return [...verbs, nounTriggers.get(word)?.concept ?? word];
}

/** Words whose first so many letters are the same are taken for forms of one: "announce" and "announcement". */
const STEM = 6;

/** Of a word in several rows, those of the sense that it has here. */
function nearRows(concept: string, lemma: string): readonly Row[] {
  const rows = rowsOf.get(lemma) ?? [];
  return rows.length > 1 ? rows.filter(({ concepts }) => concepts.has(concept)) : rows;
}

/** What two triggers must share one of to tell of like things: concept, lemma, stem or a row of near words. */
export function kindsOf(concept: string, lemma: string): string[] {
  return [
    `concept ${concept}`,
    ...(lemma.length < STEM ? [`lemma ${lemma} ${concept}`] : [`stem ${lemma.slice(0, STEM)}`]),
    ...nearRows(concept, lemma).map(({ index }) => `near ${String(index)}`),
  ];
}
