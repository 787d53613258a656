import type { PartOfSpeech, Word } from '../reading';

/**
 * Words that attribute, by the kinds of complement that the content is: a clause with "that" or without, a question ("wh"), an infinitive ("to-verb"),
 * an object that is the content itself, a preposition with what follows it; "one" where somebody addressed stands between ("told reporters that"),
 * "passive" where the verb is, "around" where the clause stands before the cue ("…, Smith said"). The figure is how often such a word attributes
 * what the rules take for its content to whom they take for its source, on articles that were tuned on.
 */
type List = readonly [kinds: string, confidence: number, bases: string];

const verbLists: readonly List[] = [
  // "said that the plan …", "said the plan …"
  [
    'that',
    0.85,
    'say note suggest report argue joke claim concede insist indicate remark assert conclude contend allege maintain testify recount quip caution lament boast brag reply opine posit',
  ],
  [
    'that',
    0.7,
    'show stress find admit state predict clarify declare believe respond add reveal announce hope acknowledge warn agree worry explain emphasize emphasise confirm estimate deny fear doubt suspect recall reiterate underscore disclose tweet write post speculate signal calculate complain demonstrate repeat mention observe determine rule advise propose recommend demand request decide forecast reckon guarantee vow promise pledge threaten',
  ],
  [
    'that',
    0.5,
    'think know learn assume recognize recognise feel realize realise imagine understand see expect convince wish pray fret guess demand insinuate teach prove hear charge decree',
  ],
  ['clause', 0.8, 'say argue insist'],
  [
    'clause',
    0.65,
    'suggest claim assert allege contend emphasize worry hope confirm conclude estimate note reveal indicate point recall concede fear caution predict reckon tweet joke stress',
  ],
  [
    'clause',
    0.45,
    'announce report admit acknowledge think believe warn predict imagine state deny explain add know feel guess wish show expect complain vow bet doubt suspect forecast',
  ],
  ['wh', 0.6, 'ask question wonder explain discuss reveal learn announce say describe doubt inquire debate clarify'],
  ['wh', 0.4, 'know understand show recall remember tell'],
  // "told reporters that …", "urged him to …"
  ['one that|one clause', 0.75, 'tell remind assure inform reassure warn notify'],
  ['one that|one clause', 0.55, 'advise promise persuade show caution'],
  ['one wh', 0.55, 'ask remind'],
  ['one of', 0.6, 'remind accuse warn inform assure notify convict suspect'],
  ['one about', 0.4, 'tell ask question warn'],
  ['one to-verb', 0.55, 'urge ask tell order encourage advise instruct implore beg invite challenge request'],
  [
    'one for',
    0.55,
    'praise slam criticize criticise blast condemn denounce attack rebuke fault chide mock congratulate ask',
  ],
  [
    'one as',
    0.5,
    'describe cast portray slam depict denounce cite frame paint dismiss characterize characterise view see regard label',
  ],
  // "vowed to", "declined to"
  ['to-verb', 0.75, 'vow propose'],
  ['to-verb', 0.55, 'promise pledge offer refuse decline hope threaten agree aim push look opt'],
  ['to-verb', 0.4, 'plan want seek like prefer decide love swear volunteer call plead'],
  ['passive to-verb', 0.6, 'expect say ask urge tell'],
  ['passive to-verb', 0.4, 'believe report allege mean think intend want order forecast schedule'],
  ['passive that', 0.5, 'tell say report believe expect think inform allege assure'],
  ['passive wh|passive about', 0.55, 'ask'],
  ['passive of', 0.55, 'accuse suspect'],
  ['passive for', 0.5, 'criticize criticise blame praise know'],
  ['passive as', 0.45, 'know regard describe see'],
  ['passive with', 0.5, 'charge'],
  // "criticized the plan"
  [
    'object',
    0.6,
    'mock cite praise applaud describe question decry downplay note reference stress slam dispute lament rebut deem suggest underscore criticize criticise endorse denounce reject dismiss hail emphasize emphasise tout blast condemn acknowledge propose confirm announce estimate express deplore ridicule deride lambaste assail bemoan welcome decline oppose expect mention blame retweet credit recite reaffirm reiterate accuse',
  ],
  [
    'object',
    0.4,
    'nominate expose appoint compare contrast disclose tweet remember invoke present liken affirm encourage seek report recall resist ignore pledge reveal prefer discuss protest claim urge advocate demand disavow repeat contradict blame admit explain mention order request defend show fear regret expect list name rebuke disparage detail highlight forecast say declare witness want support detest mourn',
  ],
  // "called for", "warned against"
  ['for', 0.6, 'call apologize apologise vouch push plead'],
  ['for', 0.4, 'ask argue press campaign lobby pray root'],
  ['on', 0.55, 'comment call agree'],
  ['on', 0.4, 'touch dwell push reflect cheer elaborate'],
  ['against', 0.6, 'warn rail caution argue'],
  ['against', 0.45, 'vote campaign decide push protest'],
  ['of', 0.6, 'warn boast speak complain'],
  ['of', 0.45, 'talk approve disapprove think dream'],
  ['about', 0.55, 'complain brag joke speak talk warn worry boast'],
  ['about', 0.4, 'write testify lie fret muse tweet gripe'],
  ['to', 0.6, 'refer point allude object'],
  ['to', 0.4, 'respond look admit confess testify'],
  ['at', 0.55, 'hint fire lash scoff bristle balk sneer'],
  ['with', 0.45, 'agree disagree side'],
  ['in', 0.35, 'believe'],
  ['out that', 0.8, 'point'],
  ['out', 0.55, 'point rule call lay speak lash'],
  // "…, Smith said"
  ['around', 0.85, 'say report tell'],
  [
    'around',
    0.65,
    'note write add argue announce insist warn explain declare claim suggest find conclude predict recall contend observe acknowledge caution estimate maintain assert joke admit concede believe think show state quip reply complain',
  ],
];

const nounLists: readonly List[] = [
  [
    'that',
    0.45,
    'suggestion allegation assertion belief concern fear hope contention argument complaint accusation warning admission insistence speculation surprise rumor rumour assumption prediction assurance statement sign notion view report promise confidence doubt',
  ],
  ['to-verb', 0.4, 'promise pledge vow threat offer refusal demand'],
  ['of', 0.45, 'mention'],
  ['for', 0.45, 'call'],
];
const adjectiveLists: readonly List[] = [
  [
    'that',
    0.55,
    'optimistic aware hopeful confident adamant convinced certain sure concerned worried skeptical sceptical surprised',
  ],
  [
    'of|about|with',
    0.45,
    'critical skeptical sceptical wary supportive unhappy comfortable optimistic nervous worried concerned dismissive',
  ],
  ['to-verb', 0.35, 'eager reluctant unwilling keen'],
];

/** By base form and kind of complement, how sure each is. */
export type CueWords = ReadonlyMap<string, ReadonlyMap<string, number>>;

function table(lists: readonly List[]): CueWords {
  const words = new Map<string, Map<string, number>>();
  for (const [kinds, confidence, bases] of lists) {
    for (const base of bases.split(' ')) {
      const own = words.get(base) ?? new Map<string, number>();
      words.set(base, own);
      for (const kind of kinds.split('|')) {
        own.set(kind, Math.max(confidence, own.get(kind) ?? 0));
      }
    }
  }
  return words;
}

export const cueVerbs = table(verbLists);
export const cueNouns = table(nounLists);
export const cueAdjectives = table(adjectiveLists);

const byPartOfSpeech: Partial<Record<PartOfSpeech, CueWords>> = {
  verb: cueVerbs,
  noun: cueNouns,
  adjective: cueAdjectives,
};

export function isCue({ pos, lemma }: Word): boolean {
  return byPartOfSpeech[pos]?.has(lemma) === true;
}
