import type {
  ArticleAnalysis,
  Chain,
  Demonym,
  Description,
  EntityKind,
  Mention,
  MentionForm,
  Quotation,
  QuotationKind,
  Region,
  SourceKind,
} from '../../src/core/article/analysis';
import type { Span } from '../../src/core/text/span';
import { workspace, type TestWorkspace } from './workspace';

export interface MarkedOptions {
  /** Of chains that are no persons. */
  readonly kinds?: Readonly<Record<string, EntityKind>>;
  /** Of articles, by their names. */
  readonly dates?: Readonly<Record<string, string>>;
  readonly commandLinks?: boolean;
}

/**
 * A workspace whose texts say themselves who is who. A mark is `[words]{chain}` for a name, `{chain pronoun 0.9: reason}` and
 * `{chain nominal: reason}` for what is linked to the name before it, `{chain name: reason}` for a linked name, `{chain acting}` for a
 * place that acts, `{chain description}`, `{Country demonym}` and `{chain quotation}`, `{chain mixed}` or `{chain indirect}` with the chain of its
 * speaker. `{chain speaker 0.9: named}` and `{chain cue}` are the words for the speaker, with the kind of source, and for the saying of the nearest
 * quotation of that chain. Marks may nest.
 */
export function marked(
  texts: Readonly<Record<string, string>>,
  { kinds = {}, dates = {}, commandLinks = false }: MarkedOptions = {},
): TestWorkspace {
  const analyses = new Map<string, ArticleAnalysis>();
  const plain = Object.entries(texts).map(([name, source]) => {
    const { text, marks } = withoutMarks(source);
    analyses.set(text, analysisOf(text, marks, kinds, dates[name]));
    return [name, text] as const;
  });
  return workspace(Object.fromEntries(plain), commandLinks, text => analyses.get(text)!);
}

interface Mark extends Span {
  /** What stands in the braces. */
  readonly chain: string;
  readonly role: string;
  readonly confidence: number;
  readonly reason: string | undefined;
}

function withoutMarks(source: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  const open: number[] = [];
  let text = '';
  for (const [piece] of source.matchAll(/\[|\]\{[^}]*\}|[^[\]]+/g)) {
    const [, chain = '', role = 'name', confidence = '0.95', reason] =
      /^\]\{(\w+)(?: (\w+))?(?: ([\d.]+))?(?:: (.*))?\}$/.exec(piece) ?? [];
    if (piece === '[') {
      open.push(text.length);
    } else if (chain !== '') {
      marks.push({ start: open.pop()!, end: text.length, chain, role, confidence: Number(confidence), reason });
    } else {
      text += piece;
    }
  }
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text, marks };
}

const forms: Readonly<Record<string, MentionForm>> = {
  name: 'name',
  acting: 'name',
  nominal: 'nominal',
  pronoun: 'pronoun',
};

function analysisOf(
  text: string,
  marks: readonly Mark[],
  kinds: Readonly<Record<string, EntityKind>>,
  date: string | undefined,
): ArticleAnalysis {
  const mentioned = marks.filter(({ role }) => role in forms);
  const ids = [...new Set(mentioned.map(({ chain }) => chain))];
  const words = ({ start, end }: Span) => text.slice(start, end);
  const mentions = mentioned.map(({ start, end, chain, role, confidence, reason }, index): Mention => {
    const to = mentioned.slice(0, index).findLastIndex(other => other.chain === chain && forms[other.role] === 'name');
    return {
      start,
      end,
      kind: kinds[chain] ?? 'person',
      form: forms[role]!,
      chain: ids.indexOf(chain),
      confidence,
      link: reason === undefined ? null : { to, reason },
      acting: role === 'acting',
    };
  });
  const of = (role: string) => marks.filter(mark => mark.role === role);
  const chains = ids.map((id, chain): Chain => {
    const own = mentions.filter(mention => mention.chain === chain);
    const named = own.filter(mention => mention.form === 'name');
    const names = (named.length > 0 ? named : own.slice(0, 1)).map(words);
    return {
      kind: kinds[id] ?? 'person',
      name: names.reduce((a, b) => (b.length > a.length ? b : a)),
      mentions: [...mentions.keys()].filter(index => mentions[index]!.chain === chain),
      descriptions: of('description')
        .filter(mark => mark.chain === id)
        .map(({ start, end }): Description => ({ start, end, text: words({ start, end }) })),
      gender: null,
      within: null,
      areaOf: null,
    };
  });
  return {
    regions: spans(text, /[^\n]+/g).map((span, index): Region => ({
      ...span,
      kind: index === 0 ? 'headline' : 'paragraph',
    })),
    sentences: spans(text, /[^\n.]+\.?”?/g),
    date:
      date === undefined
        ? null
        : { value: date, certainty: 'stated', earliest: date, latest: date, source: null, reason: '' },
    mentions,
    chains,
    demonyms: of('demonym').map(({ start, end, chain }): Demonym => ({ start, end, country: chain })),
    quotations: quotationsOf(marks, ids),
    times: [],
    events: [],
    weekdayClues: [],
  };
}

const speech: Readonly<Record<string, QuotationKind>> = { quotation: 'direct', mixed: 'mixed', indirect: 'indirect' };

function quotationsOf(marks: readonly Mark[], ids: readonly string[]): readonly Quotation[] {
  const said = marks.filter(({ role }) => role in speech);
  const distance = (a: Span, b: Span) => Math.min(Math.abs(a.start - b.end), Math.abs(b.start - a.end));
  const nearest = (mark: Mark) =>
    said.filter(({ chain }) => chain === mark.chain).sort((a, b) => distance(a, mark) - distance(b, mark))[0];
  const belonging = (role: string, quotation: Mark) =>
    marks.find(mark => mark.role === role && nearest(mark) === quotation);
  return said.map((mark): Quotation => {
    const speaker = belonging('speaker', mark);
    const cue = belonging('cue', mark);
    return {
      start: mark.start,
      end: mark.end,
      kind: speech[mark.role]!,
      pieces: [{ start: mark.start, end: mark.end }],
      speaker: speaker ? { start: speaker.start, end: speaker.end } : null,
      speakerChain: ids.includes(mark.chain) ? ids.indexOf(mark.chain) : null,
      cue: cue ? { start: cue.start, end: cue.end } : null,
      confidence: speaker?.confidence ?? 0,
      source: speaker ? ((speaker.reason ?? 'named') as SourceKind) : null,
    };
  });
}

function spans(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index + (found.length - found.trimStart().length),
    end: index + found.length,
  }));
}

/** Two outlets on one made-up story, who is who in all forms. */
export const strait = {
  'coast.txt': `Strait talks stall

[Norwegian]{Norway demonym} [special envoy]{holm description} [Ingrid Holm]{holm} met [Tomas Okafor]{okafor} in [Bergen]{bergen}. [She]{holm pronoun: the only woman named in this paragraph} left early.

[The [Harbour Board]{board} chief]{okafor nominal: introduced by these words 2 sentences before} stayed. [Holm]{holm name: same surname, named in full 2 sentences before} slept.

[“No deal today,”]{holm quotation} [Holm]{holm name: same surname, named in full 3 sentences before} said. [Norway]{norway acting} waits.
`,
  'harbour.txt': `Envoy leaves

[Ingrid Holm]{holm}, a [former shipowner]{holm description}, left [Bergen]{bergen}. [The envoy]{holm nominal 0.5: the only envoy named} smiled at [Okafor]{okafor}. [Norway]{norway} is patient.

[“We are patient,”]{holm quotation} [she]{holm pronoun: the speaker named before} said.
`,
} as const;
export const straitKinds = { bergen: 'place', norway: 'place', board: 'organization' } as const;
