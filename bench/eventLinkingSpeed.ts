import type { Article } from '../src/core/story/article';
import { EntityIndex } from '../src/core/story/entities/entityIndex';
import { EventIndex } from '../src/core/story/events/eventIndex';
import { QuotationIndex } from '../src/core/story/quotations/quotationIndex';
import { LineIndex } from '../src/core/text/lines';
import { createRandom } from '../tools/train/random';
import { analyse } from './finders';
import { EDITS, medianAndWorst, show, timed, type Times, withOtherName } from './linkingSpeed';
import { readScale } from './scale';

const SIZES = [100, 1_000] as const;

/** Indices of one story, as a story updates them. */
class Indices {
  readonly entities = new EntityIndex();
  readonly quotations = new QuotationIndex(() => false);
  readonly events = new EventIndex(this.entities, this.quotations);

  set(article: Article): void {
    this.entities.set(article);
    this.events.set(article);
    this.quotations.set(article);
  }
}

/**
 * Prints what it costs to link events in one story of more and more articles; their analysis is not counted.
 * @param largest stories of more articles are left out
 */
export function printEventLinkingSpeed(largest: number): void {
  const sizes = SIZES.filter(size => size <= largest);
  const texts = readScale(Math.max(...sizes));
  if (!texts) {
    console.log('\nlinking events: skipped, it needs the corpus scale/articles.jsonl.gz');
    return;
  }
  const articles = texts.map(({ id, text }): Article => ({
    uri: id,
    text,
    lines: new LineIndex(text),
    analysis: analyse(text),
  }));
  console.log(
    `\nlinking events in one story; an edit changes a letter in all mentions of one name: median and worst of ${String(EDITS)}`,
  );
  let before: number | undefined;
  for (const size of sizes) {
    const own = articles.slice(0, size);
    const indices = new Indices();
    const time = timed(() => {
      own.forEach(article => {
        indices.set(article);
      });
      indices.events.all();
    });
    const { link, list } = timeEdits(indices, own);
    const growth =
      before === undefined ? '' : `, ${(link.median / before).toFixed(2)} times as much as in the story before`;
    console.log(
      `${size.toLocaleString('en').padStart(7)} articles: ${(time / size).toFixed(3)} ms an article; ${String(indices.events.all().length)} events`,
    );
    console.log(`${' '.repeat(18)}an edit: the events of its mentions ${show(link)}${growth}`);
    console.log(`${' '.repeat(18)}then the list of all ${show(list)}`);
    before = link.median;
  }
}

/** Until every event mention of the edited article is linked anew; then until all events are in order again. */
function timeEdits(indices: Indices, articles: readonly Article[]): { link: Times; list: Times } {
  const random = createRandom(1);
  const named = articles.filter(({ analysis }) => analysis.chains.length > 0 && analysis.events.length > 0);
  const link: number[] = [];
  const list: number[] = [];
  for (let edit = 0; edit < EDITS; edit++) {
    const article = named[Math.floor(random() * named.length)]!;
    const edited = withOtherName(article, Math.floor(random() * article.analysis.chains.length));
    link.push(
      timed(() => {
        indices.set(edited);
        edited.analysis.events.forEach((_, index) => indices.events.of({ uri: edited.uri, index }));
      }),
    );
    list.push(timed(() => indices.events.all()));
    indices.set(article);
    indices.events.all();
  }
  return { link: medianAndWorst(link), list: medianAndWorst(list) };
}
