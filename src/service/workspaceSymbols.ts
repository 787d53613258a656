import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import { parsePersonName } from '../core/language/personName';
import { foldSpelling } from '../core/language/spelling';
import type { Library } from '../core/story/library';
import type { Entity } from '../core/story/model';
import type { Story } from '../core/story/story';
import { some } from './card/card';
import { oneLine } from './excerpt';
import { introduction } from './introduction';
import { articleName, locationOf, placesOf, storyNames, type Place } from './place';

const LIMIT = 500; // more than anybody scrolls through
const ARTICLES = 2; // named behind an entity
const SHORTEST_SPELLING = 4; // letters: of fewer too many names agree

const symbolKinds = {
  person: SymbolKind.Object,
  place: SymbolKind.Namespace,
  organization: SymbolKind.Module,
} as const;

/**
 * Entities by any of their names, however spelt, then events by their label. Their letters hold those of the query in order; entities of one
 * name say what tells them apart.
 */
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
  const names = storyNames(stories);
  const matches = matchesIn(stories, query);
  const counts = new Map<string, number>();
  for (const { label } of matches) {
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  for (const { story, entity, label } of matches) {
    const place = introduction(story, entity);
    if (place) {
      const own = names.get(story.uri)!;
      const container = counts.get(label) === 1 ? own : `${apart(entity)}, ${own}`;
      yield symbol(label, symbolKinds[entity.kind], place, container);
    }
  }
  const wanted = letters(query);
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

interface Match {
  readonly story: Story;
  readonly entity: Entity;
  readonly label: string;
}

/** Of a surname those first whose full name has it. */
function matchesIn(stories: readonly Story[], query: string): readonly Match[] {
  const wanted = letters(query);
  const folded = foldSpelling(query.trim());
  const matches = stories.flatMap(story =>
    story.entities.flatMap(entity => {
      const label = matchingName(entity, wanted) ?? nameInOtherSpelling(entity, query, folded);
      return label === undefined ? [] : [{ story, entity, label }];
    }),
  );
  const isFull = ({ entity }: Match) => isFullNameOf(folded, entity);
  return [...matches.filter(isFull), ...matches.filter(match => !isFull(match))];
}

function isFullNameOf(surname: string, { kind, name }: Entity): boolean {
  const parsed = parsePersonName(name);
  return kind === 'person' && parsed.forename !== null && [parsed.key, foldSpelling(parsed.surname)].includes(surname);
}

/** What tells an entity from others that are listed by the same name: "special envoy, in coast", "region, United States, in harbour, coast". */
function apart(entity: Entity): string {
  const [descriptor] = entity.descriptors;
  const what = [entity.place?.kind ?? descriptor?.text ?? entity.kind, entity.place?.country]
    .filter(Boolean)
    .join(', ');
  return `${oneLine(what)}, in ${some(entity.articles.map(articleName), ARTICLES)}`;
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
