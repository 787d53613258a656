import { stemOf } from './saidWords';

/**
 * Words that translators choose between for one word of another language; each line is about one meaning. They are not the same in every
 * sentence: what rests on them needs more than the words.
 */
const meanings = `
  truly genuinely really sincerely honestly
  very extremely highly deeply
  completely fully totally entirely absolutely wholly
  quite rather fairly
  clearly plainly obviously evidently
  quickly rapidly swiftly fast
  immediately instantly promptly
  step move stride
  way path road
  talk negotiation discussion conversation dialogue
  meeting session
  friendly amicable cordial warm
  useful helpful beneficial
  productive fruitful constructive
  good positive
  bad poor negative
  big large great huge enormous
  small little minor
  important significant essential crucial vital key
  difficult hard tough challenging complicated complex
  easy simple
  frank candid honest open
  serious grave
  dangerous perilous hazardous risky
  terrible awful horrible dreadful
  strange odd weird
  brave courageous
  cruel brutal
  calm quiet peaceful
  strong powerful
  ready prepared
  necessary needed required
  possible feasible
  unacceptable inadmissible intolerable
  unprecedented unparalleled
  certain sure confident convinced
  final last ultimate
  main chief principal
  common joint shared mutual
  whole entire
  concrete specific
  long lengthy prolonged
  substantive meaningful
  absurd ridiculous nonsensical
  false untrue
  lie falsehood untruth
  mistake error blunder
  problem issue question
  answer response reply
  goal aim objective purpose
  plan scheme
  proposal suggestion offer
  agreement deal accord
  settlement resolution solution
  compromise concession
  war conflict
  attack assault strike
  troops soldiers forces
  enemy foe adversary
  ally partner
  country nation state
  government authorities
  people nation
  citizens residents
  help aid assistance support
  damage harm
  threat menace
  task job duty
  work job
  progress headway
  success achievement
  result outcome
  start begin commence launch
  end finish conclude complete
  stop halt cease
  continue proceed persist
  try attempt seek
  want wish desire
  hope expect
  think believe consider
  understand realize realise grasp
  say tell state
  speak talk
  demand insist
  reject refuse decline
  accept agree
  achieve reach attain accomplish
  get obtain receive gain
  give grant
  hand transfer pass
  keep retain preserve maintain
  leave withdraw depart
  destroy ruin demolish
  kill murder slay
  protect defend safeguard
  fight battle struggle
  build construct
  create make form
  change alter modify
  increase raise grow
  reduce cut lower decrease
  choose select pick
  discuss debate
  solve resolve settle
  show demonstrate prove
  allow permit let
  ban forbid prohibit
  betray sell
  beat defeat
  hurry rush hasten
  happen occur
  near close
  must should
  today now
`;

const meaningsOf = new Map<string, Set<number>>();
meanings
  .trim()
  .split('\n')
  .forEach((line, meaning) => {
    for (const word of line.trim().split(' ')) {
      const stem = stemOf(word);
      meaningsOf.set(stem, (meaningsOf.get(stem) ?? new Set()).add(meaning));
    }
  });

/** @param stems as `stemOf` gives them */
export function areNearSynonyms(one: string, other: string): boolean {
  const own = meaningsOf.get(one);
  const others = meaningsOf.get(other);
  return own !== undefined && others !== undefined && [...own].some(meaning => others.has(meaning));
}

/** The same key for words that are near synonyms; several where a word has several meanings. */
export function meaningKeys(stem: string): readonly string[] {
  const own = meaningsOf.get(stem);
  return own ? [...own].map(meaning => `#${meaning}`) : [stem];
}
