import type { Mark } from '../../core/decisions/decided';
import type { Story } from '../../core/story/story';
import type { Entity, StoryEvent } from '../../core/story/model';
import { overlaps } from '../../core/text/span';
import { aboutIn } from '../decisions/about';
import type { Note } from '../decisions/notes';
import { withArticle } from '../decisions/words';
import { byWhom } from '../decisions/when';
import { shorten } from '../excerpt';
import type { Listed } from '../place';
import type { Spot, Subject } from '../spot';
import { shortStretch } from '../stretch';
import { faint, line, linkTo, list, text, type Block, type Card } from './card';

const MOST = 3; // corrections in one line
const NAME_ROOM = 40; // characters
const NOTE_ROOM = 400;

/** A card that also tells what readers laid down and noted, before its lists. */
export function withDecisions(card: Card, blocks: readonly Block[]): Card {
  const at = card.findIndex(({ kind }) => kind === 'list');
  return at === -1 ? [...card, ...blocks] : [...card.slice(0, at), ...blocks, ...card.slice(at)];
}

/** "Corrected: merged with “X” by Ada Berg, 3 December 2025", with what else still shows; and whether this very place was confirmed. */
export function correctedBlocks({ story, article }: Spot, subject: Subject): readonly Block[] {
  const marks = marksOn(story, subject);
  const said = new Map<string, string>();
  for (const mark of marks) {
    const words = wordsFor(subject, mark, marks);
    if (words !== undefined) {
      said.set(mark.line.id, `${words} ${byWhom(mark.line)}`);
    }
  }
  const all = [...said.values()];
  const more = all.length > MOST ? [`${all.length - MOST} more`] : [];
  const confirmed = article.decided?.marks.find(mark => isConfirmed(subject, mark));
  return [
    ...(all.length > 0 ? [line(faint(`Corrected: ${[...all.slice(-MOST), ...more].join('; ')}`))] : []),
    ...(confirmed ? [line(faint(`Confirmed ${byWhom(confirmed.line)}`))] : []),
  ];
}

function isConfirmed({ kind, span }: Subject, mark: Mark): boolean {
  const { decision } = mark.line;
  return decision.kind === 'confirm' && kindOfConfirmed[decision.what] === kind && overlaps(mark, span);
}

const kindOfConfirmed = { mention: 'entity', quotation: 'quotation', event: 'event' } as const;

/** What was decided of it, in order of articles, then of decision. */
function marksOn(story: Story, subject: Subject): readonly Mark[] {
  const of = (uris: readonly string[], kind: Listed, isIt: (uri: string, index: number) => boolean) =>
    uris.flatMap(uri => {
      const article = story.article(uri);
      const about = article ? aboutIn(article)[kind] : [];
      return [...about].flatMap(([index, marks]) => (isIt(uri, index) ? marks : []));
    });
  switch (subject.kind) {
    case 'entity':
      return of(subject.entity.articles, 'mentions', (uri, index) => {
        const mention = story.article(uri)!.analysis.mentions[index]!;
        return story.entityOfChain(uri, mention.chain)?.id === subject.entity.id;
      });
    case 'event':
      return of(
        subject.event.articles,
        'events',
        (uri, index) => story.eventOf({ uri, index })?.id === subject.event.id,
      );
    case 'quotation':
      return of([subject.ref.uri], 'quotations', (_, index) => index === subject.ref.index);
    case 'time':
      return [];
  }
}

/** What a decision made of what is shown; undefined where nothing is to be seen of it, as another overrules it. */
function wordsFor(subject: Subject, mark: Mark, all: readonly Mark[]): string | undefined {
  switch (subject.kind) {
    case 'entity':
      return wordsForEntity(subject.entity, mark, all);
    case 'event':
      return wordsForEvent(subject.event, mark, all);
    case 'quotation': {
      const { decision } = mark.line;
      return decision.kind === 'speaker'
        ? `speaker ${decision.speaker ? `set to ${inMarks(decision.speaker.name)}` : 'said to be unknown'}`
        : undefined;
    }
    case 'time':
      return undefined;
  }
}

function wordsForEntity({ kind, name, descriptors }: Entity, mark: Mark, all: readonly Mark[]): string | undefined {
  const { decision } = mark.line;
  const has = (words: string) => descriptors.some(({ text: own }) => own.toLowerCase() === words.toLowerCase());
  switch (decision.kind) {
    case 'sameEntity':
      return isWhole(mark, all) ? `merged with ${inMarks(otherName(name, decision))}` : undefined;
    case 'notSameEntity':
      return isWhole(mark, all)
        ? undefined
        : `kept apart from ${inMarks((mark.role === 'entity' ? decision.other : decision.entity).name)}`;
    case 'splitEntity':
      return mark.role === 'mention' && !isWhole(mark, all)
        ? `split off from ${inMarks(decision.entity.name)}`
        : undefined;
    case 'renameEntity':
      return name === decision.name && name !== decision.entity.name
        ? `renamed from ${inMarks(decision.entity.name)}`
        : undefined;
    case 'entityKind':
      return kind === decision.to ? `said to be ${withArticle(kind)}` : undefined;
    case 'addDescriptor':
      return has(decision.text) ? `${inMarks(decision.text)} added` : undefined;
    case 'removeDescriptor':
      return has(decision.text) ? undefined : `${inMarks(decision.text)} removed`;
    case 'addName':
      return `${inMarks(decision.at.quote.exact)} said to be a name`;
    default:
      return undefined;
  }
}

function wordsForEvent({ label, date }: StoryEvent, mark: Mark, all: readonly Mark[]): string | undefined {
  const { decision } = mark.line;
  switch (decision.kind) {
    case 'sameEvent':
      return isWhole(mark, all)
        ? `merged with ${inMarks(decision.other.label === label ? decision.event.label : decision.other.label)}`
        : undefined;
    case 'notSameEvent':
      return isWhole(mark, all)
        ? undefined
        : `kept apart from ${inMarks((mark.role === 'event' ? decision.other : decision.event).label)}`;
    case 'eventDate':
      return date?.value === decision.value ? `dated ${shortStretch(decision.value)}` : undefined;
    case 'eventLabel':
      return label === decision.label && label !== decision.event.label
        ? `renamed from ${inMarks(decision.event.label)}`
        : undefined;
    default:
      return undefined;
  }
}

/** Whether what the decision joins or parts is one thing now: it also has what the other role of the decision points at. */
function isWhole({ line: { id }, role }: Mark, all: readonly Mark[]): boolean {
  return all.some(other => other.line.id === id && other.role !== role);
}

function otherName(
  name: string,
  { entity, other }: { readonly entity: { readonly name: string }; readonly other: { readonly name: string } },
): string {
  return other.name === name ? entity.name : other.name;
}

function inMarks(words: string): string {
  return `“${shorten(words, NAME_ROOM)}”`;
}

/** What readers noted: each with who and when, and where, if that is not here. */
export function noteBlocks(notes: readonly Note[], here: string): readonly Block[] {
  return list(
    'Notes',
    notes.map(({ text: words, line: decided, article, span }) => [
      text(`${shorten(words, NOTE_ROOM)} `),
      faint(byWhom(decided)),
      ...(article.uri === here ? [] : [text(', '), linkTo({ article, span })]),
    ]),
  );
}
