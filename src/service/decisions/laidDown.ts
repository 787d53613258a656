import { mostOverlapping } from '../../core/article/corrections';
import { NOTHING_DECIDED } from '../../core/decisions/decided';
import type { Article } from '../../core/story/article';
import type { Listed } from '../place';
import { aboutIn, listOfConfirmed } from './about';

/** Indices into the lists of an article's analysis. */
export type Indices = Readonly<Record<Listed, ReadonlySet<number>>>;

const known = new WeakMap<Article, Indices>();

/** What readers have confirmed, added or said something else of, so that it is certain. */
export function laidDownIn(article: Article): Indices {
  let laidDown = known.get(article);
  if (!laidDown) {
    laidDown = createLaidDown(article);
    known.set(article, laidDown);
  }
  return laidDown;
}

function createLaidDown(article: Article): Indices {
  const { text, analysis } = article;
  const { names, kinds, speakers, confirmed } = (article.decided ?? NOTHING_DECIDED).corrections;
  const about = aboutIn(article);
  const mentions = new Set(about.mentions.keys());
  const quotations = new Set(about.quotations.keys());
  const events = new Set(about.events.keys());
  const all = { mentions, quotations, events };
  names.forEach(name => mentions.add(mostOverlapping(analysis.mentions, name)));
  speakers.forEach(speaker => quotations.add(mostOverlapping(analysis.quotations, speaker)));
  for (const { what, ...span } of confirmed) {
    const list = listOfConfirmed[what];
    all[list].add(mostOverlapping(analysis[list], span));
  }
  const corrected = new Set(kinds.map(({ name, to }) => `${to} ${name}`));
  analysis.mentions.forEach(({ kind, start, end }, index) => {
    if (corrected.has(`${kind} ${text.slice(start, end)}`)) {
      mentions.add(index);
    }
  });
  return all;
}
