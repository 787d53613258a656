import { isAnyOrganizationNoun } from '../../language/organizationNouns';
import { isPersonNoun } from '../../language/personNouns';
import type { EntityKind, SourceKind } from '../analysis';
import type { Word } from '../reading';

const DOCUMENTS = new Set(
  (
    'statement report letter email e-mail memo memorandum document transcript poll survey study article filing lawsuit complaint indictment affidavit ' +
    'ad advert advertisement tweet post book website release editorial headline note caption sign banner placard slogan video audio recording message ' +
    'speech text bill law constitution resolution amendment order ruling opinion communique communiqué declaration treaty agreement plan proposal ' +
    'platform petition invitation press-release column story account newspaper blog page brochure pamphlet leaflet manual guide profile obituary op-ed'
  ).split(' '),
);
/** Who holds an office or speaks for one, and the offices themselves. */
const OFFICIALS = new Set(
  (
    'official spokesman spokeswoman spokesperson spokespeople minister ministry government administration authority police military army navy embassy ' +
    'department office cabinet parliament senate congress court commission committee council prosecutor regulator watchdog bureau agency ' +
    'secretariat delegation presidency force officer commander general diplomat envoy ambassador judge'
  ).split(' '),
);
const GROUPS = new Set(
  'they we both many most all others some several neither people men women public crowd'.split(' '),
);
const WITHHELD = new Set('source insider anonymity familiar unnamed anonymous unidentified undisclosed'.split(' '));

/**
 * What kind of source the words for a speaker make of it.
 * @param core the noun phrase without what "of" or "who" adds to it: "a spokesman" of "a spokesman for the ministry"
 * @param whole the noun phrase
 * @param kind of the name that the core ends with, or of whom a pronoun or nominal refers to; null where that is not known
 * @param named true where the core ends with a name
 */
export function sourceKind(
  core: readonly Word[],
  whole: readonly Word[],
  kind: EntityKind | null,
  named: boolean,
): SourceKind {
  const head = core.findLast(({ pos, text }) => pos !== 'punctuation' && !/^['’]s?$/.test(text)) ?? core[0]!;
  const lemma = head.lower.endsWith('s') && head.lemma === head.lower ? head.lower.slice(0, -1) : head.lemma;
  if (whole.some(({ lower, lemma }) => WITHHELD.has(lower) || WITHHELD.has(lemma))) {
    return 'unnamed';
  }
  if (named && kind !== null) {
    return kind === 'person' || (kind === 'organization' && !core.some(isOffice)) ? 'named' : 'official';
  }
  if (DOCUMENTS.has(lemma)) {
    return 'document';
  }
  if (head.pos === 'pronoun' || GROUPS.has(head.lower)) {
    return GROUPS.has(head.lower) ? 'collective' : kind === null ? 'unnamed' : kind === 'place' ? 'official' : 'named';
  }
  if (OFFICIALS.has(lemma)) {
    return 'official';
  }
  if (isPlural(head, lemma)) {
    return core[0]!.pos === 'number' && !core[0]!.lower.startsWith('both') ? 'unnamed' : 'collective';
  }
  if (kind === 'person') {
    return 'named'; // "the president", whose name the article tells
  }
  if (isAnyOrganizationNoun(lemma)) {
    return 'official';
  }
  return isPersonNoun(lemma) || !/^\p{Lu}/u.test(head.text) ? 'unnamed' : 'named';
}

function isOffice({ lower, lemma }: Word): boolean {
  return OFFICIALS.has(lower) || OFFICIALS.has(lemma);
}

function isPlural({ lower }: Word, lemma: string): boolean {
  return lower !== lemma && /s$/.test(lower);
}
