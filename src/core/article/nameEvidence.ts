import {
  knownOrganizations,
  organizationApposition,
  organizationNouns,
  organizationWords,
  socialNetworks,
} from '../language/organizations';
import { isForename } from '../language/people';
import { placeKind } from '../language/places';
import { reportingVerbs } from '../language/reporting';
import { isCapitalised } from './nameRuns';
import { nameOf, type NamePart } from './nameParts';
import type { Reading, Sentence, Word } from './reading';

/** How much speaks for each kind. */
export interface Evidence {
  person: number;
  place: number;
  organization: number;
}

const PLACE_PREPOSITIONS = new Set(
  'in near from to at across outside inside around throughout toward towards into via'.split(' '),
);
const PLACE_NOUNS = new Set(
  'region province city district town village county oblast state island airport river valley border suburb suburbs capital coast peninsula territory municipality'.split(
    ' ',
  ),
);
const PLACE_NOUNS_BEFORE = new Set('city town village province region district state island port capital'.split(' '));
/** Verbs whose object is mostly a person. */
const PERSON_VERBS = new Set(
  'met meets told tells asked asks thanked praised accused urged married arrested replaced succeeded interviewed quoted nominated appointed'.split(
    ' ',
  ),
);
const KIN = new Set(
  'son daughter wife husband brother sister father mother widow son-in-law daughter-in-law lawyer partner aide envoy negotiator'.split(
    ' ',
  ),
);

/** What the name itself and the words around it say of its kind. */
export function evidenceFor(reading: Reading, part: NamePart, sentence: Sentence): Evidence {
  const { words } = reading;
  const name = nameOf(words, part.first, part.end);
  const own = words.slice(part.first, part.end);
  const evidence: Evidence = { person: 0, place: 0, organization: 0 };
  fromName(name, own, part, evidence);
  fromLists(name, evidence);
  fromContext(words, part, sentence, evidence);
  return evidence;
}

function fromName(name: string, own: readonly Word[], part: NamePart, evidence: Evidence): void {
  const first = own[0]!;
  const last = own.at(-1)!;
  const letters = name.replace(/[^\p{L}]/gu, '');
  if (part.organization) {
    evidence.organization += 4;
  }
  if (part.title) {
    evidence.person += 3;
  }
  if (
    own.length === 1 &&
    letters.length >= 2 &&
    letters.length <= 6 &&
    letters === letters.toUpperCase() &&
    placeKind(name) !== 'country'
  ) {
    evidence.organization += 1.6;
    evidence.person -= 1;
  }
  if (own.length >= 2) {
    const forename = isForename(first.text) || /^\p{Lu}\.$/u.test(first.text);
    evidence.person += forename ? 2.2 : own.length <= 3 ? 1 : 0.2;
    if (!forename && !part.title && last.pos === 'noun' && last.hint === null && isCapitalised(last)) {
      evidence.person -= 0.8;
      evidence.organization += 0.5;
    }
    evidence.organization +=
      organizationWords.has(last.lower) || organizationWords.has(first.lower) ? 2 : own.length >= 4 ? 0.6 : 0;
  } else if ((first.hint === 'person' || isForename(first.text)) && placeKind(name) === undefined) {
    evidence.person += 0.8;
  } else if (first.pos === 'proper' && first.hint === null && /^\p{Lu}\p{Ll}/u.test(first.text)) {
    evidence.person += 0.5;
  }
  if (own.some(word => word.hint === 'organization')) {
    evidence.organization += 0.7;
  }
  if (
    own.some(word => /^\p{Lu}\p{L}*[\p{Ll}]\p{Lu}/u.test(word.text) && !/^(?:Mc|Mac|De|Le|La|Di|O')/.test(word.text))
  ) {
    evidence.organization += 1;
  }
  if (own.some(word => word.text === '&' || /\d/.test(word.text))) {
    evidence.organization += 1;
    evidence.person -= 1.5;
  }
}

function fromLists(name: string, evidence: Evidence): void {
  const kind = placeKind(name);
  if (kind) {
    evidence.place += kind === 'city' ? 1.6 : 3;
  }
  if (knownOrganizations.has(name.toLowerCase()) && name.length > 1) {
    evidence.organization += 3;
  }
}

function fromContext(words: readonly Word[], part: NamePart, sentence: Sentence, evidence: Evidence): void {
  const at = (i: number): Word | undefined => (i >= sentence.firstWord && i < sentence.endWord ? words[i] : undefined);
  const before = at((part.title?.first ?? part.first) - 1);
  const before2 = at((part.title?.first ?? part.first) - 2);
  const after = at(part.end);
  const after2 = at(part.end + 1);
  const after3 = at(part.end + 2);
  const possessive = after?.lower === "'s";

  if (before) {
    if (PLACE_PREPOSITIONS.has(before.lower)) {
      evidence.place += before.lower === 'in' ? 1.5 : before.lower === 'to' || before.lower === 'from' ? 0.6 : 0.9;
    }
    if (before.lower === 'of' && before2 && PLACE_NOUNS_BEFORE.has(before2.lower)) {
      evidence.place += 2;
    }
    if (before.lower === 'the' && part.end - part.first <= 2 && !part.title) {
      evidence.person -= 1.5;
      evidence.organization += 0.5;
    }
    if (before.lower === 'on' && socialNetworks.has(words[part.first]!.lower) && part.end - part.first === 1) {
      evidence.organization += 2.5;
    }
    if (reportingVerbs.has(before.lower) && before.pos !== 'noun') {
      evidence.person += 0.5;
    }
    if (PERSON_VERBS.has(before.lower)) {
      evidence.person += 1.8;
    }
    if (organizationApposition.has(before.lower)) {
      evidence.organization += 1.5;
    }
    if (KIN.has(before.lower) || /^(?:mr|mrs|ms|dr)\.?$/.test(before.lower)) {
      evidence.person += 1.5;
    }
  }
  if (after) {
    if (
      reportingVerbs.has(after.lower) ||
      (after.lower === ',' && after2 !== undefined && reportingVerbs.has(after2.lower))
    ) {
      evidence.person += placeKind(nameOf(words, part.first, part.end)) === undefined ? 1 : 0; // places speak too: "Oslo said"
      evidence.organization += 0.4;
    }
    if (after.lower === 'who' || (after.lower === ',' && after2?.lower === 'who')) {
      evidence.person += 2;
    }
    if (after.lower === ',' && after2?.pos === 'number' && after3?.lower === ',') {
      evidence.person += 2;
    }
    if (PLACE_NOUNS.has(after.lower)) {
      evidence.place += after.lower === 'state' ? 1 : 1.5; // "Rakhine state", but also "Danish state television"
    }
    if (
      after.lower === ',' &&
      after2 &&
      isCapitalised(after2) &&
      placeKind(after2.text) &&
      placeKind(after2.text) !== 'city' &&
      before &&
      PLACE_PREPOSITIONS.has(before.lower)
    ) {
      evidence.place += 1.5;
    }
    const noun = possessive ? after2 : after;
    if (noun && organizationNouns.has(noun.lower)) {
      evidence.organization += 1;
    }
    if (after.lower === ',' && apposition(words, part.end + 1, sentence)) {
      evidence.organization += 2;
    }
    if ((after.pos === 'verb' || after.pos === 'auxiliary') && after.form !== 'gerund' && part.end - part.first === 1) {
      evidence.person += 0.4;
    }
  }
}

/** ", the state rail operator": an article, then within a few words the noun for a kind of organization. */
function apposition(words: readonly Word[], first: number, sentence: Sentence): boolean {
  const article = words[first];
  if (!article || first >= sentence.endWord || !/^(?:a|an|the|its|whose)$/.test(article.lower)) {
    return false;
  }
  for (let i = first + 1; i < Math.min(first + 8, sentence.endWord); i++) {
    const word = words[i]!;
    if (organizationApposition.has(word.lower)) {
      return true;
    }
    if (
      (word.pos === 'punctuation' && word.text !== '-') ||
      (word.pos === 'verb' && words[i - 1]!.text !== '-') ||
      word.pos === 'preposition'
    ) {
      return false;
    }
  }
  return false;
}
