import type { Story } from '../src/core/story/story';
import { corporaFolder } from '../tools/train/folders';
import { createRandom } from '../tools/train/random';
import { analyse } from './finders';
import { type LikelyStory, likelyStories } from './likelyStories';
import { drawLinks } from './linkSample';
import { readScale } from './scale';

/**
 * `node scripts/run.mjs bench/links.ts [COUNT] [SEED]`: links between articles drawn at random, to be judged by a reader. A link is two chains of
 * different articles that the story made one entity.
 */
const count = Math.max(1, Math.floor(Number(process.argv[2])) || 100);
const seed = Math.floor(Number(process.argv[3])) || 1;
const CONTEXT = 110;

interface ChainOf {
  readonly uri: string;
  readonly chain: number;
}

interface Link {
  readonly from: LikelyStory;
  readonly entity: string;
  readonly differ: boolean;
  readonly ends: readonly [ChainOf, ChainOf];
}

function linksOf(from: LikelyStory): Link[] {
  const { story } = from;
  const chains = new Map<string, ChainOf[]>();
  for (const { uri, analysis } of story.articles) {
    analysis.chains.forEach((_, chain) => {
      const id = story.entityOfChain(uri, chain)?.id;
      if (id !== undefined) {
        chains.set(id, [...(chains.get(id) ?? []), { uri, chain }]);
      }
    });
  }
  return [...chains].flatMap(([id, own]) =>
    own.flatMap((a, i) =>
      own
        .slice(i + 1)
        .filter(b => b.uri !== a.uri)
        .map(b => ({
          from,
          entity: `${from.day} ${id}`,
          differ: nameOf(story, a) !== nameOf(story, b),
          ends: [a, b] as const,
        })),
    ),
  );
}

const chainOf = (story: Story, { uri, chain }: ChainOf) => story.article(uri)!.analysis.chains[chain]!;
const nameOf = (story: Story, of: ChainOf): string => chainOf(story, of).name;

/** The sentence around the chain's fullest name, cut to what tells. */
function sentenceOf(story: Story, of: ChainOf): string {
  const { text, analysis } = story.article(of.uri)!;
  const { name, mentions } = chainOf(story, of);
  const own = mentions.map(index => analysis.mentions[index]!);
  const { start, end } = own.find(mention => text.slice(mention.start, mention.end) === name) ?? own[0]!;
  const sentence = analysis.sentences.find(span => span.start <= start && span.end >= end) ?? { start, end };
  const from = Math.max(sentence.start, start - CONTEXT);
  const to = Math.min(sentence.end, end + CONTEXT);
  return `${text.slice(from, start)}«${text.slice(start, end)}»${text.slice(end, to)}`.replace(/\s+/g, ' ');
}

function print({ from: { day, story, articles }, differ, ends }: Link, number: number): void {
  const kinds = [...new Set(ends.map(end => chainOf(story, end).kind))].join(' / ');
  console.log(`\n${String(number)}. ${kinds}, ${differ ? 'names differ' : 'same name'}; story of ${day}`);
  for (const end of ends) {
    const { source, date } = articles.get(end.uri)!;
    console.log(`   "${nameOf(story, end)}" (${source}, ${date}): ${sentenceOf(story, end)}`);
    const reasons = story.whyLinked(end.uri, end.chain);
    console.log(`      why: ${reasons.length > 0 ? reasons.join('; ') : 'no reason given'}`);
  }
}

const articles = readScale();
if (articles) {
  const random = createRandom(seed);
  const stories = likelyStories(articles, analyse, random);
  const links = stories.flatMap(linksOf);
  drawLinks(links, count, random).forEach((link, i) => {
    print(link, i + 1);
  });
  const sizes = stories.map(story => `${story.day} (${String(story.articles.size)} articles)`);
  console.log(`\ndrawn from ${String(links.length)} links of the stories of ${sizes.join(', ')}; seed ${String(seed)}`);
} else {
  console.log(`Skipped: there is no scale/articles.jsonl.gz in ${corporaFolder}.`);
}
