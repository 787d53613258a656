import type { Library } from '../../core/story/library';
import type { Choice, ChoicesParams } from '../../protocol';
import { counted } from '../trees/node';
import { entityChoices } from './entityChoices';
import { otherEventChoices } from './otherEventChoices';
import { speakerChoices } from './speakerChoices';
import { findThing, type Found } from './things';

/** What can be picked for a proposal about things, the likeliest first; nothing for what is typed. */
export function choices(library: Library, { things, how }: ChoicesParams, indirect: boolean): readonly Choice[] {
  const found = things.flatMap(thing => findThing(library, thing, indirect) ?? []);
  const [first] = found;
  if (!first) {
    return [];
  }
  switch (how) {
    case 'entity':
      return entityChoices(first.story, found);
    case 'event':
      return otherEventChoices(first.story, found);
    case 'speaker':
      return speakerChoices(first);
    case 'descriptor':
      return descriptorChoices(first);
    case 'text':
    case 'day':
    case 'time':
      return [];
  }
}

function descriptorChoices({ entity }: Found): readonly Choice[] {
  return (entity?.entity.descriptors ?? []).map(({ text, articles }) => ({
    label: text,
    description: counted(articles.length, 'article'),
    value: text,
  }));
}
