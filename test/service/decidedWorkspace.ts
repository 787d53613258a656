import { targetOf } from '../../src/core/decisions/anchor';
import { DecisionIndex } from '../../src/core/decisions/decide';
import type { Decision, DecisionLine, EntityTarget, EventTarget, TextTarget } from '../../src/core/decisions/decision';
import type { DecisionBook, DecisionFile } from '../../src/service/decisions/book';
import { createStoryService, type StoryService, type StoryServiceOptions } from '../../src/service/service';
import { workspace, type TestWorkspace } from './workspace';

export interface Decisions {
  /** The nth place of words in an article, from 1. */
  at(name: string, words: string, nth?: number): TextTarget;
  person(name: string, words: string, nth?: number): EntityTarget;
  event(name: string, words: string, nth?: number): EventTarget;
}

/** A decision with who made it; each a minute after the one before it, of noon on 3 December 2025. */
export type Decided = Decision & { readonly by?: string; readonly time?: string };

export interface DecidedWorkspace extends TestWorkspace {
  readonly book: DecisionBook;
  readonly lines: readonly DecisionLine[];
  readonly service: StoryService;
}

const folder = 'file:///stories';

/**
 * A workspace in which decisions were made. Ids of decisions are "d1", "d2" ….
 * @param now articles whose text has changed since, or that are gone
 */
export function decidedWorkspace(
  texts: Readonly<Record<string, string>>,
  decide: (decisions: Decisions) => readonly Decided[],
  now: Readonly<Record<string, string | null>> = {},
  options: Partial<StoryServiceOptions> = {},
): DecidedWorkspace {
  const pathOf = (name: string) => (name.includes('/') ? name : `story/${name}`);
  const at: Decisions['at'] = (name, words, nth = 1) => {
    let start = -1;
    for (let i = 0; i < nth; i++) {
      start = texts[name]!.indexOf(words, start + 1);
    }
    if (start === -1) {
      throw new Error(`No '${words}' in ${name}`);
    }
    return targetOf(pathOf(name), texts[name]!, { start, end: start + words.length });
  };
  const person: Decisions['person'] = (name, words, nth) => ({ name: words, kind: 'person', at: at(name, words, nth) });
  const event: Decisions['event'] = (name, words, nth) => ({ label: words, at: at(name, words, nth) });
  const noon = new Date(2025, 11, 3, 12).getTime();
  const lines = decide({ at, person, event }).map(({ by = 'Ada Berg', time, ...decision }, index): DecisionLine => ({
    v: 1,
    id: `d${index + 1}`,
    time: time ?? new Date(noon + index * 60_000).toISOString(),
    author: by,
    decision,
  }));
  const index = new DecisionIndex(lines);
  const present = Object.entries({ ...texts, ...now }).filter((entry): entry is [string, string] => entry[1] !== null);
  const plain = workspace(Object.fromEntries(present));
  const { library } = plain;
  for (const [name, text] of present) {
    library.set(plain.uri(name), text, index.decide(pathOf(name), text));
  }
  const file: DecisionFile = {
    folder,
    uri: `${folder}/.story/decisions.jsonl`,
    lines,
    problems: [],
    author: 'Ada Berg',
    pathOf: uri => uri.slice(folder.length + 1),
    uriOf: path => `${folder}/${path}`,
  };
  const book: DecisionBook = { files: [file], fileOf: () => file };
  const service = createStoryService({ library, book, commandLinks: false, ...options });
  return { ...plain, book, lines, service };
}
