/**
 * The verbs and nouns with which news tells what happened, grouped in concepts: words of one concept may tell of the same event. A verb with a
 * particle is written with an underscore: "shoot_down".
 */
export const eventConcepts: Readonly<Record<string, { readonly verbs?: string; readonly nouns?: string }>> = {
  meet: {
    verbs: 'meet reconvene negotiate confer huddle visit convene sit_down discuss',
    nouns:
      'meeting talks session summit negotiation discussion conversation consultation visit trip dialogue gathering conference audience parley',
  },
  call: { verbs: 'phone telephone', nouns: 'phone-call' },
  travel: { verbs: 'arrive depart', nouns: 'arrival departure' },
  agree: { verbs: 'agree sign ratify clinch', nouns: 'signing ratification' },
  approve: {
    verbs: 'approve greenlight enact uphold endorse legalize legalise',
    nouns: 'approval passage adoption enactment legalization endorsement',
  },
  reject: {
    verbs: 'reject veto overturn strike_down vote_down turn_down rebuff quash block thwart',
    nouns: 'rejection veto reversal',
  },
  vote: { verbs: 'vote', nouns: 'vote ballot referendum runoff recount' },
  elect: {
    verbs: 'elect re-elect reelect inaugurate swear_in reinstate',
    nouns: 'election re-election inauguration swearing-in',
  },
  appoint: {
    verbs: 'appoint nominate hire rehire tap recruit promote',
    nouns: 'appointment nomination hiring promotion',
  },
  resign: { verbs: 'resign retire step_down stand_down bow_out', nouns: 'resignation retirement' },
  dismiss: {
    verbs: 'oust sack depose impeach lay_off expel evict',
    nouns: 'ouster dismissal layoff impeachment firing expulsion eviction',
  },
  attack: {
    verbs: 'attack strike bombard shell bomb ambush storm assault ram hit target pound',
    nouns:
      'attack strike airstrike bombardment shelling bombing assault offensive ambush raid barrage stabbing gunbattle firebombing beating hostage-taking siege rampage firefight',
  },
  invade: { verbs: 'invade annex', nouns: 'invasion incursion annexation' },
  explode: { verbs: 'explode detonate blow_up go_off', nouns: 'explosion blast detonation' },
  shoot: { verbs: 'shoot gun_down open_fire', nouns: 'shooting gunfire shootout gunfight' },
  intercept: { verbs: 'intercept shoot_down', nouns: 'interception' },
  fight: {
    verbs: 'clash fight skirmish brawl scuffle',
    nouns: 'clash battle skirmish fighting fight scuffle brawl melee fray',
  },
  die: {
    verbs:
      'die pass_away kill murder electrocute assassinate slay slaughter massacre behead execute perish drown stab hang suffocate strangle succumb',
    nouns:
      'death killing murder slaying assassination massacre execution drowning homicide suicide slaughter fatality overdose',
  },
  injure: { verbs: 'injure wound maim hurt sprain fracture', nouns: 'injury wounding' },
  crash: {
    verbs: 'crash collide derail capsize sink',
    nouns: 'crash collision derailment wreck shipwreck accident pileup',
  },
  burn: { verbs: 'burn torch ignite scorch', nouns: 'fire blaze wildfire arson inferno firestorm' },
  quake: { verbs: 'jolt', nouns: 'earthquake quake tremor aftershock temblor' },
  disaster: {
    verbs: 'erupt flood',
    nouns: 'flood flooding landslide eruption tsunami tornado avalanche mudslide hurricane typhoon cyclone storm',
  },
  destroy: {
    verbs: 'destroy demolish devastate damage wreck raze flatten smash vandalize vandalise wreak',
    nouns: 'destruction demolition damage devastation vandalism',
  },
  collapse: { verbs: 'collapse topple', nouns: 'collapse' },
  disrupt: { verbs: 'disrupt sever disconnect', nouns: 'outage blackout disruption' },
  arrest: {
    verbs: 'arrest detain apprehend nab handcuff extradite remand',
    nouns: 'arrest detention extradition apprehension crackdown',
  },
  charge: { verbs: 'charge indict arraign prosecute', nouns: 'indictment arraignment prosecution' },
  try: { nouns: 'trial retrial hearing court-martial' },
  convict: { verbs: 'convict acquit plead exonerate', nouns: 'conviction acquittal verdict plea' },
  sentence: { verbs: 'sentence jail imprison', nouns: 'sentencing' },
  sue: { verbs: 'sue', nouns: 'lawsuit' },
  investigate: { verbs: 'investigate probe', nouns: 'investigation probe inquiry autopsy inquest' },
  free: { verbs: 'free pardon', nouns: 'pardon release' },
  escape: { verbs: 'escape flee break_out abscond elude break_free', nouns: 'escape jailbreak breakout getaway' },
  steal: {
    verbs: 'steal rob loot burgle swindle embezzle',
    nouns: 'robbery heist theft burglary looting shoplifting embezzlement',
  },
  abduct: { verbs: 'abduct kidnap hijack', nouns: 'abduction kidnapping hijacking' },
  hack: { verbs: 'hack breach exploit', nouns: 'cyberattack hack breach' },
  seize: { verbs: 'seize capture recapture overrun confiscate raid', nouns: 'seizure capture confiscation coup' },
  withdraw: { verbs: 'withdraw pull_out', nouns: 'withdrawal pullout' },
  deploy: { verbs: 'deploy', nouns: 'deployment' },
  rescue: { verbs: 'rescue evacuate', nouns: 'rescue evacuation' },
  surrender: { verbs: 'surrender capitulate', nouns: 'surrender' },
  impose: { verbs: 'impose ban outlaw', nouns: 'imposition' },
  lift: { verbs: 'repeal revoke', nouns: 'repeal' },
  protest: {
    verbs: 'protest rally demonstrate riot march picket',
    nouns: 'protest demonstration riot rally walkout vigil unrest uprising rioting march sit-in',
  },
  acquire: { verbs: 'acquire buy purchase merge take_over', nouns: 'acquisition takeover merger buyout purchase' },
  sell: { verbs: 'sell divest', nouns: 'divestment' },
  unveil: { verbs: 'unveil launch introduce debut surface roll_out leak', nouns: 'unveiling debut rollout' },
  bankrupt: { nouns: 'bankruptcy foreclosure' },
  win: {
    verbs: 'win beat defeat thrash trounce triumph edge_out knock_out rout drub outlast overcome',
    nouns: 'victory defeat win triumph loss upset comeback rout',
  },
  score: { verbs: 'score', nouns: 'touchdown' },
  award: { verbs: 'award honor honour crown', nouns: 'coronation' },
  cancel: { verbs: 'cancel postpone scrap call_off', nouns: 'cancellation postponement' },
  suspend: { verbs: 'suspend', nouns: 'suspension ban moratorium' },
  open: { verbs: 'open reopen inaugurate', nouns: 'opening reopening' },
  close: { verbs: 'shut_down', nouns: 'shutdown closure' },
  marry: { verbs: 'marry wed divorce', nouns: 'wedding divorce' },
  play: { verbs: 'play', nouns: 'game match bout tournament playoff semifinal quarterfinal championship' },
  enter: { verbs: 'enter check_in check_into', nouns: 'check-in' },
  treat: { verbs: 'hospitalize hospitalise', nouns: 'hospitalization surgery' },
  ill: { verbs: 'sicken infect', nouns: 'illness infection outbreak' },
  find: { verbs: 'discover find unearth', nouns: 'discovery' },
  search: { verbs: 'search scour', nouns: 'search manhunt' },
  repair: { verbs: 'fix repair restore patch', nouns: 'repair restoration' },
  replace: { verbs: 'replace succeed', nouns: 'replacement' },
  decide: { verbs: 'decide rule', nouns: 'decision ruling' },
  offer: { verbs: 'offer', nouns: 'offer bid' },
  cut: { verbs: 'cut slash', nouns: 'cutback' },
  harm: { verbs: 'molest rape torture abuse', nouns: 'rape torture molestation abuse' },
  celebrate: { verbs: 'celebrate commemorate', nouns: 'celebration commemoration funeral ceremony' },
  testify: { verbs: 'testify', nouns: 'testimony' },
};
