import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import { foldSpelling } from '../core/language/spelling';
import type { Library } from '../core/story/library';
import type { Entity } from '../core/story/model';
import type { Story } from '../core/story/story';
import { oneLine } from './excerpt';
import { introduction } from './introduction';
import { locationOf, placesOf, storyNames, type Place } from './place';

const LIMIT = 500; // more than anybody scrolls through
const SHORTEST_SPELLING = 4; // letters: of fewer too many names agree

const symbolKinds = {
  person: SymbolKind.Object,
  place: SymbolKind.Namespace,
  organization: SymbolKind.Module,
} as const;

/** Entities by any of their names, however spelt, then events by their label. Their letters hold those of the query in order. */
export function workspaceSymbols(library: Library, query: string): readonly WorkspaceSymbol[] {
  const found: WorkspaceSymbol[] = [];
  for (const symbol of symbols(library.stories, query)) {
    found.push(symbol);
    if (found.length === LIMIT) {
      break;
    }
  }
  return found;
}

function* symbols(stories: readonly Story[], query: string): Generator<WorkspaceSymbol> {
  const wanted = letters(query);
  const folded = foldSpelling(query.trim());
  const names = storyNames(stories);
  for (const story of stories) {
    for (const entity of story.entities) {
      const name = matchingName(entity, wanted) ?? nameInOtherSpelling(entity, query, folded);
      const place = name === undefined ? undefined : introduction(story, entity);
      if (name !== undefined && place) {
        yield symbol(name, symbolKinds[entity.kind], place, names.get(story.uri)!);
      }
    }
  }
  for (const story of stories) {
    for (const event of story.events) {
      const [place] =
        event.kind === 'happening' && holds(event.label, wanted)
          ? placesOf(story, 'events', event.mentions.slice(0, 1))
          : [];
      if (place) {
        yield symbol(event.label, SymbolKind.Event, place, names.get(story.uri)!);
      }
    }
  }
}

/** The name to list an entity by, with the spelling that the query meant, as editors filter by what is listed. */
function matchingName(entity: Entity, wanted: string): string | undefined {
  if (holds(entity.name, wanted)) {
    return entity.name;
  }
  const alias = entity.aliases.find(({ text }) => holds(text, wanted));
  return alias && `${alias.text} – ${entity.name}`;
}

/** The same where only the spelling of the query differs: "orlow" for "Sergey Orlov", "u.n." for "UN". */
function nameInOtherSpelling(entity: Entity, query: string, folded: string): string | undefined {
  const isMeant = [entity.name, ...entity.aliases.map(({ text }) => text)].some(
    name =>
      (folded.length >= SHORTEST_SPELLING && foldSpelling(name).includes(folded)) ||
      withoutDots(name) === withoutDots(query),
  );
  return isMeant ? `${entity.name} (${query.trim()})` : undefined;
}

function withoutDots(name: string): string {
  return name.replace(/\./g, '').trim().toLowerCase();
}

function symbol(name: string, kind: SymbolKind, place: Place, containerName: string): WorkspaceSymbol {
  return { name: oneLine(name), kind, location: locationOf(place), containerName };
}

function holds(text: string, wanted: string): boolean {
  let at = 0;
  for (const letter of letters(text)) {
    if (letter === wanted[at]) {
      at++;
    }
  }
  return at === wanted.length;
}

function letters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\s]/gu, '')
    .toLowerCase();
}
