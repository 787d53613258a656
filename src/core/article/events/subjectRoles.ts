import { isActor } from '../mentionWords';
import {
  actingCountry,
  AT,
  COMPANY,
  isPossessor,
  isWhere,
  leadsToPerson,
  placeActs,
  type RoleContext,
  type Roles,
} from './roles';

/** The heads of a subject take part: not its possessors, nor what stands behind a preposition, where places do. */
export function addSubject(context: RoleContext, first: number, end: number, roles: Roles): void {
  const { words, mentions, chains } = context;
  let inPhrase = false;
  for (let i = first; i < end; i++) {
    const placed = mentions.at(i);
    if (placed?.first !== i) {
      const { pos, lower } = words[i]!;
      const leads = pos === 'preposition' && !(i === first && opensClause(words, first, end));
      inPhrase = leads ? !COMPANY.has(lower) : inPhrase && lower !== ',';
      const country = inPhrase ? undefined : actingCountry(context, i, end);
      if (country !== undefined) {
        roles.joinCountry(country);
      }
      if (AT.has(lower) && opensPhrase(context, i, first)) {
        addPlaceBehind(context, i, end, roles);
      }
      continue;
    }
    const acts = isActor(placed, chains)
      ? !isPossessor(context, placed) && !leadsToPerson(context, placed, end)
      : placeActs(context, placed, end);
    if (!inPhrase && acts) {
      roles.join(placed);
    }
    i = placed.end - 1;
  }
}

/** "after [Smith] met Jones", "as [Smith] spoke": not "after talks with Smith, Jones …". */
function opensClause(words: RoleContext['words'], first: number, end: number): boolean {
  const { lower: opener } = words[first]!;
  return (
    /^(?:that|while|because)$/.test(opener) ||
    (/^(?:after|as|before|since|until)$/.test(opener) && !words.slice(first, end).some(({ lower }) => lower === ','))
  );
}

/** "In Oslo, Smith met …": not the place of the noun before it. */
function opensPhrase({ words }: RoleContext, i: number, first: number): boolean {
  return i === first || !/^(?:noun|proper)$/.test(words[i - 1]!.pos);
}

/** "in Oslo", "at the ministry", "in Lyon, France", "near the Lagos region". */
function addPlaceBehind(context: RoleContext, preposition: number, end: number, roles: Roles): void {
  const { words, mentions, chains } = context;
  for (let i = preposition + 1; i < end; i++) {
    const placed = mentions.at(i);
    if (!placed) {
      if (!/^(?:determiner|adjective|noun|adverb|number)$/.test(words[i]!.pos)) {
        return;
      }
      continue;
    }
    if (!isWhere(context, placed, words[preposition]!.lower)) {
      return;
    }
    roles.locate(placed);
    const next = words[placed.end]?.lower === ',' ? mentions.at(placed.end + 1) : undefined;
    if (!next || isActor(next, chains) || isPossessor(context, next)) {
      return;
    }
    i = placed.end;
  }
}
