import type { Gender } from './gender';

/** Nouns and titles that only women bear; words that end in "woman" need no entry. */
const FEMALE =
  'mrs ms miss lady dame madam madame mademoiselle queen princess duchess countess baroness viscountess marchioness empress ' +
  'wife housewife widow mother mom mum mama grandmother grandma godmother stepmother mother-in-law daughter granddaughter goddaughter stepdaughter daughter-in-law ' +
  'sister half-sister stepsister sister-in-law aunt niece girl schoolgirl girlfriend bride fiancée matriarch ' +
  'actress waitress hostess heiress stewardess seamstress mistress headmistress schoolmistress songstress sorceress priestess abbess nun starlet ' +
  'ballerina comedienne chanteuse diva heroine landlady cowgirl showgirl';

/** Nouns and titles that only men bear. "Chairman", "actor" and "batsman" are said of women too. */
const MALE =
  'mr sir lord king prince duke earl viscount marquess emperor sultan sheikh emir pope cardinal ayatollah mullah monk friar abbot tsar ' +
  'husband househusband widower father dad papa grandfather grandpa godfather stepfather father-in-law son grandson godson stepson son-in-law ' +
  'brother half-brother stepbrother brother-in-law uncle nephew boy schoolboy boyfriend bridegroom patriarch bachelor playboy cowboy choirboy headmaster ' +
  'man guy bloke lad gentleman nobleman clergyman churchman spokesman congressman assemblyman councilman statesman businessman salesman tradesman craftsman ' +
  'policeman patrolman lawman fireman gunman hitman swordsman madman henchman strongman serviceman infantryman airman guardsman militiaman frontman showman ' +
  'anchorman weatherman newsman cameraman doorman barman milkman postman mailman fisherman huntsman horseman sportsman oarsman yachtsman countryman tribesman kinsman ' +
  'englishman frenchman dutchman irishman welshman scotsman';

const OFFICES =
  'president premier minister chancellor secretary undersecretary senator congressperson representative legislator lawmaker parliamentarian deputy governor mayor ' +
  'alderman councillor councilor councilmember commissioner ambassador envoy diplomat consul attaché negotiator mediator emissary delegate politician candidate contender nominee ' +
  'frontrunner front-runner incumbent challenger hopeful leader head chief chair chairman chairperson speaker whip treasurer spokesperson aide adviser advisor counselor counsellor ' +
  'counsel strategist pollster fundraiser lobbyist operative staffer official bureaucrat technocrat mandarin czar regent monarch sovereign royal ruler dictator autocrat despot dissident ' +
  'activist campaigner organizer organiser protester protestor demonstrator advocate supporter opponent critic ally loyalist insider outsider reformer reformist revolutionary rebel ' +
  'separatist nationalist populist socialist communist liberal conservative libertarian progressive moderate centrist hardliner republican democrat independent mp mep voter citizen ' +
  'resident ombudsman protégé protege mentor successor predecessor heir figurehead kingmaker peacemaker peacekeeper whistleblower whistle-blower leaker elder chieftain warlord ' +
  'congressmember assemblymember backbencher frontbencher mastermind second-in-command';

const WORK =
  'ceo cfo coo cto executive boss manager director founder entrepreneur businessperson industrialist tycoon magnate mogul billionaire millionaire multimillionaire investor financier ' +
  'banker broker trader economist analyst accountant auditor consultant controller comptroller employee employer worker owner proprietor landlord tenant shareholder partner associate ' +
  'colleague co-worker coworker intern trainee apprentice assistant administrator supervisor overseer superintendent coordinator planner developer builder contractor engineer technician ' +
  'mechanic electrician plumber carpenter architect designer programmer coder hacker technologist inventor innovator merchant shopkeeper salesperson seller dealer vendor buyer purchaser ' +
  'customer consumer client farmer rancher grower gardener miner driver trucker pilot captain skipper sailor seafarer steward conductor dispatcher courier cleaner janitor caretaker ' +
  'guard bodyguard bouncer receptionist clerk cashier agent realtor publicist marketer recruiter headhunter unionist chef cook baker butcher bartender barista waiter restaurateur ' +
  'hotelier brewer winemaker tailor hairdresser stylist philanthropist benefactor donor patron sponsor backer trustee beneficiary creator';

const LAW_AND_FORCES =
  'judge justice magistrate jurist lawyer attorney solicitor barrister prosecutor litigator defender defendant plaintiff complainant claimant petitioner juror witness suspect accused ' +
  'killer murderer assassin shooter sniper attacker assailant bomber terrorist extremist militant jihadist insurgent guerrilla fighter mercenary hostage captor kidnapper hijacker robber ' +
  'burglar thief pickpocket shoplifter arsonist vandal intruder stalker abuser rapist molester predator paedophile pedophile trafficker smuggler criminal offender felon convict inmate ' +
  'prisoner detainee fugitive escapee runaway parolee gangster mobster mafioso ringleader kingpin conspirator accomplice culprit perpetrator villain fraudster swindler conman scammer ' +
  'forger blackmailer imposter impostor spy mole defector traitor deserter victim survivor bystander passer-by onlooker eyewitness accuser informer informant detective investigator ' +
  'inspector sheriff constable officer cop trooper marshal ranger firefighter paramedic rescuer lifeguard coroner pathologist jailer warden soldier veteran marine paratrooper commando ' +
  'conscript recruit cadet private corporal sergeant lieutenant major colonel brigadier general admiral commander commandant commodore aviator gunner refugee migrant immigrant emigrant ' +
  'exile asylum-seeker expatriate expat deportee squatter settler pilgrim traveller traveler tourist visitor passenger motorist cyclist pedestrian biker commuter hiker camper climber mountaineer';

const LEARNING =
  'scientist researcher physicist chemist astronaut cosmonaut mathematician botanist entomologist oncologist pharmacist doctor dr physician surgeon psychiatrist pediatrician paediatrician ' +
  'obstetrician dentist optometrist veterinarian vet nurse midwife caregiver carer therapist dietitian nutritionist patient professor prof lecturer academic scholar historian philosopher ' +
  'theologian linguist educator teacher principal dean rector provost tutor instructor trainer coach student pupil graduate undergraduate postgraduate alumnus alumna dropout freshman ' +
  'sophomore fellow laureate expert specialist theorist thinker intellectual librarian archivist curator explorer naturalist environmentalist conservationist futurist geneticist ecologist';

const CULTURE =
  'artist painter sculptor illustrator cartoonist animator photojournalist filmmaker film-maker producer screenwriter scriptwriter playwright dramatist actor star superstar celebrity ' +
  'entertainer comedian comic presenter host anchor broadcaster newscaster newsreader correspondent reporter journalist columnist commentator pundit editor publisher writer author novelist ' +
  'poet essayist biographer blogger vlogger influencer youtuber podcaster translator interpreter reviewer singer vocalist songwriter singer-songwriter soprano mezzo-soprano tenor baritone ' +
  'composer lyricist musician guitarist bassist drummer pianist violinist cellist saxophonist trumpeter keyboardist percussionist rapper dj bandleader bandmate rocker crooner dancer ' +
  'model supermodel fashionista socialite icon legend idol pinup performer magician juggler clown acrobat impersonator narrator storyteller showrunner impresario collector ' +
  'contestant finalist semifinalist quarterfinalist runner-up winner ' +
  'priest pastor preacher vicar curate chaplain deacon bishop archbishop cleric imam rabbi mufti lama guru missionary evangelist televangelist prophet saint reverend parishioner convert';

const SPORT =
  'player footballer cricketer golfer boxer wrestler swimmer runner sprinter hurdler jumper marathoner triathlete decathlete heptathlete athlete gymnast skier snowboarder skater diver surfer ' +
  'rower rider jockey racer weightlifter fencer archer olympian paralympian champion medalist medallist titleholder record-holder striker forward winger midfielder goalkeeper goalie ' +
  'goaltender keeper fullback halfback quarterback linebacker cornerback lineman receiver rusher tailback running-back safety kicker punter pitcher catcher slugger hitter shortstop ' +
  'outfielder infielder baseman batsman batter bowler wicketkeeper all-rounder opener fly-half scrum-half scorer defenseman netminder rookie newcomer prospect substitute teammate team-mate ' +
  'rival referee umpire linesman scout playmaker ace phenom prodigy back tackle wunderkind mvp favourite favorite qualifier selector';

const LIFE =
  'spouse fiance fiancé fiancee parent grandparent stepparent guardian child kid toddler baby infant newborn teen teenager adolescent youngster youth adult pensioner retiree senior sibling ' +
  'twin cousin relative grandchild stepchild orphan friend acquaintance neighbour neighbor roommate flatmate classmate schoolmate lover sweetheart companion confidant confidante namesake ' +
  'descendant ancestor nanny babysitter homeowner householder native villager newlywed person individual figure personality hero genius pioneer visionary maverick trailblazer fan follower ' +
  'enthusiast amateur professional volunteer member holder recipient subscriber participant guest believer atheist collaborator sympathizer benefactor bachelorette mourner';

/** Endings that make a noun a person's by themselves. */
const PERSON_ENDING = /(?:woman|person|ologist|ographer|ician|atrist)$/;
/** What may be put before a noun for a person, and behind it. */
const PREFIX = /^(?:ex|co|vice|great|step|former|then|half)-?/;
const SUFFIX = /-(?:elect|designate|in-chief|general|at-large)$/;
/** Nouns at least so long make others: "schoolteacher", "stockbroker". */
const SHORTEST_TAIL = 6;
const NO_PERSONS = new Set(
  'typewriter screwdriver multiplayer placeholder painkiller bestseller best-seller dismember remember december'.split(
    ' ',
  ),
);
/** Titles that tell only how one speaks of somebody; they stand first in a title that ends with another word: "Mr Justice". */
const HONORIFICS = new Set('mr mrs ms miss sir lady dame madam madame'.split(' '));

const female = new Set(FEMALE.split(' '));
const male = new Set(MALE.split(' '));
const nouns = new Set(
  [FEMALE, MALE, OFFICES, WORK, LAW_AND_FORCES, LEARNING, CULTURE, SPORT, LIFE].flatMap(list => list.split(' ')),
);

/** A noun for a person to the field of life that it tells: "culture" for "singer". */
const fields = new Map(
  Object.entries({
    office: OFFICES,
    work: WORK,
    forces: LAW_AND_FORCES,
    learning: LEARNING,
    culture: CULTURE,
    sport: SPORT,
  }).flatMap(([field, list]) => list.split(' ').map(noun => [noun, field] as const)),
);
['actress', 'starlet', 'diva', 'ballerina', 'comedienne', 'songstress', 'frontman'].forEach(noun =>
  fields.set(noun, 'culture'),
);

/** The field of life that a noun for a person tells: "culture" for "singer", "sport" for "striker"; null where it tells none. */
export function fieldOf(noun: string): string | null {
  return fields.get(noun) ?? fields.get(stemOf(noun)) ?? null;
}

/** True for a noun in the singular, in lower case, that a person is called by: "envoy", "ex-wife", "schoolteacher", "editor-in-chief". */
export function isPersonNoun(noun: string): boolean {
  return isListed(noun) || isListed(stemOf(noun)) || PERSON_ENDING.test(noun) || endsWithListed(noun);
}

const isListed = (noun: string): boolean => nouns.has(noun);

const stemOf = (noun: string): string => noun.replace(SUFFIX, '').replace(PREFIX, '');

function endsWithListed(noun: string): boolean {
  for (let from = 1; from <= noun.length - SHORTEST_TAIL; from++) {
    if (isListed(noun.slice(from))) {
      return !NO_PERSONS.has(noun);
    }
  }
  return false;
}

/** True for a title that tells only how one speaks of somebody: "Mr." */
export function isHonorific(title: string): boolean {
  return HONORIFICS.has(bare(title.toLowerCase()));
}

/** Of a noun in the singular, in lower case: "actress", "ex-husband"; null for one that women and men bear. */
export function genderOfNoun(noun: string): Gender | null {
  if (female.has(noun) || female.has(stemOf(noun)) || noun.endsWith('woman')) {
    return 'female';
  }
  return male.has(noun) || male.has(stemOf(noun)) ? 'male' : null;
}

/** Of a person, by what she or he is called: "Ms", "actress", "brother of the mayor"; null where nothing tells, or two things speak against each other. */
export function genderOf(descriptions: readonly string[]): Gender | null {
  const found = new Set(descriptions.flatMap(gendersOf));
  return found.size === 1 ? [...found][0]! : null;
}

function gendersOf(description: string): Gender[] {
  const text = description.toLowerCase().replace(/’/g, "'");
  return text.split(/, | and | & | turned |-turned-/).flatMap(part => {
    const words = part.split(/ (?:of|for|at|in|from|with|to|on|by|who|whose) /)[0]!.split(' ');
    const told = [words.at(-1)!, ...(HONORIFICS.has(bare(words[0]!)) ? [words[0]!] : [])];
    const before = words.at(-2);
    const gender =
      told.map(word => genderOfNoun(bare(word))).find(known => known !== null) ??
      (before === 'female' || before === 'male' ? before : null);
    return gender ? [gender] : [];
  });
}

const bare = (word: string): string => word.replace(/\.$/, '');
