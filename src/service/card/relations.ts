import type { Entity, Relation } from '../../core/story/model';
import type { Story } from '../../core/story/story';
import { introduction } from '../introduction';
import { locationOf } from '../place';
import { line, text, type Block, type Part } from './card';

const EACH = 4; // of one relation
const DEMONYMS = 3;

const phrases = { areaOf: 'area of', within: 'in', area: 'its area', around: 'holds' } as const;

/** What a place is near without being it: its areas, what lies around it or in it, words for its people. */
export function relationBlocks(story: Story, entity: Entity): readonly Block[] {
  const parts = (['areaOf', 'within', 'area', 'around'] as const).flatMap(kind => {
    const others = othersOf(story, entity, kind);
    return others.length > 0 ? [[text(`${phrases[kind]} `), ...listed(story, others)]] : [];
  });
  const demonyms = entity.demonyms.slice(0, DEMONYMS).map(({ text: word, count }) => `${word} (${count}×)`);
  const all = [...parts, ...(demonyms.length > 0 ? [[text(demonyms.join(', '))]] : [])];
  return all.length > 0
    ? [line(text('Related: '), ...all.flatMap((own, i) => [...(i > 0 ? [text(' · ')] : []), ...own]))]
    : [];
}

/** Without the region and country that the card's first line names. */
function othersOf(story: Story, entity: Entity, kind: Relation['kind']): readonly Entity[] {
  return entity.related
    .filter(relation => relation.kind === kind)
    .flatMap(relation => story.entity(relation.entity) ?? [])
    .filter(
      other =>
        other.mentions.length > 0 &&
        !(kind === 'within' && [entity.place?.region, entity.place?.country].includes(other.name)),
    );
}

function listed(story: Story, others: readonly Entity[]): readonly Part[] {
  const names = others.slice(0, EACH).flatMap((other, i) => [...(i > 0 ? [text(', ')] : []), named(story, other)]);
  return others.length > EACH ? [...names, text(` and ${others.length - EACH} more`)] : names;
}

function named(story: Story, entity: Entity): Part {
  const place = introduction(story, entity);
  return place ? { kind: 'link', text: entity.name, to: locationOf(place) } : text(entity.name);
}
