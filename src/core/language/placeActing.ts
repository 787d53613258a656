import { beliefVerbs, reportingVerbs } from './reporting';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Base forms of verbs of intending and deciding. */
const SPEAKING = words(
  'agree refuse decide vow threaten demand intend aim seek wish want hope plan offer propose negotiate insist consider prefer favor favour pledge veto ' +
    'approve ban outlaw oppose endorse apologize apologise retaliate sue legalize legalise scold slam decry signal ratify lobby protest mull fear resolve dispute rebuff reconsider ' +
    'rethink resist object opt calculate',
);

/** Base forms of verbs of saying that tell of things as well: "boasts high prices". */
const OF_THINGS = words('add boast feel find imagine know label read project feature describe tout');

/** Base forms of what governments do. */
const GOVERNING = words(
  'accept recognize recognise ally attack invade annex occupy bomb strike shell target intervene deploy withdraw send supply arm fund finance sponsor back support assist aid impose lift ' +
    'ease tighten sanction punish penalize penalise expel recall summon extradite arrest detain jail execute release free pardon deport evict admit allow permit let forbid prohibit bar ' +
    'block restrict censor regulate subsidize subsidise nationalize nationalise test fire launch develop enrich acquire buy purchase sell sign join quit abandon violate breach ' +
    'honor honour respect uphold comply abide enforce implement adopt repeal try attempt halt suspend freeze delay postpone cancel sever restore renew extend step push press ' +
    'pressure force compel urge ask invite talk confront challenge defy ignore meddle interfere spy hack mobilize mobilise rearm disarm give provide grant donate lend act choose ' +
    'control mediate broker train protect defend deter counter exploit blame thank view regard treat trust distrust cooperate collaborate respond appeal object undertake hint ' +
    'welcome abstain vote bargain pursue seize capture rescue investigate probe indict prosecute relax undermine guarantee downgrade upgrade renounce disavow scrap ditch spurn snub woo court relent ' +
    'yield capitulate balk backtrack reciprocate escalate de-escalate share ship smuggle conduct ramp pull institute commit destroy fight wage shoot flout dedicate accede order thwart help end prevent flaunt',
);

/** Base forms of verbs that say how an action goes on, not what it is: "began to withdraw". */
const ASPECTS = words(
  'begin start continue stop keep resume move go prepare work need have help agree manage fail appear seem',
);

/** Base forms of verbs, participles and adjectives that say what somebody is about to do: "is expected to", "is ready to". */
const ABOUT_TO = words(
  'expect set schedule poise prepare willing ready reluctant keen determined unwilling eager likely unlikely bound hesitant anxious inclined able unable free',
);

/** Base forms of verbs whose object is spoken to, judged or pressed: a country or a seat of government is so for those who govern. */
const ADDRESSING = words(
  'urge ask tell accuse warn press pressure push persuade convince blame thank criticize criticise condemn sanction lobby compel force invite instruct advise remind reassure assure ' +
    'notify punish penalize penalise rebuke denounce chide scold deter provoke antagonize antagonise encourage beg implore praise applaud appease commit',
);

/** Nouns for dealings between governments. */
const DEALINGS = words(
  'talk negotiation deal agreement accord treaty pact relation tension conflict war tie dialogue dialog dispute row feud spat standoff stand-off alliance rapprochement diplomacy truce ceasefire ' +
    'cease-fire partnership cooperation confrontation rift understanding détente detente summit hostility rivalry friction consultation relationship quarrel disagreement',
);

/** Nouns for what those who speak or act for a place say, want or do, behind its possessive. */
const DEEDS = words(
  'demand decision refusal insistence claim position stance offer proposal request call warning threat pledge vow denial rejection response reply reaction answer statement ' +
    'announcement accusation allegation complaint criticism condemnation intention intent plan policy ambition willingness readiness reluctance desire wish hope strategy effort attempt bid push ' +
    'support backing opposition objection veto approval consent permission assent commitment obligation concern fear invasion annexation occupation aggression intervention ' +
    'interference meddling involvement withdrawal sanction embargo blockade ban retaliation restraint recognition acceptance compliance behavior behaviour conduct treatment handling assessment ' +
    'justification excuse assurance guarantee concession ultimatum diplomacy unwillingness determination resolve assertion pursuit deployment testing violation',
);

/** Nouns that bear on those who govern the place behind "on" or "against". */
const BEARING = words('pressure sanction demand call embargo');

/** Nouns for what is said to those who govern the place behind "to". */
const SAID = words('message warning ultimatum request plea apology assurance');

/** Nouns that those who govern the place behind "of" have: "the position of Oslo". */
const HELD = words(
  'position stance demand consent approval support backing policy attitude decision intention insistence',
);

/** Participles behind a place's name and a hyphen: "Oslo-backed". */
const DONE_BY = words(
  'backed led supported sponsored brokered mediated imposed funded financed run controlled occupied allied installed aligned',
);

/** What places without a government are the subject of where their councils are meant. */
const DECIDING = words(
  'say announce agree decide declare refuse approve reject ban vow pledge promise plan want sue deny insist propose offer veto legalize legalise demand hope intend consider apologize apologise',
);

/** Is it the base form of a verb of saying, intending or deciding? */
function isSpeakingVerb(lemma: string): boolean {
  return SPEAKING.has(lemma) || ((reportingVerbs.has(lemma) || beliefVerbs.has(lemma)) && !OF_THINGS.has(lemma));
}

export const isDecidingVerb = (lemma: string): boolean => DECIDING.has(lemma);

/** Is it one of those, or of what governments do? */
export function isGoverningVerb(lemma: string): boolean {
  return GOVERNING.has(lemma) || isSpeakingVerb(lemma);
}

export const isAspectVerb = (lemma: string): boolean => ASPECTS.has(lemma);
export const isAboutTo = (lemma: string): boolean => ABOUT_TO.has(lemma);
export const isAddressingVerb = (lemma: string): boolean => ADDRESSING.has(lemma);
export const isDealing = (lemma: string): boolean => DEALINGS.has(lemma);
export const isDeed = (lemma: string): boolean => DEEDS.has(lemma);
export const bearsOnPlace = (lemma: string): boolean => BEARING.has(lemma);
export const isSaidToPlace = (lemma: string): boolean => SAID.has(lemma);
export const isHeldBy = (lemma: string): boolean => HELD.has(lemma);
export const isDoneBy = (participle: string): boolean => DONE_BY.has(participle);
