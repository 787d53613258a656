import type { StoryEvent } from '../../core/story/model';
import type { Ref } from '../../core/story/article';
import type { Story } from '../../core/story/story';
import { coverageOf, toldBy } from '../coverage';
import { dateLine } from '../eventDates';
import { shorten } from '../excerpt';
import { introduction } from '../introduction';
import { folded } from '../naming';
import { articleName, locationOf, placeOf } from '../place';
import { sayingsIn, wordsOf } from '../sayings';
import { shortStretch } from '../stretch';
import { faint, line, linkTo, list, quoted, some, strong, text, type Block, type Card, type Part } from './card';

const TELLINGS = 8;
const NAMES = 4;
const RELATED = 4;
const WORDS_ROOM = 110; // characters of what was said
const ARTICLES = 6;

/**
 * What happened, when, who took part and where; what every article says of it, and who leaves it out.
 * @param mention the one that the card is for
 * @param indirect whether speech without quotation marks is shown
 */
export function eventCard(story: Story, event: StoryEvent, mention: Ref, indirect: boolean): Card {
  const firsts = event.articles.flatMap(uri => event.mentions.find(ref => ref.uri === uri) ?? []);
  const told = firsts.slice(0, TELLINGS).flatMap(ref => tellingParts(story, ref, indirect));
  const coverage = coverageOf(story, event);
  const title = firsts.length > 1 ? toldBy(coverage) : toldBySingle(story);
  return [
    line(strong(event.label), text(' · '), faint(event.kind === 'statement' ? 'statement' : event.modality)),
    line(text(dateLine(story, event))),
    ...partBlocks(story, event),
    ...(firsts.length > 1 ? list(title, told) : [line(text(title))]),
    ...(firsts.length > TELLINGS ? [line(text(`and ${firsts.length - TELLINGS} more`))] : []),
    ...(event.kind === 'happening' && firsts.length > 1 ? leftOutBlocks(coverage) : []),
    ...togetherBlocks(story, mention),
    ...relatedBlocks(story, event),
  ];
}

function toldBySingle({ articles }: Story): string {
  return articles.length > 1 ? `Told by this article alone, of ${articles.length}` : 'Told by this article alone';
}

/** Who takes part and where, as far as the label does not say it in full. */
function partBlocks(story: Story, { label, participants, places }: StoryEvent): readonly Block[] {
  const named = (ids: readonly string[]) =>
    ids.flatMap(id => {
      const entity = story.entity(id);
      return entity && !` ${folded(label)} `.includes(` ${folded(entity.name)} `) ? entity : [];
    });
  const links = (title: string, ids: readonly string[]) => {
    const entities = named(ids);
    const shown = entities.slice(0, NAMES).flatMap((entity, i): readonly Part[] => {
      const place = introduction(story, entity);
      const part: Part = place ? { kind: 'link', text: entity.name, to: locationOf(place) } : text(entity.name);
      return i > 0 ? [text(', '), part] : [part];
    });
    const more = entities.length > NAMES ? [text(` and ${entities.length - NAMES} more`)] : [];
    return shown.length > 0 ? [[text(`${title} `), ...shown, ...more]] : [];
  };
  const parts = [
    ...links('Who:', participants),
    ...links(
      'Where:',
      places.filter(id => !participants.includes(id)),
    ),
  ];
  return parts.length > 0 ? [line(...parts.flatMap((own, i) => (i > 0 ? [text(' · '), ...own] : own)))] : [];
}

/** The words that a statement introduces, where they are known; else its sentence, as of all other events. */
function tellingParts(story: Story, { uri, index }: Ref, indirect: boolean): readonly (readonly Part[])[] {
  const article = story.article(uri);
  const place = placeOf(story, 'events', { uri, index });
  if (!article || !place) {
    return [];
  }
  const saying = sayingsIn(article, indirect).find(
    ({ quotation: { cue } }) => cue !== null && cue.start < place.span.end && cue.end > place.span.start,
  );
  if (article.analysis.events[index]?.kind !== 'statement' || !saying) {
    return [quoted(place)];
  }
  const kind = saying.quotation.kind === 'indirect' ? [text(' '), faint('indirect')] : [];
  return [[linkTo(place), text(` ${shorten(wordsOf(saying), WORDS_ROOM)}`), ...kind]];
}

function leftOutBlocks({ leftOut, before }: ReturnType<typeof coverageOf>): readonly Block[] {
  const names = (uris: readonly string[]) => some(uris.map(articleName), ARTICLES);
  const parts = [
    ...(leftOut.length > 0 ? [`Left out by ${names(leftOut)}`] : []),
    ...(before.length > 0 ? [`written before: ${names(before)}`] : []),
  ];
  return parts.length > 0 ? [line(text(parts.join('; ')))] : [];
}

/** Why this telling is taken to be of the same event as the others. */
function togetherBlocks(story: Story, mention: Ref): readonly Block[] {
  const reasons = story.whyTogether(mention);
  return reasons.length > 0 ? [line(faint(`Taken as one event: ${reasons.join('; ')}`))] : [];
}

function relatedBlocks(story: Story, { related }: StoryEvent): readonly Block[] {
  const blocks = (['whole', 'part'] as const).flatMap(kind => {
    const events = related.flatMap(relation => (relation.kind === kind ? (story.event(relation.event) ?? []) : []));
    const links = events.slice(0, RELATED).flatMap((event, i): readonly Part[] => {
      const place = event.mentions[0] && placeOf(story, 'events', event.mentions[0]);
      const date = event.date ? ` (${shortStretch(event.date.value)})` : '';
      const part: Part = place ? { kind: 'link', text: event.label, to: locationOf(place) } : text(event.label);
      return [...(i > 0 ? [text(', ')] : []), part, text(date)];
    });
    const more = events.length > RELATED ? [text(` and ${events.length - RELATED} more`)] : [];
    return links.length > 0 ? [line(text(kind === 'whole' ? 'Part of ' : 'Parts: '), ...links, ...more)] : [];
  });
  return blocks;
}
