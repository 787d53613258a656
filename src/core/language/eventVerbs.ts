/**
 * Verbs that tell of no happening by themselves: of being, having, wanting and thinking, of beginning and going on, of one thing's bearing on
 * another, and those that say little without their object. Any other verb may tell of one.
 */
const NO_HAPPENING = new Set(
  // being, having, seeming
  (
    'be have do become remain stay keep seem appear look sound feel exist belong own possess lack contain include comprise consist involve entail feature ' +
    'represent constitute resemble differ equal total number weigh measure cost stand sit lie live reside lurk rest last linger persist hover range vary contrast ' +
    // wanting, thinking, perceiving
    'want need like love hate hope wish prefer enjoy think believe know understand consider regard view see hear watch notice expect anticipate intend plan aim ' +
    'aspire seek try attempt strive hesitate fear worry doubt trust suspect assume presume suppose imagine wonder realize realise recognize recognise remember forget learn ' +
    'care matter deserve owe mean intrigue please mind dare desire long crave tempt appreciate value admire recall perceive sense tire struggle ' +
    // bearing on
    'base focus center centre depend hinge rely relate concern regard pertain apply refer reflect indicate suggest signal imply show prove support back favor ' +
    'favour oppose stem derive result follow precede accompany cause spark trigger prompt fuel lead contribute affect influence underlie underpin ensure enable allow let ' +
    'help make force require permit encourage prevent complicate highlight emphasize underscore underline reveal exemplify symbolize mark ' +
    // beginning and going on, getting on
    'begin start continue resume proceed end finish cease conclude complete intensify escalate increase decrease grow shrink rise fall decline improve worsen ' +
    'advance progress manage fail succeed tend happen occur unfold emerge arise evolve develop change shift turn become accelerate slow stall dwindle ' +
    // with an object or nothing
    'take get go come give put set bring hold run turn press use work act serve deal handle treat face experience undergo suffer endure ' +
    'receive gain get achieve reach attain accomplish produce create generate provide supply share maintain sustain protect respond react address ' +
    'embrace adopt pursue adhere participate engage wait await spend waste date star rank tie side swing insist dub call name ' +
    'pend conflict lean schedule slate expect poise design tailor intend locate situate surround border cover fill dress wear head title entitle bill ' +
    'frustrate excite concern disappoint delight thrill amaze surprise shock stun upset bore tire overwhelm embarrass worry interest relieve thank cap blame raise read echo cite await'
  ).split(' '),
);

/** Of those above, verbs that tell of something done where it is said who did it, and where or when: "Smith gave the envoy a letter on Friday". */
const ANCHORED = new Set(
  (
    'suffer cause treat spark trigger prompt serve force give complete lead help put bring use reach receive run turn face ' +
    'make go come send experience undergo affect hear see participate finish fail achieve provide produce create react respond stun shock surprise upset work try seek ' +
    'appear protect maintain'
  ).split(' '),
);

const EFFECTS = new Set('suffer cause treat spark trigger prompt serve undergo experience'.split(' '));

/** Whether a verb that says little tells of an effect, for which who, where or when is enough. */
export function tellsOfEffect(lemma: string): boolean {
  return EFFECTS.has(lemma);
}

/** Whether a verb that says little tells of a happening where it is anchored, by its base form. */
export function mayHappenAnchored(lemma: string): boolean {
  return ANCHORED.has(lemma);
}

/** Whether a verb that is no word of a concept may tell of a happening, by its base form. It is then a concept by itself. */
export function mayHappen(lemma: string): boolean {
  return /^[a-z]{3,}$/.test(lemma) && !NO_HAPPENING.has(lemma);
}

const ANNOUNCING = new Set(
  'say add note state explain insist testify announce accuse deny confirm report claim admit allege reveal disclose declare tell warn urge condemn denounce demand vow pledge promise propose'.split(
    ' ',
  ),
);

/** Verbs of reporting that make a statement of what they tell without a clause, too: "announced the deal"; "praised the deal" is but a view. */
export function isAnnouncing(lemma: string): boolean {
  return ANNOUNCING.has(lemma);
}

/** Nouns of happenings by the verb they derive from, of verbs that are no words of a concept. */
const DERIVED =
  'removal:remove transfer:transfer relocation:relocate publication:publish revision:revise expansion:expand dissolution:dissolve ' +
  'abolition:abolish amendment:amend annulment:annul inspection:inspect interrogation:interrogate questioning:question pursuit:pursue chase:chase stampede:stampede ' +
  'donation:donate betrayal:betray burial:bury cremation:cremate confession:confess confrontation:confront exhumation:exhume disappearance:disappear ' +
  'sabotage:sabotage poisoning:poison mutiny:mutiny defection:defect desertion:desert hoax:hoax blackmail:blackmail bribery:bribe extortion:extort ' +
  'renewal:renew extension:extend deportation:deport repatriation:repatriate graduation:graduate ' +
  'relegation:relegate substitution:substitute reunion:reunite performance:perform premiere:premiere ' +
  'auction:auction bailout:bail ricochet:ricochet fumble:fumble sack:sack';

/** Pairs of base forms. */
export const derivedNouns: readonly (readonly [noun: string, verb: string])[] = DERIVED.split(' ').map(
  pair => pair.split(':') as [string, string],
);
