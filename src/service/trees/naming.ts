import { some } from '../card/card';
import type { Naming, Wording } from '../naming';
import { counted } from './node';

const WORDINGS = 3; // what a side bar of usual width shows

/** "4: transport minister, Duarte 2×, Helena Duarte": first what articles differ in most. */
export function shortDescription({ mentions, names, called }: Naming): string {
  return `${mentions}: ${some([...called, ...names].map(withCount), WORDINGS)}`;
}

/** Everything that an article calls an entity, with counts, in lines. */
export function namingLines({ mentions, names, called, pronouns }: Naming): readonly string[] {
  return [
    counted(mentions, 'mention'),
    ...(names.length > 0 ? [`Named ${names.map(withCount).join(', ')}`] : []),
    ...(called.length > 0 ? [`Called ${called.map(withCount).join(', ')}`] : []),
    ...(pronouns > 0 ? [counted(pronouns, 'pronoun')] : []),
  ];
}

/** "Duarte 2"; once needs no number. */
function withCount({ text, count }: Wording): string {
  return count > 1 ? `${text} ${count}×` : text;
}
