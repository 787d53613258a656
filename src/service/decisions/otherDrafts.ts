import type { Decision, TextTarget } from '../../core/decisions/decision';
import { targetsOf } from '../../core/decisions/targets';
import type { Ref } from '../../core/story/article';
import type { Story } from '../../core/story/story';
import type { Span } from '../../core/text/span';
import type { DecisionDraft } from '../../protocol';
import { articleName, placeOf } from '../place';
import { mentionsOf, tellingsOf, type Drafting } from './drafting';
import { laidDownIn } from './laidDown';
import { Refusal } from './refusal';
import { regionsAt } from './textProposals';
import { likeness, type Found } from './things';
import { nearestMention } from './nearestMention';
import { given, quoted } from './words';

type DraftOf<K extends DecisionDraft['kind']> = Extract<DecisionDraft, { readonly kind: K }>;

export function speaker(drafting: Drafting, draft: DraftOf<'speaker'>): Decision {
  const { article, quotation } = drafting.quotation(draft.at);
  const span = article.analysis.quotations[quotation]!;
  const at = drafting.textTarget(article, span);
  if (draft.speaker === null) {
    return { kind: 'speaker', at, speaker: null };
  }
  const found = drafting.entity(draft.speaker);
  const { entity, mention } = found.entity;
  const ref = mention?.uri === article.uri ? mention : nearestMention(article, span, entity);
  if (!ref) {
    throw new Refusal(
      `${quoted(entity.name)} is not mentioned in ${quoted(articleName(article.uri))}, so nothing there can be their words.`,
    );
  }
  return {
    kind: 'speaker',
    at,
    speaker: { name: entity.name, kind: entity.kind, at: drafting.mentionTarget(found.story, ref) },
  };
}

export function notQuotation(drafting: Drafting, draft: DraftOf<'notQuotation'>): Decision {
  const { article, quotation } = drafting.quotation(draft.at);
  return { kind: 'notQuotation', at: drafting.textTarget(article, article.analysis.quotations[quotation]!) };
}

export function articleDate(drafting: Drafting, draft: DraftOf<'articleDate'>): Decision {
  const article = drafting.article(draft.article);
  return { kind: 'articleDate', article: drafting.pathOf(article.uri), value: given(draft.value, 'a day') };
}

/** One for each of the lines that are meant. */
export function regionKind(drafting: Drafting, { at, to }: DraftOf<'regionKind'>): readonly Decision[] {
  const { article, span } = drafting.find(at);
  const regions = article && span ? regionsAt(article, span) : [];
  if (!article || regions.length === 0) {
    throw new Refusal('No line of text stands there.');
  }
  const other = regions.filter(({ kind }) => kind !== to);
  if (other.length === 0) {
    throw new Refusal(`This is taken for ${to === 'boilerplate' ? to : `a ${to}`} already.`);
  }
  return other.map(region => ({ kind: 'regionKind', at: drafting.textTarget(article, region), to }));
}

export function note(drafting: Drafting, draft: DraftOf<'note'>): Decision {
  const found = drafting.find(draft.at);
  return { kind: 'note', at: notedTarget(drafting, found), text: given(draft.text, 'a note') };
}

function notedTarget(drafting: Drafting, found: Found): TextTarget {
  const { article, span, entity, event, quotation } = found;
  if (article && span && span.start < span.end) {
    return drafting.textTarget(article, span);
  }
  if (entity) {
    return drafting.entityTarget({ ...found, entity }).at;
  }
  if (event) {
    return drafting.eventTarget({ ...found, event }).at;
  }
  const noted =
    article &&
    (quotation === undefined
      ? regionsAt(article, span ?? { start: 0, end: 0 })[0]
      : article.analysis.quotations[quotation]);
  if (!article || !noted) {
    throw new Refusal('There is nothing there that a note could be on.');
  }
  return drafting.textTarget(article, noted);
}

/** One for each finding that is meant and that nobody has laid down yet. */
export function confirm(drafting: Drafting, draft: DraftOf<'confirm'>): readonly Decision[] {
  const found = drafting.find(draft.at);
  const { story, article, entity, event, quotation } = found;
  const what = confirmed(found);
  const refs =
    what === 'mention'
      ? mentionsOf(found, entity!)
      : what === 'event'
        ? tellingsOf(event!)
        : quotation !== undefined && article
          ? [{ uri: article.uri, index: quotation }]
          : [];
  if (refs.length === 0) {
    throw new Refusal('Nothing was found there that could be confirmed.');
  }
  const list = what === 'mention' ? 'mentions' : what === 'event' ? 'events' : 'quotations';
  const open = refs.filter(({ uri, index }) => !laidDownIn(story.article(uri)!)[list].has(index));
  if (open.length === 0) {
    throw new Refusal('This is confirmed already.');
  }
  return open.map(ref => ({
    kind: 'confirm',
    what,
    at: drafting.textTarget(story.article(ref.uri)!, spanOf(story, list, ref)),
  }));
}

function spanOf(story: Story, list: 'mentions' | 'events' | 'quotations', { uri, index }: Ref): Span {
  return story.article(uri)!.analysis[list][index]!;
}

/** Which of several things at a place: the one whose words they are, or for a cursor the innermost. */
function confirmed({ story, article, span, entity, event, quotation }: Found): 'mention' | 'event' | 'quotation' {
  const whole = quotation === undefined ? undefined : article?.analysis.quotations[quotation];
  const around = [
    {
      what: 'mention',
      at: entity?.mention && placeOf(story, 'mentions', entity.mention)?.span,
      is: entity !== undefined,
    },
    { what: 'event', at: event?.telling && placeOf(story, 'events', event.telling)?.span, is: event !== undefined },
    { what: 'quotation', at: whole, is: whole !== undefined },
  ] as const;
  const there = around.filter(({ is }) => is);
  const shared = (at: Span | undefined): number => (at && span && span.start < span.end ? likeness(at, span) : 0);
  const [best] = [...there].sort((a, b) => shared(b.at) - shared(a.at));
  return best?.what ?? 'quotation';
}

export function anchor(drafting: Drafting, { of, target, at }: DraftOf<'anchor'>): Decision {
  const { article, span } = drafting.find(at);
  if (!article || !span || span.start === span.end) {
    throw new Refusal('Please select where it stands now.');
  }
  const place = drafting.textTarget(article, span);
  const line = drafting.file?.lines.find(({ id }) => id === of);
  if (!line || !targetsOf(line.decision)[target]) {
    throw new Refusal('The correction that this is about is no longer there.');
  }
  return { kind: 'anchor', of, target, at: place };
}
