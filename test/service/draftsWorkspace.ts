import assert from 'node:assert/strict';
import { analyse } from '../analyse';
import { DecisionIndex } from '../../src/core/decisions/decide';
import type { Decision, DecisionLine } from '../../src/core/decisions/decision';
import type { Entity, StoryEvent } from '../../src/core/story/model';
import { Library } from '../../src/core/story/library';
import type { Story } from '../../src/core/story/story';
import type { Choice, DecisionDraft, Location, Proposal, Thing } from '../../src/protocol';
import type { DecisionBook, DecisionFile } from '../../src/service/decisions/book';
import type { Resolved } from '../../src/service/decisions/resolve';
import { createStoryService, type StoryService } from '../../src/service/service';

/** A made-up workspace in memory in which a reader decides. Its folders are "one" and, where the names of articles say so, others. */
export class DraftsWorkspace {
  readonly library = new Library(analyse);
  readonly service: StoryService;
  /** As whom the reader decides. */
  author = 'Ada Berg';
  readonly #lines = new Map<string, DecisionLine[]>();
  readonly #texts: Readonly<Record<string, string>>;

  /** @param texts by their path: "one/story/a.txt" */
  constructor(texts: Readonly<Record<string, string>>) {
    this.#texts = texts;
    const fileOf = (uri: string): DecisionFile | undefined => {
      const [, name = ''] = /^file:\/\/\/([^/]+)\//.exec(uri) ?? [];
      return name === 'outside' ? undefined : this.#file(name);
    };
    const book: DecisionBook = { files: [this.#file('one')], fileOf };
    this.service = createStoryService({ library: this.library, book, commandLinks: true });
    this.#replay();
  }

  #file(name: string): DecisionFile {
    const folder = `file:///${name}`;
    const lines = this.#lines.get(folder) ?? [];
    this.#lines.set(folder, lines);
    return {
      folder,
      uri: `${folder}/.story/decisions.jsonl`,
      lines,
      problems: [],
      author: this.author,
      pathOf: uri => uri.slice(folder.length + 1),
      uriOf: path => `${folder}/${path}`,
    };
  }

  /** Reads all articles anew by what was decided. */
  #replay(): void {
    for (const [path, text] of Object.entries(this.#texts)) {
      const [folder = '', ...below] = path.split('/');
      const decided = new DecisionIndex(this.#lines.get(`file:///${folder}`) ?? []).decide(below.join('/'), text);
      this.library.set(`file:///${path}`, text, decided);
    }
  }

  get lines(): readonly DecisionLine[] {
    return [...this.#lines.values()].flat();
  }

  /** Makes decisions of drafts and replays them over the articles. */
  decide(...drafts: readonly DecisionDraft[]): readonly Decision[] {
    const resolved = this.resolve(...drafts);
    assert.equal(resolved.kind, 'decisions', JSON.stringify(resolved));
    return resolved.kind === 'decisions' ? this.write(resolved.folder, resolved.decisions) : [];
  }

  /** Makes a decision of a proposal, with what it asks for filled in. */
  accept(proposal: Proposal, answer?: Choice['value']): readonly Decision[] {
    const { ask, drafts } = proposal;
    assert.equal(ask !== undefined, answer !== undefined, `${proposal.id} asks for ${ask?.how ?? 'nothing'}`);
    return this.decide(
      ...((ask ? drafts.map(draft => ({ ...draft, [ask.field]: answer })) : drafts) as DecisionDraft[]),
    );
  }

  resolve(...drafts: readonly DecisionDraft[]): Resolved {
    return this.service.resolve({ drafts });
  }

  /** The reason why drafts are refused. */
  refusal(...drafts: readonly DecisionDraft[]): string {
    const resolved = this.resolve(...drafts);
    assert.equal(resolved.kind, 'refused', JSON.stringify(resolved));
    return resolved.kind === 'refused' ? resolved.reason : '';
  }

  write(folder: string, decisions: readonly Decision[]): readonly Decision[] {
    const lines = this.#lines.get(folder)!;
    for (const decision of decisions) {
      const time = new Date(Date.UTC(2025, 11, 3, 12, lines.length)).toISOString();
      lines.push({ v: 1, id: `d${lines.length + 1}`, time, author: this.author, decision });
    }
    this.#replay();
    return decisions;
  }

  /** The nth place of words, from 1. */
  at(path: string, words: string, nth = 1): { readonly location: Location } {
    const uri = `file:///${path}`;
    const article = this.library.article(uri);
    let start = -1;
    for (let i = 0; i < nth; i++) {
      start = article?.text.indexOf(words, start + 1) ?? -1;
    }
    if (!article || start === -1) {
      throw new Error(`No '${words}' in ${path}`);
    }
    const { lines } = article;
    return {
      location: { uri, range: { start: lines.positionAt(start), end: lines.positionAt(start + words.length) } },
    };
  }

  /** A cursor in the nth place of words, one character in. */
  cursor(path: string, words: string, nth = 1): { readonly location: Location } {
    const { uri, range } = this.at(path, words, nth).location;
    const position = { line: range.start.line, character: range.start.character + 1 };
    return { location: { uri, range: { start: position, end: position } } };
  }

  proposals(...things: readonly Thing[]): readonly Proposal[] {
    return this.service.proposals({ things });
  }

  proposal(id: string, ...things: readonly Thing[]): Proposal {
    const all = this.proposals(...things);
    const found = all.find(proposal => proposal.id === id);
    assert.ok(found, `No ${id} among ${all.map(proposal => proposal.id).join(', ')}`);
    return found;
  }

  story(path = 'one/story'): Story {
    return this.library.stories.find(({ uri }) => uri === `file:///${path}`)!;
  }

  names(kind = 'person'): readonly string[] {
    return this.story()
      .entities.filter(entity => entity.kind === kind)
      .map(({ name }) => name)
      .sort();
  }

  entity(name: string): Entity {
    const found = this.story().entities.find(entity => entity.name === name);
    assert.ok(
      found,
      `No ${name} among ${this.story()
        .entities.map(entity => entity.name)
        .join(', ')}`,
    );
    return found;
  }

  node(name: string): Thing {
    const { kind, id } = this.entity(name);
    return { tree: 'entities', node: JSON.stringify([kind, this.story().uri, id]) };
  }

  /** The event that the nth place of words tells of. */
  event(path: string, words: string, nth = 1): StoryEvent {
    const { uri, range } = this.at(path, words, nth).location;
    const article = this.library.article(uri)!;
    const start = article.lines.offsetAt(range.start);
    const index = article.analysis.events.findIndex(event => event.start === start);
    const found = this.story().eventOf({ uri, index });
    assert.ok(found, `No event at '${words}' in ${path}`);
    return found;
  }

  eventNode(event: StoryEvent): Thing {
    return { tree: 'events', node: JSON.stringify(['event', this.story().uri, event.id]) };
  }
}

/** Two outlets on one made-up story, a third on another, and one in another folder. */
export const bridge = {
  'one/story/north.txt': `Bridge over the Elde closes

NARVIK, March 6, 2024 (North Wire) – Norwegian transport minister Sigrid Halvorsen met union leader Pavel Dvorak in Narvik on Tuesday.

“We will keep the bridge open,” Halvorsen said. Dvorak called the meeting “a wasted afternoon.”

Dvorak will travel to Oslo on Friday. Police arrested a driver on Monday.

The Elde Works has hired Miro Kask. Kask praised the Elde Works.

Sign up to our newsletter here.
`,
  'one/story/south.txt': `Minister and union meet

Sigrid Halvorsen met Pavel Dvorak in Narvik on Tuesday, March 5, 2024. S. Halversen is minister for transport.

“We will keep the bridge open,” Halvorsen told reporters. Workers in Oslo were not convinced.

The Elde Works is near Narvik. Grizzle was seen near Narvik.
`,
  'one/other/else.txt': `A flood in Bergen

Sigrid Halvorsen visited Bergen on Monday, March 4, 2024.
`,
  'two/story/far.txt': `A fair in Lisbon

Tomas Okafor visited Lisbon on Monday, March 4, 2024.
`,
  'outside/loose.txt': `A loose page

Tomas Okafor visited Lisbon on Monday, March 4, 2024.
`,
} as const;
