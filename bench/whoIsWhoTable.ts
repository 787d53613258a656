import { bCubed, type Placed } from './bCubed';
import type { GoldForm } from './goldForms';
import { goldForms } from './goldForms';
import { type Kind, kinds } from './reference';
import type { StoryScore } from './whoIsWhoScore';

const percent = (part: number, whole: number): string =>
  (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1)).padStart(6);

const of = (part: number, whole: number): string => `${percent(part, whole)} (${String(part)}/${String(whole)})`;

/** Lines of figures over the stories: for each kind the names, then the links of what is no name. */
export function whoIsWhoTable(scores: readonly StoryScore[]): string[] {
  const beside = scores.reduce((sum, score) => sum + score.beside, 0);
  return [
    ...kinds.flatMap(kind => [
      ...clusters(scores, kind, 'name'),
      ...goldForms.filter(form => form !== 'name').flatMap(form => links(scores, kind, form)),
      ...clusters(scores, kind, 'all'),
    ]),
    `our nominals and pronouns in checked sentences that the reference does not have: ${String(beside)}`,
  ];
}

function clusters(scores: readonly StoryScore[], kind: Kind, form: GoldForm | 'all'): string[] {
  const counts = (gold: { kind: Kind; form: GoldForm }): boolean =>
    gold.kind === kind && (form === 'all' || gold.form === form);
  let [precision, recall, found, wanted] = [0, 0, 0, 0];
  for (const score of scores) {
    const placed = score.found
      .filter(({ gold }) => counts(gold))
      .map(({ gold, entity }): Placed => ({ gold: gold.chain, found: entity }));
    const sums = bCubed(placed);
    precision += sums.precision;
    recall += sums.recall;
    found += sums.mentions;
    wanted += sums.mentions + score.missed.filter(({ gold }) => counts(gold)).length;
  }
  if (wanted === 0) {
    return [];
  }
  const title = `${kind}, ${form === 'all' ? 'all found together' : 'names'}`.padEnd(36);
  const f1 = found === 0 ? 0 : (2 * precision * recall) / (found * (precision + recall));
  return [
    `${title} B3 P ${percent(precision, found)}  R ${percent(recall, found)}  F1 ${percent(f1, 1)}   found ${of(found, wanted)}, R of all ${percent(recall, wanted)}`,
  ];
}

function links(scores: readonly StoryScore[], kind: Kind, form: GoldForm): string[] {
  let [right, wrong, unknown, wanted, linkable, rightLinkable] = [0, 0, 0, 0, 0, 0];
  for (const { found, missed, named } of scores) {
    const own = found.filter(({ gold }) => gold.kind === kind && gold.form === form);
    const lost = missed.filter(({ gold }) => gold.kind === kind && gold.form === form);
    right += own.filter(({ verdict }) => verdict === 'right').length;
    wrong += own.filter(({ verdict }) => verdict === 'wrong').length;
    unknown += own.filter(({ verdict }) => verdict === 'unknown').length;
    wanted += own.length + lost.length;
    const canBe = ({ article, gold }: (typeof lost)[number]): boolean =>
      named.get(article.uri)?.has(gold.chain) === true;
    linkable += own.filter(canBe).length + lost.filter(canBe).length;
    rightLinkable += own.filter(one => one.verdict === 'right' && canBe(one)).length;
  }
  if (wanted === 0) {
    return [];
  }
  const title = `${kind}, ${TITLES[form]}`.padEnd(36);
  return [
    `${title} right ${of(right, right + wrong)}  recall ${of(rightLinkable, linkable)} of those named, ${of(right, wanted)} of all; ${String(unknown)} with nobody known`,
  ];
}

const TITLES: Readonly<Record<GoldForm, string>> = {
  name: 'names',
  nominal: 'nominals',
  pronoun: 'pronouns',
  speaker: 'pronouns (I, we, you)',
  relative: 'pronouns (who, which)',
};
