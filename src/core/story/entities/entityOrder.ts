import { byImportance, type StoryEntity } from './entity';

/** At one change for so many entities, putting the changes in is less work than sorting them all. */
const FEW = 20;

/** Entities that have a mention of the story's own, the most important first; sorted when asked for. */
export class EntityOrder {
  readonly #all = new Set<StoryEntity>();
  readonly #gone = new Set<StoryEntity>();
  readonly #come = new Set<StoryEntity>();
  #sorted: readonly StoryEntity[] = [];

  add(entity: StoryEntity): void {
    if (entity.mentionCount > 0) {
      this.#all.add(entity);
      this.#come.add(entity);
    }
  }

  delete(entity: StoryEntity): void {
    if (this.#all.delete(entity) && !this.#come.delete(entity)) {
      this.#gone.add(entity);
    }
  }

  sorted(): readonly StoryEntity[] {
    const changes = this.#gone.size + this.#come.size;
    if (changes * FEW > this.#sorted.length) {
      this.#sorted = [...this.#all].sort(byImportance);
    } else if (changes > 0) {
      this.#sorted = merged(
        this.#sorted.filter(entity => !this.#gone.has(entity)),
        [...this.#come].sort(byImportance),
      );
    }
    this.#gone.clear();
    this.#come.clear();
    return this.#sorted;
  }
}

/** Two sorted lists as one. */
function merged(many: readonly StoryEntity[], few: readonly StoryEntity[]): readonly StoryEntity[] {
  const list: StoryEntity[] = [];
  let next = 0;
  for (const entity of many) {
    while (next < few.length && byImportance(few[next]!, entity) < 0) {
      list.push(few[next++]!);
    }
    list.push(entity);
  }
  return [...list, ...few.slice(next)];
}
