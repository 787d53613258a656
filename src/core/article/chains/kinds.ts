import { type OrganizationName, parseOrganizationName, shortFormOf } from '../../language/organizationName';
import { familyKeys, parsePersonName } from '../../language/personName';
import { CERTAIN } from '../corrections';
import type { NameMention } from '../names';

/** Below it a single word taken for an organization or place may be a surname. */
const DOUBTFUL = 0.8;

/**
 * Names with the kinds that the article's fuller names tell. A word by itself tells least of its kind: "Globex" beside "Globex Energy" is the company,
 * "Quill" beside "Mary Quill" is she.
 * @param texts of the names, on one line
 */
export function settledKinds(names: readonly NameMention[], texts: readonly string[]): readonly NameMention[] {
  const surnames = new Set<string>();
  const organizations = new Map<string, OrganizationName[]>();
  names.forEach(({ kind }, i) => {
    const text = texts[i]!;
    if (kind === 'person' && text.includes(' ')) {
      familyKeys(text).forEach(key => surnames.add(key));
    } else if (kind === 'organization') {
      const name = parseOrganizationName(text);
      for (const key of new Set([...name.words, ...name.initials])) {
        organizations.set(key, [...(organizations.get(key) ?? []).slice(-MOST), name]);
      }
    }
  });
  return names.map((name, i) => {
    const text = texts[i]!;
    if (text.includes(' ') || name.title || name.confidence === CERTAIN) {
      return name;
    }
    const short = parseOrganizationName(text);
    const isOrganizations = (organizations.get(short.words[0] ?? '') ?? []).some(
      long => long.key === short.key || shortFormOf(short, long) !== null,
    );
    const isSurname = surnames.has(parsePersonName(text).key);
    if (name.kind === 'person') {
      return isOrganizations && !isSurname ? { ...name, kind: 'organization' } : name;
    }
    const alone = !organizations.get(short.words[0] ?? '')?.some(({ words }) => words.length > 1);
    return name.kind === 'organization' && isSurname && alone && name.confidence < DOUBTFUL
      ? { ...name, kind: 'person' }
      : name;
  });
}

/** Of the organizations whose names have a word in common, no more than can be compared in a moment. */
const MOST = 24;
