import { assemble } from './assembly';
import { type EntityContext, StoryEntity } from './entity';
import { EntityOrder } from './entityOrder';
import { namesIn } from './headed';
import type { NameGroup } from './nameGroup';
import type { NameNode } from './nameNode';
import type { NameTeams } from './nameTeams';
import type { Pointers } from './pointers';

/** Groups that point nowhere, with all those that the reader tied to them, and the entities that they and what points at them make. */
interface Region {
  readonly roots: readonly NameGroup[];
  readonly entities: readonly StoryEntity[];
}

/** The entities of a story. */
export class Entities {
  readonly #pointers: Pointers;
  readonly #teams: NameTeams;
  readonly #nameOf: (key: string) => NameNode | undefined;
  readonly #context: EntityContext;
  readonly #regions = new Map<NameGroup, Region>();
  readonly #byId = new Map<string, StoryEntity>();
  readonly #order = new EntityOrder();

  constructor(
    pointers: Pointers,
    teams: NameTeams,
    nameOf: (key: string) => NameNode | undefined,
    context: EntityContext,
  ) {
    this.#pointers = pointers;
    this.#teams = teams;
    this.#nameOf = nameOf;
    this.#context = context;
  }

  get(id: string): StoryEntity | undefined {
    return this.#byId.get(id);
  }

  /** Those with a mention outside boilerplate, the most important first. */
  sorted(): readonly StoryEntity[] {
    return this.#order.sorted();
  }

  /**
   * Makes the entities of these groups anew; some of them may be of the past. Where the reader tied two by other decisions than before, both are
   * among them.
   * @returns uris of articles of which a chain is another entity than before, or one of another name
   */
  update(touched: ReadonlySet<NameGroup>): ReadonlySet<string> {
    const stale = new Set(touched);
    const before = new Map<NameNode, string>();
    for (const root of stale) {
      const region = this.#regions.get(root);
      region?.roots.forEach(other => {
        this.#regions.delete(other);
        stale.add(other);
      });
      region?.entities.forEach(entity => {
        entity.names.forEach(name => before.set(name, shownAs(entity)));
        this.#hide(entity);
      });
    }
    const changed = new Set<string>();
    for (const root of stale) {
      if (this.#isOfNow(root) && !this.#regions.has(root)) {
        for (const entity of this.#make(root)) {
          entity.names
            .filter(name => before.get(name) !== shownAs(entity))
            .forEach(name => [...name.chains.keys()].forEach(uri => changed.add(uri)));
        }
      }
    }
    return changed;
  }

  #make(root: NameGroup): readonly StoryEntity[] {
    const found = new Set([root]);
    found.forEach(group => this.#tiedTo(group).forEach(other => found.add(other)));
    const roots = [...found].sort((a, b) => (a.names[0]!.signature.key < b.names[0]!.signature.key ? -1 : 1));
    const parts = roots.map(group => this.#pointers.membersOf(group));
    const entities = assemble(parts, this.#teams, group => this.#pointers.targetOf(group)).map(
      made => new StoryEntity(made, this.#context),
    );
    const region = { roots, entities };
    roots.forEach(group => this.#regions.set(group, region));
    entities.forEach(entity => {
      this.#show(entity);
    });
    return entities;
  }

  /** A group that points nowhere and is not of the past. */
  #isOfNow(root: NameGroup): boolean {
    return this.#pointers.isRoot(root) && root.names[0]!.group === root;
  }

  /** Roots with a name that the reader said is one with a name of this one. */
  #tiedTo(root: NameGroup): ReadonlySet<NameGroup> {
    const tied = new Set<NameGroup>();
    for (const name of this.#isOfNow(root) ? namesIn(this.#pointers.membersOf(root)) : []) {
      for (const { same, a, b } of this.#teams.heldOf(name)) {
        const group = same ? this.#nameOf(a === name.signature.key ? b : a)?.group : undefined;
        if (group) {
          tied.add(this.#pointers.rootOf(group));
        }
      }
    }
    return tied;
  }

  #show(entity: StoryEntity): void {
    this.#byId.set(entity.id, entity);
    this.#order.add(entity);
    entity.names.forEach(name => (name.entity = entity));
  }

  #hide(entity: StoryEntity): void {
    this.#byId.delete(entity.id);
    this.#order.delete(entity);
    entity.names.forEach(name => (name.entity = undefined));
  }
}

function shownAs({ id, name, kind }: StoryEntity): string {
  return `${kind} ${id}\n${name}`;
}
