import type { Entity } from '../../core/story/model';
import type { Story } from '../../core/story/story';
import { shorten } from '../excerpt';
import { namingsOf } from '../naming';
import { locationOf, placeOf } from '../place';
import { placeOfSaying, wordsOf, type Saying } from '../sayings';
import type { EntitySubject, Spot } from '../spot';
import { statementsBy } from '../statements';
import { shortStretch } from '../stretch';
import { faint, line, linkTo, list, quoted, strong, text, type Block, type Card, type Part } from './card';
import { mentionsElsewhere } from './elsewhere';
import { hereBlocks, linkBlocks } from './here';
import { namingBlocks } from './naming';
import { relationBlocks } from './relations';

const SAYINGS = 3;
const EVENTS = 3;
const WORDS_ROOM = 110; // characters of a quotation

/** Who or what an entity is and why that is meant here, what the articles call it, where else it stands, what it said and took part in. */
export function entityCard(spot: Spot, subject: EntitySubject, doubtful: boolean): Card {
  const { story, article } = spot;
  const { entity, span } = subject;
  const here = { article, span };
  const total = entity.mentions.length;
  const elsewhere = mentionsElsewhere(story, entity, here);
  const about = [
    line(
      strong(entity.name),
      ...[...kindOf(entity), ...(doubtful ? ['uncertain'] : [])].flatMap(words => [text(' · '), faint(words)]),
    ),
    ...hereBlocks(spot, subject),
    ...namingBlocks(entity, namingsOf(story, entity)),
    ...relationBlocks(story, entity),
    ...linkBlocks(spot, subject),
  ];
  return [
    ...about.filter(({ kind }) => kind === 'line'),
    ...about.filter(({ kind }) => kind === 'list'),
    ...list('Elsewhere', elsewhere.map(quoted)),
    ...(total > elsewhere.length + 1
      ? [line({ kind: 'mentions', text: `All ${total} mentions`, at: locationOf(here) })]
      : []),
    ...sayings(spot, subject),
    ...list('Events', events(story, entity)),
  ];
}

/** "person"; of a place what lists know of it: "city", "Oregon, United States". */
function kindOf({ kind, place }: Entity): readonly string[] {
  const around = [place?.region, place?.country].filter(name => typeof name === 'string');
  return [place?.kind ?? kind, ...(around.length > 0 ? [around.join(', ')] : [])];
}

/** The latest few, those in the speaker's own words first, and how many there are where not all are shown. */
function sayings({ story, article, indirect }: Spot, { entity, span }: EntitySubject): readonly Block[] {
  const statements = ownWordsFirst(statementsBy(story, entity.id, indirect));
  const more = statements.length > SAYINGS;
  const latest = entity.articles.length > 1 && statements[0]?.article.analysis.date ? 'the latest ' : '';
  return [
    ...list(
      more ? `Said, ${latest}${SAYINGS} of ${statements.length} quotations` : 'Said',
      statements
        .slice(0, SAYINGS)
        .map(saying => [
          linkTo(placeOfSaying(saying)),
          text(` ${shorten(wordsOf(saying), WORDS_ROOM)}`),
          ...(saying.quotation.kind === 'indirect' ? [text(' '), faint('indirect')] : []),
        ]),
    ),
    ...(more
      ? [line({ kind: 'quotations', text: `All ${statements.length} quotations`, at: locationOf({ article, span }) })]
      : []),
  ];
}

function ownWordsFirst(statements: readonly Saying[]): readonly Saying[] {
  const isIndirect = ({ quotation }: Saying) => quotation.kind === 'indirect';
  return [...statements.filter(saying => !isIndirect(saying)), ...statements.filter(isIndirect)];
}

/** Of what happened the few that most articles tell, in time order. */
function events(story: Story, entity: Entity): readonly (readonly Part[])[] {
  const happenings = story.eventsWith(entity.id).filter(event => event.kind === 'happening');
  const told = [...happenings].sort((a, b) => b.articles.length - a.articles.length).slice(0, EVENTS);
  return happenings
    .filter(event => told.includes(event))
    .flatMap(event => {
      const place = event.mentions[0] && placeOf(story, 'events', event.mentions[0]);
      const date = event.date ? ` · ${shortStretch(event.date.value)}` : '';
      return place ? [[linkTo(place), text(` ${event.label}${date}`)]] : [];
    });
}
