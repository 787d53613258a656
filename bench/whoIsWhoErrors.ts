import type { GoldArticle, GoldMention } from './eventCorpus';
import { goldForms } from './goldForms';
import type { Judged, StoryScore } from './whoIsWhoScore';

const CONTEXT = 160;

/** What went wrong in a story, for those who tune: wrong links and misses of what is no name, then names joined or kept apart wrongly. */
export function whoIsWhoErrors(score: StoryScore): string[] {
  const called = calledInReference(score);
  const lines: string[] = [];
  for (const form of goldForms.filter(one => one !== 'name')) {
    for (const one of score.found.filter(({ gold, verdict }) => gold.form === form && verdict === 'wrong')) {
      lines.push(
        `wrong ${form}: ${inSentence(one.article, one.gold)}`,
        `    we: ${nameOf(score, one)} [${reason(one)}]; it is ${called(one.gold.chain)}`,
      );
    }
    for (const { article, gold } of score.missed.filter(({ gold }) => gold.form === form)) {
      if (score.named.get(article.uri)?.has(gold.chain)) {
        lines.push(`missed ${form}: ${inSentence(article, gold)}`, `    it is ${called(gold.chain)}`);
      }
    }
  }
  return [...lines, ...nameErrors(score, called), ...missedNames(score)];
}

function calledInReference(score: StoryScore): (chain: string) => string {
  const names = new Map<string, Set<string>>();
  for (const { gold, article } of [...score.found, ...score.missed]) {
    const own = names.get(gold.chain) ?? new Set();
    names.set(gold.chain, own);
    if (gold.form === 'name') {
      own.add(article.text.slice(gold.start, gold.end));
    }
  }
  return chain => [...(names.get(chain) ?? [])].join(' / ') || `(no name) ${chain}`;
}

function nameErrors(score: StoryScore, called: (chain: string) => string): string[] {
  const names = score.found.filter(({ gold }) => gold.form === 'name');
  const lines: string[] = [];
  for (const [entity, own] of group(names, one => one.entity)) {
    const golds = group(own, ({ gold }) => gold.chain);
    if (golds.size > 1) {
      const parts = [...golds].map(([chain, members]) => `${called(chain)} (${spellings(members)})`);
      lines.push(`joined wrongly: "${score.story.entity(entity)?.name ?? entity}" is ${parts.join(' AND ')}`);
      lines.push(`    why: ${reasonsOf(score, own).join(' | ')}`);
    }
  }
  for (const [, own] of group(names, ({ gold }) => gold.chain)) {
    const entities = group(own, one => one.entity);
    if (entities.size > 1) {
      const parts = [...entities].map(
        ([entity, members]) => `${score.story.entity(entity)?.kind ?? '?'} ${entity} (${spellings(members)})`,
      );
      lines.push(`kept apart: ${parts.join(' AND ')}`);
    }
  }
  return lines;
}

function reasonsOf({ story }: StoryScore, members: readonly Judged[]): string[] {
  return [...new Set(members.flatMap(({ article, chain }) => story.whyLinked(article.uri, chain)))];
}

function missedNames(score: StoryScore): string[] {
  return score.missed
    .filter(({ gold }) => gold.form === 'name')
    .map(({ article, gold }) => `name not found: ${gold.kind}: ${inSentence(article, gold)}`);
}

function group<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  }
  return groups;
}

function spellings(members: readonly Judged[]): string {
  return [...group(members, ({ article, gold }) => article.text.slice(gold.start, gold.end))]
    .map(
      ([text, all]) => `${text}, ${[...new Set(all.map(({ article }) => article.uri.replace('.txt', '')))].join(' ')}`,
    )
    .join('; ');
}

function nameOf(score: StoryScore, { entity, analysis, chain }: Judged): string {
  return `"${score.story.entity(entity)?.name ?? analysis.chains[chain]!.name}"`;
}

function reason({ mention, analysis, article }: Judged): string {
  if (mention === null) {
    return 'a description of it';
  }
  if (mention.link === null) {
    return `found as a ${mention.form}`;
  }
  const to = analysis.mentions[mention.link.to]!;
  return `from "${article.text.slice(to.start, to.end)}": ${mention.link.reason}`;
}

function inSentence({ uri, text }: GoldArticle, { start, end }: GoldMention): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT / 2);
  return `${uri} …${before}«${text.slice(start, end)}»${after}…`.replace(/\s+/g, ' ');
}
