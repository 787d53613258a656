import type { Decision, Scope, TextTarget } from './decision';

/** A decision as a short sentence for the reader, in plain text without an end mark: "“L. Hartwell” is “Lena Hartwell”". */
export function describe(decision: Decision): string {
  switch (decision.kind) {
    case 'sameEntity':
      return `${named(decision.other)} is ${named(decision.entity)}`;
    case 'notSameEntity':
      return `${named(decision.other)} is not ${named(decision.entity)}`;
    case 'splitEntity':
      return `Not ${named(decision.entity)}: ${decision.mentions.length === 1 ? quoted(decision.mentions[0]!) : `${String(decision.mentions.length)} mentions`}`;
    case 'renameEntity':
      return `${named(decision.entity)} is called “${short(decision.name)}”`;
    case 'entityKind':
      return `${named(decision.entity)} is ${KINDS[decision.to]}, not ${KINDS[decision.entity.kind]}`;
    case 'addDescriptor':
      return `${named(decision.entity)} is described as “${short(decision.text)}”`;
    case 'removeDescriptor':
      return `${named(decision.entity)} is not described as “${short(decision.text)}”`;
    case 'addName':
      return `A name: ${quoted(decision.at)}, ${KINDS[decision.entityKind]} ${reach(decision.scope)}`;
    case 'rejectName':
      return `Not a name: ${quoted(decision.at)} ${reach(decision.scope)}`;
    case 'speaker':
      return decision.speaker
        ? `${named(decision.speaker)} said ${quoted(decision.at)}`
        : `Nobody knows who said ${quoted(decision.at)}`;
    case 'notQuotation':
      return `Not a quotation: ${quoted(decision.at)}`;
    case 'articleDate':
      return `The article is of ${decision.value}`;
    case 'sameEvent':
      return `“${short(decision.other.label)}” is the same event as “${short(decision.event.label)}”`;
    case 'notSameEvent':
      return `“${short(decision.other.label)}” is another event than “${short(decision.event.label)}”`;
    case 'eventDate':
      return `“${short(decision.event.label)}” was on ${decision.value.replace('/', ' to ')}`.replace(
        / was on (?=\d{4}(?:-\d{2})?$)/,
        ' was in ',
      );
    case 'eventLabel':
      return `The event “${short(decision.event.label)}” is called “${short(decision.label)}”`;
    case 'notEvent':
      return `Not an event: “${short(decision.event.label)}”`;
    case 'regionKind':
      return `${REGIONS[decision.to]}: ${quoted(decision.at)}`;
    case 'note':
      return `Note on ${quoted(decision.at)}: “${short(decision.text)}”`;
    case 'confirm':
      return `Right ${FOUND[decision.what]}: ${quoted(decision.at)}`;
    case 'anchor':
      return `Found again: ${quoted(decision.at)}`;
    case 'undo':
      return `Taken back: ${corrections(decision.of)}`;
    case 'redo':
      return `Taken up again: ${corrections(decision.of)}`;
  }
}

const KINDS = { person: 'a person', place: 'a place', organization: 'an organization' } as const;
const REGIONS = {
  headline: 'A headline',
  dateline: 'A dateline',
  byline: 'A byline',
  subheading: 'A subheading',
  paragraph: 'A paragraph',
  boilerplate: 'Not part of the article',
} as const;
const FOUND = { mention: 'as a name', quotation: 'as a quotation', event: 'as an event' } as const;

const LONGEST = 60;

function named({ name, at }: { readonly name: string; readonly at: TextTarget }): string {
  return name === '' ? quoted(at) : `“${short(name)}”`;
}

function quoted({ quote }: TextTarget): string {
  return `“${short(quote.exact.replace(OUTER_MARKS, ''))}”`;
}

const OUTER_MARKS = /^["“”«]|["“”»]$/g;

/** On one line, cut between words where it is long. */
function short(text: string): string {
  const line = text
    .slice(0, 4 * LONGEST)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= LONGEST) {
    return line;
  }
  const space = line.lastIndexOf(' ', LONGEST - 1);
  const end = space > LONGEST / 2 ? space : LONGEST - 1;
  const isCut = /[\ud800-\udbff]/.test(line[end - 1]!);
  return `${line.slice(0, isCut ? end - 1 : end)}…`;
}

function reach(scope: Scope): string {
  return { here: '(here)', article: '(in the whole article)', story: '(everywhere)' }[scope];
}

function corrections(ids: readonly string[]): string {
  return ids.length === 1 ? 'a correction' : `${String(ids.length)} corrections`;
}
